/// Text from outside made fit for a terminal, a log or one line of a digest: what is seen is all that there is, and nothing
/// in it drives the terminal that shows it (control characters, escape sequences of one or two bytes) or turns what follows
/// around (Unicode TR 36, "Bidirectional Text Spoofing"). The only home of this rule.
public enum PrintableText {
  /// What a scalar is to the eye.
  public enum Kind: Sendable, Hashable {
    case visible
    /// White space of every kind, and control characters.
    case space
    /// A mark on the character before it.
    case mark
    /// Zero-width characters, direction marks, what is no character.
    case invisible

    /// The kind of a scalar.
    public init(_ scalar: Unicode.Scalar) {
      switch scalar.value {
      case 0x21...0x7E: self = .visible
      case 0...0x20, 0x7F...0xA0, 0x2028, 0x2029: self = .space
      case 0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F, 0x200B...0x200F, 0x202A...0x202E,
        0x2060...0x206F, 0x2800, 0x3164, 0xFEFF, 0xFFA0, 0xFFF0...0xFFFC, 0xE0000...0xE0FFF:
        self = .invisible
      // The last two of every plane and U+FDD0–FDEF are not characters; XML refuses some of them.
      case let value where value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(value): self = .invisible
      default:
        switch scalar.properties.generalCategory {
        case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control: self = .space
        case .nonspacingMark, .enclosingMark: self = .mark
        case .format, .surrogate, .privateUse: self = .invisible
        default: self = .visible
        }
      }
    }
  }

  /// The text in one line: white space and controls become spaces, what is invisible goes.
  public static func line(_ text: String) -> String { clean(text, keepingLines: false) }

  /// The same with line breaks and tabs as they are.
  public static func lines(_ text: String) -> String { clean(text, keepingLines: true) }

  /// A JSON text with every character that is not to be printed written as a reference (`\u202e`): the value stays the same.
  ///
  /// - Parameter text: JSON, in which such characters stand within strings only.
  public static func json(_ text: String) -> String {
    if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) || $0 == .lineFeed }) { return text }
    var out = ""
    for scalar in text.unicodeScalars {
      switch Kind(scalar) {
      case .space where scalar != " " && scalar != "\n", .invisible:
        for unit in String(scalar).utf16 { out += reference(unit) }
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  private static func reference(_ unit: UInt16) -> String {
    "\\u" + Digits.hexadecimal(UInt64(unit), 4)
  }

  private static func clean(_ text: String, keepingLines: Bool) -> String {
    if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) || keepingLines && $0 == .lineFeed }) { return text }
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch Kind(scalar) {
      case .space where keepingLines && (scalar == "\n" || scalar == "\t"): out.append(scalar)
      case .space: out.append(" ")
      case .invisible: continue
      case .visible, .mark: out.append(scalar)
      }
    }
    return String(out)
  }
}
