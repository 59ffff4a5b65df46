import Model
import Text
import Web

/// Finds when an article was published: what machines are told first, the printed words last.
struct DateFinder {
  private let facts: PageFacts
  private let structured: StructuredData
  private let url: WebURL?
  private let now: Moment?
  /// What relative dates count from; without a clock they fall out of range.
  private let clock: Moment

  /// A finder for one page.
  init(_ facts: PageFacts, _ structured: StructuredData, url: WebURL?, now: Moment?) {
    (self.facts, self.structured, self.url, self.now) = (facts, structured, url, now)
    clock = now ?? Moment(Instant(seconds: 4_102_444_800 + 40 * 86_400), offset: 0)
  }

  /// A date, where it was found, and what it was preferred to.
  typealias Found = (
    date: PrintedDate, origin: PublicationDate.Origin, source: Explanation.DateSource, rival: Explanation.Rival?
  )

  /// The date, where it was found, its precise source, and the next source that tells one.
  func published(page: Page, body: Range<Int>, headline: Int?) -> Found? {
    let shown = ShownDates(
      page, body: body, headline: headline, clock: clock, now: now, isPlausible: plausible)
    let text = TextDates(page, body: body, headline: headline, clock: clock, now: now)
    var best: (date: PrintedDate, origin: PublicationDate.Origin, source: Explanation.DateSource)?
    var rival: Explanation.Rival?
    for (origin, source) in Self.order {
      // What costs most is not looked at for the sake of a loser.
      if best != nil,
        [.wholeText, .monthText, .scriptData].contains(source) || rival != nil && [.time, .label].contains(source)
      {
        continue
      }
      guard let date = date(of: source, text, body, shown) else { continue }
      guard let first = best else {
        best = (date, origin, source)
        continue
      }
      // One that says another day tells more than one that agrees.
      let isOther = date.day != first.date.day && !date.isMonthOnly
      if rival == nil || isOther { rival = Explanation.Rival(origin: source.rawValue, value: date.iso8601) }
      if isOther { break }
    }
    if rival == nil, let change = shown.change, change.day != best?.date.day {
      rival = Explanation.Rival(origin: Explanation.DateSource.modified.rawValue, value: change.iso8601)
    }
    return best.map { best in
      var found = found(best, rival, shown)
      if Self.printed.contains(found.source) { found.date.day = SlashDates(page.text).told(found.date.day) }
      return found
    }
  }

  /// The sources, the most trusted first.
  private static let order: [(PublicationDate.Origin, Explanation.DateSource)] = [
    (.structuredData, .structuredData), (.meta, .meta), (.markup, .property), (.url, .url), (.meta, .otherMeta),
    (.markup, .time), (.structuredData, .pageData), (.markup, .label), (.text, .headlineText), (.text, .scriptData),
    (.markup, .created),
    (.meta, .modified), (.text, .monthText), (.url, .urlMonth), (.text, .wholeText), (.url, .imageURL),
  ]

  private func date(
    of source: Explanation.DateSource, _ text: TextDates, _ body: Range<Int>, _ shown: ShownDates
  ) -> PrintedDate? {
    switch source {
    case .structuredData: return machine(structured.published)
    case .meta:
      return machine(facts.meta("article:published_time", "og:article:published_time", "og:published_time"))
    case .property: return property("datepublished")
    case .url: return addressDate.flatMap { $0.isMonthOnly ? nil : $0 }
    case .otherMeta: return metaDate ?? namedMetaDate
    case .time: return timeElement(body, shown)
    case .pageData: return machine(structured.pagePublished) ?? machine(video)
    case .label: return label(body, shown) ?? shown.labelled
    case .headlineText: return shown.nearHeadline
    case .scriptData: return machine(EmbeddedState.published(facts.states, titles: titles))
    case .created: return property("datecreated")
    case .modified:
      return machine(facts.meta("og:updated_time", "article:modified_time")) ?? machine(structured.modified)
    case .monthText: return addressDate.flatMap { $0.isMonthOnly ? text.inMonth(of: $0.day) : nil }
    case .urlMonth: return addressDate.flatMap { $0.isMonthOnly ? $0 : nil }
    case .wholeText: return text.ownLine() ?? text.labelled() ?? text.dateline()
    case .imageURL: return imageDate
    case .selector: return nil
    }
  }

