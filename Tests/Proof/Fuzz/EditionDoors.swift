import Deduplication
import Digests
import Extraction
import Foundation
import Model
import Relevance
import Summaries
import Text
import Web

@testable import Configuration
@testable import Pipeline
@testable import Storage

/// What becomes of articles from their page or entry to the files of an edition, and what is read back of it.
enum EditionDoors {
  /// Articles, a form feed between two, the headline in the first line: judged, summed up, compared, and told
  /// by the editions of two days in each form.
  static func articles(_ bytes: [UInt8]) {
    let pieces = bytes.split(separator: 0x0C, maxSplits: 5)
    let records = pieces.enumerated().compactMap { place, piece in
      record(of: entry(String(decoding: piece, as: UTF8.self)), page: nil, number: Int64(place + 1))
    }
    tell(records)
  }

  /// The page of one article, told the same way.
  static func page(_ bytes: [UInt8]) {
    guard let address else { return }
    let extracted = Extractor().extract(bytes, url: address, contentType: nil, now: now)
    let page = ReadPage(url: address, extracted: extracted)
    tell([record(of: nil, page: page, number: 1)].compactMap { $0 })
  }

  /// An edition as it is kept.
  static func edition(_ bytes: [UInt8]) {
    guard let edition = try? JSONDecoder().decode(Edition.self, from: Data(bytes)) else { return }
    render([edition])
  }

  /// What is kept of a text to compare it with others, spoilt: the text, a form feed, then three bytes for each change.
  static func compared(_ bytes: [UInt8]) {
    let end = bytes.firstIndex(of: 0x0C) ?? bytes.endIndex
    let entry = entry(String(decoding: bytes[..<end], as: UTF8.self))
    let own = ComparedText(ReadText(title: entry.title ?? "", text: entry.contentHTML ?? ""))
    var kept = own.stored
    let changes = Array(bytes[end...].dropFirst())
    for place in stride(from: 0, to: changes.count - 2, by: 3) where !kept.isEmpty {
      kept[(Int(changes[place]) << 8 | Int(changes[place + 1])) % kept.count] = changes[place + 2]
    }
    compare([own] + [ComparedText(stored: kept), ComparedText(stored: bytes)].compactMap { $0 })
  }

  /// An article before and after its page was changed, parted by a form feed.
  static func change(_ bytes: [UInt8]) {
    let halves = bytes.split(separator: 0x0C, maxSplits: 1).map { entry(String(decoding: $0, as: UTF8.self)) }
    guard halves.count == 2 else { return }
    let (old, new) = (halves[0], halves[1])
    _ = ArticleChange.find(
      old: .init(title: old.title, text: old.contentHTML ?? ""),
      new: .init(title: new.title, text: new.contentHTML ?? ""))
    _ = Retraction.isOne(title: new.title ?? "", text: new.contentHTML ?? "")
    _ = Rewriting.isAnother(
      ReadText(title: new.title ?? "", text: new.contentHTML ?? ""),
      than: ReadText(title: old.title ?? "", text: old.contentHTML ?? ""))
  }

  // MARK: Parts

  private static let now = Moment(Instant(seconds: 1_795_000_000), offset: 7 * 3600)
  private static let address = WebURL("https://warta.test/berita/1")
  private static let zone = ZoneRules(identifier: "Asia/Jakarta")
  private static let judge = JudgeOnDemand(lexicon: .standard, settings: RelevanceSettings(), topics: [])

  private static func entry(_ text: String) -> Entry {
    let end = text.firstIndex(of: "\n") ?? text.endIndex
    var entry = Entry()
    (entry.title, entry.contentHTML) = (String(text[..<end]), String(text[end...]))
    entry.published = now.instant - 3600
    return entry
  }

  private static func record(of entry: Entry?, page: ReadPage?, number: Int64) -> ArticleRecord? {
    guard let zone, let url = WebURL("https://warta.test/berita/\(number)") else { return nil }
    var record = ArticleBuilder(zone: zone, judge: judge).build(
      source: Source(name: "Warta \(number)", url: url), candidate: Candidate(url: url, entry: entry), page: page,
      feedLanguage: nil, now: now.instant, isBacklog: false)
    record?.id = number
    // What is off topic would be told by nothing.
    if record?.verdict.decision == .dropped, let article = record?.article {
      let read = ReadText(title: article.title, text: article.text)
      record?.verdict.decision = number % 5 == 4 ? .maybe : .kept
      record?.summary = Summary.of(read)
      record?.facts = KeyFacts.find(read, published: article.published?.moment.day)
      record?.compared = ComparedText(read).stored
    }
    return record
  }

