import Digests
import Model
import Storage
import Text

/// An entry that a source offered, for people: what became of it and why.
public struct OfferedEntry: Sendable, Hashable, Codable {
  /// The source.
  public var source: String
  /// When it was offered first.
  public var offered: String
  /// What became of it; nil where that is not known, a fault of the program.
  public var outcome: EntryOutcome?
  /// What the listing called it, or its address.
  public var title: String
  /// Why, or where.
  public var note: String
  /// Whether an article came of it.
  public var isRead: Bool

  /// Says of entries what became of them.
  struct Teller {
    let store: Store
    let desk: EditionDesk
    /// What the next edition would make of pending articles.
    let preview: [Int64: EntryOutcome]

    func tell(_ entry: LedgerEntry) async throws(StoreError) -> OfferedEntry {
      let zone = desk.calendar.zone
      var record: ArticleRecord?
      if let id = entry.article { record = try await store.article(id: id) }
      // The ledger names the article that a copy repeats; where the edition found it, the article itself does.
      var original = record
      if let id = record?.copyOf { original = try await store.article(id: id) ?? record }
      let outcome = entry.outcome ?? entry.article.flatMap { preview[$0] }
      let title = [entry.title, record?.article.title ?? "", entry.key].first { !$0.isEmpty } ?? ""
      return OfferedEntry(
        source: entry.source, offered: zone.moment(entry.offered).iso8601, outcome: outcome,
        title: title, note: note(entry, outcome, record, original),
        isRead: entry.article != nil)
    }

    private func note(
      _ entry: LedgerEntry, _ outcome: EntryOutcome?, _ record: ArticleRecord?, _ original: ArticleRecord?
    ) -> String {
      let zone = desk.calendar.zone
      let day = entry.edition?.iso ?? "the next edition"
      switch outcome {
      case .shown: return (record?.number).map { "[\($0)] of \(day)" } ?? "for \(day)"
      case .merged: return (record?.number).map { "with [\($0)] of \(day)" } ?? "with another telling of its story"
      case .copy:
        guard let original else { return "the text of another article" }
        let place = original.edition.map { day in
          ", " + (original.number.map { "[\($0)] of \(day.iso)" } ?? "edition \(day.iso)")
        }
        return "of \"\(original.article.title)\" (\(original.article.source)\(place ?? ""))"
      case .offTopic: return record.map { "score \(Self.number($0.verdict.score))" } ?? ""
      case .maybe, .oneLine: return "for \(day)"
      case .old: return entry.reason ?? "published before the window"
      case .waiting, .unreadable, .leftOut, nil:
        let trouble = entry.reason.flatMap(Trouble.init(stored:)) ?? (outcome == .waiting ? Trouble(.turn) : nil)
        let words = trouble.map { TroubleWording(language: "en").phrase($0) } ?? entry.reason ?? ""
        guard let next = entry.nextTry, next > entry.offered else { return words }
        return words + "; next try " + NextTry.words(next, at: desk.clock.now(), zone)
      }
    }

    private static func number(_ score: Double) -> String {
      let hundredths = Int((score * 100).rounded())
      return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    }
  }
}
