import Web

/// What to get, and within which bounds.
public struct FetchRequest: Sendable, Hashable {
  /// A name and password for Basic authentication (RFC 7617). Prints as dots, so that no log shows it.
  public struct Login: Sendable, Hashable, CustomStringConvertible, CustomDebugStringConvertible {
    /// The name; may not contain a colon.
    public var user: String
    /// The password.
    public var password: String

    /// A login.
    public init(user: String, password: String) { (self.user, self.password) = (user, password) }

    /// Dots.
    public var description: String { "•••" }
    /// Dots.
    public var debugDescription: String { "•••" }
  }

  /// The address asked first.
  public var url: WebURL
  /// What an earlier answer gave to ask again with; sent to `validatedURL` only.
  public var validators: Validators?
  /// The address that gave the validators, where a redirect led to it; nil: `url`.
  public var validatedURL: WebURL?
  /// Says who asks, and whom to write to.
  public var userAgent: String
  /// The `Accept` header; left as it is, `PoliteFetcher` puts in what fits the purpose.
  public var accept = FetchRequest.acceptsAnything
  /// Seconds for everything, redirects included; waiting for a turn at a host is not counted.
  public var timeout: Int
  /// Decoded bytes of the body.
  public var maxBytes: Int
  /// Whether a body longer than `maxBytes` is cut there instead of being an error.
  public var cutsLongBody = false
  /// Whether private and loopback addresses may be connected to.
  public var allowsPrivateNetwork = false
  /// Further headers, in order; sent to the origin of `url` only, since they may carry a secret.
  public var headers: [HTTPHeaders.Line] = []
  /// A proxy for this request (`http://host:port`, `socks5h://…`), the empty text for none; nil: as the environment says.
  public var proxy: String?
  /// Sent to the origin of `url` only.
  public var login: Login?

  /// The `Accept` header of who takes everything.
  public static let acceptsAnything = "*/*"

  /// A request with the limits that hold for every source.
  public init(url: WebURL, userAgent: String, limits: Limits = .standard) {
    (self.url, self.userAgent) = (url, userAgent)
    (timeout, maxBytes) = (limits.totalSeconds, limits.bodyBytes)
  }
}
