/// Takes out of HTML what makes libxml2 slow without adding meaning: it compares each attribute of an element with all
/// before, and each end tag with all open elements, so a few megabytes could keep it busy for hours.
enum HTMLGuard {
  /// Attributes of one element that are read.
  static let attributes = 400
  /// Open elements up to which start tags are let through.
  static let depth = 1_500
  /// Tags in a row, without text between them, up to which they are let through: no page has that many.
  static let run = 3_000
  /// Start tags of a whole page that are let through; text after them is still read.
  static let tags = 150_000

  /// The bytes without the attributes beyond the limit of an element and without the elements beyond the limit of depth;
  /// the same bytes, not copied, when no limit is crossed. One pass.
  static func guarded(_ html: [UInt8]) -> [UInt8] {
    let cuts = html.withUnsafeBufferPointer { Self.cuts(in: $0) }
    guard !cuts.isEmpty else { return html }
    var result: [UInt8] = []
    result.reserveCapacity(html.count)
    var from = 0
    for cut in cuts {
      result.append(contentsOf: html[from..<cut.lowerBound])
      from = cut.upperBound
    }
    result.append(contentsOf: html[from...])
    return result
  }

  private static func cuts(in html: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var cuts: [Range<Int>] = []
    var open = 0
    var dropped = 0
    var run = 0
    var tags = 0
    var i = 0
    let count = html.count
    var raw = RawTextScanner()

    func cut(_ range: Range<Int>) {
      if let last = cuts.last, last.upperBound == range.lowerBound {
        cuts[cuts.count - 1] = last.lowerBound..<range.upperBound
      } else {
        cuts.append(range)
      }
    }

    while i < count {
      guard html[i] == 0x3C, i + 1 < count else {
        if html[i] > 0x20 { run = 0 }
        i += 1
        continue
      }
      let next = html[i + 1]
      if next == 0x2F {
        let end = tagEnd(html, i + 2)
        run += 1
        if closesItself(html, i + 2) {
          if run > Self.run { cut(i..<end.end) }
        } else if dropped > 0 {
          dropped -= 1
          cut(i..<end.end)
        } else if open > 0 {
          open -= 1
        }
        i = end.end
      } else if isLetter(next) {
        let end = tagEnd(html, i + 1)
        let isAlone = closesItself(html, i + 1)
        let nameStart = i + 1
        run += 1
        tags += 1
        if (open >= depth && !isAlone) || run > Self.run || tags > Self.tags {
          if !isAlone { dropped += 1 }
          cut(i..<end.end)
          i = end.end
          continue
        }
        if !isAlone { open += 1 }
        if let range = end.cut { cut(range) }
        i = end.end
        // What looks like tags in a script is none.
        if let name = rawEnd(html, nameStart), let close = raw.find(name, html, from: i) { i = close }
      } else if next == 0x21, i + 3 < count, html[i + 2] == 0x2D, html[i + 3] == 0x2D {
        i = raw.find(RawTextScanner.commentEnd, html, from: i + 4) ?? i + 4
      } else {
        run = 0
        i += 1
      }
    }
    return cuts
  }

  /// Where the tag that began before `start` ends (after its `>`), and what of it is cut: attributes that are too many, or
  /// a value whose quote was never closed and which would run on to the next quote of another tag.
  private static func tagEnd(_ html: UnsafeBufferPointer<UInt8>, _ start: Int) -> (end: Int, cut: Range<Int>?) {
    var i = start
    var attributes = 0
    var cut: Int?
    let count = html.count
    while i < count {
      let byte = html[i]
      if byte == 0x3E { return (i + 1, cut.map { $0..<i }) }
      if byte <= 0x20 {
        attributes += 1
        if attributes > Self.attributes, cut == nil { cut = i }
      } else if byte == 0x3D {
        var j = i + 1
        while j < count, html[j] <= 0x20 { j += 1 }
        if j < count, html[j] == 0x22 || html[j] == 0x27 {
          let quote = html[j]
          var k = j + 1
          var firstEnd: Int?
          while k < count, html[k] != quote {
            if html[k] == 0x3E, firstEnd == nil { firstEnd = k }
            k += 1
          }
          // A quote that closes nowhere, or only where another value opens, is no quote: the tag ends at its first `>`.
          if let firstEnd, k >= count || html[k - 1] == 0x3D { return (firstEnd + 1, (cut ?? j)..<firstEnd) }
          if k >= count { return (count, nil) }
          i = k
        }
      }
      i += 1
    }
    return (count, nil)
  }

  /// The end tag of an element whose content is no markup.
  private static func rawEnd(_ html: UnsafeBufferPointer<UInt8>, _ name: Int) -> StaticString? {
    guard name + 6 < html.count, html[name] | 0x20 == 0x73 else { return nil }
    if RawTextScanner.starts(html, at: name, with: "script") { return "</script" }
    return RawTextScanner.starts(html, at: name, with: "style") ? "</style" : nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }

  /// Whether an element of that name has no end tag, or one that is often left out.
  private static func closesItself(_ html: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    var key: UInt64 = 0
    var i = start
    while i < html.count, i - start < 8, isLetter(html[i]) || (html[i] >= 0x30 && html[i] <= 0x39) {
      key = key << 8 | UInt64(html[i] | 0x20)
      i += 1
    }
    return names.contains(key)
  }

  private static let names: Set<UInt64> = Set(
    [
      "p", "li", "br", "img", "hr", "input", "meta", "link", "td", "tr", "th", "dt", "dd", "option", "base", "area",
      "col", "wbr",
      "source", "embed", "param", "track", "path", "use", "html", "head", "body", "tbody",
    ].map { name in
      name.utf8.reduce(0) { $0 << 8 | UInt64($1 | 0x20) }
    })
}
