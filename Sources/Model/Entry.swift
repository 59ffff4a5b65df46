import Text
import Web

/// One item of a feed, or of a listing that prints headline and date beside its link, as it says it; not yet an article.
public struct Entry: Sendable, Hashable, Codable {
  /// Something attached to an entry (RSS `enclosure`, Atom `link rel=enclosure`).
  public struct Enclosure: Sendable, Hashable, Codable {
    /// The address as written.
    public var url: String
    /// The media type.
    public var type: String?
    /// Bytes, as written.
    public var length: String?

    /// An attachment.
    public init(url: String, type: String? = nil, length: String? = nil) {
      (self.url, self.type, self.length) = (url, type, length)
    }
  }

  /// The guid or id, as written.
  public var id: String?
  /// The title; may hold sanitised HTML.
  public var title: String?
  /// The address of the article: the original where the feed names one beside its own link (FeedBurner); nil where that is
  /// no http address.
  public var url: WebURL?
  /// The address that the feed itself calls the lasting one (RSS `guid`, an Atom `id` that is an address); nil where it
  /// gives none or says that it is none.
  public var permalink: WebURL?
  /// The feed's own link, as written but absolute where it could be made so; it may be no http address.
  public var link: String?
  /// The short text, sanitised HTML with absolute links.
  public var summaryHTML: String?
  /// The whole text, sanitised HTML with absolute links.
  public var contentHTML: String?
  /// The author as printed.
  public var author: String?
  /// When the feed says that it was published, which may be nonsense (the year 1).
  public var published: Instant?
  /// How exact `published` is where a page's listing prints it; nil for an item of a feed.
  public var listed: PublicationDate.Precision?
  /// How exact `published` is where a feed tells only a day, or counts in hours from now ("5 jam lalu"); nil: to the minute.
  public var publishedPrecision: PublicationDate.Precision?
  /// What may be wrong with the zone of `published`.
  public var publishedDoubt: FeedDate.ZoneDoubt?
  /// When it was last changed.
  public var updated: Instant?
  /// What may be wrong with the zone of `updated`.
  public var updatedDoubt: FeedDate.ZoneDoubt?
  /// The categories as written.
  public var categories: [String] = []
  /// What is attached.
  public var enclosures: [Enclosure] = []
  /// Whether its only words are those beside a film or a recording (`media:description`): its page plays that and says no
  /// more. Nil where nothing says so.
  public var isMedia: Bool?
  /// Where its comments are.
  public var commentsURL: String?

  /// An entry about which nothing is known yet.
  public init() {}
}
