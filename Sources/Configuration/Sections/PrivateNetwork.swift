/// Tells which literal addresses lie in a private network. The guard at connection time judges names as well.
enum PrivateNetwork {
  /// Whether a host, as written in an address, is the machine itself or lies in a private network.
  static func contains(_ host: String) -> Bool {
    if isLoopback(host) { return true }
    if let v4 = ipv4(host) { return isPrivate(v4) }
    guard host.hasPrefix("["), let words = ipv6(String(host.dropFirst().dropLast())) else { return false }
    if let inner = embedded(words) { return isPrivate(inner) }
    let first = words[0]
    return words.allSatisfy { $0 == 0 } || first & 0xFE00 == 0xFC00 || first & 0xFFC0 == 0xFE80
      || first & 0xFFC0 == 0xFEC0 || first & 0xFF00 == 0xFF00
  }

  /// Whether a host is the machine itself.
  static func isLoopback(_ host: String) -> Bool {
    let name = host.lowercased().hasSuffix(".") ? String(host.lowercased().dropLast()) : host.lowercased()
    if name == "localhost" || name.hasSuffix(".localhost") { return true }
    if let v4 = ipv4(name) { return v4 >> 24 == 127 }
    guard name.hasPrefix("["), let words = ipv6(String(name.dropFirst().dropLast())) else { return false }
    if let inner = embedded(words) { return inner >> 24 == 127 }
    return words == [0, 0, 0, 0, 0, 0, 0, 1]
  }

  /// Blocks of the IANA special-purpose registry (RFC 6890) that are not the public internet.
  private static func isPrivate(_ a: UInt32) -> Bool {
    let blocks: [(UInt32, UInt32)] = [
      (0x0000_0000, 8), (0x0A00_0000, 8), (0x6440_0000, 10), (0x7F00_0000, 8), (0xA9FE_0000, 16), (0xAC10_0000, 12),
      (0xC000_0000, 24), (0xC0A8_0000, 16), (0xC612_0000, 15), (0xE000_0000, 3),
    ]
    return blocks.contains { a >> (32 - $0.1) == $0.0 >> (32 - $0.1) }
  }

  /// The IPv4 address inside a mapped, compatible, 6to4 or NAT64 one.
  private static func embedded(_ w: [UInt32]) -> UInt32? {
    if w[0...4].allSatisfy({ $0 == 0 }), w[5] == 0xFFFF { return w[6] << 16 | w[7] }
    if w[0...5].allSatisfy({ $0 == 0 }), w[6] != 0 { return w[6] << 16 | w[7] }
    if w[0] == 0x64, w[1] == 0xFF9B, w[2...5].allSatisfy({ $0 == 0 }) { return w[6] << 16 | w[7] }
    if w[0] == 0x2002 { return w[1] << 16 | w[2] }
    return nil
  }

  /// An IPv4 address in any spelling that browsers take: `127.1`, `0x7f.1`, `017700000001` (WHATWG URL, IPv4 parser).
  static func ipv4(_ host: String) -> UInt32? {
    var parts = host.split(separator: ".", omittingEmptySubsequences: false)
    if parts.count > 1, parts.last == "" { parts.removeLast() }
    guard (1...4).contains(parts.count) else { return nil }
    var numbers: [UInt64] = []
    for part in parts {
      guard let number = number(part) else { return nil }
      numbers.append(number)
    }
    guard let last = numbers.popLast(), numbers.allSatisfy({ $0 <= 255 }), last < 1 << (8 * UInt64(4 - numbers.count))
    else { return nil }
    let lead = numbers.enumerated().reduce(UInt64(0)) { $0 | $1.element << (8 * UInt64(3 - $1.offset)) }
    return UInt32(lead | last)
  }

  private static func number(_ text: Substring) -> UInt64? {
    guard !text.isEmpty, text.utf8.count <= 16, text.utf8.allSatisfy({ $0 != 0x2B && $0 != 0x2D }) else { return nil }
    let lower = text.lowercased()
    if lower.hasPrefix("0x") { return lower.count == 2 ? 0 : UInt64(lower.dropFirst(2), radix: 16) }
    if lower.hasPrefix("0"), lower.count > 1 { return UInt64(lower.dropFirst(), radix: 8) }
    return UInt64(lower)
  }

  /// The eight words of an IPv6 address (RFC 4291 section 2.2), or nil.
  static func ipv6(_ text: String) -> [UInt32]? {
    guard text.utf8.count <= 45 else { return nil }
    let halves = text.split(separator: "::", omittingEmptySubsequences: false)
    guard halves.count <= 2 else { return nil }
    func words(_ half: Substring) -> [UInt32]? {
      if half.isEmpty { return [] }
      var result: [UInt32] = []
      for part in half.split(separator: ":", omittingEmptySubsequences: false) {
        if part.contains("."), let inner = ipv4(String(part)) {
          result += [inner >> 16, inner & 0xFFFF]
        } else {
          guard (1...4).contains(part.utf8.count), let word = UInt32(part, radix: 16) else { return nil }
          result.append(word)
        }
      }
      return result
    }
    guard let head = words(halves[0]) else { return nil }
    if halves.count == 1 { return head.count == 8 ? head : nil }
    guard let tail = words(halves[1]), head.count + tail.count <= 7 else { return nil }
    return head + Array(repeating: 0, count: 8 - head.count - tail.count) + tail
  }
}
