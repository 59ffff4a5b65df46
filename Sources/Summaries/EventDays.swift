import Text

/// The days and spans of days that a text names, with their years as far as these can be known.
struct EventDays {
  /// A named day, or a span by its first day.
  struct Found {
    var day: CalendarDay
    /// The last day of a span.
    var last: CalendarDay?
    /// The further days or spans of a list: "24, 26, dan 28 November".
    var further: [(day: CalendarDay, last: CalendarDay?)] = []
    var hasWeekday: Bool
    /// Bytes of the text that name it.
    var range: Range<Int>

    /// All days or spans of it.
    var all: [(day: CalendarDay, last: CalendarDay?)] { [(day, last)] + further }
  }

  /// A day without a year that is known: what stands in the text.
  private typealias End = (year: Int?, month: Int, day: Int, weekday: Int?)

  /// Days from publication within which a day without a year is taken to lie.
  private static let reach = 120
  /// Days of a span at most.
  private static let longest = 92
  /// Mentions of a list at most.
  private static let mostListed = 8

  private(set) var days: [Found] = []

  private let read: ReadText
  private let published: CalendarDay?
  private let withLists: Bool
  /// Years from 2000 on that the text prints.
  private lazy var years = Self.years(in: read)

  /// Reads a text. A missing year is concluded from the publication day, or, where a weekday is printed, from the one
  /// year in the text in which the day falls on it; where neither is clear the day is left out.
  /// Only days before byte `limit` of the body are read; days that do not follow each other only `withLists`.
  init(_ read: ReadText, published: CalendarDay?, limit: Int = .max, withLists: Bool = false) {
    (self.read, self.published, self.withLists) = (read, published, withLists)
    let mentions = read.lines.filter { $0.lowerBound < limit }.flatMap { line in
      DayMention.all(in: read.body, range: line.lowerBound..<min(line.upperBound, limit))
    }
    var index = 0
    while let mention = mentions[safe: index] {
      index += 1
      guard mention.day > 0 else { continue }
      if withLists, let (found, after) = list(mention, mentions[index...]) {
        days.append(found)
        index = after
        continue
      }
      guard !isList(mention) else { continue }
      let first: End = (mention.year, mention.month, mention.day, mention.weekday)
      var last: End? = mention.lastDay.map { (nil, mention.lastMonth ?? mention.month, $0, nil) }
      var end = mention.range.upperBound
      if last == nil, let next = mentions[safe: index], next.day > 0,
        joins(end..<next.range.lowerBound) || joinsOverPlace(mention, next)
      {
        // "brought forward from 14 December 2026 to 8 December 2026": two days.
        if !isBackward(mention, next) {
          last = (next.year, next.month, next.day, next.weekday)
          end = next.range.upperBound
          index += 1
        }
      }
      var isPair = false
      if last == nil, let next = mentions[safe: index], next.day > 0, lists(end..<next.range.lowerBound) {
        last = (next.year, next.month, next.day, next.weekday)
        (end, isPair) = (next.range.upperBound, true)
        index += 1
      }
      // "16–18 November dan 23–25 November": of two spans neither is the whole.
      if !isPair, last != nil, let next = mentions[safe: index], next.day > 0, lists(end..<next.range.lowerBound) {
        index += 1
        continue
      }
      guard let (day, lastDay) = resolve(first, last, behind: end) else { continue }
      // Two single days are no span, unless they follow each other.
      if isPair, lastDay.map({ $0.daysSinceEpoch - day.daysSinceEpoch != 1 }) ?? true { continue }
      days.append(
        Found(
          day: day, last: lastDay, hasWeekday: mention.weekday != nil, range: mention.range.lowerBound..<end))
    }
  }

  /// A list of days from a mention on, and the mention behind it; nil where there is none, or one of them is not clear.
  private mutating func list(_ first: DayMention, _ others: ArraySlice<DayMention>) -> (Found, next: Int)? {
    var members = [first]
    var end = first.range.upperBound
    var next = others.startIndex
    while next < others.endIndex, case let other = others[next], other.day > 0, members.count < Self.mostListed,
      lists(end..<other.range.lowerBound, isLast: false)
    {
      members.append(other)
      (end, next) = (other.range.upperBound, next + 1)
    }
    // "5 Desember, 12 Desember": of one sentence, or of two things.
    if members.count > 1 {
      let gap = members[members.count - 2].range.upperBound..<members[members.count - 1].range.lowerBound
      guard lists(gap, isLast: true) else { return nil }
    }
    members = members.flatMap(split)
    let parts = members.map(parts)
    guard parts.reduce(0, { $0 + $1.count }) > 1 else { return nil }
    var resolved: [(day: CalendarDay, last: CalendarDay?)] = []
    // Of a list over the turn of a year, each day has its own.
    let isOfOneYear = members.allSatisfy { $0.month >= first.month }
    let year = isOfOneYear ? members.last?.year : nil
    for (member, ends) in zip(members, parts) {
      for (day, last) in ends {
        let isOnly = ends.count == 1
        let begin: End = (member.year ?? year, member.month, day, isOnly ? member.weekday : nil)
        guard let found = resolve(begin, last.map { (nil, member.lastMonth ?? member.month, $0, nil) }),
          resolved.last.map({ ($0.last ?? $0.day) < found.0 }) ?? true
        else { return nil }
        resolved.append((found.0, found.1))
      }
    }
    guard let start = resolved.first else { return nil }
    let range = first.range.lowerBound..<end
    let hasWeekday = members.allSatisfy { $0.weekday != nil }
    // Days that follow each other are a span.
    let isRow = zip(resolved, resolved.dropFirst()).allSatisfy { ($0.last ?? $0.day).adding(days: 1) == $1.day }
    if isRow, let last = resolved.last {
      return (Found(day: start.day, last: last.last ?? last.day, hasWeekday: hasWeekday, range: range), next)
    }
    return (
      Found(
        day: start.day, last: start.last, further: Array(resolved.dropFirst()), hasWeekday: hasWeekday, range: range),
      next
    )
  }

