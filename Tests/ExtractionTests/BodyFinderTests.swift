import Testing

@testable import Extraction

@Suite("The region that holds the article")
struct BodyFinderTests {
  /// A page whose headline stands in an article with one paragraph, before a row of longer articles.
  private func page(own: String) -> Page {
    let others = (10..<16).map {
      "<article><h3>Lain \($0)</h3><p>\(Pages.sentence($0)) \(Pages.sentence($0 + 10)) \(Pages.sentence($0 + 20))</p></article>"
    }
    return Pages.read(
      """
      <body><div id="main"><article><h1>Pesan hari ini</h1>\(own)</article>
      <div class="row">\(others.joined())</div></div></body>
      """)
  }

  @Test("The headline's own article wins over a row of others with more text")
  func ownArticle() throws {
    let page = page(own: "<p>\(Pages.sentence(1)) \(Pages.sentence(2)) \(Pages.sentence(3))</p>")
    let found = try #require(BodyFinder.find(page, TextWeights(page), headline: 0))
    #expect(page.regions[found.region].tag == .article && page.regions[found.region].blocks == 0..<2)
    #expect(found.others.map { page.regions[$0].blocks } == 2..<14)
  }

  @Test("An article with nothing but the headline does not")
  func emptyArticle() throws {
    let page = page(own: "")
    let found = try #require(BodyFinder.find(page, TextWeights(page), headline: 0))
    #expect(page.regions[found.region].blocks.lowerBound >= 1 && found.others == nil)
  }
}
