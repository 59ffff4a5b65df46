import Configuration
import Model
import Storage
import Summaries
import Text

extension EditionMaker {
  /// The topics of stories in the order of the configuration; nil, for those without one, comes last.
  func topics(of stories: [Story]) -> [String?] {
    let present = Set(stories.compactMap(\.lead.verdict.topic))
    let configured = settings.topics.map(\.name).filter(present.contains)
    let named = configured + present.subtracting(configured).sorted()
    return named + (stories.contains { $0.lead.verdict.topic == nil } ? [nil] : [])
  }

  /// The stories shown with their numbers, section by section.
  func numbered(_ shown: [Story]) -> [(number: Int, story: Story)] {
    let ordered = topics(of: shown).flatMap { topic in shown.filter { $0.lead.verdict.topic == topic } }
    return ordered.enumerated().map { ($0.offset + 1, $0.element) }
  }

  /// The host shown; where it is an IP address (an intranet), the source's name says more.
  private func host(of article: Article) -> String {
    let site = article.url.site
    let isAddress =
      site.hasPrefix("[") || !site.isEmpty && site.utf8.allSatisfy { $0 == .period || $0.isASCIIDigit }
    return isAddress ? article.source : site
  }

  /// The headline as readers see it: not in capitals.
  private func headline(of article: Article) -> String { CalmHeadline.of(article.title, text: article.text) }

  func line(_ record: ArticleRecord, _ continues: Edition.Continuation? = nil) -> Edition.Line {
    let article = record.article
    var line = Edition.Line(
      url: article.url.href, title: headline(of: article), host: host(of: article), region: record.region)
    line.continues = continues
    return line
  }

  func item(_ number: Int, _ story: Story, _ stories: Stories, start: Instant) -> Edition.Item {
    let record = story.lead
    let article = record.article
    let facts = record.facts + (record.isOpinion ? [.genre(.opinion)] : [])
    var item = Edition.Item(
      number: number, url: article.url.href, title: headline(of: article), titleIsMade: article.titleIsMade,
      source: article.source, host: host(of: article), byline: article.byline, published: article.published,
      region: record.region, minutes: record.minutes, isArchive: record.isBacklog && isOld(record, start: start),
      summary: record.summary, facts: facts, terms: record.verdict.terms, rules: record.verdict.rules,
      language: article.language, alsoReported: outlets(of: story, stories))
    item.standIn = record.standIn
    item.continues = story.continues
    item.read = zone.moment(record.firstSeen)
    item.fragments = fragments(of: record)
    return item
  }

  /// What leads to each sentence of the summary in the article's page; nil where it was not read.
  private func fragments(of record: ArticleRecord) -> [String]? {
    guard record.standIn == nil, !record.summary.isEmpty else { return nil }
    let found = Sentences.split(record.summary).map {
      TextFragment.directive(to: $0, in: record.article.text, before: record.article.title) ?? ""
    }
    return found.contains { !$0.isEmpty } ? found : nil
  }

  /// The days ahead: as the edition before knew them, with what changed since and what the day's articles name.
  func agenda(_ material: Material, _ shown: [Story], lines: ArraySlice<Story>) -> Agenda {
    var keeper = AgendaKeeper(material.agenda, on: material.day, madeAt: material.now)
    for correction in material.corrections {
      if correction.change.takesBack { keeper.withdraw(correction.url) }
    }
    for record in material.reread { keeper.reread(record) }
    for correction in material.corrections where correction.change == .restored {
      guard let record = material.reread.first(where: { $0.article.url.href == correction.url }) else { continue }
      keeper.restore(record, told: Agenda.Entry.Telling(day: correction.day, number: correction.number))
    }
    for (number, story) in numbered(shown) { keeper.add(story, number: number) }
    for story in lines { keeper.add(story, number: nil) }
    return keeper.agenda
  }

