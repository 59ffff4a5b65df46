import Model
import Text

/// The words, figures and days that an outlet's texts tell.
struct ToldDetails {
  /// Counted things with their numbers, as printed; plain years and lone digits say nothing by themselves.
  private(set) var counted: [(value: Double, text: String)] = []
  private var words: Set<String> = []
  private var numbers: Set<Double> = []
  /// Numbers that stood there once.
  private var takenBack: Set<Double> = []
  private var weekdays: Set<Int> = []
  /// Days that are named, with or without a year.
  private var days: [DayMention] = []

  /// Sentences read of one text.
  private static let sentences = 200

  /// Reads one more text.
  mutating func add(_ text: String) {
    words.formUnion(WordTokens(text).words)
    for sentence in Sentences.split(text).prefix(Self.sentences) { add(ReadSentence(sentence)) }
  }

  private mutating func add(_ sentence: ReadSentence) {
    for figure in sentence.figures {
      switch figure.value {
      case .date(let day): days.append(day)
      case .weekday(let weekday): weekdays.insert(weekday)
      case .number(let value):
        numbers.insert(value)
        let isMoney = figure.text.lowercased().hasPrefix("rp")
        if !sentence.isOfThePage, !figure.isAge, !figure.isDenied, value >= 10,
          isMoney || !figure.noun.isEmpty && !Self.isUnit(figure.noun)
        {
          counted.append((value, isMoney ? figure.text : figure.whole))
        }
      }
    }
  }

  /// Takes note of what was told and is corrected since: nobody is told it as new.
  mutating func add(takenBack change: Edition.Correction.Change) {
    switch change {
    case .title(let from, _): add(from)
    case .figure(let from, _, _):
      let values = ReadSentence(from).figures.compactMap {
        if case .number(let value) = $0.value { value } else { nil }
      }
      takenBack.formUnion(values)
      numbers.formUnion(values)
    case .name(let from, _), .date(let from, _): add(from)
    case .withdrawn, .replaced, .restored: break
    }
  }

  /// Whether something of that number is counted.
  func counts(_ value: Double) -> Bool { takenBack.contains(value) || counted.contains { $0.value == value } }

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
      let said = WordTokens(Self.name(in: fact) ?? "").words.filter {
        $0.utf8.count > 3 || $0.utf8.contains(where: \.isASCIIDigit)
      }
      // Half of its words elsewhere: the others tell it in their way.
      return said.count { !words.contains($0) } * 2 <= said.count
    }
  }

  /// Whether a fact says a figure already.
  static func says(_ fact: KeyFact, _ figure: (value: Double, text: String)) -> Bool {
    if case .participants(let count) = fact { return Double(count.number) == figure.value }
    return name(in: fact)?.contains(figure.text) ?? false
  }

  /// The article's own words in a fact.
  static func name(in fact: KeyFact) -> String? {
    switch fact {
    case .place(let name), .organiser(let name), .partner(let name): name
    case .speaker(let name, let institution): name + " " + (institution ?? "")
    case .when, .participants, .regulation, .form, .genre: nil
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
