import Configuration
import Model
import Storage
import Summaries
import Text

/// Makes one day's edition out of what is pending. Pure: the same pending articles give the same edition.
struct EditionMaker {
  let settings: Settings
  let zone: ZoneRules

  /// What an edition is made from.
  struct Material {
    var day: CalendarDay
    var number: Int
    var now: Instant
    /// When the window of the edition before closed; nil for the first.
    var lastEnd: Instant?
    /// When it was made.
    var lastMade: Instant?
    var lastArticleDay: CalendarDay?
    var pending: [ArticleRecord]
    /// What the pending articles are to each other and to what was told.
    var stories = Stories()
    var states: [String: SourceState]
    var corrections: [Edition.Correction] = []
    /// The days ahead as the edition before knew them.
    var agenda: Agenda?
    /// Articles of earlier editions whose pages were changed, as they are now.
    var reread: [ArticleRecord] = []
  }

  typealias Outcome = (id: Int64, outcome: ArticleRecord.Outcome, number: Int?)

  /// An edition, what became of each pending article, and what articles are to each other.
  struct Made {
    var edition: Edition
    var outcomes: [Outcome]
    var kinships: [Kinship]
  }

  /// A story of the day: the article that leads it, those who tell it, too, and what it continues.
  struct Story {
    var tellings: [ArticleRecord]
    var continues: Edition.Continuation?

    var lead: ArticleRecord { tellings[0] }
  }

  /// The edition, and what became of each pending article.
  func make(_ material: Material) -> Made {
    var draft = EditionDraft(head(of: material))
    for record in material.pending where record.verdict.decision == .dropped { draft.settle(record, .dropped) }
    let kept = material.pending.filter { $0.verdict.decision == .kept }
    let (fresh, retold) = news(of: stories(of: kept, material.stories), material, &draft)
    let start = draft.edition.windowStart.instant
    let chosen = choose(fresh, start: start, archives: archives(material))
    for story in chosen.old { draft.settle(story, .old) }
    let ordered = chosen.items.sorted { precedes($0.lead, $1.lead) }
    let shown = Array(ordered.prefix(settings.digest.maxArticles))
    let rest = (chosen.overflow + retold).sorted { precedes($0.lead, $1.lead) }
    let lines = ordered.dropFirst(settings.digest.maxArticles) + rest
    for story in lines {
      draft.edition.more.append(line(story.lead, story.continues))
      draft.settle(story, .more)
    }
    addSections(shown, material, &draft)
    addMaybe(material, start: start, &draft)
    draft.edition.laws = laws(of: shown, lines: lines)
    draft.edition.restated = restated(material)
    if settings.digest.agenda { draft.edition.agenda = agenda(material, shown, lines: lines) }
    draft.edition.sources = reports(material, items: draft.edition.items, since: start)
    return draft.made(of: material)
  }

  /// The edition without anything in it.
  private func head(of material: Material) -> Edition {
    let closing = zone.instant(material.day, settings.digest.at)
    // Made long after its hour (first run, machine was off): what came since belongs to it too, and the window says so.
    let end = material.now - closing > EditionCalendar.grace ? material.now : closing
    let start = material.lastEnd ?? (end - settings.digest.window)
    var edition = Edition(
      title: settings.digest.title, language: settings.digest.language, day: material.day, number: material.number,
      windowStart: zone.moment(start), windowEnd: zone.moment(end), madeAt: zone.moment(material.now))
    edition.lastArticleDay = material.lastArticleDay
    edition.corrections = material.corrections
    edition.files = settings.digest.formats.map(\.ending)
    if let email = settings.email {
      (edition.mailFrom, edition.mailTo, edition.mailSubject) = (email.from, email.to, email.subject)
    }
    return edition
  }

