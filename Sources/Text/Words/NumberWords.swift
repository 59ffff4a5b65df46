/// Numbers and ranks in words, Indonesian and English.
public enum NumberWords {
  /// The number whose words begin at a place, and the place after them; nil where none does. "satu" alone is no number: it
  /// says "a" as often.
  ///
  /// - Parameter word: the lower-case word at a place; nil past the last.
  public static func number(at start: Int, word: (Int) -> WordKey?) -> (value: Double, end: Int)? {
    var (total, group, unit) = (0.0, 0.0, 0.0)
    var at = start
    while at < start + 10, let key = word(at) {
      if let value = units[key] {
        if unit > 0 && unit < 20 { break }
        unit += value
      } else if key == "belas", unit > 0 {
        unit += 10
      } else if let ten = tens[key], unit > 0 {
        group += unit * ten
        unit = 0
      } else if let scale = scales[key], unit + group > 0 {
        total += (group + unit) * scale
        (group, unit) = (0, 0)
      } else {
        break
      }
      at += 1
    }
    let value = total + group + unit
    return at == start || value <= 1 ? nil : (value, at)
  }

  /// What a word multiplies the number before it by: "ribu", "juta".
  public static func scale(_ word: WordKey) -> Double? { scales[word] }

  /// The rank that a word names: "pertama" 1, "kedua" 2, "third" 3.
  public static func rank(_ word: WordKey) -> Double? { ranks[word] }

  private static let units = keyed([
    "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7, "delapan": 8, "sembilan": 9,
    "sepuluh": 10, "sebelas": 11, "seratus": 100, "seribu": 1_000, "sejuta": 1_000_000,
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
    "seventy": 70, "eighty": 80, "ninety": 90,
  ])
  /// What multiplies the group before it.
  private static let tens = keyed(["puluh": 10, "ratus": 100, "hundred": 100])
  /// What multiplies all before it.
  private static let scales = keyed([
    "ribu": 1e3, "juta": 1e6, "miliar": 1e9, "milyar": 1e9, "triliun": 1e12, "thousand": 1e3, "million": 1e6,
    "billion": 1e9,
  ])
  private static let ranks = keyed([
    "pertama": 1, "kesatu": 1, "perdana": 1, "kedua": 2, "ketiga": 3, "keempat": 4, "kelima": 5, "keenam": 6,
    "ketujuh": 7, "kedelapan": 8, "kesembilan": 9, "kesepuluh": 10, "kesebelas": 11, "first": 1, "second": 2,
    "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
  ])

  private static func keyed(_ words: [String: Double]) -> [WordKey: Double] {
    Dictionary(uniqueKeysWithValues: words.map { (WordKey(lowercase: $0.key.utf8), $0.value) })
  }
}
