import Text

/// IPv6 addresses as URLs write them (WHATWG URL Standard, "IPv6 parser" and "IPv6 serializer").
enum IPv6 {
  /// The 16 bytes of an address without brackets; nil when it is not one.
  static func parse(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    let colon = UInt8.colon
    var pieces = [UInt16](repeating: 0, count: 8)
    var index = 0
    var compress: Int?
    var i = text.startIndex
    let end = text.endIndex
    if i < end, text[i] == colon {
      guard i + 1 < end, text[i + 1] == colon else { return nil }
      i += 2
      index += 1
      compress = index
    }
    while i < end {
      guard index < 8 else { return nil }
      if text[i] == colon {
        guard compress == nil else { return nil }
        i += 1
        index += 1
        compress = index
        continue
      }
      var value: UInt16 = 0
      var length = 0
      while length < 4, i < end, let digit = text[i].hexDigitValue {
        value = value << 4 | UInt16(digit)
        i += 1
        length += 1
      }
      if i < end, text[i] == .period {
        guard length > 0, index <= 6, let v4 = quad(text[(i - length)...]) else { return nil }
        pieces[index] = UInt16(v4[0]) << 8 | UInt16(v4[1])
        pieces[index + 1] = UInt16(v4[2]) << 8 | UInt16(v4[3])
        index += 2
        i = end
        break
      }
      if i < end {
        guard text[i] == colon, i + 1 < end else { return nil }
        i += 1
      }
      pieces[index] = value
      index += 1
    }
    if let compress {
      let count = index - compress
      let moved = pieces[compress..<index]
      for k in compress..<8 { pieces[k] = 0 }
      for (k, piece) in moved.enumerated() { pieces[8 - count + k] = piece }
    } else if index != 8 {
      return nil
    }
    return pieces.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
  }

  /// Four decimal numbers up to 255 without leading zeros, to the end.
  private static func quad(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    let parts = text.split(separator: .period, maxSplits: 4, omittingEmptySubsequences: false)
    guard parts.count == 4 else { return nil }
    var bytes: [UInt8] = []
    for part in parts {
      guard (1...3).contains(part.count), part.allSatisfy(\.isASCIIDigit),
        part.count == 1 || part.first != UInt8(ascii: "0")
      else {
        return nil
      }
      let value = part.reduce(0) { $0 * 10 + $1.digitValue }
      guard value <= 255 else { return nil }
      bytes.append(UInt8(value))
    }
    return bytes
  }

  /// The address in brackets, the longest run of zeros shortened.
  static func serialised(_ bytes: [UInt8]) -> String {
    let pieces = (0..<8).map { UInt16(bytes[2 * $0]) << 8 | UInt16(bytes[2 * $0 + 1]) }
    var best = 0..<0
    var start = 0
    while start < 8 {
      guard pieces[start] == 0 else {
        start += 1
        continue
      }
      let end = pieces[start...].firstIndex { $0 != 0 } ?? 8
      if end - start > max(1, best.count) { best = start..<end }
      start = end
    }
    var out = "["
    var i = 0
    while i < 8 {
      if i == best.lowerBound, !best.isEmpty {
        out += i == 0 ? "::" : ":"
        i = best.upperBound
        continue
      }
      out += String(pieces[i], radix: 16)
      if i < 7 { out += ":" }
      i += 1
    }
    return out + "]"
  }
}