  /// The days and spans of one mention: "3–5 dan 10 Desember" has two. Several only where all of them are told apart.
  private func parts(_ mention: DayMention) -> [(day: Int, last: Int?)] {
    let whole = [(day: mention.day, last: mention.lastDay)]
    guard isList(mention) else { return whole }
    var parts: [(day: Int, last: Int?)] = []
    var isEnd = false
    // "3-5" is one piece: what joins its numbers is set apart.
    let spaced = read.body[mention.range].split(separator: .hyphen).joined(separator: Array(" – ".utf8))
    let bytes = Array(spaced)
    for piece in Piece.all(in: bytes) {
      if Self.joints.contains(piece.key) {
        isEnd = true
      } else if piece.isNumber, piece.length <= 2 {
        let value = bytes[piece.range].reduce(0) { $0 * 10 + $1.digitValue }
        guard (1...31).contains(value) else { return whole }
        if isEnd, let before = parts.popLast() {
          guard before.last == nil, before.day < value else { return whole }
          parts.append((before.day, value))
        } else {
          parts.append((value, nil))
        }
        isEnd = false
      } else if piece.isWord, !Self.lists.contains(piece.key), !Self.fillers.contains(piece.key) {
        break
      }
    }
    return parts.last.map { $0.last ?? $0.day } == mention.lastDay ? parts : whole
  }

  /// The calendar days of a day or span; nil where the year is not clear or something does not fit.
  private mutating func resolve(_ first: End, _ last: End?, behind end: Int? = nil) -> (CalendarDay, CalendarDay?)? {
    let turns = last.map { $0.month < first.month } ?? false
    if let year = first.year ?? last?.year.map({ turns ? $0 - 1 : $0 }) { return fitting(first, last, year: year) }
    let possible: [Int]
    if let published {
      if let end, let when = RelativeYear(behind: end, in: read.body) {
        return when.years(published.year).compactMap { fitting(first, last, year: $0) }.first {
          when.allows($0.0, published: published)
        }
      }
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

  /// Whether the second of two days with their years is the earlier one.
  private func isBackward(_ first: DayMention, _ second: DayMention) -> Bool {
    guard let day = first.calendarDay, let next = second.calendarDay else { return false }
    return next < day
  }

  /// Whether the bytes between two days make them the ends of a span: ") hingga Selasa (".
  private func joins(_ between: Range<Int>) -> Bool {
    guard between.count <= 40, !read.body[between].contains(.lineFeed) else { return false }
    let pieces = Piece.all(in: Array(read.body[between]))
    return pieces.contains { Self.joints.contains($0.key) }
      && pieces.allSatisfy { Self.joints.contains($0.key) || Self.fillers.contains($0.key) }
  }

  /// "Senin (9/11) di Hotel Aston hingga Rabu (11/11)": the place of both stands between them.
  private func joinsOverPlace(_ first: DayMention, _ last: DayMention) -> Bool {
    let between = first.range.upperBound..<last.range.lowerBound
    guard first.weekday != nil, last.weekday != nil, first.lastDay == nil, between.count <= 90,
      !read.body[between].contains(.lineFeed)
    else { return false }
    let pieces = Piece.all(in: Array(read.body[between])).drop { $0.key == ")" }
    guard let opener = pieces.first, Self.placing.contains(opener.key),
      let joint = pieces.lastIndex(where: { !Self.fillers.contains($0.key) }), Self.joints.contains(pieces[joint].key)
    else { return false }
    // A name, with what kind of house it is.
    return pieces[..<joint].dropFirst().allSatisfy {
      $0.isCapital || $0.isNumber || $0.key == "," || EventPlace.isVenue($0.key)
    }
  }

  private static let placing: WordTable = ["di", "at", "in"]

  /// Whether the bytes between two days name both of them: ") dan Minggu ("; before the last of a list with "dan".
  private func lists(_ between: Range<Int>, isLast: Bool = true) -> Bool {
    guard between.count <= 40, !read.body[between].contains(.lineFeed) else { return false }
    let pieces = Piece.all(in: Array(read.body[between]))
    return pieces.contains { Self.both.contains($0.key) || !isLast && $0.key == "," }
      && pieces.allSatisfy { Self.both.contains($0.key) || Self.fillers.contains($0.key) }
  }

  /// "28 November dan 5 Desember" as the two days that it names.
  private func split(_ mention: DayMention) -> [DayMention] {
    guard let day = mention.lastDay, let month = mention.lastMonth, isOfTwo(mention) else { return [mention] }
    var (first, last) = (mention, mention)
    (first.lastDay, first.lastMonth) = (nil, nil)
    (last.day, last.month, last.lastDay, last.lastMonth, last.weekday) = (day, month, nil, nil, nil)
    if month < mention.month { last.year = mention.year.map { $0 + 1 } }
    return [first, last]
  }

  private func isOfTwo(_ mention: DayMention) -> Bool {
    mention.lastMonth != nil
      && Piece.all(in: Array(read.body[mention.range])).contains { Self.both.contains($0.key) }
  }

  /// Whether a mention names single days that do not follow each other: "5 dan 12 November".
  private func isList(_ mention: DayMention) -> Bool {
    if isOfTwo(mention) { return true }
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
