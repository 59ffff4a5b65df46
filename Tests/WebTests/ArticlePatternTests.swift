import TestTurns
import Testing

@testable import Web

@Suite struct ArticlePatternTests {
  @Test(arguments: [
    ("/berita/*", "/berita/judul", true), ("/berita/*", "/berita/12/judul/", true),
    ("/berita/*", "/Berita/judul", true), ("/Berita/*", "/berita/judul", true),
    ("/berita/*", "/berita", false), ("/berita/*", "/berita/", false), ("/berita/*", "/opini/judul", false),
    ("/*/*/*", "/a/b/c", true), ("/*/*/*/", "/a/b/c", true), ("/*/*/*", "/a/b", false), ("/read-*", "/read-12", true),
    ("/read-*", "/baca-12", false), ("/*-opini-*", "/a-opini-b", true), ("/*.html", "/a.html", true),
    ("/*.html", "/a.htm", false), ("/a*a*a*a", "/aaa", false), ("/a*a*a*a", "/aaaa", true),
    // Characters in brackets.
    ("/[0-9]*/*", "/101/judul", true), ("/[0-9]*/*", "/x101/judul", false), ("/[0-9]*/*", "/101", false),
    ("/[0-9][0-9][0-9][0-9]/*", "/2026/judul", true), ("/[0-9][0-9][0-9][0-9]/*", "/226/judul", false),
    ("/p[ab-d_]-*", "/pC-1", true), ("/p[ab-d_]-*", "/p_-1", true), ("/p[ab-d_]-*", "/pe-1", false),
    ("/[!0-9]*/*", "/berita/1", true), ("/[!0-9]*/*", "/2026/1", false), ("/[^0-9]*/*", "/2026/1", false),
    ("/*[0-9]", "/judul-12", true), ("/*[0-9]", "/judul-12a", false), ("/*[0-9]-*", "/a1b22-c", true),
    // Any depth.
    ("*/berita/*", "/berita/1", true), ("*/berita/*", "/id/jatim/berita/1", true), ("*/berita/*", "/id/berita", false),
    ("*.html", "/2026/05/judul.html", true), ("*.html", "/2026/05/judul", false), ("*", "/a", true), ("*", "/", false),
    ("/**/read-*", "/a/b/read-1", true), ("/**/read-*", "/read-1", true), ("/**/read-*", "/a/b", false),
    ("/berita/**", "/berita/a/b", true), ("/berita/**", "/berita", false),
    // As addresses are spelled.
    ("/kabár/*", "/kab%C3%A1r/1", true), ("/kab%C3%A1r/*", "/kab%c3%a1r/1", true),
  ])
  func matches(pattern: String, path: String, expected: Bool) throws {
    #expect(try ArticlePattern(pattern).matches(path) == expected)
  }

  /// What could match nothing is refused.
  @Test(arguments: [
    ("berita/*", "a pattern begins with \"/\"; did you mean \"/berita/*\"?"),
    ("https://contoh.example/b/*", "a pattern begins with \"/\"; did you mean \"/b/*\"?"),
    ("https://contoh.example", "a pattern begins with \"/\"; did you mean \"/\"?"),
    ("", "a pattern begins with \"/\"; did you mean \"/\"?"),
    ("/beri[ta/*", "\"[\" in pattern is never closed (column 6)"), ("/a[]/*", "\"[]\" in pattern is empty (column 3)"),
    ("/a b/*", "space in pattern (column 3)"), ("/[9-0]/*", "\"9-0\" runs backwards (column 3)"),
    ("/[a/b]/*", "\"/\" cannot stand in [] (column 4)"), ("/[á]/*", "\"á\" cannot stand in [] (column 3)"),
    ("/baca?id=*", "\"?\" cannot match: a pattern is compared with the path of an address alone (column 6)"),
    ("/b#*", "\"#\" cannot match: a pattern is compared with the path of an address alone (column 3)"),
    ("/{a,b}/*", "\"{\" cannot match: a pattern is compared with the path of an address alone (column 2)"),
  ])
  func refuses(pattern: String, message: String) {
    #expect(throws: ArticlePatternError(message: message)) { _ = try ArticlePattern(pattern) }
  }

  @Test(arguments: [
    "/\\d+/*", "/(berita|opini)/*", "/[0-9]+/*", "/berita/.*", "/berita/.+", "/(?i)berita", "/berita$", "^/berita/*",
  ])
  func refusesRegularExpressions(pattern: String) {
    let error = #expect(throws: ArticlePatternError.self) { _ = try ArticlePattern(pattern) }
    #expect(error?.message.contains("no regular expression") == true)
  }

  /// A hostile pattern costs no more than the product of the lengths.
  @Test(.lastNet) func manyStarsEnd() throws {
    let stars = try ArticlePattern("/" + String(repeating: "a*", count: 300) + "b")
    #expect(!stars.matches("/" + String(repeating: "a", count: 2_000)))
    let depths = try ArticlePattern("/" + String(repeating: "**/a/", count: 300) + "b")
    #expect(!depths.matches(String(repeating: "/a", count: 1_000)))
  }
}
