import Text

/// Text from outside made fit for one line of a digest: what a reader sees is all that there is.
///
/// Controls and every kind of white space become one space; direction marks, zero-width and other invisible characters
/// go (Unicode TR 36, "Bidirectional Text Spoofing"); at most `marks` combining marks stay on one character; the scheme of
/// an address goes (`https://a.test` reads `a.test`), so that no program makes a link of it: links are only ours.
enum CleanText {
  /// Combining marks that one character keeps: enough for every living script.
  static let marks = 4

  /// The text in one line, at most `limit` Unicode scalars long; what is longer ends in "…" at a word.
  static func line(_ text: String, limit: Int = 2_000) -> String {
    if isClean(text, limit: limit) { return text }
    var out = String.UnicodeScalarView()
    var (length, run, space) = (0, 0, false)
    var scheme = SchemeFilter()
    // Invisible characters do not count against the limit, so what is looked at needs a bound of its own.
    for scalar in text.unicodeScalars.prefix(limit * 8) {
      switch PrintableText.Kind(scalar) {
      case .invisible: continue
      case .space:
        space = length > 0
        run = 0
        continue
      case .mark:
        run += 1
        if run > marks || length == 0 || space { continue }
      case .visible: run = 0
      }
      if space {
        out.append(" ")
        length += 1
        _ = scheme.dropped(after: " ", in: &out)
        space = false
      }
      out.append(scalar)
      length += 1
      let dropped = scheme.dropped(after: scalar, in: &out)
      length -= dropped
      if length > limit + 1 { break }
    }
    while out.last == " " { out.removeLast() }
    let clean = String(out)
    return length > limit ? shortened(clean, to: limit) : clean
  }

  /// Whether `line` would return the text as it is; told of ordinary text only, without looking at each character's class.
  private static func isClean(_ text: String, limit: Int) -> Bool {
    var (length, last, beforeLast): (Int, UInt8, UInt8) = (0, .space, 0)
    for byte in text.utf8 {
      switch byte {
      // One space between words, no address's scheme.
      case .space where last != .space: break
      case .slash where last == byte && beforeLast == .colon: return false
      case 0x21...0x7E: break
      // Latin-1's letters, and of its signs « · ».
      case 0xC2, 0xC3, 0xE2: break
      case 0xAB where last == 0xC2, 0xB7 where last == 0xC2, 0xBB where last == 0xC2: length -= 1
      case 0x80...0xBF where last == 0xC3: length -= 1
      // Dashes, quotes, bullet and ellipsis.
      case 0x80 where last == 0xE2: length -= 1
      case 0x93, 0x94, 0x98, 0x99, 0x9C, 0x9D, 0xA2, 0xA6:
        guard last == 0x80, beforeLast == 0xE2 else { return false }
        length -= 1
      default: return false
      }
      (beforeLast, last) = (last, byte)
      length += 1
      if length > limit { return false }
    }
    return last != .space || text.isEmpty
  }

  /// The text cut to at most `limit` Unicode scalars, "…" included, at the end of a word where one is near.
  static func shortened(_ text: String, to limit: Int) -> String {
    let scalars = Array(text.unicodeScalars.prefix(limit + 1))
    guard scalars.count > limit, limit > 1 else { return text }
    var end = limit - 1
    if let gap = scalars[..<end].lastIndex(of: " "), gap >= end / 2 { end = gap }
    while end > 0, [" ", ",", ";", ":", "-", "–", "("].contains(scalars[end - 1]) { end -= 1 }
    var out = String.UnicodeScalarView(scalars[..<end])
    out.append("…")
    return String(out)
  }
}

/// Takes the scheme of an address out of running text as it is written.
private struct SchemeFilter {
  private var slashes = 0
  private var afterColon = false

  /// To be called after each appended scalar; takes `scheme://` off the end of `out` and says how many scalars went.
  mutating func dropped(after scalar: Unicode.Scalar, in out: inout String.UnicodeScalarView) -> Int {
    switch scalar {
    case ":": (afterColon, slashes) = (true, 0)
    case "/" where afterColon: slashes += 1
    default: (afterColon, slashes) = (false, 0)
    }
    guard slashes == 2 else { return 0 }
    var count = 3
    out.removeLast(3)
    while let last = out.last, isSchemePart(last) {
      out.removeLast()
      count += 1
    }
    // What stood before may be another scheme, which the next signs complete.
    (afterColon, slashes) = (out.last == ":", 0)
    return count
  }

  private func isSchemePart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "+", "-", ".": true
    default: false
    }
  }
}
