import Model
import Text

/// What a search found, as a page to keep or to send.
public struct SearchPage: Sendable, SidePage {
  let words: Wording
  private let sought: String
  private let found: [FoundArticle]
  private let offset: Int

  /// A page of what was found for `sought`, in this order.
  ///
  /// - Parameter offset: seconds east of Greenwich of the place where the digest is made.
  public init(sought: String, found: [FoundArticle], offset: Int) {
    (words, self.found, self.offset) = (Wording.indonesian, found, offset)
    self.sought = CleanText.line(sought, limit: 200)
  }

  /// The page, UTF-8.
  public func render() -> [UInt8] {
    let title = sought.isEmpty ? archive.search : archive.search + ": " + sought
    var out = opening(title, style: PageStyle.index)
    out += "<header><div class=\"mast\"><p class=\"tag\">\(e(words.articles(found.count)))</p>"
    out += "<h1>\(e(title))</h1></div></header>\n<main id=\"isi\">\n<ul class=\"list found\">\n"
    for line in found {
      let head = external(ItemBuilder.title(line.title, url: line.url), SafeLink.address(line.url))
      let date = line.published?.moment ?? Moment(line.firstSeen, offset: offset)
      let day = (line.published?.isEstimated ?? false ? "~" : "") + dates.short(date.day)
      let place = [line.source, line.topic ?? "", line.region ?? "", day].map { CleanText.line($0, limit: 100) }
        .filter { !$0.isEmpty }
      let mark = AftermathWords(words).mark(line.aftermath).map { "<strong>\(e($0)):</strong> " } ?? ""
      out += "<li>\(mark)\(head) <small>\(e(place.joined(separator: " · ")))</small>"
      let context = CleanText.line(line.context ?? line.summary, limit: 400)
      out += context.isEmpty ? "</li>\n" : "<p>\(e(context))</p></li>\n"
    }
    if found.isEmpty { out += "<li>\(e(archive.nothingFound))</li>\n" }
    return Array((out + "</ul>\n" + closing()).utf8)
  }
}
