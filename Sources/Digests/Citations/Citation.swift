import Model
import Text

/// An article as every format of citations says it: cleaned, no more exact than it is known, without anything invented.
struct Citation {
  /// A day, or what is known of it.
  struct Day: Equatable {
    var year: Int
    var month: Int
    /// Nil where only the month is sure enough to be said.
    var day: Int?
  }

  /// The name by which a text cites it, whatever it is written with.
  var key: String
  var title: String
  /// That the date is an estimate, in words; nil where it is none.
  var estimate: String?
  /// What else readers are told beside it: that the title was made.
  var notes: [String]
  var outlet: String
  var authors: [CitedName]
  var issued: Day?
  var isEstimated: Bool
  var accessed: Day
  /// Nil for an address that may not be linked.
  var url: String?
  var isBlog: Bool
  var language: String?

  init(_ article: CitedArticle, words: ArchiveWording) {
    title = ItemBuilder.title(article.title, url: article.url)
    outlet = Self.outlet(article.outlet)
    authors = article.byline.prefix(20).compactMap(CitedName.init)
    url = SafeLink.address(article.url)
    isEstimated = article.published?.isEstimated ?? false
    issued = article.published.map { date in
      let day = date.moment.day
      let isSure = !date.isEstimated && date.precision != .month
      return Day(year: day.year, month: day.month, day: isSure ? day.day : nil)
    }
    let read = article.read.day
    accessed = Day(year: read.year, month: read.month, day: read.day)
    isBlog = article.isBlog
    language = article.language.flatMap { Self.isTag($0) ? $0 : nil }
    notes = article.titleIsMade ? [words.madeTitle] : []
    if let mark = AftermathWords(language: words.say.rawValue).mark(article.aftermath) { notes.append(mark) }
    estimate = isEstimated ? words.estimatedDate : nil
    key = ""
    key = CitationKey.of(self, url: article.url)
  }

  /// The name without what an operator added to tell two sources of one outlet apart: "Kompasiana (tag pekerja sosial)".
  private static func outlet(_ name: String) -> String {
    let clean = CleanText.line(name, limit: 100)
    guard clean.hasSuffix(")"), let open = clean.lastIndex(of: "("), open > clean.startIndex else { return clean }
    return CleanText.line(String(clean[..<open]), limit: 100)
  }

  private static func isTag(_ tag: String) -> Bool {
    (2...16).contains(tag.utf8.count) && tag.utf8.allSatisfy { $0.isASCIILetterOrDigit || $0 == .hyphen }
  }
}
