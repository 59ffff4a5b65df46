import Testing

@testable import Text

@Suite struct CharsetDoubledTests {
  private func mended(_ text: String) -> String? {
    CharsetDoubled.mended(Array(text.utf8)[...]).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test(arguments: [
    ("RÃ¼ckkehr nach KÃ¶ln", "Rückkehr nach Köln"), ("Anak â€œistimewaâ€\u{9D} bermain", "Anak “istimewa” bermain"),
    ("cafÃ© â€“ kopi", "café – kopi"), ("ðŸ˜€ ceria", "😀 ceria"),
  ])
  func textThatWasEncodedTwiceIsReadOnce(text: String, expected: String) { #expect(mended(text) == expected) }

  @Test(arguments: [
    "Rückkehr nach Köln", "Pekerja sosial", "Ã", "Ã¼ dan ü", "SÃO PAULO", "harga 5 € – naik", "ÃA",
  ])
  func otherTextStays(text: String) { #expect(mended(text) == nil) }
}
