import Configuration
import Discovery
import Feeds
import Fetching
import Files
import Model
import Storage
import Text
import Web

/// Finds out what a source offers now: asks its feed or listing page conditionally and returns the candidates.
///
/// What it learns on the way (the feed of a site, new validators, where the address moved to) is collected in `state` and
/// `validators` and written by the refresh in its one transaction. No address is asked twice.
struct ListingReader {
  let client: SourceClient
  let store: Store
  let now: Instant
  let zone: ZoneRules
  var state: SourceState
  /// Validators to keep, by address; only of answers that were of use.
  private(set) var validators: [RefreshRecord.Served] = []
  /// Headers and status of the answer that decides when to ask again.
  private(set) var lastHeaders = HTTPHeaders()
  private(set) var lastStatus = 0
  /// The feed that was read, for its language.
  var feed: ParsedFeed?
  /// What the site calls itself on its listing and in its feed.
  var siteNames: [String] = []
  /// Feeds that are named by pages which stand where one was looked for.
  var listedFeeds: [WebURL] = []
  /// Whether a known source is read from another listing than before: what that says without a date is no news.
  var isFoundAnew = false
  /// The hash of the listing that came whole.
  private(set) var content: UInt64?
  /// Whether the listing broke off: the next poll has to get it whole, whatever its validators say.
  var isBroken = false
  /// Whether none of its entries has an address or a text: nothing of it can be read.
  private(set) var hasNoAddresses = false

  /// Where it is noted which listing is under way.
  var underWay: UnderWayMarks?
  /// What was looked up for many sources at once.
  private let facts: PollFacts?

  private let needsWhole: Bool
  private var asked: Set<WebURL> = []
  /// Pages so far that only led on to another.
  var leads = 0

  /// - Parameter zone: that of dates that name none.
  init(
    _ client: SourceClient, state: SourceState, store: Store, zone: ZoneRules, now: Instant, facts: PollFacts? = nil
  ) {
    (self.client, self.state, self.store) = (client, state, store)
    (self.zone, self.now, self.facts) = (zone, now, facts)
    let source = client.source
    // The operator reads it another way than before: what "unchanged" refers to is of no use.
    let reading = source.kind.rawValue + " " + (source.articles?.text ?? "")
    let isReadAnotherWay = state.memory.reading != reading
    if isReadAnotherWay {
      if !state.memory.reading.isEmpty { self.state.feed = nil }
      self.state.memory = PollMemory()
      self.state.memory.reading = reading
    }
    needsWhole = isReadAnotherWay || state.memory.isDoubtful(at: now)
  }

  var source: Source { client.source }

  /// What a source offers.
  enum Offer {
    /// Nothing changed since the last poll.
    case unchanged
    case candidates([Candidate])
  }

  /// An answer with its body decoded by nobody yet.
  enum Answer {
    case unchanged
    case whole(FetchResponse)
  }

  /// Reads the source.
  mutating func read() async throws -> Offer {
    if source.kind != .page, let url = state.feed {
      do {
        let offer = try await readFeed(at: url)
        guard isSearchDue(isDead: false) else { return offer }
        var offered: [Candidate] = []
        if case .candidates(let candidates) = offer { offered = candidates }
        return await readAnew(knowing: offered) ?? offer
      } catch let trouble as Trouble where !Self.isLost(trouble) {
        guard isSearchDue(isDead: true), let offer = await readAnew(knowing: []) else { throw trouble }
        return offer
      } catch let trouble as Trouble {
        if url == source.url {
          // A page to log in at stands where the feed was: that is no site to be read. For good, perhaps it is.
          if RetryPolicy.listing.isOver(after: state.failures + 1) { setFeed(nil) }
          throw trouble
        }
        setFeed(nil)
        isFoundAnew = true
      }
    }
    if source.kind == .feed { return try await readFeed(at: source.url) }
    return try await readSite()
  }

  /// Whether there is no feed any more where it was.
  private static func isLost(_ trouble: Trouble) -> Bool {
    switch trouble.kind {
    case .noArticles, .scripts, .gone, .home, .parked: true
    default: trouble.kind == .status && trouble.detail == "404"
    }
  }

  // MARK: Feed

