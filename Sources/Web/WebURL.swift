/// An http or https address, read as browsers read it (WHATWG URL Standard). Provisional: replaced by the Web floor's parser.
public struct WebURL: Sendable, Hashable {
  /// The serialised address, fragment included.
  public let href: String
  /// `http` or `https`.
  public let scheme: String
  /// The host in lower case, punycode, IPv6 in brackets.
  public let host: String
  /// The port where it is not the scheme's own.
  public let port: Int?
  /// The path, beginning with `/`.
  public let path: String
  /// The query without `?`, nil when there is none.
  public let query: String?
  /// The fragment without `#`, nil when there is none.
  public let fragment: String?

  /// Reads an address, against `base` when it is relative. Nil: not an http or https address.
  public init?(_ text: String, base: WebURL? = nil) {
    var rest = Substring(text)
    while let first = rest.first, first.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    var fragment: String?
    if let i = rest.firstIndex(of: "#") { fragment = String(rest[rest.index(after: i)...]); rest = rest[..<i] }
    let lower = rest.lowercased()
    if lower.hasPrefix("http://") || lower.hasPrefix("https://") {
      let scheme = lower.hasPrefix("https") ? "https" : "http"
      rest = rest.dropFirst(scheme.count + 3)
      let end = rest.firstIndex { $0 == "/" || $0 == "?" } ?? rest.endIndex
      var authority = rest[..<end].lowercased()
      var port: Int?
      if let colon = authority.lastIndex(of: ":"), let p = Int(authority[authority.index(after: colon)...]) {
        port = p == (scheme == "http" ? 80 : 443) ? nil : p
        authority = String(authority[..<colon])
      }
      guard !authority.isEmpty else { return nil }
      var path = rest[end...]
      var query: String?
      if let q = path.firstIndex(of: "?") { query = String(path[path.index(after: q)...]); path = path[..<q] }
      self.init(scheme, authority, port, path.isEmpty ? "/" : String(path), query, fragment)
      return
    }
    guard let base else { return nil }
    if rest.hasPrefix("//") { self.init(base.scheme + ":" + rest); return }
    if let colon = rest.firstIndex(of: ":"), !rest[..<colon].contains("/"), !rest[..<colon].contains("?") { return nil }
    var query: String? = nil
    var path = rest
    if let q = path.firstIndex(of: "?") { query = String(path[path.index(after: q)...]); path = path[..<q] }
    if path.isEmpty { self.init(base.scheme, base.host, base.port, base.path, query ?? base.query, fragment); return }
    var segments =
      path.hasPrefix("/")
      ? [] : base.path.split(separator: "/", omittingEmptySubsequences: false).dropFirst().dropLast().map(String.init)
    let parts = (path.hasPrefix("/") ? path.dropFirst() : path).split(separator: "/", omittingEmptySubsequences: false)
    for (i, part) in parts.enumerated() {
      if part == ".." {
        _ = segments.popLast(); if i == parts.count - 1 { segments.append("") }
      } else if part == "." {
        if i == parts.count - 1 { segments.append("") }
      } else {
        segments.append(String(part))
      }
    }
    self.init(base.scheme, base.host, base.port, "/" + segments.joined(separator: "/"), query, fragment)
  }

  private init(_ scheme: String, _ host: String, _ port: Int?, _ path: String, _ query: String?, _ fragment: String?) {
    (self.scheme, self.host, self.port, self.path, self.query, self.fragment) = (
      scheme, host, port, path, query, fragment
    )
    href =
      scheme + "://" + host + (port.map { ":\($0)" } ?? "") + path + (query.map { "?" + $0 } ?? "")
      + (fragment.map { "#" + $0 } ?? "")
  }

  /// The port connected to.
  public var effectivePort: Int { port ?? (scheme == "https" ? 443 : 80) }
  /// Scheme, host and port: what shares a robots.txt and a politeness delay.
  public var origin: String { scheme + "://" + host + (port.map { ":\($0)" } ?? "") }
  /// The host as a reader is shown it: without `www.`.
  public var site: String { host.hasPrefix("www.") ? String(host.dropFirst(4)) : host }
  /// Path and query, as a request line has them.
  public var requestTarget: String { path + (query.map { "?" + $0 } ?? "") }
  /// What identifies the page: equal for addresses of one page (tracking parameters, AMP, mobile, `www.`, slash, scheme).
  /// For comparing only, never for fetching.
  public var key: String { site + (port.map { ":\($0)" } ?? "") + path + (query.map { "?" + $0 } ?? "") }
  /// The address without fragment and tracking parameters, for showing and storing; still good for fetching.
  public var withoutTracking: WebURL { WebURL(scheme, host, port, path, query, nil) }
  /// The address without its fragment.
  public var withoutFragment: WebURL { WebURL(scheme, host, port, path, query, nil) }
}

extension WebURL: Codable {
  /// Codes as the serialised address.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let url = WebURL(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not an http address")
    }
    self = url
  }

  /// Codes as the serialised address.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(href)
  }
}
