import Markup
import Model
import Text
import Web

/// Reads the article out of a page: text, headline, authors, dates and the rest of what a digest needs.
///
/// The page is parsed once and walked once into a flat list of text blocks; a region is chosen by how much running text it
/// holds, and each block in it is then judged by itself. No code knows a single site.
public struct Extractor: Sendable {
  private let limits: Limits

  /// An extractor.
  public init() { limits = .standard }

  /// Reads a page. Never fails: what is not found is nil or empty.
  ///
  /// - Parameters:
  ///   - html: the bytes of the answer, in any charset.
  ///   - url: the address of the page, for relative links, dates in it, and the site's name.
  ///   - contentType: the `Content-Type` header, for its charset.
  ///   - now: the time; dates after it are not believed.
  ///   - siteNames: what the site or its listing is called elsewhere: never a headline or an author.
  ///   - selectors: where the configuration says that the parts stand; what they do not find is found without them.
  public func extract(
    _ html: [UInt8], url: WebURL?, contentType: String?, now: Moment?, siteNames: [String] = [],
    selectors: ArticleSelectors? = nil
  ) -> ExtractedPage {
    var result = ExtractedPage()
    let (bytes, charset) = Transcoder.utf8(html, contentType: contentType, as: .html)
    result.explanation.charset = charset
    guard let document = Document(html: bytes, keepsUnread: selectors != nil) else { return result }
    result.explanation.selectors = SelectedParts.remove(selectors, from: document)
    let read = ArticlePage(document, url: url, siteNames: siteNames)
    var (page, text, title) = (read.page, read.text, read.title)
    let dates = DateFinder(page.facts, read.structured, url: url, now: now)
    var selected = SelectedParts(selectors, in: document, site: read.site, date: dates.read)
    if let chosen = selected.title {
      title = (chosen, .selector, title?.block)
      text = BodyText.find(page, read.structured, title: chosen, headline: title?.block)
    }
    if !selected.body.isEmpty, let chosen = chosenText(&selected, document) { (text, page) = chosen }
    if text.paragraphs.isEmpty { text.takeAnything(page) }
    set(dates, page, text, selected, headline: title?.block, in: &result)
    result.title = title.map { PlainText.withoutSoftHyphens($0.title).truncated(toBytes: limits.titleBytes) }
    (result.titleOrigin, result.explanation.title) = (title?.origin, title?.origin)
    result.explanation.titleRival = TitleFinder.rival(of: title?.title, title?.origin, page.facts, read.structured)
    var byline = BylineFinder.find(
      page, read.structured, read.site, headline: title?.block, body: text.extent, signatures: text.signatures,
      last: text.paragraphs.last, showsText: ![.structuredData, .pageData].contains(text.origin))
    if !selected.byline.isEmpty {
      let lost = Explanation.Rival(origin: byline.origin?.rawValue ?? "", value: byline.names.joined(separator: ", "))
      byline = (selected.byline, .selector, byline.names.isEmpty ? nil : lost)
    }
    (result.byline, result.explanation.byline, result.explanation.bylineRival) = byline
    result.explanation.selectors += selected.notes
    result.siteName = read.site.name
    set(page, read, url: url, headline: title?.block, body: text.range, in: &result)
    result.paragraphs = bounded(
      LeftOver.withoutInitials(BylineBlock.without(byline.names, text.paragraphs)))
    result.opinion =
      OpinionSigns.sign(of: page.facts, read.structured, url: url)
      ?? signature(page, first: text.kept.first, result.paragraphs, last: text.paragraphs.suffix(2))
      ?? (AuthorVoice.tellsOfItself(result.paragraphs) ? .essay : nil)
    set(text, page, read.structured, url: url, in: &result)
    return result
  }

  /// When the article was published and changed.
  private func set(
    _ dates: DateFinder, _ page: Page, _ text: BodyText, _ selected: SelectedParts, headline: Int?,
    in result: inout ExtractedPage
  ) {
    if let date = selected.date {
      (result.published, result.publishedOrigin, result.explanation.date) = (date, .markup, .selector)
    } else if let published = dates.published(page: page, body: text.extent(behind: headline), headline: headline) {
      (result.published, result.publishedOrigin) = (published.date, published.origin)
      (result.explanation.date, result.explanation.dateRival) = (published.source, published.rival)
    }
    result.modified = dates.modified()
    if result.published == nil || result.published?.isMonthOnly == true {
      result.mentioned = dates.mentioned(in: text.paragraphs)
    }
  }

