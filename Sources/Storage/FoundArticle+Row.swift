import Model
import Text

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
        summary: try cells[.summary], published: try cells.jsonIfPresent(.published),
        firstSeen: try cells[.firstSeen], topic: cells.ifReadable(.topic), region: cells.ifReadable(.region),
        edition: cells.ifReadable(.edition), number: cells.ifReadable(.number),
        decision: cells.ifReadable(.decision) ?? .dropped)
    }
  }
}
