import Testing

@testable import Extraction

@Suite("PageSigns")
struct PageSignsTests {
  private func signs(_ html: String, kept: [Int] = []) -> (Page, PageSigns) {
    let page = Pages.read(html)
    return (page, PageSigns(page, TextWeights(page), kept: kept))
  }

  @Test("The container with the most running text is the best one")
  func best() {
    let text = Pages.paragraphs(1...4)
    let (page, signs) = signs("<ul><li>Beranda</li></ul><div id='x'>\(text)</div><p>Hak cipta</p>")
    #expect(signs.bestRange == 1..<5)
    #expect(signs.best == page.regions[page.blocks[1].region].parent)
    #expect(signs.holdsBest[signs.best])
    #expect(!signs.holdsBest[page.blocks[0].region])
  }

  @Test("Shares before a block grow from 0")
  func shares() {
    let (_, signs) = signs("<p>\(Pages.sentence(1))</p><h1>Judul</h1><p>\(Pages.sentence(2))</p>")
    #expect(signs.bytesBefore[0] == 0)
    #expect(signs.massBefore[1] > 0.4 && signs.massBefore[1] < 0.6)
    #expect(signs.h1Before == [0, 0, 1])
  }

  @Test("What the rules kept: the blocks, their range and their share among siblings")
  func kept() {
    let (page, signs) = signs("<div><p>Satu</p><p>Dua</p><p>Tiga</p><p>Empat</p></div>", kept: [1, 2])
    #expect(signs.isKept == [false, true, true, false])
    #expect(signs.keptRange == 1..<3)
    let own = signs.keptOwn[page.regions[page.blocks[0].region].parent]
    #expect(own.kept == 2 && own.all == 4)
  }

  @Test("Articles with text are numbered, others are not")
  func articles() {
    let long = Pages.paragraphs(1...3)
    let (page, signs) = signs("<article><p>Kartu</p></article><article>\(long)</article><article>\(long)</article>")
    #expect(signs.articles == 2)
    #expect(signs.articleNumber[page.blocks[0].region] == 0)
    #expect(signs.articleNumber[page.blocks[1].region] == 1)
    #expect(signs.articleNumber[page.blocks[4].region] == 2)
  }

  @Test("A page without blocks")
  func empty() {
    let (_, signs) = signs("<div></div>")
    #expect(signs.bytesBefore.isEmpty)
    #expect(signs.bestRange.isEmpty)
  }
}
