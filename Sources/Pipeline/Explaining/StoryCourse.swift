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
    /// What became of it that no edition told it ("dropped"); nil for what was told or waits for the next one.
    package var untold: String?
  }

  /// The headline of the latest telling.
  package var title: String
  /// How many articles tell it.
  package var tellings: Int
  /// How many sources.
  package var sources: Int
  /// The earliest first.
  package var days: [Day]

  /// Why an edition did not tell an article.
  package static func said(_ outcome: String, _ say: WordingLanguage) -> String {
    ArticleRecord.Outcome(rawValue: outcome).map { JudgedWords.outcome($0, say) } ?? outcome
  }

  /// The course of the story that `record` belongs to.
  package static func of(
    _ record: ArticleRecord, in store: Store, language: String = "en"
  ) async throws(StoreError) -> StoryCourse {
    let found = try await store.story(record.story ?? record.id ?? 0)
    // Near misses and old texts were not told.
    let told = found.filter { $0.isTold || $0.edition == nil && $0.verdict.decision == .kept || $0.id == record.id }
    let aftermaths = try await store.aftermaths(of: Set(told.compactMap(\.id)))
    let words = AftermathWords(language: language)
    let editions = try await editions(around: told.compactMap(\.edition), in: store)
    var days: [Day] = []
    for (day, records) in Dictionary(grouping: told, by: \.edition).sorted(by: { isEarlier($0.key, $1.key) }) {
      let edition = day.flatMap { editions[$0] }
      for (number, records) in Dictionary(grouping: records, by: \.number).sorted(by: {
        $0.key ?? .max < $1.key ?? .max
      }) {
        let ordered = records.sorted {
          ($0.outcome == .shown ? 0 : 1, $0.id ?? 0) < ($1.outcome == .shown ? 0 : 1, $1.id ?? 0)
        }
        guard let lead = ordered.first else { continue }
        let line = edition?.more.first { $0.url == lead.article.url.href }
        let item = number.flatMap { number in edition?.items.first { $0.number == number } }
        var entry = Day(
          // As the edition had it: a page may have another headline since.
          edition: day?.iso, number: number, title: item?.title ?? line?.title ?? lead.article.title,
          url: lead.article.url.href, sources: ordered.map(\.article.source).unique,
          new: (item?.continues ?? line?.continues).flatMap(news),
          mark: lead.id.flatMap { aftermaths[$0] }.flatMap(words.mark))
        if !lead.isTold { entry.untold = lead.outcome?.rawValue }
        days.append(entry)
      }
    }
    let further = linked(with: days, editions)
    let all = (days + further.map { Day($0.item, of: $0.day) }).enumerated().sorted { one, other in
      let (a, b) = (one.element.edition ?? "~", other.element.edition ?? "~")
      return a == b ? one.offset < other.offset : a < b
    }.map(\.element)
    let tellings =
      told.count { $0.isTold || $0.edition == nil } + further.reduce(0) { $0 + 1 + $1.item.alsoReported.count }
    return StoryCourse(
      title: all.last { $0.untold == nil }?.title ?? record.article.title, tellings: max(1, tellings),
      sources: Set(days.flatMap { $0.untold == nil ? $0.sources : [] } + further.flatMap { $0.item.outlets }).count,
      days: all)
  }

  /// Days around a telling within which editions may go on with it.
  private static let reach = 28

  /// The editions in which some articles were told, and those around them.
  private static func editions(
    around days: [CalendarDay], in store: Store
  ) async throws(StoreError) -> [CalendarDay: Edition] {
    guard let first = days.min(), let last = days.max() else { return [:] }
    let found = try await store.editions(in: first.adding(days: -reach)...last.adding(days: reach))
    return Dictionary(found.map { ($0.day, $0) }) { $1 }
  }

  /// Items that go on with entries of the course, or with which those go on, though they are another story by their words
  /// ("what became of it").
  static func linked(
    with days: [Day], _ editions: [CalendarDay: Edition]
  ) -> [(day: CalendarDay, item: Edition.Item)] {
    typealias Entry = Edition.Continuation.Entry
    var links: [Entry: Set<Entry>] = [:]
    var items: [Entry: Edition.Item] = [:]
    for (day, edition) in editions {
      for item in edition.items {
        let own = Entry(day: day, number: item.number)
        items[own] = item
        for entry in item.continues?.entries ?? [] where entry.number != nil {
          links[own, default: []].insert(entry)
          links[entry, default: []].insert(own)
        }
      }
    }
    let told = days.compactMap { day -> Entry? in
      guard let number = day.number, day.untold == nil else { return nil }
      return day.edition.flatMap { CalendarDay(iso: $0) }.map { Entry(day: $0, number: number) }
    }
    var seen = Set(told)
    var queue = told
    while let next = queue.popLast() {
      for entry in links[next] ?? [] where seen.insert(entry).inserted { queue.append(entry) }
    }
    return seen.subtracting(told).compactMap { entry in items[entry].map { (entry.day, $0) } }
      .sorted { ($0.day, $0.item.number) < ($1.day, $1.item.number) }
  }

  private static func isEarlier(_ one: CalendarDay?, _ other: CalendarDay?) -> Bool {
    guard let one else { return false }
    return other.map { one < $0 } ?? true
  }

  fileprivate static func news(_ continues: Edition.Continuation) -> String? {
    let wording = FactWording(language: "en")
    let all = continues.facts.map(wording.value) + continues.figures + continues.names
    return all.isEmpty ? nil : all.joined(separator: "; ")
  }
}

extension StoryCourse.Day {
  /// An item that goes on with the story, as its edition has it.
  fileprivate init(_ item: Edition.Item, of day: CalendarDay) {
    self.init(
      edition: day.iso, number: item.number, title: item.title, url: item.url, sources: item.outlets.unique,
      new: item.continues.flatMap(StoryCourse.news))
  }
}

extension Edition.Item {
  /// The names of the sources, its own first.
  fileprivate var outlets: [String] { [source] + alsoReported.map(\.source) }
}

extension [String] {
  /// Each once, in their order.
  fileprivate var unique: [String] {
    reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
