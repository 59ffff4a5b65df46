import Web

/// Asked before and after every hop of a request, redirects included: robots.txt and politeness come in here.
protocol HopGate: Sendable {
  /// Returns when `url` may be asked.
  nonisolated(nonsending) func enter(_ url: WebURL) async throws(FetchError)
  /// Follows every `enter` that returned, whatever came of the hop.
  func leave(_ url: WebURL)
}
