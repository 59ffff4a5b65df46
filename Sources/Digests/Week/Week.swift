import Model
import Text

/// A week of editions in one page: how much there was on which topic, what most outlets told, and every story once more.
public struct Week: Sendable {
  /// A topic of the week.
  struct Topic: Sendable, Equatable {
    var name: String
    /// Articles, those of other outlets included.
    var articles: Int
    /// Articles more (or fewer) than in the week before; nil without editions of that week.
    var change: Int?
  }

  /// A story as the week lists it.
  struct Story: Sendable {
    var topic: String
    var title: String
    /// Of the headline, where it is not the digest's.
    var language: String?
    var link: String?
    var host: String
    var day: CalendarDay
    /// Outlets that told it, its own included.
    var outlets: Int
    /// Its articles; one outlet may have several.
    var articles: Int
    /// How its page is gone; nil where it is there.
    var withdrawn: Edition.Correction.Change?
  }

  let words: Wording
  let title: String
  let first: CalendarDay
  let last: CalendarDay
  let editions: Int
  let topics: [Topic]
  let stories: [Story]
  let articles: Int
  let sources: Int
  /// Regions and their stories, the most frequent first.
  let regions: [(name: String, count: Int)]

  /// The seven days up to `last` out of `editions`, set against the seven days before those. Editions of other days do not
  /// count, so more may be given; of several for one day the last given counts.
  public init(title: String, language: String, last: CalendarDay, editions: [Edition]) {
    let words = Wording.of(language)
    self.words = words
    self.title = ContentBuilder.title(title)
    (first, self.last) = (last.adding(days: -6), last)
    func days(back first: Int, to end: Int) -> [Edition] {
      editions.filter { (last.adding(days: -first)...last.adding(days: -end)).contains($0.day) }.byDay
    }
    let (mine, before) = (days(back: 6, to: 0).corrected, days(back: 13, to: 7))
    self.editions = mine.count
    let isPlain = (mine + before).allSatisfy { $0.sections.allSatisfy { $0.topic == nil } }
    let withdrawn = mine.withdrawn
    func told(_ edition: Edition) -> [Story] {
      edition.sections.flatMap {
        Self.stories($0, under: words.heading($0.topic, isAlone: isPlain), on: edition.day, withdrawn, words)
      } + edition.more.map { Self.story($0, under: words.more, on: edition.day, withdrawn) }
    }
    stories = mine.flatMap(told)
    articles = stories.reduce(0) { $0 + $1.articles }
    let names = mine.flatMap(\.items).flatMap { [$0.source] + $0.alsoReported.map(\.source) }
    sources = Set(names).count
    let old = before.isEmpty ? nil : Self.counts(before.flatMap(told))
    let new = Self.counts(stories)
    let gone = (old ?? []).filter { name, _ in !new.contains { $0.0 == name } }
    topics = (new + gone.map { ($0.0, 0) }).map { name, count in
      .init(name: name, articles: count, change: old.map { old in count - (old.first { $0.0 == name }?.1 ?? 0) })
    }
    let regions = Self.tally(mine.flatMap(\.items).compactMap { $0.region.map { CleanText.line($0, limit: 60) } })
    self.regions = regions.enumerated().sorted { ($1.element.1, $0.offset) < ($0.element.1, $1.offset) }.prefix(6)
      .map { ($0.element.0, $0.element.1) }
  }

  /// The number of the week that `last` is in.
  var number: Int { WeekNumber(of: last).number }

  /// The week in one line of the index.
  public var summary: WeekSummary { WeekSummary(last: last, articles: articles, lead: mostReported?.title) }

  /// The story that most outlets told; nil where none was told by two.
  var mostReported: Story? {
    stories.filter { $0.outlets > 1 }.reduce(nil) { best, story in
      story.outlets > (best?.outlets ?? 0) ? story : best
    }
  }

  private static func stories(
    _ section: Edition.Section, under topic: String, on day: CalendarDay,
    _ withdrawn: [ItemPlace: Edition.Correction.Change], _ words: Wording
  ) -> [Story] {
    section.items.map { item in
      Story(
        topic: topic, title: ItemBuilder.title(item), language: ItemBuilder.language(item.language, in: words),
        link: SafeLink.address(item.url),
        host: ItemBuilder.host(item.host, source: item.source, url: item.url), day: day,
        outlets: Set([item.source] + item.alsoReported.map(\.source)).count, articles: 1 + item.alsoReported.count,
        withdrawn: withdrawn[ItemPlace(day: day, url: item.url)])
    }
  }

  /// What an edition had no more room for than a line: that an event is called off may stand there.
  private static func story(
    _ line: Edition.Line, under topic: String, on day: CalendarDay, _ withdrawn: [ItemPlace: Edition.Correction.Change]
  ) -> Story {
    Story(
      topic: topic, title: ItemBuilder.title(line.title, url: line.url), link: SafeLink.address(line.url),
      host: CleanText.line(line.host, limit: 80), day: day, outlets: 1, articles: 1,
      withdrawn: withdrawn[ItemPlace(day: day, url: line.url)])
  }

  /// Articles a topic, in the order in which the topics first come.
  private static func counts(_ stories: [Story]) -> [(String, Int)] {
    tally(stories.flatMap { Array(repeating: $0.topic, count: $0.articles) })
  }

  private static func tally(_ names: [String]) -> [(String, Int)] {
    var places: [String: Int] = [:]
    var out: [(String, Int)] = []
    for name in names where !name.isEmpty {
      if let place = places[name] {
        out[place].1 += 1
      } else {
        places[name] = out.count
        out.append((name, 1))
      }
    }
    return out
  }
}
