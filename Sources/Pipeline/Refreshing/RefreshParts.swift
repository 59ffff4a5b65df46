import Fetching
import Files
import Storage

/// What every refresh works with, whatever its source.
struct RefreshParts: Sendable {
  let fetcher: PoliteFetcher
  let store: Store
  let builder: ArticleBuilder
  let sameText: SameText
  let calendar: EditionCalendar
  let clock: WallClock
  /// Where it is noted what is under way.
  let underWay: UnderWayMarks?
  /// What is polled, whatever the configuration was when a refresh began.
  let inUse: SourcesInUse
}
