import Text

/// What a day's page leads to: its neighbours and the pages beside the editions, and what later ones told of its articles.
/// Not of the edition itself: when the next one appears, this alone changes.
public struct PageLinks: Sendable, Hashable {
  /// The edition after a day.
  public enum Next: Sendable, Hashable {
    /// It is there.
    case day(CalendarDay)
    /// It will be: no link yet.
    case announced(CalendarDay, TimeOfDay)
  }

  /// The edition before; nil for the first.
  public var previous: CalendarDay?
  /// The one after.
  public var next: Next?
  /// Pages that lie beside it.
  public var pages: [PageKind]
  /// Whether search engines are asked not to list the pages.
  public var isHidden: Bool
  /// The stories that have a page, by how they begin.
  public var stories: Set<StoryKey>
  /// What later editions told of its articles, the earliest first.
  public var changes: [LaterChange]
  /// Where the page itself is served; nil where that is not known.
  public var address: String?

  /// Links of a page.
  public init(
    previous: CalendarDay? = nil, next: Next? = nil, pages: [PageKind] = [], isHidden: Bool = false,
    stories: Set<StoryKey> = [], changes: [LaterChange] = [], address: String? = nil
  ) {
    (self.previous, self.next, self.pages, self.isHidden) = (previous, next, pages, isHidden)
    (self.stories, self.changes, self.address) = (stories, changes, address)
  }
}
