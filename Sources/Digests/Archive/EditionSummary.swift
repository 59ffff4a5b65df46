import Text

/// A past edition in one line of the index.
public struct EditionSummary: Sendable, Hashable, Codable {
  /// The day of the edition.
  public var day: CalendarDay
  /// Items of the edition.
  public var articles: Int
  /// Sources whose last poll before the edition succeeded.
  public var sourcesWell: Int
  /// All sources that it had.
  public var sources: Int
  /// The first headline; nil on a day without articles.
  public var lead: String?

  /// An edition's line.
  public init(day: CalendarDay, articles: Int, sourcesWell: Int, sources: Int, lead: String?) {
    (self.day, self.articles, self.sourcesWell, self.sources) = (day, articles, sourcesWell, sources)
    self.lead = lead
  }
}
