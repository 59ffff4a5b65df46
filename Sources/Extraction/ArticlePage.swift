import Markup
import Web

/// A page with what it says about its article before the text is chosen.
struct ArticlePage {
  var page: Page
  let structured: StructuredData
  let site: SiteNames
  /// The headline, where it was found, and its block.
  let title: TitleFinder.Found?
  /// Whether the page was cut to the introduction of a live blog.
  let isIntroduction: Bool

  /// Reads a page.
  init(_ document: borrowing Document, url: WebURL?, siteNames: [String] = []) {
    page = PageReader.read(document)
    var structured = StructuredData(scripts: page.facts.structured)
    site = SiteNames(page.facts, structured, url: url, known: siteNames)
    title = TitleFinder.find(page.facts, structured, site)
    let introduction = LiveBlog.introduction(page, structured, headline: title?.block)
    isIntroduction = introduction != nil
    if let introduction { (page, structured.body) = (introduction, nil) }
    self.structured = structured
  }
}
