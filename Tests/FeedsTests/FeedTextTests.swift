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
}
