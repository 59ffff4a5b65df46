import Configuration
import Extraction
import Fetching
import Files
import Model
import Storage
import Text
import Web

/// Reads articles of one source: asks for a page as the source's settings want it, for the pages that continue it, and takes
/// the text out of them. Nothing else asks for pages or uses the extractor.
package struct ArticleReader: Sendable {
  /// Bytes of text below which a page may be a wall against programs.
  private static let longestWall = 2_000
  private let client: SourceClient
  private let zone: ZoneRules
  private let clock: WallClock
  /// What the site and its listing are called: never a headline, never an author.
  var siteNames: [String] = []
  /// Where it is noted which page is under way.
  var underWay: UnderWayMarks?

  /// A reader that asks as `client` does; `zone` is that of printed dates that name none.
  init(_ client: SourceClient, zone: ZoneRules, clock: WallClock) {
    (self.client, self.zone, self.clock) = (client, zone, clock)
  }

  /// A reader for a source.
  ///
  /// - Throws: `Trouble` where the source's login cannot be read.
  package init(source: Source, fetcher: PoliteFetcher, zone: ZoneRules, clock: WallClock) throws(Trouble) {
    self.init(try SourceClient(source, fetcher: fetcher), zone: zone, clock: clock)
  }

  /// What became of a page.
  package enum Outcome: Sendable {
    /// It was read; whether it is an article is in what was read.
    case page(ReadPage)
    /// It is as it was when it gave the validators.
    case unchanged
    case failed(PageFailure)
  }

  /// Reads the page at `url` and those that continue it.
  ///
  /// - Parameter validators: what `url` itself gave to ask again with.
  package func read(_ url: WebURL, validators: Validators? = nil) async -> Outcome {
    let response: FetchResponse
    do {
      response = try await fetch(url, validators: validators)
    } catch {
      var failure = PageFailure(trouble: Trouble(error), file: FileKind.of(path: url.path))
      if case .beyondRedirect = error { failure.isBeyond = true }
      return .failed(failure)
    }
    if response.status == 304, validators?.isEmpty == false { return .unchanged }
    guard (200..<300).contains(response.status) else { return .failed(failure(response)) }
    if let kind = FileKind.of(response) { return .failed(PageFailure(trouble: Trouble(.noArticles), file: kind)) }
    // The feed in the place of each page: rules of a server for addresses that do too much.
    if ListingTrouble.isFeed(response.body) {
      return .failed(PageFailure(trouble: Trouble(.noArticles), isAnother: true))
    }
    var extracted: ExtractedPage
    do {
      extracted = try await extract(response)
    } catch {
      return .failed(PageFailure(trouble: error.trouble))
    }
    if let whole = extracted.onePageView, let answer = try? await fetch(whole), answer.status == 200,
      let other = try? await extract(answer)
    {
      if other.paragraphs.count > extracted.paragraphs.count { extracted.paragraphs = other.paragraphs }
    } else {
      extracted.paragraphs = await continued(extracted, from: response)
    }
    var page = ReadPage(url: response.url, extracted: extracted)
    if page.length < Self.longestWall {
      page.wall = WallSigns.name(of: response)
      page.isMadeByScripts = ListingTrouble.isMadeByScripts(response.body)
    }
    // What one page of several says of itself says nothing of the others.
    if response.url == url, extracted.onePageView == nil, extracted.nextPages.isEmpty {
      page.validators = Validators(etag: response.headers["etag"], lastModified: response.headers["last-modified"])
    }
    return .page(page)
  }

  /// Reads one page out of bytes at hand; `url` is the address that they were saved from.
  package static func read(
    _ bytes: [UInt8], url: WebURL?, selectors: ArticleSelectors?, now: Moment
  ) -> ExtractedPage {
    Extractor().extract(bytes, url: url, contentType: nil, now: now, selectors: selectors)
  }

  private func failure(_ response: FetchResponse) -> PageFailure {
    let status = response.status
    let trouble = status == 410 ? Trouble(.gone) : Trouble(refusal: response)
    // A file that programs may not have is there all the same.
    let file = [404, 410].contains(status) ? nil : FileKind.of(path: response.url.path)
    return PageFailure(trouble: trouble, status: status, rest: rest(response), file: file)
  }

  /// The body with the pages that follow; stops when a page says little that is new.
  ///
  /// All of them together are no larger than one page may be, which bounds the processor time of an article: reading takes
  /// linear time.
  private func continued(_ first: ExtractedPage, from response: FetchResponse) async -> [String] {
    let url = response.url
    var left = max(client.source.maxBytes, Limits.standard.bodyBytes) - response.body.count
    var paragraphs = first.paragraphs
    var known = Set(paragraphs)
    var visited: Set<WebURL> = [url]
    var waiting = first.nextPages
    var pages = 1
    while !waiting.isEmpty, pages < Limits.standard.articlePages {
      let next = waiting.removeFirst()
      guard visited.insert(next).inserted, let answer = try? await fetch(next), answer.status == 200
      else { continue }
      left -= answer.body.count
      guard left >= 0 else { break }
      guard let page = try? await extract(answer) else { continue }
      pages += 1
      let new = page.paragraphs.filter { !known.contains($0) }
      guard new.count * 5 > page.paragraphs.count * 2 else { break }
      paragraphs += new
      known.formUnion(new)
      waiting += page.nextPages.filter { !visited.contains($0) && !waiting.contains($0) }
    }
    return paragraphs
  }

  /// Until when an answer asks to be left alone; a day at most.
  private func rest(_ response: FetchResponse) -> Instant? {
    guard response.status == 429 || response.status == 503 else { return nil }
    let now = clock.now()
    if let value = response.headers["Retry-After"], let until = RetryAfter.instant(value, now: now) {
      return min(until, now + PollPlan.longestWait)
    }
    return response.status == 429 ? RetryPolicy.origin.next(after: 1, at: now) : nil
  }

  private func fetch(_ url: WebURL, validators: Validators? = nil) async throws(FetchError) -> FetchResponse {
    let kept = validators.flatMap { $0.isEmpty ? nil : RefreshRecord.Served(url: url, answered: url, validators: $0) }
    return try await client.fetch(url, for: .page, kept: kept)
  }

  private func extract(_ response: FetchResponse) async throws(PageThread.Refusal) -> ExtractedPage {
    let (now, names, selectors) = (zone.moment(clock.now()), [client.source.name] + siteNames, client.source.selectors)
    return try await PageThread.articles.read(response.url.href, underWay) {
      Extractor().extract(
        response.body, url: response.url, contentType: response.headers["content-type"], now: now, siteNames: names,
        selectors: selectors)
    }
  }
}
