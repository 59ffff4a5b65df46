import Text

/// The days and spans of days that a text names, with their years as far as these can be known.
struct EventDays {
  /// A named day, or a span by its first day.
  struct Found {
    var day: CalendarDay
    /// The last day of a span.
    var last: CalendarDay?
    var hasWeekday: Bool
    /// Bytes of the text that name it.
    var range: Range<Int>
  }

  /// A day without a year that is known: what stands in the text.
  private typealias End = (year: Int?, month: Int, day: Int, weekday: Int?)

  /// Days from publication within which a day without a year is taken to lie.
  private static let reach = 120
  /// Days of a span at most.
  private static let longest = 92

  private(set) var days: [Found] = []

  private let read: ReadText
  private let published: CalendarDay?
  /// Years from 2000 on that the text prints.
  private lazy var years = Self.years(in: read)

  /// Reads a text. A missing year is concluded from the publication day, or, where a weekday is printed, from the one
  /// year in the text in which the day falls on it; where neither is clear the day is left out.
  /// Only days before byte `limit` of the body are read.
  init(_ read: ReadText, published: CalendarDay?, limit: Int = .max) {
    (self.read, self.published) = (read, published)
    let mentions = read.lines.filter { $0.lowerBound < limit }.flatMap { line in
      DayMention.all(in: read.body, range: line.lowerBound..<min(line.upperBound, limit))
    }
    var index = 0
    while let mention = mentions[safe: index] {
      index += 1
      guard mention.day > 0, !isList(mention) else { continue }
      let first: End = (mention.year, mention.month, mention.day, mention.weekday)
      var last: End? = mention.lastDay.map { (nil, mention.lastMonth ?? mention.month, $0, nil) }
      var end = mention.range.upperBound
      if last == nil, let next = mentions[safe: index], next.day > 0, joins(end..<next.range.lowerBound) {
        last = (next.year, next.month, next.day, next.weekday)
        end = next.range.upperBound
        index += 1
      }
      var isPair = false
      if last == nil, let next = mentions[safe: index], next.day > 0, lists(end..<next.range.lowerBound) {
        last = (next.year, next.month, next.day, next.weekday)
        (end, isPair) = (next.range.upperBound, true)
        index += 1
      }
      guard let (day, lastDay) = resolve(first, last) else { continue }
      // Two single days are no span, unless they follow each other.
      if isPair, lastDay.map({ $0.daysSinceEpoch - day.daysSinceEpoch != 1 }) ?? true { continue }
      days.append(
        Found(
          day: day, last: lastDay, hasWeekday: mention.weekday != nil, range: mention.range.lowerBound..<end))
    }
  }

  /// The calendar days of a day or span; nil where the year is not clear or something does not fit.
  private mutating func resolve(_ first: End, _ last: End?) -> (CalendarDay, CalendarDay?)? {
    let turns = last.map { $0.month < first.month } ?? false
    if let year = first.year ?? last?.year.map({ turns ? $0 - 1 : $0 }) { return fitting(first, last, year: year) }
    let possible: [Int]
    if let published {
      possible = [published.year - 1, published.year, published.year + 1]
    } else {
      guard first.weekday != nil else { return nil }
      possible = Array(years)
    }
    let found = possible.compactMap { fitting(first, last, year: $0) }.filter { found in
      published.map { abs(found.0.daysSinceEpoch - $0.daysSinceEpoch) <= Self.reach } ?? true
    }
    return found.count == 1 ? found.first : nil
  }

  /// The days if the span begins in that year; nil where a printed weekday says otherwise. (Before "23–25 November" the
  /// last of two weekdays is seen.)
  private func fitting(_ first: End, _ last: End?, year: Int) -> (CalendarDay, CalendarDay?)? {
    guard let day = CalendarDay(year: year, month: first.month, day: first.day) else { return nil }
    guard let last else { return first.weekday.map { $0 == day.weekday } ?? true ? (day, nil) : nil }
    let lastYear = last.year ?? (last.month < first.month ? year + 1 : year)
    guard let lastDay = CalendarDay(year: lastYear, month: last.month, day: last.day), lastDay > day,
      lastDay.daysSinceEpoch - day.daysSinceEpoch <= Self.longest,
      last.weekday.map({ $0 == lastDay.weekday }) ?? true,
      first.weekday.map({ $0 == day.weekday || last.weekday == nil && $0 == lastDay.weekday }) ?? true
    else { return nil }
    return (day, lastDay)
  }

  // MARK: Spans

  private static let joints: WordTable = [
    "hingga", "sampai", "s", "sd", "until", "to", "through", "till", "-", "–", "—",
  ]
  private static let fillers = WordTable(
    ["(", ")", ",", ".", "/", "d", "dengan", "hari", "tanggal", "tgl"] + weekdays.words)
  /// Full names, Indonesian and English.
  static let weekdays = WordTable(
    ["id", "en"].flatMap { DateNames.weekdays(in: $0).map { WordKey(lowercase: $0[0].utf8) } })
  private static let lists: WordTable = ["dan", "and", "&", ","]
  private static let both: WordTable = ["dan", "and", "&", "serta"]

  /// Whether the bytes between two days make them the ends of a span: ") hingga Selasa (".
  private func joins(_ between: Range<Int>) -> Bool {
    guard between.count <= 40, !read.body[between].contains(.lineFeed) else { return false }
    let pieces = Piece.all(in: Array(read.body[between]))
    return pieces.contains { Self.joints.contains($0.key) }
      && pieces.allSatisfy { Self.joints.contains($0.key) || Self.fillers.contains($0.key) }
  }

  /// Whether the bytes between two days name both of them: ") dan Minggu (".
  private func lists(_ between: Range<Int>) -> Bool {
    guard between.count <= 40, !read.body[between].contains(.lineFeed) else { return false }
    let pieces = Piece.all(in: Array(read.body[between]))
    return pieces.contains { Self.both.contains($0.key) }
      && pieces.allSatisfy { Self.both.contains($0.key) || Self.fillers.contains($0.key) }
  }

  /// Whether a mention names single days that do not follow each other: "5 dan 12 November".
  private func isList(_ mention: DayMention) -> Bool {
    guard let last = mention.lastDay, mention.lastMonth == nil, last != mention.day + 1 else { return false }
    return Piece.all(in: Array(read.body[mention.range])).contains { Self.lists.contains($0.key) }
  }

  private static func years(in read: ReadText) -> Set<Int> {
    let titled = read.titlePieces.compactMap { year($0, Array(read.title.utf8)) }
    return Set(titled + read.pieces.compactMap { year($0, read.body) })
  }

  private static func year(_ piece: Piece, _ bytes: [UInt8]) -> Int? {
    guard piece.isNumber, piece.length == 4 else { return nil }
    var value = 0
    for byte in bytes[piece.range] {
      guard byte.isASCIIDigit else { return nil }
      value = value * 10 + byte.digitValue
    }
    return (2000...2099).contains(value) ? value : nil
  }
}
