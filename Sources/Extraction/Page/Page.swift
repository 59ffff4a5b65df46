/// A page as one walk over its tree leaves it: text blocks, the regions around them, and facts.
struct Page: Sendable {
  /// The text of all blocks, one after the other.
  var text: [UInt8] = []
  var blocks: [Block] = []
  var regions: [Region] = []
  var facts = PageFacts()
  /// Where lines of the text end within blocks (`br`), in order, bounded.
  var lineEnds: [Int] = []
  /// Where inline elements begin, in order, bounded.
  var joints: [Int] = []
  /// Where links stand, in order, bounded.
  var links: [Range<Int>] = []
  /// Blocks in elements that a selector names as the text, in order.
  var chosen: [Range<Int>] = []
  /// What the page does not show at first and holds running text, in order.
  var hidden: [HiddenPart] = []

  /// The text of a block.
  func string(_ block: Block) -> String { String(decoding: text[block.text], as: UTF8.self) }

  /// Whether an inline element begins at a place of the text, or at the space before it.
  func beginsInline(at place: Int) -> Bool {
    let next = Self.first(of: joints, behind: place)
    return next > 0 && joints[next - 1] >= place - 1
  }

  /// Whether a link begins or ends in a range of the text.
  func holdsLink(in range: Range<Int>) -> Bool { link(at: range.upperBound - 1).map { $0.overlaps(range) } ?? false }

  /// The link that a place of the text lies in, or begins with the space before it.
  func link(at place: Int) -> Range<Int>? {
    var low = 0
    var high = links.count
    while low < high {
      let middle = (low + high) / 2
      if links[middle].lowerBound <= place { low = middle + 1 } else { high = middle }
    }
    return low > 0 && links[low - 1].upperBound > place ? links[low - 1] : nil
  }

  /// The lines of a block with a bar between words of two elements that stand side by side without a space:
  /// "Tari WulandariJurnalis" as "Tari Wulandari | Jurnalis".
  func partedLines(_ block: Block) -> [String] {
    let low = Self.first(of: joints, behind: block.text.lowerBound)
    var places = joints[low...].prefix { $0 < block.text.upperBound }.filter(isJoint)
    if block.links > 0 {
      // What follows a link may be text of no element: "Penulis:<a>Tari</a>Editor:<a>Ranu</a>".
      let ends = links[firstLink(in: block)...].lazy.map(\.upperBound).prefix { $0 < block.text.upperBound }
      places = (places + ends.filter { isJoint($0) && !places.contains($0) }).sorted()
    }
    guard !places.isEmpty else { return lines(block) }
    return lines(block, parted: places)
  }

  private func firstLink(in block: Block) -> Int {
    var low = 0
    var high = links.count
    while low < high {
      let middle = (low + high) / 2
      if links[middle].lowerBound < block.text.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether a block has more than one line.
  func isBroken(_ block: Block) -> Bool {
    let end = Self.first(of: lineEnds, behind: block.text.lowerBound)
    return end < lineEnds.count && lineEnds[end] < block.text.upperBound
  }

  /// The lines of a block, as the page breaks it.
  func lines(_ block: Block) -> [String] { lines(block, parted: []) }

  private func lines(_ block: Block, parted places: [Int]) -> [String] {
    func line(_ range: Range<Int>) -> String {
      var bytes: [UInt8] = []
      var start = range.lowerBound
      for place in places where range.contains(place) && place > start {
        bytes += text[start..<place] + " | ".utf8
        start = place
      }
      return PlainText.squeezed(bytes + text[start..<range.upperBound])
    }
    var low = Self.first(of: lineEnds, behind: block.text.lowerBound)
    var result: [String] = []
    var start = block.text.lowerBound
    while low < lineEnds.count, lineEnds[low] < block.text.upperBound, result.count < 100 {
      if lineEnds[low] > start { result.append(line(start..<lineEnds[low])) }
      start = lineEnds[low]
      low += 1
    }
    result.append(line(start..<block.text.upperBound))
    return result.filter { !$0.isEmpty }
  }

  /// The index of the first place behind another.
  private static func first(of places: [Int], behind place: Int) -> Int {
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if places[middle] <= place { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The first bytes of a block's text, with a space where a name, a day and a clock stand side by side in elements of
  /// their own: "Tari Wulandari", "12 Mei 2024" and "08:15" without one between.
  func spaced(_ block: Block, limit: Int) -> [UInt8] {
    let bytes = text[block.text].prefix(limit)
    var low = Self.first(of: joints, behind: bytes.startIndex)
    guard low < joints.count, joints[low] < bytes.endIndex else { return Array(bytes) }
    var result: [UInt8] = []
    var start = bytes.startIndex
    while low < joints.count, joints[low] < bytes.endIndex {
      if isJoint(joints[low]) {
        result += bytes[start..<joints[low]]
        result.append(.space)
        start = joints[low]
      }
      low += 1
    }
    return result + bytes[start...]
  }

  /// Whether two words meet at a place: a small letter or a year before a capital or a number, a day before a year.
  private func isJoint(_ place: Int) -> Bool {
    let (before, after) = (text[place - 1], text[place])
    if before.isASCIIDigit {
      guard after.isASCIIDigit else { return after.isASCIIUppercase }
      let isYear = place >= 4 && text[(place - 4)..<place].allSatisfy(\.isASCIIDigit)
      return isYear || isYearBehindDay(place)
    }
    return before.isASCIILetterOrDigit && (after.isASCIIDigit || after.isASCIIUppercase)
  }

  /// Whether a day in its own element meets a year in the next: "Mei", "14" and "2026" side by side.
  private func isYearBehindDay(_ place: Int) -> Bool {
    let digits = text[max(0, place - 3)..<place].reversed().prefix(while: \.isASCIIDigit).count
    let next = text[place...].prefix(5).prefix(while: \.isASCIIDigit)
    return digits <= 2 && next.count == 4 && (next.starts(with: "20".utf8) || next.starts(with: "19".utf8))
  }

  /// The page without a block and all that follow it.
  func cut(before block: Int) -> Page {
    var page = self
    page.blocks.removeSubrange(block...)
    page.facts.cut(before: block)
    for i in regions.indices { page.regions[i].blocks = regions[i].blocks.clamped(to: 0..<block) }
    return page
  }
}
