import Web

/// Follows redirects on paper: which address comes next, and when to stop. Pure, so that every rule has a test.
struct RedirectTrail {
  /// The address to ask now.
  private(set) var url: WebURL
  private(set) var hops: [FetchResponse.Hop] = []
  /// `Set-Cookie` lines of the answers so far, by origin. They live within one chain: sites set one and lead back to
  /// themselves to see whether it comes.
  private var cookies: [String: [String]] = [:]
  private var visited: Set<String>
  private let limit: Int

  init(from url: WebURL, limit: Int) {
    (self.url, self.limit) = (url.withoutFragment, limit)
    visited = [url.withoutFragment.href]
  }

  /// Whether an answer leads on: what browsers follow, and the one of several choices that a server prefers (RFC 9110
  /// section 15.4; 304 is an answer).
  static func isRedirect(_ status: Int, _ headers: HTTPHeaders) -> Bool {
    switch status {
    case 300...303, 307, 308: !(headers["Location"] ?? "").isEmpty
    default: false
    }
  }

  /// Cookie lines kept of one origin.
  private static let mostCookies = 50

  /// The `Set-Cookie` lines that go to the address to ask now: those of its own origin.
  var ownCookies: [String] { cookies[url.origin] ?? [] }

  /// Takes the answer of `url`. True: a redirect, `url` is the next address; false: this is the answer.
  mutating func follows(_ status: Int, _ headers: HTTPHeaders) throws(FetchError) -> Bool {
    guard Self.isRedirect(status, headers), let location = headers["Location"] else { return false }
    guard let next = WebURL(location, base: url)?.withoutFragment else {
      throw .badRedirect(String(location.prefix(200)))
    }
    guard hops.count < limit else { throw .tooManyRedirects(limit) }
    hops.append(FetchResponse.Hop(status: status, from: url, to: next))
    if keepCookies(headers) { visited = [] }
    // Without what the address may carry as name and password.
    guard visited.insert(next.href).inserted else {
      throw .redirectLoop(String((next.origin + next.requestTarget).prefix(200)))
    }
    url = next
    return true
  }

  /// What an error of the address at hand means for the one that was asked for: whom it led to does not answer, not itself.
  func error(_ error: FetchError) -> FetchError {
    guard let first = hops.first?.from.origin, first != url.origin else { return error }
    switch error {
    case .timedOut, .tooSlow, .cannotResolve, .cannotConnect, .robotsUnreachable:
      return .beyondRedirect(origin: url.origin, error)
    default: return error
    }
  }

  /// Keeps the cookies of an answer; false where it sets none that is new.
  private mutating func keepCookies(_ headers: HTTPHeaders) -> Bool {
    var kept = cookies[url.origin] ?? []
    let before = kept.count
    for line in headers.lines where line.isNamed("Set-Cookie") && kept.count < Self.mostCookies {
      if !kept.contains(line.value) { kept.append(line.value) }
    }
    cookies[url.origin] = kept
    return kept.count > before
  }
}
