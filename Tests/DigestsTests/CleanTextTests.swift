import Testing

@testable import Digests

@Suite struct CleanTextTests {
  @Test(arguments: [
    ("dua  baris\r\n\t sekaligus ", "dua baris sekaligus"),
    ("nol\u{0}bel\u{7}esc\u{1B}[31m", "nol bel esc [31m"),
    ("balik \u{202E}kiri\u{202C} \u{2067}x\u{2069}\u{200F}", "balik kiri x"),
    ("ti\u{200B}tik\u{AD} zero\u{FEFF}\u{E0041}", "titik zero"),
    ("a\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}b", "a\u{301}\u{301}\u{301}\u{301}b"),
    ("\u{301}mulai", "mulai"),
    ("lihat https://jahat.test/x ya", "lihat jahat.test/x ya"),
    ("hthttp://tp://dua.test", "dua.test"),
    ("http:a:////jahat.test/x", "jahat.test/x"),
    ("a:b:c://////jahat.test", "jahat.test"),
    ("Klik  http: ////jahat.test", "Klik http: ////jahat.test"),
    ("waktu 09:30 // catatan", "waktu 09:30 // catatan"),
    ("“kutip” – ± × é 日本 🙂", "“kutip” – ± × é 日本 🙂"),
    ("\u{FFFF}", ""),
  ])
  func line(text: String, clean: String) { #expect(CleanText.line(text) == clean) }

  @Test func cutsAtAWord() {
    #expect(CleanText.shortened("satu dua tiga empat", to: 12) == "satu dua…")
    #expect(CleanText.shortened("satu dua", to: 8) == "satu dua")
    #expect(CleanText.shortened(String(repeating: "a", count: 50), to: 10) == "aaaaaaaaa…")
    #expect(CleanText.shortened("satu dua, tiga", to: 11) == "satu dua…")
  }

  @Test func isShortHoweverLongTheInput() {
    let long = CleanText.line(String(repeating: "kata ", count: 100_000), limit: 100)
    #expect(long.unicodeScalars.count <= 100)
    #expect(long.hasSuffix("kata…"))
    #expect(CleanText.line(String(repeating: "\u{200B}", count: 100_000) + "x", limit: 100) == "")
  }

  @Test func isStable() {
    for text in ["a:// b", "ab\u{200B}://c", "x\u{301} \u{301}y", "http:a:////b", "http:a:b:////////c", "x  y: ////z"] {
      let once = CleanText.line(text)
      #expect(CleanText.line(once) == once)
    }
  }
}
