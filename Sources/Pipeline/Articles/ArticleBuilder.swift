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
  let judge: JudgeOnDemand
  /// Sentences of a summary at most (`digest: summary`).
  var sentences = 2
  /// What the site calls itself and its listing: never a headline, never a name.
  var siteNames: [String] = []
  /// Texts that stand under several headlines of the feed, by their hash: they say nothing about any.
  var repeated: Set<UInt64> = []

  /// Fewer bytes of body than this are a teaser, not an article.
  static let leastText = 250
  /// Bytes of text without a headline from which one can be made: of a page, and of an entry, which may be a short message.
  private static let (leastUntitled, leastMessage) = (80, 40)

  /// The record of an article, or nil when neither page nor entry tells enough: a headline, or a text.
  func build(
    source: Source, candidate: Candidate, page: ReadPage?, feedLanguage: String?, now: Instant, isBacklog: Bool
  ) -> ArticleRecord? {
    let text = text(of: candidate, page: page)
    let headline = headline(source: source, candidate: candidate, page: page, text: text)
    // Where there is no headline, one is made of a text that is long enough for it.
    guard headline != nil || text.utf8.count >= (page == nil ? Self.leastMessage : Self.leastUntitled) else {
      return nil
    }

    let found = page?.url ?? candidate.url
    let own = found.withoutTracking
    let canonical = page?.extracted.canonical.flatMap {
      CanonicalAddress.isBelieved($0, of: found, source: source.url) ? $0.withoutTracking : nil
    }
    let url = canonical ?? own
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
    let read = article.read
    article.language = Language.detect(
      read, prior: page?.extracted.language ?? feedLanguage ?? source.language)

    let opinion =
      OpinionSigns.isOpinion(headline: article.printedTitle ?? "")
      ? .headline : page.map(\.extracted.opinion) ?? Self.signature(of: text)
    var verdict = judge().verdict(
      read, language: article.language, keep: source.keep, sourceTopic: source.topic, isOpinion: opinion != nil)
    if let opinion { verdict.rules.append("opinion: \(opinion.rawValue)") }
    let keys = Self.keys(of: candidate, [found])
    let isClaiming = canonical.map { !keys.contains($0.key) } ?? false
    let isOffTopic = verdict.decision == .dropped
    // What is off topic is compared with nothing, unless it may be the article of another address.
    let fingerprint = isOffTopic && !isClaiming ? Fingerprint(exactly: read) : Fingerprint(read)
    var record = ArticleRecord(
      article: article, keys: keys, firstSeen: now, verdict: verdict,
      // No digest tells of what is off topic; a search among it shows a sentence.
      summary: isOffTopic ? Summary.lead(of: read) : Summary.of(read, sentences: sentences),
      facts: isOffTopic ? [] : KeyFacts.find(read, published: article.published?.moment.day),
      region: RegionGuess.find(read, source: source.region),
      minutes: ReadingTime.minutes(text: article.text), isOpinion: opinion != nil, isBacklog: isBacklog,
      hash: fingerprint.exactHash, bands: fingerprint.bands)
    record.compared = fingerprint.compared
    record.mark = candidate.entry?.mark
    record.validators = page?.validators ?? Validators()
    if let canonical, isClaiming {
      record.keys.append(canonical.key)
      record.claim = ArticleRecord.Claim(key: canonical.key, own: own)
    }
    return record
  }

  /// The page's text, or the entry's where the page has none or holds most of it back.
  private func text(of candidate: Candidate, page: ReadPage?) -> String {
    let read = page?.text ?? ""
    guard let entry = candidate.entry, !repeated.contains(entry.textHash) else { return read }
    let told = entry.text
    return read.utf8.count * 2 >= told.utf8.count && !read.isEmpty ? read : told
  }

  /// Whether a feed's text opens with the name of an opinion's author, or ends with who it is.
  private static func signature(of text: String) -> OpinionSign? {
    let text = text.utf8.drop { $0 == .lineFeed }
    let first = text.prefix { $0 != .lineFeed }
    let rest = text[first.endIndex...]
    func lines(_ bytes: Substring.UTF8View) -> [String] {
      bytes.split(separator: .lineFeed, maxSplits: 20).prefix(20).map { String(Substring($0)) }
    }
    if SignedOpinion.isOne(firstLine: String(Substring(first)), rest: lines(rest)) { return .byline }
    guard let end = rest.lastIndex(of: .lineFeed), end < rest.index(before: rest.endIndex) else { return nil }
    let last = String(Substring(rest[rest.index(after: end)...]))
    return SignedOpinion.isOne(lastLine: last, rest: lines(text[..<end])) ? .note : nil
  }

  /// The keys that a candidate is known by, and those of further addresses of its page, each once.
  private static func keys(of candidate: Candidate, _ addresses: [WebURL]) -> [String] {
    var keys = [candidate.key]
    let others = candidate.address == .shared ? [] : addresses.map(\.key)
    for key in others + (candidate.identity.map { [$0] } ?? []) where !keys.contains(key) { keys.append(key) }
    return keys
  }

  // MARK: Headline and byline

  private func headline(source: Source, candidate: Candidate, page: ReadPage?, text: String) -> String? {
    if source.headline == .text, text.utf8.count >= Self.leastText { return nil }
    // The page first, then the feed, then the words of the link that led here.
    let offers = [page?.extracted.title, candidate.entry?.headline, candidate.title]
    for case let offer? in offers {
      if let title = clean(offer), !isSiteName(title, source: source, page: page) { return title }
    }
    return nil
  }

  /// Whether a text is only what the site, the source or its listing is called.
  private func isSiteName(_ text: String, source: Source, page: ReadPage?) -> Bool {
    let own = Self.normalised(text)
    if own.isEmpty || ([source.name] + siteNames).contains(where: { own == Self.normalised($0) }) { return true }
    if let site = page?.extracted.siteName, own == Self.normalised(site) { return true }
    let host = (page?.url ?? source.url).site
    return own == Self.normalised(host) || own == Self.normalised(String(host.prefix { $0 != "." }))
  }

  /// Letters and digits in lower case, for comparing names.
  private static func normalised(_ text: String) -> String {
    guard text.utf8.allSatisfy({ $0 < 0x80 }) else {
      return String(text.lowercased().filter { $0.isLetter || $0.isNumber })
    }
    return String(decoding: text.utf8.lazy.filter(\.isASCIILetterOrDigit).map(\.asciiLowercased), as: UTF8.self)
  }

  private func clean(_ title: String) -> String? {
    let words = title.split { $0.isWhitespace || $0.isNewline }.joined(separator: " ")
    return words.isEmpty ? nil : words.truncated(toBytes: Limits.standard.titleBytes)
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
    let shown = page?.published.flatMap { resolve($0, origin: page?.publishedOrigin ?? .text) }.flatMap {
      $0.moment.instant <= latest ? $0 : nil
    }
    if let published = entry?.published ?? entry?.updated, published <= latest, published.seconds > 0 {
      let told = zone.moment(published)
      let origin: PublicationDate.Origin = entry?.listed == nil ? .feed : .markup
      guard entry?.listed ?? entry?.publishedPrecision ?? .minute == .day else {
        return PublicationDate(moment: told, precision: .minute, origin: origin)
      }
      // The page may print the time of that day, too.
      if let shown, shown.moment.day == told.day { return shown }
      let day = zone.moment(zone.instant(told.day, .midnight))
      return PublicationDate(moment: day, precision: .day, origin: origin)
    }
    if let shown { return shown }
    if let printed = EstimatedDate.conclude(from: ReadText(title: "", text: text), now: zone.moment(now)),
      var date = resolve(printed, origin: .text), date.moment.instant <= latest
    {
      (date.isEstimated, date.precision) = (true, .month)
      return date
    }
    return nil
  }

  private func resolve(_ printed: PrintedDate, origin: PublicationDate.Origin) -> PublicationDate? {
    let time = printed.isRounded ? nil : printed.time
    let precision: PublicationDate.Precision = printed.isMonthOnly ? .month : time == nil ? .day : .minute
    let instant: Instant
    if let time, let offset = printed.offset {
      instant = Instant(printed.day, time, offset: offset)
    } else {
      instant = zone.instant(printed.day, time ?? .midnight)
    }
    return PublicationDate(moment: zone.moment(instant), precision: precision, origin: origin)
  }
}
