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
    switch fact.kind {
    case .when: bearsDay(fact.value, published: published, title: title)
    case .participants, .regulation:
      Self.words(of: fact.value).filter { $0.contains(where: \.isNumber) }.allSatisfy(words.contains)
    case .form, .genre, .place: true
    case .organiser, .speaker, .partner: holdsWords(of: fact.value)
    }
  }

  private static let months = [
    ["januari", "january", "jan", "01", "1"], ["februari", "february", "feb", "02", "2", "pebruari"],
    ["maret", "march", "mar", "03", "3"], ["april", "apr", "04", "4"], ["mei", "may", "05", "5"],
    ["juni", "june", "jun", "06", "6"], ["juli", "july", "jul", "07", "7"],
    ["agustus", "august", "aug", "ags", "agst", "agt", "agu", "08", "8"],
    ["september", "sept", "sep", "09", "9"], ["oktober", "october", "okt", "oct", "10"],
    ["november", "nopember", "nov", "nop", "11"], ["desember", "december", "des", "dec", "12"],
  ]

  /// "Kamis, 7 September 2023": day and month are printed; the year is, or follows from the day of publication.
  private func bearsDay(_ value: String, published: CalendarDay?, title: String) -> Bool {
    let parts = Self.words(of: value)
    guard let year = parts.last, let named = parts.dropLast().last,
      let month = Self.months.first(where: { $0.contains(String(named)) })
    else { return false }
    let days = parts.filter { $0.count <= 2 && $0.allSatisfy(\.isNumber) }
    let isYearKnown =
      words.contains(year) || Set(Self.words(of: title)).contains(year)
      || published.map { abs($0.year - (Int(year) ?? 0)) <= 1 } ?? false || words.contains(year.suffix(2))
    return isYearKnown && !days.isEmpty
      && days.allSatisfy {
        words.contains($0) || words.contains("0" + $0) || words.contains($0 + "th") || words.contains($0 + "st")
          || words.contains($0 + "nd") || words.contains($0 + "rd")
      }
      && month.contains { words.contains(Substring($0)) }
  }

  private static func flattened(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func words(of text: String) -> [Substring] {
    Substring(text.lowercased()).split { !($0.isLetter || $0.isNumber) }
  }
}
