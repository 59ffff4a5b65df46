import Markup
import Text
import Web

/// Makes HTML from outside harmless and well-formed: only what is on a list stays (elements, attributes, CSS properties, schemes
/// of addresses), links become absolute, every tag is written anew and closed.
///
/// Elements that are not on the list go, their text stays; of `script`, `style` and the like the text goes too. Comments
/// and images of one pixel, which only tell somebody that they were looked at, go.
public struct HTMLSanitizer {
  /// Open elements at most; tags below are dropped, their text stays.
  private static let depthLimit = 100

  private let base: LinkBase
  private var writer = HTMLWriter()
  private var open: [Int] = []
  private var value: [UInt8] = []
  /// How many elements were open when a drawing or formula began.
  private var foreignLevel: Int?

  private init(base: LinkBase) { self.base = base }

  /// The harmless form of a fragment; well-formed HTML with void elements closed (`<br />`).
  public static func clean(_ html: String, base: WebURL?) -> String {
    var html = html
    return html.withUTF8 { clean($0, base: LinkBase(url: base)) }
  }

  static func clean(_ html: UnsafeBufferPointer<UInt8>, base: LinkBase) -> String {
    var sanitizer = HTMLSanitizer(base: base)
    sanitizer.run(html)
    return String(decoding: sanitizer.writer.bytes, as: UTF8.self)
  }

  private mutating func run(_ html: UnsafeBufferPointer<UInt8>) {
    writer.reserve(html.count + html.count / 8)
    var scanner = HTMLScanner(html)
    while let token = scanner.next() {
      switch token {
      case .text(let range): writer.decodedText(UnsafeBufferPointer(rebasing: html[range]))
      case .start(let name, let isEmpty): start(name, isEmpty: isEmpty, &scanner)
      case .end(let name): end(UnsafeBufferPointer(rebasing: html[name]))
      case .comment: break
      }
    }
    closeAll(to: 0)
  }

  private mutating func start(_ name: Range<Int>, isEmpty: Bool, _ scanner: inout HTMLScanner) {
    let word = UnsafeBufferPointer(rebasing: scanner.bytes[name])
    guard let element = element(word) else {
      if !isEmpty, SanitizerRules.dropped.contains(word) { scanner.skipContent(of: name) }
      return
    }
    let traits = element < 0 ? SanitizerRules.graphicTraits[-1 - element] : SanitizerRules.elementTraits[element]
    if traits.contains(.image), isPixel(scanner) { return }
    if traits.contains(.sibling), open.last == element { closeAll(to: open.count - 1) }
    let isVoid = traits.contains(.void)
    if !isVoid, open.count >= Self.depthLimit { return }
    if element < 0, foreignLevel == nil { foreignLevel = open.count }
    writer.beginTag(Self.word(element))
    if traits.contains(.foreign) {
      let isMath = word.equalsAnyCase("math")
      let space = isMath ? "http://www.w3.org/1998/Math/MathML" : "http://www.w3.org/2000/svg"
      writer.attribute("xmlns".utf8, space)
    }
    for (index, attribute) in scanner.attributes.enumerated() {
      let isRepeated = scanner.attributes[..<index].contains { isSame($0.name, attribute.name, scanner.bytes) }
      if !isRepeated { write(attribute, scanner.bytes) }
    }
    writer.endOfTag(isVoid: isVoid)
    if !isVoid { open.append(element) }
    if isEmpty, !isVoid { closeAll(to: open.count - 1) }
  }

  private func isSame(_ a: Range<Int>, _ b: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard a.count == b.count else { return false }
    for i in 0..<a.count where bytes[a.lowerBound + i].asciiLowercased != bytes[b.lowerBound + i].asciiLowercased {
      return false
    }
    return true
  }

  private mutating func end(_ word: UnsafeBufferPointer<UInt8>) {
    guard let element = element(word), let level = open.lastIndex(of: element) else { return }
    closeAll(to: level)
  }