  /// Makes the editions of two days, the second of which knows the first.
  private static func tell(_ records: [ArticleRecord]) {
    guard let zone, !records.isEmpty else { return }
    let texts = records.compactMap { ComparedText(stored: $0.compared) }
    compare(texts)
    var stories = Stories()
    if texts.count == records.count {
      let groups = StoryGroups(texts)
      for (record, text) in zip(records, texts) { record.id.map { stories.texts[$0] = text } }
      for (record, group) in zip(records, groups.groups) { record.id.map { stories.story[$0] = records[group].id } }
    }
    var settings = Settings()
    settings.sources = records.compactMap { record in
      WebURL("https://warta.test/feed").map { Source(name: record.article.source, url: $0) }
    }
    settings.topics = [Topic(name: "Praktik"), Topic(name: "Profesi")]
    let maker = EditionMaker(settings: settings, zone: zone)
    let first = maker.make(
      .init(
        day: now.day, number: 1, now: now.instant, lastEnd: nil, lastMade: nil, lastArticleDay: nil, pending: records,
        stories: stories, states: [:])
    ).edition
    var told = records[0]
    (told.edition, told.outcome, told.number) = (first.day, .shown, 1)
    stories.told[1] = [told]
    let second = maker.make(
      .init(
        day: now.day.adding(days: 1), number: 2, now: now.instant + 86_400, lastEnd: now.instant,
        lastMade: now.instant, lastArticleDay: now.day, pending: Array(records.dropFirst()), stories: stories,
        states: [:],
        agenda: first.agenda)
    ).edition
    render([first, second])
  }

  private static func compare(_ texts: [ComparedText]) {
    for one in texts {
      _ = one.stored
      for other in texts {
        _ = (one.relation(to: other), one.repeats(other), one.concerns(other), one.sharedNames(with: other))
        _ = (one.isRelated(to: other, from: 0.2), one.signs(with: other), one.headlineNovelty(beyond: [other]))
      }
    }
    _ = StoryGroups(texts).groups
  }

  /// Everything that is written of editions; each is kept and read back first.
  private static func render(_ made: [Edition]) {
    let editions = made.compactMap { edition in
      (try? JSONEncoder().encode(edition)).flatMap { try? JSONDecoder().decode(Edition.self, from: $0) }
    }
    guard let last = editions.last else { return }
    for edition in editions {
      let views = EditionViews(edition)
      for format in DigestSettings.Format.allCases { _ = views.bytes(as: format) }
      _ = Views.message(edition, to: "redaksi@lembaga.test")
      for item in edition.items {
        _ = TextFragment.directive(to: item.summary, in: item.summary + "\n" + item.title, before: item.title)
        guard let key = StoryPage.key(of: item) else { continue }
        _ = StoryPage(key, editions: editions, latest: last.day)?.render()
      }
      _ = AgendaCalendar(edition: edition)?.render()
      _ = AgendaPage(edition: edition)?.render()
      _ = AgendaList(edition: edition, today: edition.day, days: 30).text()
    }
    let register = LawRegister(editions.map { ($0.day, $0.laws ?? []) })
    let week = Week(title: last.title, language: last.language, last: last.day, editions: editions)
    for format in [DigestSettings.Format.md, .html] { _ = week.render(as: format) }
    if let month = Month(CalendarMonth(of: last.day), editions: editions, register: register) {
      _ = MonthPage(month).render()
    }
    _ = RegulationsPage(register, latest: last).render()
    _ = LawList(register, latest: last, sought: [], onlyNew: false).text()
    _ = SourcesPage(editions: editions)?.render()
    for feed in FacetFeed.all(of: editions) { _ = (feed.render(as: .atom), feed.render(as: .json)) }
    _ = Citations(last).render(as: .csl)
  }
}
