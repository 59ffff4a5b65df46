import Model
import Storage
import Text
import Web

/// What one outlet of a story tells and no other: facts and figures out of its text.
struct ExclusiveDetails {
  var facts: [KeyFact] = []
  /// Figures with what they count, as printed: "1.250 paket sembako".
  var figures: [String] = []

  /// Named of one outlet.
  static let most = 3
  private static let bytes = 20_000

  /// A story of more outlets than this has no details of one alone.
  fileprivate static let mostTold = 100

  fileprivate static func text(of record: ArticleRecord) -> String {
    record.article.title + "\n" + String(decoding: record.article.text.utf8.prefix(bytes), as: UTF8.self)
  }

  /// Counted things; plain years and lone digits say nothing by themselves.
  fileprivate static func figures(in text: String) -> [(value: Double, text: String)] {
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

/// The texts of one story, each read once, so that what one of them alone tells is found without comparing all with all.
struct StoryTexts {
  /// In how many addresses' texts a word stands, a number is told. Only words of facts are looked for.
  private var words: [String: Int] = [:]
  private var numbers: [Double: Int] = [:]
  /// What stands in the texts of one address.
  private var own: [WebURL: (words: Set<String>, figures: [(value: Double, text: String)])] = [:]

  init(_ story: [ArticleRecord]) {
    guard (2...ExclusiveDetails.mostTold).contains(story.count) else { return }
    let asked = Set(story.flatMap { $0.facts.flatMap(Self.said) })
    for record in story {
      if Task.isCancelled { return }
      let text = ExclusiveDetails.text(of: record)
      own[record.article.url, default: ([], [])].words.formUnion(WordTokens(text).words.filter(asked.contains))
      own[record.article.url]?.figures += ExclusiveDetails.figures(in: text)
    }
    for (_, told) in own {
      for word in told.words { words[word, default: 0] += 1 }
      for number in Set(told.figures.map(\.value)) { numbers[number, default: 0] += 1 }
    }
  }

  /// What `record` alone has among the articles of its story. A fact counts only where its words are in no other text.
  func only(in record: ArticleRecord) -> ExclusiveDetails {
    var only = ExclusiveDetails()
    guard own.count > 1, let told = own[record.article.url] else { return only }
    for fact in record.facts where only.facts.count < ExclusiveDetails.most && fact.kind != .genre && fact.kind != .form
    {
      let said = Self.said(fact)
      // Half of its words elsewhere: the others tell it in their way.
      let new = said.count { words[$0, default: 0] - (told.words.contains($0) ? 1 : 0) == 0 }
      if !said.isEmpty, new * 2 > said.count { only.facts.append(fact) }
    }
    let shown = only.facts.map(\.value).joined(separator: " ")
    for figure in told.figures where only.facts.count + only.figures.count < ExclusiveDetails.most {
      if numbers[figure.value] == 1, !shown.contains(figure.text), !only.figures.contains(figure.text) {
        only.figures.append(figure.text)
      }
    }
    return only
  }

  /// The words of a fact that say something.
  private static func said(_ fact: KeyFact) -> [String] {
    WordTokens(fact.value).words.filter { $0.utf8.count > 3 || $0.utf8.contains { $0.isASCIIDigit } }
  }
}
