import Model
import Text

/// The dates that readers see around an article: lines near its headline, elements named as dates, `time` elements.
struct ShownDates {
  /// Full dates, the likeliest first; those of changes and deadlines not.
  private(set) var dates: [PrintedDate] = []
  /// The first date in a short line between the headline and the text, or right before the headline.
  private(set) var nearHeadline: PrintedDate?
  /// The first date that is most of a line between headline and text, as the date of publication.
  private(set) var underHeadline: PrintedDate?
  /// Whether that one is printed with the name of its month.
  private(set) var isWorded = false
  /// Whether words with a colon before that one say of what it is the day: "Diskusi publik: 18 Juli 2026".
  private var isOfOther = false
  /// The date right above the headline, where none stands below it.
  private(set) var aboveHeadline: PrintedDate?
  /// Whether that one is said to be the date of publication.
  private(set) var isPublished = false
  /// The first date in such lines that is told as that of a change.
  private(set) var change: PrintedDate?
  /// The first date beside, within or right behind the article that is said to be that of publication.
  private(set) var labelled: PrintedDate?
  /// The clock of the page, where today's date above the headline tells nothing of the article.
  private let now: Moment?
  /// What relative dates count from.
  private let clock: Moment
  /// The block of the headline, or the first of the text.
  private let top: Int
  /// The blocks from the headline to the text.
  let front: Range<Int>
  private let isPlausible: (PrintedDate) -> Bool

  /// Reads a page. `clock` is what relative dates count from.
  init(
    _ page: Page, body: Range<Int>, headline: Int?, clock: Moment, now: Moment?,
    isPlausible: @escaping (PrintedDate) -> Bool
  ) {
    (self.clock, self.now, self.isPlausible) = (clock, now, isPlausible)
    top = headline ?? body.lowerBound
    front = top..<max(top, body.lowerBound) + 2
    // A day whose clock may stand in the line after it.
    var open: (day: PrintedDate, block: Int)?
    var isAbove = false
    // The first date below the headline that its line begins with: "25 Mei 2024 13:40 Administrator Dibaca 97 kali".
    var leading: PrintedDate?
    for i in Self.lines(page, body, headline) {
      let block = page.blocks[i]
      if let card = card(at: i, page, headline) {
        open = (card.date, card.last)
        if nearHeadline == nil { isAbove = i < top }
        take(card.date, at: i, page, headline)
        continue
      }
      let text = page.spaced(block, limit: 400)
      let all = told(i, text, page)
      if block.digits >= 3 { add(all) }
      if let day = open, i <= day.block + 2, let date = Self.withClock(day.day, text) {
        keep(date)
        open = nil
      }
      guard let found = date(in: all, text, block) else { continue }
      if let first = all.first, first.role == .unknown, !Self.isMost(of: text, first.range),
        Self.isAmidText(i, headline, page)
      {
        continue
      }
      let isChange = !all.isEmpty && all.allSatisfy { $0.role == .modified }
      if isChange {
        change = change ?? found
      } else if nearHeadline == nil {
        nearHeadline = found
        isAbove = i < top
      }
      if found.time == nil {
        open = (found, i)
        // "17 Juni 2024 / 10 Zulhijah 1445 | 11:02 WIB"
        let parts = text.split { $0 == .verticalBar || $0 == .comma }
        if parts.count > 1, let date = parts.lazy.compactMap({ Self.withClock(found, $0) }).first { keep(date) }
      }
      if leading == nil, i >= top, headline != nil || found.time != nil, block.words <= 14, !block.endsSentence,
        all.first?.range.lowerBound == 0
      {
        leading = found
      }
      guard underHeadline == nil, let headline, i > headline, Self.isBeforeText(i, headline, page) else { continue }
      takeUnderHeadline(all, text, block)
    }
    if isAbove { settleAbove(leading: leading) }
    nearHeadline = nearHeadline ?? change
    takeElements(page, body)
  }

  /// Prefers a day below the headline to one above it, which may be that on which the page was made.
  private mutating func settleAbove(leading: PrintedDate?) {
    if let below = isOfOther ? leading : underHeadline ?? leading {
      nearHeadline = below
    } else if underHeadline == nil, change == nil {
      aboveHeadline = nearHeadline
    }
  }