  /// The number of an element that may stay: from 0 on for HTML, below for drawings and formulas.
  private func element(_ word: UnsafeBufferPointer<UInt8>) -> Int? {
    if let index = SanitizerRules.elements.index(of: word) { return index }
    guard foreignLevel != nil || SanitizerRules.foreign.contains(word) else { return nil }
    return SanitizerRules.graphics.index(of: word).map { -1 - $0 }
  }

  private static func word(_ element: Int) -> [UInt8] {
    element < 0 ? SanitizerRules.graphics.word(-1 - element) : SanitizerRules.elements.word(element)
  }

  private mutating func closeAll(to level: Int) {
    while open.count > level, let element = open.popLast() { writer.endTag(Self.word(element)) }
    if let foreignLevel, foreignLevel >= open.count { self.foreignLevel = nil }
  }

  private mutating func write(_ attribute: HTMLScanner.Attribute, _ html: UnsafeBufferPointer<UInt8>) {
    let name = UnsafeBufferPointer(rebasing: html[attribute.name])
    if let index = SanitizerRules.attributes.index(of: name) {
      decode(attribute, html)
      if index < SanitizerRules.firstAddress {
        writer.attribute(SanitizerRules.attributes.word(index), value)
      } else if index == SanitizerRules.attributes.count - 1 {
        let style = StyleFilter.clean(value)
        if !style.isEmpty { writer.attribute("style".utf8, style) }
      } else if LinkBase.isSafe(value) {
        writer.attribute(SanitizerRules.attributes.word(index), value)
      } else if let safe = base.safe(String(decoding: value, as: UTF8.self)) {
        writer.attribute(SanitizerRules.attributes.word(index), safe)
      }
    } else if foreignLevel != nil {
      writeGraphic(attribute, name, html)
    }
  }

  /// An attribute of a drawing or formula; nothing that refers to anything but a page.
  private mutating func writeGraphic(
    _ attribute: HTMLScanner.Attribute, _ name: UnsafeBufferPointer<UInt8>, _ html: UnsafeBufferPointer<UInt8>
  ) {
    decode(attribute, html)
    if name.equalsAnyCase("xlink:href") {
      guard let safe = base.safe(String(decoding: value, as: UTF8.self)) else { return }
      writer.attribute("xlink:href".utf8, safe)
      writer.attribute("xmlns:xlink".utf8, "http://www.w3.org/1999/xlink")
    } else if let index = SanitizerRules.graphicAttributes.index(of: name) {
      let text = String(decoding: value, as: UTF8.self).lowercased()
      if !text.contains("url") { writer.attribute(SanitizerRules.graphicAttributes.word(index), value) }
    }
  }

  /// Puts the attribute's value, references decoded, into `value`; its own name where it has none (`checked`).
  private mutating func decode(_ attribute: HTMLScanner.Attribute, _ html: UnsafeBufferPointer<UInt8>) {
    value.removeAll(keepingCapacity: true)
    let range = attribute.hasValue ? attribute.value : attribute.name
    HTMLText.decode(UnsafeBufferPointer(rebasing: html[range]), into: &value)
  }

  /// Whether the image at hand is of at most one pixel a side.
  private func isPixel(_ scanner: HTMLScanner) -> Bool {
    var sides = 0
    for attribute in scanner.attributes {
      let name = UnsafeBufferPointer(rebasing: scanner.bytes[attribute.name])
      guard name.equalsAnyCase("width") || name.equalsAnyCase("height") else { continue }
      let digits = scanner.bytes[attribute.value].filter { $0 != .space }
      if digits.first == UInt8(ascii: "0") || digits.first == UInt8(ascii: "1") {
        let rest = String(decoding: digits.dropFirst(), as: UTF8.self)
        if rest.isEmpty || rest == "px" { sides += 1 }
      }
    }
    return sides >= 2
  }
}
