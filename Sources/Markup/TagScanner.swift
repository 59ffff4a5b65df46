import Text

/// Finds the end of a tag, and which of its attributes are cut.
struct TagScanner {
  /// Attributes of one element that are read.
  static let attributes = 400
  /// Bytes of a value up to which its attribute is read.
  static let valueBytes = 50_000

  private let html: UnsafeBufferPointer<UInt8>
  private let keepsUnread: Bool
  /// Whether the tag shows another page.
  private var isFrame = false
  private var isImage = false
  /// Whether the page has told machines of its picture: those that it shows are looked at no more.
  private var tellsImage = false
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
    isFrame = i - start <= 6 && (html.matchesAnyCase("frame", at: start) || html.matchesAnyCase("iframe", at: start))
    isImage =
      !tellsImage
      && (i - start == 3 && html.matchesAnyCase("img", at: start)
        || i - start == 7 && html.matchesAnyCase("amp-img", at: start))
    let isMeta = !tellsImage && i - start == 4 && html.matchesAnyCase("meta", at: start)
    var left = Self.attributes
    while true {
      let gap = i
      while i < count, html[i] <= .space || html[i] == .slash { i += 1 }
      guard i < count else { return count }
      if html[i] == .greaterThan {
        if isMeta { tellsImage = isPreview(start..<i) }
        return i + 1
      }
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
          let quoted = QuotedValue(html, quote: j)
          guard quoted.isClosed else {
            if quoted.next < count { cuts.append(gap..<quoted.next) }
            return min(quoted.next + 1, count)
          }
          value = quoted.range
          i = quoted.next
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

  /// Whether a `meta` tells of a picture for previews by its whole address; a logo leaves room for one of the page.
  private func isPreview(_ tag: Range<Int>) -> Bool {
    let tag = UnsafeBufferPointer(rebasing: html[tag])
    guard ByteScan.first(anyCase: "og:image", in: tag, from: 0) != nil,
      let start = ByteScan.first(anyCase: "http", in: tag, from: 0)
    else { return false }
    return !LogoAddress.isOne(tag[start...].prefix { $0 > .space && $0 != .quotationMark && $0 != .apostrophe })
  }

  /// Whether anything that reads pages looks at an attribute; at a style only for what it hides.
  private func isRead(_ name: Range<Int>, _ value: Range<Int>) -> Bool {
    guard value.count <= Self.valueBytes else { return false }
    func isNamed(_ word: StaticString) -> Bool { html.matchesAnyCase(word, at: name.lowerBound) }
    if isImage, value.count <= Self.addressBytes,
      Self.imageNames.contains(where: { $0.utf8CodeUnitCount == name.count && isNamed($0) })
    {
      return true
    }
    switch name.count {
    case 2: return isNamed("id")
    case 3: return isNamed("rel") || isNamed("alt") || (isFrame && isNamed("src"))
    case 4: return isNamed("href") || isNamed("name") || isNamed("role") || isNamed("type") || isNamed("lang")
    case 5: return isNamed("class") || isNamed("title") || (isNamed("style") && mayHide(value))
    case 6: return isNamed("hidden")
    case 7: return isNamed("content") || (isNamed("onclick") && mayLeadOn(value))
    case 8:
      return isNamed("itemprop") || isNamed("property") || isNamed("datetime") || isNamed("xml:lang")
        || isNamed("data-url")
    case 9: return isNamed("data-href") || isNamed("data-page")
    case 10: return isNamed("aria-label") || isNamed("http-equiv")
    case 11: return isNamed("aria-hidden")
    default: return false
    }
  }

  /// Where a picture lies and how large it is shown; scripts that load it late keep its address elsewhere than in `src`.
  private static let imageNames: [StaticString] = [
    "src", "width", "height", "srcset", "data-src", "data-srcset", "data-original", "data-lazy-src",
  ]
  /// Bytes of them at most: a picture within the page is none to tell of.
  private static let addressBytes = 2_000

  /// Bytes of a script that leads on when an element is clicked.
  private static let leadingBytes = 500

  /// Whether a script may lead to another page: `location.href='/berita/1'`, `window.open('/berita/1')`.
  private func mayLeadOn(_ script: Range<Int>) -> Bool {
    guard script.count <= Self.leadingBytes else { return false }
    return script.contains { html.matchesAnyCase("location", at: $0) || html.matchesAnyCase("open(", at: $0) }
  }

  private func mayHide(_ style: Range<Int>) -> Bool {
    for i in style {
      switch html[i].asciiLowercased {
      case UInt8(ascii: "n"): if html.matchesAnyCase("none", at: i) { return true }
      case UInt8(ascii: "h"): if html.matchesAnyCase("hidden", at: i) { return true }
      // Far out of the page.
      case .hyphen: if i + 3 < style.upperBound, html[(i + 1)...(i + 3)].allSatisfy(\.isASCIIDigit) { return true }
      default: break
      }
    }
    return false
  }
}
