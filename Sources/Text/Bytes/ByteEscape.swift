extension [UInt8] {
  /// Appends a mark and the byte as two capital hexadecimal digits: `%2F` in an address (RFC 3986, section 2.1), `=3D` in
  /// quoted-printable text (RFC 2045, section 6.7).
  @inlinable public mutating func append(escaped byte: UInt8, after mark: UInt8 = .percentSign) {
    append(mark)
    for digit in [byte >> 4, byte & 15] {
      append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10)
    }
  }
}
