import Feeds
import Model
import Text
import Web

/// Makes candidates of a feed's entries: one for each, with an address to show and a key of its own, also where entries share
/// an address or have none. Pure.
struct FeedCandidates {
  /// The candidates, in the feed's order.
  private(set) var list: [Candidate] = []
  private var identities: [EntryIdentity] = []
  /// Where entries lead that have no address of their own: the site, else the feed.
  private let site: WebURL
  /// Keys of addresses that are no entry's: the site's and the feed's.
  private let general: Set<String>

  /// - Parameters:
  ///   - source: the source that the feed belongs to.
  ///   - url: the feed's address.
  ///   - dates: puts the entries' dates right.
  init(_ feed: ParsedFeed, source: String, url: WebURL, dates: EntryDates) {
    let channel = feed.link.flatMap { WebURL($0, base: url) }
    site = channel ?? url
    general = Set([url.key] + (channel.map { [$0.key] } ?? []))
    let guids = EntryIdentity.tellingGUIDs(feed.entries)
    var groups: [String: [Int]] = [:]
    for (place, entry) in feed.entries.enumerated() {
      var candidate = candidate(entry)
      let identity = EntryIdentity(entry, at: candidate.url, guids: guids)
      candidate.identity = identity.key(in: source)
      candidate.entry = dates.settled(entry, written: feed.unreadDates[place])
      if candidate.date == nil { candidate.changed = dates.end(ofDayIn: candidate.url) }
      groups[candidate.url.key, default: []].append(list.count)
      list.append(candidate)
      identities.append(identity)
    }
    var dropped: Set<Int> = []
    for members in groups.values where members.count > 1 { dropped.formUnion(part(members)) }
    list = list.indices.filter { !dropped.contains($0) }.map { list[$0] }
    forgetSharedIdentities()
  }

  private func candidate(_ entry: Entry) -> Candidate {
    let link = entry.url.map(Self.unescaped)
    var candidate = Candidate(url: link ?? site, title: entry.title, entry: entry)
    if let link, !isGeneral(link) { return candidate }
    if let permalink = entry.permalink.map(Self.unescaped), !isGeneral(permalink) {
      candidate.url = permalink
    } else if entry.url == nil, let file = entry.enclosures.lazy.compactMap({ WebURL($0.url) }).first {
      (candidate.url, candidate.address) = (file, .attachment)
    } else {
      candidate.address = .shared
    }
    return candidate
  }

  /// How an ampersand is written where an address was escaped once too often.
  private static let ampersands = ["&amp;", "&#038;", "&#38;", "&#x26;"]

  /// The address without what was escaped once too often.
  private static func unescaped(_ url: WebURL) -> WebURL {
    guard let query = url.query, query.hasSuffix("&") || query.contains("&amp;") else { return url }
    return WebURL(ampersands.reduce(url.href) { $0.replacing($1, with: "&") }) ?? url
  }

  /// Whether an address is no article's: the front page, or the page that the feed belongs to.
  private func isGeneral(_ url: WebURL) -> Bool {
    let key = url.key
    return url.path == "/" && url.query == nil && !key.contains("#") || general.contains(key)
  }

  /// Tells the entries of one address apart; returns those that are another one over again or say nothing.
  private mutating func part(_ members: [Int]) -> Set<Int> {
    let telling = members.filter { !isEmpty(list[$0]) }
    var known: Set<String> = []
    let distinct = (telling.isEmpty ? members : telling).filter { index in
      // Listed twice under two guids, an entry is one all the same.
      let isNew = known.insert(words(of: list[index])).inserted
      return known.insert(identities[index].text).inserted && isNew
    }
    if distinct.count > 1 {
      let permalinks = distinct.map { list[$0].entry?.permalink?.key }
      for (place, index) in distinct.enumerated() {
        // An address that the entry calls its own, and no other one does, comes before a link that repeats.
        if let permalink = list[index].entry?.permalink, !isGeneral(permalink), permalink.key != list[index].url.key,
          permalinks.count(where: { $0 == permalinks[place] }) == 1
        {
          (list[index].url, list[index].address) = (permalink, .page)
        } else if list[index].address == .page {
          list[index].address = .shared
        }
      }
    }
    return Set(members).subtracting(distinct)
  }

  private func words(of candidate: Candidate) -> String {
    candidate.entry.map { "words \($0.headline)\n\($0.textHash)" } ?? ""
  }

  private func isEmpty(_ candidate: Candidate) -> Bool {
    candidate.entry.map { $0.headline.isEmpty && $0.text.isEmpty } ?? false
  }

  /// An identity that entries of several addresses have tells nothing.
  private mutating func forgetSharedIdentities() {
    var keys: [String: Set<String>] = [:]
    for candidate in list {
      if let identity = candidate.identity { keys[identity, default: []].insert(candidate.url.key) }
    }
    for index in list.indices {
      guard list[index].address != .shared, let identity = list[index].identity, let own = keys[identity], own.count > 1
      else {
        continue
      }
      list[index].identity = nil
    }
  }
}
