import Model
import Text

/// The words of a text as they stand there, to look up what is claimed of it. Knows nothing of how facts are found.
struct PrintedText {
  /// Without differences in white space.
  private let flat: String
  private let words: Set<Substring>

  init(_ text: String) {
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
    case .form, .genre: true
    case .place(let name), .organiser(let name), .partner(let name): holdsWords(of: name)
    case .speaker(let name, let institution): holdsWords(of: name + " " + (institution ?? ""))
    }
  }

  /// 1250 as "1250", "1.250" or "1,250".
  private func bears(_ number: Int) -> Bool {
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
