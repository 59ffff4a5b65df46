import Web

/// Tells articles from listings, section pages and empty pages.
struct ArticleJudge {
  /// Whether the page is an article, and why.
  static func judge(
    _ page: Page, _ structured: StructuredData, kept: [Int], textBytes: Int, body: Int?, url: WebURL?
  ) -> (isArticle: Bool, reason: String) {
    if textBytes < 250 { return (false, "too little text") }
    let type = page.facts.meta("og:type").map(PlainText.lowercased) ?? ""
    let says = structured.hasArticle || type == "article" || page.facts.meta("article:published_time") != nil
    if let url, url.path == "/", url.query == nil { return (false, "the front page of a site") }
    let lists = structured.types.contains("collectionpage") || structured.types.contains("itemlist")
    if lists, !says { return (false, "structured data say a list") }
    if let body, !says || lists, teasers(page, body) { return (false, "many equal teasers") }
    if !says, let first = kept.first, let last = kept.last {
      // Headlines that lead elsewhere, between the paragraphs: each paragraph belongs to another article.
      // What is kept may lie beside the region.
      let start = min(first, max(first - 2, body.map { page.regions[$0].blocks.lowerBound } ?? 0))
      let around = start...min(last + 1, page.blocks.count - 1)
      let links = page.blocks[around].filter(\.isLink)
      let titles = links.filter { $0.words >= 4 && $0.tag != .p }.count
      if links.filter({ leadsOn(page.string($0)) }).count >= 2 { return (false, "paragraphs with links to read on") }
      let paragraphs = kept.filter { page.blocks[$0].words >= 8 }.count
      if titles >= 2, titles * 10 >= paragraphs * 6 { return (false, "paragraphs under headlines that lead elsewhere") }
    }
    let long = kept.filter { page.blocks[$0].words >= 20 && page.blocks[$0].endsSentence }.count
    let sentences = kept.filter { page.blocks[$0].words >= 12 && page.blocks[$0].endsSentence }.count
    // A call for papers has few sentences, and a list.
    let isNotice = sentences == 3 && textBytes >= 500 || says && isShortNews(page, kept)
    if long == 0, sentences < 4, !isNotice, textBytes < (kept.isEmpty && says ? 400 : 800) {
      return (false, "no paragraph of running text")
    }
    let linkBytes = kept.reduce(0) { $0 + page.blocks[$1].linkBytes }
    let bytes = kept.reduce(1) { $0 + page.blocks[$1].count }
    if linkBytes * 2 > bytes { return (false, "mostly links") }
    return (true, says ? "metadata say an article" : "running text")
  }

  /// Whether three sentences or more of a notice, under a picture or a video or as the introduction of a live blog are all, or
  /// many short ones, each a paragraph.
  private static func isShortNews(_ page: Page, _ kept: [Int]) -> Bool {
    let blocks = kept.lazy.map { page.blocks[$0] }.filter { $0.endsSentence && !$0.isLink }
    if blocks.count(where: { $0.words >= shortSentence }) >= manyShort { return true }
    return blocks.count { $0.words >= 8 } >= 3 && blocks.contains { $0.words >= 12 }
  }

  /// Short sentences that make an article, and words of one.
  private static let (manyShort, shortSentence) = (5, 6)

  private static func leadsOn(_ text: String) -> Bool {
    let text = PlainText.folded(text)
    return ["selengkapnya", "baca selengkapnya", "read more", "lihat selengkapnya", "continue reading", "lanjut baca"]
      .contains(text)
  }

  /// Whether the text lies in five or more like parts, each with a link that leads on.
  private static func teasers(_ page: Page, _ body: Int) -> Bool {
    var counts: [UInt64: Int] = [:]
    let inside = page.regions[body].blocks
    for region in page.regions[body...]
    where region.blocks.lowerBound >= inside.lowerBound && region.blocks.upperBound <= inside.upperBound {
      guard region.blocks.count >= 2, region.blocks.count <= 10 else { continue }
      var hasLink = false
      var hasText = false
      for block in page.blocks[region.blocks] {
        if block.isLink, block.words >= 3 { hasLink = true }
        if !block.isLink, block.words >= 8 { hasText = true }
      }
      if hasLink, hasText { counts[region.kind, default: 0] += 1 }
    }
    return counts.values.contains { $0 >= 5 }
  }
}
