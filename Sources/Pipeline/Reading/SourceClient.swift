import Fetching
import Model
import Storage
import Text
import Web

/// Asks for addresses as one source's settings want it: headers, login, proxy, limits.
struct SourceClient: Sendable {
  let source: Source
  private let fetcher: PoliteFetcher
  private let login: FetchRequest.Login?

  /// A client for a source; reads its login.
  init(_ source: Source, fetcher: PoliteFetcher) throws(Trouble) {
    (self.source, self.fetcher) = (source, fetcher)
    login = try SourceLogin.read(source.login)
  }

  /// The sitemaps that the robots.txt of a site names, as far as it is known.
  func sitemaps(of url: WebURL) async -> [WebURL] { await fetcher.robots.sitemaps(of: url) }

  /// Gets an address. `kept`: what it gave to ask again with.
  func fetch(
    _ url: WebURL, for purpose: PoliteFetcher.Purpose, kept: RefreshRecord.Served? = nil
  ) async throws(FetchError) -> FetchResponse {
    var request = source.request(url)
    // A secret belongs to the site that it was given for.
    if url.hasOrigin(of: source.url) { request.login = login }
    // The first entries of a list that never ends are of use; half an article is not.
    request.cutsLongBody = purpose != .page
    request.validators = kept?.validators
    request.validatedURL = kept?.answered
    return try await fetcher.fetch(request, purpose: purpose, robots: source.obeysRobots ? .obey : .ignore)
  }
}

extension Source {
  /// A request as this source's settings want it, without its login. Headers go to the source's own origin only, since
  /// they may carry a secret.
  public func request(_ url: WebURL) -> FetchRequest {
    var request = FetchRequest(url: url, userAgent: userAgent)
    (request.timeout, request.maxBytes) = (timeout, maxBytes)
    (request.allowsPrivateNetwork, request.proxy) = (privateNetwork, proxy)
    if url.hasOrigin(of: self.url) { request.headers = headers }
    return request
  }
}
