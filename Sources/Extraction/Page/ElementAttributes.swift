import Markup
import Text

/// The attributes of an element that matter to reading, from one pass over them.
struct ElementAttributes {
  var hints: Hints = []
  var isHidden = false
  /// Whether its style puts it where no reader looks.
  var isOffPage = false
  /// Whether it is a part of the page that a server of React sent later (`<div hidden id="S:1">`): a script of a few bytes
  /// moves it to where it is shown.
  var isStreamed = false
  /// Whether it is no field that asks a reader for something: `type=hidden`, `type=submit`; boxes to tick stand in lists of
  /// what to do.
  var isUnseenField = false
  var isArticleBody = false
  var hasProperty = false
  var hasRel = false
  /// Whether it hands data to the scripts of the page: `data-page="{…}"`.
  var hasState = false
  /// Whether its `title` is short and holds four digits in a row.
  var titleHasYear = false
  /// A number for the value of `class`.
  var kind: UInt64 = 0

  /// A number for tag and class.
  func kind(of tag: Tag) -> UInt64 { kind &* 31 &+ UInt64(tag.rawValue) }

  /// Reads the attributes; `cache` keeps the hints of class values seen before.
  init(_ node: Node, _ cache: inout [UInt64: Hints]) {
    var result = Self()
    node.forEachAttribute(limit: 100) { name, value in
      switch name.count {
      case 2 where name.equals("id"):
        result.hints.formUnion(Self.lookUp(value, HintTable.key(value), &cache))
        if value.count > 2, value[0] == UInt8(ascii: "S"), value[1] == .colon { result.isStreamed = true }
      case 3 where name.equals("rel"):
        result.hasRel = true
      case 4 where name.equals("type"):
        result.isUnseenField =
          value.equals("hidden") || value.equals("submit") || value.equals("button") || value.equals("image")
          || value.equals("checkbox")
      case 4 where name.equals("role"):
        if value.equals("navigation") || value.equals("contentinfo") || value.equals("dialog")
          || value.equals("alertdialog")
        {
          result.hints.insert(.chrome)
        }
      case 5 where name.equals("class"):
        result.kind = HintTable.key(value)
        result.hints.formUnion(Self.lookUp(value, result.kind, &cache))
      case 5 where name.equals("style"):
        if let hiding = HidingStyle(value) { (result.isHidden, result.isOffPage) = (true, hiding == .offPage) }
      case 5 where name.equals("title"):
        result.titleHasYear = value.count >= 8 && value.count <= 60 && Self.holdsYear(value)
      case 6 where name.equals("hidden"):
        result.isHidden = true
      case 8 where name.equals("itemprop"):
        result.hasProperty = true
        result.isArticleBody = value.prefix(100).firstIndex(ofAnyCase: "articlebody", from: 0) != nil
      case 9 where name.equals("data-page"):
        result.hasState = value.count >= 200 && value[0] == .openBrace
      case 11 where name.equals("aria-hidden"):
        if value.equals("true") { result.isHidden = true }
      default: break
      }
    }
    if result.isStreamed { result.isHidden = false }
    self = result
  }

  private init() {}

  private static func lookUp(
    _ value: UnsafeBufferPointer<UInt8>, _ key: UInt64, _ cache: inout [UInt64: Hints]
  ) -> Hints {
    guard value.count > 1 else { return [] }
    if let known = cache[key] { return known }
    let hints = HintTable.hints(value)
    cache[key] = hints
    return hints
  }

  private static func holdsYear(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
    var digits = 0
    for byte in value {
      digits = byte.isASCIIDigit ? digits + 1 : 0
      if digits == 4 { return true }
    }
    return false
  }
}