  /// Takes the day of a card.
  private mutating func take(_ day: PrintedDate, at i: Int, _ page: Page, _ headline: Int?) {
    keep(day)
    nearHeadline = nearHeadline ?? day
    guard underHeadline == nil, let headline, i > headline, Self.isBeforeText(i, headline, page) else { return }
    (underHeadline, isWorded) = (day, true)
  }

  /// Whether two paragraphs stand between headline and a block: a place and a day in it are those of what the text tells.
  private static func isAmidText(_ i: Int, _ headline: Int?, _ page: Page) -> Bool {
    guard let headline, i > headline else { return false }
    return page.blocks[headline..<i].count { $0.words >= 12 && $0.endsSentence } >= 2
  }

  /// The card with a day that begins with a block, which is neither today's nor that of an event.
  private func card(at i: Int, _ page: Page, _ headline: Int?) -> (date: PrintedDate, last: Int)? {
    guard let card = DateCard.find(at: i, page, headline: headline, clock: clock), isPlausible(card.date),
      !isToday(card.date, i, page.blocks[i].ancestors), !EventLine.isOne(card.last, page)
    else { return nil }
    return card
  }

  /// Looks at the elements that are named as dates, or are `time`, in the article and right behind it.
  private mutating func takeElements(_ page: Page, _ body: Range<Int>) {
    let facts = page.facts
    let labels =
      facts.dateLabels.prefix(12) + facts.times.prefix(8)
      + facts.properties.prefix(20).filter { $0.property.contains("datepublished") }
    for label in labels where !Self.isForeign(label) && label.block <= body.upperBound + Self.behind {
      if label.property.contains("datemodified") { continue }
      if labelled == nil, label.block >= top, page.blocks.indices.contains(label.block) {
        let block = page.blocks[label.block]
        let found = block.words <= 12 ? told(label.block, page.spaced(block, limit: 200), page) : []
        labelled =
          found.first { $0.role == .published && !$0.isRelative && !$0.date.isMonthOnly && isPlausible($0.date) }?.date
      }
      if label.ancestors.contains(.aside) || label.block > body.upperBound + 3 { continue }
      add(
        PageDate.all(in: Array(label.text.utf8.prefix(400)), now: clock).filter {
          !isToday($0.date, label.block, label.ancestors)
        })
    }
  }

  /// Blocks behind the text up to which a line may say when it was published: a form may stand before it.
  private static let behind = 12

  /// The dates of a block, with the roles that the block before gives them where it is a label.
  private func told(_ block: Int, _ text: [UInt8], _ page: Page) -> [FoundDate] {
    var all = PageDate.all(in: text, now: clock).filter { !isToday($0.date, block, page.blocks[block].ancestors) }
    if let role = EventLine.isOne(block, page) ? .deadline : Self.role(before: block, page, clock) {
      for k in all.indices where all[k].role == .unknown { all[k].role = role }
    }
    if let first = all.first, first.role == .unknown,
      ScheduleRow.isOne(block, text[..<first.range.lowerBound], page, clock)
    {
      for k in all.indices where all[k].role == .unknown { all[k].role = .deadline }
    }
    return all
  }

  /// Whether a date is that of today, above the headline and in no article: sites print what day it is.
  func isToday(_ date: PrintedDate, _ block: Int, _ ancestors: Ancestors) -> Bool {
    now.map { date.day == $0.day } ?? false && block < top && !ancestors.contains(.article)
  }

  /// Whether no more than a standfirst stands between the headline and a block; it may stand there twice.
  private static func isBeforeText(_ block: Int, _ headline: Int, _ page: Page) -> Bool {
    Set(page.blocks[headline..<block].lazy.filter { $0.words >= 20 && $0.endsSentence }.map(page.string)).count <= 1
  }

  /// What the block before says of a date, where it is nothing but a label: "Terakhir diperbarui".
  static func role(before block: Int, _ page: Page, _ clock: Moment) -> FoundDate.Role? {
    guard block > 0, page.blocks[block].words <= 8 else { return nil }
    let label = page.blocks[block - 1]
    guard label.words <= 3, label.digits == 0, !label.isLink, !isOfCard(block, page) else { return nil }
    return PageDate.all(in: page.string(label) + ": 1/1/2020", now: clock).first?.role
  }

