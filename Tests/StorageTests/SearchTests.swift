import Foundation
import GRDB
import Model
import Storage
import TestSupport
import Testing
import Text

@testable import Storage

@Suite struct SearchTests {
  private let folder: TemporaryFolder
  private let store: Store

  init() throws { (folder, store) = try Samples.store() }

  private func save(
    _ path: String, _ title: String, summary: String = "", text: String = "", decision: Verdict.Decision = .kept,
    change: (inout ArticleRecord) -> Void = { _ in }
  ) async throws {
    var record = Samples.article(path, decision: decision)
    (record.article.title, record.summary, record.article.text) = (title, summary, text)
    change(&record)
    _ = try await store.save(Samples.refresh([record]))
  }

  private func found(_ words: String, _ change: (inout ArticleSearch) -> Void = { _ in }) async throws -> [String] {
    var search = ArticleSearch(words, limit: 10)
    change(&search)
    return try await store.search(search).map { String($0.url.split(separator: "/").last ?? "") }
  }

  @Test func findsFormsOfWordsAndPhrases() async throws {
    try await save("1", "Pekerja Sosial Dampingi Lansia", summary: "Pendampingan berjalan di Aceh.")
    try await save("2", "Sosial media dan pekerja", summary: "Lain sekali.")
    try await save("3", "Pekerja sosial di Café Aceh", text: "Kegiatan berlangsung lama.\nMereka mendampingi warga.")
    try await save("4", "Pekerja sosial palsu", text: "Tersembunyi", decision: .dropped)
    #expect(Set(try await found("\"pekerja sosial\"")) == ["1", "3"])
    #expect(Set(try await found("pekerja sosial")) == ["1", "2", "3"])
    // The headline weighs more than the text.
    #expect(try await found("pendamping") == ["1", "3"])
    #expect(try await found("cafe") == ["3"])
    #expect(try await found("damp*") == ["1", "3"])
    #expect(try await found("pekerja -media -“pekerja sosial”") == [])
    #expect(try await found("-media -lansia") == ["3"])
    #expect(try await found("palsu") == [])
    #expect(try await found("palsu") { $0.withDropped = true } == ["4"])
    #expect(try await found("tersembunyi") { $0.withDropped = true } == [])
    #expect(try await found("tidakada") == [])
  }

  @Test(arguments: ["7,5 miliar", "Rp7,5 miliar", "Rp 7,5 miliar", "rp7,5", "\"7,5 miliar\""])
  func amountsAreFoundWithAndWithoutTheirCurrency(words: String) async throws {
    try await save("1", "Anggaran Panti", text: "Pemkot menganggarkan Rp7,5 miliar.")
    try await save("2", "Anggaran Rumah Aman", text: "Dana itu 7,5 miliar rupiah, kata Rp. Sunaryo.")
    try await save("3", "Anggaran Lain", text: "Dana itu Rp17,5 miliar.")
    let found = Set(try await found(words))
    #expect(found == ["1", "2"])
  }

  @Test func showsTheLineThatHasIt() async throws {
    let long = String(repeating: "kata lain ", count: 60)
    try await save("1", "Judul", summary: "Ringkasan.", text: "Baris awal.\n\(long)mendampingi anak \(long)\nAkhir.")
    let line = try #require(try await store.search(ArticleSearch("pendampingan", limit: 1)).first?.context)
    #expect(line.contains("mendampingi anak"))
    #expect(line.hasPrefix("… ") && line.hasSuffix(" …") && line.utf8.count < 240)
    #expect(try await store.search(ArticleSearch("judul", limit: 1)).first?.context == nil)
  }

  @Test func equalsComeLatestFirst() async throws {
    for (path, day) in [("1", 3), ("2", 9), ("3", 5)] {
      try await save(path, "Panti lansia") { record in
        let moment = Moment(Instant(seconds: Int64(day) * 86_400), offset: 0)
        record.article.published = PublicationDate(moment: moment, precision: .minute, origin: .feed)
      }
    }
    #expect(try await found("lansia") == ["2", "3", "1"])
  }

