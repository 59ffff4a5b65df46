import Logging
import Model
import Pipeline
import ServiceLifecycle
import Storage
import Text
import UnixSignals

/// The running service: polls each source when it is due, writes the edition at its hour, answers the control socket.
///
/// A `Schedule` decides; this carries its decisions out. One loop takes events, hands them to the schedule and starts what
/// it wants as child tasks, which report back as events: the loop itself waits for nothing. Stopping cancels them: a
/// refresh that is cut off has written nothing and is repeated by the next start. Nothing that fails ends the service but a
/// lost lock.
public struct Daemon: ServiceLifecycle.Service {
  /// Reads the configuration again; the error is what the operator is shown.
  public typealias Reload = @Sendable (Newsroom) async throws(ReloadFailure) -> Newsroom

  /// Why a new configuration was not taken.
  public struct ReloadFailure: Error, Sendable {
    /// The problems, as `kabar check` shows them.
    public var problems: String

    /// A failed reload.
    public init(problems: String) { self.problems = problems }
  }

  /// Why the service ended though nobody told it to.
  public struct Failure: Error, Sendable {
    /// What happened, in words for the operator.
    public var reason: String
  }

  private let room: Newsroom
  private let server: ControlServer
  private let notifier: SystemdNotifier
  private let isLockHeld: @Sendable () async -> Bool
  private let reload: Reload
  private let metrics: MetricsFile?

  /// A service for a newsroom.
  ///
  /// - Parameters:
  ///   - isLockHeld: whether the instance lock, which the caller holds, still keeps others from the state folder.
  ///   - metrics: where metrics go; nil for nowhere.
  ///   - reload: reads the configuration again.
  public init(
    room: Newsroom, server: ControlServer, notifier: SystemdNotifier, isLockHeld: @escaping @Sendable () async -> Bool,
    metrics: MetricsFile? = nil, reload: @escaping Reload
  ) {
    (self.room, self.server, self.notifier) = (room, server, notifier)
    (self.isLockHeld, self.reload, self.metrics) = (isLockHeld, reload, metrics)
  }

  /// What the loop reacts to.
  enum Event: Sendable {
    case schedule(Schedule.Event)
    case call(ControlServer.Call)
    /// It is time for a sign of life.
    case beat
    /// The time that was waited for has come.
    case woke(ContinuousClock.Instant)
    /// The configuration was read.
    case configured(Newsroom)
  }

  /// Runs until a graceful shutdown.
  ///
  /// - Throws: `Failure` when the lock is lost.
  public func run() async throws {
    let (events, feed) = AsyncStream.makeStream(of: Event.self)
    let signals = await UnixSignalsSequence(trapping: .sighup)
    let failure = await withGracefulShutdownHandler {
      // It keeps nothing of a task that has ended: there are thousands a day.
      await withDiscardingTaskGroup { group in
        group.addTask { for await call in server.calls { feed.yield(.call(call)) } }
        group.addTask { for await _ in signals { feed.yield(.schedule(.hangUp)) } }
        if let beat = notifier.beat {
          // By the monotonic clock: a step of the wall clock does not delay it.
          group.addTask {
            repeat { feed.yield(.beat) } while (try? await Task.sleep(for: beat, clock: .continuous)) != nil
          }
        }
        var loop = DaemonLoop(
          room: room, notifier: notifier, isLockHeld: isLockHeld, reload: reload, metrics: metrics,
          feed: feed)
        loop.begin(in: &group)
        for await event in events {
          loop.take(event, in: &group)
          if loop.hasEnded { break }
        }
        server.stop()
        // What the mail server took is still to be noted, and another program may have the database locked.
        room.store.endPatience(within: .seconds(2))
        group.cancelAll()
        return loop.failure
      }
    } onGracefulShutdown: {
      feed.yield(.schedule(.stop))
    }
    if let failure { throw Failure(reason: failure) }
  }
}
