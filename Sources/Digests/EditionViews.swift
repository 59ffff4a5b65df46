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

  /// The same bytes as `Views.render(_:as:)`.
  public func bytes(as format: DigestSettings.Format) -> [UInt8] {
    switch format {
    case .md: Array(MarkdownView(content: content).text().utf8)
    case .txt: Array(TextView(content: content).text().utf8)
    case .html: Array(PageView(content: content, links: links).text().utf8)
    case .json: JSONFeedView(content: content, edition: edition).bytes()
    case .wa: Array(ChatView(content: content, address: links?.address).text().utf8)
    case .atom: Array(AtomView(content: content, edition: edition).text().utf8)
    case .bib: Citations.render(content.items.map(\.citation), as: .bib)
    case .ris: Citations.render(content.items.map(\.citation), as: .ris)
    case .csl: Citations.render(content.items.map(\.citation), as: .csl)
    case .eml: MessageView(content: content, edition: edition, recipients: edition.mailTo).bytes()
    }
  }
}
