import Model

/// An edition whose text is cleaned and worded once, to be written in several formats.
public struct EditionViews {
  private let edition: Edition
  private let content: DigestContent
  private let links: PageLinks?

  /// Cleans and words an edition; its page has `links` where it lies beside others.
  public init(_ edition: Edition, links: PageLinks? = nil) {
    (self.edition, self.links, content) = (edition, links, ContentBuilder(edition).content())
  }

  /// The same bytes as `Views.render(_:as:)` where nothing was told of it later.
  public func bytes(as format: DigestSettings.Format) -> [UInt8] {
    switch format {
    case .md: Array(MarkdownView(content: content).text().utf8)
    case .txt: Array(TextView(content: content).text().utf8)
    case .html: Array(PageView(content: content, links: links).text().utf8)
    case .json: JSONFeedView(content: content, edition: edition).bytes()
    case .wa: Array(ChatView(content: content, address: links?.address).text().utf8)
    case .atom: Array(AtomView(content: content, edition: edition).text().utf8)
    case .bib: citations(as: .bib)
    case .ris: citations(as: .ris)
    case .csl: citations(as: .csl)
    case .eml: MessageView(content: content, edition: edition, recipients: edition.mailTo).bytes()
    }
  }

  /// As its page, they say what later editions told of an article: who cites it shall know.
  private func citations(as format: Citations.Format) -> [UInt8] {
    guard let changes = links?.changes, !changes.isEmpty else {
      return Citations.render(content.items.map(\.citation), as: format)
    }
    let articles = edition.items.map { CitedArticle($0, of: edition, since: changes) }
    return Citations(articles, language: edition.language).render(as: format)
  }
}
