import Discovery
import Feeds
import Fetching
import Model
import Storage
import Text
import Web

/// Looking for feeds anew: a feed that ended must not hide what its site publishes now.
extension ListingReader {
  /// Failures in a row after which a feed that was found is taken to be dead.
  private static let failures = 5

  /// Whether the polled feed, one that was found on the site, is empty, has been silent for much longer than it is used to,
  /// or dead for long, and the site was not searched this week.
  func isSearchDue(isDead: Bool) -> Bool {
    guard source.kind == .auto, source.articles == nil, let feed = state.feed, feed != source.url,
      isSearchDue
    else { return false }
    return isDead ? state.failures + 1 >= Self.failures : isEmpty || isSilent(state.memory)
  }

  /// Whether the feed that was read has no entries.
  private var isEmpty: Bool { feed?.entries.isEmpty ?? false }

  /// Whether the last search lies far enough back.
  var isSearchDue: Bool { state.memory.searched.map { now - $0 >= FeedSilence.pause } ?? true }

  /// Whether a feed of which that is known is silent.
  func isSilent(_ memory: PollMemory) -> Bool {
    guard let newest = memory.span?.newest ?? state.lastNew ?? state.firstSuccess else { return false }
    return FeedSilence.isLong(newest: newest, rhythm: memory.rhythm, longest: source.silentAfter, now: now)
  }

  /// What the site offers besides the feed that is polled: a feed with newer entries, else the articles that its page lists
  /// and the feed does not have. Nil: nothing better, and all stays as it is.
  mutating func readAnew(knowing offered: [Candidate]) async -> Offer? {
    state.memory.searched = now
    guard let old = state.feed, let feedless = try? await site() else { return nil }
    let (response, links) = feedless
    for url in namedFeeds(response, links) where url != old {
      var other = self
      guard case .candidates(let found)? = try? await other.readFeed(at: url, isGuess: true), !found.isEmpty,
        !other.isSilent(other.state.memory)
      else { continue }
      self = other
      keepFeed(url, of: response.url)
      isFoundAnew = true
      return .candidates(found)
    }
    guard let news = await unlisted(links.candidates, in: offered) else { return nil }
    leaveFeed(old)
    accept(response, asked: source.url)
    isFoundAnew = true
    return .candidates(news)
  }

  /// What another feed offers that is named by the page which stands where a feed was: one with entries of the old feed is
  /// its successor. A page that names the old one as well is there for a while only.
  mutating func successor(of url: WebURL, in response: FetchResponse) async -> Offer? {
    guard let links = try? await read(response) else { return nil }
    let named = namedFeeds(response, links)
    if named.contains(where: { $0.key == url.key }) { return nil }
    let before = self
    for other in named {
      if case .candidates(let found)? = try? await readFeed(at: other, isGuess: true), await hasKnown(found) {
        keepFeed(other, of: response.url)
        // The operator is told to write it down where it is the source's own address.
        if url == source.url { state.memory.moved = PermanentRedirect(named: other, at: now) }
        return .candidates(found)
      }
      (state, feed, siteNames) = (before.state, before.feed, before.siteNames)
    }
    return nil
  }

  /// What stands where a feed says that it is from now on, if that is a feed with entries; it is asked there then. The operator
  /// is told to write it down where it is the source's own address.
  mutating func moved(_ parsed: ParsedFeed, from url: WebURL) async -> Offer? {
    guard let target = parsed.movedTo.flatMap({ WebURL($0, base: url) })?.withoutFragment, target.key != url.key else {
      return nil
    }
    let before = self
    let offer = try? await readFeed(at: target, isGuess: true)
    switch offer {
    case .candidates(let found)? where !found.isEmpty: keepFeed(target, of: url)
    case .unchanged?: break
    default:
      (state, feed, siteNames) = (before.state, before.feed, before.siteNames)
      return nil
    }
    if url == source.url { state.memory.moved = PermanentRedirect(named: target, at: now) }
    return offer
  }

  /// Whether one of these was offered by the source before.
  private func hasKnown(_ found: [Candidate]) async -> Bool {
    guard let known = try? await store.known(keys: found.map(\.key), of: source.name) else { return false }
    return found.contains { known.offered.contains($0.key) }
  }

  /// The links of a page, if it has articles that the feed does not have and that nobody knows.
  func unlisted(_ links: [Candidate], in feed: [Candidate]) async -> [Candidate]? {
    let listed = Set(feed.map(\.url.key))
    let others = links.map(\.url.key).filter { !listed.contains($0) }
    guard !others.isEmpty, let known = try? await store.known(keys: others) else { return nil }
    return others.contains { !known.seen.contains($0) } ? links : nil
  }

  /// Reads the page of the site from now on, and leaves a feed aside.
  mutating func leaveFeed(_ url: WebURL) {
    setFeed(nil)
    (state.memory.abandoned, state.memory.searched) = (url, now)
    feed = nil
  }

  private mutating func site() async throws -> (FetchResponse, SiteLinks)? {
    guard case .whole(let response) = try await get(source.url, for: .listing, isSide: true) else { return nil }
    return (response, try await read(response))
  }
}
