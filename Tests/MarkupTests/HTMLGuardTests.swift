import TestTurns
import Testing

@testable import Markup

@Suite("HTMLGuard")
struct HTMLGuardTests {
  private func guarded(_ html: String, keepsUnread: Bool = true) -> String {
    String(decoding: HTMLGuard.guarded(Array(html.utf8), keepsUnread: keepsUnread), as: UTF8.self)
  }

  @Test(
    "Ordinary markup is left as it is",
    arguments: [
      "<p class=\"a\" title='x > y'>Isi</p>", "<script>if (a<b && c=\"x=\") { d=\">\" }</script><p>Isi</p>",
      "<!-- <a href=\" --><p>Isi</p>", "<a data-html=\"<p class='b'>kata</p>\">kata</a>", "a < b", "<a href=\"",
    ])
  func ordinary(html: String) { #expect(guarded(html) == html) }

  @Test("What stands behind the end of the page stands in the page", arguments: [false, true])
  func behindTheEnd(keepsUnread: Bool) {
    #expect(
      guarded("<body><p>Satu</p></body></HTML >\n<p>Dua</p>", keepsUnread: keepsUnread)
        == "<body><p>Satu</p>\n<p>Dua</p>")
    #expect(guarded("<p>Isi</p></bodyguard>", keepsUnread: keepsUnread) == "<p>Isi</p></bodyguard>")
  }

