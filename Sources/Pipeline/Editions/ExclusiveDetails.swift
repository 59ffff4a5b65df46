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

  /// What `record` alone has among the articles of its story. A fact counts only where no other text has its value.
  static func find(_ record: ArticleRecord, in story: [ArticleRecord]) -> ExclusiveDetails {
    var only = ExclusiveDetails()
    let others = story.filter { $0.article.url != record.article.url }
    guard !others.isEmpty else { return only }
    let told = Told(others.map(Self.text))
    for fact in record.facts where only.facts.count < most && !told.has(fact) { only.facts.append(fact) }
    for figure in Told([text(of: record)]).counted where only.facts.count + only.figures.count < most {
      let isKnown =
        told.counted.contains { $0.value == figure.value } || only.facts.contains { has($0, figure) }
        || only.figures.contains(figure.text)
      if !isKnown { only.figures.append(figure.text) }
    }
    return only
  }

  private static func text(of record: ArticleRecord) -> String {
    record.article.title + "\n" + String(decoding: record.article.text.utf8.prefix(bytes), as: UTF8.self)
  }

  /// Whether a fact says a figure already.
  private static func has(_ fact: KeyFact, _ figure: (value: Double, text: String)) -> Bool {
    if case .participants(let count) = fact { return Double(count.number) == figure.value }
    return name(in: fact)?.contains(figure.text) ?? false
  }

  /// The article's own words in a fact.
  private static func name(in fact: KeyFact) -> String? {
    switch fact {
    case .place(let name), .organiser(let name), .partner(let name): name
    case .speaker(let name, let institution): name + " " + (institution ?? "")
    case .when, .participants, .regulation, .form, .genre: nil
    }
  }

  /// What some texts tell.
  private struct Told {
    var words: Set<String> = []
    /// Counted things; plain years and lone digits say nothing by themselves.
    var counted: [(value: Double, text: String)] = []
    var numbers: Set<Double> = []
    var weekdays: Set<Int> = []
    /// Days that are named, with or without a year.
    var days: [DayMention] = []

    init(_ texts: [String]) {
      for text in texts {
        words.formUnion(WordTokens(text).words)
        for sentence in Sentences.split(text).prefix(200) { add(ReadSentence(sentence)) }
      }
    }

    private mutating func add(_ sentence: ReadSentence) {
      for figure in sentence.figures {
        switch figure.value {
        case .date(let day): days.append(day)
        case .weekday(let weekday): weekdays.insert(weekday)
        case .number(let value):
          numbers.insert(value)
          let isMoney = figure.text.lowercased().hasPrefix("rp")
          if !sentence.isOfThePage, !figure.isAge, value >= 10,
            isMoney || !figure.noun.isEmpty && !ExclusiveDetails.isUnit(figure.noun)
          {
            counted.append((value, isMoney ? figure.text : figure.whole))
          }
        }
      }
    }

    /// Whether the texts have what a fact says, in their way.
    func has(_ fact: KeyFact) -> Bool {
      switch fact {
      case .form, .genre: return true
      case .when(let day, _):
        return weekdays.contains(day.weekday)
          || days.contains { $0.month == day.month && $0.day <= day.day && day.day <= $0.lastDay ?? $0.day }
      case .participants(let count): return numbers.contains(Double(count.number))
      case .regulation(let law): return words.contains(law.number) && words.contains(law.year)
      case .place, .organiser, .speaker, .partner:
        let said = WordTokens(ExclusiveDetails.name(in: fact) ?? "").words.filter {
          $0.utf8.count > 3 || $0.utf8.contains { $0 &- 0x30 < 10 }
        }
        // Half of its words elsewhere: the others tell it in their way.
        return said.count { !words.contains($0) } * 2 <= said.count
      }
    }
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
