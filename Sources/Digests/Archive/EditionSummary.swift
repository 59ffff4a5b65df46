import Text

/// A past edition in one line of the index.
public struct EditionSummary: Sendable, Hashable, Codable {
  public var day: CalendarDay
  /// Items of the edition.
  public var articles: Int
  /// Sources checked successfully, and all of them.
  public var sourcesWell: Int
  public var sources: Int
  /// The first headline; nil on a day without articles.
  public var lead: String?

  /// An edition's line.
  public init(day: CalendarDay, articles: Int, sourcesWell: Int, sources: Int, lead: String?) {
    (self.day, self.articles, self.sourcesWell, self.sources) = (day, articles, sourcesWell, sources)
    self.lead = lead
  }
}

extension EditionSummary {
  /// The line of an edition.
  public init(_ edition: Edition) {
    self.init(
      day: edition.day, articles: edition.items.count, sourcesWell: edition.sources.count(where: \.isWell),
      sources: edition.sources.count, lead: edition.items.first?.title)
  }
}
