import Text

/// Lines of a paragraph that a page breaks itself and that begin with labels: "Hari/tanggal: …<br>Waktu: …<br>Tempat: …". As one
/// line nobody could tell where a field ends.
enum LabelledLines {
  /// Bytes and words of a label at most.
  private static let (longest, mostWords) = (40, 4)
  /// Labelled lines by which a paragraph is a list of fields.
  private static let least = 2

  /// The lines of such a block, what has no label with the line before it; nil for other blocks.
  static func of(_ block: Block, _ page: Page) -> [String]? {
    guard page.isBroken(block), page.text[block.text].contains(.colon) else { return nil }
    let lines = page.lines(block)
    guard lines.count(where: isLabelled) >= least else { return nil }
    var result: [String] = []
    for line in lines {
      if let last = result.last, !isLabelled(line) {
        result[result.count - 1] = last + " " + line
      } else {
        result.append(line)
      }
    }
    return result
  }

  /// Whether a line begins with a few words and a colon, and goes on.
  private static func isLabelled(_ line: String) -> Bool {
    // "1. Pendaftaran: …", "- 6 Desember 2026: wawancara"
    let bytes = line.utf8.drop { $0.isASCIIDigit || $0 == .period || $0 == .space || $0 == .hyphen || $0 == .asterisk }
    guard let colon = bytes.prefix(longest).firstIndex(of: .colon), colon > bytes.startIndex else { return false }
    let label = bytes[..<colon]
    let behind = bytes.index(after: colon)
    return label.allSatisfy { $0.isASCIILetterOrDigit || $0 == .space || $0 == .slash || $0 >= 0x80 || $0 == .hyphen }
      && label.count { $0 == .space } < mostWords && behind < bytes.endIndex && bytes[behind] != .slash
  }
}
