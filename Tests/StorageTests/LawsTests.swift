import Foundation
import GRDB
import Model
import TestSupport
import Testing
import Text

@testable import Storage

@Suite struct LawsTests {
  private let folder: TemporaryFolder
  private var path: String { folder.path("kabar.sqlite") }
  private let day = CalendarDay(daysSinceEpoch: 20_000)

  init() throws { folder = try TemporaryFolder() }

  private func edition(_ number: String?) -> Edition {
    let closing = Moment(Instant(day, .midnight, offset: 0), offset: 0)
    var edition = Edition(
      title: "Kabar", language: "id", day: day, number: 1, windowStart: closing, windowEnd: closing, madeAt: closing)
    edition.laws = number.map { number in
      let named = NamedRegulation(KeyFact.Regulation("UU", number: number, year: "2019"))
      return [Edition.LawTelling(number: 1, url: "https://a.test/", title: "Judul", source: "Warta", named: [named])]
    }
    return edition
  }

  private func numbers(_ store: Store) async throws -> [String] {
    try await store.laws(until: day).flatMap(\.tellings).flatMap(\.named).map(\.law.number)
  }

  @Test(arguments: ["", "aceh"]) func goWithTheirEdition(digest: String) async throws {
    let store = try Store(path: path).of(digest: digest)
    _ = try await store.save(edition("14"), outcomes: [])
    #expect(try await numbers(store) == ["14"])
    #expect(try await store.laws(until: day.adding(days: -1)).isEmpty)
    #expect(try await numbers(store.of(digest: "lain")).isEmpty)
    try await store.replace(edition("11"), outcomes: [], corrections: [])
    #expect(try await numbers(store) == ["11"])
    try await store.replace(edition(nil), outcomes: [], corrections: [])
    #expect(try await numbers(store).isEmpty)
  }

  /// Editions of version 3 have laws in their facts alone.
  @Test func theyAreReadOutOfEarlierEditions() async throws {
    var old = edition(nil)
    var item = Edition.Item(
      number: 1, url: "https://a.test/", title: "Judul", source: "Warta", host: "a.test", byline: [], published: nil,
      region: nil, minutes: 1, isArchive: false, summary: "", facts: [], terms: [], rules: [], language: nil,
      alsoReported: [])
    item.facts = [.regulation(KeyFact.Regulation("Permensos", number: "05/HUK", year: "2019"))]
    old.sections = [Edition.Section(topic: nil, items: [item])]
    let store = try Store(path: path)
    _ = try await store.save(old, outcomes: [])
    _ = try await store.of(digest: "aceh").save(old, outcomes: [])
    try await DatabaseQueue(path: path).write {
      try $0.execute(
        sql: "DROP TABLE laws; DROP TABLE digest_laws; DROP TABLE month; DROP TABLE digest_month; PRAGMA user_version=3"
      )
    }
    let again = try Store(path: path)
    #expect(try await numbers(again) == ["5"])
    #expect(try await numbers(again.of(digest: "aceh")) == ["5"])
  }

  @Test func monthsAreNoted() async throws {
    for digest in ["", "aceh"] {
      let store = try Store(path: path).of(digest: digest)
      try await store.noteMonth(first: day, articles: 4)
      try await store.noteMonth(first: day, articles: 5)
      #expect(try await store.months().map(\.articles) == [5])
    }
  }

  /// What is read by hand is what a decoder reads; all else is left to that.
  @Test(arguments: [
    "Judul", "Kata \"Mensos\" di C:\\desa", "", "Baris\nbaru \u{2028}", "RUU [x]{y} \"]}\" \\\"",
  ])
  func aTellingIsReadAsItWasWritten(title: String) throws {
    var law = NamedRegulation(KeyFact.Regulation("Perda", number: "4", year: "2026"), spellings: [title])
    (law.maker, law.about) = ("Kota Nusabunga", title)
    law.changes = [.init(.amends, law: KeyFact.Regulation("Perda", number: "2", year: "2011"))]
    let tellings = [
      Edition.LawTelling(number: 12, url: "https://a.test/?b=1", title: title, source: "Warta", named: [law, law]),
      Edition.LawTelling(number: nil, url: "https://b.test/", title: "Lain", source: title, named: []),
    ]
    var reader = LawTellingReader()
    func read(_ text: String) -> [Edition.LawTelling]? {
      Array(text.utf8).withUnsafeBufferPointer { reader.tellings($0) }
    }
    let text = try json(tellings)
    let isPlain = !title.contains("\n")
    for _ in 0..<2 { #expect(read(text) == (isPlain ? tellings : nil)) }
    for length in 0..<text.utf8.count { #expect(read(String(text.prefix(length))) == nil) }
    for other in ["[]", "{}", text + " ", "[" + text + "]", text.replacing("\"named\"", with: "\"names\"")] {
      #expect(read(other) == nil, "\(other)")
    }
  }
}