  /// Reads a feed, or the sitemap that stands in for one.
  mutating func readFeed(at url: WebURL, isGuess: Bool = false) async throws -> Offer {
    switch try await get(url, for: .feed, isSide: isGuess) {
    case .unchanged:
      state.memory.isFeed = true
      // Of an index of sitemaps the parts change.
      return try await readChildren()
    case .whole(let response):
      if let parsed = try await parse(response) {
        if !isGuess, let offer = await moved(parsed, from: url) { return offer }
        return take(parsed, response, asked: url)
      }
      if response.isCut { throw tooLong }
      if isGuess {
        listedFeeds += (try? await read(response)).map { namedFeeds(response, $0) } ?? []
      } else if let offer = await successor(of: url, in: response) {
        return offer
      }
      guard !isGuess, source.kind == .auto, state.feed == url else { throw trouble(of: response, asked: url) }
      let found = try await readSitemap(response)
      guard !found.isEmpty else { throw trouble(of: response, asked: url) }
      accept(response, asked: url)
      return .candidates(found)
    }
  }

  /// What is wrong with an answer that offers nothing.
  func trouble(of response: FetchResponse, asked url: WebURL) -> Trouble {
    ListingTrouble.of(response, asked: url, kind: source.kind)
  }

  /// The feed in an answer; nil when it is none. One that is too long is read as far as it came.
  func parse(_ response: FetchResponse) async throws(Trouble) -> ParsedFeed? {
    let read = try await apart(response) {
      try? FeedReader.read(
        response.body, contentType: response.headers["content-type"],
        contentLanguage: response.headers["content-language"], url: response.url, limits: .standard)
    }
    guard var feed = read else { return nil }
    let titles = feed.entries.map(\.headline)
    if let trouble = ListingTrouble.takenOver(feed.title ?? "", listing: titles) { throw trouble }
    // Half an entry has half an address.
    if feed.isLastHalf { feed.entries = feed.entries.dropLast() }
    if feed.breaksOff, feed.entries.isEmpty { throw response.isCut ? tooLong : Trouble(.damagedFeed) }
    guard response.isCut else { return feed }
    if feed.entries.count < Limits.standard.entries, !feed.isLastHalf { feed.entries = feed.entries.dropLast() }
    if feed.entries.isEmpty { throw tooLong }
    feed.leftOut.append("only the first \(source.maxBytes) bytes were read")
    return feed
  }

  /// Takes an answer apart where it holds up nobody.
  func apart<Value: Sendable>(_ response: FetchResponse, _ body: @escaping @Sendable () -> Value) async throws(Trouble)
    -> Value
  {
    do {
      return try await PageThread.listings.read(response.url.href, underWay, body)
    } catch {
      throw error.trouble
    }
  }

  /// What is wrong where an answer was cut before anything of use came.
  var tooLong: Trouble { Trouble(.bodyTooLarge(source.maxBytes)) }

  /// Learns what a feed says about itself; returns what it offers.
  mutating func take(_ parsed: ParsedFeed, _ response: FetchResponse, asked url: WebURL) -> Offer {
    let candidates = FeedCandidates(
      parsed, source: source.name, url: response.url, dates: EntryDates(zone: zone, now: now)
    ).list
    feed = parsed
    state.memory.children = []
    if let title = parsed.title { siteNames.append(HTMLSanitizer.plainText(fromHTML: title)) }
    state.memory.isFeed = true
    state.memory.ttlMinutes = parsed.ttl
    state.memory.skipHours = parsed.skipHours
    state.memory.skipDays = parsed.skipDays
    state.memory.syPeriodSeconds = parsed.syPeriodSeconds
    state.memory.leftOut = parsed.leftOut
    isBroken = parsed.breaksOff && !response.isCut
    hasNoAddresses =
      !candidates.isEmpty && candidates.allSatisfy { $0.address == .shared && $0.entry?.text.isEmpty ?? true }
    if parsed.entries.isEmpty { state.memory.leftOut.append("the feed has no entries at present") }
    let dates = candidates.compactMap(\.date)
    (state.memory.rhythm, state.memory.span) = (
      PublishingRhythm(dates: dates, now: now), ListingSpan(dates: dates, now: now)
    )
    accept(response, asked: url)
    return .candidates(candidates)
  }

  /// Sets the feed to ask from now on.
  mutating func setFeed(_ url: WebURL?) {
    state.feed = url
    state.memory.moved = nil
    if url == nil {
      (state.memory.isFeed, state.memory.rhythm, state.memory.content) = (false, nil, nil)
      state.memory.span = nil
      state.memory.leftOut = []
    }
  }

