import Foundation
import Model
import Storage
import TestSupport
import Testing
import Text

@testable import Storage

@Suite struct SearchTests {
  private let folder: TemporaryFolder
  private let store: Store

  init() throws {
    folder = try TemporaryFolder()
    store = try Store(path: folder.path("kabar.sqlite"))
  }

  private func save(_ path: String, _ title: String, summary: String = "", decision: Verdict.Decision = .kept)
    async throws
  {
    var record = Samples.article(path, decision: decision)
    (record.article.title, record.summary) = (title, summary)
    _ = try await store.save(Samples.refresh([record]))
  }

  @Test func findsWordsTheirBeginningsAndPhrasesTheLatestFirst() async throws {
    try await save("1", "Pekerja Sosial Dampingi Lansia", summary: "Pendampingan berjalan di Aceh.")
    try await save("2", "Sosial media dan pekerja", summary: "Lain sekali.")
    try await save("3", "Pekerja sosial di Café Aceh")
    try await save("4", "Pekerja sosial palsu", decision: .dropped)
    func found(_ words: String, all: Bool = false) async throws -> [String] {
      try await store.search(words, limit: 10, withDropped: all).map { String($0.url.suffix(1)) }
    }
    #expect(try await found("pekerja sosial") == ["3", "2", "1"])
    #expect(try await found("\"pekerja sosial\"") == ["3", "1"])
    #expect(try await found("damping ACEH") == ["1"])
    #expect(try await found("cafe") == ["3"])
    #expect(try await found("pekerja", all: true) == ["4", "3", "2", "1"])
    #expect(try await found("tidakada") == [])
  }

  @Test func theLatestIsToldFirstAndWhatMovedOnce() async throws {
    func save(_ path: String, day: String, hash: UInt64) async throws {
      var record = Samples.article(path, hash: hash)
      record.article.title = "Panti Lansia \(hash)"
      let noon = Instant(try #require(CalendarDay(iso: day)), .midnight, offset: 0) + 43_200
      record.article.published = PublicationDate(moment: Moment(noon, offset: 0), precision: .minute, origin: .feed)
      _ = try await store.save(Samples.refresh([record]))
    }
    try await save("1", day: "2023-09-08", hash: 1)
    try await save("2", day: "2023-09-06", hash: 2)
    try await save("3", day: "2023-09-07", hash: 3)
    // The first one under another address.
    try await save("4", day: "2023-09-08", hash: 1)
    var kinship = Kinship(article: 4, story: 1)
    kinship.copyOf = 1
    _ = try await store.save(Samples.edition("2023-09-09", number: 1), outcomes: [], kinships: [kinship])
    #expect(try await store.search("panti", limit: 9).map { String($0.url.suffix(1)) } == ["1", "3", "2"])
  }

  @Test(arguments: [
    "", "\"", "* OR", "a AND NOT b", "title:x", "NEAR(a b)", "^a", "-a", "'; DROP TABLE article; --", "\"\"\"", "(",
    "\0",
  ])
  func nothingInTheWordsIsAnOperator(words: String) async throws {
    try await save("1", "Judul")
    _ = try await store.search(words, limit: 5)
    #expect(try await store.articleCount() == 1)
  }

  @Test func aChangedTitleIsFoundAnew() async throws {
    try await save("1", "Lama")
    var recheck = Recheck(article: 1, checked: Samples.now)
    recheck.title = "Baru"
    var record = Samples.refresh([])
    record.rechecks = [recheck]
    _ = try await store.save(record)
    #expect(try await store.search("baru", limit: 5).count == 1)
    #expect(try await store.search("lama", limit: 5).isEmpty)
  }
}
