import Testing
import Text

/// Every class against the characters that it is for, over all bytes.
@Suite struct ByteClassTests {
  private func bytes(where isIn: (UInt8) -> Bool) -> String {
    String(decoding: (0...UInt8.max).filter(isIn), as: UTF8.self)
  }

  @Test func classesHoldTheirBytesAndNoOthers() {
    let (capitals, small) = ("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "abcdefghijklmnopqrstuvwxyz")
    #expect(bytes(where: \.isASCIIDigit) == "0123456789")
    #expect(bytes(where: \.isASCIIHexDigit) == "0123456789ABCDEFabcdef")
    #expect(bytes(where: \.isASCIIUppercase) == capitals)
    #expect(bytes(where: \.isASCIILowercase) == small)
    #expect(bytes(where: \.isASCIILetter) == capitals + small)
    #expect(bytes(where: \.isASCIILetterOrDigit) == "0123456789" + capitals + small)
    #expect(bytes(where: \.isASCIISpace) == "\t\n\u{B}\u{C}\r ")
  }

  @Test func rangesForCasesAreTheClasses() {
    #expect(bytes(where: UInt8.asciiDigits.contains) == bytes(where: \.isASCIIDigit))
    #expect(bytes(where: UInt8.asciiCapitals.contains) == bytes(where: \.isASCIIUppercase))
    #expect(bytes(where: UInt8.asciiSmallLetters.contains) == bytes(where: \.isASCIILowercase))
  }

  @Test func onlyLettersChangeTheirCase() {
    for byte in 0...UInt8.max {
      let character = byte < 0x80 ? String(UnicodeScalar(byte)) : nil
      #expect(byte.asciiLowercased == character?.lowercased().utf8.first ?? byte)
      #expect(byte.asciiUppercased == character?.uppercased().utf8.first ?? byte)
    }
  }

  @Test func digitsHaveValues() {
    for byte in 0...UInt8.max {
      let character = Character(UnicodeScalar(byte))
      #expect(byte.hexDigitValue.map(Int.init) == (byte < 0x80 ? character.hexDigitValue : nil))
      if byte.isASCIIDigit { #expect(byte.digitValue == character.wholeNumberValue) }
    }
  }

  @Test func charactersOutsideASCIIAreInNoClass() {
    // Those whose last byte would be a digit or a letter.
    for scalar in ["\u{130}", "\u{1F39}", "\u{141}", "\u{10061}", "٣", "é"] as [Unicode.Scalar] {
      #expect(!scalar.isASCIIDigit && !scalar.isASCIILetterOrDigit)
    }
    for scalar in ["0", "9", "a", "Z"] as [Unicode.Scalar] { #expect(scalar.isASCIILetterOrDigit) }
    #expect(("5" as Unicode.Scalar).isASCIIDigit && !("x" as Unicode.Scalar).isASCIIDigit)
  }

  @Test func namesAreTheCharactersThatTheySay() {
    let named: [UInt8] = [
      .tab, .lineFeed, .formFeed, .carriageReturn, .escape, .space, .exclamationMark, .quotationMark, .numberSign,
      .dollarSign, .percentSign, .ampersand, .apostrophe, .openParenthesis, .closeParenthesis, .asterisk, .plusSign,
      .comma, .hyphen, .period, .slash, .colon, .semicolon, .lessThan, .equalsSign, .greaterThan, .questionMark,
      .atSign, .openBracket, .backslash, .closeBracket, .caret, .underscore, .backtick, .openBrace, .verticalBar,
      .closeBrace, .tilde, .delete,
    ]
    #expect(
      String(decoding: named, as: UTF8.self) == "\t\n\u{C}\r\u{1B} !\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~\u{7F}")
  }
}
