import Model
import Storage
import TestSupport
import Testing
import Text
import Web

@Suite struct SourceStateTests {
  @Test func everythingComesBackAsItWas() async throws {
    let folder = try TemporaryFolder()
    let store = try Store(path: folder.path("kabar.sqlite"))
    var record = Samples.refresh([])
    record.state.memory.reading = "auto "
    (record.state.memory.isFeed, record.state.memory.hasValidators) = (true, true)
    (record.state.memory.ttlMinutes, record.state.memory.syPeriodSeconds) = (60, 86_400)
    (record.state.memory.skipHours, record.state.memory.skipDays) = ([0, 7, 23], [6])
    record.state.memory.rhythm = PublishingRhythm(gap: 3600, newest: Samples.now)
    (record.state.memory.lastWhole, record.state.memory.content) = (Samples.now, .max)
    record.state.memory.leftOut = ["only the first 2000 entries were read"]
    record.state.memory.children = ["https://warta.test/1.xml", "https://warta.test/2.xml"].map(Samples.url)
    record.state.memory.moved = PermanentRedirect(
      target: Samples.url("https://baru.test/"), firstSeen: Samples.now, lastSeen: Samples.now + 60, answers: 2)
    record.validators = [
      .init(
        url: record.state.url, answered: record.state.url, validators: Validators(etag: "W/\"x\""))
    ]
    _ = try await store.save(record)
    #expect(try await store.sourceStates() == ["Warta": record.state])
    #expect(try await store.sourceStates(named: ["Warta", "Lain"]) == ["Warta": record.state])
    let facts = try await store.pollFacts(
      addresses: ["https://warta.test/", "https://lain.test/"].map(Samples.url), now: Samples.now,
      toldSince: Samples.day)
    #expect(facts.validators(for: Samples.url("https://warta.test/")) == .some(record.validators[0]))
    #expect(facts.validators(for: Samples.url("https://lain.test/")) == .some(nil))
    #expect(facts.validators(for: Samples.url("https://tak-ditanya.test/")) == nil)
    #expect(!facts.hasFailuresDue("Warta"))
  }

  /// A poll without news writes the times alone, another one all, and one whose row is gone meanwhile makes it anew.
  @Test func aPollIsWrittenWhetherItFoundSomethingOrNot() async throws {
    let folder = try TemporaryFolder()
    let store = try Store(path: folder.path("kabar.sqlite"))
    var record = Samples.refresh([])
    (record.state.memory.ttlMinutes, record.state.feed) = (60, Samples.url("https://warta.test/feed"))
    _ = try await store.save(record)
    for step in 1...3 {
      record.before = record.state
      record.state.lastPoll = Samples.now + 60 * step
      record.state.lastSuccess = step == 2 ? nil : Samples.now + 60 * step
      (record.state.nextPoll, record.state.nextReason) = (Samples.now + 3600 * step, "kept \(step)")
      if step == 2 { (record.state.trouble, record.state.failures) = ("http 500", 1) }
      _ = try await store.save(record)
      #expect(try await store.sourceStates() == ["Warta": record.state])
    }
    let gone = try Store(path: folder.path("another.sqlite"))
    _ = try await gone.save(record)
    #expect(try await gone.sourceStates() == ["Warta": record.state])
  }

  @Test func pagesToBeTriedAgainAreKnown() async throws {
    let folder = try TemporaryFolder()
    let store = try Store(path: folder.path("kabar.sqlite"))
    var record = Samples.refresh([])
    record.failures = [.init(url: Samples.url("https://a.test/"), failures: 1, nextTry: Samples.now, reason: "x")]
    _ = try await store.save(record)
    #expect(try await store.pollFacts(addresses: [], now: Samples.now, toldSince: Samples.day).hasFailuresDue("Warta"))
    #expect(
      try await !store.pollFacts(addresses: [], now: Samples.now + -1, toldSince: Samples.day).hasFailuresDue("Warta"))
  }
}
