import Markup
import Text
import Web

/// Finds the picture of an article: the one for previews that machines are told, else the first that readers see between
/// headline and end of the text.
enum ImageFinder {
  /// A picture, where it was found, and the next place that names one.
  typealias Found = (url: WebURL?, origin: Explanation.ImageOrigin?, rival: Explanation.Rival?)

  /// - Parameters:
  ///   - headline: the number of blocks before the headline, where that is known.
  ///   - body: the blocks of the text.
  static func find(
    _ page: Page, _ structured: StructuredData, base: WebURL?, headline: Int?, body: Range<Int>
  ) -> Found {
    let facts = page.facts
    let linked = facts.links.first { $0.rel.split(separator: " ").contains("image_src") }?.href
    let all: [(Explanation.ImageOrigin, String?)] = [
      (.openGraph, facts.meta("og:image", "og:image:url", "og:image:secure_url")),
      (.twitter, facts.meta("twitter:image", "twitter:image:src")), (.structuredData, structured.image),
      (.markup, facts.meta("image", "thumbnailurl") ?? linked),
      (.article, shown(page, headline: headline, body: body)),
    ]
    let told = all.compactMap { origin, text -> (Explanation.ImageOrigin, WebURL)? in
      guard let text, text.utf8.count <= Limits.standard.urlBytes else { return nil }
      return WebURL(text, base: base).map { (origin, $0) }
    }
    // Systems tell the site's logo of each page without a picture for previews.
    let named = told.filter { !isLogo($0.1) } + told.filter { isLogo($0.1) }
    let rival = named.dropFirst().first { $0.1 != named.first?.1 } ?? named.dropFirst().first
    return (
      named.first?.1, named.first?.0, rival.map { Explanation.Rival(origin: $0.0.rawValue, value: $0.1.href) }
    )
  }

  private static func isLogo(_ picture: WebURL) -> Bool { LogoAddress.isOne(picture.path.utf8) }

  /// The first picture from the headline to the end of the text; one right above the headline where there is no other.
  private static func shown(_ page: Page, headline: Int?, body: Range<Int>) -> String? {
    guard let start = [headline, body.isEmpty ? nil : body.lowerBound].compactMap({ $0 }).min() else { return nil }
    let first = headline == start ? top(of: start, page) : start
    let likely = page.facts.images.filter {
      $0.block >= first && $0.block < max(start + 1, body.upperBound) && isOfArticle($0)
    }
    return
      (likely.first { $0.block > start || headline == nil && $0.block == start } ?? likely.last { $0.block <= start })?
      .address
  }

  /// The first of the short lines right above a headline, the day among them, that say what the page knows of its article.
  private static func top(of headline: Int, _ page: Page) -> Int {
    var first = headline
    while first > max(0, headline - 5), page.blocks[first - 1].words <= 5, !page.blocks[first - 1].isLink,
      !page.blocks[first - 1].tag.isHeading
    {
      first -= 1
    }
    return page.blocks[first..<headline].contains { $0.digits >= 4 } ? first : headline
  }

  private static func isOfArticle(_ picture: PageFacts.Image) -> Bool {
    picture.ancestors.isDisjoint(with: [.nav, .aside, .footer, .form, .quote])
      && picture.hints.isDisjoint(with: [
        .comments, .related, .author, .biography, .share, .advertisement, .pager, .breadcrumb, .site, .embed, .post,
        .consent,
      ])
      && !tellsOfOrnament(picture.address)
  }

  /// Whether an address is that of a logo, a button, a portrait or an advertisement by its words, or of a drawing.
  private static func tellsOfOrnament(_ address: String) -> Bool {
    let path = PlainText.lowercased(String(address.prefix { $0 != "?" && $0 != "#" }))
    if path.hasPrefix("data:") || path.hasSuffix(".svg") { return true }
    return path.split(whereSeparator: { !$0.isLetter }).contains { ornaments.contains(String($0)) }
  }

  private static let ornaments: Set<String> = [
    "logo", "logos", "icon", "icons", "ikon", "favicon", "avatar", "avatars", "gravatar", "sprite", "pixel", "blank",
    "placeholder", "spacer", "loading", "loader", "preloader", "banner", "banners", "iklan", "ads", "adv", "button",
    "btn", "tombol", "emoji", "smilies", "qrcode", "badge", "share", "arrow", "rss", "print", "printer", "email",
    "doubleclick", "adserver", "profile",
  ]
}
