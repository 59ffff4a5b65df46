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
    let (structured, site) = (read.structured, read.site)
    var page = read.page
    let dates = DateFinder(page.facts, structured, url: url, now: now)
    var selected = SelectedParts(selectors, in: document, site: site, date: dates.read)
    var title = read.title
    if let chosen = selected.title { title = (chosen, .selector, title?.block) }
    var text = BodyText.find(page, structured, title: title?.title, headline: title?.block)
    if !selected.body.isEmpty, let chosen = chosenText(&selected, document) {
      (text, page) = chosen
    } else if !read.isIntroduction, text.paragraphs.reduce(0, { $0 + $1.utf8.count }) < 300 {
      let all = PageBuilder.read(document, readsHidden: true)
      if all.blocks.count > page.blocks.count {
        var hidden = BodyText.find(all, structured, title: title?.title, headline: title?.block)
        if hidden.paragraphs.reduce(0, { $0 + $1.utf8.count }) > 600 {
          hidden.origin = .hiddenBlocks
          (text, page) = (hidden, all)
        }
      }
    }

    if text.paragraphs.isEmpty { text.takeAnything(page) }
    let base = page.facts.base.flatMap { WebURL($0, base: url) } ?? url
    if let date = selected.date {
      (result.published, result.publishedOrigin, result.explanation.date) = (date, .markup, .selector)
    } else if let published = dates.published(page: page, body: text.range, headline: title?.block) {
      (result.published, result.publishedOrigin) = (published.date, published.origin)
      (result.explanation.date, result.explanation.dateRival) = (published.source, published.rival)
    }
    result.modified = dates.modified()
    if result.published == nil || result.published?.isMonthOnly == true {
      result.mentioned = dates.mentioned(in: text.paragraphs)
    }
    result.title = title.map { PlainText.withoutSoftHyphens($0.title).truncated(toBytes: limits.titleBytes) }
    result.titleOrigin = title?.origin
    result.explanation.title = title?.origin
    result.explanation.titleRival = TitleFinder.rival(of: title?.title, title?.origin, page.facts, structured)
    var byline = BylineFinder.find(
      page, structured, site, headline: title?.block, body: text.extent, signatures: text.signatures,
      last: text.paragraphs.last)
    if !selected.byline.isEmpty {
      let lost = Explanation.Rival(origin: byline.origin?.rawValue ?? "", value: byline.names.joined(separator: ", "))
      byline = (selected.byline, .selector, byline.names.isEmpty ? nil : lost)
    }
    (result.byline, result.explanation.byline, result.explanation.bylineRival) = byline
    result.explanation.selectors += selected.notes
    result.siteName = site.name
    result.language = page.facts.language
    takeImage(page.facts, structured, base, into: &result)
    result.canonical = address(
      page.facts.links.first { $0.rel.split(separator: " ").contains("canonical") }?.href ?? page.facts.meta("og:url"),
      base)
    result.description =
      page.facts.meta("og:description", "description", "twitter:description") ?? structured.description
    result.paragraphs = bounded(text.paragraphs)
    // Further pages of a live blog hold more updates.
    if let base, !read.isIntroduction {
      (result.nextPages, result.onePageView) = PagerFinder.find(
        page.facts.anchors, url: base, body: text.range, limit: limits.articlePages - 1)
    }
    result.isOpinion = OpinionSigns.isOpinion(page.facts, structured, url: url)
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
    return result
  }

  /// The text of the elements that a selector names, hidden ones too where the shown ones hold none.
  private func chosenText(_ selected: inout SelectedParts, _ document: borrowing Document) -> (BodyText, Page)? {
    for readsHidden in [false, true] {
      let page = PageBuilder.read(document, readsHidden: readsHidden, chosen: selected.body)
      if let text = BodyText.chosen(page) { return (text, page) }
    }
    for i in selected.notes.indices where selected.notes[i].key == "body" {
      selected.notes[i].outcome = .unreadable("")
    }
    return nil
  }

  /// The picture for previews, and the next place that names one.
  private func takeImage(
    _ facts: PageFacts, _ structured: StructuredData, _ base: WebURL?, into page: inout ExtractedPage
  ) {
    let all: [(Explanation.ImageOrigin, String?)] = [
      (.openGraph, facts.meta("og:image", "og:image:url")),
      (.twitter, facts.meta("twitter:image", "twitter:image:src")), (.structuredData, structured.image),
    ]
    let named = all.compactMap { origin, text in address(text, base).map { (origin, $0) } }
    (page.image, page.explanation.image) = (named.first?.1, named.first?.0)
    let rival = named.dropFirst().first { $0.1 != named.first?.1 } ?? named.dropFirst().first
    page.explanation.imageRival = rival.map { Explanation.Rival(origin: $0.0.rawValue, value: $0.1.href) }
  }

  private func address(_ text: String?, _ base: WebURL?) -> WebURL? {
    guard let text, text.utf8.count <= limits.urlBytes else { return nil }
    return WebURL(text, base: base)
  }

  private func bounded(_ paragraphs: [String]) -> [String] {
    var left = limits.articleBytes
    var result: [String] = []
    for paragraph in paragraphs {
      // One paragraph that is longer than an article is cut, so that the ones after it are still read.
      let text = paragraph.truncated(toBytes: limits.articleBytes / 4)
      left -= text.utf8.count
      if left < 0 { break }
      result.append(text)
    }
    return result
  }
}
