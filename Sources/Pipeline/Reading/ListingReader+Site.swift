import Discovery
import Fetching
import Markup
import Model
import Storage
import Text
import Web

/// Reading a site from its own address: the feed that it names, its listing of articles, its sitemaps.
extension ListingReader {
  /// How many addresses of a kind that a site names are tried.
  private static let guesses = 3
  /// How many usual addresses of feeds are tried where a site names neither feed nor articles.
  private static let usualPlaces = 9
  /// Articles that make a sitemap one of news.
  private static let fewestArticles = 3
  /// Sitemaps read of an index.
  private static let children = 3
  /// Seconds before the last look from which on a changed page of a sitemap may be new.
  private static let slack = 2 * 86_400
  /// Pages that no site changes in that time: its sitemap has the same date for all.
  private static let busiest = 200

  /// Where the site is, after redirects that are believed.
  private var address: WebURL {
    guard let moved = state.memory.moved, moved.isEstablished else { return source.url }
    return moved.target
  }

  /// Reads the page at the source's address, whatever it is.
  mutating func readSite() async throws -> Offer {
    let url = address
    do {
      return try await readSite(at: url)
    } catch {
      // Should the new place not hold, the next poll asks the old one.
      if url != source.url { state.memory.moved = nil }
      throw error
    }
  }

  private mutating func readSite(at url: WebURL) async throws -> Offer {
    let looksLikeFeed = source.kind == .auto && FeedAddress.isLikely(url)
    let purpose: PoliteFetcher.Purpose = source.kind == .sitemap ? .sitemap : looksLikeFeed ? .feed : .listing
    guard case .whole(let response) = try await get(url, for: purpose) else { return try await readChildren() }
    if source.kind == .sitemap {
      let found = try await readSitemap(response)
      if found.isEmpty, !Sitemap.isOne(response.body) { throw trouble(of: response, asked: url) }
      state.memory.leftOut = found.isEmpty ? ["the sitemap lists no pages at present"] : []
      accept(response, asked: url)
      return .candidates(found)
    }
    let isFree = source.kind == .auto && source.articles == nil
    if isFree, let parsed = try await parse(response) {
      setFeed(url)
      return await moved(parsed, from: url) ?? take(parsed, response, asked: url)
    }
    if isFree, Sitemap.isOne(response.body) {
      let found = try await readSitemap(response)
      setFeed(url)
      accept(response, asked: url)
      return .candidates(found)
    }
    var links = try await read(response)
    if try await holds(links.guessed) { links.candidates += links.guessed }
    siteNames += (links.title ?? "").split { "|–—-".contains($0) }.map(String.init)
    if isFree,
      let offer = await firstFeed(namedFeeds(response, links), of: url, besides: links.candidates, isNamed: true)
    {
      return offer
    }
    if let trouble = ListingTrouble.takenOver(response, listing: links.candidates.compactMap(\.title)) { throw trouble }
    if !links.candidates.isEmpty {
      state.memory.leftOut.removeAll { $0 == Self.nothingListed }
      accept(response, asked: url)
      return .candidates(try await furtherPages(links))
    }
    if response.isCut { throw tooLong }
    // A page that only leads on. `get` asks no address twice, which ends a circle; an address may also change each time.
    if let target = links.refresh ?? Self.refresh(response) {
      leads += 1
      guard leads <= Self.mostLeads else { throw Trouble(.leadsOn, target.href) }
      do {
        return try await readSite(at: target)
      } catch let trouble as Trouble where [.noArticles, .scripts].contains(trouble.kind) {
        throw Trouble(.leadsOn, target.href)
      }
    }
    if let offer = try await framed(links.frames) { return offer }
    // Where a feed was expected its absence is no reason to search the site; one that says it has nothing is searched weekly.
    if source.kind == .auto, !looksLikeFeed, !links.isQuiet || isSearchDue,
      let offer = try await unnamed(links, of: response, asked: url)
    {
      return offer
    }
    guard links.isQuiet else { throw trouble(of: response, asked: source.url) }
    state.memory.leftOut = [Self.nothingListed]
    accept(response, asked: url)
    return .candidates([])
  }

  /// Whether guessed addresses are right: one was read before, or the page of the first one has its headline.
  private mutating func holds(_ guessed: [Candidate]) async throws -> Bool {
    guard let first = guessed.first, let title = first.title else { return false }
    if try await !store.known(keys: guessed.map(\.key)).seen.isEmpty { return true }
    guard case .whole(let response)? = try? await get(first.url, for: .listing, isSide: true) else { return false }
    let words = title.split { !$0.isLetter }.filter { $0.utf8.count >= Self.letters }
    let found = words.count { word in
      response.body.firstRange(of: Array(word.utf8)) != nil
    }
    return found * 4 >= words.count * 3 && found > 0
  }

  /// Letters of a word of a headline that is looked for in its page.
  private static let letters = 4

  /// Pages that may lead on by themselves, one after another.
  private static let mostLeads = 3

