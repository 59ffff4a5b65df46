/// What a character outside ASCII is to a word: the part of NFKC and of case folding (Unicode Standard Annex 15) that
/// occurs in Indonesian and English pages.
enum Letters {
  enum Role {
    /// Belongs to a word, as these lower-case UTF-8 bytes.
    case letter([UInt8])
    /// Stands for an ASCII character (full-width forms, dashes and spaces of other widths).
    case ascii(UInt8)
    case apostrophe
    /// A combining accent on the letter before.
    case mark
    /// Invisible: soft hyphen, zero-width space, byte order mark.
    case ignored
    case separator
    case lineEnd
  }

  static func role(of scalar: Unicode.Scalar) -> Role {
    switch scalar.value {
    case 0x85, 0x2028, 0x2029: .lineEnd
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF: .ignored
    case 0x2018, 0x2019, 0x201B, 0x02BB, 0x02BC, 0x02C8, 0x00B4, 0x2032, 0xFF07: .apostrophe
    case 0x300...0x36F: .mark
    case 0xAA, 0xB5, 0xBA: .letter(lower(scalar))
    case 0x80...0xBF, 0xD7, 0xF7: .separator
    // One dot is a full stop, two and three are an ellipsis: the end of a phrase.
    case 0x2024...0x2026: .lineEnd
    case 0x2000...0x206F, 0x2070...0x2BFF, 0x2E00...0x303F: .separator
    case 0xFF01...0xFF5E: .ascii(UInt8(truncatingIfNeeded: scalar.value - 0xFEE0))
    case 0xFB00: .letter(Array("ff".utf8))
    case 0xFB01: .letter(Array("fi".utf8))
    case 0xFB02: .letter(Array("fl".utf8))
    case 0xFB03: .letter(Array("ffi".utf8))
    case 0xFB04: .letter(Array("ffl".utf8))
    case 0xFB05, 0xFB06: .letter(Array("st".utf8))
    case 0xFE00...0xFE0F: .ignored
    case 0xE000...0xF8FF, 0xFE10...0xFE6F, 0xFFE0...0xFFFF: .separator
    case 0x1D400...0x1D6A3: mathematicalLetter(scalar.value)
    case 0x1F000...0x1FAFF, 0xE0000...0x10FFFF: .separator
    default: .letter(lower(scalar))
    }
  }

  /// A letter with its accent as one character, nil when Latin-1 has none.
  static func composed(_ letter: UInt8, with mark: Unicode.Scalar) -> Unicode.Scalar? {
    let row: String.UnicodeScalarView
    let letters: String.UTF8View
    switch mark.value {
    case 0x300: (letters, row) = ("aeiou".utf8, "àèìòù".unicodeScalars)
    case 0x301: (letters, row) = ("aeiouy".utf8, "áéíóúý".unicodeScalars)
    case 0x302: (letters, row) = ("aeiou".utf8, "âêîôû".unicodeScalars)
    case 0x303: (letters, row) = ("ano".utf8, "ãñõ".unicodeScalars)
    case 0x308: (letters, row) = ("aeiouy".utf8, "äëïöüÿ".unicodeScalars)
    case 0x30A: (letters, row) = ("a".utf8, "å".unicodeScalars)
    case 0x327: (letters, row) = ("c".utf8, "ç".unicodeScalars)
    default: return nil
    }
    for (plain, accented) in zip(letters, row) where plain == letter { return accented }
    return nil
  }

  private static func lower(_ scalar: Unicode.Scalar) -> [UInt8] { Array(scalar.properties.lowercaseMapping.utf8) }

  /// Bold and italic letters of the mathematical alphabets, which headlines use as decoration.
  private static func mathematicalLetter(_ value: UInt32) -> Role {
    let letter = UInt8(truncatingIfNeeded: (value - 0x1D400) % 52)
    return .ascii(letter < 26 ? UInt8(ascii: "a") + letter : UInt8(ascii: "a") + letter - 26)
  }
}
