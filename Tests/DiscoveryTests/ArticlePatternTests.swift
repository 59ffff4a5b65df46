import Testing

@testable import Discovery

@Suite struct ArticlePatternTests {
  @Test(arguments: [
    ("/berita/*", "/berita/judul", true), ("/berita/*", "/berita/12/judul/", true),
    ("/berita/*", "/Berita/judul", true),
    ("/berita/*", "/berita", false), ("/berita/*", "/berita/", false), ("/berita/*", "/opini/judul", false),
    ("/*/*/*", "/a/b/c", true), ("/*/*/*/", "/a/b/c", true), ("/*/*/*", "/a/b", false), ("/read-*", "/read-12", true),
    ("/read-*", "/baca-12", false), ("/*-opini-*", "/a-opini-b", true), ("/*.html", "/a.html", true),
    ("/*.html", "/a.htm", false),
    ("https://contoh.example/b/*", "/b/1", true), ("/a*a*a*a", "/aaa", false),
  ])
  func matches(pattern: String, path: String, expected: Bool) {
    #expect(ArticlePattern(pattern).matches(path) == expected)
  }
}
