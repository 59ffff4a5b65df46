import Fetching
import Testing
import Web

extension FetchRequest {
  /// A request that may reach a test server. Its time is a last net, where a test is not about time.
  static func local(_ url: String, timeout: Int = 120, maxBytes: Int = 100_000) throws -> FetchRequest {
    var request = FetchRequest(url: try #require(WebURL(url)), userAgent: "KabarTest/1.0")
    (request.timeout, request.maxBytes, request.allowsPrivateNetwork) = (timeout, maxBytes, true)
    return request
  }
}
