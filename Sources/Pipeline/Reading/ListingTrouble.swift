import Discovery
import Feeds
import Fetching
import Model
import Text
import Web

/// Says what is wrong with an answer that is neither a feed nor a page with articles, as exactly as it shows. Pure.
enum ListingTrouble {
  /// Bytes at the beginning by which a format is told.
  private static let head = 1_000

  /// - Parameters:
  ///   - url: the address that was asked.
  ///   - kind: how the configuration says that it is to be read.
  static func of(_ response: FetchResponse, asked url: WebURL, kind: Source.Kind) -> Trouble {
    let body = response.body
    if body.allSatisfy(\.isASCIISpace) { return Trouble(.empty) }
    if let name = WallSigns.name(of: response) { return Trouble(.wall, name) }
    let title = title(of: body)
    for text in [title, text(in: body, "<h1", "</h1")] where isForSale(text) { return Trouble(.parked, text) }
    if response.url != url, response.url.path == "/", response.url.query == nil, url.path != "/" {
      return Trouble(.home, response.url.href)
    }
    if Sitemap.isOne(body), kind != .sitemap { return Trouble(.sitemap) }
    if isFeed(body) { return Trouble(.damagedFeed) }
    if isMadeByScripts(body) { return Trouble(.scripts, title) }
    if kind == .feed { return Trouble(.notAFeed, title) }
    return Trouble(.noArticles, title.isEmpty ? mediaType(ofFile: response) ?? url.href : title)
  }

  /// What a server calls an answer that is a file; nil for a page.
  private static func mediaType(ofFile response: FetchResponse) -> String? {
    guard FileKind.of(response) != nil, let type = response.headers["content-type"] else { return nil }
    return String(type.prefix { $0 != ";" }).truncated(toBytes: 80)
  }

  /// Whether an answer sets out to be a feed.
  static func isFeed(_ body: [UInt8]) -> Bool {
    let start = body[..<min(body.count, head)]
    let names: [StaticString] = ["<rss", "<feed", "<rdf:rdf", "<channel", "<atom:feed"]
    return names.contains { start.firstIndex(ofAnyCase: $0, from: 0) != nil }
  }

  /// Bytes of a page that scripts make: it may carry what they are to show. And of what it says to those without scripts.
  private static let (longestShell, mostWords) = (500_000, 300)

  /// Whether a page has scripts, no links, and hardly a word: they make the rest in the browser.
  static func isMadeByScripts(_ body: [UInt8]) -> Bool {
    guard body.count <= longestShell, body.firstIndex(ofAnyCase: "<script", from: 0) != nil,
      body.firstIndex(ofAnyCase: "<a ", from: 0) == nil
    else { return false }
    let start = body.firstIndex(ofAnyCase: "<body", from: 0) ?? 0
    return HTMLSanitizer.plainText(fromHTML: String(decoding: body[start...], as: UTF8.self)).utf8.count <= mostWords
  }

  /// What an answer calls itself, as plain text.
  private static func title(of body: [UInt8]) -> String { text(in: body, "<title", "</title") }

  /// The plain text of the first element that begins and ends so.
  private static func text(in body: [UInt8], _ open: StaticString, _ close: StaticString) -> String {
    guard let tag = body.firstIndex(ofAnyCase: open, from: 0),
      let start = body[tag...].firstIndex(of: .greaterThan),
      let end = body.firstIndex(ofAnyCase: close, from: start)
    else { return "" }
    let text = HTMLSanitizer.plainText(
      fromHTML: String(decoding: body[(start + 1)..<min(end, start + 500)], as: UTF8.self))
    return text.split { $0.isWhitespace }.joined(separator: " ").truncated(toBytes: 80)
  }

  /// What stands in the titles of domains that nobody uses, or that others took for games of chance.
  private static let offers = [
    "domain for sale", "is for sale", "domain may be for sale", "domain ini dijual", "domain dijual",
    "buy this domain",
    "parked domain", "domain parking", "domain expired", "domain has expired", "domain default page", "hugedomains",
    "sedo.com",
    "account suspended", "slot gacor", "slot online", "situs slot", "togel", "maxwin", "judi online",
  ]

  /// Of these, those of games of chance that no listing on their harm has in its headlines.
  private static let games: [StaticString] = ["slot gacor", "slot online", "situs slot", "togel", "maxwin"]

  private static func isForSale(_ title: String) -> Bool {
    let title = title.lowercased()
    return offers.contains { title.contains($0) }
  }

  /// The title of a page that others took for games of chance, though it lists links as a site of news does; nil: it is none.
  static func takenOver(_ response: FetchResponse, listing titles: [String]) -> Trouble? {
    takenOver(title(of: response.body), listing: titles)
  }

  /// The same of a page or feed of that title.
  static func takenOver(_ title: String, listing titles: [String]) -> Trouble? {
    let count = titles.count { title in
      let bytes = Array(title.utf8)
      return games.contains { bytes.firstIndex(ofAnyCase: $0, from: 0) != nil }
    }
    let isMost = count * 2 >= titles.count && count >= fewestGames
    // Who goes on under the old name has nothing else to tell.
    let isAll = count * 10 >= titles.count * 9 && count >= manyGames
    return isAll || isMost && isForSale(title) ? Trouble(.parked, title) : nil
  }

  /// Headlines on games of chance below which a site may tell of their harm, though its title speaks of them, or not.
  private static let (fewestGames, manyGames) = (3, 5)
}
