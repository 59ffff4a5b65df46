import Web

/// Gets addresses as a well-behaved visitor: one after the other at each origin, with pauses, and only what the site's
/// robots.txt allows. This is what the pipeline fetches with.
public struct PoliteFetcher: Sendable {
  /// What an address is fetched for.
  public enum Purpose: String, Sendable, Hashable {
    /// A feed or sitemap: made for programs, so that robots.txt is not asked.
    case feed, sitemap
    /// A page that lists articles.
    case listing
    /// An article's page.
    case page

    /// Whether robots.txt has a say.
    public var asksRobots: Bool { self == .listing || self == .page }

    /// The `Accept` header: what is hoped for first; servers choose a form by it.
    public var accept: String {
      let feeds = "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml"
      return switch self {
      case .feed: feeds + ", application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5"
      case .sitemap: "application/xml, text/xml, text/plain;q=0.8, */*;q=0.5"
      // The address may be a feed's, which is then welcome.
      case .listing:
        "text/html, application/xhtml+xml, application/rss+xml;q=0.9, application/atom+xml;q=0.9, application/xml;q=0.8, */*;q=0.5"
      case .page: "text/html, application/xhtml+xml, application/xml;q=0.8, */*;q=0.5"
      }
    }
  }

  /// Whether a source keeps to robots.txt.
  public enum Robots: String, Sendable, Hashable {
    case obey, ignore
  }

  /// The client below.
  public let fetcher: Fetcher
  /// The turns at each origin.
  public let politeness: Politeness
  /// The robots.txt files.
  public let robots: RobotsGate

  /// A polite fetcher out of its parts.
  public init(fetcher: Fetcher, politeness: Politeness, robots: RobotsGate) {
    (self.fetcher, self.politeness, self.robots) = (fetcher, politeness, robots)
  }

  /// Waits for a turn and gets an address; every redirect waits for its own turn and asks its own robots.txt. Waiting does
  /// not count against the request's time.
  public func fetch(
    _ request: FetchRequest, purpose: Purpose, robots obedience: Robots = .obey
  ) async throws(FetchError) -> FetchResponse {
    var request = request
    if request.accept == FetchRequest.acceptsAnything { request.accept = purpose.accept }
    let asks = purpose.asksRobots && obedience == .obey
    let gate = PoliteGate(politeness: politeness, robots: asks ? robots : nil, request: request)
    return try await fetcher.fetch(request, through: gate)
  }

  /// Ends all transfers and closes all connections.
  public func shutdown() async { await fetcher.shutdown() }
}
