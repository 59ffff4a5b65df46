import Text

/// A sentence as it is compared with its later form: words without their figures and dates, and those apart.
struct ReadSentence {
  /// A number, a date or a day of the week.
  struct Figure {
    enum Value {
      case number(Double)
      case date(DayMention)
      case weekday(Int)

      /// Whether both are the same as far as both say it: a year or a day that one leaves out is no difference.
      func agrees(with other: Value) -> Bool {
        switch (self, other) {
        case (.number(let a), .number(let b)): abs(a - b) <= 1e-6 * max(abs(a), abs(b))
        case (.weekday(let a), .weekday(let b)): a == b
        case (.date(let a), .date(let b)): !Self.differ(a, b)
        default: false
        }
      }

      private static func differ(_ a: DayMention, _ b: DayMention) -> Bool {
        if a.month != b.month { return true }
        if a.day != 0, b.day != 0, a.day != b.day || (a.lastDay ?? a.day) != (b.lastDay ?? b.day) { return true }
        if let one = a.lastMonth, let two = b.lastMonth, one != two { return true }
        if let one = a.year, let two = b.year { return one != two }
        return false
      }
    }

    var value: Value
    /// As printed: "250", "Rp1,5 miliar", "7 September 2023".
    var text: String
    /// What it counts, as printed: "peserta", "pekerja sosial"; may be empty.
    var noun: String
    /// The words around it, where it says itself not what it counts: "… Permensos Nomor 19 Tahun 2026 …".
    var passage: String?
    /// Whether it is only true of the hour of reading: "3 jam lalu".
    var isAge = false
    /// Whether it is only named to take it back: "bukan 340 anak".
    var isDenied = false

    /// The number with what it counts.
    var whole: String { noun.isEmpty ? text : text + " " + noun }
  }

  struct Word {
    /// In the form that words are compared in.
    var key: String
    /// As printed; empty for the place of a figure.
    var text: String
    var isCapital: Bool
    /// Whether only a space stands between it and the word before.
    var isJoined = false
  }

  /// Words read of one sentence.
  static let most = 120

  /// The words; each figure is one word without text.
  private(set) var words: [Word] = []
  private(set) var figures: [Figure] = []
  /// Whether it speaks of the page or its readers.
  private(set) var isOfThePage = false

  init(_ sentence: String) {
    let bytes = Array(sentence.utf8)
    let tokens = WordTokens(utf8: bytes)
    let dates = DayMention.all(in: sentence)
    lazy var all = tokens.words
    var at = 0
    var date = 0
    while at < min(tokens.count, Self.most) {
      let range = tokens.sourceRange(of: at)
      while date < dates.count, dates[date].range.upperBound <= range.lowerBound { date += 1 }
      if date < dates.count, dates[date].range.lowerBound <= range.lowerBound {
        let mention = dates[date]
        add(Figure(value: .date(mention), text: Self.text(bytes, mention.range), noun: ""))
        while at < tokens.count, tokens.sourceRange(of: at).lowerBound < mention.range.upperBound { at += 1 }
        continue
      }
      let key = tokens[at]
      if FigureWords.ofThePage.contains(key) { isOfThePage = true }
      if let weekday = FigureWords.weekdays[key], key != "minggu" || Self.isCapital(bytes, range) {
        add(Figure(value: .weekday(weekday), text: Self.text(bytes, range), noun: ""))
        at += 1
      } else if let (value, end) = Self.number(tokens, at) {
        add(figure(value, at..<end, tokens, bytes, isDenied: FigureDenial.isDenied(at..<end, in: all)))
        at = end
      } else {
        let before = at == 0 ? nil : tokens.sourceRange(of: at - 1).upperBound
        let isJoined = before.map { range.lowerBound == $0 + 1 && bytes[$0] == .space } ?? false
        words.append(
          Word(
            key: key, text: Self.text(bytes, range), isCapital: Self.isCapital(bytes, range), isJoined: isJoined))
        at += 1
      }
    }
  }

  /// A number for its words, the same whatever its figures are.
  var wordsHash: UInt64 {
    words.reduce(StableHash.seed) { StableHash.mix(StableHash.of($1.key.utf8, from: $0), 0xFF) }
  }

  /// Whether it has a number, a day or a day of the week.
  func has(_ value: Figure.Value) -> Bool { figures.contains { $0.value.agrees(with: value) } }

  /// Whether it names a day: then two words say what of it ("Pendaftaran ditutup 10 Desember").
  var hasDay: Bool { figures.contains { if case .date(let day) = $0.value { day.day != 0 } else { false } } }

  /// Whether it has these words one after another.
  func says(_ phrase: String) -> Bool {
    let wanted = WordTokens(phrase).words
    guard !wanted.isEmpty, wanted.count <= words.count else { return false }
    return (0...(words.count - wanted.count)).contains { start in
      words[start..<(start + wanted.count)].map(\.key) == wanted
    }
  }

  /// Words that are not figures.
  var plainWords: Int { words.count { !$0.text.isEmpty } }

  private mutating func add(_ figure: Figure) {
    figures.append(figure)
    words.append(Word(key: "#", text: "", isCapital: false))
  }

