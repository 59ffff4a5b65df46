import Model
import Text

/// Makes the content of all views from an edition.
struct ContentBuilder {
  let edition: Edition
  let words: Wording
  let dates: DateWording

  init(_ edition: Edition) {
    self.edition = edition
    words = Wording.of(edition.language)
    dates = DateWording(words: words)
  }

  func content() -> DigestContent {
    let well = edition.sources.count(where: \.isWell)
    let all = edition.sources.count
    let ends = dates.spanParts(edition.windowStart, edition.windowEnd)
    var content = DigestContent(
      words: words, state: state(well: well, all: all), title: Self.title(edition.title), day: edition.day,
      longDate: dates.long(edition.day), number: edition.number, sourcesWell: well,
      sourcesSentence: Wording.fill(words.sourcesWell, ["ok": "\(well)", "all": "\(all)"]),
      window: Wording.fill(words.window, ["from": ends.from, "to": ends.to]),
      windowSpan: dates.span(edition.windowStart, edition.windowEnd),
      made: Wording.fill(words.made, ["moment": dates.moment(edition.madeAt)]))
    content.sections = sections()
    content.more = edition.more.map(line)
    content.maybe = edition.maybe.map(line)
    content.corrections = edition.corrections.map(correction)
    content.agenda = AgendaBuilder(edition, words: words).content()
    content.sources = edition.sources.map(source)
    content.stat = stat(content.items)
    content.notices = revision() + notices(content.state, well: well, all: all)
    if content.hasArchive { content.legends.append(words.archiveLegend) }
    if content.items.contains(where: \.isTitleMade) { content.legends.append(words.madeLegend) }
    content.counts = counts()
    let ledger = edition.counts.ledger
    let archive = ArchiveWording(say: words.say)
    content.ledger = ledger.parts.map { (archive.outcome($0.outcome), $0.count) }
    content.ledgerSum = ledger.offered
    let files = Set(edition.files ?? [])
    content.citations = [("BibTeX", "bib"), ("RIS", "ris"), ("CSL-JSON", "csl.json")].filter { files.contains($0.1) }
    return content
  }

  /// The digest's title as it is shown.
  static func title(_ title: String) -> String {
    let clean = CleanText.line(title, limit: 100)
    return clean.isEmpty ? "Kabar" : clean
  }

  private func state(well: Int, all: Int) -> DigestContent.State {
    if !edition.items.isEmpty || !edition.more.isEmpty { return .ordinary }
    if all == 0 { return .noSources }
    return well == 0 && edition.sources.contains(where: \.wasAsked) ? .failed : .nothingNew(partly: well < all)
  }

  private func sections() -> [DigestContent.Section] {
    var titles: [Int: ItemContent.Reference] = [:]
    for item in edition.items where titles[item.number] == nil {
      titles[item.number] = .init(number: item.number, title: ItemBuilder.title(item), link: SafeLink.address(item.url))
    }
    let builder = items(titles)
    let sections = edition.sections.filter { !$0.items.isEmpty }
    let archive = ArchiveWording(say: words.say)
    return sections.enumerated().map { index, section in
      let opinions = section.items.count { $0.facts.contains(.genre(.opinion)) }
      let name = words.heading(
        section.topic, isAlone: sections.count == 1, opinions: opinions, of: section.items.count)
      return .init(
        topic: name, count: words.articles(section.items.count), colour: index % Palette.topics.count,
        items: section.items.map { item in
          let citation = Citation(CitedArticle(item, of: edition), words: archive)
          return builder.content(item, topic: name, citation: citation)
        })
    }
  }

  private func items(_ titles: [Int: ItemContent.Reference]) -> ItemBuilder {
    let laws = Dictionary((edition.laws ?? []).map { ($0.url, $0.named) }, uniquingKeysWith: +)
    return ItemBuilder(words: words, dates: dates, today: edition.day, titles: titles, laws: laws)
  }

  private func line(_ line: Edition.Line) -> DigestContent.Line {
    let host = ItemBuilder.host(line.host, source: "", url: line.url)
    let region = line.region.map { CleanText.line($0, limit: 60) } ?? ""
    return .init(
      title: ItemBuilder.title(line.title, url: line.url), link: SafeLink.address(line.url),
      place: region.isEmpty ? host : host + ", " + region, continues: line.continues.map(items([:]).continuation))
  }