  private var titles: Set<String> {
    BodyText.titles(
      facts, structured, shown: facts.headings.lazy.filter { $0.level == 1 }.prefix(4).map(\.text))
  }

  /// When the video was put up that the page is made for: it is called as the page is.
  private var video: String? {
    guard !structured.videos.isEmpty else { return nil }
    let titles = titles
    return structured.videos.first { titles.contains($0.name) }?.uploaded
  }

  private func property(_ name: String) -> PrintedDate? {
    for label in facts.properties where label.property.contains(name) && !ShownDates.isForeign(label) {
      if let date = machine(label.machine) ?? words(label.text) { return date }
    }
    return nil
  }

  /// The chosen date with the day of the address where the page was written over later, and on the clock that readers see.
  private func found(
    _ best: (date: PrintedDate, origin: PublicationDate.Origin, source: Explanation.DateSource),
    _ rival: Explanation.Rival?, _ shown: ShownDates
  ) -> Found {
    var (date, origin, source) = best
    var rival = rival
    if source != .url, let address = addressDate, isEarlier(address, than: date) {
      rival = Explanation.Rival(origin: source.rawValue, value: date.iso8601)
      (date, origin, source) = (address, .url, .url)
    }
    // The address has the day on the clock of the server, the line under the headline that of the house.
    if source == .url, let printed = shown.underHeadline, printed.time != nil, shown.isPublished,
      SiteClock.areNeighbours(printed.day, date.day)
    {
      rival = Explanation.Rival(origin: source.rawValue, value: date.iso8601)
      (date, origin, source) = (printed, .text, .headlineText)
    }
    if Self.told.contains(source), let printed = shown.underHeadline, isPrintedOtherwise(printed, date, shown) {
      rival = Explanation.Rival(origin: source.rawValue, value: date.iso8601)
      (date, origin, source) = (printed, .text, .headlineText)
    }
    // A page that was published anew may print its only day right above the headline.
    if Self.told.contains(source), let printed = shown.aboveHeadline, date.day < printed.day, isOfChange(printed.day),
      !shown.dates.contains(where: { SiteClock.mayBeOne($0, date) })
    {
      rival = Explanation.Rival(origin: source.rawValue, value: date.iso8601)
      (date, origin, source) = (printed, .text, .headlineText)
    }
    // Systems tell machines the day of the last change as that of publication: the page itself says which it was.
    if Self.told.contains(source), let printed = shown.labelled, printed.day < date.day,
      modified().map({ $0.day == date.day }) ?? false, !SiteClock.mayBeOne(printed, date)
    {
      rival = Explanation.Rival(origin: source.rawValue, value: date.iso8601)
      (date, origin, source) = (printed, .markup, .label)
    }
    if date.time == nil, !date.isMonthOnly { date = withTime(date, shown) }
    let clock = SiteClock(shown.dates, address: addressDate, now: now)
    return (clock.told(date), origin, source, rival)
  }

  /// Sources that readers see.
  private static let printed: [Explanation.DateSource] = [.time, .label, .headlineText, .monthText, .wholeText]

  /// Sources that only machines see.
  private static let told: [Explanation.DateSource] = [.structuredData, .meta, .otherMeta, .pageData]

  /// Whether the line under the headline tells that another day is right, where the page prints that of the machines nowhere:
  /// an earlier one that no zone explains (systems tell machines when they filed the page), a later one that machines know as
  /// that of the last change, or the same with day and month changed.
  private func isPrintedOtherwise(_ printed: PrintedDate, _ date: PrintedDate, _ shown: ShownDates) -> Bool {
    let (a, b) = (printed.day, date.day)
    if a.year == b.year, a.month == b.day, a.day == b.month, a != b { return shown.isWorded }
    guard !SiteClock.mayBeOne(printed, date), !shown.dates.contains(where: { SiteClock.mayBeOne($0, date) }) else {
      return false
    }
    return a < b || shown.isWorded && (shown.isPublished || isOfChange(a))
  }

