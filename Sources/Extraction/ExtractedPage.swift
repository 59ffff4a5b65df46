import Model
import Text
import Web

/// What a page holds: the article's text and what is known about it.
public struct ExtractedPage: Sendable, Hashable {
  /// The headline; nil when the page names only its site or section.
  public var title: String?
  /// Where the headline was found.
  public var titleOrigin: Explanation.TitleOrigin?
  /// The authors as printed, without "Oleh" or "By"; initials where the page has no more.
  public var byline: [String] = []
  /// The date of publication as printed.
  public var published: PrintedDate?
  /// Where that date was found.
  public var publishedOrigin: PublicationDate.Origin?
  /// The latest full date in the text, for pages that print no date of their own: an estimate at best.
  public var mentioned: PrintedDate?
  /// The date of the last change.
  public var modified: PrintedDate?
  /// What the site calls itself.
  public var siteName: String?
  /// The language that the page says it is in (`lang` of `html`).
  public var language: String?
  /// The picture that the page names for previews.
  public var image: WebURL?
  /// The address that the page calls its own.
  public var canonical: WebURL?
  /// The page's own description, as its metadata have it.
  public var description: String?
  /// The text: paragraphs, headings and list items in order, white space squeezed.
  public var paragraphs: [String] = []
  /// Whether this is one article, not a listing, a section or an empty page.
  public var isArticle = false
  /// Further pages of the same article, in order.
  public var nextPages: [WebURL] = []
  /// The view that has all pages in one.
  public var onePageView: WebURL?
  /// Whether it is an opinion piece or a post of a blog platform.
  public var isOpinion: Bool { opinion != nil }
  /// What says so; nil where nothing does.
  public var opinion: OpinionSign?
  /// Which source gave what.
  public var explanation = Explanation()

  /// A page about which nothing is known.
  public init() {}
}
