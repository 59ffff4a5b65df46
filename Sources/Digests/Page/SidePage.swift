import Text

/// A page beside the days' pages: what stands around its own content.
protocol SidePage: PagePart {
  var words: Wording { get }
}

extension SidePage {
  var archive: ArchiveWording { ArchiveWording(say: words.say) }
  var dates: DateWording { DateWording(words: words) }

  /// The page up to its head; `current` is the page itself among the `pages` that lie beside it.
  func opening(
    _ title: String, style: String, _ pages: [PageKind] = [], current: PageKind? = nil, latest: CalendarDay? = nil,
    feed: String? = nil, isHidden: Bool = false
  ) -> String {
    PageView.opening(
      language: words.language, title: title, style: PageStyle.sheet + style, feed: feed, isHidden: isHidden)
      + "<a class=\"skip\" href=\"#isi\">\(e(archive.skip))</a>\n"
      + PageWays(words: words).line(pages, current: current, latest: latest)
  }

  /// The head, up to the content.
  ///
  /// - Parameter tag: what stands above the heading, as markup.
  func masthead(
    tag: String, _ heading: String, isLong: Bool = false, date: String?, stat: [String]
  ) -> String {
    var out = "<header class=\"mast\">\n<p class=\"tag\">\(tag)</p>\n"
    out += "<h1\(isLong ? " class=\"long\"" : "")>\(e(heading))</h1>\n<div class=\"when\">"
    if let date { out += "<p class=\"date\">\(e(date))</p>\n" }
    return out + "<p class=\"stat\">\(e(stat.joined(separator: " · ")))</p></div>\n</header>\n<main id=\"isi\">\n"
  }

  /// What follows the content: a paragraph a note.
  func closing(_ notes: [String] = []) -> String {
    "</main>\n<footer>\n" + (notes + [words.legal]).map { "<p>\(e($0))</p>\n" }.joined()
      + "</footer>\n</body>\n</html>\n"
  }
}
