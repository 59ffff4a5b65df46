/// Why there is no answer. Every HTTP status is an answer; these are the cases without one.
public enum FetchError: Error, Sendable, Hashable {
  /// How far a request had come when its time was up.
  public enum Phase: String, Sendable, Hashable {
    case resolving
    /// TCP and the TLS handshake, which libcurl does not tell apart here.
    case connecting
    /// Before the answer's headers were complete.
    case waiting
    /// In the body.
    case reading
  }

  /// The host's address, given as text, is not one of the public Internet.
  case addressRefused(String)
  /// A redirect leads to something that is no http or https address; its text, cut at 200 characters.
  case badRedirect(String)
  /// More redirects than the limit.
  case tooManyRedirects(Int)
  /// A redirect leads to an address already asked.
  case redirectLoop(String)
  /// The time for the whole request was over.
  case timedOut(Phase)
  /// Bytes came, but for too long too few.
  case tooSlow
  /// The body is longer than this many bytes after decompression.
  case bodyTooLarge(Int)
  /// The header lines are longer than this many bytes.
  case headersTooLarge(Int)
  /// The body is not compressed as its `Content-Encoding` says.
  case badEncoding
  /// The host, or the proxy's, has no address.
  case cannotResolve(String)
  /// No connection to the host, with the reason.
  case cannotConnect(String)
  /// The host could not prove who it is, or the encryption failed, with the reason.
  case tls(String)
  /// The connection ended in the middle, or the answer is not HTTP, with the reason.
  case connectionBroken(String)
  /// The site's robots.txt asks to stay away from this address.
  case robotsDisallow
  /// The site's robots.txt could not be read, which counts as "stay away" (RFC 9309 section 2.3.1.4), with the reason.
  case robotsUnreachable(String)
  /// A redirect leads to another site, of which that is true.
  indirect case beyondRedirect(origin: String, FetchError)
  /// The task was cancelled or the fetcher shut down.
  case cancelled

  /// Whether asking again later may help without anyone changing anything.
  public var isTransient: Bool {
    switch self {
    case .timedOut, .tooSlow, .cannotResolve, .cannotConnect, .connectionBroken, .robotsUnreachable, .cancelled: true
    case .addressRefused, .badRedirect, .tooManyRedirects, .redirectLoop, .bodyTooLarge, .headersTooLarge, .badEncoding,
      .tls, .robotsDisallow:
      false
    case .beyondRedirect(_, let error): error.isTransient
    }
  }

  /// Whether nobody answered at all, whatever was asked for.
  var isSilence: Bool {
    switch self {
    case .timedOut, .cannotResolve, .cannotConnect, .tls: true
    default: false
    }
  }
}

extension FetchError: CustomStringConvertible {
  /// A short English sentence without a full stop, for logs and the status command.
  public var description: String {
    switch self {
    case .addressRefused(let address): "refused to connect to \(address): not a public address"
    case .badRedirect(let target): "redirected to something that is no http or https address: \(target)"
    case .tooManyRedirects(let limit): "more than \(limit) redirects"
    case .redirectLoop(let url): "redirects run in a circle at \(url)"
    case .timedOut(let phase): "timed out \(Self.words(for: phase))"
    case .tooSlow: "the answer came too slowly"
    case .bodyTooLarge(let limit): "the answer is longer than \(limit) bytes"
    case .headersTooLarge(let limit): "the answer's headers are longer than \(limit) bytes"
    case .badEncoding: "the answer is not compressed as it says"
    case .cannotResolve(let host): "no address found for \(host)"
    case .cannotConnect(let reason): "cannot connect: \(reason)"
    case .tls(let reason): "no secure connection: \(reason)"
    case .connectionBroken(let reason): "the connection broke: \(reason)"
    case .robotsDisallow: "robots.txt asks to stay away from this page"
    case .robotsUnreachable(let reason): "robots.txt could not be read: \(reason)"
    case .beyondRedirect(let origin, let error): "\(error) (it was led on to \(origin))"
    case .cancelled: "cancelled"
    }
  }

  private static func words(for phase: Phase) -> String {
    switch phase {
    case .resolving: "looking up the host"
    case .connecting: "connecting"
    case .waiting: "waiting for the answer"
    case .reading: "reading the answer"
    }
  }
}
