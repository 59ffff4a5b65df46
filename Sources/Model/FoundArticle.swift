import Text

/// An article that a search found.
public struct FoundArticle: Sendable, Hashable {
  /// Its number in the store.
  public var id: Int64
  /// The address shown and linked.
  public var url: String
  /// The headline.
  public var title: String
  /// The name of the source.
  public var source: String
  /// Sentences out of it.
  public var summary: String
  /// The line that has what was sought; nil where only the headline has it.
  public var context: String?
  /// When it was published, as far as known.
  public var published: PublicationDate?
  /// When it was read.
  public var firstSeen: Instant
  /// The section of the digest.
  public var topic: String?
  /// The province or country.
  public var region: String?
  /// The edition that it was in.
  public var edition: CalendarDay?
  /// Its number there.
  public var number: Int?
  /// Whether it is about social work.
  public var decision: Verdict.Decision
  /// What became of it since.
  public var aftermath = Aftermath()

  /// An article found.
  public init(
    id: Int64, url: String, title: String, source: String, summary: String, context: String? = nil,
    published: PublicationDate?, firstSeen: Instant, topic: String?, region: String?, edition: CalendarDay?,
    number: Int?, decision: Verdict.Decision
  ) {
    (self.id, self.url, self.title, self.source, self.summary) = (id, url, title, source, summary)
    (self.context, self.published, self.firstSeen) = (context, published, firstSeen)
    (self.topic, self.region, self.edition, self.number) = (topic, region, edition, number)
    self.decision = decision
  }
}
