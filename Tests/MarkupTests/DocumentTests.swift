import Markup
import Testing

/// The trees of pages: each lies in memory of its own, whatever is done to it and to others.
@Suite struct DocumentTests {
  private static func page(_ number: Int, paragraphs: Int = 200) -> [UInt8] {
    let lines = (0..<paragraphs).map { "<p class='c\($0)' title='t\(number)'>Baris \($0) &amp; laman \(number)</p>" }
    return Array(("<html><body>" + lines.joined() + "</body></html>").utf8)
  }

  private static func texts(_ document: borrowing Document) -> [String] {
    document.withRoot { $0.elements(named: "p").map(\.textContent) } ?? []
  }

  @Test func pagesThatAreHeldAtOnceKeepTheirTexts() throws {
    guard let first = Document(html: Self.page(1)) else { return _ = Issue.record("no document") }
    let removed = first.remove(try Selector("p.c7"))
    guard let second = Document(html: Self.page(2)) else { return _ = Issue.record("no document") }
    #expect(removed == 1)
    #expect(Self.texts(first).count == 199)
    #expect(Self.texts(first).allSatisfy { $0.hasSuffix("& laman 1") })
    #expect(Self.texts(second).count == 200)
    #expect(Self.texts(second).allSatisfy { $0.hasSuffix("& laman 2") })
  }

  @Test func pagesOfManyThreads() async {
    await withTaskGroup(of: Bool.self) { group in
      for number in 0..<40 {
        group.addTask {
          guard let document = Document(html: Self.page(number)) else { return false }
          await Task.yield()
          return Self.texts(document).allSatisfy { $0.hasSuffix("laman \(number)") }
        }
      }
      for await isWhole in group { #expect(isWhole) }
    }
  }

  @Test(arguments: [1, 40, 31_000, 33_000, 70_000]) func aTextOfAnyLengthIsWhole(length: Int) throws {
    let text = String(repeating: "a", count: length)
    let html = "<p title='\(text)'>\(text)</p><p>b&auml;c</p>"
    guard let document = Document(html: Array(html.utf8), keepsUnread: true) else { return _ = Issue.record("none") }
    // Asked for truth alone: a report of millions of letters helps nobody.
    let isWhole = Self.texts(document) == [text, "b\u{E4}c"]
    #expect(isWhole)
    let isAttributeWhole = document.withRoot { $0.elements(named: "p").first?.attribute("title") == text }
    #expect(isAttributeWhole == true)
  }

  /// A text that libxml2 puts together from many pieces grows beyond each size of memory.
  @Test(arguments: ["&amp;", "amp;&", "<", "&lt;a "]) func aTextOfManyPieces(piece: String) {
    for count in [6_550, 8_190, 32_750, 60_000] {
      let html = "<p>" + String(repeating: piece, count: count) + "</p><p>akhir</p>"
      guard let document = Document(html: Array(html.utf8)) else { return _ = Issue.record("no document") }
      #expect(Self.texts(document).joined().hasSuffix("akhir"))
    }
  }

  /// What is wrong with a page is kept by libxml2 for the thread: the next page must not meet it.
  @Test func damagedPagesOneAfterTheOther() {
    for number in 0..<50 {
      let html = "<div><p>laman \(number)</b></q <a href='x'>&nichts; \u{1}<table><td></div>" + "<i>"
      guard let document = Document(html: Array(html.utf8)) else { return _ = Issue.record("no document") }
      #expect(Self.texts(document).joined().contains("laman \(number)"))
    }
  }

  @Test func attributesAsTheyAreWritten() {
    let html = "<p a='1 &lt; 2' b c='' xml:lang='id' hidden>x</p>"
    guard let document = Document(html: Array(html.utf8), keepsUnread: true) else { return _ = Issue.record("none") }
    let values = document.withRoot { root in
      ["a", "b", "c", "xml:lang", "hidden", "d"].map { root.elements(named: "p").first?.attribute($0) }
    }
    #expect(values == ["1 < 2", "", "", "id", "", nil])
  }
}
