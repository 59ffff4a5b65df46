import Foundation
import GRDB
import Model
import TestSupport
import Testing
import Text
import Web

@testable import Storage

@Suite struct SalvageTests {
  private let folder: TemporaryFolder
  private var path: String { folder.path("kabar.sqlite") }

  init() throws { folder = try TemporaryFolder() }

  private func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }

  @Test func whatIsBeforeAndBehindADamagedPageIsTakenOver() async throws {
    do {
      let store = try Store(path: path)
      let articles = (0..<200).map { Samples.article("\($0)", text: String(repeating: "warga desa ", count: 300)) }
      _ = try await store.save(Samples.refresh(articles))
      _ = try await store.save(Samples.edition("2023-09-09", number: 1), outcomes: [], mailTo: ["ani@warta.test"])
      try store.pool.close()
    }
    try await takeInLog()
    let whole = try #require(FileManager.default.contents(atPath: path))
    truncate(path, off_t(whole.count * 6 / 10))
    #expect(throws: StoreError.self) { try Store(path: path) }
    let salvage = try Salvage(path: path)
    #expect(salvage.keptAs == path + ".damaged-1")
    #expect(FileManager.default.contents(atPath: salvage.keptAs) == whole.prefix(whole.count * 6 / 10))
    #expect(try names() == ["kabar.sqlite", "kabar.sqlite.damaged-1", "kabar.sqlite.damaged-1.lost.txt"])
    #expect((20...200).contains(salvage.articles))
    let store = try Store(path: path)
    #expect(try await store.articleCount() == salvage.articles)
    #expect(try await store.editions().count == salvage.editions)
    #expect(try await store.search(ArticleSearch("judul", limit: 500)).count == salvage.articles)
  }

  @Test func aPageThatIsFoundDamagedLaterIsLeftOutByTheNextStart() async throws {
    do {
      let store = try Store(path: path)
      let articles = (0..<200).map { Samples.article("\($0)", text: String(repeating: "warga desa ", count: 300)) }
      _ = try await store.save(Samples.refresh(articles))
      try store.pool.close()
    }
    try await takeInLog()
    // The rows' own page in the middle: a leaf of the table `article`.
    let file = try #require(FileHandle(forUpdatingAtPath: path))
    let bytes = [UInt8](try #require(try file.readToEnd()))
    let pages = stride(from: 0, to: bytes.count, by: 4096).filter { place in
      bytes[place] == 13 && Data(bytes[place..<place + 4096]).range(of: Data("https://warta.test/".utf8)) != nil
    }
    try #require(pages.count > 2)
    try file.seek(toOffset: UInt64(pages[pages.count / 2]))
    try file.write(contentsOf: [UInt8](repeating: 0xff, count: 4096))
    try file.close()
    let store = try Store(path: path)
    #expect(!Salvage.isDemanded(for: path))
    await #expect(throws: StoreError.self) { try await store.pending(until: Samples.now) }
    #expect(Salvage.isDemanded(for: path))
    try store.pool.close()
    let salvage = try Salvage(path: path)
    #expect((150..<200).contains(salvage.articles))
    #expect(!Salvage.isDemanded(for: path))
    #expect(try await Store(path: path).pending(until: Samples.now).count == salvage.articles)
  }

  private func takeInLog() async throws {
    let queue = try DatabaseQueue(path: path)
    try await queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
    try queue.close()
  }

  /// A database of 200 articles and an edition, closed, its log taken in.
  private func fill() async throws -> [UInt8] {
    let store = try Store(path: path)
    let articles = (0..<200).map {
      Samples.article("\($0)", text: String(repeating: "warga desa \($0) ", count: 300), bands: [UInt64($0), 7])
    }
    _ = try await store.save(Samples.refresh(articles))
    _ = try await store.save(Samples.edition("2023-09-09", number: 1), outcomes: [], mailTo: ["ani@warta.test"])
    try store.pool.close()
    try await takeInLog()
    return [UInt8](try #require(FileManager.default.contents(atPath: path)))
  }

  /// The pages where the trees begin, but for the schema's own.
  private func roots() throws -> [String: Int] {
    let queue = try DatabaseQueue(path: path)
    let rows = try queue.read { try Row.fetchAll($0, sql: "SELECT name, rootpage FROM sqlite_master") }
    try queue.close()
    return Dictionary(rows.map { ($0["name"], $0["rootpage"]) }) { first, _ in first }
  }

  @Test(arguments: ["head", "schema", "article", "edition", "alias", "band", "fingerprint"])
  func aBrokenRootLosesNoRow(of tree: String) async throws {
    let whole = try await fill()
    var bytes = whole
    switch tree {
    case "head": bytes.replaceSubrange(0..<100, with: [UInt8](repeating: 0x5A, count: 100))
    case "schema": bytes.replaceSubrange(0..<4096, with: [UInt8](repeating: 0, count: 4096))
    default:
      let broken = try roots()[tree]
      let root = try #require(broken)
      bytes.replaceSubrange((root - 1) * 4096..<root * 4096, with: [UInt8](repeating: 0xA5, count: 4096))
    }
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    let salvage = try Salvage(path: path)
    #expect(salvage.lost == 0)
    let store = try Store(path: path)
    #expect(try await store.articleCount() == 200)
    // An edition fits into its tree's first page, and is gone with it.
    #expect(try await store.editions().count == (tree == "edition" ? 0 : 1))
    #expect(try await store.check() == [])
    let texts = try await store.pending(until: Samples.now).map(\.article.text)
    #expect(Set(texts).count == 200)
    #expect(try await store.article(key: Samples.url("https://warta.test/77").key)?.article.title == "Judul 77")
    #expect(try await store.alike(hash: 9, bands: [7]).isEmpty == false)
  }

  @Test func whatIsGoneIsListedAndReadAnew() async throws {
    var bytes = try await fill()
    // Every third leaf of the tables with long rows, each with a few articles; rows of two tables may alternate.
    let pages = stride(from: 4096, to: bytes.count, by: 4096).filter { bytes[$0] == 13 && bytes[$0 + 4] < 10 }
    for page in pages.enumerated().filter({ $0.offset % 3 == 0 }).map(\.element) {
      bytes.replaceSubrange(page..<page + 4096, with: [UInt8](repeating: 0xFF, count: 4096))
    }
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    let salvage = try Salvage(path: path)
    #expect((50..<200).contains(salvage.articles))
    #expect(salvage.lost > 0 && salvage.articles + salvage.lost == 200)
    let list = try String(contentsOfFile: Salvage.lostList(of: salvage.keptAs), encoding: .utf8)
    #expect(list.split(separator: "\n").count == salvage.lost)
    // In no edition yet: offered again they are new.
    let store = try Store(path: path)
    let added = try await store.save(
      Samples.refresh((0..<200).map { Samples.article("\($0)", text: "warga \($0)", hash: UInt64($0)) }))
    #expect(added == salvage.lost)
    #expect(try await store.articleCount() == 200)
  }

  /// Its page is sound, a cell of it is not: no edition could tell it, but its source can.
  @Test func anArticleThatCannotBeReadIsReadAnew() async throws {
    _ = try await fill()
    let queue = try DatabaseQueue(path: path)
    try await queue.write { try $0.execute(sql: "UPDATE article SET verdict='{\"decision' WHERE url LIKE '%/77'") }
    try queue.close()
    try await takeInLog()
    var bytes = [UInt8](try #require(FileManager.default.contents(atPath: path)))
    bytes.replaceSubrange(0..<100, with: [UInt8](repeating: 0x5A, count: 100))
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    let salvage = try Salvage(path: path)
    #expect((salvage.articles, salvage.lost) == (199, 1))
    let store = try Store(path: path)
    let added = try await store.save(Samples.refresh([Samples.article("77", text: "warga 77", hash: 77)]))
    #expect(added == 1)
    #expect(try await store.pending(until: Samples.now).count == 200)
    #expect(store.unreadablePlaces.isEmpty)
  }

  /// "Not changed" would hide what is gone, and what an edition has would come once more.
  @Test func listingsAreReadAnewAndNothingIsToldTwice() async throws {
    do {
      let store = try Store(path: path)
      var record = Samples.refresh(
        (0..<60).map { Samples.article("\($0)", text: String(repeating: "warga \($0) ", count: 500), hash: UInt64($0)) }
      )
      record.state.firstSuccess = Samples.now
      record.state.lastSuccess = Samples.now
      record.state.nextPoll = Samples.now + 3_600
      record.state.memory.content = 7
      record.validators = [
        .init(
          url: Samples.url("https://warta.test/"), answered: Samples.url("https://warta.test/"),
          validators: Validators(etag: "\"a\"", lastModified: nil))
      ]
      _ = try await store.save(record)
      var edition = try Samples.edition("2023-09-09", number: 1)
      edition.sections = [
        .init(
          topic: nil,
          items: (0..<3).map {
            .init(
              number: $0 + 1, url: "https://warta.test/\($0)", title: "Judul \($0)", source: "Warta",
              host: "warta.test",
              summary: "Ringkasan.")
          })
      ]
      // As an older copy of their rows says: they wait for an edition.
      _ = try await store.save(edition, outcomes: [], mailTo: [])
      try store.pool.close()
    }
    try await takeInLog()
    let names = try roots()
    var bytes = [UInt8](try #require(FileManager.default.contents(atPath: path)))
    for tree in ["alias", "article"] {
      let root = try #require(names[tree])
      bytes.replaceSubrange((root - 1) * 4096..<root * 4096, with: [UInt8](repeating: 0xA5, count: 4096))
    }
    // The pages of the article 1, and of a later one.
    for text in ["warga 1 warga 1", "warga 40 warga 40"] {
      let place = try #require(Data(bytes).range(of: Data(text.utf8))).lowerBound / 4096 * 4096
      bytes.replaceSubrange(place..<place + 4096, with: [UInt8](repeating: 0xA5, count: 4096))
    }
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    _ = try Salvage(path: path)
    let store = try Store(path: path)
    let state = try #require(try await store.sourceStates()["Warta"])
    #expect(state.memory.content == nil)
    #expect(state.nextPoll == nil)
    let queue = try DatabaseQueue(path: path)
    #expect(try await queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM validators") } == 0)
    try queue.close()
    let pending = try await store.pending(until: Samples.now).map(\.article.title)
    #expect(!pending.contains("Judul 0") && !pending.contains("Judul 1") && !pending.contains("Judul 2"))
    let known = try await store.known(keys: (0..<60).map { Samples.url("https://warta.test/\($0)").key }).seen
    #expect(known.isSuperset(of: (0..<3).map { Samples.url("https://warta.test/\($0)").key }))
    #expect(!known.contains(Samples.url("https://warta.test/40").key))
  }

  @Test func ofATextNothingIsTakenOverAndItIsKept() async throws {
    for name in ["kabar.sqlite.damaged-1", "kabar.sqlite.damaged-2"] {
      let text = String(repeating: "halo dunia\n", count: 900)
      try folder.write(text, to: "kabar.sqlite")
      // As a killed try leaves it.
      try folder.write("sisa", to: "kabar.sqlite.new")
      let salvage = try Salvage(path: path)
      #expect((salvage.articles, salvage.editions) == (0, 0))
      #expect(salvage.keptAs == folder.path(name))
      #expect(try String(contentsOfFile: salvage.keptAs, encoding: .utf8) == text)
      #expect(try await Store(path: path).articleCount() == 0)
    }
  }

  /// What waits in the log of the damaged file belongs to it alone.
  @Test func theLogOfTheOldFileDoesNotGetIntoTheNewOne() async throws {
    let store = try Store(path: path)
    _ = try await store.save(Samples.refresh([Samples.article("a")]))
    // The log is there while the store is open; the file itself is overwritten.
    #expect(try names().contains("kabar.sqlite-wal"))
    try folder.write(String(repeating: "halo dunia\n", count: 900), to: "kabar.sqlite")
    let salvage = try Salvage(path: path)
    #expect(try names().contains("kabar.sqlite.damaged-1-wal"))
    #expect(try await Store(path: path).articleCount() == salvage.articles)
    withExtendedLifetime(store) {}
  }
}
