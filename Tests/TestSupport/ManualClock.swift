import Synchronization
import Text

/// A clock that a test moves: nothing sleeps longer than the test says. It is a `Clock` for code that waits, and tells
/// the time of day for code that asks for an instant.
///
/// ```swift
/// let clock = ManualClock()
/// async let result = work(clock)
/// await clock.sleepers(1)
/// clock.advance(by: .seconds(5))
/// ```
public final class ManualClock: Clock {
  /// A point on this clock.
  public struct Instant: InstantProtocol {
    /// The time since the clock was made.
    public var elapsed: Duration

    /// Orders by time.
    public static func < (a: Instant, b: Instant) -> Bool { a.elapsed < b.elapsed }
    /// The point `duration` later.
    public func advanced(by duration: Duration) -> Instant { Instant(elapsed: elapsed + duration) }
    /// The time from this point to another.
    public func duration(to other: Instant) -> Duration { other.elapsed - elapsed }
  }

  private struct Sleeper {
    var deadline: Instant
    var continuation: CheckedContinuation<Bool, Never>
  }

  private struct Watcher {
    var count: Int
    var continuation: CheckedContinuation<Void, Never>
  }

  private struct State {
    var now = Instant(elapsed: .zero)
    var lastNumber = 0
    var sleepers: [Int: Sleeper] = [:]
    var gone: Set<Int> = []
    var watchers: [Watcher] = []

    mutating func watchersReached() -> [Watcher] {
      let reached = watchers.filter { $0.count <= sleepers.count }
      watchers.removeAll { $0.count <= sleepers.count }
      return reached
    }
  }

  private let state = Mutex(State())
  private let start: Text.Instant

  /// A clock that stands at an instant; by default 2026-11-21T00:00:00Z.
  public init(at start: Text.Instant = Text.Instant(seconds: 1_795_219_200)) { self.start = start }

  /// Now, as a point on this clock.
  public var now: Instant { state.withLock { $0.now } }

  /// Now, as a point in time.
  public var instant: Text.Instant { start + Int(now.elapsed.components.seconds) }

  /// The clock has no smallest step.
  public var minimumResolution: Duration { .nanoseconds(1) }

  /// Waits until the clock has been moved to `deadline`, or the task is cancelled.
  public func sleep(until deadline: Instant, tolerance: Duration? = nil) async throws {
    let number = state.withLock { state in
      state.lastNumber += 1
      return state.lastNumber
    }
    let isDue = await withTaskCancellationHandler {
      await withCheckedContinuation { add(Sleeper(deadline: deadline, continuation: $0), number) }
    } onCancel: {
      cancel(number)
    }
    if !isDue { throw CancellationError() }
  }

  /// Moves the clock and wakes everyone who is due, in the order of their deadlines.
  public func advance(by duration: Duration) {
    let due = state.withLock { state in
      state.now = state.now.advanced(by: duration)
      let due = state.sleepers.filter { $0.value.deadline <= state.now }
      for number in due.keys { state.sleepers[number] = nil }
      return due.sorted { ($0.value.deadline, $0.key) < ($1.value.deadline, $1.key) }
    }
    for sleeper in due { sleeper.value.continuation.resume(returning: true) }
  }

  /// Returns when at least `count` tasks sleep.
  public func sleepers(_ count: Int) async {
    await withCheckedContinuation { continuation in
      let reached = state.withLock { state in
        state.watchers.append(Watcher(count: count, continuation: continuation))
        return state.watchersReached()
      }
      for watcher in reached { watcher.continuation.resume() }
    }
  }

  /// How many tasks sleep now.
  public var sleeping: Int { state.withLock { $0.sleepers.count } }

  private enum Addition {
    case due, cancelled
    case sleeps([Watcher])
  }

  private func add(_ sleeper: Sleeper, _ number: Int) {
    let addition: Addition = state.withLock { state in
      if state.gone.remove(number) != nil { return .cancelled }
      if sleeper.deadline <= state.now { return .due }
      state.sleepers[number] = sleeper
      return .sleeps(state.watchersReached())
    }
    switch addition {
    case .due: sleeper.continuation.resume(returning: true)
    case .cancelled: sleeper.continuation.resume(returning: false)
    case .sleeps(let watchers): for watcher in watchers { watcher.continuation.resume() }
    }
  }

  private func cancel(_ number: Int) {
    let sleeper = state.withLock { state in
      let sleeper = state.sleepers.removeValue(forKey: number)
      // Cancelled before it slept: `add` finds it here.
      if sleeper == nil { state.gone.insert(number) }
      return sleeper
    }
    sleeper?.continuation.resume(returning: false)
  }
}
