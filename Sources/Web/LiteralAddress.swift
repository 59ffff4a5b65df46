/// Hosts that are written as numbers, or that name the machine itself, judged before anything is connected to.
public enum LiteralAddress {
  /// The 4 or 16 bytes, in network order, of a host that is an address in any spelling that browsers take (`127.1`,
  /// `0x7f.1`, `[::1]`; WHATWG URL Standard, host parsing); nil for a name.
  public static func bytes(host: String) -> [UInt8]? {
    let text = Array(host.utf8)
    if text.first == UInt8(ascii: "["), text.last == UInt8(ascii: "]") {
      return IPv6.parse(text.dropFirst().dropLast())
    }
    return IPv4.isMeant(text) ? IPv4.bytes(text) : nil
  }

  /// Whether a host is the machine itself: `localhost` and names below it (RFC 6761 section 6.3), 127.0.0.0/8, `::1`.
  public static func isLoopback(host: String) -> Bool {
    var name = host.lowercased()
    if name.hasSuffix(".") { name.removeLast() }
    if name == "localhost" || name.hasSuffix(".localhost") { return true }
    guard let bytes = bytes(host: name) else { return false }
    if bytes.count == 4 { return bytes[0] == 127 }
    if bytes[..<10].allSatisfy({ $0 == 0 }), bytes[10] == 0xFF, bytes[11] == 0xFF { return bytes[12] == 127 }
    return bytes[..<15].allSatisfy { $0 == 0 } && bytes[15] == 1
  }

  /// Whether a host, as an address writes it, lies inside: the machine itself, or no address of the public Internet.
  /// What names lead to is for `AddressGuard` to judge once they are looked up.
  public static func isInside(host: String) -> Bool {
    isLoopback(host: host) || bytes(host: host).map { !AddressGuard.isPublic($0) } ?? false
  }
}
