import Testing

@testable import Extraction

@Suite struct AuthorAddressTests {
  @Test(arguments: [
    ("/author/tari", true), ("https://a.example/penulis/12/", true), ("/Autoren/x", true),
    ("https://a.example/@tari", true), ("/@tari", true),
    ("/author", false), ("/author/", false), ("/berita/author", false), ("/a?x=/author/tari", false), ("", false),
    ("/@tari/berita-1", false), ("/authority/x", false),
    ("https://www.youtube.com/@LerengTV", false),
  ])
  func addresses(_ href: String, _ expected: Bool) {
    #expect(AuthorAddress.isOne(href) == expected)
  }
}
