import Model
import Text

/// A month of editions in figures: how much there was on which topic, of which region and source, against the month before.
/// An item counts once, in each table: so every table has the same sum, which is that of the days.
public struct Month: Sendable {
  /// A name with its articles in the month and in the one before; nil where that has no editions.
  struct Count: Sendable, Equatable {
    var name: String
    var articles: Int
    var before: Int?
  }

  /// Days of one week, Monday to Sunday, cut at the month's ends.
  struct Week: Sendable, Equatable {
    var first: CalendarDay
    var last: CalendarDay
    /// Articles of each topic, in the order of the topics.
    var topics: [Int]
    var articles: Int { topics.reduce(0, +) }
  }

  /// A story by how many told it.
  struct Story: Sendable, Equatable {
    var title: String
    /// Where the folder tells it.
    var file: String
    var outlets: Int
    var articles: Int
    var days: Int
  }

  /// Sources that may need a look.
  struct Care: Sendable, Equatable {
    /// Those of the last edition of which the month has nothing.
    var without: [String]
    /// How many could not be checked for it.
    var unreachable: Int
    var watched: Int
  }

  let words: Wording
  let title: String
  let month: CalendarMonth
  /// The days that have an edition.
  let days: [CalendarDay]
  /// How many of the month before.
  let daysBefore: Int
  let topics: [Count]
  let regions: [Count]
  let sources: [Count]
  let weeks: [Week]
  let stories: [Story]
  let care: Care
  let agenda: MonthAgenda?
  let laws: [LawRegister.Row]

  /// Articles of the month.
  public var articles: Int { topics.reduce(0) { $0 + $1.articles } }
  var before: Int? { daysBefore == 0 ? nil : topics.reduce(0) { $0 + ($1.before ?? 0) } }

  /// The month out of `editions`, set against the month before. Editions of other days do not count, so more may be given; of
  /// several for one day the last given counts. Nil where the month has no edition.
  ///
  /// - Parameter register: what editions up to the month's end named of laws.
  public init?(_ month: CalendarMonth, editions: [Edition], register: LawRegister) {
    let mine = editions.filter { CalendarMonth(of: $0.day) == month }.byDay.corrected
    let old = editions.filter { CalendarMonth(of: $0.day) == month.before }.byDay
    guard let last = mine.last else { return nil }
    let words = Wording.of(last.language)
    (self.words, self.month, title) = (words, month, ContentBuilder.title(last.title))
    (self.days, daysBefore) = (mine.map(\.day), old.count)
    let own = MonthWords(say: words.say)
    let withdrawn = editions.byDay.withdrawn
    func told(_ editions: [Edition]) -> [MonthItem] {
      editions.flatMap { MonthItem.all(of: $0, words, own, withdrawn: withdrawn) }
    }
    let (items, itemsBefore) = (told(mine), told(old))
    let isCompared = !old.isEmpty
    let names = Self.order(of: (old + mine).map { $0.sections.map { MonthItem.topic($0, words) } })
    func counts(_ name: (MonthItem) -> String) -> [Count] {
      var counts: [String: (Int, Int)] = [:]
      for item in items { counts[name(item), default: (0, 0)].0 += 1 }
      for item in itemsBefore { counts[name(item), default: (0, 0)].1 += 1 }
      return counts.map { Count(name: $0.key, articles: $0.value.0, before: isCompared ? $0.value.1 : nil) }
        .sorted { a, b in
          if a.articles != b.articles { return a.articles > b.articles }
          return a.before != b.before ? (a.before ?? 0) > (b.before ?? 0) : a.name < b.name
        }
    }
    let byTopic = counts(\.topic)
    let topics = names.compactMap { name in byTopic.first { $0.name == name } }
    self.topics = topics
    regions = counts(\.region)
    sources = counts(\.source)
    weeks = Self.weeks(of: month, items, topics.map(\.name))
    stories = Self.stories(items)
    care = Self.care(mine, last, before: old)
    agenda = MonthAgenda(month, editions: mine)
    laws = register.first(in: month.first...month.last)
  }

  /// The names in an order that agrees with each of the lists as far as they agree with each other.
  private static func order(of lists: [[String]]) -> [String] {
    var order: [String] = []
    for list in lists {
      var place = 0
      for name in list {
        if let known = order.firstIndex(of: name) {
          place = known + 1
        } else {
          order.insert(name, at: place)
          place += 1
        }
      }
    }
    return order
  }

  private static func weeks(of month: CalendarMonth, _ items: [MonthItem], _ topics: [String]) -> [Week] {
    var weeks: [Week] = []
    var first = month.first
    while first <= month.last {
      let last = min(month.last, first.adding(days: (7 - first.weekday) % 7))
      let own = items.filter { $0.day >= first && $0.day <= last }
      weeks.append(Week(first: first, last: last, topics: topics.map { name in own.count { $0.topic == name } }))
      first = last.adding(days: 1)
    }
    return weeks
  }

  /// Stories that two outlets told, the most told first.
  private static func stories(_ items: [MonthItem]) -> [Story] {
    let groups = Dictionary(grouping: items, by: \.story)
    return groups.compactMap { key, tellings -> (StoryKey, Story)? in
      let outlets = Set(tellings.flatMap(\.outlets)).count
      // What was taken back names the story only where nothing else of it is left.
      let standing = tellings.filter { !$0.isWithdrawn }
      guard outlets > 1,
        let newest = (standing.isEmpty ? tellings : standing).max(by: {
          ($0.day, -$0.number) < ($1.day, -$1.number)
        })
      else { return nil }
      let isContinued = tellings.contains(where: \.isContinuation)
      let file = isContinued ? key.fileName : newest.day.iso + ".html#a\(newest.number)"
      return (
        key,
        Story(
          title: newest.title, file: file, outlets: outlets, articles: tellings.reduce(0) { $0 + $1.outlets.count },
          days: Set(tellings.map(\.day)).count)
      )
    }.sorted { a, b in
      let counts = ([a.1.outlets, a.1.articles, a.1.days], [b.1.outlets, b.1.articles, b.1.days])
      return counts.0 != counts.1 ? counts.1.lexicographicallyPrecedes(counts.0) : a.0 < b.0
    }.map(\.1)
  }

  /// A further digest is not meant for every source: one of which it had an article the month before is.
  private static func care(_ editions: [Edition], _ last: Edition, before: [Edition]) -> Care {
    func tellers(_ editions: [Edition]) -> Set<String> {
      Set(editions.flatMap(\.items).flatMap { [$0.source] + $0.alsoReported.map(\.source) })
    }
    let told = tellers(editions)
    let own = last.list.map { _ in tellers(before) }
    let silent = last.sources.map(\.name).filter { name in !told.contains(name) && own?.contains(name) ?? true }
    return Care(
      without: silent.map { CleanText.line($0, limit: 80) },
      unreachable: last.sources.count { if case .failing = $0.fault { true } else { false } },
      watched: last.sources.count)
  }
}
