import Testing

@testable import Text

@Suite("Numbers with zeros in front")
struct DigitsTests {
  @Test("A number has as many digits as asked, or all that it needs")
  func widths() {
    #expect(Digits.text(7) == "07")
    #expect(Digits.text(0) == "00")
    #expect(Digits.text(123) == "123")
    #expect(Digits.text(33, 4) == "0033")
    #expect(Digits.hexadecimal(0xAB, 4) == "00ab")
    #expect(Digits.hexadecimal(0xAB, 2, uppercase: true) == "AB")
    #expect(Digits.hexadecimal(.max, 16) == "ffffffffffffffff")
  }

  @Test("A difference from UTC, whole hours or not, east or west")
  func offsets() {
    #expect(Digits.offset(7 * 3_600) == "+07:00")
    #expect(Digits.offset(-12_600) == "-03:30")
    #expect(Digits.offset(0, separator: "") == "+0000")
  }
}
