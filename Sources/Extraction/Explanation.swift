import Text

/// Which source gave each part of an extracted page.
public struct Explanation: Sendable, Hashable {
  /// Where a headline was found.
  public enum TitleOrigin: String, Sendable, Hashable {
    /// A heading that the metadata agree with.
    case confirmedHeading
    /// The only heading of its kind.
    case heading
    /// JSON-LD `headline`.
    case structuredData
    /// `og:title` and its kin.
    case meta
    /// The `title` element.
    case titleElement
    /// The configuration's `select`.
    case selector
  }

  /// Where authors were found.
  public enum BylineOrigin: String, Sendable, Hashable {
    /// JSON-LD `author`.
    case structuredData
    /// A `meta` element.
    case meta
    /// `rel=author`, `itemprop=author` or an element named as a byline.
    case markup
    /// A line such as "Oleh: …".
    case text
    /// Initials at the end of the text.
    case initials
    /// The configuration's `select`.
    case selector
  }

  /// Where a publication date was found, finer than `PublicationDate.Origin`.
  public enum DateSource: String, Sendable, Hashable {
    case structuredData, meta, property, url, time, label, headlineText, wholeText
    /// A `meta` element of another name than `article:published_time`.
    case otherMeta
    /// JSON-LD of the page, not of its article.
    case pageData
    /// The data that the page's scripts make it from.
    case scriptData
    /// `itemprop=dateCreated`.
    case created
    /// A date in the text of the month that the address names; that month; the address of the preview picture.
    case monthText, urlMonth, imageURL
    /// Only the date of the last change is known.
    case modified
    /// The configuration's `select`.
    case selector
  }

  /// Where the text was taken from.
  public enum BodyOrigin: String, Sendable, Hashable {
    /// Blocks of the page.
    case blocks
    /// Blocks that the page hides until a script shows them.
    case hiddenBlocks
    /// JSON-LD `articleBody`.
    case structuredData
    /// A text in the data that the page's scripts make it from.
    case pageData
    /// All lines of a page that has no running text.
    case lines
    /// The configuration's `select`.
    case selector
    /// Nothing was found.
    case none
  }

  /// Where a preview picture was found.
  public enum ImageOrigin: String, Sendable, Hashable {
    /// `og:image`.
    case openGraph
    /// `twitter:image`.
    case twitter
    /// JSON-LD `image`.
    case structuredData
    /// `itemprop=image`, `rel=image_src`.
    case markup
    /// A picture that is shown with the article.
    case article
  }

  /// What was found elsewhere and lost.
  public struct Rival: Sendable, Hashable {
    /// The place, as the origins are called.
    public var origin: String
    /// What it says, cut at 200 bytes.
    public var value: String

    init(origin: String, value: String) { (self.origin, self.value) = (origin, value.truncated(toBytes: 200)) }
  }

  /// Where the headline comes from; nil without one.
  public var title: TitleOrigin?
  /// Another headline that the page tells.
  public var titleRival: Rival?
  /// Where the authors come from; nil without any.
  public var byline: BylineOrigin?
  /// Other authors that the page tells.
  public var bylineRival: Rival?
  /// Where the date of publication comes from; nil without one.
  public var date: DateSource?
  /// The next source of a date.
  public var dateRival: Rival?
  /// Where the preview picture comes from; nil without one.
  public var image: ImageOrigin?
  /// Another picture that the page names.
  public var imageRival: Rival?
  /// Where the text comes from.
  public var body: BodyOrigin = .none
  /// The part of the page with the most text besides.
  public var bodyRival: Rival?
  /// The name of the element that holds the text; empty when none was chosen.
  public var container = ""
  /// Text blocks on the page.
  public var blocks = 0
  /// Text blocks kept.
  public var keptBlocks = 0
  /// Why the page is, or is not, an article.
  public var verdict = ""
  /// The charset that the page was read in.
  public var charset = ""
  /// What became of the configuration's selectors; empty without any.
  public var selectors: [SelectorNote] = []

  init() {}
}
