import Text

/// What a story is known by in the folder: the entry that told it first.
public struct StoryKey: Sendable, Hashable, Comparable {
  /// The edition.
  public var day: CalendarDay
  /// The item's number there.
  public var number: Int

  /// The story that item `number` of the edition of `day` began.
  public init(day: CalendarDay, number: Int) { (self.day, self.number) = (day, number) }

  /// The name of its page.
  public var fileName: String { "story-\(day.iso)-\(number).html" }

  /// The earlier story first.
  public static func < (a: StoryKey, b: StoryKey) -> Bool { (a.day, a.number) < (b.day, b.number) }
}