  private func addSections(_ shown: [Story], _ material: Material, _ draft: inout EditionDraft) {
    let start = draft.edition.windowStart.instant
    let numbered = numbered(shown)
    for topic in topics(of: shown) {
      let own = numbered.filter { $0.story.lead.verdict.topic == topic }
      for (number, story) in own { draft.settle(story, .shown, number, material.stories) }
      draft.edition.sections.append(
        Edition.Section(topic: topic, items: own.map { item($0.number, $0.story, material.stories, start: start) }))
    }
    let related = related(numbered, material.stories)
    for section in draft.edition.sections.indices {
      for item in draft.edition.sections[section].items.indices {
        let number = draft.edition.sections[section].items[item].number
        draft.edition.sections[section].items[item].related = related[number] ?? []
      }
    }
  }

  private func addMaybe(_ material: Material, start: Instant, _ draft: inout EditionDraft) {
    let maybe = material.pending.filter { $0.verdict.decision == .maybe }
    for record in maybe.sorted(by: precedes) {
      let isRepeat = material.stories.repeated(by: record) != nil
      if isRepeat || (record.isBacklog && isOld(record, start: start)) {
        draft.settle(record, isRepeat ? .merged : .old)
      } else {
        draft.edition.maybe.append(line(record))
        draft.settle(record, .maybe)
      }
    }
  }

  // MARK: Stories

  /// The sources that are new to this edition: it alone tells something of their archive.
  private func archives(_ material: Material) -> Set<String> {
    guard let last = material.lastMade ?? material.lastEnd else { return Set(settings.sources.map(\.name)) }
    let new = settings.sources.filter { source in
      (material.states[source.name]?.firstSuccess).map { $0 > last } ?? true
    }
    // One whose first read began before that edition was made and ended behind it is new to this one, too.
    let late = material.pending.map { ($0.article.source, $0.firstSeen) }.filter { source, seen in
      seen <= last && seen == material.states[source]?.firstSuccess
    }.map(\.0)
    return Set(new.map(\.name)).union(late)
  }

  /// Articles of one story together, the fullest text first, then the earliest.
  private func stories(of kept: [ArticleRecord], _ stories: Stories) -> [(number: Int64, tellings: [ArticleRecord])] {
    var order: [Int64] = []
    var groups: [Int64: [ArticleRecord]] = [:]
    for record in kept {
      let story = record.id.flatMap { stories.story[$0] } ?? record.id ?? 0
      if groups[story] == nil { order.append(story) }
      groups[story, default: []].append(record)
    }
    return order.map { story in
      let tellings = (groups[story] ?? []).sorted { a, b in
        let lengths = (a.article.text.utf8.count, b.article.text.utf8.count)
        if lengths.0 != lengths.1 { return lengths.0 > lengths.1 }
        return a.article.url.href < b.article.url.href
      }
      return (story, Self.latestFirst(tellings))
    }
  }

  /// The tellings with the one in front that says how things stand: what was announced in the morning and called off in the
  /// evening is called off, whichever text is longer.
  private static func latestFirst(_ tellings: [ArticleRecord]) -> [ArticleRecord] {
    guard tellings.count > 1, let lead = tellings.first?.article.published?.moment.instant else { return tellings }
    let later = tellings.prefix(mostCompared).indices.filter { index in
      let record = tellings[index]
      guard !record.isOpinion, let date = record.article.published, !date.isEstimated else { return false }
      return date.moment.instant >= lead && LatestState.isTold(record.article.read)
    }
    let latest = later.max { a, b in
      let dates = [a, b].map { tellings[$0].article.published?.moment.instant.seconds ?? 0 }
      // Of two at one time the fuller one.
      return dates[0] == dates[1] ? a > b : dates[0] < dates[1]
    }
    guard let latest, latest > 0 else { return tellings }
    var sorted = tellings
    sorted.insert(sorted.remove(at: latest), at: 0)
    return sorted
  }

