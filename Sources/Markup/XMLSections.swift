import Text

/// A document whose CDATA sections are taken out and stand in for by processing instructions: libxml2 reads them byte by byte,
/// and in feeds they are most of the text.
///
/// A section stays where it is when it holds what XML does not allow or what a parser would change (carriage returns).
struct XMLSections {
  /// The name of the instructions that stand in.
  static let target: StaticString = "kabar-section"
  /// The document without the sections.
  private(set) var document: [UInt8] = []
  /// What was in each section, as ranges of the source.
  private(set) var ranges: [Range<Int>] = []

  /// Nil: nothing would be gained, or the document uses such instructions itself.
  init?(_ source: UnsafeBufferPointer<UInt8>) {
    var from = 0
    var i = ByteScan.first(.lessThan, in: source, from: 0)
    while i < source.count {
      if source.matches("<![CDATA[", at: i) {
        let start = i + 9
        guard let (end, isPlain) = Self.sectionEnd(source, from: start) else { break }
        if isPlain {
          if document.isEmpty { document.reserveCapacity(source.count) }
          document.append(contentsOf: UnsafeBufferPointer(rebasing: source[from..<i]))
          document.append(contentsOf: Self.instruction)
          ranges.append(start..<end)
          from = end + 3
        }
        i = end + 3
      } else if source.matches("<!--", at: i) {
        i += 4
        while i < source.count, !source.matches("-->", at: i) {
          i = ByteScan.first(.hyphen, in: source, from: i + 1)
        }
      } else if source.matches("<?", at: i) {
        i += 2
        if source.matches(Self.target, at: i) { return nil }
        while i < source.count, !source.matches("?>", at: i) {
          i = ByteScan.first(.questionMark, in: source, from: i + 1)
        }
      } else {
        i += 1
      }
      i = ByteScan.first(.lessThan, in: source, from: min(i, source.count))
    }
    if ranges.isEmpty { return nil }
    document.append(contentsOf: UnsafeBufferPointer(rebasing: source[from...]))
  }

  private static let instruction = Array("<?kabar-section?>".utf8)

  /// Where a section ends, and whether it can be taken out.
  private static func sectionEnd(_ source: UnsafeBufferPointer<UInt8>, from: Int) -> (end: Int, isPlain: Bool)? {
    var isPlain = true
    var i = from
    while true {
      i = ByteScan.control(or: .closeBracket, 0xEF, in: source, from: i)
      guard i < source.count else { return nil }
      switch source[i] {
      case .closeBracket: if source.matches("]]>", at: i) { return (i, isPlain) }
      case .tab, .lineFeed: break
      // U+FFFE and U+FFFF.
      case 0xEF: if i + 2 < source.count, source[i + 1] == 0xBF, source[i + 2] >= 0xBE { isPlain = false }
      default: isPlain = false
      }
      i += 1
    }
  }
}
