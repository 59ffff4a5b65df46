import Digests
import Model
import Storage
import Text

/// The course of a story: what each edition told of it.
package struct StoryCourse: Sendable, Encodable {
  /// What one edition told.
  package struct Day: Sendable, Encodable {
    /// The edition; nil for what the next one will have.
    package var edition: String?
    /// The item's number there.
    package var number: Int?
    /// The headline of the article that led it.
    package var title: String
    /// The address of that article.
    package var url: String
    /// The names of the sources, the leading first.
    package var sources: [String]
    /// What was new, as the edition said it.
    package var new: String?
    /// What became of that article, where it was withdrawn or corrected.
    package var mark: String?
  }

  /// The headline of the latest telling.
  package var title: String
  /// How many articles tell it.
  package var tellings: Int
  /// How many sources.
  package var sources: Int
  /// The earliest first.
  package var days: [Day]

  /// The course of the story that `record` belongs to.
  package static func of(
    _ record: ArticleRecord, in store: Store, language: String = "en"
  ) async throws(StoreError) -> StoryCourse {
    let found = try await store.story(record.story ?? record.id ?? 0)
    // Near misses and old texts were not told.
    let told = found.filter { $0.isTold || $0.edition == nil && $0.verdict.decision == .kept || $0.id == record.id }
    let aftermaths = try await store.aftermaths(of: Set(told.compactMap(\.id)))
    let words = AftermathWords(language: language)
    var days: [Day] = []
    for (day, records) in Dictionary(grouping: told, by: \.edition).sorted(by: { isEarlier($0.key, $1.key) }) {
      let edition = if let day { try await store.edition(of: day) } else { Edition?.none }
      for (number, records) in Dictionary(grouping: records, by: \.number).sorted(by: {
        $0.key ?? .max < $1.key ?? .max
      }) {
        let ordered = records.sorted {
          ($0.outcome == .shown ? 0 : 1, $0.id ?? 0) < ($1.outcome == .shown ? 0 : 1, $1.id ?? 0)
        }
        guard let lead = ordered.first else { continue }
        let line = edition?.more.first { $0.url == lead.article.url.href }
        let continues = edition?.items.first { $0.number == number }?.continues ?? line?.continues
        days.append(
          Day(
            edition: day?.iso, number: number, title: lead.article.title, url: lead.article.url.href,
            sources: ordered.map(\.article.source).unique, new: continues.flatMap(news),
            mark: lead.id.flatMap { aftermaths[$0] }.flatMap(words.mark)))
      }
    }
    return StoryCourse(
      title: days.last?.title ?? record.article.title, tellings: told.count,
      sources: Set(told.map(\.article.source)).count, days: days)
  }

  private static func isEarlier(_ one: CalendarDay?, _ other: CalendarDay?) -> Bool {
    guard let one else { return false }
    return other.map { one < $0 } ?? true
  }

  private static func news(_ continues: Edition.Continuation) -> String? {
    let wording = FactWording(language: "en")
    let all = continues.facts.map(wording.value) + continues.figures + continues.names
    return all.isEmpty ? nil : all.joined(separator: "; ")
  }
}

extension [String] {
  /// Each once, in their order.
  fileprivate var unique: [String] {
    reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