  /// What the page offers that stands in a frame of one without articles of its own: of several the one with most links.
  private mutating func framed(_ frames: [WebURL]) async throws -> Offer? {
    var best: (url: WebURL, response: FetchResponse, links: [Candidate])?
    for frame in frames.prefix(Self.guesses) {
      guard let answer = try? await get(frame, for: .listing, isSide: true) else { continue }
      // Only the frame that was read before is asked conditionally.
      guard case .whole(let response) = answer else { return .unchanged }
      let links = try await read(response)
      if let offer = await firstFeed(namedFeeds(response, links), of: frame, besides: links.candidates, isNamed: true) {
        return offer
      }
      let found = links.candidates
      if found.count > best?.links.count ?? 0 { best = (frame, response, found) }
    }
    guard let best else { return nil }
    accept(best.response, asked: best.url)
    return .candidates(best.links)
  }

  /// What a site offers that names neither feed nor articles: a feed at a usual address, or a sitemap.
  private mutating func unnamed(
    _ links: SiteLinks, of response: FetchResponse, asked url: WebURL
  ) async throws -> Offer? {
    if links.isQuiet { state.memory.searched = now }
    let called = links.namedFeeds.prefix(Self.guesses).map(\.url)
    let usual = FrontPage.commonFeedPaths(for: response.url, generator: links.generator)
    let paths = called + usual.filter { !called.contains($0) }.prefix(Self.usualPlaces)
    if let offer = await firstFeed(Array(paths), of: url) { return offer }
    let named = links.sitemaps + (await client.sitemaps(of: response.url))
    let places = named + FrontPage.commonSitemapPaths(for: response.url).filter { !named.contains($0) }
    for sitemap in places.prefix(Self.guesses) {
      guard case .whole(let answer)? = try? await get(sitemap, for: .sitemap, isSide: true) else { continue }
      let found = try await readSitemap(answer)
      // One that the page does not name may list all that the site has.
      let isOfNews =
        found.contains { $0.entry != nil } || found.count { Sitemap.isArticle($0.url) } >= Self.fewestArticles
      guard links.sitemaps.contains(sitemap) ? !found.isEmpty : isOfNews else { continue }
      setFeed(sitemap)
      accept(answer, asked: sitemap)
      return .candidates(found)
    }
    return nil
  }

  /// Where an answer leads on by its header line, as browsers follow it: `Refresh: 0; url=/id/`.
  private static func refresh(_ response: FetchResponse) -> WebURL? {
    guard let line = response.headers["refresh"], let sign = line.firstIndex(of: "=") else { return nil }
    let target = line[line.index(after: sign)...].filter { !"'\" ".contains($0) }
    return WebURL(target, base: response.url).flatMap { $0.key == response.url.key ? nil : $0 }
  }

  /// What is noted of a page that is in order and lists nothing.
  private static let nothingListed = "the page says that it lists nothing at present"

  /// The first of these addresses that is a feed with entries; it is asked from now on. One that is silent for long counts
  /// only where the page lists no other articles, and names no feed (`isNamed`) that is alive. With `follows`, pages are
  /// looked at that stand where a feed was expected and name some.
  private mutating func firstFeed(
    _ urls: [WebURL], of page: WebURL, besides links: [Candidate] = [], isNamed: Bool = false, follows: Bool = true
  ) async -> Offer? {
    let before = self
    var silent: WebURL?
    /// One that is silent, in case that no other one is alive.
    var spare: (reader: ListingReader, url: WebURL, offer: Offer)?
    for url in urls {
      if url == state.memory.abandoned {
        if !isSearchDue { continue }
        state.memory.searched = now
      }
      guard let offer = try? await readFeed(at: url, isGuess: true) else { continue }
      var found: [Candidate] = []
      if case .candidates(let candidates) = offer {
        if candidates.isEmpty { continue }
        found = candidates
      }
      if !links.isEmpty, isSilent(state.memory), await unlisted(links, in: found) != nil {
        silent = silent ?? url
        (state, feed, siteNames) = (before.state, before.feed, before.siteNames)
        continue
      }
      if isNamed, spare == nil, url != urls.last, isSilent(state.memory) {
        spare = (self, url, offer)
        (state, feed, siteNames) = (before.state, before.feed, before.siteNames)
        continue
      }
      if spare != nil, isSilent(state.memory) { continue }
      keepFeed(url, of: page)
      if let feed, let next = await moved(feed, from: url) { return next }
      return offer
    }
    // A page that lists the feeds of its site stood where one was looked for.
    let listed = listedFeeds.filter { !urls.contains($0) }
    listedFeeds = []
    if links.isEmpty, follows, !listed.isEmpty,
      let offer = await firstFeed(listed, of: page, isNamed: isNamed, follows: false)
    {
      return offer
    }
    if let spare {
      self = spare.reader
      keepFeed(spare.url, of: page)
      return spare.offer
    }
    if let silent { leaveFeed(silent) }
    return nil
  }

  /// Asks a feed that was found from now on.
  mutating func keepFeed(_ url: WebURL, of page: WebURL) {
    setFeed(url)
    (state.memory.isFeed, state.memory.hasValidators) = (true, validators.contains { !$0.validators.isEmpty })
    state.memory.abandoned = nil
    forget(page)
  }

