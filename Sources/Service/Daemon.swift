import Glibc
import Logging
import Model
import Pipeline
import ServiceLifecycle
import Storage
import Text
import UnixSignals

/// The running service: polls each source when it is due, writes the edition at its hour, answers the control socket.
///
/// One loop takes events and decides; refreshes run beside it as its child tasks and report back as events. Stopping
/// cancels them: a refresh that is cut off has written nothing and is repeated by the next start.
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

  private let room: Newsroom
  private let server: ControlServer
  private let notifier: SystemdNotifier
  private let reload: Reload
  private let logger: Logger

  /// A service for a newsroom whose instance lock the caller holds.
  public init(room: Newsroom, server: ControlServer, notifier: SystemdNotifier, reload: @escaping Reload) {
    (self.room, self.server, self.notifier, self.reload) = (room, server, notifier, reload)
    logger = room.logger
  }

  /// What the loop reacts to.
  enum Event: Sendable {
    case tick
    case call(ControlServer.Call)
    case hangup
    case progress(ProgressEvent)
    case finished(source: String, next: Instant?)
    case roundEnded([String], StoreError?)
    case posted(StoreError?)
    case stop
  }

  /// Runs until a graceful shutdown.
  public func run() async throws {
    let (events, feed) = AsyncStream.makeStream(of: Event.self)
    let signals = await UnixSignalsSequence(trapping: .sighup)
    try await withGracefulShutdownHandler {
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { for await call in server.calls { feed.yield(.call(call)) } }
        group.addTask { for await _ in signals { feed.yield(.hangup) } }
        group.addTask {
          while !Task.isCancelled {
            feed.yield(.tick)
            try? await Task.sleep(for: .seconds(1))
          }
        }
        var shift = Shift(room: room, feed: feed, logger: logger)
        notifier.send("READY=1\nSTATUS=\(room.settings.sources.count) sources")
        logger.info(
          "ready", metadata: ["sources": "\(room.settings.sources.count)", "digests": "\(room.digestFolder)"])
        loop: for await event in events {
          switch event {
          case .tick:
            if shift.isWatchdogDue() { notifier.send("WATCHDOG=1") }
            try await shift.startDue(in: &group)
            try await shift.publishDue()
            try await shift.postDue(in: &group)
          case .call(let call): try await answer(call, shift: &shift, group: &group)
          case .hangup: _ = await takeConfiguration(&shift)
          case .progress(let progress): shift.tell(progress)
          case .finished(let source, let next): try await shift.finish(source, next: next)
          case .roundEnded(let sources, let error):
            if let error { throw error }
            // Those that were cut off before they had ended.
            for source in sources { try await shift.finish(source, next: nil) }
          case .posted(let error):
            if let error { throw error }
            shift.finishPost()
          case .stop: break loop
          }
        }
        notifier.send("STOPPING=1")
        logger.info("stopping")
        server.stop()
        group.cancelAll()
        shift.hangUp()
      }
    } onGracefulShutdown: {
      feed.yield(.stop)
    }
  }

  private func answer(
    _ call: ControlServer.Call, shift: inout Shift, group: inout ThrowingTaskGroup<Void, any Error>
  ) async throws {
    switch call.request.command {
    case .status:
      call.send(.status(try await shift.room.status(servicePID: Int(getpid()))))
      call.send(.done(isWell: true, message: ""))
    case .reload:
      let problems = await takeConfiguration(&shift)
      call.send(.done(isWell: problems == nil, message: problems ?? "the new configuration is in use"))
    case .fetch:
      try await shift.fetch(call, in: &group)
    }
  }

  /// Takes the configuration into use; nil, or what is wrong with it, in which case the old one stays.
  private func takeConfiguration(_ shift: inout Shift) async -> String? {
    notifier.reloading()
    defer { notifier.send("READY=1\nSTATUS=\(shift.room.settings.sources.count) sources") }
    do throws(ReloadFailure) {
      shift.room = try await reload(shift.room)
      await shift.forgetPlan()
      logger.info("configuration reloaded", metadata: ["sources": "\(shift.room.settings.sources.count)"])
      return nil
    } catch {
      logger.error("configuration refused, the old one stays", metadata: ["problems": "\(error.problems)"])
      return error.problems
    }
  }
}
