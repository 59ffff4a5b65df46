import Extraction
import Fetching
import Model
import Text
import Web

/// Reads one article's page, and the pages that continue it.
struct PageReader {
  let room: Newsroom
  let client: SourceClient
  /// What the site and its listing are called.
  let siteNames: [String]

  /// What became of it.
  enum Outcome {
    case page(ArticleBuilder.Page)
    /// A page that holds no article.
    case notAnArticle
    /// It could not be read; whether another try makes sense.
    case failed(Trouble, isTransient: Bool)
    /// The site wants to be left alone until then.
    case refused(Trouble, until: Instant)
  }

  /// Reads the page at `url`. What a feed offers is an article as soon as it has a text; a link may lead anywhere.
  func read(_ url: WebURL, isFromFeed: Bool) async -> Outcome {
    let response: FetchResponse
    do {
      response = try await fetch(url)
    } catch {
      return .failed(Trouble(error), isTransient: error.isTransient)
    }
    guard (200..<300).contains(response.status) else {
      if let until = rest(response) { return .refused(Trouble(.status, String(response.status)), until: until) }
      let isTransient = response.status >= 500 || response.status == 408
      return .failed(
        response.status == 410 ? Trouble(.gone) : Trouble(.status, String(response.status)), isTransient: isTransient)
    }
    var extracted = extract(response)
    var paragraphs = extracted.paragraphs
    if let whole = extracted.onePageView, let answer = try? await fetch(whole), answer.status == 200 {
      let other = extract(answer)
      if other.paragraphs.count > paragraphs.count { paragraphs = other.paragraphs }
    } else {
      paragraphs = await continued(extracted, from: response.url)
    }
    let length = paragraphs.reduce(0) { $0 + $1.utf8.count }
    if !extracted.isArticle && !(isFromFeed && length >= ArticleBuilder.leastText) { return .notAnArticle }
    extracted.paragraphs = paragraphs
    return .page(ArticleBuilder.Page(url: response.url, extracted: extracted, paragraphs: paragraphs))
  }

  /// The body with the pages that follow; stops when a page says little that is new.
  private func continued(_ first: ExtractedPage, from url: WebURL) async -> [String] {
    var paragraphs = first.paragraphs
    var known = Set(paragraphs)
    var visited: Set<String> = [url.href]
    var waiting = first.nextPages
    var pages = 1
    while !waiting.isEmpty, pages < Limits.standard.articlePages {
      let next = waiting.removeFirst()
      guard visited.insert(next.href).inserted, let answer = try? await fetch(next), answer.status == 200 else {
        continue
      }
      pages += 1
      let page = extract(answer)
      let new = page.paragraphs.filter { !known.contains($0) }
      guard new.count * 5 > page.paragraphs.count * 2 else { break }
      paragraphs += new
      known.formUnion(new)
      waiting += page.nextPages.filter { !visited.contains($0.href) && !waiting.contains($0) }
    }
    return paragraphs
  }

  /// Until when an answer asks to be left alone; a week at most.
  private func rest(_ response: FetchResponse) -> Instant? {
    guard response.status == 429 || response.status == 503 else { return nil }
    let now = room.clock.now()
    if let value = response.headers["Retry-After"], let until = RetryAfter.instant(value, now: now) {
      return min(until, now + PollPlan.longestWait)
    }
    return response.status == 429 ? RetryPolicy.origin.next(after: 1, at: now) : nil
  }

  private func fetch(_ url: WebURL) async throws(FetchError) -> FetchResponse {
    try await client.fetch(url, for: .page)
  }

  private func extract(_ response: FetchResponse) -> ExtractedPage {
    room.extractor.extract(
      response.body, url: response.url, contentType: response.headers["content-type"],
      now: room.zone.moment(room.clock.now()), siteNames: [client.source.name] + siteNames,
      selectors: client.source.selectors)
  }
}
