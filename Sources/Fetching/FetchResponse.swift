import Web

/// An answer, whatever its status.
public struct FetchResponse: Sendable, Hashable {
  /// A redirect that was followed.
  public struct Hop: Sendable, Hashable {
    /// 301, 302, 303, 307 or 308.
    public var status: Int
    /// The address that answered so.
    public var from: WebURL
    /// Where it leads to.
    public var to: WebURL

    /// A redirect from one address to another.
    public init(status: Int, from: WebURL, to: WebURL) { (self.status, self.from, self.to) = (status, from, to) }
  }

  /// The HTTP status of the last answer.
  public var status: Int
  /// The address that gave the last answer.
  public var url: WebURL
  /// The redirects on the way, in order.
  public var hops: [Hop]
  /// The header lines of the last answer.
  public var headers: HTTPHeaders
  /// The body of the last answer, decompressed; empty for 304.
  public var body: [UInt8]
  /// Whether the body was cut at the request's `maxBytes`.
  public var isCut: Bool
  /// From the start to the last byte, without waiting for a turn at a host.
  public var duration: Duration

  /// An answer.
  public init(
    status: Int, url: WebURL, hops: [Hop] = [], headers: HTTPHeaders = HTTPHeaders(), body: [UInt8] = [],
    isCut: Bool = false, duration: Duration = .zero
  ) {
    (self.status, self.url, self.hops, self.headers) = (status, url, hops, headers)
    (self.body, self.isCut, self.duration) = (body, isCut, duration)
  }
}
