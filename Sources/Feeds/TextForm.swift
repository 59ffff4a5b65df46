import Markup
import Text

/// How the text of an element is to be read (Atom `type`, RSS by custom).
enum TextForm: Sendable, Hashable {
  case plain, html, xhtml, base64

  /// The form that the attributes of a tag name.
  init(_ tag: XMLTag, standard: TextForm) {
    let mode = tag.string("mode")?.lowercased()
    guard let value = tag.string("type"), !value.isEmpty else {
      self = mode == "base64" ? .base64 : standard
      return
    }
    if mode == "base64" {
      self = .base64
      return
    }
    let type = value.lowercased().split(separator: ";").first ?? ""
    switch type {
    case "text", "plain", "text/plain": self = .plain
    case "html", "text/html": self = .html
    case "xhtml", "application/xhtml+xml": self = .xhtml
    default:
      if type.hasSuffix("+xml") || type.hasSuffix("/xml") {
        self = .xhtml
      } else if type.hasPrefix("text/") || !type.contains("/") {
        self = standard
      } else {
        self = .base64
      }
    }
  }

  /// Whether plain text was meant as HTML: it has an end tag or a reference, and no tag or reference that HTML does not know.
  static func looksLikeHTML(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var hasSign = false
    var scanner = HTMLScanner(text)
    while let token = scanner.next() {
      switch token {
      case .start(let name, _):
        if !isKnown(UnsafeBufferPointer(rebasing: text[name])) { return false }
      case .end(let name):
        if !isKnown(UnsafeBufferPointer(rebasing: text[name])) { return false }
        hasSign = true
      case .comment: break
      case .text(let range):
        var i = range.lowerBound
        while i < range.upperBound {
          if text[i] == .ampersand, let found = HTMLEntities.reference(text, at: i) {
            if text[i + found.length - 1] == .semicolon { hasSign = true }
            i += found.length
          } else {
            i += 1
          }
        }
      }
    }
    return hasSign
  }

  /// Whether there is a tag in it that a browser would see; only of an element that HTML knows where `known`.
  static func hasTag(_ text: UnsafeBufferPointer<UInt8>, known: Bool = false) -> Bool {
    var scanner = HTMLScanner(text)
    while let token = scanner.next() {
      switch token {
      case .text: continue
      case .start(let name, _), .end(let name):
        if !known || isKnown(UnsafeBufferPointer(rebasing: text[name])) { return true }
      case .comment: return true
      }
    }
    return false
  }

  private static func isKnown(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    SanitizerRules.elements.contains(name) || name.equalsAnyCase("form") || SanitizerRules.dropped.contains(name)
  }
}
