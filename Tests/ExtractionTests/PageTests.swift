import Testing

@testable import Extraction

@Suite struct PageTests {
  private func spaced(_ html: String) -> String {
    let page = Pages.read(html)
    return page.blocks.first.map { String(decoding: page.spaced($0, limit: 400), as: UTF8.self) } ?? ""
  }

  @Test(
    "Words that meet between two elements are told apart",
    arguments: [
      ("<p><span>Tari Wulandari</span><span>5 Mei 2024</span><b>08:22</b></p>", "Tari Wulandari 5 Mei 2024 08:22"),
      ("<p><a>Tari</a><span>Dec 5</span></p>", "Tari Dec 5"),
      // A first letter in an element of its own, a number cut in two, white space.
      ("<p><b>P</b><span>ara relawan</span></p>", "Para relawan"),
      ("<p><b>1</b><span>2 Mei</span></p>", "12 Mei"), ("<p><b>Tari</b> <b>Made</b></p>", "Tari Made"),
    ])
  func joints(_ html: String, _ expected: String) { #expect(spaced(html) == expected) }

  @Test("Pieces of a line are parted where two elements meet, and only there")
  func parted() {
    let page = Pages.read("<p><b>Tari Wulandari</b><i>Jurnalis</i><br><b>P</b><i>ara</i> relawan <b>Lereng</b></p>")
    #expect(page.blocks.map(page.partedLines) == [["Tari Wulandari | Jurnalis", "Para relawan Lereng"]])
    #expect(page.blocks.map(page.lines) == [["Tari WulandariJurnalis", "Para relawan Lereng"]])
  }

  @Test("What was noted beyond the end of a block, where its last blank was cut, is not in the next one")
  func beyondTheEnd() {
    let page = Pages.read("<p>Oleh&nbsp;<b></b></p><p>a<b>BXY</b></p>")
    #expect(page.blocks.map { String(decoding: page.spaced($0, limit: 400), as: UTF8.self) } == ["Oleh", "a BXY"])
  }
}
