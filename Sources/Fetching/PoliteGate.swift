import Web

/// A turn at the origin of every hop and, where wanted, leave by its robots.txt.
struct PoliteGate: HopGate {
  var politeness: Politeness
  /// Nil: robots.txt is not asked.
  var robots: RobotsGate?
  var request: FetchRequest

  nonisolated(nonsending) func enter(_ url: WebURL) async throws(FetchError) {
    var crawlDelay: Int?
    if let robots {
      switch try await robots.decision(for: url, as: request) {
      case .allowed: break
      case .disallowed: throw .robotsDisallow
      case .unreachable(let reason): throw .robotsUnreachable(reason)
      case .dead(let error): throw error
      }
      crawlDelay = await robots.crawlDelay(of: url, userAgent: request.userAgent)
    }
    try await politeness.enter(url.origin, crawlDelay: crawlDelay)
  }

  func leave(_ url: WebURL) { politeness.leave(url.origin) }
}
