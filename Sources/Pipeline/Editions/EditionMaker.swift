import Configuration
import Model
import Storage
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
    /// Ids of articles that earlier editions showed.
    var published: Set<Int64>
    var states: [String: SourceState]
    var corrections: [Edition.Correction] = []
  }

  typealias Outcome = (id: Int64, outcome: ArticleRecord.Outcome, number: Int?)

  /// The edition, and what became of each pending article.
  func make(_ material: Material) -> (edition: Edition, outcomes: [Outcome]) {
    let closing = zone.instant(material.day, settings.digest.at)
    // Made long after its hour (first run, machine was off): what came since belongs to it too, and the window says so.
    let end = material.now - closing > 3600 ? material.now : closing
    let start = material.lastEnd ?? (end - settings.digest.window)
    var edition = Edition(
      title: settings.digest.title, language: settings.digest.language, day: material.day, number: material.number,
      windowStart: zone.moment(start), windowEnd: zone.moment(end), madeAt: zone.moment(material.now))
    edition.lastArticleDay = material.lastArticleDay
    edition.corrections = material.corrections
    if let email = settings.email {
      (edition.mailFrom, edition.mailTo, edition.mailSubject) = (email.from, email.to, email.subject)
    }

    var outcomes: [Int64: (ArticleRecord.Outcome, Int?)] = [:]
    func settle(_ record: ArticleRecord, _ outcome: ArticleRecord.Outcome, _ number: Int? = nil) {
      if let id = record.id { outcomes[id] = (outcome, number) }
    }

    var maybe: [ArticleRecord] = []
    var kept: [ArticleRecord] = []
    for record in material.pending {
      switch record.verdict.decision {
      case .dropped: settle(record, .dropped)
      case .maybe: maybe.append(record)
      case .kept: kept.append(record)
      }
    }

    let repeats = repeats(among: material)
    for record in kept where record.id.map(repeats.contains) ?? false { settle(record, .merged) }
    let stories = stories(of: kept.filter { !($0.id.map(repeats.contains) ?? false) })
    let chosen = choose(stories, start: start, archives: archives(material))
    for story in chosen.old { for record in story { settle(record, .old) } }

    let ordered = chosen.items.sorted { precedes($0[0], $1[0]) }
    let shown = ordered.prefix(settings.digest.maxArticles)
    let overflow = ordered.dropFirst(settings.digest.maxArticles) + chosen.overflow.sorted { precedes($0[0], $1[0]) }
    for story in overflow {
      edition.more.append(line(story[0]))
      settle(story[0], .more)
      for record in story.dropFirst() { settle(record, .merged) }
    }

    var number = 0
    for topic in topics(of: Array(shown)) {
      var items: [Edition.Item] = []
      for story in shown where story[0].verdict.topic == topic {
        number += 1
        items.append(item(number, story, start: start))
        settle(story[0], .shown, number)
        for record in story.dropFirst() { settle(record, .merged, number) }
      }
      edition.sections.append(Edition.Section(topic: topic, items: items))
    }

    for record in maybe.sorted(by: precedes) {
      let isRepeat = record.copyOf.map { material.published.contains($0) || outcomes[$0] != nil } ?? false
      if isRepeat || (record.isBacklog && isOld(record, start: start)) {
        settle(record, isRepeat ? .merged : .old)
      } else {
        edition.maybe.append(line(record))
        settle(record, .maybe)
      }
    }

    edition.sources = reports(material, items: edition.items)
    for (outcome, _) in outcomes.values {
      edition.counts.read += 1
      switch outcome {
      case .shown: edition.counts.shown += 1
      case .merged: edition.counts.merged += 1
      case .more: edition.counts.more += 1
      case .maybe: edition.counts.maybe += 1
      case .dropped: edition.counts.dropped += 1
      case .old: edition.counts.old += 1
      }
    }
    return (edition, outcomes.sorted { $0.key < $1.key }.map { ($0.key, $0.value.0, $0.value.1) })
  }

  // MARK: Stories

  /// The articles whose text an earlier edition told: copies, and copies of copies. A new telling of their story is none.
  private func repeats(among material: Material) -> Set<Int64> {
    var repeats: Set<Int64> = []
    var count = -1
    while repeats.count != count {
      count = repeats.count
      for record in material.pending {
        guard let id = record.id, let original = record.copyOf else { continue }
        if material.published.contains(original) || repeats.contains(original) { repeats.insert(id) }
      }
    }
    return repeats
  }

  /// The sources that are new to this edition: it alone tells something of their archive.
  private func archives(_ material: Material) -> Set<String> {
    guard let last = material.lastMade ?? material.lastEnd else { return Set(settings.sources.map(\.name)) }
    let new = settings.sources.filter { source in
      (material.states[source.name]?.firstSuccess).map { $0 > last } ?? true
    }
    return Set(new.map(\.name))
  }

  /// Articles of one story together, the fullest text first, then the earliest.
  private func stories(of kept: [ArticleRecord]) -> [[ArticleRecord]] {
    var order: [Int64] = []
    var groups: [Int64: [ArticleRecord]] = [:]
    for record in kept {
      let story = record.story ?? record.id ?? 0
      if groups[story] == nil { order.append(story) }
      groups[story, default: []].append(record)
    }
    return order.map { story in
      (groups[story] ?? []).sorted { a, b in
        let lengths = (a.article.text.utf8.count, b.article.text.utf8.count)
        if lengths.0 != lengths.1 { return lengths.0 > lengths.1 }
        return (a.id ?? 0) < (b.id ?? 0)
      }
    }
  }

  /// Which stories are shown, which are one line each because their source has had its share, and which are too old.
  private func choose(
    _ stories: [[ArticleRecord]], start: Instant, archives: Set<String>
  ) -> (items: [[ArticleRecord]], overflow: [[ArticleRecord]], old: [[ArticleRecord]]) {
    var result: (items: [[ArticleRecord]], overflow: [[ArticleRecord]], old: [[ArticleRecord]]) = ([], [], [])
    var fresh: [String: Int] = [:]
    var archive: [String: Int] = [:]
    let sources = Dictionary(settings.sources.map { ($0.name, $0) }, uniquingKeysWith: { a, _ in a })
    let byDate = stories.sorted {
      let dates = ($0[0].article.published?.moment.instant, $1[0].article.published?.moment.instant)
      if dates.0 != dates.1 { return (dates.0 ?? .init(seconds: 0)) > (dates.1 ?? .init(seconds: 0)) }
      return ($0[0].id ?? 0) < ($1[0].id ?? 0)
    }
    for story in byDate {
      let lead = story[0]
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
  private func isOld(_ record: ArticleRecord, start: Instant) -> Bool {
    guard let published = record.article.published else { return true }
    let start = min(start, record.firstSeen - settings.digest.window)
    // A day without a time counts until its end.
    let slack = published.precision == .minute ? 0 : 86_399
    return published.isEstimated || published.moment.instant + slack < start
  }

  private func precedes(_ a: ArticleRecord, _ b: ArticleRecord) -> Bool {
    if a.verdict.score != b.verdict.score { return a.verdict.score > b.verdict.score }
    let dates = (a.article.published?.moment.instant.seconds ?? 0, b.article.published?.moment.instant.seconds ?? 0)
    if dates.0 != dates.1 { return dates.0 > dates.1 }
    return (a.id ?? 0) < (b.id ?? 0)
  }

  // MARK: Sections

  /// The topics of stories in the order of the configuration; nil, for those without one, comes last.
  private func topics(of stories: [[ArticleRecord]]) -> [String?] {
    let present = Set(stories.compactMap(\.[0].verdict.topic))
    let configured = settings.topics.map(\.name).filter(present.contains)
    let named = configured + present.subtracting(configured).sorted()
    return named + (stories.contains { $0[0].verdict.topic == nil } ? [nil] : [])
  }

  // MARK: Items

  /// The host shown; where it is an IP address (an intranet), the source's name says more.
  private func host(of article: Article) -> String {
    let site = article.url.site
    let isAddress =
      site.hasPrefix("[") || !site.isEmpty && site.utf8.allSatisfy { $0 == .period || $0.isASCIIDigit }
    return isAddress ? article.source : site
  }

  private func line(_ record: ArticleRecord) -> Edition.Line {
    let article = record.article
    return Edition.Line(url: article.url.href, title: article.title, host: host(of: article), region: record.region)
  }

  private func item(_ number: Int, _ story: [ArticleRecord], start: Instant) -> Edition.Item {
    let record = story[0]
    let article = record.article
    let facts = record.facts + (record.isOpinion ? [.genre(.opinion)] : [])
    var item = Edition.Item(
      number: number, url: article.url.href, title: article.title, titleIsMade: article.titleIsMade,
      source: article.source, host: host(of: article), byline: article.byline, published: article.published,
      region: record.region, minutes: record.minutes, isArchive: record.isBacklog && isOld(record, start: start),
      summary: record.summary, facts: facts, terms: record.verdict.terms, rules: record.verdict.rules,
      language: article.language, alsoReported: outlets(of: story))
    item.standIn = record.standIn
    return item
  }

  /// The outlets that tell the story of an item, too.
  private func outlets(of story: [ArticleRecord]) -> [Edition.Outlet] {
    let texts = StoryTexts(story)
    return story.dropFirst().map { record in
      let article = record.article
      // The first telling of a story has no relation of its own; a longer copy of it may lead.
      let relation = record.relation ?? (story[0].copyOf == record.id ? .shorter : .story)
      let only = relation == .copy ? ExclusiveDetails() : texts.only(in: record)
      return Edition.Outlet(
        source: article.source, host: host(of: article), url: article.url.href, title: article.title,
        published: article.published, relation: relation, onlyFacts: only.facts.isEmpty ? nil : only.facts,
        onlyFigures: only.figures.isEmpty ? nil : only.figures)
    }
  }

  private func reports(_ material: Material, items: [Edition.Item]) -> [Edition.SourceReport] {
    settings.sources.filter(\.enabled).map { source in
      let state = material.states[source.name]
      let isWell = state.map { $0.trouble == nil && $0.lastSuccess != nil } ?? false
      var fault: Edition.SourceReport.Fault?
      if let state, !isWell {
        fault = .failing(
          state.trouble.flatMap(Trouble.init(stored:)) ?? Trouble(.other), since: state.troubleSince.map(zone.moment),
          tries: max(state.failures, 1), next: state.isGone ? nil : state.nextPoll.map(zone.moment))
      } else if let last = state?.lastNew ?? state?.firstSuccess, material.now - last > source.silentAfter {
        fault = .silent(days: (material.now - last) / 86_400)
      }
      return Edition.SourceReport(
        name: source.name, host: source.url.site, isWell: isWell,
        articles: items.count { $0.source == source.name }, fault: fault)
    }
  }
}