  /// Whether a label and its date stand behind a link with the title of another article.
  private static func isOfCard(_ block: Int, _ page: Page) -> Bool {
    guard block > 1 else { return false }
    let title = page.blocks[block - 2]
    return title.isLink && title.words >= 3 && title.tag != .h1
  }

  private mutating func add(_ all: [FoundDate]) {
    for role in [FoundDate.Role.published, .unknown] {
      for found in all where found.role == role && !found.isRelative { keep(found.date) }
    }
  }

  private mutating func keep(_ date: PrintedDate) {
    if !date.isMonthOnly, isPlausible(date) { dates.append(date) }
  }

  private mutating func takeUnderHeadline(_ all: [FoundDate], _ text: [UInt8], _ block: Block) {
    guard block.ancestors.isDisjoint(with: .heading) else { return }
    let own = all.filter { !$0.isRelative && !$0.date.isMonthOnly && isPlausible($0.date) }
    let first = own.first { $0.role == .published } ?? own.first { $0.role == .unknown }
    guard let first, first.role == .published || Self.isMost(of: text, first.range) else { return }
    underHeadline = first.date
    isPublished = first.role == .published
    isOfOther = !isPublished && Self.isNamed(text[..<first.range.lowerBound])
    var letters = 0
    for byte in text[first.range] {
      letters = byte.isASCIILetterOrDigit && !byte.isASCIIDigit || byte >= 0x80 ? letters + 1 : 0
      if letters == 3 { isWorded = true }
    }
  }

  /// Whether what stands before a date is a label of two words or more that speaks of no day: "Diskusi publik:", not
  /// "Hari, tanggal:".
  private static func isNamed(_ before: ArraySlice<UInt8>) -> Bool {
    let text = PlainText.trimmed(String(decoding: before, as: UTF8.self))
    let words = PlainText.folded(text).split(separator: " ")
    return text.hasSuffix(":") && words.count >= 2 && words.allSatisfy { !dayWords.contains(String($0)) }
  }

  static let dayWords: Set<String> = ["tanggal", "tgl", "hari", "waktu", "date", "day", "time", "pada", "on"]

  /// Whether a date is at least half of its piece of a line ("24 April 2020 • 3 menit baca"), names behind "Oleh" not counted.
  private static func isMost(of text: [UInt8], _ range: Range<Int>) -> Bool {
    func isSign(_ i: Int) -> Bool {
      switch text[i] {
      case .verticalBar: true
      case .hyphen: i > 0 && text[i - 1] == .space && i + 1 < text.count && text[i + 1] == .space
      case 0xA2: i >= 2 && text[i - 2] == 0xE2 && text[i - 1] == 0x80
      case 0xB7: i >= 1 && text[i - 1] == 0xC2
      default: false
      }
    }
    let start = (0..<range.lowerBound).last(where: isSign).map { $0 + 1 } ?? 0
    let end = (range.upperBound..<text.count).first(where: isSign) ?? text.count
    if range.count * 2 >= end - start { return true }
    let before = String(decoding: text[start..<range.lowerBound], as: UTF8.self)
    return before.utf8.count <= 60 && range.count * 2 >= end - range.lowerBound
      && NameShape.isNamesBehindLead(PlainText.trimmed(before))
  }

  /// A day with the clock that a text is all of: "09:41 WIB".
  private static func withClock(_ day: PrintedDate, _ text: some Collection<UInt8>) -> PrintedDate? {
    guard text.count <= 24, (3...6).contains(text.count(where: \.isASCIIDigit)) else { return nil }
    let line = Array("1/1/2020 ".utf8) + text
    let found = PageDate.all(in: line, now: Moment(Instant(seconds: 0), offset: 0))
    guard found.count == 1, let time = found[0].date.time else { return nil }
    guard line[found[0].range.upperBound...].allSatisfy({ $0 == .space }) else { return nil }
    var result = day
    (result.time, result.offset) = (time, found[0].date.offset)
    return result
  }

  /// Whether an element belongs to something within or beside the article: a comment, a teaser, a quotation, a picture, an
  /// embedded post.
  static func isForeign(_ label: PageFacts.Label) -> Bool {
    !label.around.isDisjoint(with: [.comments, .related, .embed, .post]) || label.own.contains(.comments)
      || !label.ancestors.isDisjoint(with: [.quote, .figure])
  }

