import Text

/// Finds the end of a tag, and which of its attributes are cut.
struct TagScanner {
  /// Attributes of one element that are read.
  static let attributes = 400
  /// Bytes of a value up to which its attribute is read.
  static let valueBytes = 50_000

  private let html: UnsafeBufferPointer<UInt8>
  private let keepsUnread: Bool
  /// What to cut of the tag that was scanned last, in order: attributes that nobody reads or that are too many, or a value
  /// whose quote was never closed and which would run on to the next quote of another tag.
  private(set) var cuts: [Range<Int>] = []

  /// A scanner of a page.
  init(_ html: UnsafeBufferPointer<UInt8>, keepsUnread: Bool) { (self.html, self.keepsUnread) = (html, keepsUnread) }

  /// Where the tag whose name begins at `start` ends: after its `>`.
  mutating func scan(_ start: Int) -> Int {
    cuts.removeAll(keepingCapacity: true)
    var i = start
    let count = html.count
    while i < count, html[i] > .space, html[i] != .greaterThan, html[i] != .slash { i += 1 }
    var left = Self.attributes
    while true {
      let gap = i
      while i < count, html[i] <= .space || html[i] == .slash { i += 1 }
      guard i < count else { return count }
      if html[i] == .greaterThan { return i + 1 }
      let name = i
      // An equals sign in the first place belongs to the name (HTML, before attribute name state).
      i += 1
      while i < count, html[i] > .space, html[i] != .equalsSign, html[i] != .greaterThan, html[i] != .slash { i += 1 }
      let nameEnd = i
      var value = i..<i
      var j = i
      while j < count, html[j] <= .space { j += 1 }
      if j < count, html[j] == .equalsSign {
        j += 1
        while j < count, html[j] <= .space { j += 1 }
        guard j < count else { return count }
        if html[j] == .quotationMark || html[j] == .apostrophe {
          let (end, firstEnd) = closing(j)
          // A quote that closes nowhere, or only where another value opens, is no quote: the tag ends at its first `>`.
          if let firstEnd, end >= count || html[end - 1] == .equalsSign {
            cuts.append(gap..<firstEnd)
            return firstEnd + 1
          }
          if end >= count { return count }
          value = j + 1..<end
          i = end + 1
        } else {
          i = j
          while i < count, html[i] > .space, html[i] != .greaterThan { i += 1 }
          value = j..<i
        }
      }
      left -= 1
      if left < 0 || (!keepsUnread && !isRead(name..<nameEnd, value)) {
        // What follows directly must not become part of the name before.
        let standsAlone = i >= count || html[i] <= .space || html[i] == .greaterThan
        cuts.append((standsAlone ? gap : name)..<i)
      }
    }
  }

  /// Where a quote closes (the end of the page when it does not), and the first `>` before that.
  private func closing(_ quote: Int) -> (end: Int, firstEnd: Int?) {
    var i = quote + 1
    var firstEnd: Int?
    while i < html.count, html[i] != html[quote] {
      if html[i] == .greaterThan, firstEnd == nil { firstEnd = i }
      i += 1
    }
    return (i, firstEnd)
  }

  /// Whether anything that reads pages looks at an attribute; at a style only for what it hides.
  private func isRead(_ name: Range<Int>, _ value: Range<Int>) -> Bool {
    guard value.count <= Self.valueBytes else { return false }
    func isNamed(_ word: StaticString) -> Bool { html.matchesAnyCase(word, at: name.lowerBound) }
    switch name.count {
    case 2: return isNamed("id")
    case 3: return isNamed("rel") || isNamed("alt")
    case 4: return isNamed("href") || isNamed("name") || isNamed("role") || isNamed("type") || isNamed("lang")
    case 5: return isNamed("class") || isNamed("title") || (isNamed("style") && mayHide(value))
    case 6: return isNamed("hidden")
    case 7: return isNamed("content")
    case 8: return isNamed("itemprop") || isNamed("property") || isNamed("datetime") || isNamed("xml:lang")
    case 10: return isNamed("aria-label") || isNamed("http-equiv")
    case 11: return isNamed("aria-hidden")
    default: return false
    }
  }

  private func mayHide(_ style: Range<Int>) -> Bool {
    for i in style {
      switch html[i].asciiLowercased {
      case UInt8(ascii: "n"): if html.matchesAnyCase("none", at: i) { return true }
      case UInt8(ascii: "h"): if html.matchesAnyCase("hidden", at: i) { return true }
      default: break
      }
    }
    return false
  }
}
