import Model
import TestSupport
import Testing
import Text
import Web

@testable import Storage

@Suite struct CorrectionTests {
  private let folder: TemporaryFolder
  private let store: Store
  private let day = CalendarDay(daysSinceEpoch: 19_609)

  init() throws { (folder, store) = try Samples.store() }

  private func correction(_ change: Edition.Correction.Change) -> Edition.Correction {
    .init(
      day: day, number: 1, url: "https://warta.test/a", change: change, noticed: Moment(Samples.now, offset: 25_200))
  }

  private func save(_ recheck: Recheck) async throws {
    var record = Samples.refresh([])
    record.rechecks = [recheck]
    _ = try await store.save(record)
  }

  @Test func aShownArticleComesWithWhatIsKnownOfIt() async throws {
    _ = try await store.save(Samples.refresh([Samples.article("a"), Samples.article("b")]))
    let edition = try Samples.edition(day.iso, number: 1)
    _ = try await store.save(edition, outcomes: [(1, .shown, 1), (2, .dropped, nil)])
    let first = try #require(try await store.told(of: "Warta", since: day).first)
    #expect(first.last == Recheck(article: 1, checked: Samples.now))
    var next = first.last
    (next.mark, next.missing, next.checked) = (.max, 1, Samples.now + 60)
    next.validators = Validators(etag: "\"1\"")
    try await save(next)
    let again = try await store.told(of: "Warta", since: day)
    #expect(again.map(\.last) == [next])
    #expect(try await store.told(of: "Warta", since: day.adding(days: 1)).isEmpty)
    #expect(try await store.told(of: "Lain", since: day).isEmpty)
  }

  @Test func aCorrectionIsToldOnce() async throws {
    var recheck = Recheck(article: 1, checked: Samples.now)
    recheck.corrections = [correction(.figure(from: "250", to: "215")), correction(.withdrawn(status: 410))]
    try await save(recheck)
    try await save(recheck)
    let pending = try await store.pendingCorrections(until: Samples.now)
    #expect(pending.map(\.correction) == recheck.corrections)
    #expect(try await store.pendingCorrections(until: Samples.now + -1).isEmpty)
    let edition = try Samples.edition("2023-09-10", number: 2)
    _ = try await store.save(edition, outcomes: [], corrections: pending.map(\.id))
    #expect(try await store.pendingCorrections(until: Samples.now).isEmpty)
    try await save(recheck)
    #expect(try await store.pendingCorrections(until: Samples.now).isEmpty)
  }
}
