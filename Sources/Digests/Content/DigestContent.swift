import Model
import Text

/// What every view of an edition says: cleaned, worded and in order. Views only add the marks of their format, so they
/// cannot differ in items, links or numbers.
struct DigestContent {
  /// What kind of day it is. No two may look alike.
  enum State: Equatable {
    case ordinary
    /// Nothing new; the sources could be checked, all or `partly`.
    case nothingNew(partly: Bool)
    /// Nothing could be checked.
    case failed
    /// There are no sources.
    case noSources
  }

  struct Section {
    var topic: String
    /// "2 artikel".
    var count: String
    /// Which colour of the palette.
    var colour: Int
    var items: [ItemContent]
  }

  struct Line {
    var title: String
    var link: String?
    /// The address where it may not be linked, for reading only.
    var place: String
    var continues: ContinuationContent?

    /// What parts title and place: a colon, but not behind a mark that ends a sentence.
    var joint: String { title.last.map { "!?.…:".contains($0) } ?? false ? " · " : ": " }
  }

  struct CorrectionLine {
    var head: String
    var text: String
    var link: String?
  }

  struct SourceLine {
    var name: String
    var host: String
    var isWell: Bool
    var articles: Int
    /// A sentence; nil when all is well.
    var trouble: String?
    /// What is wrong in a few words, by which sources are put together; nil where it is told of one alone.
    var cause: String?

    /// The host, with the name that commands take where it is another.
    var label: String { name.isEmpty || name == host ? host : host + " (" + name + ")" }
  }

  var words: Wording
  var state: State
  var title: String
  var day: CalendarDay
  var longDate: String
  var number: Int
  /// "5 artikel", "5 sumber", …; empty on a day without articles.
  var stat: [String] = []
  /// Sentences under the head: why there is nothing, or what may be missing.
  var notices: [String] = []
  var sections: [Section] = []
  var more: [Line] = []
  var maybe: [Line] = []
  var corrections: [CorrectionLine] = []
  /// The days ahead; nil where none is named.
  var agenda: AgendaContent?
  var sources: [SourceLine] = []
  var sourcesWell: Int
  /// "4 dari 5 berhasil diperiksa".
  var sourcesSentence: String
  /// Explanations of marks that were used.
  var legends: [String] = []
  /// "Rentang: …", "Dibuat …".
  var window: String
  var windowSpan: String
  var made: String
  /// Where the articles went; nil when none was read.
  var counts: String?
  /// The same by outcome, as a table says it; the parts add up to the sum.
  var ledger: [(label: String, count: Int)] = []
  var ledgerSum = 0
  /// Files of citations beside the page.
  var citations: [(name: String, ending: String)] = []
  /// "dan 12 lagi di halaman digest", where a message had to leave something out.
  var leftOut: String?

  var items: [ItemContent] { sections.flatMap(\.items) }
  var hasArchive: Bool { sections.contains { $0.items.contains(where: \.isArchive) } }

  /// Ill sources from which on those with one cause share a line.
  private static let mostAlone = 6

  /// What is wrong with sources, a line each; where many are ill, those with one cause in one line.
  var troubles: [SourceLine] {
    let ill = sources.filter { $0.trouble != nil }
    guard ill.count > Self.mostAlone else { return ill }
    let causes = Dictionary(grouping: ill.filter { $0.cause != nil }) { $0.cause ?? "" }
    var told: Set<String> = []
    return ill.compactMap { line in
      guard let cause = line.cause, let others = causes[cause], others.count > 2 else { return line }
      guard told.insert(cause).inserted else { return nil }
      let names = words.sources(others.count) + " (" + others.map(\.label).joined(separator: ", ") + ")"
      return SourceLine(name: "", host: names, isWell: false, articles: 0, trouble: cause + ".")
    }
  }
}
