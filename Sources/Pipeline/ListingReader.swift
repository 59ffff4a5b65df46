import Discovery
import Feeds
import Fetching
import Markup
import Model
import Storage
import Text
import Web

/// Finds out what a source offers now: asks its feed or listing page conditionally and returns the candidates.
///
/// What it learns on the way (the feed of a site, new validators) is collected in `state` and `validators` and written by
/// the refresh in its one transaction.
struct ListingReader {
  let room: Newsroom
  let source: Source
  var state: SourceState
  /// Validators to keep, by address.
  var validators: [RefreshRecord.Served] = []
  /// Headers and status of the answer that decides when to ask again.
  var lastHeaders = HTTPHeaders()
  var lastStatus = 0
  /// The feed that was read, for its hints on polling.
  var feed: ParsedFeed?
  /// What the site calls itself on its listing and in its feed.
  var siteNames: [String] = []

  init(room: Newsroom, source: Source, state: SourceState) {
    (self.room, self.source, self.state) = (room, source, state)
  }

  /// What a source offers.
  enum Offer {
    /// Nothing changed since the last poll.
    case unchanged
    case candidates([Candidate])
  }

  /// An answer with its body decoded by nobody yet.
  private enum Answer {
    case unchanged
    case body(FetchResponse)
  }

  /// Reads the source.
  mutating func read() async throws -> Offer {
    if let known = state.feed, let url = WebURL(known), source.kind != .page {
      do {
        return try await readFeed(at: url)
      } catch let trouble as Trouble
        where trouble.kind == .noArticles || trouble.detail == "404" || trouble.kind == .gone
      {
        // The feed moved: forget it and look again from the site's address.
        state.feed = nil
      }
    }
    if source.kind == .feed { return try await readFeed(at: source.url) }
    return try await readSite()
  }

  // MARK: Feed

  private mutating func readFeed(at url: WebURL) async throws -> Offer {
    switch try await get(url, purpose: .feed) {
    case .unchanged: return .unchanged
    case .body(let response):
      guard let parsed = parseFeed(response) else { throw Trouble(.noArticles, url.href) }
      return .candidates(candidates(of: parsed, at: response.url))
    }
  }

  private mutating func parseFeed(_ response: FetchResponse) -> ParsedFeed? {
    let parsed = try? FeedReader.read(
      response.body, contentType: response.headers["content-type"],
      contentLanguage: response.headers["content-language"],
      url: response.url, limits: .standard)
    if let parsed { feed = parsed }
    if let title = parsed?.title { siteNames.append(HTMLSanitizer.plainText(fromHTML: title)) }
    return parsed
  }

  private func candidates(of parsed: ParsedFeed, at base: WebURL) -> [Candidate] {
    var seen: Set<String> = []
    return parsed.entries.compactMap { entry in
      guard let text = entry.url, let url = WebURL(text, base: base), seen.insert(url.key).inserted else { return nil }
      return Candidate(url: url, title: entry.title, entry: entry)
    }
  }

  // MARK: Site

  /// How many addresses are tried where a site names neither feed nor articles.
  private static let guesses = 3

  private mutating func readSite() async throws -> Offer {
    guard case .body(let response) = try await get(source.url, purpose: .listing) else { return .unchanged }
    if source.kind == .sitemap { return .candidates(try await readSitemap(response)) }
    if source.kind == .auto, source.articles == nil, let parsed = parseFeed(response) {
      return .candidates(candidates(of: parsed, at: response.url))
    }
    let html = Transcoder.utf8(response.body, contentType: response.headers["content-type"], as: .html).bytes
    let links = FrontPage.read(html, url: response.url, pattern: source.articles)
    siteNames += (links.title ?? "").split { "|–—-".contains($0) }.map(String.init)
    if source.kind == .auto, source.articles == nil {
      for link in links.feeds.prefix(3) {
        if let offer = try? await readFeed(at: link.url), case .candidates(let found) = offer, !found.isEmpty {
          state.feed = link.url.href
          return offer
        }
      }
    }
    if !links.candidates.isEmpty { return .candidates(try await furtherPages(links)) }
    if source.kind == .auto {
      for url in FrontPage.commonFeedPaths(for: response.url).prefix(Self.guesses) {
        if let offer = try? await readFeed(at: url), case .candidates(let found) = offer, !found.isEmpty {
          state.feed = url.href
          return offer
        }
      }
      for url in links.sitemaps.prefix(Self.guesses) {
        if case .body(let answer)? = try? await get(url, purpose: .sitemap) {
          let found = try await readSitemap(answer)
          if !found.isEmpty { return .candidates(found) }
        }
      }
    }
    throw Trouble(.noArticles, source.url.href)
  }