  @Test func facetsNarrowASearch() async throws {
    try await save("1", "Lansia Aceh") { ($0.region, $0.verdict.topic) = ("Aceh", "Opini") }
    try await save("2", "Lansia Bali") { $0.region = "Bali" }
    #expect(try await found("lansia") { $0.region = "aceh" } == ["1"])
    #expect(try await found("") { $0.topic = "OPINI" } == ["1"])
    #expect(try await found("lansia") { $0.source = "warta" }.count == 2)
    #expect(try await found("lansia") { $0.source = "lain" } == [])
    #expect(try await found("lansia") { $0.since = Samples.now + 1 } == [])
    #expect(try await found("") { $0.story = 2 } == ["2"])
    #expect(try await store.names(of: .region) == ["Aceh", "Bali"])
    #expect(try await store.name("BALI", of: .region) == "Bali")
    #expect(try await store.name("Bal", of: .region) == nil)
    #expect(try await store.story(ofArticle: "tidak.test/ada") == nil)
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
    #expect(
      try await store.search(ArticleSearch("panti", limit: 9)).map { String($0.url.suffix(1)) } == ["1", "3", "2"])
  }

  @Test(arguments: [
    "", "\"", "* OR", "a AND NOT b", "title:x", "NEAR(a b)", "NEAR(a b, 2)", "^a", "-a", "- -", "--", "-\"", "-\"a",
    "'; DROP TABLE article; --", "\"\"\"", "(", ")", "a)", "{title} : a", "a*b", "**", "\u{0}", "a\u{0}b", "+a + b",
    "\\", "%", "_",
    "\u{FEFF}", "\u{202E}abc", "💥", "a'b", "col.a", "AND", "OR", "NOT", "a OR", "AND b",
    String(repeating: "a ", count: 5_000),
    String(repeating: "\"", count: 5_000), String(repeating: "x", count: 100_000),
  ])
  func nothingInTheWordsIsAnOperator(words: String) async throws {
    try await save("1", "Judul")
    _ = try await found(words)
    _ = try await found(words) { $0.region = words }
    #expect(try await store.articleCount() == 1)
  }

  @Test func aChangedTitleIsFoundAnew() async throws {
    try await save("1", "Lama", text: "Naskah awal")
    var recheck = Recheck(article: 1, checked: Samples.now)
    (recheck.title, recheck.text) = ("Baru", "Naskah akhir")
    var record = Samples.refresh([])
    record.rechecks = [recheck]
    _ = try await store.save(record)
    #expect(try await found("baru") == ["1"])
    #expect(try await found("akhir") == ["1"])
    #expect(try await found("lama") == [])
    #expect(try await found("awal") == [])
    #expect(try await store.searchIsWhole())
  }

  @Test func aStoreOfTheSecondVersionIsFilledAtItsOpening() async throws {
    for number in 1...450 { try await save("\(number)", "Judul \(number)", text: "mendampingi") }
    let queue = try DatabaseQueue(path: folder.path("kabar.sqlite"))
    try await queue.write { db in
      try db.execute(
        sql: """
          DROP TABLE article_stems; DROP TABLE stems_fill; DROP INDEX article_facets; PRAGMA user_version=2;
          CREATE VIRTUAL TABLE article_words USING fts5(title, summary, content='article', content_rowid='id');
          CREATE TRIGGER article_words_insert AFTER INSERT ON article BEGIN
            INSERT INTO article_words(rowid, title, summary) VALUES (NEW.id, NEW.title, NEW.summary);
          END
          """)
    }
    let opened = try Store(path: folder.path("kabar.sqlite"))
    #expect(try await opened.searchIsWhole())
    #expect(try await opened.search(ArticleSearch("pendampingan", limit: 1_000)).count == 450)
    _ = try await opened.save(Samples.refresh([Samples.article("lagi")]))
    #expect(try await opened.searchIsWhole())
  }

  @Test func anIndexThatIsGoneIsMadeAnew() async throws {
    try await save("1", "Lansia")
    let queue = try DatabaseQueue(path: folder.path("kabar.sqlite"))
    try await queue.write { try $0.execute(sql: "DROP TABLE article_stems") }
    #expect(try await Store(reading: folder.path("kabar.sqlite")).searchIsWhole() == false)
    let opened = try Store(path: folder.path("kabar.sqlite"))
    #expect(try await opened.search(ArticleSearch("lansia", limit: 1)).count == 1)
    try await opened.rebuildSearch()
    #expect(try await opened.search(ArticleSearch("lansia", limit: 1)).count == 1)
  }
}
