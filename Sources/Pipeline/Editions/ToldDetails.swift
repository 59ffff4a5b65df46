import Model
import Storage
import Text

/// The words, figures and days that an outlet's texts tell.
struct ToldDetails {
  /// Counted things with their numbers, as printed; plain years and lone digits say nothing by themselves.
  private(set) var counted: [(value: Double, text: String)] = []
  private var words: Set<String> = []
  /// Numbers below ten of dead, hurt and missing people, as printed: of these one telling has three where another has two.
  private(set) var tolls: [(value: Double, text: String)] = []
  private var numbers: Set<Double> = []
  /// Numbers that stand before what they count, whatever it is: "20 Tagana", "20 personel".
  private var countable: Set<Double> = []
  /// Numbers that stood there once.
  private var takenBack: Set<Double> = []
  private var weekdays: Set<Int> = []
  /// Days that are named, with or without a year.
  private var days: [DayMention] = []

  /// Sentences read of one text.
  private static let sentences = 200

  /// Bytes read of one article.
  private static let bytes = 20_000

  /// Reads one more article.
  mutating func add(_ record: ArticleRecord) {
    add(record.article.title + "\n" + record.article.text.truncated(toBytes: Self.bytes))
  }

  mutating func add(_ text: String) {
    words.formUnion(WordTokens(text).words)
    for sentence in Sentences.split(text).prefix(Self.sentences) { add(ReadSentence(sentence)) }
  }

  private mutating func add(_ sentence: ReadSentence) {
    let places = sentence.words.indices.filter { sentence.words[$0].text.isEmpty }
    for (figure, place) in zip(sentence.figures, places) {
      switch figure.value {
      case .date(let day): days.append(day)
      case .weekday(let weekday): weekdays.insert(weekday)
      case .number(let value):
        numbers.insert(value)
        let isMoney = figure.text.lowercased().hasPrefix("rp")
        let isCount = !Self.isYear(figure.text, value) && !figure.noun.isEmpty && !Self.isUnit(figure.noun)
        if isMoney || isCount || Self.isBeforeName(place, sentence.words) { countable.insert(value) }
        guard !sentence.isOfThePage, !figure.isAge, !figure.isDenied, isMoney || isCount else { break }
        if value >= 10 {
          counted.append((value, isMoney ? figure.text : figure.whole))
        } else if value > 1, value == value.rounded(), Self.isToll(place, sentence.words) {
          // A sentence may begin with it: "Dua lansia tewas".
          tolls.append((value, figure.whole.lowercased()))
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
  func counts(_ value: Double) -> Bool { takenBack.contains(value) || countable.contains(value) }

  /// Whether the number stands anywhere: of a small one this is enough, many things are three.
  func names(_ value: Double) -> Bool { numbers.contains(value) }

  /// Whether the texts have what a fact says, in their way.
  func has(_ fact: KeyFact) -> Bool {
    switch fact {
    case .form, .genre, .hours: return true
    case .when(let day, _):
      return weekdays.contains(day.weekday)
        || days.contains { $0.month == day.month && $0.day <= day.day && day.day <= $0.lastDay ?? $0.day }
    case .participants(let count): return numbers.contains(Double(count.number))
    case .regulation(let law):
      return WordTokens(law.number + " " + law.year).words.allSatisfy { words.contains($0) }
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
    case .when, .hours, .participants, .regulation, .form, .genre: nil
    }
  }

  /// Whether a number in four digits is a year: "2027 mencapai".
  private static func isYear(_ text: String, _ value: Double) -> Bool {
    text.utf8.count == 4 && (1900...2100).contains(value) && text.utf8.allSatisfy(\.isASCIIDigit)
  }

  /// Whether what a figure counts is named with a capital: "20 Tagana".
  private static func isBeforeName(_ place: Int, _ words: [ReadSentence.Word]) -> Bool {
    place + 1 < words.count && words[place + 1].isJoined && words[place + 1].isCapital
  }

  /// Whether a figure counts the dead, the hurt or the missing: one of these words stands near it, or in its sentence where the figure has
  /// grown to what it is ("Korban tewas … menjadi empat orang").
  private static func isToll(_ place: Int, _ words: [ReadSentence.Word]) -> Bool {
    let near = max(0, place - harmReach)..<min(words.count, place + harmReach + 1)
    if words[near].contains(where: { harms.contains($0.key) }) { return true }
    return place > 0 && grown.contains(words[place - 1].key) && words.contains { harms.contains($0.key) }
  }

  /// Words between a figure and what befell those whom it counts.
  private static let harmReach = 3
  private static let harms = Set(
    WordTokens(
      """
      tewas menewaskan ditewaskan meninggal wafat mati terbunuh gugur merenggut luka luka-luka terluka melukai cedera hilang \
      korban keracunan tertimbun tenggelam killed killing dead died dies deaths injured injuring hurt missing wounded victims
      """
    ).words)
  private static let grown = Set(WordTokens("menjadi jadi bertambah mencapai to").words)

  /// Measures of time and of pages: "12 tahun", "30 menit".
  private static func isUnit(_ noun: String) -> Bool {
    let first = noun.split(separator: " ").first.map(String.init) ?? noun
    return [
      "tahun", "bulan", "minggu", "pekan", "hari", "jam", "menit", "detik", "wib", "wita", "wit", "years", "days",
      "hours", "minutes", "km", "meter", "am", "pm",
    ].contains(first)
  }
}
