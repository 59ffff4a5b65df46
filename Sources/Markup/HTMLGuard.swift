import Text

/// Takes out of HTML what only costs time: what nobody reads (comments, scripts, styles, drawings, attributes of no use to
/// a reader), and what makes libxml2 slow without adding meaning: it compares each attribute of an element with all
/// before, and each end tag with all open elements, so a few megabytes could keep it busy for hours.
struct HTMLGuard {
  /// Open elements up to which start tags are let through.
  static let depth = 1_500
  /// Tags in a row, without text between them, up to which they are let through: no page has that many.
  static let run = 3_000
  /// Start tags of a whole page that are let through. Large real pages have 10,000.
  static let tags = 50_000
  /// Bytes at the end of a page with more tags that are read nevertheless, as a page of their own.
  static let tailBytes = 1_000_000
  /// Bytes of text between two tags that are let through; real pages stay below 50,000.
  static let textBytes = 500_000
  /// Ampersands that begin no reference up to which they are let through: libxml2 prepares a message for each.
  static let ampersands = 5_000
  /// Bytes in `noscript` elements that are let through.
  static let noscriptBytes = 1_000_000
  /// Bytes of data in scripts that are let through.
  static let dataBytes = 3_000_000
  /// Paragraphs from which a page shows a text of its own: what scripts hand to others tells nothing more then.
  static let shownParagraphs = 5

  private let html: UnsafeBufferPointer<UInt8>
  private let keepsUnread: Bool
  private var tag: TagScanner
  private var raw = RawTextScanner()
  private var result: [UInt8] = []
  /// Everything before it is in the result or cut.
  private var from = 0
  /// Drawings that begin before it are left alone: one of them was not closed before text followed.
  private var openDrawings = 0
  /// The end of a paragraph that was found last.
  private var paragraphEnd = -1
  /// Ends of paragraphs in the whole page, once they were counted.
  private var paragraphs: Int?
  private var textStart = 0
  private var bareAmpersands = 0
  private var data = 0
  private var open = 0
  private var dropped = 0
  private var runLength = 0
  private var tagCount = 0
  private var isInTail = false
  /// Bytes of `noscript` so far.
  private var noscripts = 0
  private let isInNoscript: Bool

  /// The bytes without what is cut. One pass.
  ///
  /// - Parameter keepsUnread: whether only what is dangerous is cut, so that any selector still finds what it names.
  static func guarded(_ html: [UInt8], keepsUnread: Bool) -> [UInt8] {
    html.withUnsafeBufferPointer { guarded($0, keepsUnread: keepsUnread, isInNoscript: false) }
  }

  /// The same, of a page or of what stands in a `noscript`.
  static func guarded(_ html: UnsafeBufferPointer<UInt8>, keepsUnread: Bool, isInNoscript: Bool) -> [UInt8] {
    var guarding = HTMLGuard(html, keepsUnread: keepsUnread, isInNoscript: isInNoscript)
    return guarding.run()
  }

  private init(_ html: UnsafeBufferPointer<UInt8>, keepsUnread: Bool, isInNoscript: Bool) {
    (self.html, self.keepsUnread, self.isInNoscript) = (html, keepsUnread, isInNoscript)
    tag = TagScanner(html, keepsUnread: keepsUnread)
    result.reserveCapacity(html.count)
  }

  private mutating func run() -> [UInt8] {
    var i = 0
    let count = html.count
    while i < count {
      guard html[i] == .lessThan, i + 1 < count else {
        i = text(i)
        continue
      }
      let next = html[i + 1]
      if next == .slash {
        i = endTag(i)
        textStart = i
      } else if next.isASCIILetter {
        i = startTag(i)
        textStart = i
      } else if next == .exclamationMark, i + 3 < count, html[i + 2] == .hyphen, html[i + 3] == .hyphen {
        if let end = raw.find(RawTextScanner.commentEnd, html, from: i + 2) {
          if !keepsUnread { cut(i..<end + 3) }
          i = end + 3
          textStart = i
        } else {
          // Nothing may be hidden to the end of the page by a comment that was never closed.
          cut(i..<i + 4)
          i += 4
        }
      } else {
        runLength = 0
        i += 1
      }
    }
    if from < count { result.append(contentsOf: html[from...]) }
    return result
  }