  // MARK: Fetching

  /// Answers of servers that choke on a conditional question, most of all on validators of their own that are none: the plain
  /// question may be answered.
  private static let conditionRefused = [400, 412]

  /// Asks for an address, conditionally where that was asked before. An answer that turns out to be of use is to be
  /// handed to `accept`.
  /// - Parameter isSide: whether another answer decides when the source is polled again.
  mutating func get(_ url: WebURL, for purpose: PoliteFetcher.Purpose, isSide: Bool = false) async throws -> Answer {
    guard asked.insert(url).inserted else { throw Trouble(.noArticles, url.href) }
    var kept = needsWhole ? nil : try await kept(url)
    var response: FetchResponse
    do {
      response = try await client.fetch(url, for: purpose, kept: kept)
      if kept != nil, Self.conditionRefused.contains(response.status) {
        kept = nil
        response = try await client.fetch(url, for: purpose, kept: nil)
      }
    } catch {
      throw Trouble(error)
    }
    if !isSide { (lastHeaders, lastStatus) = (response.headers, response.status) }
    switch response.status {
    case 304 where kept == nil: throw Trouble(.status, "304")
    case 304:
      // A 304 may bring new validators, and need not repeat the old ones.
      let served = served(response)
      let current = served.isEmpty ? kept?.validators ?? served : served
      if current != kept?.validators { keep(current, asked: url, answered: response.url) }
      if !isSide {
        (state.memory.hasValidators, content) = (true, state.memory.content)
        watchMove(response, asked: url, served: current)
      }
      return .unchanged
    // Of several choices the page lists them.
    case 200...300:
      if !isSide, let known = state.memory.content, ContentHash.of(response.body) == known {
        accept(response, asked: url)
        return .unchanged
      }
      return .whole(response)
    case 410: throw Trouble(.gone)
    case 401 where source.login != nil && response.url.hasOrigin(of: source.url): throw Trouble(.login)
    case 403, 429, 503: throw Trouble(refusal: response)
    default: throw Trouble(.status, String(response.status))
    }
  }

  /// Keeps what an answer gives for the next poll: it held what was looked for.
  /// - Parameter isSide: whether it is a part of the listing only.
  mutating func accept(_ response: FetchResponse, asked url: WebURL, isSide: Bool = false) {
    let served = served(response)
    keep(served, asked: url, answered: response.url)
    guard !isSide else { return }
    (lastHeaders, lastStatus) = (response.headers, response.status)
    state.memory.hasValidators = !served.isEmpty
    // What the missing part holds was not looked at yet; of a listing that never came whole, from the first look on.
    if !isBroken || state.memory.lastWhole == nil { state.memory.lastWhole = now }
    content = ContentHash.of(response.body)
    watchMove(response, asked: url, served: served)
  }

  /// Forgets what an address gave to ask again with: its answer is not what is read.
  mutating func forget(_ url: WebURL) { keep(Validators(), asked: url, answered: url) }

  private func kept(_ url: WebURL) async throws -> RefreshRecord.Served? {
    if let known = facts?.validators(for: url) { return known }
    return try await store.validators(for: url)
  }

  private func served(_ response: FetchResponse) -> Validators {
    Validators(etag: response.headers["etag"], lastModified: response.headers["last-modified"])
  }

  private mutating func keep(_ served: Validators, asked url: WebURL, answered: WebURL) {
    validators.removeAll { $0.url == url }
    validators.append(RefreshRecord.Served(url: url, answered: answered, validators: served))
  }

  /// Watches permanent redirects of the polled address, and polls their target once they are to be believed.
  private mutating func watchMove(_ response: FetchResponse, asked url: WebURL, served: Validators) {
    // Already asked at its new place.
    if response.hops.isEmpty, state.memory.moved?.target == url { return }
    let moved = PermanentRedirect.after(
      state.memory.moved, statuses: response.hops.map(\.status), target: response.url, isValid: true, now: now)
    state.memory.moved = moved
    guard let moved, moved.isEstablished, state.memory.isFeed else { return }
    keep(served, asked: moved.target, answered: moved.target)
    setFeed(moved.target)
    // The operator is told to write it down where it is the source's own address.
    if url == source.url { state.memory.moved = moved }
  }
}
