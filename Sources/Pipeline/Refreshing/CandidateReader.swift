import Extraction
import Model
import Storage
import Text

/// Makes the article of a candidate: out of its page, or of the feed's own text where that is all there is.
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
    (reader.siteNames, self.builder.siteNames) = (listing.siteNames, listing.siteNames)
    feedLanguage = listing.feed?.language
  }

  /// What became of a candidate.
  struct Reading: Sendable {
    var result: Result<ArticleRecord, PageFailure>
    /// What became of the source's selectors on its page.
    var selectors: [SelectorNote] = []
  }

  /// Reads and judges a candidate.
  func read(_ candidate: Candidate, isBacklog: Bool, now: Instant) async -> Reading {
    if source.articleText == .feed, let article = entryAlone(candidate, isBacklog: isBacklog, now: now) {
      return Reading(result: .success(article))
    }
    switch await reader.read(candidate.url) {
    case .page(let page):
      // What a feed offers is an article as soon as it has a text; a link may lead anywhere.
      let isArticle =
        page.extracted.isArticle || candidate.entry != nil && page.length >= ArticleBuilder.leastText
      let article =
        isArticle
        ? build(candidate, page, isBacklog: isBacklog, now: now)
        : entryAlone(candidate, isBacklog: isBacklog, now: now)
      return Reading(
        result: article.map { .success($0) } ?? .failure(PageFailure(trouble: Trouble(.noArticles))),
        selectors: isArticle ? page.extracted.explanation.selectors : [])
    case .unchanged: return Reading(result: .failure(PageFailure(trouble: Trouble(.status, "304"), status: 304)))
    case .failed(let failure):
      // The feed's own text is better than nothing where the page will not come back.
      if !failure.isTransient, failure.rest == nil,
        let article = entryAlone(candidate, isBacklog: isBacklog, now: now)
      {
        return Reading(result: .success(article))
      }
      return Reading(result: .failure(failure))
    }
  }

  /// The article as the feed alone tells it, where it tells enough.
  func entryAlone(_ candidate: Candidate, isBacklog: Bool, now: Instant) -> ArticleRecord? {
    candidate.entry == nil ? nil : build(candidate, nil, isBacklog: isBacklog, now: now)
  }

  private func build(_ candidate: Candidate, _ page: ReadPage?, isBacklog: Bool, now: Instant) -> ArticleRecord? {
    builder.build(
      source: source, candidate: candidate, page: page, feedLanguage: feedLanguage, now: now, isBacklog: isBacklog)
  }
}