  /// Looks at text from one byte on and says where to go on.
  private mutating func text(_ i: Int) -> Int {
    let limit = textStart + Self.textBytes
    guard i < limit || UTF8.isContinuation(html[i]) else {
      // A `<` that is the last byte is text, too.
      var end = i + 1
      while end < html.count, html[end] != .lessThan || end + 1 < html.count && html[end + 1] <= .space { end += 1 }
      cut(i..<end)
      return end
    }
    if runLength > 0, html[i] > .space { runLength = 0 }
    if html[i] == .ampersand, !beginsReference(i) {
      bareAmpersands += 1
      if bareAmpersands > Self.ampersands { cut(i..<i + 1) }
    }
    if i + 1 >= limit { return i + 1 }
    // Nothing but white space between tags that follow each other.
    guard runLength == 0 else {
      var end = i + 1
      while end < min(limit, html.count), html[end] <= .space { end += 1 }
      return end
    }
    return min(limit, ByteScan.first(.lessThan, .ampersand, .ampersand, in: html, from: i + 1))
  }

  private func beginsReference(_ start: Int) -> Bool {
    for i in start + 1..<min(start + 34, html.count) where html[i] <= .slash || html[i] == .semicolon {
      if html[i] == .semicolon { return i > start + 1 }
      if html[i] != .numberSign { return false }
    }
    return false
  }

  private mutating func endTag(_ start: Int) -> Int {
    let end = tag.scan(start + 2)
    runLength += 1
    if isNamed("html", start + 2) || isNamed("body", start + 2) {
      // As in a browser what follows stands in the page; libxml2 would put it beside the page, where nobody looks.
      cut(start..<end)
    } else if Self.closesItself(html, start + 2) {
      if runLength > Self.run { cut(start..<end) }
    } else if dropped > 0 {
      dropped -= 1
      cut(start..<end)
    } else if open > 0 {
      open -= 1
    } else if runLength > Self.run {
      cut(start..<end)
    }
    return end
  }

  private mutating func startTag(_ start: Int) -> Int {
    let name = start + 1
    if !keepsUnread, let end = unread(start) { return end }
    if html[name].asciiLowercased == UInt8(ascii: "n"), isNamed("noscript", name) { return noscript(start) }
    let end = tag.scan(name)
    let isAlone = Self.closesItself(html, name)
    runLength += 1
    tagCount += 1
    if tagCount > Self.tags, !isInTail {
      (isInTail, tagCount) = (true, 0)
      var tail = max(start, html.count - Self.tailBytes)
      while tail < html.count, html[tail] != .lessThan { tail += 1 }
      cut(start..<tail)
      return tail
    }
    if (open >= Self.depth && !isAlone) || runLength > Self.run || tagCount > Self.tags {
      if !isAlone { dropped += 1 }
      cut(start..<end)
      return end
    }
    if !isAlone { open += 1 }
    for range in tag.cuts { cut(range) }
    // What looks like tags in a script is none.
    guard let close = Self.rawEnd(html, name), let last = rawEnd(close, from: end) else { return end }
    cutEnds(close, in: end..<last)
    return last
  }

  /// Where a script or style ends.
  private mutating func rawEnd(_ close: StaticString, from start: Int) -> Int? {
    close.utf8CodeUnitCount == Self.scriptEnd.utf8CodeUnitCount
      ? raw.findScriptEnd(html, from: start) : raw.findEnd(close, html, from: start)
  }

  /// Cuts what libxml2 would take for the end of a script before its end.
  private mutating func cutEnds(_ close: StaticString, in range: Range<Int>) {
    let content = UnsafeBufferPointer(rebasing: html[..<range.upperBound])
    var place = range.lowerBound
    while let found = ByteScan.first(anyCase: close, in: content, from: place) {
      place = found + close.utf8CodeUnitCount
      cut(found..<place)
    }
  }

  /// Cuts an element that is never read, with all in it, and says where it ended; nil when the element is read. A script
  /// is read when it is data.
  private mutating func unread(_ start: Int) -> Int? {
    let close: StaticString
    switch html[start + 1].asciiLowercased {
    case UInt8(ascii: "s") where RawTextScanner.isName(html, at: start + 1, "script"):
      close = Self.scriptEnd
      let end = tag.scan(start + 1)
      let (isData, isHanded) = (isData(start..<end), isHanded(end))
      if isData || isHanded, let last = rawEnd(close, from: end), isData || !showsText(beside: end..<last) {
        data += last - end
        if data <= Self.dataBytes { return nil }
      }
    case UInt8(ascii: "s") where RawTextScanner.isName(html, at: start + 1, "style"): close = "</style"
    case UInt8(ascii: "s") where RawTextScanner.isName(html, at: start + 1, "svg"):
      close = "</svg"
      let end = tag.scan(start + 1)
      if html[end - 1] == .greaterThan, html[end - 2] == .slash || !isDrawing(start, from: end) {
        cut(start..<end)
        return end
      }
    default: return nil
    }
    let begin = tag.scan(start + 1)
    guard let end = rawEnd(close, from: begin) else {
      // A page that goes on behind it was not cut off there: somebody forgot the end.
      let end = isFollowedByParagraph(start) ? begin : html.count
      cut(start..<end)
      return end
    }
    let after = tag.scan(end + 2)
    cut(start..<after)
    return after
  }

