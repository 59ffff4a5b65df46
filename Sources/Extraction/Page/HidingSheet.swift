import Text

/// The classes and identifiers that the `style` elements of a page hide: `.x{display:none}`. A name that any other rule may
/// show again, on a narrow screen or once it is open, hides nothing.
struct HidingSheet: Sendable {
  /// How the names hide, by their hash; identifiers with the number sign.
  private var names: [UInt64: HidingStyle] = [:]
  private(set) var hasIdentifiers = false

  var isEmpty: Bool { names.isEmpty }

  /// Bytes of a style that is read: themes write more, and hide by names that scripts and other sheets show again.
  private static let longest = 4_000
  /// Bytes of styles that are read at most.
  private static let mostBytes = 100_000

  init() {}

  /// Reads the styles of a page; those for browsers without scripts and for paper not.
  init(html: [UInt8]) {
    var left = Self.mostBytes
    var other: Set<UInt64> = []
    html.withUnsafeBufferPointer { html in
      var place = 0
      while left > 0, let start = Self.style(in: html, from: place) {
        guard let open = html[start...].firstIndex(of: .greaterThan) else { break }
        let end = Self.end(in: html, from: open + 1)
        place = end
        let attributes = html[start..<open]
        let before = html[max(0, start - 16)..<start].filter { $0 > .space }.map(\.asciiLowercased)
        if attributes.firstIndex(ofAnyCase: "media", from: start) != nil
          || before.suffix(10) == Array("<noscript>".utf8)
        {
          continue
        }
        if end - open > Self.longest { continue }
        left -= end - open
        if left > 0 { read(Self.withoutComments(html[(open + 1)..<end]), &other) }
      }
    }
    for name in other { names[name] = nil }
    if names.isEmpty { hasIdentifiers = false }
  }

  /// How the value of a `class`, or an `id` with the number sign, hides its element.
  func style(of classes: String) -> HidingStyle? {
    var found: HidingStyle?
    for name in classes.utf8.split(whereSeparator: \.isASCIISpace) {
      // "hidden md:block" is shown where there is room.
      if let colon = name.firstIndex(of: .colon), Self.shows.contains(String(name[name.index(after: colon)...]) ?? "") {
        return nil
      }
      found = found ?? names[StableHash.of(name)]
    }
    return found
  }

  private static let shows: Set<String> = [
    "block", "flex", "grid", "inline", "inline-block", "inline-flex", "table", "contents", "visible", "not-sr-only",
  ]

  private static func style(in html: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var i = start
    let last = html.count - 7
    while i < last {
      if html[i] == .lessThan, html[i + 1] | 0x20 == UInt8(ascii: "s"), html[i + 2] | 0x20 == UInt8(ascii: "t"),
        html[i + 3] | 0x20 == UInt8(ascii: "y"), html[i + 4] | 0x20 == UInt8(ascii: "l"),
        html[i + 5] | 0x20 == UInt8(ascii: "e"), html[i + 6] == .greaterThan || html[i + 6].isASCIISpace
      {
        return i
      }
      i += 1
    }
    return nil
  }

  private static func end(in html: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var i = start
    while i + 1 < html.count {
      if html[i] == .lessThan, html[i + 1] == .slash { return i }
      i += 1
    }
    return html.count
  }

  private static func withoutComments(_ css: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(css.count)
    var i = css.startIndex
    while i < css.endIndex {
      if css[i] == .slash, i + 1 < css.endIndex, css[i + 1] == .asterisk {
        i += 2
        while i + 1 < css.endIndex, css[i] != .asterisk || css[i + 1] != .slash { i += 1 }
        i += 2
      } else {
        result.append(css[i])
        i += 1
      }
    }
    return result
  }

  /// Reads rules, those within `@media` and its kin too: they hide nothing everywhere, but may show.
  private mutating func read(_ css: [UInt8], _ other: inout Set<UInt64>) {
    var start = 0
    var selector: Range<Int>?
    var depth = 0
    for i in css.indices {
      switch css[i] {
      case .openBrace:
        if selector != nil { depth += 1 }
        selector = start..<i
        start = i + 1
      case .closeBrace:
        if let own = selector { rule(css[own], css[start..<i], isNested: depth > 0, &other) }
        if selector == nil { depth = max(0, depth - 1) }
        selector = nil
        start = i + 1
      case .semicolon where selector == nil: start = i + 1
      default: break
      }
    }
  }

  private mutating func rule(
    _ selectors: ArraySlice<UInt8>, _ declarations: ArraySlice<UInt8>, isNested: Bool, _ other: inout Set<UInt64>
  ) {
    guard Self.concerns(declarations) else { return }
    let style = isNested ? nil : declarations.withUnsafeBufferPointer { HidingStyle($0) }
    for selector in selectors.split(separator: .comma) {
      let text = selector.drop { $0.isASCIISpace }.reversed().drop { $0.isASCIISpace }.reversed()
      let found = Self.names(in: Array(text))
      if let style, found.count == 1, found[0].isAll {
        names[found[0].hash] = style
        if text.first == .numberSign { hasIdentifiers = true }
      } else {
        other.formUnion(found.map(\.hash))
      }
    }
  }

  /// Whether declarations say anything of whether their element is seen.
  private static func concerns(_ declarations: ArraySlice<UInt8>) -> Bool { seen.isFound(in: declarations) }

  private static let seen = PhraseSet(
    "display|visibility|overflow|left:|left :|top:|top :|text-indent|height:|height :|opacity|position")

  /// The classes and identifiers in a selector, and whether each is all of it.
  private static func names(in selector: [UInt8]) -> [(hash: UInt64, isAll: Bool)] {
    var result: [(UInt64, Bool)] = []
    var i = 0
    while i < selector.count {
      let sign = selector[i]
      guard sign == .period || sign == .numberSign else {
        i += 1
        continue
      }
      var end = i + 1
      while end < selector.count, isNamePart(selector[end]) { end += 1 }
      let name = selector[(sign == .period ? i + 1 : i)..<end]
      result.append((StableHash.of(name), i == 0 && end == selector.count))
      i = end
    }
    return result
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    byte.isASCIILetterOrDigit || byte == .hyphen || byte == UInt8(ascii: "_") || byte >= 0x80
  }
}