  /// The stories without what repeats a text that was told, which is settled: those that have news, and those that only
  /// tell again what was told.
  private func news(
    of stories: [(number: Int64, tellings: [ArticleRecord])], _ material: Material, _ draft: inout EditionDraft
  ) -> (fresh: [Story], retold: [Story]) {
    var (fresh, retold): ([Story], [Story]) = ([], [])
    for (number, all) in stories {
      var tellings: [ArticleRecord] = []
      for record in all {
        if material.stories.repeated(by: record) == nil {
          tellings.append(record)
        } else {
          draft.settle(record, .merged)
        }
      }
      guard !tellings.isEmpty else { continue }
      guard let told = material.stories.told[number], told.contains(where: \.isEntry) else {
        let before = material.stories.followed[number].flatMap { material.stories.told[$0] } ?? []
        let news = before.contains(where: \.isEntry) ? StoryNews(tellings, after: before, material.stories) : nil
        fresh.append(Story(tellings: tellings, continues: news?.continuation))
        continue
      }
      let news = StoryNews(tellings, after: told, material.stories)
      let story = Story(tellings: tellings, continues: news.continuation)
      if news.isNews { fresh.append(story) } else { retold.append(story) }
    }
    return (fresh, retold)
  }

  /// Which stories are shown, which are one line each because their source has had its share, and which are too old.
  private func choose(
    _ stories: [Story], start: Instant, archives: Set<String>
  ) -> (items: [Story], overflow: [Story], old: [Story]) {
    var result: (items: [Story], overflow: [Story], old: [Story]) = ([], [], [])
    var fresh: [String: Int] = [:]
    var archive: [String: Int] = [:]
    let sources = Dictionary(settings.sources.map { ($0.name, $0) }, uniquingKeysWith: { a, _ in a })
    let byDate = stories.sorted {
      let dates = ($0.lead.article.published?.moment.instant, $1.lead.article.published?.moment.instant)
      if dates.0 != dates.1 { return (dates.0 ?? .init(seconds: 0)) > (dates.1 ?? .init(seconds: 0)) }
      return Self.isListedBefore($0.lead, $1.lead)
    }
    for story in byDate {
      let lead = story.lead
      let source = sources[lead.article.source]
      if lead.isBacklog && isOld(lead, start: start) {
        let count = archive[lead.article.source, default: 0] + 1
        archive[lead.article.source] = count
        let most = archives.contains(lead.article.source) ? source?.firstTime ?? 5 : 0
        if count <= most { result.items.append(story) } else { result.old.append(story) }
      } else {
        let count = fresh[lead.article.source, default: 0] + 1
        fresh[lead.article.source] = count
        if count <= source?.perDay ?? 20 { result.items.append(story) } else { result.overflow.append(story) }
      }
    }
    return result
  }

  /// Whether an article was old when it was first seen: older than the window, and than the edition before.
  func isOld(_ record: ArticleRecord, start: Instant) -> Bool {
    guard let published = record.article.published else { return true }
    let start = min(start, record.firstSeen - settings.digest.window)
    // A day without a time counts until its end.
    let slack = published.precision == .minute ? 0 : 86_399
    return published.isEstimated || published.moment.instant + slack < start
  }

  /// News before what explains or argues, dated before undated, then the surer of the field, then the later.
  func precedes(_ a: ArticleRecord, _ b: ArticleRecord) -> Bool {
    let ranks = (rank(a), rank(b))
    if ranks.0 != ranks.1 { return ranks.0 < ranks.1 }
    if a.verdict.score != b.verdict.score { return a.verdict.score > b.verdict.score }
    let dates = (a.article.published?.moment.instant.seconds ?? 0, b.article.published?.moment.instant.seconds ?? 0)
    if dates.0 != dates.1 { return dates.0 > dates.1 }
    return Self.isListedBefore(a, b)
  }

  /// The order where nothing else decides: sources by name, and each as it lists its articles. Which source answered first is
  /// chance: a day that is read again, after a crash, must come out the same.
  private static func isListedBefore(_ a: ArticleRecord, _ b: ArticleRecord) -> Bool {
    if a.article.source != b.article.source { return a.article.source < b.article.source }
    return (a.id ?? 0) < (b.id ?? 0)
  }

  private func rank(_ record: ArticleRecord) -> Int {
    let explains = record.isOpinion || ExplainerTitle.isOne(record.article.title)
    let isDated = record.article.published.map { !$0.isEstimated } ?? false
    // What was there before its source was known comes last.
    let isArchive = record.isBacklog && isOld(record, start: record.firstSeen)
    return (isArchive ? 4 : 0) + (explains ? 2 : 0) + (isDated ? 0 : 1)
  }
}
