import Text

/// The days ahead that articles of the digest named, as one edition knows them. Each edition keeps its own, made from the one
/// before: a day's calendar is the same whenever it is written.
public struct Agenda: Sendable, Hashable, Codable {
  /// One day or span, with who told it.
  public struct Entry: Sendable, Hashable, Codable {
    /// Where a story was told: the edition's day and the item's number.
    public typealias Telling = Edition.Continuation.Entry

    /// Never changes: made from the article that told it first, and its kind; not from the day.
    public var uid: String
    /// What it is and when, in the words of the article that told it last.
    public var coming: ComingDay
    /// The headline of that article.
    public var title: String
    /// The name of its source.
    public var source: String
    /// Its address.
    public var url: String
    /// The directive that leads to the sentence in its page (`text=…`); nil where the page was not read.
    public var fragment: String?
    /// The language of its text, a BCP 47 code.
    public var language: String?
    /// The province or country.
    public var region: String?
    /// Whether people meet through a network.
    public var isOnline: Bool
    /// The editions that told of it, the first one first.
    public var tellings: [Telling]
    /// How often it was changed (RFC 5545, SEQUENCE).
    public var sequence = 0
    /// When it was last changed.
    public var stamp: Instant
    /// The edition that last changed it; nil where none did.
    public var changed: CalendarDay?

    /// An entry as it is told first.
    public init(
      uid: String, coming: ComingDay, title: String, source: String, url: String, fragment: String? = nil,
      language: String? = nil, region: String? = nil, isOnline: Bool = false, tellings: [Telling], stamp: Instant
    ) {
      (self.uid, self.coming, self.title, self.source, self.url) = (uid, coming, title, source, url)
      (self.fragment, self.language, self.region, self.isOnline) = (fragment, language, region, isOnline)
      (self.tellings, self.stamp) = (tellings, stamp)
    }

    /// Whether it is called off or postponed.
    public var isOff: Bool { coming.change == .calledOff || coming.change == .postponed }
  }

  /// The entries by day.
  public var entries: [Entry]

  /// An agenda.
  public init(entries: [Entry] = []) { self.entries = entries }
}
