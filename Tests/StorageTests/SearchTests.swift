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
