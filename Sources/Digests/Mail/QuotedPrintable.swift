import Text

/// Quoted-printable (RFC 2045, section 6.7): lines of at most 76 characters, CR LF.
enum QuotedPrintable {
  /// The lines, encoded, each ended by CR LF.
  static func body(_ lines: [String]) -> [UInt8] {
    var out: [UInt8] = []
    for line in lines {
      append(line, to: &out)
      out += [13, 10]
    }
    return out
  }

  private static func append(_ line: String, to out: inout [UInt8]) {
    let bytes = Array(line.utf8)
    let isFrom = line.hasPrefix("From ")
    var column = 0
    for (i, byte) in bytes.enumerated() {
      let isLast = i + 1 == bytes.count
      // Mail programs that keep mailboxes in one file would change a line that begins with "From ".
      let isPlain =
        (0x21...0x7E).contains(byte) && byte != .equalsSign && !(i == 0 && (isFrom || byte == .period))
      let plain = isPlain || (byte == .space && !isLast)
      let size = plain ? 1 : 3
      // The last piece of a line needs no room for the "=" of a soft break.
      if column + size > (isLast ? 76 : 75) {
        out += [.equalsSign, 13, 10]
        column = 0
      }
      if plain {
        out.append(byte)
      } else {
        out.append(escaped: byte, after: .equalsSign)
      }
      column += size
    }
  }
}
