import Configuration
import Deduplication
import Extraction
import Feeds
import Model
import Relevance
import Storage
import Summaries
import Text
import Web

/// Turns what was read of one article (its page, its feed entry or both) into the record that is kept. Pure.
struct ArticleBuilder: Sendable {
  let zone: ZoneRules
  let judge: Judge
  /// Sentences of a summary at most (`digest: summary`).
  var sentences = 2
  /// What the site calls itself and its listing: never a headline, never a name.
  var siteNames: [String] = []

  /// A page as read, the pages that continue it included.
  struct Page: Sendable {
    /// Where it was found in the end.
    var url: WebURL
    var extracted: ExtractedPage
    /// The body of all its pages.
    var paragraphs: [String]
  }

  /// Fewer bytes of body than this are a teaser, not an article.
  static let leastText = 250

  /// The record of an article, or nil when neither page nor entry holds a text.
  func build(
    source: Source, candidate: Candidate, page: Page?, feedLanguage: String?, now: Instant, isBacklog: Bool
  ) -> ArticleRecord? {
    let pageText = page?.paragraphs.joined(separator: "\n") ?? ""
    let entryText =
      candidate.entry.flatMap { $0.contentHTML ?? $0.summaryHTML }.map(HTMLSanitizer.plainText(fromHTML:)) ?? ""
    let text =
      pageText.utf8.count >= Self.leastText || pageText.utf8.count >= entryText.utf8.count ? pageText : entryText
    guard text.utf8.count >= (page == nil ? Self.leastText : 80) else { return nil }

    let found = page?.url ?? candidate.url
    var url = found.withoutTracking
    if let canonical = page?.extracted.canonical, canonical.site == found.site, canonical.path != "/" {
      url = canonical.withoutTracking
    }
    let headline = headline(source: source, candidate: candidate, page: page)
    var article = Article(
      url: url, source: source.name, title: headline ?? MadeHeadline.make(from: ReadText(title: "", text: text)),
      text: text.truncated(toBytes: Limits.standard.articleBytes))
    article.titleIsMade = headline == nil
    let authors = (page?.extracted.byline ?? []).filter { isName($0) && !isSiteName($0, source: source, page: page) }
    article.byline = authors
    if authors.isEmpty, let author = candidate.entry?.author, isName(author),
      !isSiteName(author, source: source, page: page)
    {
      article.byline = [author]
    }
    article.published = publicationDate(candidate.entry, page: page?.extracted, text: text, now: now)
    let title = article.titleIsMade ? "" : article.title
    let read = ReadText(title: title, text: article.text)
    article.language = Language.detect(
      read, prior: page?.extracted.language ?? feedLanguage ?? source.language)

    let isOpinion = page?.extracted.isOpinion ?? false
    let verdict = judge.verdict(
      read, language: article.language, keep: source.keep, sourceTopic: source.topic,
      isOpinion: isOpinion)
    let fingerprint = Fingerprint(read)
    var record = ArticleRecord(
      article: article, keys: Self.keys([candidate.url, found, url]), firstSeen: now, verdict: verdict,
      summary: Summary.of(read, sentences: sentences),
      facts: KeyFacts.find(
        read, published: article.published?.moment.day, language: article.language),
      region: source.region ?? RegionGuess.find(read),
      minutes: ReadingTime.minutes(text: article.text), isOpinion: isOpinion, isBacklog: isBacklog,
      hash: fingerprint.exactHash, bands: fingerprint.bands)
    record.compared = fingerprint.compared
    record.mark = candidate.entry.map(ArticleRecheck.mark)
    return record
  }

  /// The keys of addresses, each once.
  static func keys(_ urls: [WebURL]) -> [String] {
    var keys: [String] = []
    for url in urls where !keys.contains(url.key) { keys.append(url.key) }
    return keys
  }

  // MARK: Headline and byline

  private func headline(source: Source, candidate: Candidate, page: Page?) -> String? {
    if source.headline == .text { return nil }
    // The page first, then the feed, then the words of the link that led here.
    let offers = [
      page?.extracted.title, candidate.entry?.title.map(HTMLSanitizer.plainText(fromHTML:)), candidate.title,
    ]
    for case let offer? in offers {
      if let title = clean(offer), !isSiteName(title, source: source, page: page) { return title }
    }
    return nil
  }

  /// Whether a text is only what the site, the source or its listing is called.
  private func isSiteName(_ text: String, source: Source, page: Page?) -> Bool {
    let own = Self.normalised(text)
    if own.isEmpty || ([source.name] + siteNames).contains(where: { own == Self.normalised($0) }) { return true }
    if let site = page?.extracted.siteName, own == Self.normalised(site) { return true }
    let host = (page?.url ?? source.url).site
    return own == Self.normalised(host) || own == Self.normalised(String(host.prefix { $0 != "." }))
  }

  /// Letters and digits in lower case, for comparing names.
  private static func normalised(_ text: String) -> String {
    String(text.lowercased().filter { $0.isLetter || $0.isNumber })
  }

  private func clean(_ title: String) -> String? {
    let words = title.split { $0.isWhitespace || $0.isNewline }.joined(separator: " ")
    guard !words.isEmpty else { return nil }
    return words.truncated(toBytes: Limits.standard.titleBytes)
  }

  private func isName(_ author: String) -> Bool {
    let name = author.lowercased()
    if author.isEmpty || author.utf8.count > 80 { return false }
    return !["admin", "redaksi", "editor", "unknown", "noreply", "http"].contains { name.hasPrefix($0) }
  }

  // MARK: Date

  /// The page's own markup first, then the feed, then what the address or the text say; never a date in the future.
  private func publicationDate(_ entry: Entry?, page: ExtractedPage?, text: String, now: Instant) -> PublicationDate? {
    let latest = now + 3600
    if let printed = page?.published, let origin = page?.publishedOrigin,
      origin == .structuredData || origin == .meta || origin == .markup,
      let date = resolve(printed, origin: origin), date.moment.instant <= latest
    {
      return date
    }
    if let published = entry?.published ?? entry?.updated, published <= latest, published.seconds > 0 {
      return PublicationDate(moment: zone.moment(published), precision: .minute, origin: .feed)
    }
    if let printed = page?.published, let date = resolve(printed, origin: page?.publishedOrigin ?? .text),
      date.moment.instant <= latest
    {
      return date
    }
    if let printed = EstimatedDate.conclude(from: ReadText(title: "", text: text), now: zone.moment(now)),
      var date = resolve(printed, origin: .text), date.moment.instant <= latest
    {
      (date.isEstimated, date.precision) = (true, .month)
      return date
    }
    return nil
  }

  private func resolve(_ printed: PrintedDate, origin: PublicationDate.Origin) -> PublicationDate? {
    let precision: PublicationDate.Precision = printed.isMonthOnly ? .month : printed.time == nil ? .day : .minute
    let instant: Instant
    if let time = printed.time, let offset = printed.offset {
      instant = Instant(printed.day, time, offset: offset)
    } else {
      instant = zone.instant(printed.day, printed.time ?? .midnight)
    }
    return PublicationDate(moment: zone.moment(instant), precision: precision, origin: origin)
  }
}
