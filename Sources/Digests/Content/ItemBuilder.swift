import Model
import Text

/// Words and cleans one item.
struct ItemBuilder {
  /// Other outlets named; the rest is counted.
  static let mostOutlets = 12
  static let headlineLength = 110

  let words: Wording
  let dates: DateWording
  let today: CalendarDay
  /// Titles and links of all items by number.
  let titles: [Int: ItemContent.Reference]
  /// The laws that articles name, by the article's address.
  var laws: [String: [NamedRegulation]] = [:]

  func content(_ item: Edition.Item, topic: String, citation: Citation) -> ItemContent {
    let title = ItemBuilder.title(item)
    let host = ItemBuilder.host(item.host, source: item.source, url: item.url)
    let sure = item.published.map { !$0.isEstimated } ?? false
    let also = item.alsoReported.prefix(Self.mostOutlets).map { outlet($0, of: item) }
    let beyond = item.alsoReported.dropFirst(also.count)
    var content = ItemContent(
      number: item.number, topic: topic, title: title, headline: CleanText.shortened(title, to: Self.headlineLength),
      isTitleMade: item.titleIsMade, link: SafeLink.address(item.url), address: CleanText.line(item.url, limit: 300),
      host: host, source: CleanText.line(item.source, limit: 100),
      authors: authors(item.byline),
      date: item.published.map { dates.published($0, today: today) } ?? words.undated,
      machineDate: item.published.map(DateWording.machine),
      exactDate: item.published.flatMap { sure && $0.precision != .month ? $0.moment.iso8601 : nil },
      isDateSure: sure, region: item.region.map { CleanText.line($0, limit: 60) }.flatMap { $0.isEmpty ? nil : $0 },
      minutes: max(1, item.minutes), reading: reading(item), standIn: item.standIn,
      isArchive: item.isArchive, isOpinion: item.facts.contains(.genre(.opinion)),
      summary: CleanText.line(item.summary, limit: 1_500), facts: facts(item.facts, laws[item.url] ?? []),
      also: also, only: item.alsoReported.prefix(Self.mostOutlets).compactMap { only($0, of: item) },
      alsoMore: beyond.isEmpty
        ? nil : rest(beyond, named: [item.source] + item.alsoReported.prefix(also.count).map(\.source)),
      alsoMoreCount: beyond.count,
      reason: Reason(words: words).text(terms: item.terms, rules: item.rules),
      related: related(item), continues: item.continues.map(continuation),
      language: Self.language(item.language, in: words),
      citation: citation)
    content.passages = passages(item, summary: content.summary)
    return content
  }

  /// The sentences of a summary with what leads to them; none where the page was not read.
  private func passages(_ item: Edition.Item, summary: String) -> [ItemContent.Passage] {
    guard let fragments = item.fragments, let link = SafeLink.address(item.url) else { return [] }
    let sentences = Sentences.split(item.summary).map { CleanText.line($0, limit: 1_500) }
    guard sentences.count == fragments.count, sentences.joined(separator: " ") == summary else { return [] }
    return zip(sentences, fragments).map { ItemContent.Passage(text: $0, link: SafeLink.passage(link, $1)) }
  }

  private func reading(_ item: Edition.Item) -> String {
    let standIn = item.standIn.map { item.summary.isEmpty ? words.bareStandIn($0) : words.standIn($0) }
    return standIn ?? Wording.fill(words.reading, ["n": "\(max(1, item.minutes))"])
  }

  /// The title, or the address where there is no title to read.
  static func title(_ item: Edition.Item) -> String { title(item.title, url: item.url) }

  static func title(_ title: String, url: String) -> String {
    let clean = CleanText.line(title, limit: 300)
    if !clean.isEmpty { return clean }
    let address = CleanText.line(url, limit: 120)
    return address.isEmpty ? "—" : address
  }

  /// The host shown; the name of the source, or the address, where none is given. An IP address says nothing to a
  /// reader: the name stands for it.
  static func host(_ host: String, source: String, url: String) -> String {
    for text in isAddress(host) ? [source, host, url] : [host, source, url] {
      let clean = CleanText.line(text, limit: 100)
      if !clean.isEmpty { return clean }
    }
    return "—"
  }

