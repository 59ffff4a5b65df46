import Text

/// What a search found, as a page to keep or to send.
public struct SearchPage: Sendable {
  /// An article found.
  public struct Line: Sendable {
    var day: CalendarDay
    var isEstimated: Bool
    var title: String
    var url: String
    var source: String
    var topic: String?
    var region: String?
    var context: String

    /// An article; `context` is the line that has what was sought.
    public init(
      day: CalendarDay, isEstimated: Bool, title: String, url: String, source: String, topic: String?, region: String?,
      context: String
    ) {
      (self.day, self.isEstimated, self.title, self.url) = (day, isEstimated, title, url)
      (self.source, self.topic, self.region, self.context) = (source, topic, region, context)
    }
  }

  private let words: Wording
  private let sought: String
  private let found: [Line]

  /// A page of what was found for `sought`, in this order; `language` is `id` or `en`.
  public init(sought: String, found: [Line], language: String = "id") {
    (words, self.found) = (Wording.of(language), found)
    self.sought = CleanText.line(sought, limit: 200)
  }

  /// The page, UTF-8.
  public func render() -> [UInt8] {
    let archive = ArchiveWording(say: words.say)
    let title = sought.isEmpty ? archive.search : archive.search + ": " + sought
    let dates = DateWording(words: words)
    var out = PageView.opening(
      language: words.language, title: title, style: PageStyle.sheet + PageStyle.index)
    out += "<a class=\"skip\" href=\"#isi\">\(e(archive.skip))</a>\n"
    out += "<header><div class=\"mast\"><p class=\"tag\">\(e(words.articles(found.count)))</p>"
    out += "<h1>\(e(title))</h1></div></header>\n<main id=\"isi\">\n<ul class=\"list found\">\n"
    for line in found {
      let link = SafeLink.address(line.url)
      let name = ItemBuilder.title(line.title, url: line.url)
      let head = link.map { "<a href=\"\(e($0))\" rel=\"noopener noreferrer external\">\(e(name))</a>" } ?? e(name)
      let day = (line.isEstimated ? "~" : "") + dates.short(line.day)
      let place = [line.source, line.topic ?? "", line.region ?? "", day].map { CleanText.line($0, limit: 100) }
        .filter { !$0.isEmpty }
      out += "<li>\(head) <small>\(e(place.joined(separator: " · ")))</small>"
      let context = CleanText.line(line.context, limit: 400)
      out += context.isEmpty ? "</li>\n" : "<p>\(e(context))</p></li>\n"
    }
    if found.isEmpty { out += "<li>\(e(archive.nothingFound))</li>\n" }
    return Array((out + "</ul>\n</main>\n<footer>\n<p>\(e(words.legal))</p>\n</footer>\n</body>\n</html>\n").utf8)
  }

  private func e(_ text: String) -> String { MarkupEscape.text(text) }
}
