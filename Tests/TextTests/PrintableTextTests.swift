import Testing
import Text

@Suite struct PrintableTextTests {
  @Test(arguments: [
    ("Dinas Sosial", "Dinas Sosial"), ("judul\u{1B}]0;HITAM\u{7}\u{1B}[31m", "judul ]0;HITAM  [31m"),
    ("lansia\u{9B}31m", "lansia 31m"), ("balik\u{202E}katab\u{202C}", "balikkatab"),
    ("a\u{2066}b\u{2069}\u{200F}c", "abc"),
    ("dua\nbaris\tkolom\u{2028}tiga", "dua baris kolom tiga"), ("Désa – “baru” 日本", "Désa – “baru” 日本"),
    ("nol\u{200B}lebar\u{FEFF}", "nollebar"), ("", ""),
  ])
  func nothingInALineDrivesATerminal(text: String, shown: String) {
    #expect(PrintableText.line(text) == shown)
  }

  @Test func linesKeepTheirBreaks() {
    #expect(PrintableText.lines("a\n\tb\r\n\u{1B}[2Jc\u{85}d") == "a\n\tb \n [2Jc d")
  }

  @Test func valuesOfJSONStayTheSame() {
    #expect(
      PrintableText.json("{\n  \"a\": \"x\u{202E}y\u{9B}z\u{E0041}ü\"\n}")
        == "{\n  \"a\": \"x\\u202ey\\u009bz\\udb40\\udc41ü\"\n}")
  }
}
