import Markup

/// The attributes of an element that matter to reading, from one pass over them.
struct ElementAttributes {
  var hints: Hints = []
  var isHidden = false
  /// Whether it is a part of the page that a server of React sent later (`<div hidden id="S:1">`): a script of a few bytes
  /// moves it to where it is shown.
  var isStreamed = false
  var isArticleBody = false
  var hasProperty = false
  var hasRel = false
  /// A number for the value of `class`.
  var kind: UInt64 = 0

  /// Reads the attributes; `cache` keeps the hints of class values seen before.
  init(_ node: Node, _ cache: inout [UInt64: Hints]) {
    var result = Self()
    node.forEachAttribute(limit: 100) { name, value in
      switch name.count {
      case 2 where name[0] == 0x69 && name[1] == 0x64:  // id
        result.hints.formUnion(Self.lookUp(value, &cache))
        if value.count > 2, value[0] == 0x53, value[1] == 0x3A { result.isStreamed = true }
      case 3 where name[0] == 0x72 && name[1] == 0x65 && name[2] == 0x6C:  // rel
        result.hasRel = true
      case 4 where name[0] == 0x72 && Self.equals(name, "role"):
        if Self.equals(value, "navigation") || Self.equals(value, "contentinfo") || Self.equals(value, "dialog") {
          result.hints.insert(.chrome)
        }
      case 5 where Self.equals(name, "class"):
        result.kind = HintTable.key(value)
        result.hints.formUnion(Self.lookUp(value, &cache))
      case 5 where Self.equals(name, "style"):
        if Self.hides(value) { result.isHidden = true }
      case 6 where Self.equals(name, "hidden"):
        result.isHidden = true
      case 8 where Self.equals(name, "itemprop"):
        result.hasProperty = true
        result.isArticleBody = Self.contains(value.prefix(100), "articlebody")
      case 11 where Self.equals(name, "aria-hidden"):
        if Self.equals(value, "true") { result.isHidden = true }
      default: break
      }
    }
    if result.isStreamed { result.isHidden = false }
    self = result
  }

  private init() {}

  private static func lookUp(_ value: UnsafeBufferPointer<UInt8>, _ cache: inout [UInt64: Hints]) -> Hints {
    guard value.count > 1 else { return [] }
    let key = HintTable.key(value)
    if let known = cache[key] { return known }
    let hints = HintTable.hints(value)
    cache[key] = hints
    return hints
  }

  private static func equals(_ bytes: UnsafeBufferPointer<UInt8>, _ word: StaticString) -> Bool {
    guard bytes.count == word.utf8CodeUnitCount else { return false }
    for i in 0..<bytes.count where bytes[i] != word.utf8Start[i] { return false }
    return true
  }

  /// Whether a word in small letters stands in the bytes, letters of either case.
  private static func contains(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, _ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard bytes.count >= count else { return false }
    for start in bytes.startIndex...(bytes.endIndex - count) {
      var i = 0
      while i < count, bytes[start + i] | 0x20 == word.utf8Start[i] { i += 1 }
      if i == count { return true }
    }
    return false
  }

  /// Whether a style takes the element off the page.
  private static func hides(_ style: UnsafeBufferPointer<UInt8>) -> Bool {
    var squeezed: [UInt8] = []
    for byte in style.prefix(300) where byte > 0x20 { squeezed.append(byte | 0x20) }
    return squeezed.withUnsafeBufferPointer {
      contains($0[...], "display:none") || contains($0[...], "visibility:hidden")
    }
  }
}
