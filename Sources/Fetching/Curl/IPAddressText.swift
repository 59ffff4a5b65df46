/// IP addresses as text, for messages.
enum IPAddressText {
  /// `192.0.2.1`, or IPv6 as eight groups without the abbreviation `::`.
  static func text(_ bytes: [UInt8]) -> String {
    switch bytes.count {
    case 4: bytes.map(String.init).joined(separator: ".")
    case 16:
      stride(from: 0, to: 16, by: 2)
        .map { String(Int(bytes[$0]) << 8 | Int(bytes[$0 + 1]), radix: 16) }.joined(separator: ":")
    default: "an unknown kind of address"
    }
  }
}
