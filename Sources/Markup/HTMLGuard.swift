/// Takes out of HTML what makes libxml2 slow without adding meaning: it compares each attribute of an element with all
/// before, and each end tag with all open elements, so a few megabytes could keep it busy for hours.
enum HTMLGuard {
  /// Attributes of one element that are read.
  static let attributes = 400
  /// Open elements up to which start tags are let through.
  static let depth = 1_500

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
    var i = 0
    let count = html.count
    while i < count {
      guard html[i] == 0x3C, i + 1 < count else {
        i += 1
        continue
      }
      let next = html[i + 1]
      if next == 0x2F {
        let end = tagEnd(html, i + 2)
        if dropped > 0 {
          dropped -= 1
          cuts.append(i..<end.end)
        } else if open > 0 {
          open -= 1
        }
        i = end.end
      } else if isLetter(next) {
        let end = tagEnd(html, i + 1)
        if closesItself(html, i + 1) {
          // Takes no place on the stack.
        } else if open >= depth {
          dropped += 1
          cuts.append(i..<end.end)
          i = end.end
          continue
        } else {
          open += 1
        }
        if let cut = end.cut { cuts.append(cut..<(end.end - 1)) }
        i = end.end
      } else {
        i += 1
      }
    }
    return cuts
  }

  /// Where the tag that began before `start` ends (after its `>`), and from where its attributes are too many.
  private static func tagEnd(_ html: UnsafeBufferPointer<UInt8>, _ start: Int) -> (end: Int, cut: Int?) {
    var i = start
    var attributes = 0
    var cut: Int?
    let count = html.count
    while i < count {
      let byte = html[i]
      if byte == 0x3E { return (i + 1, cut) }
      if byte <= 0x20 {
        attributes += 1
        if attributes > Self.attributes, cut == nil { cut = i }
      } else if byte == 0x3D {
        var j = i + 1
        while j < count, html[j] <= 0x20 { j += 1 }
        if j < count, html[j] == 0x22 || html[j] == 0x27 {
          let quote = html[j]
          var k = j + 1
          while k < count, html[k] != quote { k += 1 }
          // A quote that never closes is no quote.
          if k >= count { return (min(j + 1, count), cut.map { min($0, j) }) }
          i = k
        }
      }
      i += 1
    }
    return (count, nil)
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
