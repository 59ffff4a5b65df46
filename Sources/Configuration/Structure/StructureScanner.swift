import Text

/// Reads the outline of the strict part of YAML that a configuration may use, line by line, to say what is wrong in
/// words that help. It never decides what a value is: that is Yams' work, once this scanner has no objection.
struct StructureScanner {
  /// Levels of lists and maps.
  static let deepest = 8
  /// Entries of one list or map.
  static let longest = 10_000
  /// The scalars (private use) that take the place of a key given twice.
  static let renamed: ClosedRange<UInt32> = 0xE000...0xF8FF

  /// A list or map that is open in block style.
  struct Frame {
    var isList: Bool
    /// Columns before its entries, from 0.
    var indent: Int
    /// The columns of an entry that was reported as out of step: its neighbours may stand there too, unreported.
    var otherIndent: Int?
    var entries = 0
    var keys: [String: Place] = [:]
    var firstKey = ""
    var firstLine = 0

    /// Whether an entry indented like this belongs here.
    func takes(_ indent: Int) -> Bool { indent == self.indent || indent == otherIndent }
  }

  /// A map that ended, and the key that ended it by standing less deep.
  struct Ending {
    var frame: Frame
    var name: String
    var place: Place
  }

  /// What the entry before has left open.
  enum Expectation {
    /// A complete value.
    case nothing
    /// A key or dash with nothing behind it.
    case value
    /// Unquoted text, which deeper lines continue, and the byte at which it begins.
    case moreText(at: Int, Place)
    /// A `|` or `>` text: all lines deeper than this.
    case literal(Int)
  }

  let log: ProblemLog
  let bytes: [UInt8]
  var frames: [Frame] = []
  var expectation = Expectation.value
  /// The line being read, from 1, and where it begins.
  var lineNumber = 0
  var lineStart = 0
  var hasContent = false
  var lastEnding: Ending?
  /// Keys given twice: their bytes in the file.
  var duplicates: [Range<Int>] = []
  /// Set when the outline cannot be followed any more.
  var isLost = false

  init(_ bytes: [UInt8], _ log: ProblemLog) { (self.bytes, self.log) = (bytes, log) }

  /// Scans the file. Returns the bytes to read with keys given twice renamed, or nil when the structure is broken.
  mutating func scan() -> [UInt8]? {
    let before = log.problems.count
    var next = 0
    while next < bytes.count, !isLost, !log.isFull { next = scanLine(from: next) }
    let structural = log.problems[before...].contains { $0.severity == .error && $0.code != "E008" }
    return structural ? nil : renamingDuplicates()
  }

  /// Scans one line, and those that a quote or bracket begun on it covers. Returns where the next line begins.
  private mutating func scanLine(from start: Int) -> Int {
    lineNumber += 1
    lineStart = start
    var i = start
    while byte(i) == .space { i += 1 }
    let indent = i - start
    if case .literal(let outer) = expectation {
      if indent > outer || isLineEnd(i) { return endOfLine(i) }
      expectation = .nothing
    }
    if byte(i) == .tab {
      var j = i
      while byte(j) == .space || byte(j) == .tab { j += 1 }
      if isLineEnd(j) || byte(j) == .numberSign { return endOfLine(j) }
      log.add("E001", at: place(i), "tab used for indentation; use spaces")
      // The columns mean nothing from here on.
      isLost = !onlyTabsFollow(from: endOfLine(j))
      return endOfLine(j)
    }
    if isLineEnd(i) || byte(i) == .numberSign { return endOfLine(i) }
    if indent == 0, isMarker(i) { return scanMarker(i) }
    return scanEntry(at: i, indent: indent, isNested: false)
  }

  /// Reports the tabs of all further lines, since each has to be mended.
  private mutating func onlyTabsFollow(from start: Int) -> Bool {
    var i = start
    while i < bytes.count, !log.isFull {
      lineNumber += 1
      lineStart = i
      while byte(i) == .space { i += 1 }
      if byte(i) == .tab {
        var j = i
        while byte(j) == .space || byte(j) == .tab { j += 1 }
        if !isLineEnd(j), byte(j) != .numberSign {
          log.add("E001", at: place(i), "tab used for indentation; use spaces")
        }
      }
      i = endOfLine(i)
    }
    return false
  }

  private func isMarker(_ i: Int) -> Bool {
    if byte(i) == .percentSign { return true }
    guard let first = byte(i), first == .hyphen || first == .period, byte(i + 1) == first, byte(i + 2) == first else {
      return false
    }
    return byte(i + 3) == nil || byte(i + 3) == .space || isLineEnd(i + 3)
  }

  private mutating func scanMarker(_ i: Int) -> Int {
    if byte(i) == .percentSign {
      log.add("E007", at: place(i), "directives (%) are not part of this format; leave the line out")
    } else if byte(i) == .hyphen, !hasContent, isLineEnd(i + 3) {
      // One "---" before everything is a habit of many and means nothing.
      hasContent = true
    } else {
      let marker = byte(i) == .hyphen ? "---" : "..."
      log.add("E007", at: place(i), length: 3, "a second document (\(marker)) is not part of this format; leave it out")
      isLost = true
    }
    return endOfLine(i)
  }

  /// Puts a private-use scalar for each scalar of a key given twice, so that columns stay right.
  private func renamingDuplicates() -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 64)
    var from = 0
    for (number, range) in duplicates.sorted(by: { $0.lowerBound < $1.lowerBound }).enumerated() {
      guard range.lowerBound >= from else { continue }
      result += bytes[from..<range.lowerBound]
      let scalar = Self.renamed.lowerBound + UInt32(number % 6_000)
      for byte in bytes[range] where !UTF8.isContinuation(byte) {
        CharsetUTF8.append(scalar, to: &result)
      }
      from = range.upperBound
    }
    return result + bytes[from...]
  }

  // MARK: Bytes

  func byte(_ i: Int) -> UInt8? { i < bytes.count ? bytes[i] : nil }

  func isLineEnd(_ i: Int) -> Bool {
    guard let byte = byte(i) else { return true }
    return byte == .lineFeed || (byte == .carriageReturn && (self.byte(i + 1) ?? .lineFeed) == .lineFeed)
  }

  func endOfLine(_ i: Int) -> Int {
    var i = i
    while i < bytes.count, bytes[i] != .lineFeed { i += 1 }
    return i + 1
  }

  /// The place of a byte on the line being read.
  func place(_ i: Int) -> Place {
    var column = 1
    for byte in bytes[lineStart..<min(i, bytes.count)] where !UTF8.isContinuation(byte) { column += 1 }
    return Place(line: lineNumber, column: column)
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
