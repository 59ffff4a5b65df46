import Web

/// Lets everything pass at once.
struct OpenGate: HopGate {
  nonisolated(nonsending) func enter(_ url: WebURL) async throws(FetchError) {}
  func leave(_ url: WebURL) {}
}