  private func figure(
    _ value: Double, _ range: Range<Int>, _ tokens: WordTokens, _ bytes: [UInt8], isDenied: Bool
  ) -> Figure {
    let start = tokens.sourceRange(of: range.lowerBound).lowerBound
    var end = tokens.sourceRange(of: range.upperBound - 1).upperBound
    if end < bytes.count, bytes[end] == UInt8(ascii: "%") { end += 1 }
    var noun: [String] = []
    var next = range.upperBound
    var before = end
    while next < tokens.count {
      let place = tokens.sourceRange(of: next)
      // Only a space between: "120 peserta", not "120, peserta".
      guard place.lowerBound == before + 1, bytes[before] == .space, bytes[place.lowerBound] >= UInt8(ascii: "a"),
        !FigureWords.endings.contains(tokens[next])
      else { break }
      // "dua orang dinyatakan hilang": cut off before its end it says nothing.
      let isState = noun.count == 1 && FigureWords.states.contains(tokens[next])
      if isState {
        guard let end = Self.wordBehind(place, next, tokens, bytes) else { break }
        noun.append(Self.text(bytes, place.lowerBound..<end))
        break
      }
      noun.append(Self.text(bytes, place))
      guard noun.count == 1, FigureWords.pairs.contains(tokens[next]) else { break }
      before = place.upperBound
      next += 1
    }
    // Money counts nothing: "Rp7,5 miliar tahun depan".
    if Self.text(bytes, start..<end).lowercased().hasPrefix("rp") { noun = [] }
    let passage = noun.isEmpty ? Self.passage(around: range, tokens, bytes) : nil
    let isAge = (range.upperBound..<min(range.upperBound + 3, tokens.count)).contains {
      FigureWords.ages.contains(tokens[$0])
    }
    return Figure(
      value: .number(value), text: Self.text(bytes, start..<end), noun: noun.joined(separator: " "), passage: passage,
      isAge: isAge, isDenied: isDenied)
  }

  /// Where the word ends that stands behind another one with a space between; nil where none does.
  private static func wordBehind(_ place: Range<Int>, _ at: Int, _ tokens: WordTokens, _ bytes: [UInt8]) -> Int? {
    guard at + 1 < tokens.count, case let behind = tokens.sourceRange(of: at + 1),
      behind.lowerBound == place.upperBound + 1, bytes[place.upperBound] == .space,
      !FigureWords.endings.contains(tokens[at + 1])
    else { return nil }
    return behind.upperBound
  }

  /// Words of a passage in front of a figure and behind it.
  private static let (inFront, behind) = (5, 3)

  /// A figure with the words around it as printed, an ellipsis where more stand there.
  private static func passage(around range: Range<Int>, _ tokens: WordTokens, _ bytes: [UInt8]) -> String {
    let first = max(0, range.lowerBound - inFront)
    let last = min(tokens.count, range.upperBound + behind) - 1
    let start = tokens.sourceRange(of: first).lowerBound
    // The last words with what closes them: "75%".
    let end = last + 1 < tokens.count ? tokens.sourceRange(of: last).upperBound : bytes.count
    let words = text(bytes, start..<end).split { $0.isWhitespace }.joined(separator: " ")
    return (first > 0 ? "…" : "") + words + (last + 1 < tokens.count ? "…" : "")
  }

  // MARK: Numbers

  /// The number that begins at a word, and the word after it; nil where none does.
  private static func number(_ tokens: WordTokens, _ start: Int) -> (value: Double, end: Int)? {
    var (value, at) = (0.0, start)
    if let digits = digits(tokens[at]) {
      value = digits
      at += 1
    } else if tokens[at] == "rp", at + 1 < tokens.count, let digits = digits(tokens[at + 1]) {
      value = digits
      at += 2
    } else {
      return NumberWords.number(at: at) { $0 < tokens.count ? WordKey(lowercase: tokens[$0].utf8) : nil }
    }
    if at < tokens.count, let scale = NumberWords.scale(WordKey(lowercase: tokens[at].utf8)) {
      value *= scale
      at += 1
    }
    return (value, at)
  }

  /// The value of "1.250", "12,5", "rp250.000".
  private static func digits(_ word: String) -> Double? {
    var digits = word.utf8[...]
    if digits.starts(with: "rp".utf8) { digits = digits.dropFirst(2) }
    guard let first = digits.first, first.isASCIIDigit, digits.count <= 18 else { return nil }
    let isPlain = digits.allSatisfy { $0.isASCIIDigit || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
    guard isPlain else { return nil }
    let groups = digits.split(omittingEmptySubsequences: false) { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
    let isGrouped = groups.dropFirst().allSatisfy { $0.count == 3 }
    let whole = isGrouped ? Array(groups.joined()) : Array(groups[0])
    var value = 0.0
    for digit in whole { value = value * 10 + Double(digit.digitValue) }
    if !isGrouped {
      var place = 1.0
      for digit in groups.dropFirst().joined() {
        place /= 10
        value += Double(digit.digitValue) * place
      }
    }
    return value
  }

  // MARK: Bytes

  private static func text(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: bytes.indices)], as: UTF8.self)
  }

  private static func isCapital(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard let first = bytes[range.clamped(to: bytes.indices)].first else { return false }
    if first < 0x80 { return first.isASCIIUppercase }
    return text(bytes, range).unicodeScalars.first.map(\.properties.isUppercase) ?? false
  }
}
