import Markup
import Web

/// A page with what it says about its article, and the article's text.
struct ArticlePage {
  private(set) var page: Page
  private(set) var structured: StructuredData
  private(set) var site: SiteNames
  /// The headline, where it was found, and its block.
  private(set) var title: TitleFinder.Found?
  /// Whether the page was cut to the introduction of a live blog.
  private(set) var isIntroduction = false
  private(set) var text = BodyText()

  /// Reads a page: what it shows, without other articles and consent layers; what it hides where that is the article.
  init(_ document: borrowing Document, url: WebURL?, siteNames: [String] = []) {
    var reading = PageBuilder.Reading()
    self.init(PageBuilder.read(document, reading), url, siteNames)
    reading.omitted = ForeignParts.consent(page, headline: title?.block)
    if !reading.omitted.isEmpty { self.init(PageBuilder.read(document, reading), url, siteNames) }
    let others = ForeignParts.articles(page, headline: title?.block)
    if !others.isEmpty {
      reading.omitted.formUnion(others)
      self.init(PageBuilder.read(document, reading), url, siteNames)
    }
    if let introduction = LiveBlog.introduction(page, structured, headline: title?.block) {
      (page, isIntroduction) = (introduction, true)
      // Its structured text holds the updates too.
      structured.body = nil
    }
    text = BodyText.find(page, structured, title: title?.title, headline: title?.block)
    if let state = text.state { structured.complete(with: state) }
    if isIntroduction { return }
    // What is hidden may hide more: pages of the article in a page that waits for its script.
    for _ in 0..<2 {
      let parts = HiddenText.parts(page, text, title: title?.title)
      if parts.isEmpty { return }
      reading.shown.formUnion(parts)
      var whole = Self(PageBuilder.read(document, reading), url, siteNames)
      whole.text = BodyText.find(whole.page, whole.structured, title: whole.title?.title, headline: whole.title?.block)
      guard HiddenText.isBetter(whole.page, whole.text, than: text) else { return }
      if text.bytes < whole.text.bytes / 2 || text.origin == .hiddenBlocks { whole.text.origin = .hiddenBlocks }
      self = whole
    }
  }

  private init(_ page: Page, _ url: WebURL?, _ siteNames: [String]) {
    self.page = page
    structured = StructuredData(
      scripts: page.facts.structured, isForeign: ForeignData(page.facts, url: url).isForeign)
    site = SiteNames(page.facts, structured, url: url, known: siteNames)
    title = TitleFinder.find(page, structured, site)
    CardsAboveText.mark(&self.page, headline: title?.block)
  }
}
