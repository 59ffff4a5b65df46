import Model
import Text

/// Dates of publication written as `12/01/2026`. Whether the month comes first there only all of a feed tell together: where
/// one has a day in the second place (`11/26/2026`) and none in the first, a program of American make wrote them all.
struct SlashDates {
  /// The dates as written, by their entry's place.
  private var texts: [Int: String] = [:]

  /// Takes a date down, if it is one of these.
  mutating func note(_ text: String, of entry: Int) {
    if texts[entry] == nil, Self.numbers(text) != nil { texts[entry] = text }
  }

  /// Puts the entries' dates right.
  func settle(_ entries: inout [Entry]) {
    let numbers = texts.values.compactMap(Self.numbers)
    guard numbers.contains(where: { $0.second > 12 }), !numbers.contains(where: { $0.first > 12 }) else { return }
    for (place, text) in texts where entries.indices.contains(place) {
      guard let (month, day, rest) = Self.numbers(text), day <= 12, month <= 12,
        let date = FeedDate.read("\(day) \(DateNames.months(in: "en")[month - 1][0]) \(rest.dropFirst())")
      else { continue }
      (entries[place].published, entries[place].publishedDoubt) = (date.instant, date.doubt)
    }
  }

  /// The first two numbers, and what follows them from the second slash on.
  private static func numbers(_ text: String) -> (first: Int, second: Int, rest: Substring)? {
    let parts = text.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, let first = Int(parts[0]), let second = Int(parts[1]), (1...31).contains(first),
      (1...31).contains(second), parts[2].prefix(while: \.isNumber).utf8.count == 4
    else { return nil }
    return (first, second, text[parts[1].endIndex...])
  }
}
