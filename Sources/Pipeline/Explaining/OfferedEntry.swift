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
  /// Of what cannot be read, that its outlet took it back, or that its page is gone; nil for all else.
  public var absence: Absence?

  /// Why a page is not there any more.
  public enum Absence: String, Sendable, Hashable, Codable {
    /// The outlet says so in its place.
    case withdrawn
    /// The server says so.
    case gone
  }

  /// Says of entries what became of them.
  struct Teller {
    let store: Store
    let desk: EditionDesk
    /// What the next edition would make of pending articles.
    let preview: [Int64: EntryOutcome]
    let words: TroubleWording

    func tell(_ entry: LedgerEntry) async throws(StoreError) -> OfferedEntry {
      let zone = desk.calendar.zone
      var record: ArticleRecord?
      if let id = entry.article { record = try await store.article(id: id) }
      // The ledger names the article that a copy repeats; where the edition found it, the article itself does.
      var original = record
      let outcome = entry.outcome ?? entry.article.flatMap { preview[$0] }
      if let id = record?.copyOf {
        original = try await store.article(id: id) ?? record
      } else if outcome == .copy, let copy = record, copy.relation == .copy, let story = copy.story {
        // Of the same edition: the one that stands in front of it there.
        let others = try await store.story(story).filter { $0.id != copy.id && $0.edition == copy.edition }
        original = others.first { $0.relation == nil } ?? others.first ?? copy
      }
      let title = [entry.title, record?.article.title ?? "", entry.key].first { !$0.isEmpty } ?? ""
      return OfferedEntry(
        source: entry.source, offered: zone.moment(entry.offered).iso8601, outcome: outcome,
        title: title, note: note(entry, outcome, record, original),
        isRead: entry.article != nil, absence: outcome == .unreadable ? absence(entry.reason) : nil)
    }

    private func absence(_ reason: String?) -> Absence? {
      switch reason.flatMap(Trouble.init(stored:))?.code {
      case .withdrawn: .withdrawn
      case .gone, .notFound: .gone
      default: nil
      }
    }

    private func note(
      _ entry: LedgerEntry, _ outcome: EntryOutcome?, _ record: ArticleRecord?, _ original: ArticleRecord?
    ) -> String {
      let (zone, say) = (desk.calendar.zone, words.say)
      let day = entry.edition?.iso ?? say("the next edition", "edisi berikutnya")
      func number(_ number: Int, of day: String) -> String { "[\(number)] \(say("of", "dari")) \(day)" }
      switch outcome {
      case .shown: return (record?.number).map { number($0, of: day) } ?? say("for ", "untuk ") + day
      case .merged:
        return (record?.number).map { say("with ", "dengan ") + number($0, of: day) }
          ?? say("with another telling of its story", "dengan tulisan lain tentang peristiwa yang sama")
      case .copy:
        guard let original else { return say("the text of another article", "teks tulisan lain") }
        let place = original.edition.map { day in
          ", " + (original.number.map { number($0, of: day.iso) } ?? say("edition ", "edisi ") + day.iso)
        }
        return say("of", "dari") + " \"\(original.article.title)\" (\(original.article.source)\(place ?? ""))"
      case .offTopic:
        return record.map { say("score ", "skor ") + JudgementExplanation.number($0.verdict.score) } ?? ""
      case .maybe, .oneLine: return say("for ", "untuk ") + day
      case .old: return entry.reason ?? say("published before the window", "terbit sebelum jangka waktu")
      case .waiting, .unreadable, .leftOut, nil:
        let trouble = entry.reason.flatMap(Trouble.init(stored:)) ?? (outcome == .waiting ? Trouble(.turn) : nil)
        let reason = trouble.map { words.page($0) } ?? entry.reason ?? ""
        guard let next = entry.nextTry, next > entry.offered else { return reason }
        return reason + say("; next try ", "; percobaan berikutnya ")
          + NextTry.words(next, at: desk.clock.now(), zone, say)
      }
    }
  }
}
