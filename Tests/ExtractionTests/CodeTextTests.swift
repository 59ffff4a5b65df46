import Testing

@testable import Extraction

@Suite struct CodeTextTests {
  @Test(arguments: [
    "[gallery ids=\"12,14\"]", "[caption id=\"a\" width=\"600\"]Pipa lama[/caption]", "[vc_row][vc_column]",
    "[embed]https://balai.test/1[/embed]", "function() { dataLayer.push({a: 1}); }",
    "<script async src=\"https://iklan.test/a.js\"></script>", "<iframe src=\"https://video.test/1\"></iframe>",
    "{{ iklan_tengah }}", "kAm%96 C:G6C C@D6 282:? 2E ?:89E]k^Am",
  ])
  func isCode(text: String) { #expect(CodeText.isCode(Array(text.utf8)[...])) }

  @Test("Code that fetches an advertisement is none that an article speaks of")
  func isAdvertisement() {
    for text in [
      "<script async src=\"https://pagead2.googlesyndication.com/a.js\"></script>", "<ins class=\"adsbygoogle\">",
    ] {
      #expect(CodeText.isAdvertisement(Array(text.utf8)[...]))
    }
    for text in ["<script>alert(1)</script>", "let adsbygoogle = 1"] {
      #expect(!CodeText.isAdvertisement(Array(text.utf8)[...]))
    }
  }

  @Test(arguments: [
    "[Opini] Pekerja sosial di desa", "[Foto] Warga mengungsi [2]", "[Bersambung]", "Ia berkata: \"Ya.\"",
  ])
  func isText(text: String) { #expect(!CodeText.isCode(Array(text.utf8)[...])) }
}
