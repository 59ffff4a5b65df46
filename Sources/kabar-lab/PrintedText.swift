import Model
import Text

/// The words of a text as they stand there, to look up what is claimed of it. Knows nothing of how facts are found.
struct PrintedText {
  /// Without differences in white space.
  private let flat: String
  private let words: Set<Substring>
  private let lines: [String]

  init(_ text: String) {
    lines = text.split(whereSeparator: \.isNewline).map { String($0) }
    flat = Self.flattened(text)
    words = Set(Self.words(of: flat))
  }

  /// Whether one or two runs of the text make up a summary.
  func holdsSentences(of summary: String) -> Bool {
    let summary = Self.flattened(summary)
    if summary.isEmpty || flat.contains(summary) { return true }
    return summary.indices.contains { index in
      summary[index] == " " && flat.contains(summary[..<index])
        && flat.contains(summary[summary.index(after: index)...])
    }
  }

  /// Each three sentences in a row; the whole text where it has no more.
  var passages: [PrintedText] {
    let sentences = lines.flatMap { Sentences.split($0) }
    if sentences.count <= 3 { return [self] }
    return (0...(sentences.count - 3)).map { PrintedText(sentences[$0..<($0 + 3)].joined(separator: " ")) }
  }

  /// Whether a summary begins behind the dash of a span: "7 Desember 2026 – |22 Januari 2027".
  func cutsSpan(before summary: String) -> Bool {
    guard summary.first?.isNumber == true, let place = flat.firstRange(of: Self.flattened(String(summary.prefix(60))))
    else {
      return false
    }
    let before = flat[..<place.lowerBound].reversed().drop { $0 == " " }
    guard let dash = before.first, "-–—".contains(dash) else { return false }
    return before.dropFirst().drop { $0 == " " }.first.map { $0.isNumber || $0.isLetter } ?? false
      && Self.words(of: String(before.prefix(20).reversed())).contains { $0.allSatisfy(\.isNumber) }
  }

  /// Whether a summary begins with a word that points to what was said before.
  static func opensLeaning(_ summary: String) -> Bool {
    let words = words(of: String(summary.prefix(80)))
    guard let first = words.first else { return false }
    let pronouns: Set<Substring> = [
      "ia", "dia", "beliau", "mereka", "namun", "tetapi", "terlepas", "terpisah", "sementara", "selanjutnya", "he",
      "she", "they",
      "however",
    ]
    let pointers: Set<Substring> = ["ini", "itu", "tersebut"]
    let turns = [
      "dalam kesempatan", "pada kesempatan", "selain itu", "untuk itu", "saat itu", "di samping", "atas dasar",
    ]
    if turns.contains(words.prefix(2).joined(separator: " ")) { return true }
    let times: Set<Substring> = [
      "hari", "saat", "kali", "tahun", "bulan", "minggu", "pekan", "malam", "sore", "pagi", "siang",
    ]
    return pronouns.contains(first) || words.count > 1 && pointers.contains(words[1]) && !times.contains(first)
  }

  /// Whether each word stands in the text.
  func holdsWords(of value: String) -> Bool { Self.words(of: value).allSatisfy { words.contains($0) } }

  /// Whether the text has what a key fact says.
  func bears(_ fact: KeyFact, published: CalendarDay?, title: String) -> Bool {
    switch fact {
    case .when(let day, let last):
      bears(day, published: published, title: title)
        && (last.map { bears($0, published: published, title: title) } ?? true)
    case .participants(let count): bears(count.number) && holdsWords(of: count.noun ?? "")
    case .regulation(let law): holdsWords(of: law.number + " " + law.year)
    case .form, .genre, .hours: true
    case .place(let name), .organiser(let name), .partner(let name): holdsWords(of: name)
    case .speaker(let name, let institution): holdsWords(of: name + " " + (institution ?? ""))
    }
  }

  /// 1250 as "1250", "1.250" or "1,250", or in words.
  private func bears(_ number: Int) -> Bool {
    let keys = Self.words(of: flat).map { WordKey(lowercase: $0.utf8) }
    func key(_ place: Int) -> WordKey? { place < keys.count ? keys[place] : nil }
    if keys.indices.contains(where: { NumberWords.number(at: $0, word: key)?.value == Double(number) }) { return true }
    let digits = String(number)
    let grouped = digits.dropLast(3) + " " + digits.suffix(3)
    return words.contains(Substring(digits))
      || digits.count > 3 && [".", ","].contains { flat.contains(grouped.replacing(" ", with: $0)) }
  }

  /// Day and month are printed; the year is, or follows from the day of publication.
  private func bears(_ day: CalendarDay, published: CalendarDay?, title: String) -> Bool {
    let year = Substring(String(day.year))
    let isYearKnown =
      words.contains(year) || Set(Self.words(of: title)).contains(year)
      || published.map { abs($0.year - day.year) <= 1 } ?? false || words.contains(year.suffix(2))
    let months = ["id", "en"].flatMap { DateNames.months(in: $0)[day.month - 1] } + ["\(day.month)", "0\(day.month)"]
    return isYearKnown
      && ["", "th", "st", "nd", "rd"].contains { words.contains("\(day.day)\($0)") || words.contains("0\(day.day)") }
      && months.contains { words.contains(Substring($0)) }
  }

  private static func flattened(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func words(of text: String) -> [Substring] {
    Substring(text.lowercased()).split { !($0.isLetter || $0.isNumber) }
  }
}
