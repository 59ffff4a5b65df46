import Model

/// Everything that a digest says in its own words, in one language. The tables are data: `Indonesian.swift`,
/// `English.swift`. `{…}` stands for what is filled in.
struct Wording: Sendable {
  /// A counted noun.
  struct Counted: Sendable {
    var one: String
    var many: String
    /// Between thousands.
    var mark: String

    func callAsFunction(_ count: Int) -> String { Wording.grouped(count, mark) + " " + (count == 1 ? one : many) }
  }

  /// BCP 47.
  var language: String
  var weekdays: [String]
  var shortWeekdays: [String]
  var months: [String]
  var shortMonths: [String]
  /// Between hours and minutes.
  var clockMark: String
  /// Between thousands.
  var thousandsMark: String
  /// Reads "Saturday, 9 September 2023".
  var longDate: String

  // A message that only tries the mail server
  var testSubject: String
  var testBody: String

  // The head
  var tagline: String
  var skip: String
  var edition: String
  var articles: Counted
  var sources: Counted
  var topics: Counted
  var minutesToRead: Counted
  var overview: String
  var alsoToday: String

  /// The section of what has no topic, alone and beside others.
  var news: String
  /// The section of items without a topic, all of them opinions.
  var opinions: String
  var otherNews: String

  // An item
  var reading: String
  /// In place of the reading time, where the page was not read.
  var standIns: [StandIn: String]
  /// The same where not even the feed says more than the headline.
  var bareStandIns: [StandIn: String]
  var archive: String
  var fresh: String
  var estimated: String
  var undated: String
  var reason: String
  var inTitle: String
  var reasonByText: String
  var specialist: String
  var headlineOnly: String
  var related: String
  var continues: String
  var continuedEntry: String
  var newInIt: String
  var nothingNewInIt: String
  var alsoReported: String
  var copy: String
  var shorter: String
  var onlyAt: String
  var otherOutlets: Counted
  var andMore: String

  // Key facts
  var facts: [KeyFact.Kind: String]
  var forms: [KeyFact.Form: String]
  var genres: [KeyFact.Genre: String]
  var estimates: [KeyFact.Count.Estimate: String]
  var people: String
  /// What is counted, by how articles print it in lower case. A noun that is not here stays as printed.
  var nouns: [String: String]
  var regulation: String
  /// Short names of laws that have another one in this language.
  var lawNames: [String: String]

  // Lists
  var more: String
  var maybe: String
  var maybeNote: String
  var corrections: String
  var correctionHead: String
  var titleChanged: String
  var figureChanged: String
  var nameChanged: String
  var dateChanged: String
  var withdrawn: String
  var noticed: String
  var seeArticle: String
  var notShown: String

  // The state of the day
  var nothingNew: String
  var nothingNewPartly: String
  var noDigest: String
  var noSources: String
  var checked: String
  var matching: String
  var lastArticle: String
  var incomplete: String
  /// That the day was made anew, and what of it.
  var corrected: String
  var correctedArticles: String
  var correctedSources: String

  // An ailing source
  /// What is wrong, and what an operator can do about it.
  var troubles: [TroubleCode: (words: String, advice: String)]
  /// Short for articles that are offered and cannot be read.
  var pagesCause: String
  var troubleSince: String
  var tries: Counted
  var nextTry: String
  var silence: String
  var unasked: String
  var neverAsked: String
  var days: Counted

  // The foot
  var sourcesLabel: String
  var sourcesToday: String
  var sourcesWell: String
  var unreachable: String
  var archiveLegend: String
  var madeLegend: String
  var madeTitle: String
  var window: String
  var made: String
  /// What was offered, and what became of it: `47 artikel ditawarkan: 11 ditampilkan, …`.
  var offered: String
  var outcomes: [EntryOutcome: Counted]
  var legal: String
  /// The same in one line, for messages that are passed on.
  var chatLegal: String

  // Mail
  var subject: String
  var subjectAlone: String
  var subjectEmpty: String
  var subjectFailed: String
  var unsubscribe: String
  var unsubscribeSubject: String

  // The index
  var indexTitle: String
  var indexDate: String
  var indexArticles: String
  var indexSources: String
  var indexLead: String
  var indexNone: String
  var indexFailed: String
  var indexEmpty: String
  var feedTitle: String

  // The page of sources
  var sourcesTitle: String
  var sourcesPeriod: String
  var sourceArticles: Counted
  var sourceDays: String
  var sourceIsWell: String
  var sourceChart: String
  var backToArchive: String

  // The week
  var weekTitle: String
  var weekStat: String
  var stories: Counted
  var editions: Counted
  var outlets: Counted
  var topic: String
  var articlesHead: String
  var change: String
  var mostReported: String
  var regions: String

  // The days ahead
  var agenda: AgendaWords

  /// The table of a language; Indonesian for one that has none.
  static func of(_ language: String) -> Wording { language.hasPrefix("en") ? english : indonesian }

  /// "1.250".
  func number(_ number: Int) -> String { Self.grouped(number, thousandsMark) }

  private static func grouped(_ number: Int, _ mark: String) -> String {
    var digits = String(number.magnitude)[...]
    var out = ""
    while digits.count > 3 {
      out = mark + digits.suffix(3) + out
      digits = digits.dropLast(3)
    }
    return (number < 0 ? "−" : "") + digits + out
  }

  /// The heading of a section: its topic, or a word for what has none.
  /// - Parameters:
  ///   - isAlone: whether the edition has no other section.
  ///   - opinions: how many of the section's items, of `count`, are opinions.
  func heading(_ topic: String?, isAlone: Bool, opinions count: Int = 0, of all: Int = 0) -> String {
    let name = CleanText.line(topic ?? "", limit: 80)
    if !name.isEmpty { return name }
    if count == all, all > 0 { return opinions }
    return isAlone ? count > 0 ? articlesHead : news : otherNews
  }

  /// A pattern with its `{name}`s filled in, in one pass: what is filled in is not looked at again.
  static func fill(_ pattern: String, _ values: KeyValuePairs<String, String>) -> String {
    fill(pattern) { name in values.first { $0.key == name }?.value }
  }

  /// The same with a value for each name; what has none stays as it stands.
  static func fill(_ pattern: String, value: (Substring) -> String?) -> String {
    var out = ""
    var rest = pattern[...]
    while let open = rest.firstIndex(of: "{") {
      out += rest[..<open]
      rest = rest[open...]
      guard let close = rest.firstIndex(of: "}") else { break }
      let name = rest[rest.index(after: open)..<close]
      if let value = value(name) {
        out += value
        rest = rest[rest.index(after: close)...]
      } else {
        out += "{"
        rest = rest.dropFirst()
      }
    }
    return out + rest
  }
}