  private func correction(_ correction: Edition.Correction) -> DigestContent.CorrectionLine {
    let text = words.change(correction)
    let title = correction.title.map { " (“" + CleanText.line($0, limit: 200) + "”)" } ?? ""
    let day =
      correction.day.year == edition.day.year ? dates.dayMonth(correction.day) : dates.short(correction.day)
    return .init(
      head: Wording.fill(words.correctionHead, ["day": day, "n": "\(correction.number)"]) + title,
      text: text + " (" + Wording.fill(words.noticed, ["moment": dates.brief(correction.noticed)]) + ").",
      link: SafeLink.address(correction.url))
  }

  private func source(_ report: Edition.SourceReport) -> DigestContent.SourceLine {
    let host = ItemBuilder.host(report.host, source: report.name, url: "")
    let trouble = report.fault.map(TroubleWording(words: words).sentence) ?? (report.isWell ? nil : words.unreachable)
    var line = DigestContent.SourceLine(
      name: CleanText.line(report.name, limit: 100), host: host, isWell: report.isWell, articles: report.articles,
      trouble: trouble.map { CleanText.line($0, limit: 400) })
    if case .failing(let trouble, _, _, _) = report.fault { line.cause = TroubleWording(words: words).cause(trouble) }
    return line
  }

  private func stat(_ items: [ItemContent]) -> [String] {
    if items.isEmpty { return [] }
    // Words of what is read, at 200 a minute.
    let text = items.reduce(0) { sum, item in
      sum + wordCount(item.title) * 2 + wordCount(item.summary) + item.facts.reduce(0) { $0 + wordCount($1.value) + 1 }
    }
    let minutes = max(1, (text + 199) / 200)
    // By name: two sources may share a host.
    let outlets = Set(items.map { $0.source.isEmpty ? $0.host : $0.source }).count
    let topics = edition.sections.count { !$0.items.isEmpty }
    return [words.articles(items.count), words.sources(outlets)] + (topics > 1 ? [words.topics(topics)] : [])
      + ["±" + words.minutesToRead(minutes)]
  }

  private func wordCount(_ text: String) -> Int { text.isEmpty ? 0 : text.utf8.count { $0 == .space } + 1 }

  /// That the day was made anew, and why.
  private func revision() -> [String] {
    guard let revision = edition.revision else { return [] }
    var what = Wording.fill(words.correctedArticles, ["articles": words.articles(revision.added)])
    let names = revision.sources.prefix(3).map { CleanText.line($0, limit: 60) }
    if !names.isEmpty {
      what += Wording.fill(words.correctedSources, ["sources": names.joined(separator: ", ")])
    }
    return [
      Wording.fill(
        words.corrected,
        ["n": "\(revision.number)", "moment": dates.moment(edition.madeAt), "what": what])
    ]
  }

  private func notices(_ state: DigestContent.State, well: Int, all: Int) -> [String] {
    let counts = edition.counts
    let new = counts.shown + counts.more + counts.merged + counts.old
    let asked = edition.sources.count(where: \.wasAsked)
    let checked = Wording.fill(
      words.checked,
      [
        "sources": words.sources(asked), "ok": "\(well)", "articles": words.articles(counts.ledger.offered),
        "matching": Wording.fill(words.matching, ["n": words.number(new)]),
      ])
    let last = edition.lastArticleDay.map { " " + Wording.fill(words.lastArticle, ["day": dates.full($0)]) } ?? ""
    switch state {
    case .ordinary:
      // One that the operator wants read rarely is no lack.
      return well < asked ? [Wording.fill(words.incomplete, ["ok": "\(well)", "sources": words.sources(all)])] : []
    case .nothingNew(let partly): return [partly ? words.nothingNewPartly : words.nothingNew, checked + last]
    case .failed:
      return [Wording.fill(words.noDigest, ["sources": words.sources(all)]) + "."]
        + (last.isEmpty ? [] : [String(last.dropFirst())])
    case .noSources: return [words.noSources + "."]
    }
  }

  private func counts() -> String? {
    let ledger = edition.counts.ledger
    guard ledger.offered > 0 else { return nil }
    let parts = ledger.parts.map { words.outcome($0.outcome)($0.count) }
    return Wording.fill(
      words.offered, ["articles": words.articles(ledger.offered), "parts": parts.joined(separator: ", ")])
  }
}
