import Testing

@testable import Digests

@Suite struct MarkdownEscapeTests {
  @Test(arguments: [
    ("Praktik & layanan (48)", "Praktik & layanan (48)"),
    ("*a* _b_ `c` [d](e) <f> |g| ~h~ \\", "\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) \\<f\\> \\|g\\| \\~h\\~ \\\\"),
    ("&copy; &#65; &x", "&amp;copy; &amp;#65; &x"),
    ("www.a.test dan WWW.b.test", "www\\.a.test dan WWW\\.b.test"),
    ("judul #", "judul \\#"),
  ])
  func text(plain: String, escaped: String) { #expect(MarkdownEscape.text(plain) == escaped) }

  @Test(arguments: [
    ("# judul", "\\# judul"), ("- butir", "\\- butir"), ("+ butir", "\\+ butir"), ("=== x", "\\=== x"),
    ("12. satu", "12\\. satu"), ("3) tiga", "3\\) tiga"), ("2024 tahun", "2024 tahun"), ("", ""),
    ("1234567890. bukan", "1234567890. bukan"),
  ])
  func startOfBlock(plain: String, escaped: String) {
    #expect(MarkdownEscape.text(plain, startsBlock: true) == escaped)
  }

  @Test(arguments: [
    ("https://a.test/b", "https://a.test/b"), ("https://a.test/b_(c)", "<https://a.test/b_(c)>"),
    ("https://a.test/?a=1&b=2", "https://a.test/?a=1&b=2"), ("https://a.test/?a&copy;", "https://a.test/?a\\&copy;"),
  ])
  func destination(address: String, escaped: String) { #expect(MarkdownEscape.destination(address) == escaped) }
}
