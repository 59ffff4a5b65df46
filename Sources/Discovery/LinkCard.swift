import Markup
import Text

/// What stands around a headline's link, as a reader sees it: the date and the first lines of its card, and how the card is
/// built. Headlines of a listing stand in cards built alike.
struct LinkCard {
  /// Whether a date or time stands with the headline, outside of it.
  var hasDate = false
  /// Whether a line of text stands with it.
  var hasTeaser = false
  /// What prints the date, as it stands there; the second where the next headline may be the one that it belongs to.
  private(set) var dates: [String] = []
  /// The date within the headline itself, in brackets behind it or before it, where that is all of a link's text.
  private(set) var dateOfTitle: String?
  /// A number that may be a day and stands alone, a month, a year: the lines of a calendar's leaf.
  private var leaf = (day: "", month: "", year: "")
  /// Equal for links below elements of the same names and classes.
  var structure = StableHash.seed

  /// Levels above a link that its card may reach.
  private static let levels = 8
  /// Levels above a link that make its structure.
  private static let structureLevels = 6
  /// Those of them whose classes count; above, a class may name the section.
  private static let classLevels = 3
  /// Nodes of a card that are looked at.
  private static let nodes = 200
  /// Elements behind a card without a frame of its own that belong to it.
  private static let followers = 4
  /// Bytes of a line that holds a date and little else, and those of a line of text.
  private static let dateBytes = 100
  private static let teaserBytes = 60
  /// Bytes of a text that may be a headline with its date.
  private static let titleBytes = 300

  /// Reads the card of a link.
  ///
  /// - Parameters:
  ///   - link: the anchor.
  ///   - title: the element whose text is the headline: the anchor, or the heading beside it.
  ///   - others: the nearest links before and after that lead to other headlines.
  static func around(_ link: Node, title: Node, others: [Node]) -> LinkCard {
    var card = LinkCard()
    card.structure = structure(of: link)
    let foreign = others.flatMap { chain(of: $0, levels: levels + 4) }
    let frames = chain(of: link, levels: levels).prefix { !foreign.contains($0) && !$0.isElement("body") }
    guard let frame = frames.last else { return card }
    var budget = nodes
    card.look(into: frame, title: title, &budget)
    if title.firstChild?.next != nil {
      card.lookForDate(within: title)
    } else if !card.hasDate {
      card.dateOfTitle = TitleText.parted(TitleMarkup.text(of: title), lacksSign: true).date
    }
    if !card.hasDate { card.lookInLine(of: frame) }
    let hasOwn = card.hasDate
    // Cards without a frame: heading, date, text, heading, date, text.
    var follower = frame.next
    var left = followers
    while let node = follower, left > 0, budget > 0, !card.hasDate || !card.hasTeaser {
      if node.kind == .element {
        left -= 1
        if foreign.contains(node) || TitleMarkup.isHeading(node) { break }
      }
      card.look(into: node, title: title, &budget)
      follower = node.next
    }
    if !hasOwn, let before = frame.previousContent, !foreign.contains(before) {
      var alone = LinkCard()
      alone.look(into: before, title: title, &budget)
      if alone.hasDate, !alone.hasTeaser {
        card.hasDate = true
        card.dates += alone.dates
      }
    }
    return card
  }

  /// Looks for the date in the line of a frame, where lines are only parted by breaks: "26/11/2026 - Judul", "Judul (26/11/2026)".
  private mutating func lookInLine(of frame: Node) {
    let sides = [\Node.previous, \Node.next].compactMap { step in
      var node = frame[keyPath: step]
      for _ in 0..<Self.piecesOfLine {
        guard let current = node, current.kind == .text || Self.isInline(current) else { break }
        let line = current.text(limit: Self.dateBytes + 1).drop { $0 <= .space || $0 == .openParenthesis }
        if line.count <= Self.dateBytes, Self.tellsDay(line) { return String(decoding: line, as: UTF8.self) }
        node = current[keyPath: step]
      }
      return nil
    }
    // Of two, one is that of the next headline in the line.
    if sides.count == 1 { note(TitleText.parted(sides[0]).date ?? sides[0]) }
  }