  /// The first feeds that a page or its answer names. Those of comments hold no articles.
  func namedFeeds(_ response: FetchResponse, _ links: SiteLinks) -> [WebURL] {
    let named = headerFeeds(response).map { FeedLink(url: $0) } + links.feeds
    return Array(named.filter { !$0.isOfComments }.map(\.url).prefix(Self.guesses))
  }

  /// Feeds that the answer itself names, in its `Link` lines.
  private func headerFeeds(_ response: FetchResponse) -> [WebURL] {
    LinkHeader.links(in: response.headers).compactMap { link in
      guard link.relations.contains("alternate") || link.relations.contains("feed"), let type = link.type,
        FeedLink.isFeedType(type)
      else { return nil }
      return WebURL(link.target, base: response.url)
    }
  }

  func read(_ response: FetchResponse) async throws(Trouble) -> SiteLinks {
    let (pattern, dates) = (source.articles, ListedDates(zone: zone, now: now, source: source.name))
    return try await apart(response) {
      let html = Transcoder.utf8(response.body, contentType: response.headers["content-type"], as: .html).bytes
      var links = FrontPage.read(html, url: response.url, pattern: pattern)
      (links.candidates, links.guessed) = (dates.settled(links.candidates), dates.settled(links.guessed))
      return links
    }
  }

  /// The listing's further pages, as long as all that a page offers is new.
  private mutating func furtherPages(_ first: SiteLinks) async throws -> [Candidate] {
    var candidates = first.candidates
    var next = first.nextPages.first
    var read = 1
    while let url = next, read < Limits.standard.listingPages {
      let keys = candidates.map(\.url.key)
      guard try await store.known(keys: keys).seen.isEmpty else { break }
      guard case .whole(let response)? = try? await get(url, for: .listing, isSide: true) else { break }
      let links = try await self.read(response)
      var known = Set(keys)
      candidates += links.candidates.filter { known.insert($0.url.key).inserted }
      next = links.nextPages.first
      read += 1
    }
    return candidates
  }

  // MARK: Sitemaps

  /// The newest pages of a sitemap, or of the newest sitemaps of an index.
  mutating func readSitemap(_ response: FetchResponse) async throws -> [Candidate] {
    let sitemap = try await apart(response) { Sitemap.read(response.body, url: response.url) }
    isBroken = sitemap.breaksOff
    let children = Array(sitemap.children.prefix(Self.children))
    state.memory.children = children
    return newest(sitemap.pages + (try await pages(of: children)))
  }

  /// The parts of an index that itself did not change.
  mutating func readChildren() async throws -> Offer {
    let found = try await pages(of: state.memory.children)
    return found.isEmpty ? .unchanged : .candidates(newest(found))
  }

  private mutating func pages(of children: [WebURL]) async throws -> [Sitemap.Page] {
    var pages: [Sitemap.Page] = []
    for child in children where pages.count < Limits.standard.links {
      guard case .whole(let answer)? = try? await get(child, for: .sitemap, isSide: true) else { continue }
      let part = try await apart(answer) { Sitemap.read(answer.body, url: answer.url) }
      // What is missing of it is to be asked for again.
      if !part.breaksOff { accept(answer, asked: child, isSide: true) }
      pages += part.pages
    }
    return pages
  }

  /// What of a sitemap may be new: what changed since the last look, by its dates. Where few have one, the others are as new
  /// as they are unknown; where all changed just now, the dates say nothing.
  private func newest(_ pages: [Sitemap.Page]) -> [Candidate] {
    let since = min(state.memory.lastWhole ?? now, now) - Self.slack
    let dated = pages.enumerated().sorted { a, b in
      let dates = (a.element.lastModified?.seconds ?? 0, b.element.lastModified?.seconds ?? 0)
      return dates.0 == dates.1 ? a.offset < b.offset : dates.0 > dates.1
    }.map(\.element)
    let fresh = dated.prefix { $0.lastModified.map { $0 >= since } ?? false }.count
    let telling = pages.count(where: { $0.lastModified != nil })
    let isTelling = fresh <= max(Self.busiest, source.perDay)
    let isWhole = isTelling && telling * 2 > pages.count
    var chosen = isWhole ? Array(dated.prefix(max(fresh, source.perDay))) : isTelling ? dated : pages
    if source.kind == .auto, source.articles == nil {
      let articles = chosen.filter { $0.title != nil || Sitemap.isArticle($0.url) }
      if articles.count >= Self.fewestArticles { chosen = articles }
    }
    return chosen.map { page in
      var candidate = Candidate(url: page.url, title: page.title)
      candidate.changed = isTelling ? page.lastModified : nil
      candidate.entry = entry(of: page)
      return candidate
    }
  }

  /// What a news sitemap says of an article: headline and date, as a feed does. Of use where its page cannot be read.
  private func entry(of page: Sitemap.Page) -> Entry? {
    guard source.articleText != .feed, let title = page.title, let published = page.published else { return nil }
    var entry = Entry()
    (entry.title, entry.url) = (title, page.url)
    (entry.published, entry.publishedDoubt) = (published.instant, published.doubt)
    return EntryDates(zone: zone, now: now).settled(entry)
  }
}
