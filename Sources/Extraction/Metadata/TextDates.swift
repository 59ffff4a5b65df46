import Model
import Text

/// Dates that stand in the text of a page only, where nothing marks them as the date of publication.
struct TextDates {
  private let page: Page
  private let body: Range<Int>
  private let clock: Moment
  private let now: Moment?
  /// The block of the headline, or the first of the text.
  private let top: Int

  /// A finder for a page; `clock` is what relative dates count from.
  init(_ page: Page, body: Range<Int>, headline: Int?, clock: Moment, now: Moment?) {
    (self.page, self.body, self.clock, self.now) = (page, body, clock, now)
    top = headline ?? body.lowerBound
  }

  /// The date of the first short line that has hardly more than a date, outside of what belongs to other articles.
  func ownLine() -> PrintedDate? {
    for (i, block) in page.blocks.prefix(600).enumerated() where block.words <= 60 && block.digits >= 3 {
      guard block.far.isDisjoint(with: [.comments, .related, .embed, .post]),
        block.ancestors.isDisjoint(with: [.aside, .quote, .figure]),
        !block.ancestors.contains(.footer) || block.ancestors.contains(.article)
      else { continue }
      // Today's date and those of events and visits are not the article's.
      if CitationLine.isOne(i, page) || EventLine.isOne(i, page)
        || i < top && block.ancestors.contains(.table) && !isInTable
      {
        continue
      }
      guard let first = full(block), first.role == .published || !isToday(first.date, i) else { continue }
      if first.role == .unknown, isOfSchedule(i, first) { continue }
      // A date beside other words may be that of an event.
      if first.role == .published || block.words <= 16 && BylineBlock.isOne(block, page) { return first.date }
      guard block.words <= 20 else { continue }
      // A line of what is known of the article, below it: "By Tari Wulandari | 5 April 2025 | Kabar".
      if i >= body.upperBound, block.near.contains(.labels), block.words <= 20 { return first.date }
      if first.range.count * 10 >= block.count * 6 || (first.range.lowerBound == 0 && block.words <= 12)
        || isClosing(i, first)
        || first.role != .modified && LeftOver.isDay(page.string(block))
      {
        return first.date
      }
    }
    return nil
  }

  /// Whether a day stands behind the label of a deadline, or in a row of a schedule.
  private func isOfSchedule(_ i: Int, _ found: FoundDate) -> Bool {
    ShownDates.role(before: i, page, clock) == .deadline
      || ScheduleRow.isOne(i, page.text[page.blocks[i].text].prefix(found.range.lowerBound), page, clock)
  }

  /// Whether a line at the end of the text is the place and day at which it was written: "Bandung, 14 Mei 2026".
  private func isClosing(_ i: Int, _ found: FoundDate) -> Bool {
    let block = page.blocks[i]
    guard i > top, i + 2 >= body.upperBound, i <= body.upperBound + 2, found.role == .unknown, found.date.time == nil,
      block.words <= 6, found.range.upperBound >= block.count - 1, (4...40).contains(found.range.lowerBound),
      block.ancestors.isDisjoint(with: [.table, .list])
    else { return false }
    let place = PlainText.trimmed(String(decoding: page.text[block.text].prefix(found.range.lowerBound), as: UTF8.self))
    return place.hasSuffix(",") && place.split(separator: " ").allSatisfy { $0.first?.isUppercase ?? false }
  }

  /// The date under a heading or label of its own that says it is that of publication, in a card beside the text; of cards
  /// that look like those of other articles the only one.
  func labelled() -> PrintedDate? {
    var found: [(date: PrintedDate, isRelated: Bool)] = []
    for (i, block) in page.blocks.prefix(600).enumerated() where block.words <= 8 && block.digits >= 3 {
      guard block.far.isDisjoint(with: [.comments, .embed, .post]),
        block.ancestors.isDisjoint(with: [.quote, .figure]),
        ShownDates.role(before: i, page, clock) == .published, let first = full(block)
      else { continue }
      found.append((first.date, block.far.contains(.related)))
    }
    return found.first { !$0.isRelated || found.count == 1 }?.date
  }

