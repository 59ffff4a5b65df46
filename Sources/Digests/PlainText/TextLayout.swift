import Text

/// Lines of plain text, at most `width` columns wide except for addresses, which stay whole.
///
/// Flowed (RFC 3676, format=flowed, delsp=no): a line that goes on ends in a space, so that a phone can wrap it anew;
/// lines that begin with a space, `>` or `From ` get one more space in front (its section 4.4).
struct TextLayout {
  static let width = 72

  let isFlowed: Bool
  private(set) var lines: [String] = []

  init(isFlowed: Bool) { self.isFlowed = isFlowed }

  /// A paragraph wrapped at words; `hang` is put before each line but the first where the text does not flow.
  mutating func paragraph(_ text: String, hang: String = "") {
    let indent = isFlowed ? "" : hang
    var line = ""
    var used = 0
    var done: [String] = []
    for part in text.utf8.split(separator: .space) {
      let word = Substring(part)
      let size = Self.columns(word)
      if used > 0 && used + 1 + size > Self.width {
        done.append(line)
        (line, used) = (indent, indent.utf8.count)
        if size <= Self.width - used { line += word } else { broken(word, &line, &used, &done, indent) }
        used = size <= Self.width ? Self.columns(line[...]) : used
      } else if size > Self.width {
        broken(word, &line, &used, &done, indent)
      } else {
        if used > 0 { line += " " }
        line += word
        used += size + (used > 0 ? 1 : 0)
      }
    }
    done.append(line)
    for (i, line) in done.enumerated() { add(line, goesOn: isFlowed && i + 1 < done.count) }
  }

  /// A line as it stands: an address, a rule.
  mutating func verbatim(_ line: String) { add(line, goesOn: false) }

  /// An empty line.
  mutating func gap(_ count: Int = 1) { for _ in 0..<count { lines.append("") } }

  private mutating func add(_ line: String, goesOn: Bool) {
    var line = line
    if isFlowed, line.hasPrefix(" ") || line.hasPrefix(">") || line.hasPrefix("From ") { line = " " + line }
    // "-- " alone would begin a signature (section 4.3).
    lines.append(goesOn && line != "--" ? line + " " : line)
  }

  /// A word wider than a line is cut into pieces.
  private func broken(
    _ word: Substring, _ line: inout String, _ used: inout Int, _ done: inout [String], _ indent: String
  ) {
    if used > 0 && line != indent {
      done.append(line)
      (line, used) = (indent, indent.utf8.count)
    }
    for scalar in word.unicodeScalars {
      let size = Self.columns(of: scalar)
      if used + size > Self.width {
        done.append(line)
        (line, used) = (indent, indent.utf8.count)
      }
      line.unicodeScalars.append(scalar)
      used += size
    }
  }

  /// Columns on a terminal; marks count too, so that a line is short by any way of counting.
  static func columns(_ text: Substring) -> Int {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
    return text.unicodeScalars.reduce(0) { $0 + columns(of: $1) }
  }

  /// Two for wide East Asian characters and pictures (Unicode TR 11), else one.
  private static func columns(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      2
    default: 1
    }
  }
}
