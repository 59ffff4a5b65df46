import Text

/// A past week in one line of the index.
public struct WeekSummary: Sendable, Hashable, Codable {
  /// Its last day.
  public var last: CalendarDay
  /// Articles of the week, those of other outlets included.
  public var articles: Int
  /// The story that most outlets told; nil where none was told by two.
  public var lead: String?

  /// A week's line.
  public init(last: CalendarDay, articles: Int, lead: String? = nil) {
    (self.last, self.articles, self.lead) = (last, articles, lead)
  }
}
