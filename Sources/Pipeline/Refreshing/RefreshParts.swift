import Fetching
import Storage

/// What every refresh works with, whatever its source.
struct RefreshParts: Sendable {
  let fetcher: PoliteFetcher
  let store: Store
  let builder: ArticleBuilder
  let matcher: StoryMatcher
  /// The language of what is told of troubles.
  let language: String
  let calendar: EditionCalendar
  let clock: WallClock
}
