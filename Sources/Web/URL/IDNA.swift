import Text

/// Internationalised domain names to ASCII (UTS #46 as the WHATWG URL Standard asks for it: not transitional, hyphens and
/// lengths unchecked). The mapping comes from the Unicode properties of the standard library, so compatibility characters
/// are mapped only where they are common (full width); other ones, and the bidi rule, are not known here.
enum IDNA {
  /// The ASCII form of a host with characters beyond ASCII; nil when no browser would accept it.
  static func ascii(_ host: String) -> [UInt8]? {
    var mapped = String.UnicodeScalarView()
    for scalar in host.unicodeScalars {
      guard append(scalar, to: &mapped) else { return nil }
    }
    let normal = Normalisation.scalars(String(mapped))
    var out: [UInt8] = []
    for (i, label) in normal.split(separator: ".", omittingEmptySubsequences: false).enumerated() {
      if i > 0 { out.append(UInt8(ascii: ".")) }
      guard let encoded = ascii(label: Array(label)) else { return nil }
      out += encoded
    }
    return out
  }

  private static func ascii(label: [Unicode.Scalar]) -> [UInt8]? {
    let prefix: [Unicode.Scalar] = ["x", "n", "-", "-"]
    if label.allSatisfy(\.isASCII) {
      let bytes = label.map { UInt8($0.value) }
      guard label.starts(with: prefix) else { return bytes }
      guard let scalars = Punycode.decode(bytes.dropFirst(4)), isValid(scalars), !scalars.allSatisfy(\.isASCII) else {
        return nil
      }
      return bytes
    }
    guard !label.starts(with: prefix), isValid(label) else { return nil }
    return Punycode.encode(label).map { Array("xn--".utf8) + $0 }
  }

  /// Appends what UTS #46 maps a character to; false where it is disallowed.
  private static func append(_ scalar: Unicode.Scalar, to out: inout String.UnicodeScalarView) -> Bool {
    switch scalar.value {
    case 0..<0x80:
      out.append(Unicode.Scalar((UInt8(scalar.value)).asciiLowercased))
    // Ignored: soft hyphen, joiner of graphemes, Mongolian selectors, zero width space, word joiner, variation selectors.
    case 0xAD, 0x34F, 0x180B...0x180F, 0x200B, 0x2060, 0x2064, 0xFE00...0xFE0F, 0xFEFF, 0xE0100...0xE01EF:
      break
    case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000:
      return false
    case 0x3002, 0xFF0E, 0xFF61:
      out.append(".")
    case 0xFF01...0xFF5E:
      out.append(Unicode.Scalar((UInt8(scalar.value - 0xFEE0)).asciiLowercased))
    case 0xDF, 0x3C2, 0x200C, 0x200D:
      out.append(scalar)
    case 0x1E9E:
      out.append("\u{DF}")
    default:
      guard scalar.value != 0xFFFD, isAllowed(scalar) else { return false }
      out.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
    }
    return true
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
    default: !scalar.properties.isNoncharacterCodePoint
    }
  }

  private static func isValid(_ label: [Unicode.Scalar]) -> Bool {
    guard let first = label.first else { return true }
    switch first.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return false
    default: break
    }
    for (i, scalar) in label.enumerated() {
      // The joiners may only follow a virama (RFC 5892 appendix A.1 and A.2, but for the rule on Arabic joining types).
      if scalar.value == 0x200C || scalar.value == 0x200D {
        guard i > 0, label[i - 1].properties.canonicalCombiningClass == .virama else { return false }
      } else if !isAllowed(scalar) || scalar.properties.lowercaseMapping != String(scalar) {
        return false
      }
    }
    return true
  }
}