  /// Whether a script is data by its type.
  private func isData(_ tag: Range<Int>) -> Bool {
    (tag.lowerBound..<min(tag.upperBound, tag.lowerBound + 300)).contains {
      html[$0].asciiLowercased == UInt8(ascii: "j") && html.matchesAnyCase("json", at: $0)
    }
  }

  /// Whether a script hands data to others: `window.__STATE__={…}`.
  private func isHanded(_ content: Int) -> Bool {
    html[content...].prefix(200).firstIndex { $0 > .space }.map { html.matchesAnyCase("window.__", at: $0) } ?? false
  }

  /// Whether a page shows a text of its own beside the data of a script.
  private mutating func showsText(beside data: Range<Int>) -> Bool {
    let all = paragraphs ?? paragraphEnds(in: 0..<html.count)
    paragraphs = all
    return all - paragraphEnds(in: data) >= Self.shownParagraphs
  }

  private func paragraphEnds(in range: Range<Int>) -> Int {
    let bytes = UnsafeBufferPointer(rebasing: html[range])
    var (count, place) = (0, 0)
    while let found = ByteScan.first(anyCase: "</p>", in: bytes, from: place) {
      (count, place) = (count + 1, found + 4)
    }
    return count
  }

  /// Writes a `noscript`, whose content is plain text to a browser with scripts, so that what is open or closed in it stays
  /// in it; says where it ended. One that never ends is cut: a reader would see nothing behind it.
  private mutating func noscript(_ start: Int) -> Int {
    let begin = tag.scan(start + 1)
    guard !isInNoscript, let end = raw.findEnd("</noscript", html, from: begin) else {
      cut(start..<begin)
      return begin
    }
    let after = tag.scan(end + 2)
    noscripts += end - begin
    runLength += 1
    guard noscripts <= Self.noscriptBytes, open < Self.depth,
      let content = BalancedMarkup.balanced(UnsafeBufferPointer(rebasing: html[begin..<end]), keepsUnread: keepsUnread)
    else {
      cut(start..<after)
      return after
    }
    tagCount += content.reduce(1) { $1 == .lessThan ? $0 + 1 : $0 }
    cut(start..<after)
    result.append(contentsOf: "<noscript>".utf8)
    result.append(contentsOf: content)
    result.append(contentsOf: "</noscript>".utf8)
    return after
  }

  /// Whether the end of a paragraph stands behind a place. Each byte is looked at once, however often that is asked.
  private mutating func isFollowedByParagraph(_ start: Int) -> Bool {
    if paragraphEnd < start { paragraphEnd = raw.find("</p>", html, from: start) ?? -1 }
    return paragraphEnd >= start
  }

  /// Whether a drawing is closed before other content follows; else only its tag goes.
  private mutating func isDrawing(_ start: Int, from first: Int) -> Bool {
    guard start >= openDrawings, let end = raw.find("</svg", html, from: first) else { return false }
    for i in first..<end where html[i] == .lessThan && (isNamed("<svg", i) || isNamed("<div", i) || isNamed("<p", i)) {
      openDrawings = end
      return false
    }
    return true
  }

  private func isNamed(_ name: StaticString, _ start: Int) -> Bool { RawTextScanner.isName(html, at: start, name) }

  private mutating func cut(_ range: Range<Int>) {
    if from < range.lowerBound { result.append(contentsOf: html[from..<range.lowerBound]) }
    from = range.upperBound
  }

  private static let scriptEnd: StaticString = "</script"

  /// The end tag of an element whose content is no markup.
  private static func rawEnd(_ html: UnsafeBufferPointer<UInt8>, _ name: Int) -> StaticString? {
    guard html[name].asciiLowercased == UInt8(ascii: "s") else { return nil }
    if RawTextScanner.isName(html, at: name, "script") { return scriptEnd }
    return RawTextScanner.isName(html, at: name, "style") ? "</style" : nil
  }

  /// Whether an element of that name has no end tag, or one that is often left out.
  private static func closesItself(_ html: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    var key: UInt64 = 0
    var i = start
    while i < html.count, i - start < 8, html[i].isASCIILetterOrDigit {
      key = key << 8 | UInt64(html[i].asciiLowercased)
      i += 1
    }
    return names.contains(key)
  }

  private static let names: HashedTable<Bool> = {
    var table = HashedTable<Bool>()
    for name in [
      "p", "li", "br", "img", "hr", "input", "meta", "link", "td", "tr", "th", "dt", "dd", "option", "base", "area",
      "col", "wbr",
      "source", "embed", "param", "track", "path", "use", "html", "head", "body", "tbody",
    ] {
      table[name.utf8.reduce(0) { $0 << 8 | UInt64($1) }] = true
    }
    return table
  }()
}
