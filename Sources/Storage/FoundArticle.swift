import Model
import Text
import Web

/// An article that a search found.
public struct FoundArticle: Sendable, Hashable {
  /// Its number in the store.
  public var id: Int64
  /// The address shown and linked.
  public var url: String
  /// The headline.
  public var title: String
  /// The name of the source.
  public var source: String
  /// Sentences out of it.
  public var summary: String
  /// The line that has what was sought; nil where only the headline has it.
  public var context: String?
  /// When it was published, as far as known.
  public var published: PublicationDate?
  /// When it was read.
  public var firstSeen: Instant
  /// The section of the digest.
  public var topic: String?
  /// The province or country.
  public var region: String?
  /// The edition that it was in.
  public var edition: CalendarDay?
  /// Its number there.
  public var number: Int?
  /// Whether it is about social work.
  public var decision: Verdict.Decision
}

extension FoundArticle {
  /// A row of it, with what its line of context is taken from.
  struct Row: StoredRow {
    enum Column: Int, TableColumn {
      case id, url, title, source, summary, text, language, published, firstSeen, topic, region, edition, number,
        decision
    }
    static let table = StoredTable<Column>("article")

    var article: FoundArticle
    let text: String
    let language: String?

    init(_ cells: Cells<Column>) throws(UnreadableCell) {
      (text, language) = (cells.ifReadable(.text) ?? "", cells.ifReadable(.language))
      article = FoundArticle(
        id: try cells[.id], url: try cells[.url], title: try cells[.title], source: try cells[.source],
        summary: try cells[.summary], context: nil, published: try cells.jsonIfPresent(.published),
        firstSeen: try cells[.firstSeen], topic: cells.ifReadable(.topic), region: cells.ifReadable(.region),
        edition: cells.ifReadable(.edition), number: cells.ifReadable(.number),
        decision: cells.ifReadable(.decision) ?? .dropped)
    }
  }
}