  /// A day as eight digits and nothing else: `20240302`.
  static func compact(_ text: String) -> PrintedDate? {
    let digits = PlainText.trimmed(text)
    return digits.utf8.count == 8 && digits.utf8.allSatisfy(\.isASCIIDigit) ? ISODate.atStart(of: digits) : nil
  }

  /// The short lines between the headline and the text, and right before the headline.
  private static func lines(_ page: Page, _ body: Range<Int>, _ headline: Int?) -> [Int] {
    let start = max(0, (headline ?? body.lowerBound) - 4)
    var end = min(page.blocks.count, max(start, body.lowerBound, (headline ?? 0) + 4) + 2)
    guard start < end else { return [] }
    // Name, day and clock may be items of a list that was taken for text.
    while end < min(page.blocks.count, body.lowerBound + 6), page.blocks[end - 1].words <= 4 { end += 1 }
    // What holds the headline too is not something else, however it is named.
    let top = page.blocks.indices.contains(headline ?? -1) ? page.blocks[headline ?? 0] : nil
    let foreign = Ancestors([.quote, .figure]).subtracting(top?.ancestors ?? [])
    // Up to the next headline a line is the article's, though a card is named as those of other articles are.
    let first = min(headline.map { $0 + 1 } ?? start, end)
    let own =
      first..<((first..<end).first { i in
        let block = page.blocks[i]
        let isLink =
          block.isLink || i >= body.upperBound && !body.isEmpty && block.links > 0
        return isOfOther(i, page, top) || block.words >= 4 && (block.ancestors.contains(.heading) || isLink)
      } ?? end)
    // A table above the headline that does not hold it lists events.
    let lists: Ancestors = top?.ancestors.contains(.table) ?? true ? [] : .table
    return (start..<end).filter {
      let block = page.blocks[$0]
      if $0 < first - 1, !block.ancestors.isDisjoint(with: lists) { return false }
      // Behind the text and another headline.
      if headline != nil, $0 >= own.upperBound, $0 >= body.upperBound, !body.isEmpty { return false }
      return !CitationLine.isOne($0, page) && block.words <= 25
        && (block.digits >= 3 || (block.words <= 8 && !block.isLink))
        && block.ancestors.isDisjoint(with: foreign) && ($0 < body.lowerBound + 2 || !block.endsSentence)
        && block.far.subtracting(top?.far ?? []).isDisjoint(
          with: own.contains($0) ? [.comments, .embed, .post] : [.comments, .related, .embed, .post])
    }
  }

  /// Whether a block stands in a card of another article, whose headline is a link in it or right behind it.
  private static func isOfOther(_ i: Int, _ page: Page, _ top: Block?) -> Bool {
    func isInCard(_ block: Block) -> Bool { block.far.subtracting(top?.far ?? []).contains(.related) }
    return isInCard(page.blocks[i])
      && page.blocks[i...].prefix(2).contains { isInCard($0) && $0.words >= 4 && $0.linkBytes * 2 >= $0.count }
  }

  /// The date of a line; one that is told by its distance from now only where it is most of its
  /// piece of the line.
  private func date(in found: [FoundDate], _ text: [UInt8], _ block: Block) -> PrintedDate? {
    let all = found.filter {
      $0.role != .deadline && !$0.date.isMonthOnly
        && (!block.endsSentence || $0.role != .unknown || OpeningDay.isOne($0.range, of: text))
    }
    if block.digits >= 3 {
      let printed = all.filter { !$0.isRelative }
      let date =
        (printed.first { $0.role == .published } ?? printed.first { $0.role != .modified } ?? printed.first)?.date
      let line = String(decoding: text, as: UTF8.self)
      if let date = date ?? Self.compact(line) ?? TextDates.shortYear(line), isPlausible(date) { return date }
    }
    guard block.ancestors.isDisjoint(with: .heading) else { return nil }
    let told = all.first { $0.isRelative && Self.isMost(of: text, $0.range) && $0.date.day <= clock.day }
    return told.flatMap { isPlausible($0.date) ? $0.date : nil }
  }
}
