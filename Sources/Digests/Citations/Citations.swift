import Model
import Text

/// Citations of articles in the formats of reference managers: BibTeX, RIS, CSL-JSON. The same articles give the same bytes.
public struct Citations: Sendable {
  /// A format of citations.
  public enum Format: String, Sendable, CaseIterable {
    case bib, ris, csl
  }

  private let articles: [CitedArticle]
  private let words: ArchiveWording

  /// Citations of articles in this order, with notes in `language` (`id` or `en`).
  public init(_ articles: [CitedArticle], language: String) {
    (self.articles, words) = (articles, ArchiveWording(say: Wording.of(language).say))
  }

  /// The articles of an edition, by number.
  public init(_ edition: Edition) {
    self.init(edition.items.map { CitedArticle($0, of: edition) }, language: edition.language)
  }

  /// The file, UTF-8.
  public func render(as format: Format) -> [UInt8] {
    // One that is named twice is cited once.
    var taken = Set<String>()
    let citations = articles.map { Citation($0, words: words) }.filter { taken.insert($0.key).inserted }
    return Self.render(citations, as: format)
  }

  static func render(_ citations: [Citation], as format: Format) -> [UInt8] {
    switch format {
    case .bib: Array(citations.map(BibTeX.entry).joined(separator: "\n").utf8)
    case .ris: Array(citations.map(RIS.record).joined(separator: "\n").utf8)
    case .csl: JSONText.list(citations.map(CSL.item)).document()
    }
  }
}
