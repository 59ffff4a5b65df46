/// Spans of days and hours around a dash: "7 Desember 2026 – 22 Januari 2027", "9–13 November", "08.00 – 10.00", "Senin – Rabu".
enum DatelineSpan {
  /// Whether the dash joins two days, months or hours; `from` is where the words before it begin.
  static func lies(around dash: Range<Int>, in text: [UInt8], from: Int) -> Bool {
    var end = dash.lowerBound
    while end > from, text[end - 1] == .space { end -= 1 }
    var start = end
    while start > from, text[start - 1] != .space { start -= 1 }
    let before = text[start..<end]
    var next = dash.upperBound
    while next < text.count, text[next] == .space { next += 1 }
    let after = text[next...].prefix(40).split(separator: .space, maxSplits: 2).prefix(2)
    guard let last = before.last, let first = after.first, let head = first.first else { return false }
    if isName(before), isName(first) { return true }
    guard head.isASCIIDigit, last.isASCIIDigit || isName(before) else { return false }
    // A number of people behind a day ("BARUGA, 20/11 – 64 mahasiswa") makes no span: a month or a sign of dates must follow.
    return first.contains { $0 == .slash || $0 == .period || $0 == .colon }
      || after.dropFirst().first.map(isName) ?? false
  }

  /// Whether a word names a month or a day of the week.
  static func isName(_ word: ArraySlice<UInt8>) -> Bool {
    let letters = word.filter { $0.isASCIILetter }.map { $0.asciiLowercased }
    return names.contains(String(decoding: letters, as: UTF8.self))
  }

  private static let names: Set<String> = Set(
    ["id", "en"].flatMap { (DateNames.months(in: $0) + DateNames.weekdays(in: $0)).joined() })
}
