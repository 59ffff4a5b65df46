import Model
import Text

/// An article as a citation needs it.
public struct CitedArticle: Sendable {
  /// The address.
  public var url: String
  /// The headline.
  public var title: String
  /// Whether it was made from the text, and stands on no page.
  public var titleIsMade = false
  /// The name of the source.
  public var outlet: String
  /// The authors as printed.
  public var byline: [String]
  /// When it was published, as far as known.
  public var published: PublicationDate?
  /// When it was first read.
  public var read: Moment
  /// Whether a blogger wrote it.
  public var isBlog: Bool
  /// The language, a BCP 47 code.
  public var language: String?
  /// What became of it since.
  public var aftermath = Aftermath()

  /// An article.
  public init(
    url: String, title: String, outlet: String, byline: [String], published: PublicationDate?, read: Moment,
    isBlog: Bool, language: String?
  ) {
    (self.url, self.title, self.outlet, self.byline) = (url, title, outlet, byline)
    (self.published, self.read, self.isBlog, self.language) = (published, read, isBlog, language)
  }

  /// An item of an edition. One that was made before the time of reading was kept counts as read on its day.
  public init(_ item: Edition.Item, of edition: Edition) {
    self.init(
      url: item.url, title: item.title, outlet: item.source.isEmpty ? item.host : item.source, byline: item.byline,
      published: item.published, read: item.read ?? edition.madeAt, isBlog: item.facts.contains(.genre(.blog)),
      language: item.language)
    titleIsMade = item.titleIsMade
  }

  /// The same after what later editions told of it.
  init(_ item: Edition.Item, of edition: Edition, since changes: [LaterChange]) {
    self.init(item, of: edition)
    aftermath = Aftermath(changes.map(\.correction).filter { $0.url == item.url })
    for case .title(_, let title) in aftermath.changes.map(\.change) { self.title = CalmHeadline.of(title, text: "") }
  }
}