  /// What the articles say now whose corrections the edition tells; nil where it tells none.
  func restated(_ material: Material) -> [Edition.Restated]? {
    let records = Dictionary(material.reread.map { ($0.article.url.href, $0) }, uniquingKeysWith: { first, _ in first })
    var known: Set<String> = []
    let restated = material.corrections.compactMap { correction -> Edition.Restated? in
      if correction.change.takesBack { return nil }
      guard let record = records[correction.url], known.insert(correction.day.iso + correction.url).inserted else {
        return nil
      }
      var now = Edition.Restated(
        day: correction.day, url: correction.url, title: headline(of: record.article), summary: record.summary,
        facts: record.facts, region: record.region, named: Regulations.named(in: record.article.read))
      now.fragments = fragments(of: record)
      return now
    }
    return restated.isEmpty ? nil : restated
  }

  /// The articles of the day that name laws or rules: those of items, other outlets' too, and those of one line.
  func laws(of shown: [Story], lines: ArraySlice<Story>) -> [Edition.LawTelling] {
    var tellings: [Edition.LawTelling] = []
    func add(_ story: Story, _ number: Int?) {
      for record in story.tellings {
        let named = Regulations.named(in: record.article.read)
        if named.isEmpty { continue }
        let article = record.article
        tellings.append(
          Edition.LawTelling(
            number: number, url: article.url.href, title: headline(of: article), source: article.source, named: named))
      }
    }
    for (number, story) in numbered(shown) { add(story, number) }
    for story in lines { add(story, nil) }
    return tellings
  }

  /// The outlets that tell the story of an item, too.
  private func outlets(of story: Story, _ stories: Stories) -> [Edition.Outlet] {
    let texts = StoryTexts(story.tellings)
    return story.tellings.dropFirst().map { record in
      let article = record.article
      let relation = stories.relation(of: record, to: story.lead)
      let only = relation == .copy ? ExclusiveDetails() : texts.only(in: record)
      return Edition.Outlet(
        source: article.source, host: host(of: article), url: article.url.href, title: headline(of: article),
        published: article.published, relation: relation, onlyFacts: only.facts.isEmpty ? nil : only.facts,
        onlyFigures: only.figures.isEmpty ? nil : only.figures)
    }
  }

  /// Items of the day that have to do with each other, at most so many for each.
  private static let mostRelated = 3

  /// Tellings of an item that are compared with those of another one.
  static let mostCompared = 4

  /// For each number the numbers of the items that have to do with it: the outlets of one may name what its longest telling leaves out.
  func related(_ items: [(number: Int, story: Story)], _ stories: Stories) -> [Int: [Int]] {
    var related: [Int: [Int]] = [:]
    for (place, one) in items.enumerated() {
      for other in items[..<place] {
        let isRelated = one.story.tellings.prefix(Self.mostCompared).contains { telling in
          other.story.tellings.prefix(Self.mostCompared).contains { stories.areRelated(telling, $0) }
        }
        if !isRelated { continue }
        related[one.number, default: []].append(other.number)
        related[other.number, default: []].append(one.number)
      }
    }
    return related.mapValues { Array($0.sorted().prefix(Self.mostRelated)) }
  }

  /// How each source did. What was not read since `start`, when the edition's window began, was not checked for it.
  func reports(_ material: Material, items: [Edition.Item], since start: Instant) -> [Edition.SourceReport] {
    settings.sources.filter(\.enabled).map { source in
      let state = material.states[source.name]
      let isWell = state.map { $0.trouble == nil && $0.lastSuccess.map { $0 >= start } ?? false } ?? false
      var fault: Edition.SourceReport.Fault?
      let next = state.flatMap { $0.isGone ? nil : $0.nextPoll }.map(zone.moment)
      if let state, let trouble = state.trouble {
        fault = .failing(
          Trouble(stored: trouble) ?? Trouble(.other), since: state.troubleSince.map(zone.moment),
          tries: max(state.failures, 1), next: next)
      } else if !isWell {
        fault = .unasked(last: state?.lastSuccess.map(zone.moment), next: next)
      } else if let last = state?.lastNew ?? state?.firstSuccess, material.now - last > source.silentAfter {
        fault = .silent(days: (material.now - last) / 86_400)
      }
      return Edition.SourceReport(
        name: source.name, host: source.url.site, isWell: isWell,
        articles: items.count { $0.source == source.name }, fault: fault)
    }
  }
}
