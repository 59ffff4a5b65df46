import Foundation
import Model
import Storage
import TestSupport
import Testing
import Text

/// A store that is only read, looked through, copied and made smaller.
@Suite struct StoreReadingTests {
  private let folder: TemporaryFolder
  private var path: String { folder.path("kabar.sqlite") }

  init() throws { folder = try TemporaryFolder() }

  private var names: [String] { (try? FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()) ?? [] }

  private func fill(_ store: Store, _ articles: [ArticleRecord]) async throws {
    _ = try await store.save(Samples.refresh(articles))
  }

  @Test func whereNothingIsNothingIsMade() async throws {
    #expect(try await Store(reading: path).articleCount() == 0)
    #expect(names.isEmpty)
  }

  @Test func aClosedDatabaseIsReadAndNothingIsMadeBesideIt() async throws {
    do {
      let store = try Store(path: path)
      try await fill(store, [Samples.article("a")])
    }
    let before = names
    let reader = try Store(reading: path)
    #expect(try await reader.articleCount() == 1)
    await #expect(throws: StoreError.self) { try await reader.forgetMessages(before: Samples.now) }
    #expect(names == before)
  }

  @Test func whatIsWrittenMeanwhileIsRead() async throws {
    let store = try Store(path: path)
    try await fill(store, [Samples.article("a")])
    let reader = try Store(reading: path)
    #expect(try await reader.articleCount() == 1)
    try await fill(store, [Samples.article("b")])
    #expect(try await reader.articleCount() == 2)
  }

  @Test func aFileOfAnotherKindIsRefused() throws {
    _ = try folder.write("bukan basis data, sama sekali bukan", to: "kabar.sqlite")
    #expect { try Store(reading: path) } throws: { if case StoreError.damaged = $0 { true } else { false } }
    #expect(names == ["kabar.sqlite"])
  }

  @Test func aCopyHasTheSame() async throws {
    let store = try Store(path: path)
    try await fill(store, [Samples.article("a"), Samples.article("b")])
    try await Store(reading: path).copy(to: folder.path("copy.sqlite"))
    #expect(try await Store(reading: folder.path("copy.sqlite")).articleCount() == 2)
    #expect(try await Store(reading: folder.path("copy.sqlite")).check().isEmpty)
    #expect(store.bytes > 0)
  }

  @Test func onlyTextsOfDroppedArticlesAreForgotten() async throws {
    let store = try Store(path: path)
    var dropped = Samples.article("a")
    dropped.verdict.decision = .dropped
    var waiting = Samples.article("c")
    waiting.verdict.decision = .dropped
    try await fill(store, [dropped, Samples.article("b"), waiting])
    let ids = try await store.pending(until: Instant(seconds: .max)).compactMap(\.id)
    _ = try await store.save(
      Samples.edition("2023-09-09", number: 1), outcomes: [(ids[0], .dropped, nil), (ids[1], .shown, 1)])
    #expect(try await store.forgetTexts(before: Samples.now - 86_400) == 0)
    #expect(try await store.forgetTexts(before: Samples.now + 86_400) == 1)
    var texts: [Bool] = []
    for id in ids { texts.append(try await store.article(id: id)?.article.text.isEmpty ?? true) }
    #expect(texts == [true, false, false])
    #expect(try await store.known(keys: dropped.keys).seen.count == dropped.keys.count)
  }
}
