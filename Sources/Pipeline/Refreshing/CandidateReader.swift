import Extraction
import Model
import Storage
import Text
import Web

/// Makes the article of a candidate: out of its page, or of the feed's own words where the page cannot be read or is not the
/// article.
struct CandidateReader: Sendable {
  let source: Source
  var reader: ArticleReader
  var builder: ArticleBuilder
  /// The language that the feed says it is in.
  var feedLanguage: String?

  /// A reader for what a listing offers; it knows what the site calls itself there.
  init(_ listing: ListingReader, builder: ArticleBuilder, clock: WallClock) {
    source = listing.source
    reader = ArticleReader(listing.client, zone: builder.zone, clock: clock)
    self.builder = builder
    reader.underWay = listing.underWay
    (reader.siteNames, self.builder.siteNames) = (listing.siteNames, listing.siteNames)
    feedLanguage = listing.feed?.language
  }

  /// Learns which texts several entries of the listing have under different headlines.
  mutating func compare(_ candidates: [Candidate]) {
    var titles: [UInt64: String?] = [:]
    for entry in candidates.lazy.compactMap(\.entry) {
      let hash = entry.textHash
      if let known = titles.updateValue(entry.title, forKey: hash), known != entry.title {
        builder.repeated.insert(hash)
      }
    }
  }

  /// What became of a candidate: an article, a failure of its page, or both where the feed's words stand in.
  struct Reading: Sendable {
    var article: ArticleRecord?
    var failure: PageFailure?
    /// What became of the source's selectors on its page.
    var selectors: [SelectorNote] = []
  }

  /// Reads and judges a candidate.
  func read(_ candidate: Candidate, isBacklog: Bool, now: Instant) async -> Reading {
    if source.articleText == .feed, let entry = candidate.entry, entry.listed == nil,
      let article = build(candidate, nil, isBacklog: isBacklog, now: now)
    {
      return Reading(article: article)
    }
    if isMadeByScripts(candidate.url) {
      let failure = PageFailure(trouble: Trouble(.scripts), isFinal: true)
      var told = standIn(candidate, for: failure, isBacklog: isBacklog, now: now)
      if (told.article?.article.text.utf8.count ?? 0) >= ArticleBuilder.leastText {
        told.article?.standIn = nil
        told.failure = nil
      }
      return told
    }
    if candidate.address != .page, candidate.entry?.listed == nil {
      // No page of its own: the entry is all that is told of it.
      var told = standIn(candidate, for: PageFailure(trouble: Trouble(.noAddresses)), isBacklog: isBacklog, now: now)
      if told.article != nil { told.failure = nil }
      if candidate.address == .attachment {
        told.article?.standIn = FileKind.of(path: candidate.url.path) ?? .file
      } else if (told.article?.article.text.utf8.count ?? 0) >= ArticleBuilder.leastText {
        told.article?.standIn = nil
      }
      return told
    }
    switch await reader.read(candidate.url) {
    case .page(let page):
      let selectors = page.extracted.explanation.selectors
      let trust = PageTrust(candidate, siteNames: [source.name] + reader.siteNames)
      // A notice in its place is no article, and what the feed said of it before holds no more.
      let isTakenBack = page.length > 0 && page.url.key == candidate.url.key && Retraction.isOne(page)
      if isTakenBack || isArticle(page, of: candidate, trust),
        let article = build(candidate, trust.titled(page), isBacklog: isBacklog, now: now)
      {
        return Reading(article: article, selectors: selectors)
      }
      let trouble =
        page.wall.map { Trouble(.wall, $0) } ?? (page.isMadeByScripts ? Trouble(.scripts) : trust.trouble(of: page))
      let failure = PageFailure(trouble: trouble, isAnother: page.wall != nil || !trust.believes(page))
      var reading = standIn(candidate, for: failure, isBacklog: isBacklog, now: now)
      // The page of a film: what its feed says of it is all.
      if candidate.entry?.isMedia == true, page.wall == nil, reading.article != nil { reading.failure = nil }
      reading.selectors = selectors
      return reading
    case .unchanged:
      let failure = PageFailure(trouble: Trouble(.status, "304"), status: 304)
      return standIn(candidate, for: failure, isBacklog: isBacklog, now: now)
    case .failed(let failure): return standIn(candidate, for: failure, isBacklog: isBacklog, now: now)
    }
  }

  /// Whether an address names a place within the front page or the listing (`#/berita/7`): servers never see that part, and
  /// would answer each with the same.
  private func isMadeByScripts(_ url: WebURL) -> Bool {
    guard url.route != nil, url.query == nil || url.query == source.url.query else { return false }
    return url.path == "/" || url.path == source.url.path
  }

  /// Words of a link's text by which it is a headline.
  private static let wordsOfHeadline = 4

  /// The article as its listing alone tells it, in place of a page that failed; of a link without a date the failure alone,
  /// unless it leads to a file, as notices of offices do, or to what scripts make: then its headline is all that there is.
  func standIn(_ candidate: Candidate, for failure: PageFailure, isBacklog: Bool, now: Instant) -> Reading {
    let words = candidate.title?.split { $0.isWhitespace }.count ?? 0
    let isNotice = (failure.file != nil || failure.isFinal) && words >= Self.wordsOfHeadline
    guard candidate.entry != nil || isNotice, var article = build(candidate, nil, isBacklog: isBacklog, now: now) else {
      return Reading(failure: failure)
    }
    article.standIn = failure.file ?? (candidate.entry?.listed == nil ? .feed : .listing)
    return Reading(article: article, failure: failure)
  }

  /// Whether a page is the article that was offered. What a feed offers is one however short it is; a link may lead anywhere.
  private func isArticle(_ page: ReadPage, of candidate: Candidate, _ trust: PageTrust) -> Bool {
    guard page.length > 0, trust.believes(page) else { return false }
    if page.extracted.isArticle { return true }
    // Elsewhere, and no article there.
    guard page.url.key == candidate.url.key else { return false }
    if candidate.entry != nil { return true }
    // A notice of a few lines that the link has named.
    return page.length < ArticleBuilder.leastText && page.extracted.published != nil && trust.isTelling
  }

  private func build(_ candidate: Candidate, _ page: ReadPage?, isBacklog: Bool, now: Instant) -> ArticleRecord? {
    let built = builder.build(
      source: source, candidate: candidate, page: page, feedLanguage: feedLanguage, now: now, isBacklog: isBacklog)
    guard var article = built else { return nil }
    article.isTakenBack = page.map(Retraction.isOne) ?? Retraction.isOne(article)
    return article
  }
}
