import Synchronization
import TestTurns
import Testing

@testable import Pipeline

@Suite(.lastNet) struct RefreshLanesTests {
  /// What ran at once, in all and at one host.
  private struct Count {
    var now: [String: Int] = [:]
    var (all, one, done) = (0, 0, 0)

    mutating func begin(_ host: String) {
      now[host, default: 0] += 1
      all = max(all, now.values.reduce(0, +))
      one = max(one, now[host] ?? 0)
    }

    mutating func end(_ host: String) {
      now[host, default: 0] -= 1
      done += 1
    }
  }

  /// Counts in an actor, which tasks may share.
  private actor Counter {
    var count = Count()
    func begin(_ host: String) { count.begin(host) }
    func end(_ host: String) { count.end(host) }
  }

  private func most(width: Int, perHost: Int, hosts: [String]) async -> Count {
    let lanes = RefreshLanes(width: width, perHost: perHost)
    let counter = Counter()
    await withTaskGroup(of: Void.self) { group in
      for host in hosts {
        group.addTask {
          _ = await lanes.perform(host: host) {
            await counter.begin(host)
            await Task.yield()
            await counter.end(host)
          }
        }
      }
    }
    return await counter.count
  }

  @Test(arguments: [(1, 1), (3, 2), (8, 2), (100, 100)])
  func keepsToItsNumbers(width: Int, perHost: Int) async {
    let result = await most(width: width, perHost: perHost, hosts: (0..<60).map { "h\($0 % 5)" })
    #expect(result.all <= width)
    #expect(result.one <= perHost)
    #expect(result.done == 60)
  }

  @Test func aBusyHostLetsOthersPass() async {
    let lanes = RefreshLanes(width: 4, perHost: 1)
    let (gate, open) = AsyncStream.makeStream(of: Void.self)
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<3 { group.addTask { _ = await lanes.perform(host: "macet") { for await _ in gate {} } } }
      // Returns only because "macet" holds one lane and not three.
      for number in 0..<5 { _ = await lanes.perform(host: "baik \(number)") {} }
      open.finish()
    }
  }

  @Test func whoTakesLongLetsOthersPass() async {
    let lanes = RefreshLanes(width: 2, perHost: 1, mostSlow: 2)
    let (gate, open) = AsyncStream.makeStream(of: Void.self)
    let (starts, start) = AsyncStream.makeStream(of: Void.self)
    await withTaskGroup(of: Void.self) { group in
      for number in 0..<2 {
        group.addTask {
          _ = await lanes.perform(host: "lambat \(number)") {
            start.yield()
            for await _ in gate {}
          }
        }
      }
      var begun = 0
      for await _ in starts {
        begun += 1
        if begun == 2 { break }
      }
      await lanes.age(atMostEvery: .zero)
      await lanes.age(atMostEvery: .zero)
      // Returns only because the slow two count no more.
      #expect(await lanes.perform(host: "baik") { true } == true)
      open.finish()
    }
  }

  @Test func nobodyIsSlowWhileTheMachineIsBehind() async {
    let isBusy = Atomic(true)
    let lanes = RefreshLanes(width: 1, perHost: 1, mostSlow: 1) { isBusy.load(ordering: .relaxed) }
    let counter = Counter()
    let (gate, open) = AsyncStream.makeStream(of: Void.self)
    let (starts, start) = AsyncStream.makeStream(of: Void.self)
    await withTaskGroup(of: Void.self) { group in
      for number in 0..<2 {
        group.addTask {
          _ = await lanes.perform(host: "sibuk \(number)") {
            await counter.begin("sibuk")
            start.yield()
            for await _ in gate {}
          }
        }
      }
      var begun = starts.makeAsyncIterator()
      await begun.next()
      for _ in 0..<10 {
        await lanes.age(atMostEvery: .zero)
        await Task.yield()
      }
      #expect(await counter.count.all == 1)
      isBusy.store(false, ordering: .relaxed)
      for _ in 0..<2 { await lanes.age(atMostEvery: .zero) }
      // Comes only because the first counts no more.
      await begun.next()
      open.finish()
    }
    #expect(await counter.count.all == 2)
  }

  @Test func notMoreThanTheBoundAreSlow() async {
    let lanes = RefreshLanes(width: 1, perHost: 1, mostSlow: 1)
    let counter = Counter()
    let (gate, open) = AsyncStream.makeStream(of: Void.self)
    await withTaskGroup(of: Void.self) { group in
      for number in 0..<5 {
        group.addTask {
          _ = await lanes.perform(host: "lambat \(number)") {
            await counter.begin("lambat")
            for await _ in gate {}
            await counter.end("lambat")
          }
        }
      }
      for _ in 0..<10 {
        await lanes.age(atMostEvery: .zero)
        await Task.yield()
      }
      open.finish()
    }
    #expect(await counter.count.all <= 2)
    #expect(await counter.count.done == 5)
  }

  @Test func whoIsCancelledWhileWaitingTakesNoLane() async {
    let lanes = RefreshLanes(width: 1, perHost: 1)
    let (gate, open) = AsyncStream.makeStream(of: Void.self)
    let (started, start) = AsyncStream.makeStream(of: Void.self)
    let first = Task {
      await lanes.perform(host: "a") {
        start.finish()
        for await _ in gate {}
      }
    }
    for await _ in started {}
    let second = Task { await lanes.perform(host: "b") { true } }
    second.cancel()
    #expect(await second.value == nil)
    open.finish()
    _ = await first.value
    #expect(await lanes.perform(host: "b") { true } == true)
  }
}