  /// What the page says of itself: language, picture, description, addresses.
  private func set(
    _ page: Page, _ read: ArticlePage, url: WebURL?, headline: Int?, body: Range<Int>,
    in result: inout ExtractedPage
  ) {
    let facts = page.facts
    let base = facts.base.flatMap { WebURL($0, base: url) } ?? url
    result.language = facts.language
    let image = ImageFinder.find(page, read.structured, base: base, headline: headline, body: body)
    (result.image, result.explanation.image, result.explanation.imageRival) = image
    result.canonical = address(facts.canonical ?? facts.meta("og:url"), base)
    result.description =
      facts.meta("og:description", "description", "twitter:description") ?? read.structured.description
    // Further pages of a live blog hold more updates.
    guard let base, !read.isIntroduction else { return }
    (result.nextPages, result.onePageView) = PagerFinder.find(
      facts, url: base, body: body, limit: limits.articlePages - 1)
  }

  /// Whether the page is an article, and where its text stood.
  private func set(
    _ text: BodyText, _ page: Page, _ structured: StructuredData, url: WebURL?, in result: inout ExtractedPage
  ) {
    let verdict = ArticleJudge.judge(
      page, structured, kept: text.kept, textBytes: result.paragraphs.reduce(0) { $0 + $1.utf8.count },
      body: text.region, url: url)
    result.isArticle = verdict.isArticle
    result.explanation.verdict = verdict.reason
    result.explanation.body = text.origin
    result.explanation.blocks = page.blocks.count
    result.explanation.keptBlocks = text.kept.count
    result.explanation.bodyRival = TextRival.find(page, structured, text: text)
    if let region = text.region { result.explanation.container = "\(page.regions[region].tag)" }
  }

  /// The text of the elements that a selector names, hidden ones too where the shown ones hold none.
  private func chosenText(_ selected: inout SelectedParts, _ document: borrowing Document) -> (BodyText, Page)? {
    for readsHidden in [false, true] {
      let page = PageBuilder.read(document, .init(isAll: readsHidden, chosen: selected.body))
      if let text = BodyText.chosen(page) { return (text, page) }
    }
    for i in selected.notes.indices where selected.notes[i].key == "body" {
      selected.notes[i].outcome = .unreadable("")
    }
    return nil
  }

  /// What the first line of the text, the one in front of it, or the last one is that names the author of an opinion.
  /// `last` are the last lines as the page has them; what names an author may be no text of the article.
  private func signature(
    _ page: Page, first: Int?, _ paragraphs: [String], last: ArraySlice<String>
  ) -> OpinionSign? {
    guard let first else { return nil }
    let rest = paragraphs.filter { !last.contains($0) }
    // The name on one line, who that is on the next.
    for line in [paragraphs.last, last.last, last.joined(separator: ", ")].compactMap({ $0 })
    where SignedOpinion.isOne(lastLine: line, rest: rest) {
      return .note
    }
    let isSigned = (max(0, first - 1)...first).contains { index in
      let block = page.blocks[index]
      guard block.words <= 20 else { return false }
      let line = page.string(block).split(whereSeparator: \.isWhitespace).joined(separator: " ")
      return SignedOpinion.isOne(firstLine: line, rest: paragraphs.filter { $0 != line })
    }
    return isSigned ? .byline : nil
  }

  private func address(_ text: String?, _ base: WebURL?) -> WebURL? {
    guard let text, text.utf8.count <= limits.urlBytes else { return nil }
    return WebURL(text, base: base)
  }

  private func bounded(_ paragraphs: [String]) -> [String] {
    var left = limits.articleBytes
    var result: [String] = []
    // Where all of them were written twice; what tells of markup has others.
    let isTwice = !paragraphs.contains { PlainText.contains($0, "&lt;") }
    for paragraph in paragraphs {
      // One paragraph that is longer than an article is cut, so that the ones after it are still read.
      let text = (isTwice ? HTMLEntities.resolved(paragraph) : paragraph).truncated(toBytes: limits.articleBytes / 4)
      left -= text.utf8.count
      if left < 0 { break }
      result.append(text)
    }
    return result
  }
}