  /// Whether machines are told a day as that of the last change: a page that is printed with it as its only day was
  /// published anew, and readers take that for its date.
  private func isOfChange(_ day: CalendarDay) -> Bool {
    [modified(), metaDate].contains { $0.map { SiteClock.areNeighbours($0.day, day) } ?? false }
  }

  /// Whether the day in the address comes before a date that then is of a later version. A run of digits that is no date
  /// may look like one: only slashes make a day of long ago.
  private func isEarlier(_ address: PrintedDate, than date: PrintedDate) -> Bool {
    guard !address.isMonthOnly, address.day.adding(days: 1) < date.day else { return false }
    return address.day.adding(days: 60) >= date.day || url.map { URLDate.hasDaySegments($0.path) } ?? false
  }

  /// The last full date that the text itself mentions: the article is hardly older, which is all that some pages tell.
  func mentioned(in paragraphs: [String]) -> PrintedDate? {
    var latest: PrintedDate?
    for paragraph in paragraphs.prefix(200) {
      for found in PageDate.all(in: paragraph, now: clock) where !found.isRelative && !found.date.isMonthOnly {
        if plausible(found.date), latest.map({ $0.day < found.date.day }) ?? true { latest = found.date }
      }
    }
    return latest
  }

  /// The date of the last change, where the page's metadata give one.
  func modified() -> PrintedDate? {
    machine(structured.modified) ?? machine(
      facts.meta("article:modified_time", "og:updated_time", "lastmod", "datemodified"))
      ?? facts.properties.first { $0.property.contains("datemodified") }.flatMap {
        machine($0.machine) ?? words($0.text)
      }
  }

  /// The date of an element that a selector names.
  func read(machine: String?, text: String) -> PrintedDate? { self.machine(machine) ?? words(text) }

  private static let metaNames = [
    "datepublished", "date", "pubdate", "publishdate", "publish-date", "publish_date", "publication_date",
    "parsely-pub-date",
    "sailthru.date", "dc.date", "dc.date.issued", "dcterms.date", "dcterms.created", "dcterms.issued",
    "dc.date.created",
    "article.published", "article:published", "published_time", "publishtime", "cxenseparse:recs:publishtime",
    "citation_date",
    "citation_publication_date", "date.created", "dcsext.articlefirstpublished", "bt:pubdate", "og:pubdate", "cdate",
    "iso-8601-publish-date",
    "article_date_original", "originalpublicationdate", "content_create_date", "content_publisheddate", "datecreated",
    "release_date", "created", "published-date",
    "pub_date", "article:post_date", "rnews:datepublished", "ptime", "displaydate", "last-modified-date",
    "content-date", "xot-article-published", "published", "last_updated_date",
  ]

  private var metaDate: PrintedDate? {
    for name in Self.metaNames { if let date = machine(facts.meta(name)) { return date } }
    return nil
  }

  /// The date of a `meta` whose name says that it is that of publication: "w-published-date". Each system has its own.
  private var namedMetaDate: PrintedDate? {
    for meta in facts.metas where PlainText.contains(meta.name, "publish") && !meta.name.hasSuffix(":published_time") {
      let words = meta.name.split { !($0.isLetter || $0.isNumber) }
      guard words.contains(where: { $0 == "date" || $0 == "time" }), words.contains(where: { $0.hasPrefix("publish") }),
        let date = machine(meta.content)
      else { continue }
      return date
    }
    return nil
  }

  private func timeElement(_ body: Range<Int>, _ shown: ShownDates) -> PrintedDate? {
    var best: (date: PrintedDate, rank: Int)?
    for label in facts.times where !ShownDates.isForeign(label) && !label.ancestors.contains(.aside) {
      if label.property.contains("datemodified") || label.own.contains(.promotion) { continue }
      // Behind the text stands a list of changes or of other articles: the line under the headline goes first.
      if label.block >= body.upperBound, !body.isEmpty, shown.nearHeadline != nil { continue }
      var rank = label.block <= body.upperBound + 3 ? 2 : 0
      if label.own.contains(.date) || label.around.contains(.date) { rank += 1 }
      if label.ancestors.contains(.article) || label.ancestors.contains(.main) { rank += 1 }
      guard best.map({ rank > $0.rank }) ?? true, let date = machine(label.machine) ?? words(label.text) else {
        continue
      }
      if shown.isToday(date, label.block, label.ancestors) { continue }
      // "Diperbarui 6 Mei" may stand before "Terbit 5 Mei".
      if PageDate.all(in: label.text, now: clock).first?.role == .modified { rank = min(-1, rank - 5) }
      if best.map({ rank > $0.rank }) ?? true { best = (date, rank) }
    }
    return best?.date
  }