  /// Texts and elements of a line on one side of a link that are looked at.
  private static let piecesOfLine = 4

  private static func isInline(_ node: Node) -> Bool {
    ["b", "i", "em", "strong", "small", "span", "font", "time"].contains { node.name == $0 }
  }

  /// Takes down what an element holds.
  private mutating func look(into top: Node, title: Node, _ budget: inout Int) {
    var node: Node? = top
    while let current = node, budget > 0 {
      budget -= 1
      var skips = current == title
      if current.kind == .element {
        if current.isElement("time") { read(time: current) }
        if current.isElement("script") || current.isElement("style") { skips = true }
      } else if current.kind == .text {
        read(current)
      }
      node = current.following(within: top, skippingChildren: skips)
    }
  }

  /// A link may hold the date before or behind its headline.
  private mutating func lookForDate(within title: Node) {
    var budget = 20
    var node = title.following(within: title)
    while let current = node, budget > 0, !hasDate {
      budget -= 1
      if current.isElement("time") { read(time: current) }
      if current.kind == .text {
        let line = current.text(limit: Self.dateBytes + 1).drop { $0 <= .space }
        let text = String(decoding: line, as: UTF8.self)
        if line.count <= Self.dateBytes, TitleText.isDate(text.split(separator: " ")), Self.tellsDay(line) {
          note(text)
        }
        let whole = TitleMarkup.collapsed(String(decoding: current.text(limit: Self.titleBytes), as: UTF8.self))
        if !hasDate, let date = TitleText.parted(whole).date { note(date) }
      }
      node = current.following(within: title)
    }
  }

  private mutating func read(_ text: Node) {
    let line = text.text(limit: 200).drop { $0 <= .space }
    if line.count <= Self.dateBytes, !hasDate || isLeafOpen {
      readLeaf(line)
      if isLeafFull { note(leaf.day + " " + leaf.month + " " + leaf.year) }
      if !hasDate, Self.tellsDay(line) { note(String(decoding: line, as: UTF8.self)) }
    } else if line.count <= Self.dateBytes, Self.isDate(line), Self.isOfPublication(line) {
      // Before it stood the day of what is announced.
      note(String(decoding: line, as: UTF8.self))
    }
    if line.count >= Self.teaserBytes { hasTeaser = true }
  }

  mutating func note(_ text: String) { (hasDate, dates) = (true, [text]) }

  /// The date that an element gives to programs, else the one that it shows.
  private mutating func read(time node: Node) {
    if hasDate { return }
    let shown = TitleMarkup.text(of: node)
    let told = node.attribute("datetime").flatMap { ISODate.atStart(of: $0) == nil ? nil : $0 }
    note(told ?? shown)
  }

  private var isLeafFull: Bool { !leaf.day.isEmpty && !leaf.month.isEmpty }
  /// Whether the year of a leaf may follow.
  private var isLeafOpen: Bool { isLeafFull && leaf.year.isEmpty }

  /// `10` and `Jun 2026`, each in an element of its own; or three of them.
  private mutating func readLeaf(_ line: ArraySlice<UInt8>) {
    guard line.count <= 20 else { return }
    let words = String(decoding: line, as: UTF8.self).lowercased().split(whereSeparator: \.isWhitespace).filter {
      $0.contains { $0.isLetter || $0.isNumber }
    }
    guard let first = words.first, words.count <= 2 else { return }
    // "30 Nov" in one element.
    if words.count == 2, let number = Int(first), (1...31).contains(number), Self.monthNames.contains(String(words[1]))
    {
      (leaf.day, leaf.month) = (String(number), String(words[1]))
    }
    if words.count == 1, let number = Int(first) {
      if (1...31).contains(number) { leaf.day = String(number) }
      if isLeafOpen, (1990...2100).contains(number) { leaf.year = String(number) }
    }
    let month = String(first.prefix { $0.isLetter })
    if Self.monthNames.contains(month) {
      leaf.month = month
      if words.count == 2, words[1].utf8.count == 4 { leaf.year = String(words[1]) }
    }
  }

