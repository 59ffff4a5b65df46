import Text

/// How a `style` hides an element.
enum HidingStyle {
  /// A reader may unfold it: `display:none` and its kin.
  case folded
  /// It takes part in the page where no reader looks: text for machines, links for sale.
  case offPage

  /// Reads the value of a `style` attribute; nil where it hides nothing.
  init?(_ style: UnsafeBufferPointer<UInt8>) {
    var isFolded = false
    var (isEmpty, isCut) = (false, false)
    for declaration in style.prefix(600).split(separator: .semicolon) {
      let text = declaration.filter { $0 > .space }.map(\.asciiLowercased)
      guard let colon = text.firstIndex(of: .colon) else { continue }
      let value = text[(colon + 1)...]
      switch String(decoding: text[..<colon], as: UTF8.self) {
      case "display": isFolded = isFolded || value.starts(with: "none".utf8)
      case "visibility": isFolded = isFolded || value.starts(with: "hidden".utf8)
      case "left", "right", "top", "bottom", "text-indent", "margin-left", "margin-top":
        if Self.isFarOut(value) {
          self = .offPage
          return
        }
      case "height", "width": isEmpty = isEmpty || Self.isZero(value) || value.elementsEqual("1px".utf8)
      case "overflow", "overflow-y": isCut = value.starts(with: "hidden".utf8)
      default: break
      }
    }
    if isFolded || isEmpty && isCut {
      self = .folded
    } else {
      return nil
    }
  }

  /// A negative length that no layout needs.
  private static func isFarOut(_ value: ArraySlice<UInt8>) -> Bool {
    guard value.first == .hyphen else { return false }
    let digits = value.dropFirst().prefix { $0.isASCIIDigit }.count
    return digits >= 4 || digits == 3 && value.dropFirst(4).starts(with: "em".utf8)
  }

  /// Zero in any unit.
  private static func isZero(_ value: ArraySlice<UInt8>) -> Bool {
    value.first == UInt8(ascii: "0") && value.dropFirst().first.map { !$0.isASCIIDigit && $0 != .period } ?? true
  }
}