  /// Whether a host is an IP address: `192.0.2.7`, `[2001:db8::1]`.
  static func isAddress(_ host: String) -> Bool {
    if host.hasPrefix("[") { return true }
    let parts = host.utf8.prefix { $0 != UInt8(ascii: ":") }.split(
      separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count == 4 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isASCIIDigit } }
  }

  private func authors(_ byline: [String]) -> [String] {
    byline.prefix(5).map { CleanText.line($0, limit: 80) }.filter { !$0.isEmpty }
  }

  /// Facts one after another; a day and a law say by themselves what they are.
  private func inRunningText(_ facts: [KeyFact]) -> [String] {
    let plain = [KeyFact.Kind.when, .regulation].map(words.fact)
    return self.facts(facts).map { plain.contains($0.label) ? $0.value : $0.label + " " + $0.value }
  }

  /// One entry a kind: a second fact of a kind joins the first.
  private func facts(_ facts: [KeyFact], _ laws: [NamedRegulation] = []) -> [ItemContent.Fact] {
    let wording = FactWording(words: words)
    var out: [ItemContent.Fact] = []
    for fact in facts.prefix(20) {
      let value = CleanText.line(maker(of: fact, laws).map(wording.law) ?? wording.value(fact), limit: 160)
      if value.isEmpty { continue }
      let label = words.fact(fact.kind)
      if let place = out.firstIndex(where: { $0.label == label }) {
        out[place].value += "; " + value
      } else {
        out.append(.init(label: label, value: value))
      }
    }
    let label = words.fact(.regulation)
    if let place = out.firstIndex(where: { $0.label == label }) {
      let told = Set(facts.compactMap { if case .regulation(let law) = $0 { law.plain } else { nil } })
      let more = Set(laws.map(\.law)).subtracting(told).count
      if more > 0 { out[place].value += Wording.fill(words.moreLaws, ["n": String(more)]) }
    }
    return out
  }

  /// A law that says nothing without the place whose it is, with that place; nil where the article does not say it, or
  /// names two laws of that number.
  private func maker(of fact: KeyFact, _ laws: [NamedRegulation]) -> (KeyFact.Regulation, String?)? {
    guard case .regulation(let law) = fact, law.needsMaker else { return nil }
    let named = laws.filter { $0.law == law.plain }
    return named.count == 1 ? named[0].maker.map { (law, $0) } : nil
  }

  /// "4 media lain"; "4 artikel lain" where several are of one outlet, or of one that was named already.
  private func rest(_ outlets: ArraySlice<Edition.Outlet>, named: [String]) -> String {
    let isOneEach = Set(outlets.map(\.source)).subtracting(named).count == outlets.count
    return isOneEach ? words.otherOutlets(outlets.count) : words.otherArticles(outlets.count)
  }

  /// Whether what tells a story, too, is the very outlet that the item is of.
  private func isSame(_ outlet: Edition.Outlet, as item: Edition.Item) -> Bool {
    outlet.source == item.source && outlet.host == item.host
  }

  private func outlet(_ outlet: Edition.Outlet, of item: Edition.Item) -> ItemContent.Also {
    var note = isSame(outlet, as: item) ? [words.sameOutlet] : []
    if let date = outlet.published, !date.isEstimated {
      let day = date.moment.day
      let isNear = abs(day.daysSinceEpoch - today.daysSinceEpoch) <= 1
      switch date.precision {
      case .minute where isNear: note.append(dates.clock(date.moment.time))
      case .minute, .day: note.append(dates.short(day))
      case .month: break
      }
    }
    switch outlet.relation {
    case .copy: note.append(words.copy)
    case .shorter: note.append(words.shorter)
    case .story: break
    }
    return .init(
      host: Self.host(outlet.host, source: outlet.source, url: outlet.url),
      title: Self.title(outlet.title, url: outlet.url), link: SafeLink.address(outlet.url),
      note: note.joined(separator: ", "), relation: outlet.relation)
  }

  /// What only this outlet tells; nil where that is nothing.
  private func only(_ outlet: Edition.Outlet, of item: Edition.Item) -> ItemContent.Only? {
    let told = inRunningText(outlet.onlyFacts ?? [])
    let figures = (outlet.onlyFigures ?? []).prefix(5).map { CleanText.line($0, limit: 80) }.filter { !$0.isEmpty }
    if told.isEmpty && figures.isEmpty { return nil }
    let host = Self.host(outlet.host, source: outlet.source, url: outlet.url)
    return .init(
      label: Wording.fill(isSame(outlet, as: item) ? words.onlyInOther : words.onlyAt, ["outlet": host]),
      text: (told + figures).joined(separator: "; "),
      link: SafeLink.address(outlet.url))
  }

  /// What an item or a line continues.
  func continuation(_ told: Edition.Continuation) -> ContinuationContent {
    let entries = told.entries.prefix(Self.mostOutlets).map { entry in
      let day = entry.day.year == today.year ? dates.dayMonth(entry.day) : dates.short(entry.day)
      return ContinuationContent.Entry(
        text: entry.number.map { Wording.fill(words.continuedEntry, ["day": day, "n": "\($0)"]) } ?? day,
        file: entry.day.iso, number: entry.number)
    }
    let facts = inRunningText(told.facts)
    let printed = (told.figures + told.names).prefix(Self.mostOutlets).map { CleanText.line($0, limit: 80) }
    let news = facts + printed.filter { !$0.isEmpty }
    return ContinuationContent(
      label: words.continues, entries: entries, newsLabel: words.newInIt,
      news: news.isEmpty ? nil : news.joined(separator: "; "),
      nothingNew: told.saysMore == true ? nil : words.nothingNewInIt)
  }

  private func related(_ item: Edition.Item) -> [ItemContent.Reference] {
    var seen: Set<Int> = [item.number]
    return item.related.prefix(8).compactMap { seen.insert($0).inserted ? titles[$0] : nil }
  }

  /// A language tag as HTML takes it, only where it differs from the digest's.
  static func language(_ tag: String?, in words: Wording) -> String? {
    tag.flatMap { $0 == words.language ? nil : Self.tag($0) }
  }

  /// A language tag that may stand in an attribute; nil for anything else.
  static func tag(_ tag: String) -> String? {
    guard (2...16).contains(tag.utf8.count) else { return nil }
    let isTag = tag.utf8.allSatisfy {
      $0.isASCIILetter || $0 == .hyphen || $0.isASCIIDigit
    }
    return isTag ? tag : nil
  }
}
