import Testing

@testable import Digests

@Suite struct QuotedPrintableTests {
  private func body(_ lines: String...) -> String { String(decoding: QuotedPrintable.body(lines), as: UTF8.self) }

  @Test func encodesWhatItMust() {
    #expect(body("a = é") == "a =3D =C3=A9\r\n")
    #expect(body("akhir ") == "akhir=20\r\n")
    #expect(body("From sini", ".titik") == "=46rom sini\r\n=2Etitik\r\n")
    #expect(body("") == "\r\n")
  }

  @Test(arguments: 70...84) func noLineIsLong(length: Int) {
    for character in ["x", "=", "é"] {
      let text = body(String(repeating: character, count: length))
      #expect(text.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 76 })
    }
  }
}
