import Text

/// One Allow or Disallow line: a path prefix in which `*` stands for anything and a last `$` for the end.
struct RobotsPattern: Sendable, Hashable {
  /// Whether the line allows.
  let allows: Bool
  /// What decides between rules: the longest wins (RFC 9309 section 2.2.2).
  let length: Int
  private let isAnchored: Bool
  private let pattern: [UInt8]
  /// Bytes before the first star.
  private let startLength: Int
  /// Bytes that a path has at least.
  private let shortest: Int

  /// What a path begins with that matches.
  var start: ArraySlice<UInt8> { pattern[..<startLength] }

  private init(_ pattern: [UInt8], allows: Bool) {
    self.allows = allows
    length = pattern.count
    isAnchored = pattern.last == .dollarSign
    self.pattern = isAnchored ? pattern.dropLast() : pattern
    startLength = self.pattern.firstIndex(of: .asterisk) ?? self.pattern.count
    shortest = self.pattern.count { $0 != .asterisk }
  }

  /// The patterns of a line's value: none for an empty one; two where an index file is allowed, since that allows its
  /// folder too (Google's reading).
  static func patterns(_ value: ArraySlice<UInt8>, allows: Bool) -> [RobotsPattern] {
    guard !value.isEmpty else { return [] }
    let pattern = normalised(Array(value), encodesNonASCII: true)
    var found = [RobotsPattern(pattern, allows: allows)]
    if allows, let slash = pattern.lastIndex(of: .slash), pattern[slash...].starts(with: "/index.htm".utf8) {
      found.append(RobotsPattern(pattern[...slash] + [.dollarSign], allows: true))
    }
    return found
  }

  /// Percent-escapes in upper case, and bytes beyond ASCII escaped where asked for (RFC 9309 section 2.2.2). Escapes of
  /// plain letters stay, as in Google's matcher.
  static func normalised(_ text: [UInt8], encodesNonASCII: Bool) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(text.count)
    for (i, byte) in text.enumerated() {
      if byte >= 0x80, encodesNonASCII {
        out.append(escaped: byte)
      } else if byte.isASCIIHexDigit, isInEscape(text, i) {
        out.append(byte.asciiUppercased)
      } else {
        out.append(byte)
      }
    }
    return out
  }

  private static func isInEscape(_ text: [UInt8], _ i: Int) -> Bool {
    let percent = UInt8.percentSign
    if i >= 1, text[i - 1] == percent { return i + 1 < text.count && text[i + 1].isASCIIHexDigit }
    return i >= 2 && text[i - 2] == percent && text[i - 1].isASCIIHexDigit
  }

  /// Whether the pattern matches the path from its start on. Each piece between stars is put at its first place, so no
  /// place is tried twice; searching is linear (Knuth, Morris and Pratt), however hostile the pattern.
  func matches(_ path: [UInt8]) -> Bool {
    guard path.count >= shortest, path.starts(with: start) else { return false }
    if startLength == pattern.count { return !isAnchored || path.count == startLength }
    let pieces = pattern.split(separator: UInt8.asterisk, omittingEmptySubsequences: false)
    var position = startLength
    for (i, piece) in pieces.enumerated().dropFirst() where !piece.isEmpty {
      if isAnchored, i == pieces.count - 1 {
        return path.count - position >= piece.count && path.suffix(piece.count).elementsEqual(piece)
      }
      guard let end = Self.endOfFirst(piece, in: path, from: position) else { return false }
      position = end
    }
    return true
  }

  private static func endOfFirst(_ piece: ArraySlice<UInt8>, in path: [UInt8], from start: Int) -> Int? {
    let needle = Array(piece)
    guard path.count - start >= needle.count else { return nil }
    var fallback = [Int](repeating: 0, count: needle.count)
    var k = 0
    for i in needle.indices.dropFirst() {
      while k > 0, needle[i] != needle[k] { k = fallback[k - 1] }
      if needle[i] == needle[k] { k += 1 }
      fallback[i] = k
    }
    k = 0
    for i in start..<path.count {
      while k > 0, path[i] != needle[k] { k = fallback[k - 1] }
      if path[i] == needle[k] { k += 1 }
      if k == needle.count { return i + 1 }
    }
    return nil
  }
}
