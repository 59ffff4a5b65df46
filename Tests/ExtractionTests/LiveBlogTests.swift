import Extraction
import Testing

@Suite("Live blogs")
struct LiveBlogTests {
  private static let introduction = Pages.paragraphs(1...3)

  /// A page with updates, and the JSON-LD that names them.
  private func page(introduction: String, updates: [String] = ["Posko ketiga dibuka", "Bantuan tiba di Lembah"])
    -> String
  {
    let listed = updates.map { #"{"@type":"BlogPosting","headline":"\#($0)"}"# }.joined(separator: ",")
    let body = updates.enumerated().map { number, headline in
      let texts = (0..<6).map { "<p>\(Pages.sentence(10 + 10 * number + $0))</p>" }
      return "<section><h2>\(headline)</h2>\(texts.joined())</section>"
    }.joined()
    return """
      <html><head><title>Banjir di Lembah: laporan langsung</title><script type="application/ld+json">
      {"@type":"LiveBlogPosting","headline":"Banjir di Lembah: laporan langsung","articleBody":"\(String(repeating: "Semuanya. ", count: 85))",
      "liveBlogUpdate":[\(listed)]}</script></head>
      <body><article><h1>Banjir di Lembah: laporan langsung</h1>
      <ul><li><a href="#1">\(updates.first ?? "")</a></li></ul>
      \(introduction)\(body)</article><a href="?page=2">2</a></body></html>
      """
  }

  @Test("Its text is the introduction: updates are articles of their own")
  func introductionAlone() {
    let page = Pages.extract(page(introduction: Self.introduction))
    #expect(page.title == "Banjir di Lembah: laporan langsung")
    #expect(page.paragraphs == (1...3).map(Pages.sentence))
    #expect(page.nextPages.isEmpty)
  }

  @Test("Without an introduction the updates are the text")
  func updatesAlone() {
    let page = Pages.extract(page(introduction: ""))
    #expect(page.paragraphs.contains(Pages.sentence(10)) && page.paragraphs.contains(Pages.sentence(25)))
  }

  @Test("A headline whose own text is not shown, with no block behind it")
  func headlineLast() {
    let page = Pages.extract(
      #"""
      <script type="application/ld+json">{"@type":"LiveBlogPosting","liveBlogUpdate":[{"headline":"a"},{"headline":"b"}]}</script>
      <title>Banjir di Lembah hari ini</title>
      <body><h1><span class="tooltip-content">Banjir di Lembah hari ini</span></h1>
      """#)
    #expect(page.title == "Banjir di Lembah hari ini")
    #expect(page.paragraphs.isEmpty)
  }

  @Test("One update makes no live blog")
  func oneUpdate() {
    let page = Pages.extract(page(introduction: Self.introduction, updates: ["Posko ketiga dibuka"]))
    #expect(page.paragraphs.contains(Pages.sentence(10)))
  }
}
