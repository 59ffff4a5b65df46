/// An http or https address, read as browsers read it (WHATWG URL Standard): spaces and line breaks around and inside are
/// dropped, backslashes are slashes, dot segments are resolved, hosts are put in their one ASCII form.
public struct WebURL: Sendable {
  /// The serialised address, fragment and credentials included.
  public let href: String
  /// `http` or `https`.
  public let scheme: String
  /// The host in lower case, punycode, IPv6 in brackets.
  public let host: String
  /// The port where it is not the scheme's own.
  public let port: Int?
  /// The path, beginning with `/`, percent-encoded.
  public let path: String
  /// The query without `?`, percent-encoded; nil when there is none.
  public let query: String?
  /// The fragment without `#`, percent-encoded; nil when there is none.
  public let fragment: String?
  /// `user` or `user:password`, percent-encoded; empty when there are none.
  let credentials: String

  /// Reads an address, against `base` when it is relative. Nil: not an http or https address, or one longer than
  /// `Limits.urlBytes`, as written or serialised: what was stored can always be read again.
  public init?(_ text: String, base: WebURL? = nil) {
    guard text.utf8.count <= Limits.standard.urlBytes, let parts = URLReader.read(text, base: base) else { return nil }
    self.init(
      scheme: parts.isSecure ? "https" : "http", credentials: String(decoding: parts.credentials, as: UTF8.self),
      host: String(decoding: parts.host, as: UTF8.self), port: parts.port,
      path: String(decoding: parts.path, as: UTF8.self),
      query: parts.query.map { String(decoding: $0, as: UTF8.self) },
      fragment: parts.fragment.map { String(decoding: $0, as: UTF8.self) })
    if href.utf8.count > Limits.standard.urlBytes { return nil }
  }

  init(
    scheme: String, credentials: String, host: String, port: Int?, path: String, query: String?, fragment: String?
  ) {
    (self.scheme, self.credentials, self.host, self.port) = (scheme, credentials, host, port)
    (self.path, self.query, self.fragment) = (path, query, fragment)
    var href = scheme + "://"
    if !credentials.isEmpty { href += credentials + "@" }
    href += host
    if let port { href += ":" + String(port) }
    href += path
    if let query { href += "?" + query }
    if let fragment { href += "#" + fragment }
    self.href = href
  }

  /// The port connected to.
  public var effectivePort: Int { port ?? (scheme == "https" ? 443 : 80) }
  /// Scheme, host and port: what shares a robots.txt and a politeness delay.
  public var origin: String { scheme + "://" + host + (port.map { ":" + String($0) } ?? "") }
  /// Whether both share their origin, without writing it out.
  public func hasOrigin(of other: WebURL) -> Bool {
    scheme == other.scheme && host == other.host && port == other.port
  }
  /// The host as a reader is shown it: without `www.`.
  public var site: String { host.hasPrefix("www.") && host.count > 4 ? String(host.dropFirst(4)) : host }
  /// Path and query, as a request line has them.
  public var requestTarget: String { path + (query.map { "?" + $0 } ?? "") }

  /// What identifies the page: equal for addresses of one page (tracking parameters, AMP, mobile, `www.`, slash, scheme,
  /// spelling). For comparing only, never for fetching.
  public var key: String { URLKey.of(self) }

  /// The host without `www.`, `m.` and the like: equal for the faces of one site. For comparing only.
  public var siteKey: String { URLKey.host(host) }

  /// The address without tracking parameters and without a fragment that names no page, and behind a redirector's; for
  /// showing and storing, still good for fetching.
  public var withoutTracking: WebURL { URLKey.withoutTracking(self) }

  /// The fragment that names a page within one that scripts make (`!/berita/7`, `/berita/7`); nil for any other one.
  public var route: String? {
    guard let fragment, fragment.utf8.count > 1, fragment.hasPrefix("!") || fragment.hasPrefix("/") else { return nil }
    return fragment
  }

  /// The address without its fragment.
  public var withoutFragment: WebURL { fragment == nil ? self : with(query: query) }

  /// The address without its query and fragment.
  public var withoutQuery: WebURL { with(query: nil) }

  /// The address with another query and fragment.
  func with(query: String?, fragment: String? = nil) -> WebURL {
    WebURL(
      scheme: scheme, credentials: credentials, host: host, port: port, path: path, query: query, fragment: fragment)
  }
}

extension WebURL: Hashable {
  /// Equal when the serialised addresses are.
  public static func == (a: WebURL, b: WebURL) -> Bool { a.href == b.href }

  /// Hashes the serialised address.
  public func hash(into hasher: inout Hasher) { hasher.combine(href) }
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
