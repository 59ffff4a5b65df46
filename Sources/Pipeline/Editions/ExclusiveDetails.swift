import Model
import Storage
import Text

/// What one outlet of a story tells and no other: facts and figures out of its text.
struct ExclusiveDetails {
  var facts: [KeyFact] = []
  /// Figures with what they count, as printed: "1.250 paket sembako".
  var figures: [String] = []

  /// Named of one outlet.
  static let most = 3
  private static let bytes = 20_000

  /// What `record` alone has among the articles of its story. A fact counts only where its words are in no other text.
  static func find(_ record: ArticleRecord, in story: [ArticleRecord]) -> ExclusiveDetails {
    var only = ExclusiveDetails()
    let others = story.filter { $0.article.url != record.article.url }
    guard !others.isEmpty else { return only }
    var words: Set<String> = []
    var numbers: Set<Double> = []
    for other in others {
      let text = Self.text(of: other)
      words.formUnion(WordTokens(text).words)
      numbers.formUnion(Self.figures(in: text).map(\.value))
    }
    for fact in record.facts where only.facts.count < most && fact.kind != .genre && fact.kind != .form {
      let said = WordTokens(fact.value).words.filter { $0.utf8.count > 3 || $0.utf8.contains { $0.isASCIIDigit } }
      // Half of its words elsewhere: the others tell it in their way.
      let new = said.count { !words.contains($0) }
      if !said.isEmpty, new * 2 > said.count { only.facts.append(fact) }
    }
    let told = only.facts.map(\.value).joined(separator: " ")
    for figure in Self.figures(in: Self.text(of: record))
    where only.facts.count + only.figures.count < most && !numbers.contains(figure.value) && !told.contains(figure.text)
    {
      if !only.figures.contains(figure.text) { only.figures.append(figure.text) }
    }
    return only
  }

  private static func text(of record: ArticleRecord) -> String {
    record.article.title + "\n" + record.article.text.truncated(toBytes: bytes)
  }

  /// Counted things; plain years and lone digits say nothing by themselves.
  private static func figures(in text: String) -> [(value: Double, text: String)] {
    var found: [(Double, String)] = []
    for sentence in Sentences.split(text).prefix(200) {
      let read = ReadSentence(sentence)
      if read.isOfThePage { continue }
      for figure in read.figures where !figure.isAge {
        guard case .number(let value) = figure.value else { continue }
        let isMoney = figure.text.lowercased().hasPrefix("rp")
        if value >= 10, isMoney || !figure.noun.isEmpty && !isUnit(figure.noun) {
          found.append((value, isMoney ? figure.text : figure.whole))
        }
      }
    }
    return found
  }

  /// Measures of time and of pages: "12 tahun", "30 menit".
  private static func isUnit(_ noun: String) -> Bool {
    let first = noun.split(separator: " ").first.map(String.init) ?? noun
    return [
      "tahun", "bulan", "minggu", "pekan", "hari", "jam", "menit", "detik", "wib", "wita", "wit", "years", "days",
      "hours", "minutes", "km", "meter", "am", "pm",
    ].contains(first)
  }
}