  private func label(_ body: Range<Int>, _ shown: ShownDates) -> PrintedDate? {
    let inFront = facts.dateLabels.filter { shown.front.contains($0.block) }
    // Behind the text a date may be that of a list of other articles: the line under the headline goes first.
    let others = shown.nearHeadline == nil ? facts.dateLabels : []
    for label in inFront + others where !ShownDates.isForeign(label) {
      guard label.block <= body.upperBound + 3, !label.ancestors.contains(.aside) else { continue }
      // "2 jam lalu" is worth less than the day that machines are told beside it.
      let told = PageDate.all(in: label.text, now: clock)
      let isDistance = !told.isEmpty && told.allSatisfy(\.isRelative)
      let date = (isDistance ? machine(label.machine) : nil) ?? words(label.text) ?? machine(label.machine)
      if let date, !shown.isToday(date, label.block, label.ancestors) { return date }
    }
    return nil
  }

  /// The day in the address of the preview picture, which is uploaded when the article is written.
  private var imageDate: PrintedDate? {
    guard let image = facts.meta("og:image", "twitter:image"), let path = WebURL(image, base: url)?.path else {
      return nil
    }
    guard let date = URLDate.read(path), !date.isMonthOnly, plausible(date) else { return nil }
    return date
  }

  /// A day without a clock, with the time that the page gives for it elsewhere.
  private func withTime(_ date: PrintedDate, _ shown: ShownDates) -> PrintedDate {
    let labels = (facts.dateLabels + facts.times).filter {
      !ShownDates.isForeign($0) && !$0.property.contains("datemodified") && !$0.ancestors.contains(.aside)
    }
    func isOfDay(_ other: PrintedDate) -> Bool { other.time != nil && other.day == date.day }
    func clock(_ isInFront: Bool) -> PrintedDate? {
      labels.prefix(20).lazy.filter { ($0.block < shown.front.upperBound) == isInFront }
        .compactMap { machine($0.machine) }.first(where: isOfDay)
    }
    // Amid the text an hour may be that of one of its parts.
    return clock(true) ?? shown.dates.first(where: isOfDay) ?? clock(false)
      ?? metaDate.flatMap { isOfDay($0) ? $0 : nil } ?? date
  }

  private func machine(_ text: String?) -> PrintedDate? {
    guard let text, text.utf8.count < 100 else { return nil }
    return ISODate.atStart(of: text).flatMap { plausible($0) ? $0 : nil } ?? words(Self.turned(text) ?? text)
  }

  /// "2023 Jan 7" as "7 Jan 2023": so do archives of papers tell machines a day.
  private static func turned(_ text: String) -> String? {
    let parts = text.split(separator: " ")
    guard parts.count == 3, parts[0].utf8.count == 4, parts[0].utf8.allSatisfy(\.isASCIIDigit),
      parts[2].utf8.count <= 2,
      parts[2].utf8.allSatisfy(\.isASCIIDigit)
    else { return nil }
    return "\(parts[2]) \(parts[1]) \(parts[0])"
  }

  private func words(_ text: String) -> PrintedDate? {
    guard text.utf8.count < 400 else { return nil }
    if let date = PageDate.find(in: text, now: clock, allowsFuture: now == nil) { return plausible(date) ? date : nil }
    if let date = ShownDates.compact(text) { return plausible(date) ? date : nil }
    return TextDates.shortYear(text).flatMap { plausible($0) ? $0 : nil }
  }

  private func plausible(_ date: PrintedDate) -> Bool {
    guard date.day.year >= 1993, date.day.year < 2100 else { return false }
    guard let now else { return true }
    return date.day <= now.day.adding(days: 2)
  }

  /// The date in the address, month and year only where it has no day.
  private var addressDate: PrintedDate? {
    guard let url, let date = URLDate.read(url.path), plausible(date) else { return nil }
    return date
  }
}
