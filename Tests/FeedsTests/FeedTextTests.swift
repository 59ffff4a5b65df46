import Testing

@testable import Feeds

@Suite struct FeedTextTests {
  @Test(arguments: [
    ("AT&T", "AT&T", "AT&T"),
    ("1 < 2", "1 < 2", "1 < 2"),
    ("Using <vector> well", "Using &lt;vector&gt; well", "Using &lt;vector&gt; well"),
    ("<b>Tebal</b> sekali", "<b>Tebal</b> sekali", "&lt;b&gt;Tebal&lt;/b&gt; sekali"),
    ("a<img src=x onerror=y>", "a<img src=\"x\" />", "a&lt;img src=x onerror=y&gt;"),
    ("Anak &amp; lansia", "Anak &amp; lansia", "Anak &amp; lansia"),
  ])
  func titles(_ text: String, _ rss: String, _ atom: String) {
    let bytes = Array(text.utf8)[...]
    #expect(FeedText.title(bytes, .plain, base: LinkBase(url: nil), isAtom: false) == rss)
    #expect(FeedText.title(bytes, .plain, base: LinkBase(url: nil), isAtom: true) == atom)
  }

  @Test(arguments: [
    ("", ""), ("QQ==", "A"), ("QUI=", "AB"), ("Q U\nJD", "ABC"), ("QUJDRA", "ABCD"),
  ])
  func base64(_ text: String, _ expected: String) {
    #expect(Base64.decode(text.utf8) == Array(expected.utf8))
    #expect(Base64.decode("Q!".utf8) == nil)
  }

  @Test(arguments: [
    ("color: red", "color: red;"),
    ("COLOR:red;;margin : 0 auto", "COLOR: red; margin: 0 auto;"),
    ("margin: 0 evil", ""),
    ("position: absolute; width: 10px", "width: 10px;"),
    ("background: url(http://x/) red", "background: red;"),
    ("color: \\72 ed", ""),
    ("nonsense", ""),
  ])
  func styles(_ style: String, _ expected: String) {
    #expect(String(decoding: StyleFilter.clean(Array(style.utf8)), as: UTF8.self) == expected)
  }

  @Test func jsonIsBounded() throws {
    let deep = Array(String(repeating: "[", count: 100_000).utf8)
    let (_, isComplete) = try #require(JSONParser.parse(deep))
    #expect(!isComplete)
    let (value, isWhole) = try #require(
      JSONParser.parse(Array(#"{"a": [1, -2.5e3, "\u00e9\ud83d\ude00\n", true, null]}"#.utf8)))
    #expect(isWhole)
    #expect(value["a"]?.elements == [.number("1"), .number("-2.5e3"), .string("é😀\n"), .bool(true), .null])
    #expect(JSONParser.parse(Array("nope".utf8)) == nil)
  }
}
