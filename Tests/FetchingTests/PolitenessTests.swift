import Synchronization
import TestSupport
import TestTurns
import Testing
import Web

@testable import Fetching

/// Turns at an origin, by a clock that only the test moves.
@Suite(.lastNet) struct PolitenessTests {
  /// Who started when, in the order of starting.
  final class Diary: Sendable {
    let lines = Mutex<[String]>([])
    func note(_ line: String) { lines.withLock { $0.append(line) } }
    var all: [String] { lines.withLock { $0 } }
  }

  /// How many run now, and how many ran at once at most.
  final class Crowd: Sendable {
    private let counts = Mutex((now: 0, most: 0))
    var now: Int { counts.withLock { $0.now } }
    var most: Int { counts.withLock { $0.most } }
    func enter() { counts.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) } }
    func leave() { counts.withLock { $0.now -= 1 } }
  }

  let clock = ManualClock()
  let diary = Diary()
  let origin = "https://situs.example"

  /// A task that takes its turn and notes the second it started at.
  private func visit(
    _ name: String, _ politeness: Politeness, at origin: String, crawlDelay: Int? = nil
  ) -> Task<Void, any Error> {
    let (clock, diary) = (clock, diary)
    return Task {
      try await politeness.perform(at: origin, crawlDelay: crawlDelay) {
        diary.note("\(name)@\(clock.now.elapsed.components.seconds)")
      }
    }
  }

  /// Tasks that joined the queue in the order of their names.
  private func queue(_ names: [String], _ politeness: Politeness, crawlDelay: Int? = nil) async throws -> [Task<
    Void, any Error
  >] {
    var tasks: [Task<Void, any Error>] = []
    for (i, name) in names.enumerated() {
      tasks.append(visit(name, politeness, at: origin, crawlDelay: crawlDelay))
      while politeness.waiting(at: origin) < i + 1 { await Task.yield() }
    }
    return tasks
  }

  @Test func theFirstDoesNotWait() async throws {
    let politeness = Politeness(clock: clock)
    try await visit("a", politeness, at: origin).value
    #expect(diary.all == ["a@0"])
  }

  @Test func startsAreSpacedInOrder() async throws {
    let politeness = Politeness(clock: clock)
    try await visit("a", politeness, at: origin).value
    let second = visit("b", politeness, at: origin)
    await clock.sleepers(1)
    let others = try await queue(["c", "d"], politeness)
    for _ in 0..<3 {
      await clock.sleepers(1)
      clock.advance(by: .seconds(1))
    }
    for task in [second] + others { try await task.value }
    #expect(diary.all == ["a@0", "b@1", "c@2", "d@3"])
  }

  @Test func spacingCountsFromTheStart() async throws {
    let politeness = Politeness(clock: clock)
    try await politeness.perform(at: origin) { [clock] in clock.advance(by: .seconds(5)) }
    try await visit("b", politeness, at: origin).value
    #expect(diary.all == ["b@5"])
  }

  @Test func originsDoNotWaitForEachOther() async throws {
    let politeness = Politeness(clock: clock)
    for host in ["a", "b", "c"] { try await visit(host, politeness, at: "https://\(host).example").value }
    #expect(diary.all == ["a@0", "b@0", "c@0"])
  }

  @Test(arguments: [(0, 1), (1, 1), (7, 7), (30, 30), (3600, 30)])
  func crawlDelayIsKeptWithinBounds(asked: Int, kept: Int) async throws {
    let politeness = Politeness(clock: clock)
    try await visit("a", politeness, at: origin, crawlDelay: asked).value
    let second = visit("b", politeness, at: origin, crawlDelay: asked)
    await clock.sleepers(1)
    clock.advance(by: .seconds(kept) - .milliseconds(1))
    #expect(clock.sleeping == 1)
    clock.advance(by: .milliseconds(1))
    try await second.value
    #expect(diary.all == ["a@0", "b@\(kept)"])
  }

  @Test(arguments: [1, 2])
  func noMoreThanThatManyAtOnce(atOnce: Int) async throws {
    let politeness = Politeness(atOnce: atOnce, clock: clock)
    let (origin, clock, crowd) = (origin, clock, Crowd())
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<20 {
        group.addTask {
          try await politeness.perform(at: origin) {
            crowd.enter()
            for _ in 0..<20 { await Task.yield() }
            crowd.leave()
          }
        }
      }
      let ticks = Task {
        while !Task.isCancelled {
          clock.advance(by: .milliseconds(500))
          await Task.yield()
        }
      }
      try await group.waitForAll()
      ticks.cancel()
    }
    #expect(crowd.now == 0)
    #expect(crowd.most <= atOnce)
  }

  @Test func aCancelledWaiterLeavesTheQueue() async throws {
    let politeness = Politeness(clock: clock)
    try await visit("a", politeness, at: origin).value
    let sleeping = visit("b", politeness, at: origin)
    await clock.sleepers(1)
    let queued = try await queue(["c", "d"], politeness)
    queued[0].cancel()
    await #expect(throws: FetchError.cancelled) { try await queued[0].value }
    #expect(politeness.waiting(at: origin) == 1)
    sleeping.cancel()
    await #expect(throws: FetchError.cancelled) { try await sleeping.value }
    // The turn that nobody took is free again: "d" goes at second 1.
    await clock.sleepers(1)
    clock.advance(by: .seconds(1))
    try await queued[1].value
    #expect(diary.all == ["a@0", "d@1"])
  }

  @Test func anErrorGivesTheTurnBack() async throws {
    let politeness = Politeness(clock: clock)
    await #expect(throws: FetchError.tooSlow) {
      try await politeness.perform(at: origin) { () async throws(FetchError) -> Void in throw .tooSlow }
    }
    clock.advance(by: .seconds(1))
    try await visit("b", politeness, at: origin).value
    #expect(diary.all == ["b@1"])
  }

  /// However tasks are cancelled, the next one gets its turn.
  @Test func noTurnIsEverLost() async throws {
    let politeness = Politeness(clock: clock)
    for round in 0..<200 {
      let tasks = (0..<4).map { visit("\($0)", politeness, at: origin) }
      if round % 3 == 0 { await Task.yield() }
      for task in tasks { task.cancel() }
      for task in tasks { _ = await task.result }
    }
    clock.advance(by: .seconds(60))
    try await visit("akhir", politeness, at: origin).value
    #expect(diary.all.last?.hasPrefix("akhir@") == true)
  }

  @Test func idleOriginsAreForgotten() async throws {
    let politeness = Politeness(clock: clock)
    for i in 0..<1_001 {
      try await politeness.perform(at: "https://\(i).example") {}
      clock.advance(by: .seconds(1))
    }
    #expect(politeness.origins < 100)
  }
}
