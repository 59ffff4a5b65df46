import Text
import Web

/// Checks `smtp:`: `smtp://host:25`, `smtps://host:465` or `smtp+starttls://host:587`.
enum MailServer {
  private static let schemes = ["smtp", "smtps", "smtp+starttls"]

  /// The address of the server, or nil. A login over a plain connection to another machine is an error.
  static func checked(_ value: Value, _ log: ProblemLog, hasLogin: Bool) -> String? {
    guard let text = value.text else { return nil }
    if text == "sendmail" || text.hasSuffix("/sendmail") {
      log.add(
        "E308", .warning, at: value,
        "sendmail is set-gid and cannot work in this service's sandbox; use smtp://127.0.0.1:25")
      return text
    }
    guard let colon = text.range(of: "://") else {
      let host = text.prefix { $0 != ":" && $0 != "/" && $0 != " " }
      return log.refuse("E303", at: value, "no scheme; did you mean \"smtp+starttls://\(host):587\"?")
    }
    let scheme = text[..<colon.lowerBound].lowercased()
    guard schemes.contains(scheme) else {
      var message = "\"\(scheme.prefix(40))\" is not one of \(schemes.joined(separator: ", "))"
      if let guess = Spelling.nearest(to: scheme, among: schemes) { message += "; did you mean \"\(guess)\"?" }
      return log.refuse("E303", at: value, message)
    }
    var authority = text[colon.upperBound...]
    if authority.hasSuffix("/") { authority = authority.dropLast() }
    guard !authority.contains("@") else {
      return log.refuse(
        "E203", at: value.place, "a login does not belong in an address; use \"username\" and \"password\"")
    }
    guard let (host, port) = split(authority), !host.isEmpty, isHost(host) else {
      return log.refuse("E303", at: value, "this is not a server's address; write \(scheme)://host:port")
    }
    if let port, !(1...65_535).contains(port) {
      return log.refuse("E303", at: value, "a port is a number from 1 to 65535")
    }
    if scheme == "smtp", hasLogin, !LiteralAddress.isLoopback(host: String(host)) {
      return log.refuse(
        "E304", at: value, "a password would go over an unencrypted connection; use smtps:// or smtp+starttls://")
    }
    if let meant = usualScheme(of: port, not: scheme) {
      log.add("W513", .warning, at: value, "port \(port ?? 0) is usually that of \(meant)://\(authority)")
    }
    return text
  }

  /// How servers speak at a port that is set aside for one way, where another is given: RFC 8314 sections 3.3 and 7.3.
  private static func usualScheme(of port: Int?, not scheme: String) -> String? {
    switch (port, scheme) {
    case (465, "smtp"), (465, "smtp+starttls"): "smtps"
    case (587, "smtps"), (25, "smtps"): "smtp+starttls"
    default: nil
    }
  }

  /// Host and port; nil when the port is no number.
  private static func split(_ authority: Substring) -> (Substring, Int?)? {
    if authority.hasPrefix("["), let close = authority.firstIndex(of: "]") {
      let rest = authority[authority.index(after: close)...]
      if rest.isEmpty { return (authority, nil) }
      guard rest.hasPrefix(":"), let port = Int(rest.dropFirst()) else { return nil }
      return (authority[...close], port)
    }
    guard let colon = authority.firstIndex(of: ":") else { return (authority, nil) }
    guard let port = Int(authority[authority.index(after: colon)...]) else { return nil }
    return (authority[..<colon], port)
  }

  private static func isHost(_ host: Substring) -> Bool {
    if host.hasPrefix("[") { return LiteralAddress.bytes(host: String(host)) != nil }
    return host.unicodeScalars.allSatisfy { scalar in
      scalar.value >= 0x80 || scalar == "." || scalar == "-" || scalar == "_"
        || scalar.isASCIILetterOrDigit
    }
  }
}
