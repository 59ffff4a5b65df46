import Markup
import Web

/// A page with what it says about its article before the text is chosen.
struct ArticlePage {
  let page: Page
  let structured: StructuredData
  let site: SiteNames
  /// The headline, where it was found, and its block.
  let title: TitleFinder.Found?
  /// Whether the page was cut to the introduction of a live blog.
  let isIntroduction: Bool

  /// Reads a page.
  init(_ document: borrowing Document, url: WebURL?, siteNames: [String] = []) {
    let whole = PageBuilder.read(document)
    var structured = StructuredData(scripts: whole.facts.structured)
    site = SiteNames(whole.facts, structured, url: url, known: siteNames)
    title = TitleFinder.find(whole.facts, structured, site)
    let introduction = LiveBlog.introduction(whole, structured, headline: title?.block)
    isIntroduction = introduction != nil
    // Its structured text holds the updates too.
    if introduction != nil { structured.body = nil }
    page = introduction ?? whole
    self.structured = structured
  }
}
