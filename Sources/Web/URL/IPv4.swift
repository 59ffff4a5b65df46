import Text

/// IPv4 addresses in all the spellings that browsers take for a host (WHATWG URL Standard, "IPv4 parser"): fewer than four
/// numbers, octal, hexadecimal.
enum IPv4 {
  /// Whether a host must be an IPv4 address because its last label is a number ("ends in a number checker").
  static func isMeant(_ host: [UInt8]) -> Bool {
    var labels = host.split(separator: .period, omittingEmptySubsequences: false)
    if labels.last?.isEmpty == true {
      if labels.count == 1 { return false }
      labels.removeLast()
    }
    guard let last = labels.last, !last.isEmpty else { return false }
    return last.allSatisfy(\.isASCIIDigit) || (hasHexPrefix(last) && number(last) != nil)
  }

  /// The address as four decimal numbers, nil when it is not one.
  static func canonical(_ host: [UInt8]) -> [UInt8]? {
    bytes(host).map { Array($0.map { String($0) }.joined(separator: ".").utf8) }
  }

  /// The four bytes of the address, nil when it is not one.
  static func bytes(_ host: [UInt8]) -> [UInt8]? {
    var labels = host.split(separator: .period, omittingEmptySubsequences: false)
    if labels.last?.isEmpty == true, labels.count > 1 { labels.removeLast() }
    guard labels.count <= 4 else { return nil }
    var address: UInt64 = 0
    for (i, label) in labels.enumerated() {
      guard let value = number(label) else { return nil }
      if i < labels.count - 1 {
        guard value <= 255 else { return nil }
        address |= value << UInt64(8 * (3 - i))
      } else {
        guard value < 1 << UInt64(8 * (5 - labels.count)) else { return nil }
        address |= value
      }
    }
    return [24, 16, 8, 0].map { UInt8(address >> $0 & 255) }
  }

  private static func hasHexPrefix(_ label: ArraySlice<UInt8>) -> Bool {
    label.count >= 2 && label.first == UInt8(ascii: "0")
      && label[label.startIndex + 1].asciiLowercased == UInt8(ascii: "x")
  }

  /// Values beyond 32 bits all become one that is too large for any place.
  private static func number(_ label: ArraySlice<UInt8>) -> UInt64? {
    guard !label.isEmpty else { return nil }
    var digits = label
    var radix: UInt64 = 10
    if hasHexPrefix(label) {
      digits = label.dropFirst(2)
      radix = 16
    } else if label.count > 1, label.first == UInt8(ascii: "0") {
      digits = label.dropFirst()
      radix = 8
    }
    var value: UInt64 = 0
    for byte in digits {
      guard let digit = byte.hexDigitValue, UInt64(digit) < radix else { return nil }
      value = min(value * radix + UInt64(digit), 1 << 40)
    }
    return value
  }
}