  private static let monthNames = Set(["id", "en"].flatMap { DateNames.months(in: $0).joined() })

  /// Whether a line prints a date, or how long ago, and little else.
  static func isDate(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.count >= 5 else { return false }
    let text = String(decoding: line, as: UTF8.self)
    let words = text.split { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\u{A0}" }
    guard words.count <= 12 else { return false }
    if line.contains(where: \.isASCIIDigit) {
      let bytes = Array(line)
      let hasYear = DayMention.all(in: bytes, range: 0..<bytes.count).contains { $0.year != nil && $0.day > 0 }
      // A sentence may name a day, too; it ends like one.
      if hasYear, let end = words.last?.last { return !".…!?".contains(end) }
    }
    // "Humas · 2 jam lalu"
    return words.split { signs.contains($0) }.contains { piece in
      let (first, last) = (piece.first?.lowercased(), piece.last?.lowercased() ?? "")
      return (["lalu", "ago"].contains(last) || first == "kemarin") && TitleText.isDate(Array(piece))
    }
  }

  /// Whether such a line may tell when something was published: neither until when it is open, nor the number of a paper
  /// that looks like a date.
  private static func tellsDay(_ line: ArraySlice<UInt8>) -> Bool {
    guard isDate(line) else { return false }
    let bytes = Array(line)
    guard DayMention.all(in: bytes, range: 0..<bytes.count).contains(where: { $0.year != nil && $0.day > 0 }) else {
      return true
    }
    return PageDate.all(in: bytes, now: Moment(Instant(seconds: 0), offset: 0)).contains { $0.role != .deadline }
  }

  /// Signs between what stands in one line with a date.
  private static let signs: Set<Substring> = ["·", "•", "|", "/", "-", "–", "—"]

  /// Whether a line has a date between such signs, as a row of who wrote and when: "Humas · 20 Nov 2026".
  static func isRow(_ line: String) -> Bool {
    let pieces = line.split(separator: " ").split { signs.contains($0) }
    return pieces.count > 1 && line.utf8.count <= dateBytes && isDate(Array(line.utf8)[...])
      && pieces.contains { $0.count > 1 && TitleText.isDate(Array($0)) }
  }

  /// Whether a label says that a line's date is that of publication.
  private static func isOfPublication(_ line: ArraySlice<UInt8>) -> Bool {
    let nowhen = Moment(Instant(seconds: 0), offset: 0)
    return PageDate.all(in: Array(line), now: nowhen).first?.role == .published
  }

  /// The element and those above it.
  static func chain(of node: Node, levels: Int) -> [Node] {
    var chain = [node]
    var current = node
    while chain.count <= levels, let parent = current.parent {
      chain.append(parent)
      current = parent
    }
    return chain
  }

  /// The names of the elements above a link and the first word of their classes, without the numbers in it, which differ
  /// from card to card.
  static func structure(of link: Node) -> UInt64 {
    var hash = StableHash.seed
    for (level, element) in chain(of: link, levels: structureLevels).enumerated() {
      element.withName { hash = StableHash.of($0, from: hash) }
      hash = StableHash.mix(hash, UInt8.space)
      guard (1...classLevels).contains(level), let name = element.attribute("class") else { continue }
      let word = name.utf8.drop { $0 <= .space }.prefix(100).prefix { $0 > .space }
      hash = StableHash.of(word.filter { !$0.isASCIIDigit }, from: hash)
      hash = StableHash.mix(hash, UInt8.space)
    }
    return hash
  }
}

extension Node {
  /// What stands before this node, past white space and breaks.
  var previousContent: Node? {
    var node = previous
    while let current = node, current.isElement("br") || current.kind != .element && current.isBlank {
      node = current.previous
    }
    return node
  }

  private var isBlank: Bool { kind != .text || withText { $0.allSatisfy { $0 <= .space } } }

  /// The element before this one, past white space.
  var previousElement: Node? {
    var node = previous
    while let current = node, current.kind != .element { node = current.previous }
    return node
  }
}
