import Text

/// One edition in a list.
public struct KeptEdition: Sendable, Hashable, Codable {
  /// The day.
  public var day: CalendarDay
  /// The number of the edition.
  public var number: Int
  /// Its items.
  public var articles: Int
  /// When its window closed.
  public var windowEnd: Instant
  /// Whether its files were written to the end.
  public var filesWritten: Bool
  /// Its first headline; nil on a day without articles.
  public var lead: String?
  /// Sources that it had.
  public var sources: Int
  /// Sources that could be checked.
  public var sourcesWell: Int

  /// An edition in a list.
  public init(
    day: CalendarDay, number: Int, articles: Int, windowEnd: Instant, filesWritten: Bool, lead: String?, sources: Int,
    sourcesWell: Int
  ) {
    (self.day, self.number, self.articles, self.windowEnd) = (day, number, articles, windowEnd)
    (self.filesWritten, self.lead, self.sources, self.sourcesWell) = (filesWritten, lead, sources, sourcesWell)
  }

  /// The line of an edition.
  public init(_ edition: Edition, filesWritten: Bool) {
    self.init(
      day: edition.day, number: edition.number, articles: edition.items.count, windowEnd: edition.windowEnd.instant,
      filesWritten: filesWritten, lead: edition.items.first?.title, sources: edition.sources.count,
      sourcesWell: edition.sources.count(where: \.isWell))
  }
}
