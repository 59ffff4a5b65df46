import Foundation
import Testing
import Text

@Suite struct Base64Tests {
  @Test(arguments: 0..<20) func agreesWithFoundation(length: Int) {
    let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 83 &+ 200) }
    #expect(Base64.encode(bytes) == Data(bytes).base64EncodedString())
    #expect(Base64.decode(Base64.encode(bytes).utf8) == bytes)
  }

  @Test func everyByteComesBack() {
    let bytes = Array(0...UInt8.max)
    let text = Base64.encode(bytes)
    #expect(Base64.decode(text.utf8) == bytes)
    // The alphabet of addresses (RFC 4648, section 5).
    let address = text.replacingOccurrences(of: "+", with: "-").replacingOccurrences(of: "/", with: "_")
    #expect(Base64.decode(address.utf8) == bytes)
  }

  @Test(arguments: [
    ("", ""), ("QQ", "A"), ("QQ==", "A"), ("QUI", "AB"), ("QUJD", "ABC"), (" Q U\nJ\tD\r\n", "ABC"), ("Q", ""),
    ("QUJDR", "ABC"), ("=QUJD=", "ABC"),
  ])
  func readsWhatDocumentsHold(_ text: String, _ expected: String) {
    #expect(Base64.decode(text.utf8) == Array(expected.utf8))
  }

  @Test(arguments: ["Q!", "QUJD\u{0}", "é", "QUJD<"]) func refusesOtherBytes(_ text: String) {
    #expect(Base64.decode(text.utf8) == nil)
  }
}
