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

  /// The date, where it was found, and its precise source.
  func published(page: Page, body: Range<Int>, headline: Int?) -> (
    date: PrintedDate, origin: PublicationDate.Origin, source: Explanation.DateSource
  )? {
    if let date = machine(structured.published) {
      return (onSiteClock(date, page, body, headline), .structuredData, .structuredData)
    }
    if let date = machine(facts.meta("article:published_time", "og:article:published_time", "og:published_time")) {
      return (onSiteClock(date, page, body, headline), .meta, .meta)
    }
    for label in facts.properties where label.property.contains("datepublished") {
      if let date = machine(label.machine) ?? words(label.text) {
        return (onSiteClock(date, page, body, headline), .markup, .property)
      }
    }
    let address = addressDate
    let text = TextDates(page, body: body, clock: clock, now: now)
    if let address, !address.isMonthOnly { return (withTime(address, page, body), .url, .url) }
    if let date = metaDate { return (date, .meta, .meta) }
    if let date = timeElement(body) { return (date, .markup, .time) }
    if let date = machine(structured.pagePublished) { return (date, .structuredData, .structuredData) }
    if let date = label(body) { return (date, .markup, .label) }
    if let date = nearHeadline(page, body, headline) { return (date, .text, .headlineText) }
    for label in facts.properties where label.property.contains("datecreated") {
      if let date = machine(label.machine) ?? words(label.text) { return (date, .markup, .property) }
    }
    if let date = machine(facts.meta("og:updated_time", "article:modified_time")) ?? machine(structured.modified) {
      return (date, .meta, .modified)
    }
    if let address {
      if let date = text.inMonth(of: address.day) { return (date, .text, .wholeText) }
      return (address, .url, .url)
    }
    if let date = text.ownLine() ?? text.dateline() { return (date, .text, .wholeText) }
    if let date = imageDate { return (date, .url, .url) }
    return nil
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
    machine(structured.modified) ?? machine(facts.meta("article:modified_time", "og:updated_time", "lastmod"))
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

  private func timeElement(_ body: Range<Int>) -> PrintedDate? {
    var best: (date: PrintedDate, rank: Int)?
    for label in facts.times
    where label.around.intersection([.comments, .related]).isEmpty && !label.ancestors.contains(.aside) {
      guard let date = machine(label.machine) ?? words(label.text) else { continue }
      if label.property.contains("datemodified") || label.own.contains(.promotion) { continue }
      var rank = label.block <= body.upperBound + 3 ? 2 : 0
      if label.own.contains(.date) || label.around.contains(.date) { rank += 1 }
      if label.ancestors.contains(.article) || label.ancestors.contains(.main) { rank += 1 }
      if best == nil || rank > (best?.rank ?? 0) { best = (date, rank) }
    }
    return best?.date
  }

  private func label(_ body: Range<Int>) -> PrintedDate? {
    for label in facts.dateLabels where label.around.intersection([.comments, .related]).isEmpty {
      guard label.block <= body.upperBound + 3, !label.ancestors.contains(.aside) else { continue }
      if let date = words(label.text) ?? machine(label.machine) { return date }
    }
    return nil
  }

  /// A date in a short block between the headline and the text, or right before the headline.
  private func nearHeadline(_ page: Page, _ body: Range<Int>, _ headline: Int?) -> PrintedDate? {
    let start = max(0, (headline ?? body.lowerBound) - 4)
    let end = min(page.blocks.count, max(start, body.lowerBound) + 2)
    guard start < end else { return nil }
    // What holds the headline too is not something else, however it is named.
    let shared = page.blocks.indices.contains(headline ?? -1) ? page.blocks[headline ?? 0].far : []
    for block in page.blocks[start..<end] where block.words <= 25 && block.digits >= 3 {
      let foreign = block.far.subtracting(shared).intersection([.comments, .related])
      guard foreign.isEmpty, let date = words(page.string(block)) else { continue }
      if !date.isMonthOnly { return date }
    }
    return nil
  }

  /// A date in UTC on the clock of the site, where the page prints it: near midnight the two are not of one day. The
  /// distance to UTC follows from a printed time; the address of the page knows the day alone.
  private func onSiteClock(_ date: PrintedDate, _ page: Page, _ body: Range<Int>, _ headline: Int?) -> PrintedDate {
    guard date.offset == 0, let time = date.time else { return date }
    let printed =
      [nearHeadline(page, body, headline), label(body)]
      + facts.times.prefix(4).filter { $0.around.isDisjoint(with: [.comments, .related]) }.map { words($0.text) }
    for case let local? in printed where isNeighbour(local.day, date.day) {
      guard let clock = local.time else { continue }
      let days = local.day == date.day ? 0 : local.day < date.day ? -1 : 1
      let offset = days * 86_400 + (clock.hour - time.hour) * 3600 + (clock.minute - time.minute) * 60
      // Zones lie a quarter of an hour apart, from -12 to +14 hours.
      guard offset % 900 == 0, offset >= -43_200, offset <= 50_400 else { continue }
      var result = local
      result.offset = offset
      return result
    }
    if let address = addressDate, !address.isMonthOnly, isNeighbour(address.day, date.day), address.day != date.day,
      date.day < address.day ? time.hour >= 10 : time.hour < 12
    {
      return address
    }
    return date
  }

  private func isNeighbour(_ a: CalendarDay, _ b: CalendarDay) -> Bool {
    a <= b.adding(days: 1) && b <= a.adding(days: 1)
  }

  /// The day in the address of the preview picture, which is uploaded when the article is written.
  private var imageDate: PrintedDate? {
    guard let image = facts.meta("og:image", "twitter:image"), let path = WebURL(image, base: url)?.path else {
      return nil
    }
    guard let date = URLDate.read(path), !date.isMonthOnly, plausible(date) else { return nil }
    return date
  }

  /// An address's date has no clock; the page may print one for the same day.
  private func withTime(_ date: PrintedDate, _ page: Page, _ body: Range<Int>) -> PrintedDate {
    if let time = metaDate ?? timeElement(body), time.day == date.day { return time }
    return date
  }

  private func machine(_ text: String?) -> PrintedDate? {
    guard let text, text.utf8.count < 100 else { return nil }
    return ISODate.atStart(of: text).flatMap { plausible($0) ? $0 : nil } ?? words(text)
  }

  private func words(_ text: String) -> PrintedDate? {
    guard text.utf8.count < 400 else { return nil }
    if let date = PageDate.find(in: text, now: clock, allowsFuture: now == nil) { return plausible(date) ? date : nil }
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
