import Testing

@testable import Markup

@Suite("HTMLGuard")
struct HTMLGuardTests {
  private func guarded(_ html: String) -> String {
    String(decoding: HTMLGuard.guarded(Array(html.utf8)), as: UTF8.self)
  }

  @Test(
    "Ordinary markup is left as it is",
    arguments: [
      "<p class=\"a\" title='x > y'>Isi</p>", "<script>if (a<b && c=\"x=\") { d=\">\" }</script><p>Isi</p>",
      "<!-- <a href=\" --><p>Isi</p>", "<a data-html=\"<p class='b'>kata</p>\">kata</a>", "a < b", "<a href=\"",
    ])
  func ordinary(html: String) { #expect(guarded(html) == html) }

  @Test("A quote that only the next value's quote closes ends at its tag")
  func openQuote() {
    #expect(
      guarded("<a href=\"/satu>kata</a><p class=\"isi\">Isi</p>") == "<a href=>kata</a><p class=\"isi\">Isi</p>")
    #expect(guarded("<a href=\"/satu>kata</a><p>Isi</p>") == "<a href=>kata</a><p>Isi</p>")
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
    #expect(attributes.utf8.count < 5 * HTMLGuard.attributes)
    #expect(attributes.hasSuffix(">Isi</p>"))
  }

  @Test("Paragraph ends do not hide how deep the page is")
  func paragraphEnds() {
    let deep = guarded(String(repeating: "<div></p>x", count: 5_000))
    #expect(deep.utf8.count < 10 * HTMLGuard.depth + 5 * 5_000)
  }
}
