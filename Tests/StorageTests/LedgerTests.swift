import Model
import TestSupport
import Testing
import Text

@testable import Storage

/// What was offered has one outcome, and the sums are those of the rows.
@Suite struct LedgerTests {
  let folder: TemporaryFolder
  let store: Store

  init() throws { (folder, store) = try Samples.store() }

  @discardableResult
  private func save(
    _ paths: [String], articles: [ArticleRecord] = [], source: String = "Warta", outcome: EntryOutcome? = nil,
    change: (inout RefreshRecord) -> Void = { _ in }
  ) async throws -> Int {
    var record = Samples.refresh(articles, source: source)
    let keys = paths.map { Samples.url("https://warta.test/" + $0).key }
    record.offers = zip(keys, paths).map { Offer(key: $0, title: "Judul " + $1, outcome: outcome) }
    record.listing = keys
    change(&record)
    return try await store.save(record)
  }

  private func outcomes(_ source: String = "Warta") async throws -> [String: EntryOutcome?] {
    let entries = try await store.lastOffered(by: source, limit: 100)
    return Dictionary(entries.map { ($0.title, $0.outcome) }) { first, _ in first }
  }

  @Test func whatIsNotReadYetWaits() async throws {
    try await save(["a"])
    #expect(try await outcomes() == ["Judul a": .waiting])
  }

  @Test func aPageThatFailedWaitsUntilItIsGivenUp() async throws {
    var failure = RefreshRecord.Failure(
      url: Samples.url("https://warta.test/a"), failures: 1, nextTry: Samples.now + 3600, reason: "status 503")
    try await save(["a"]) { $0.failures = [failure] }
    let waiting = try #require(try await store.lastOffered(by: "Warta", limit: 1).first)
    #expect((waiting.outcome, waiting.reason, waiting.nextTry) == (.waiting, "status 503", Samples.now + 3600))
    failure.nextTry = nil
    try await save([]) { $0.failures = [failure] }
    let last = try #require(try await store.lastOffered(by: "Warta", limit: 1).first)
    #expect((last.outcome, last.reason) == (.unreadable, "status 503"))
    // It is settled, and nobody asks again.
    let known = try await store.known(keys: ["warta.test/a"], of: "Warta")
    #expect(known.seen == ["warta.test/a"])
  }

  @Test func anArticleHasTheOutcomeOfItsEdition() async throws {
    try await save(["a", "b"], articles: [Samples.article("a"), Samples.article("b", decision: .dropped)])
    #expect(try await outcomes() == ["Judul a": nil, "Judul b": nil])
    let pending = try await store.pending(until: Samples.now)
    let ids = pending.compactMap(\.id)
    let edition = try Samples.edition("2023-09-09", number: 1)
    #expect(try await store.save(edition, outcomes: [(ids[0], .shown, 1), (ids[1], .dropped, nil)]))
    #expect(try await outcomes() == ["Judul a": .shown, "Judul b": .offTopic])
  }

  @Test func theSameArticleUnderTwoAddressesIsOneAndACopy() async throws {
    let keys = ["a", "b"].map { Samples.url("https://warta.test/" + $0).key }
    try await save(["a", "b"], articles: [Samples.article("a", keys: keys)])
    #expect(try await outcomes() == ["Judul a": nil, "Judul b": .copy])
  }

  @Test func whatAnotherSourceBroughtIsACopy() async throws {
    try await save(["a"], articles: [Samples.article("a")])
    try await save(["a"], source: "Kabar Desa")
    #expect(try await outcomes("Kabar Desa") == ["Judul a": .copy])
  }

  /// The other source waits for its page when the first one reads it.
  @Test func whatWaitsAtAnotherSourceIsSettledByTheArticle() async throws {
    try await save(["a"], source: "Kabar Desa")
    try await save(["a"], articles: [Samples.article("a")])
    #expect(try await outcomes("Kabar Desa") == ["Judul a": .copy])
    #expect(try await outcomes() == ["Judul a": nil])
  }

  /// Articles that were read before there was a ledger are entered with what became of them.
  @Test func anOldArticleIsEnteredWithItsOutcome() async throws {
    try await save([], articles: [Samples.article("a")])
    let id = try #require(try await store.pending(until: Samples.now).first?.id)
    _ = try await store.save(try Samples.edition("2023-09-09", number: 1), outcomes: [(id, .more, nil)])
    try await save(["a"])
    #expect(try await outcomes() == ["Judul a": .oneLine])
  }

  /// A feed that gives its entries other addresses at each poll.
  @Test func anEntryThatMovesIsOneEntry() async throws {
    for address in ["a?sid=1", "a?sid=2", "a?sid=3"] {
      try await save([address]) {
        $0.offers = $0.offers.map { Offer(key: $0.key, identity: "entry a", title: "Judul a", outcome: .old) }
      }
    }
    #expect(try await store.lastOffered(by: "Warta", limit: 9).map(\.outcome) == [.old])
    #expect(try await store.listedLedger(day: Samples.now).map(\.count) == [1])
  }

  @Test func theSumsAreThoseOfTheEntries() async throws {
    try await save(["a", "b", "c"], articles: [Samples.article("a")])
    try await save(["d"], outcome: .old)
    let sums = try await store.ledger(since: Samples.now, day: Samples.now)
    var ledger = Ledger()
    for sum in sums { ledger.add(sum.outcome, count: sum.count) }
    #expect((ledger.offered, ledger[.waiting], ledger[.old], ledger.unaccounted) == (4, 2, 1, 1))
    // The one without an outcome is for the preview of the next edition to tell.
    #expect(sums.filter { $0.outcome == nil }.map(\.article) == [1])
    // The listing has only the last one now.
    #expect(try await store.listedLedger(day: Samples.now).map(\.count) == [1])
  }

  @Test func anEditionAccountsOnce() async throws {
    try await save(["a"], outcome: .old)
    let open = try await store.openEntries()
    #expect(open.map(\.outcome) == [.old])
    _ = try await store.save(
      try Samples.edition("2023-09-09", number: 1), outcomes: [], entries: open.map(\.id))
    #expect(try await store.openEntries().isEmpty)
  }

  @Test func whatIsLongPastLeavesTheLedger() async throws {
    try await save(["a", "b"], outcome: .old)
    let open = try await store.openEntries()
    _ = try await store.save(
      try Samples.edition("2023-09-09", number: 1), outcomes: [], entries: open.map(\.id))
    // One of them stands in the listing still.
    try await save(["b"])
    try await store.forgetOffers(before: Samples.now + 1)
    #expect(try await outcomes() == ["Judul b": .old])
  }

  @Test func aLedgerIsOneFlatObject() throws {
    var ledger = Ledger()
    ledger.add(.shown, count: 2)
    ledger.add(nil)
    let text = try json(ledger)
    #expect(text.contains("\"offered\":3") && text.contains("\"shown\":2") && text.contains("\"leftOut\":0"))
    #expect(ledger.unaccounted == 1)
  }
}