  /// Whether the headline itself stands in a table, as all of old pages does.
  private var isInTable: Bool {
    page.blocks.indices.contains(top) && page.blocks[top].ancestors.contains(.table)
  }

  /// The date with which the text begins: "Bandung (12/11/2021) – …".
  func dateline() -> PrintedDate? {
    var hasBegun = false
    for (i, block) in zip(body, page.blocks[body]).prefix(3)
    where !EventLine.isOne(i, page) && block.ancestors.isDisjoint(with: [.quote, .figure])
      && block.far.isDisjoint(with: [.embed, .post])
    {
      // A short line behind a paragraph begins no text.
      if hasBegun, block.words < 8 { continue }
      hasBegun = hasBegun || block.words >= 12 && block.endsSentence
      if let first = full(block), first.range.upperBound <= 60, !isOfSchedule(i, first),
        OpeningDay.isOne(first.range, of: Array(page.text[block.text].prefix(1_000)))
      {
        return first.date
      }
    }
    return nil
  }

  /// A date of the month that the address names, anywhere on the page.
  func inMonth(of day: CalendarDay) -> PrintedDate? {
    for block in page.blocks.prefix(600) where block.words <= 120 && block.digits >= 3 {
      if let first = full(block), first.date.day.year == day.year, first.date.day.month == day.month {
        return first.date
      }
    }
    return nil
  }

  /// Whether a date is that of today and stands outside of the article: sites print what day it is.
  private func isToday(_ date: PrintedDate, _ block: Int) -> Bool {
    guard let now, date.day == now.day else { return false }
    return block < top || block >= body.upperBound
  }

  private func full(_ block: Block) -> FoundDate? {
    PageDate.all(in: Array(page.text[block.text].prefix(1_000)), now: clock).first {
      !$0.date.isMonthOnly && !$0.isRelative && $0.role != .deadline && plausible($0.date)
    }
  }

  private func plausible(_ date: PrintedDate) -> Bool {
    guard date.day.year >= 1993, date.day.year < 2100 else { return false }
    return now.map { date.day <= $0.day.adding(days: 2) } ?? true
  }

  /// A day with the clock that stands right behind it.
  private static func withClock(_ day: CalendarDay, _ rest: ArraySlice<UInt8>) -> PrintedDate {
    let found = PageDate.all(in: Array("1/1/2020".utf8) + rest, now: Moment(Instant(seconds: 0), offset: 0)).first
    var date = PrintedDate(day: day)
    (date.time, date.offset) = (found?.date.time, found?.date.offset)
    return date
  }

  /// A date in digits with a year of two, day first: "Sosial, 30.10.23".
  static func shortYear(_ text: String) -> PrintedDate? {
    var numbers: [Int] = []
    var digits = 0
    var sign: UInt8 = 0
    // The last byte ends the last number.
    let bytes = Array(text.utf8.prefix(120)) + [.space]
    for (place, byte) in bytes.enumerated() {
      if byte.isASCIIDigit {
        if digits == 0 { numbers.append(0) }
        digits += 1
        numbers[numbers.count - 1] = min(10_000, numbers[numbers.count - 1] * 10 + byte.digitValue)
        continue
      }
      if digits > 0, digits <= 2, numbers.count < 3, byte == .period || byte == .slash,
        numbers.count == 1 || byte == sign
      {
        sign = byte
      } else if digits == 2, numbers.count == 3,
        let day = CalendarDay(year: 2000 + numbers[2], month: numbers[1], day: numbers[0])
      {
        return withClock(day, bytes[place...])
      } else if digits > 0 || !numbers.isEmpty {
        numbers = []
      }
      digits = 0
    }
    return nil
  }
}
