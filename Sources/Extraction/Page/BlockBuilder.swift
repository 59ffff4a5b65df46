/// Gathers the text of one block: squeezes white space, drops signs that are not shown, counts what scoring needs.
struct BlockBuilder {
  /// Links opened since the last block.
  var links = 0
  private var start = 0
  private var linkBytes = 0
  private var strongBytes = 0
  private var emphasisBytes = 0
  private var pendingSpace = false
  private var breaks = 0
  /// Whether the line before this one was ended as no text.
  private var isAnnounced = false

  /// Appends the bytes of a text node to the page's text.
  mutating func append(
    _ bytes: UnsafeBufferPointer<UInt8>, to text: inout [UInt8], isLink: Bool, isStrong: Bool, isEmphasis: Bool
  ) {
    let before = text.count
    var i = 0
    let count = bytes.count
    while i < count {
      let byte = bytes[i]
      if byte.isASCIISpace {
        pendingSpace = true
        i += 1
        continue
      }
      let skipped = Self.invisible(bytes, i)
      if skipped > 0 {
        i += skipped
        continue
      }
      if byte < .space || byte == .delete {
        i += 1
        continue
      }
      if pendingSpace {
        if text.count > start { text.append(.space) }
        pendingSpace = false
      }
      breaks = 0
      let end = Self.plainEnd(bytes, i)
      if end > i {
        text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[i..<end]))
        i = end
        continue
      }
      // A C1 control is a character of windows-1252 that was written as a number (HTML, numeric character references).
      if byte == 0xC2, i + 1 < count, bytes[i + 1] >= 0x80, bytes[i + 1] < 0xA0 {
        text.append(contentsOf: Self.windows1252[Int(bytes[i + 1] - 0x80)])
        i += 2
        continue
      }
      text.append(byte)
      i += 1
    }
    let added = text.count - before
    if isLink { linkBytes += added }
    if isStrong { strongBytes += added }
    if isEmphasis { emphasisBytes += added }
  }

  /// Where bytes end that are taken as they are, single spaces between them too.
  private static func plainEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var i = start
    while i < bytes.count {
      if isPlain(bytes[i]) {
        i += 1
      } else if bytes[i] == .space, i > start, i + 1 < bytes.count, isPlain(bytes[i + 1]) {
        i += 2
      } else {
        break
      }
    }
    return i
  }

  /// Whether a byte is neither white space nor a control, and begins no sign that is looked at more closely.
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte > .space && byte != .delete && byte != 0xC2 && byte != 0xE2 && byte != 0xEF
  }

  /// Bytes up to which a line may be what is no text.
  static let longestLine = 160

  /// The arrow behind a note that leads back to its place in the text, as a letter or a picture.
  private static let returnMarks = ["\u{21A9}", "\u{21A9}\u{FE0E}", "\u{21A9}\u{FE0F}"].map { Array($0.utf8) }
  /// ” in UTF-8.
  private static let closingQuote: [UInt8] = [0xE2, 0x80, 0x9D]

  /// Notes a line break. True: the block ends here.
  mutating func lineBreak(in text: inout [UInt8]) -> Bool {
    pendingSpace = true
    breaks += 1
    if breaks > 1 { return true }
    let length = text.count - start
    // What never is text is no part of the sentences behind it, and neither is the link that such a line announces.
    if isAnnounced, length > 0, linkBytes * 10 >= length * 9 {
      isAnnounced = false
      return true
    }
    isAnnounced = length > 0 && length <= Self.longestLine && LeftOver.isOne(text[start...])
    if isAnnounced { return true }
    guard length >= 60, let last = text.last else { return false }
    // By index: Sequence's own `suffix` would walk over all of the text.
    return last == .period || last == .exclamationMark || last == .questionMark
      || text[(text.count - 3)...].elementsEqual(Self.closingQuote)
  }

  /// Whether the block has text already.
  func hasText(in text: [UInt8]) -> Bool { text.count > start }

  /// Whether a line of the block has just ended and the next has not begun.
  var isBehindBreak: Bool { breaks == 1 }

  /// Starts anew, without a block.
  mutating func reset(at position: Int) {
    (start, linkBytes, strongBytes, emphasisBytes, links) = (position, 0, 0, 0, 0)
    pendingSpace = false
  }

  /// Ends the block: the counts go into it. Nil when there is no text.
  mutating func finish(_ block: Block, in text: inout [UInt8]) -> Block? {
    while text.count > start {
      // A no-break space at the end is as good as none.
      if text[text.count - 1] == .space {
        text.removeLast()
      } else if text.count - start >= 2, text[text.count - 1] == 0xA0, text[text.count - 2] == 0xC2 {
        text.removeLast(2)
      } else if text[text.count - 1] >= 0x80,
        let mark = Self.returnMarks.first(where: { text[start...].suffix($0.count).elementsEqual($0) })
      {
        text.removeLast(mark.count)
      } else {
        break
      }
    }
    var first = start
    while first < text.count {
      if text[first] == .space {
        first += 1
      } else if text[first] == 0xC2, first + 1 < text.count, text[first + 1] == 0xA0 {
        first += 2
      } else {
        break
      }
    }
    let range = first..<text.count
    guard !range.isEmpty else {
      reset(at: text.count)
      return nil
    }
    var done = block
    done.text = range
    done.linkBytes = min(linkBytes, range.count)
    done.strongBytes = min(strongBytes, range.count)
    done.emphasisBytes = min(emphasisBytes, range.count)
    done.links = links
    text.withUnsafeBufferPointer { TextCounts.count($0, range, into: &done) }
    reset(at: text.count)
    return done
  }

  /// How many bytes at `i` are a sign that is not shown: soft hyphen, zero-width space, word joiner, byte order mark.
  private static func invisible(_ bytes: UnsafeBufferPointer<UInt8>, _ i: Int) -> Int {
    switch bytes[i] {
    case 0xC2: return i + 1 < bytes.count && bytes[i + 1] == 0xAD ? 2 : 0
    case 0xE2:
      guard i + 2 < bytes.count else { return 0 }
      return (bytes[i + 1] == 0x80 && bytes[i + 2] == 0x8B) || (bytes[i + 1] == 0x81 && bytes[i + 2] == 0xA0) ? 3 : 0
    case 0xEF: return i + 2 < bytes.count && bytes[i + 1] == 0xBB && bytes[i + 2] == 0xBF ? 3 : 0
    default: return 0
    }
  }

  private static let windows1252: [[UInt8]] = [
    0x20AC, 0x20, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0x20, 0x17D, 0x20,
    0x20, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0x20, 0x17E,
    0x178,
  ].map { (code: UInt32) in Unicode.Scalar(code).map { Array(String(Character($0)).utf8) } ?? [] }
}