  /// The listing's further pages, as long as all that a page offers is new.
  private mutating func furtherPages(_ first: SiteLinks) async throws -> [Candidate] {
    var candidates = first.candidates
    var next = first.nextPages.first
    var read = 1
    while let url = next, read < Limits.standard.listingPages {
      let keys = candidates.map(\.url.key)
      guard try await room.store.known(keys: keys).seen.isEmpty else { break }
      guard case .body(let response)? = try? await get(url, purpose: .listing) else { break }
      let html = Transcoder.utf8(response.body, contentType: response.headers["content-type"], as: .html).bytes
      let links = FrontPage.read(html, url: response.url, pattern: source.articles)
      var known = Set(keys)
      candidates += links.candidates.filter { known.insert($0.url.key).inserted }
      next = links.nextPages.first
      read += 1
    }
    return candidates
  }

  private mutating func readSitemap(_ response: FetchResponse) async throws -> [Candidate] {
    let sitemap = Sitemap.read(response.body, url: response.url)
    var pages = sitemap.pages
    for child in sitemap.children.prefix(3) where pages.count < Limits.standard.links {
      if case .body(let answer)? = try? await get(child, purpose: .sitemap) {
        pages += Sitemap.read(answer.body, url: answer.url).pages
      }
    }
    let newest = pages.sorted { ($0.lastModified?.seconds ?? 0) > ($1.lastModified?.seconds ?? 0) }.prefix(
      source.perDay)
    return newest.map { Candidate(url: $0.url, title: $0.title) }
  }

  // MARK: Fetching

  private mutating func note(_ served: Validators, asked: WebURL, answered: WebURL) {
    validators.append(RefreshRecord.Served(url: asked.href, answered: answered.href, validators: served))
  }

  private mutating func get(_ url: WebURL, purpose: PoliteFetcher.Purpose) async throws -> Answer {
    let kept = try await room.store.validators(for: url.href)
    let response: FetchResponse
    do {
      var request = source.request(url)
      request.validators = kept?.validators
      request.validatedURL = kept.flatMap { WebURL($0.answered) }
      response = try await room.fetcher.fetch(request, purpose: purpose, robots: source.obeysRobots ? .obey : .ignore)
    } catch {
      throw Trouble(error)
    }
    (lastHeaders, lastStatus) = (response.headers, response.status)
    let served = Validators(etag: response.headers["etag"], lastModified: response.headers["last-modified"])
    switch response.status {
    case 304:
      if !served.isEmpty { note(served, asked: url, answered: response.url) }
      return .unchanged
    case 200..<300:
      note(served, asked: url, answered: response.url)
      return .body(response)
    case 410: throw Trouble(.gone)
    default: throw Trouble(.status, String(response.status))
    }
  }
}

extension Source {
  /// A request as this source's settings want it.
  public func request(_ url: WebURL) -> FetchRequest {
    var request = FetchRequest(url: url, userAgent: userAgent)
    (request.timeout, request.maxBytes) = (timeout, maxBytes)
    (request.allowsPrivateNetwork, request.headers) = (privateNetwork, headers)
    return request
  }
}
