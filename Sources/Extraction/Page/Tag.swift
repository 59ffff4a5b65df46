import Text

/// The elements of HTML that reading a page tells apart.
enum Tag: UInt8, Sendable {
  case unknown, inline, skipped
  case html, head, body, title, meta, link, base, script, time, a, br, hr, img
  case strong, em
  case article, main, section, aside, nav, footer, header, div, p, h1, h2, h3, h4, h5, h6
  case ul, ol, li, dl, dt, dd, table, tr, td, th, blockquote, pre, figure, figcaption, address, form, button
  case noscript, center, details, summary, label, template, field

  /// Whether text before and after it is another block. Unknown elements (`<app-story>`) count as blocks.
  var isBlock: Bool {
    switch self {
    case .inline, .time, .a, .img, .strong, .em, .br, .label, .button, .title, .meta, .link, .base, .script: false
    default: true
    }
  }

  /// Whether nothing below it is read as text.
  var isSkipped: Bool {
    switch self {
    case .skipped, .script, .title, .meta, .link, .base, .noscript, .template, .field: true
    default: false
    }
  }

  /// Whether it never stands in a button: one around it was not closed, so the parser took the rest of the page for its
  /// content.
  var endsButton: Bool {
    switch self {
    case .article, .main, .section, .aside, .nav, .footer, .header, .p, .h1, .h2, .h3, .ul, .ol, .table, .blockquote:
      true
    default: false
    }
  }

  /// Whether it is a heading, `h1` to `h6`.
  var isHeading: Bool { rawValue >= Tag.h1.rawValue && rawValue <= Tag.h6.rawValue }

  /// The element of a name as libxml2 gives it, in lower case.
  init(_ name: UnsafeBufferPointer<UInt8>) {
    self = Self.names[StableHash.of(name)] ?? .unknown
  }

  private static let names: HashedTable<Tag> = {
    var table = HashedTable<Tag>()
    func add(_ names: String, _ tag: Tag) {
      for name in names.utf8.split(separator: .space) { table[StableHash.of(name)] = tag }
    }
    add("abbr acronym bdi bdo big cite code data del dfn font i ins kbd mark q s samp small span", .inline)
    add("strike sub sup tt u var wbr picture source ruby rb nobr", .inline)
    add("style rt rp rtc svg math iframe noembed noframes object embed option canvas video audio map", .skipped)
    add("datalist progress meter dialog frameset applet", .skipped)
    add(
      "amp-ad amp-embed amp-sidebar amp-consent amp-social-share amp-user-notification amp-sticky-ad amp-lightbox",
      .skipped)
    add("amp-instagram amp-twitter amp-facebook amp-iframe amp-analytics amp-next-page", .skipped)
    add("input select textarea", .field)
    add("b strong", .strong)
    add("em i", .em)
    for (name, tag) in [
      ("html", Tag.html), ("head", .head), ("body", .body), ("title", .title), ("meta", .meta), ("link", .link),
      ("base", .base), ("script", .script), ("time", .time), ("a", .a), ("br", .br), ("hr", .hr), ("img", .img),
      ("article", .article), ("main", .main), ("section", .section), ("aside", .aside), ("nav", .nav),
      ("footer", .footer), ("header", .header), ("div", .div), ("p", .p), ("h1", .h1), ("h2", .h2), ("h3", .h3),
      ("h4", .h4), ("h5", .h5), ("h6", .h6), ("ul", .ul), ("ol", .ol), ("li", .li), ("dl", .dl), ("dt", .dt),
      ("dd", .dd), ("table", .table), ("tr", .tr), ("td", .td), ("th", .th), ("blockquote", .blockquote),
      ("pre", .pre), ("figure", .figure), ("figcaption", .figcaption), ("address", .address), ("form", .form),
      ("button", .button), ("noscript", .noscript), ("center", .center), ("details", .details),
      ("summary", .summary), ("label", .label), ("template", .template),
    ] { add(name, tag) }
    return table
  }()
}
