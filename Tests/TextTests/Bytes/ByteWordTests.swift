import Testing
import Text

@Suite struct ByteWordTests {
  private let text = Array("a <SCRIPT>x</Script".utf8)

  @Test func findsAWordAtAPlaceInEitherCase() {
    #expect(text.matchesAnyCase("<script", at: 2))
    #expect(!text.matchesAnyCase("<script", at: 1))
    #expect(text.matches("<SCRIPT", at: 2) && !text.matches("<script", at: 2))
    // The last place where it fits, and the first where it does not.
    #expect(text.matchesAnyCase("</script", at: text.count - 8))
    #expect(!text.matchesAnyCase("</script>", at: text.count - 8))
    #expect(!text.matchesAnyCase("x", at: text.count))
    #expect(text.matches("", at: text.count))
    // Only letters have a case: these differ from "[" and "@" by the same bit.
    #expect(!Array("{`".utf8).matchesAnyCase("[@", at: 0))
  }

  @Test func findsTheFirstPlace() {
    #expect(text.firstIndex(ofAnyCase: "script", from: 0) == 3)
    #expect(text.firstIndex(ofAnyCase: "script", from: 4) == 13)
    #expect(text.firstIndex(ofAnyCase: "script", from: 14) == nil)
    #expect(text[..<18].firstIndex(ofAnyCase: "script", from: 4) == nil)
    #expect([UInt8]().firstIndex(ofAnyCase: "x", from: 0) == nil)
    text.withUnsafeBufferPointer {
      #expect(ByteScan.first(anyCase: "</script", in: $0, from: 0) == 11)
      #expect(ByteScan.first(anyCase: "</script", in: $0, from: 12) == nil)
      #expect(ByteScan.first(anyCase: "</scripts", in: $0, from: 0) == nil)
    }
  }

  @Test func comparesWholeBytes() {
    #expect("Max-Age".utf8.equalsAnyCase("max-age") && !"Max-Age".utf8.equals("max-age"))
    #expect("rel".utf8.equals("rel") && !"rel".utf8.equals("rels") && !"rels".utf8.equals("rel"))
    #expect("".utf8.equals("") && "".utf8.equalsAnyCase("") && !"".utf8.equals("x"))
    // K (Kelvin sign) is no ASCII letter.
    #expect(!"\u{212A}".utf8.equalsAnyCase("k"))
  }

  @Test(arguments: [
    ("0", 0), ("007", 7), ("2026", 2026), ("999999999999999999", 999_999_999_999_999_999), ("", nil), ("-1", nil),
    ("1 ", nil), ("1000000000000000000", nil), ("٣", nil), ("1e3", nil),
  ])
  func readsNumbers(_ text: String, _ number: Int?) { #expect(text.utf8.decimalNumber == number) }

  @Test(arguments: [("  a b\t", "a b"), ("", ""), (" \n", ""), ("x", "x"), ("\u{A0}x", "\u{A0}x")])
  func trims(_ text: String, _ trimmed: String) {
    #expect(String(decoding: Array(text.utf8).trimmed(\.isASCIISpace), as: UTF8.self) == trimmed)
  }
}
