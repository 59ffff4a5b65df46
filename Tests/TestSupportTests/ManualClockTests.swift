import Synchronization
import TestSupport
import TestTurns
import Testing
import Text

/// The clock that tests move.
@Suite(.lastNet) struct ManualClockTests {
  let clock = ManualClock(at: Instant(seconds: 1_000))

  @Test func standsUntilMoved() {
    #expect(clock.instant == Instant(seconds: 1_000))
    clock.advance(by: .seconds(90))
    #expect(clock.instant == Instant(seconds: 1_090))
    #expect(clock.now.elapsed == .seconds(90))
  }

  @Test func wakesWhoIsDue() async throws {
    let clock = clock
    let early = Task { try await clock.sleep(for: .seconds(1)) }
    let late = Task { try await clock.sleep(for: .seconds(2)) }
    await clock.sleepers(2)
    clock.advance(by: .seconds(1))
    try await early.value
    #expect(clock.sleeping == 1)
    clock.advance(by: .seconds(1))
    try await late.value
  }

  @Test func doesNotSleepIntoThePast() async throws {
    try await clock.sleep(for: .zero)
    try await clock.sleep(for: .seconds(-5))
    #expect(clock.sleeping == 0)
    #expect(clock.now.elapsed == .zero)
  }

  @Test func cancellingWakes() async throws {
    let clock = clock
    let task = Task { try await clock.sleep(for: .seconds(1)) }
    await clock.sleepers(1)
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
    #expect(clock.sleeping == 0)
    let gone = Task {
      while !Task.isCancelled { await Task.yield() }
      try await clock.sleep(for: .seconds(1))
    }
    gone.cancel()
    await #expect(throws: CancellationError.self) { try await gone.value }
  }
}