  @Test("A quote that only the next value's quote closes ends at its tag")
  func openQuote() {
    #expect(
      guarded("<a href=\"/satu>kata</a><p class=\"isi\">Isi</p>") == "<a>kata</a><p class=\"isi\">Isi</p>")
    #expect(guarded("<a href=\"/satu>kata</a><p>Isi</p>") == "<a>kata</a><p>Isi</p>")
  }

  @Test("Tags in a row, depth and attributes are cut at their limits; the text stays")
  func limits() {
    let breaks = guarded(String(repeating: "<br>", count: 10_000) + "<p>Isi</p>" + "<br>")
    #expect(breaks.utf8.count < 4 * HTMLGuard.run + 100)
    #expect(breaks.hasSuffix("Isi</p><br>"))
    let deep = guarded(
      String(repeating: "<div>", count: 5_000) + "dalam" + String(repeating: "</div>", count: 5_000) + "<p>Isi</p>")
    #expect(deep.utf8.count < 12 * HTMLGuard.depth + 100)
    #expect(deep.contains("dalam"))
    #expect(deep.contains("Isi"))
    let attributes = guarded("<p " + String(repeating: "a=1 ", count: 10_000) + ">Isi</p>")
    #expect(attributes.utf8.count < 5 * TagScanner.attributes)
    #expect(attributes.hasSuffix(">Isi</p>"))
  }

  @Test("Paragraph ends do not hide how deep the page is")
  func paragraphEnds() {
    let deep = guarded(String(repeating: "<div></p>x", count: 5_000))
    #expect(deep.utf8.count < 10 * HTMLGuard.depth + 5 * 5_000)
  }

  @Test(
    "What nobody reads goes: comments, scripts, styles, drawings, attributes",
    arguments: [
      ("<p data-x='1' class=\"a\" onclick=\"b()\">Isi</p>", "<p class=\"a\">Isi</p>"),
      ("<a x=\"1\"href=\"/b\" target=_blank>b</a>", "<a href=\"/b\">b</a>"),
      ("<a href=/b/c/>b</a>", "<a href=/b/c/>b</a>"),
      ("<FRAME SRC='a.html' border=0>", "<FRAME SRC='a.html'>"), ("<iframe src=a></iframe>", "<iframe src=a></iframe>"),
      ("<img src=a.png alt='b' border=0 data-id='4' />", "<img src=a.png alt='b' />"),
      ("<p src=a.png>b</p>", "<p>b</p>"),
      (
        "<meta property='og:image' content='https://a.example/b.png'><img src=a.png alt='b'>",
        "<meta property='og:image' content='https://a.example/b.png'><img alt='b'>"
      ),
      (
        "<meta property='og:image' content=''><img src=a.png alt='b'>",
        "<meta property='og:image' content=''><img src=a.png alt='b'>"
      ),
      (
        "<script>window.__A={\"b\":1}</script><p>a</p><p>b</p><p>c</p><p>d</p><p>e</p>",
        "<p>a</p><p>b</p><p>c</p><p>d</p><p>e</p>"
      ),
      ("<script>\n window.__A={\"b\":1}</script>", "<script>\n window.__A={\"b\":1}</script>"),
      ("<p =x>Isi</p>", "<p>Isi</p>"),
      ("<p style=\"color: red\">a</p><p style='DISPLAY:None'>b</p>", "<p>a</p><p style='DISPLAY:None'>b</p>"),
      ("a<!-- <p>b</p> -->c", "ac"), ("a<!-- b", "a b"), ("a<svg>b<p>c</p></svg>", "ab<p>c</p></svg>"),
      ("a<script>if (b<c) {}</script >d<STYLE>p > a {}</STYLE>e", "ade"),
      (
        "<script type=\"application/ld+json\" data-n>{\"a\":\"<p>\"}</script>",
        "<script type=\"application/ld+json\">{\"a\":\"<p>\"}</script>"
      ),
      (
        "<script type='application/ld&#x2B;json'>{}</script>", "<script type='application/ld&#x2B;json'>{}</script>"
      ),
      ("a<svg viewBox='0'><title>b</title><path d='M0'/></svg>c", "ac"), ("a<svg class=i />b", "ab"),
      ("a<script>b", "a"), ("a<style>b<script>c</script>", "a"),
      // Somebody forgot the end, and the page goes on.
      ("a<script src='x'>b<p>c</p>", "ab<p>c</p>"),
      ("a<script src='x'><script src='y'><p>c</p><style>d", "a<p>c</p>"),
      ("a<script type='application/ld+json'>{}<p>c</p>", "a{}<p>c</p>"),
    ])
  func unread(html: String, left: String) { #expect(guarded(html, keepsUnread: false) == left) }

  @Test(
    "A script ends as HTML says",
    arguments: [
      ("a<script>x='</script\\>';</script>b", "ab"), ("a<script>x='</scripts>';</script\n>b", "ab"),
      ("a<script><!-- '<script>1</script>' 2 --> 3</script>b", "ab"), ("a<script><!-- 1</script>b", "ab"),
      ("a<script><!-- '<script>' 1</script>b<p>c</p>", "ab<p>c</p>"),
      ("a<style>x{content:'</style-x>'}</style>b", "ab"),
      ("a<script><!--> '<script>' </script>b", "ab"), ("a<!-->b<p>c</p>-->", "ab<p>c</p>-->"),
      (
        "<script type='application/json'>{\"a\":\"</scripts>\"}</script>b",
        "<script type='application/json'>{\"a\":\"s>\"}</script>b"
      ),
    ])
  func scripts(html: String, left: String) { #expect(guarded(html, keepsUnread: false) == left) }

  @Test(
    "What is opened in a noscript ends with it, what is closed in it was opened in it",
    arguments: [
      ("<noscript><p>a<div></noscript>b", "<noscript><p>a<div></div></p></noscript>b"),
      ("<div><noscript><a>c</a></div></noscript>b</div>", "<div><noscript><a>c</a></noscript>b</div>"),
      ("<noscript><img alt=a><iframe></noscript>b", "b"), ("<noscript><p>a", "<p>a"),
      ("<noscript><a title=\"x></noscript><p>b</p>", "<noscript><a></a></noscript><p>b</p>"),
      ("<noscript><ul><li><a>a</a><li>b</noscript>", "<noscript><ul><li><a>a</a><li>b</li></ul></noscript>"),
    ])
  func noscript(html: String, left: String) { #expect(guarded(html, keepsUnread: false) == left) }

  @Test("Floods of text, ampersands and data are cut at their limits; what follows stays")
  func floods() {
    let text = guarded(String(repeating: "é", count: HTMLGuard.textBytes) + "<p>Isi</p>")
    #expect(text.utf8.count < HTMLGuard.textBytes + 20)
    #expect(text.hasSuffix("é<p>Isi</p>"))
    let bare = guarded(String(repeating: "&", count: 100_000) + "&amp;<p>Isi & lagi</p>")
    #expect(bare.utf8.count < HTMLGuard.ampersands + 40)
    #expect(bare.hasSuffix("&amp;<p>Isi  lagi</p>"))
    let script = "<script type=\"application/ld+json\">" + String(repeating: "[", count: 1_000_000) + "</script>"
    let data = guarded(String(repeating: script, count: 10) + "<p>Isi</p>", keepsUnread: false)
    #expect(data.utf8.count <= HTMLGuard.dataBytes + 1_000)
    #expect(data.hasSuffix("<p>Isi</p>"))
    let value = guarded("<p title=\"" + String(repeating: "x", count: 100_000) + "\">Isi</p>", keepsUnread: false)
    #expect(value == "<p>Isi</p>")
  }

  @Test("A long comment does not count as text")
  func longComment() {
    let comment = "<!--" + String(repeating: "x", count: HTMLGuard.textBytes) + "-->"
    #expect(guarded("<p>Awal" + comment + "Akhir</p>", keepsUnread: false) == "<p>AwalAkhir</p>")
  }

  @Test("Of a page with far too many tags the beginning and the end are read")
  func tags() {
    let middle = String(repeating: "<b>tengah yang panjang</b> dan lagi ", count: 2 * HTMLGuard.tags)
    let left = guarded("<p>Awal</p>" + middle + "<p>Akhir</p>")
    #expect(left.hasPrefix("<p>Awal</p><b>tengah"))
    #expect(left.hasSuffix("</b> dan lagi <p>Akhir</p>"))
    #expect(left.utf8.count < 50 * HTMLGuard.tags + HTMLGuard.tailBytes)
  }

  @Test("A drawing that was never closed takes no text with it")
  func openDrawing() {
    let html = "<svg><path/><p>Isi</p><svg><path/></svg><p>Lagi</p><svg>x</svg>"
    let left = guarded(html, keepsUnread: false)
    #expect(left.contains("Isi") && left.contains("Lagi") && !left.contains("x"))
  }

  @Test("A page that ends with < behind too much text is read to its end", .lastNet)
  func lastByte() {
    let page = "<p>a" + String(repeating: "<", count: HTMLGuard.textBytes + 100)
    #expect(guarded(page, keepsUnread: false).hasPrefix("<p>a<<"))
    let text = "<p>" + String(repeating: "kata ", count: HTMLGuard.textBytes / 5 + 9) + "<"
    #expect(guarded(text).utf8.count <= HTMLGuard.textBytes + 3)
  }
}
