import Model

/// An edition whose text is cleaned and worded once, to be written in several formats.
public struct EditionViews {
  private let edition: Edition
  private let content: DigestContent

  /// Cleans and words an edition.
  public init(_ edition: Edition) { (self.edition, content) = (edition, ContentBuilder(edition).content()) }

  /// The same bytes as `Views.render(_:as:)`.
  public func bytes(as format: DigestSettings.Format) -> [UInt8] {
    switch format {
    case .md: Array(MarkdownView(content: content).text().utf8)
    case .txt: Array(TextView(content: content).text().utf8)
    case .html: Array(PageView(content: content).text().utf8)
    case .json: JSONFeedView(content: content, edition: edition).bytes()
    case .wa: Array(ChatView(content: content).text().utf8)
    case .atom: Array(AtomView(content: content, edition: edition).text().utf8)
    case .eml: MessageView(content: content, edition: edition, recipients: edition.mailTo).bytes()
    }
  }
}
