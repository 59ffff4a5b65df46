import Testing

@testable import Extraction

@Suite("ModelDecision")
struct ModelDecisionTests {
  private func kept(_ html: String) throws -> [String]? {
    let page = Pages.read(html)
    let masses = TextWeights(page)
    let body = try #require(BodyFinder.find(page, masses, headline: nil))
    let rules = BlockFilter.kept(
      page, masses, body: body.region, knowledge: Pages.knowledge(), verdicts: BlockBoilerplate.verdicts(page))
    let features = BlockFeatures(
      page, masses, body: page.regions[body.region].blocks, kept: rules, knowledge: Pages.knowledge(),
      verdicts: BlockBoilerplate.verdicts(page),
      structuredBody: nil)
    return ModelDecision.kept(features, page, rules: rules)?.map { page.string(page.blocks[$0]) }
  }

  private let text = (1...6).map { "<p>\(Pages.sentence($0))</p>" }

  @Test("Running text is kept, what stands around it is not")
  func plain() throws {
    let menu = "<ul><li><a href='/a'>Beranda</a></li><li><a href='/b'>Daerah</a></li></ul>"
    let page = "<nav>\(menu)</nav><div class='isi'>\(text.joined())</div><footer><p>Hak cipta 2024</p></footer>"
    #expect(try kept(page) == (1...6).map(Pages.sentence))
  }

  @Test("Baca juga and a paragraph that is one link are dropped whatever the scores say")
  func rails() throws {
    let promotion = "<p>Baca juga: Dinas sosial membuka posko pengaduan bagi warga di tiga kecamatan.</p>"
    let link = "<p><a href='/lain'>WARGA DESA SEBELAH MENUNGGU BANTUAN SEJAK PEKAN LALU</a></p>"
    let page = "<div class='isi'>\(text.prefix(3).joined())\(promotion)\(link)\(text.suffix(3).joined())</div>"
    #expect(try kept(page) == (1...6).map(Pages.sentence))
  }

  @Test("Short links, linked headings and lists of links may be text")
  func links() {
    let page = Pages.read(
      "<p><a href='/a'>Laporan lengkap</a></p><h3><a href='/b'>Lima langkah untuk warga yang terdampak</a></h3>"
        + "<ul><li><a href='/c'>Panduan pendampingan bagi keluarga dan relawan</a></li></ul>"
        + "<p><a href='/d'>Panduan pendampingan bagi keluarga dan relawan</a></p>")
    #expect(page.blocks.map { ModelDecision.isNeverText($0, page) } == [false, false, false, true])
  }

  @Test("Blocks of other articles are never text")
  func others() {
    let page = Pages.read("<div class='isi'>\(text.joined())</div>")
    let features = BlockFeatures(
      page, TextWeights(page), body: 0..<6, kept: Array(0..<6), knowledge: Pages.knowledge(),
      verdicts: BlockBoilerplate.verdicts(page), structuredBody: nil)
    #expect(ModelDecision.kept(features, page, rules: []) == Array(0..<6))
    #expect(ModelDecision.kept(features, page, rules: [], others: 4..<6) == Array(0..<4))
  }

  @Test("A page without anything to judge is left to the rules")
  func empty() {
    let page = Pages.read("<p>…</p>")
    let features = BlockFeatures(
      page, TextWeights(page), body: 0..<0, kept: [], knowledge: Pages.knowledge(),
      verdicts: BlockBoilerplate.verdicts(page),
      structuredBody: nil)
    #expect(ModelDecision.kept(features, page, rules: []) == nil)
  }
}
