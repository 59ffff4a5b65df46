import Feeds
import TestTurns
import Testing
import Web

@Suite struct HTMLSanitizerTests {
  @Test(arguments: [
    ("<p>aman</p>", "<p>aman</p>"),
    ("a<script>alert('x')</script>b", "ab"),
    ("a<SCRIPT src=x></SCRIPT >b", "ab"),
    ("a<script>never closed", "a"),
    ("<style>p{}</style>x<!-- hidden -->y", "xy"),
    ("<p onclick=\"x()\" class=k>t</p>", "<p class=\"k\">t</p>"),
    ("<a href=\"javascript:alert(1)\">t</a>", "<a>t</a>"),
    ("<a href=\"java\nscript:alert(1)\">t</a>", "<a>t</a>"),
    ("<a href=\"&#106;avascript:alert(1)\">t</a>", "<a>t</a>"),
    ("<a href=\" \u{1}javascript:alert(1)\">t</a>", "<a>t</a>"),
    ("<img src='data:image/svg+xml,x' alt=y>", "<img alt=\"y\" />"),
    ("<a href='mailto:a@b.example'>t</a>", "<a href=\"mailto:a@b.example\">t</a>"),
    ("<a href='lain?x=1&amp;y=2'>t</a>", "<a href=\"https://contoh.example/dir/lain?x=1&amp;y=2\">t</a>"),
    ("<iframe src=x>isi</iframe><object>o</object><form><input name=a></form>", "isio<input name=\"a\" />"),
    ("<img src=\"/a.gif\" width=1 height='1'>", ""),
    ("<b>tebal<i>miring</b> akhir", "<b>tebal<i>miring</i></b> akhir"),
    ("</p>a<br>b<br/>", "a<br />b<br />"),
    ("<ul><li>a<li>b</ul>", "<ul><li>a</li><li>b</li></ul>"),
    ("1 < 2 & 3 &lt; 4 &copy; &#150; &bogus;", "1 &lt; 2 &amp; 3 &lt; 4 © – &amp;bogus;"),
    (
      "<span style=\"color: red; position: fixed; background: url(x)\">t</span>", "<span style=\"color: red;\">t</span>"
    ),
    ("<span style=\"width: expression(alert(1))\">t</span>", "<span>t</span>"),
    ("<a title=\"</a><script>x</script>\">t</a>", "<a title=\"&lt;/a&gt;&lt;script&gt;x&lt;/script&gt;\">t</a>"),
    (
      "<svg onload=x><animate/><path d='M0 0'/><script>y</script></svg>",
      "<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0\"></path></svg>"
    ),
    ("<path d='M0 0'>x", "x"),
    ("<!DOCTYPE", "&lt;!DOCTYPE"),
    ("<p title=\"never closed>text</p>", "<p title=\"never closed\">text</p>"),
  ])
  func cleans(_ html: String, _ expected: String) {
    #expect(HTMLSanitizer.clean(html, base: WebURL("https://contoh.example/dir/page")) == expected)
  }

  @Test func cleaningTwiceChangesNothing() {
    let html =
      "<div><p>a<p>b & c<table><tr><td>x<td>y</table><a href=/x title='\"'>l</a>&nbsp;<svg><title>t</title></svg>"
    let once = HTMLSanitizer.clean(html, base: WebURL("https://contoh.example/"))
    #expect(HTMLSanitizer.clean(once, base: nil) == once)
  }

  @Test(.processor) func hostileInputIsLinear() {
    let pieces = ["<", "<!--", "<a ", "<a b=\"", "</", "&", "<![CDATA[", "<script>", "<p>", "<b a='", "<!x"]
    for piece in pieces {
      let html = String(repeating: piece, count: 200_000 / piece.utf8.count)
      let result = HTMLSanitizer.clean(html, base: nil)
      #expect(result.utf8.count <= html.utf8.count * 8)
      _ = HTMLSanitizer.plainText(fromHTML: html)
    }
  }

  @Test(arguments: [
    ("<p>Satu  <b>dua</b></p><p>tiga&nbsp;&amp; empat</p>", "Satu dua\ntiga & empat"),
    ("a<br>b<ul><li>c</li><li>d</li></ul>", "a\nb\nc\nd"),
    ("<script>x</script>teks<style>y</style>", "teks"),
    ("plain 1 < 2", "plain 1 < 2"),
    ("", ""),
    ("<p></p>\n<p> </p>x", "x"),
  ])
  func readsText(_ html: String, _ expected: String) {
    #expect(HTMLSanitizer.plainText(fromHTML: html) == expected)
  }
}
