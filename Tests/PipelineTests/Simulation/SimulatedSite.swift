import TestSupport
import Text

/// A simulated site: its articles, and what its listing answers at a time.
struct SimulatedSite: Sendable {
  /// How it lists its articles.
  enum Kind: String, Sendable, CaseIterable {
    case rss, wholeText, feedOnly, atom, json, oldestFirst, shuffled, sharedLink, enclosure, volatile, page, sitemap
    case permalink, fragment, cookie, undated, rdf, newsSitemap
    /// A page that prints dates; a feed whose dates all lie ahead; one that ends; one that moves for two days and comes back.
    case datedPage, ahead, abandoned, moving

    /// Whether its entries have a headline, an address and a date.
    var isFeed: Bool { self != .page && self != .sitemap }

    var isPage: Bool { self == .page || self == .datedPage }

    var isSitemap: Bool { self == .sitemap || self == .newsSitemap }

    /// Whether it says when they were published.
    var isDated: Bool { self != .undated && self != .ahead }

    /// Whether its listing can break off in the middle.
    var isRSS: Bool { [.rss, .wholeText, .oldestFirst, .shuffled, .abandoned, .moving, .cookie].contains(self) }
  }

  /// What its listing answers instead at one poll.
  enum Fault: Sendable, CaseIterable {
    case none, broken, notice, emptyFeed, archive, missing, refused, tooMany, unasked, half
  }

  let number: Int
  let kind: Kind
  let posts: [SimulatedPost]
  /// What is wrong with the listing at each step.
  let faults: [Fault]

  /// Articles that a listing has.
  private static let length = 10

  var base: String { "/s\(number)" }
  var listing: String { base + (kind.isPage ? "/berita" : kind.isSitemap ? "/sitemap.xml" : "/feed") }
  var name: String { "Situs \(number) \(kind.rawValue)" }

  init(number: Int, kind: Kind, days: Int, steps: Int, from start: Instant, using random: inout SeededRandom) {
    (self.number, self.kind) = (number, kind)
    // A few days of archive.
    var born = start - 6 * 86_400
    var posts: [SimulatedPost] = []
    let end = start + (kind == .abandoned ? days / 3 : days) * 86_400
    while born < end {
      posts.append(
        SimulatedPost(number: number * 1_000 + posts.count, born: born, isSound: !kind.isDated, using: &random))
      born = born + Int.random(in: 30_000...290_000, using: &random)
    }
    self.posts = posts
    faults = (0..<steps).map { step in
      guard step > 0, Int.random(in: 0..<4, using: &random) == 0 else { return .none }
      return Fault.allCases.randomElement(using: &random)!
    }
  }

  /// Where its listing is instead at some steps.
  var listingElsewhere: String { base + "/pindah/feed" }

  func isElsewhere(at step: Int) -> Bool { kind == .moving && (30..<36).contains(step) }

  func path(_ post: SimulatedPost) -> String {
    let folder = post.fault == .forbidden ? "/tertutup" : "/berita"
    // Of two forms it does not show that a page names the next one's address as its own.
    let isShort = kind.isFeed && number % 2 == 1 && post.number % 2 == 1
    return base + folder + (isShort ? "" : "/\(post.number)") + "/pekerja-sosial-\(post.number)"
  }

  /// What the listing has now, the newest first.
  func listed(at now: Instant, withArchive: Bool) -> [SimulatedPost] {
    let known = posts.filter { $0.born <= now }
    let latest = known.suffix(Self.length).reversed()
    return Array(latest) + (withArchive ? known.dropLast(Self.length).prefix(5) : [])
  }
}
