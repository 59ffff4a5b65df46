import Text

/// How mail leaves: the server, and how the connection to it is protected.
public struct MailRoute: Sendable, Hashable {
  /// How the connection is encrypted.
  public enum Security: Sendable, Hashable {
    /// Not at all: for a server on this machine.
    case none
    /// From the first byte (`smtps://`).
    case implicit
    /// By STARTTLS, without which nothing is sent (`smtp+starttls://`).
    case startTLS
  }

  /// Name or address; an IPv6 address in brackets.
  public let host: String
  /// From 1 to 65535.
  public let port: Int
  /// How the connection is encrypted.
  public let security: Security

  /// Reads `smtp://host:port`, `smtps://host:port` or `smtp+starttls://host:port`; nil for anything else. Without a port
  /// it is 25, 465 or 587.
  public init?(_ text: String) {
    let schemes: [(String, Security, Int)] = [
      ("smtp://", .none, 25), ("smtps://", .implicit, 465), ("smtp+starttls://", .startTLS, 587),
    ]
    let lowered = text.lowercased()
    guard let (scheme, security, usual) = schemes.first(where: { lowered.hasPrefix($0.0) }) else { return nil }
    var rest = text.dropFirst(scheme.count)
    if rest.hasSuffix("/") { rest = rest.dropLast() }
    var end = rest.endIndex
    var port = usual
    if let colon = rest.lastIndex(of: ":"), !rest[colon...].contains("]") {
      guard let given = Int(rest[rest.index(after: colon)...]), (1...65_535).contains(given) else { return nil }
      (end, port) = (colon, given)
    }
    let host = rest[..<end]
    guard !host.isEmpty, !host.utf8.contains(where: { $0 <= .space || $0 == .delete || "/@?#\\".utf8.contains($0) })
    else {
      return nil
    }
    (self.host, self.port, self.security) = (String(host), port, security)
  }

  /// The address as libcurl takes it.
  var url: String { (security == .implicit ? "smtps://" : "smtp://") + host + ":\(port)" }
}
