import Model
import Text
import Web

/// An article with everything that was decided about it, as it is kept.
public struct ArticleRecord: Sendable, Hashable {
  /// An address that its page calls its own, until it turns out that another article's page does so too.
  public struct Claim: Sendable, Hashable {
    /// The key of that address.
    public var key: String
    /// Where the page was found.
    public var own: WebURL

    /// What the page at `own` claims.
    public init(key: String, own: WebURL) { (self.key, self.own) = (key, own) }
  }

  /// The article's number in the store; nil before it is saved.
  public var id: Int64?
  /// The article.
  public var article: Article
  /// Keys of every address under which it is known.
  public var keys: [String]
  /// That one of `keys` which only the page's own word gives; nil where there is none.
  public var claim: Claim?
  /// When it was first read.
  public var firstSeen: Instant
  /// Whether it is about social work, and why.
  public var verdict: Verdict
  /// The sentences of the digest, out of the article.
  public var summary: String
  /// Key facts out of the article.
  public var facts: [KeyFact]
  /// The province or country.
  public var region: String?
  /// Minutes to read.
  public var minutes: Int
  /// Whether it is an opinion, not the editors' report.
  public var isOpinion: Bool
  /// Whether it was there when its source was read for the first time, or was old when it was first offered: it is news only
  /// where its date says so.
  public var isBacklog: Bool
  /// A hash of the normalised text, equal for equal texts.
  public var hash: UInt64
  /// Near-duplicate bands of the text.
  public var bands: [UInt64]
  /// The text made ready for comparing; empty where nothing is to be compared with it.
  public var compared: [UInt8] = []
  /// A hash of the feed entry that it was read from; nil where there was none. Kept so that a later change is noticed.
  public var mark: UInt64?
  /// What its page gave to ask for it again with.
  public var validators = Validators()
  /// Whether its outlet had taken it back when it was read: it is kept, and held back from the editions. Not a column; what is
  /// known of it later stands in `recheck`.
  public var isTakenBack = false
  /// What is told instead of its page; nil where it was read.
  public var standIn: StandIn?
  /// The article whose text it repeats.
  public var copyOf: Int64?
  /// How it relates to that article.
  public var relation: Edition.Outlet.Relation?
  /// The first article of the story that it belongs to.
  public var story: Int64?
  /// The edition that it is in or was accounted for in.
  public var edition: CalendarDay?
  /// What became of it there.
  public var outcome: Outcome?
  /// Its number in that edition.
  public var number: Int?

  /// What an edition did with an article.
  public enum Outcome: String, Sendable, Hashable {
    case shown, merged, more, maybe, dropped, old
  }

  /// The article under the address where its page was found.
  public func withoutClaim() -> ArticleRecord {
    guard let claim else { return self }
    var record = self
    record.keys.removeAll { $0 == claim.key }
    (record.article.url, record.claim) = (claim.own, nil)
    return record
  }

  /// An article as judged, not yet saved.
  public init(
    article: Article, keys: [String], firstSeen: Instant, verdict: Verdict, summary: String, facts: [KeyFact],
    region: String?, minutes: Int, isOpinion: Bool, isBacklog: Bool, hash: UInt64, bands: [UInt64]
  ) {
    (self.article, self.keys, self.firstSeen, self.verdict) = (article, keys, firstSeen, verdict)
    (self.summary, self.facts, self.region, self.minutes) = (summary, facts, region, minutes)
    (self.isOpinion, self.isBacklog, self.hash, self.bands) = (isOpinion, isBacklog, hash, bands)
  }
}
