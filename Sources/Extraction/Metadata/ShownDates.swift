import Text

/// The dates that readers see around an article: lines near its headline, elements named as dates, `time` elements.
struct ShownDates {
  /// Full dates, the likeliest first; those of changes and deadlines not.
  let dates: [PrintedDate]
  /// The first date in a short line between the headline and the text, or right before the headline.
  let nearHeadline: PrintedDate?

  /// Reads a page. `clock` is what relative dates count from.
  init(
    _ page: Page, _ facts: PageFacts, body: Range<Int>, headline: Int?, clock: Moment,
    isPlausible: (PrintedDate) -> Bool
  ) {
    var found: [PrintedDate] = []
    func add(_ text: [UInt8]) {
      let all = PageDate.all(in: text, now: clock).filter { !$0.isRelative }
      for role in [FoundDate.Role.published, .unknown] { for date in all where date.role == role { keep(date.date) } }
    }
    func keep(_ date: PrintedDate) { if !date.isMonthOnly, isPlausible(date) { found.append(date) } }
    var first: PrintedDate?
    for block in Self.lines(page, body, headline) {
      let text = Array(page.text[block.text].prefix(400))
      if block.digits >= 3 { add(text) }
      if first == nil { first = Self.date(text, block, clock, isPlausible) }
    }
    nearHeadline = first
    let labels =
      facts.dateLabels.prefix(12) + facts.times.prefix(8)
      + facts.properties.prefix(20).filter { $0.property.contains("datepublished") }
    for label in labels where !Self.isForeign(label) && label.block <= body.upperBound + 3 {
      if label.ancestors.contains(.aside) || label.property.contains("datemodified") { continue }
      add(Array(label.text.utf8.prefix(400)))
    }
    dates = found
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
  private static func lines(_ page: Page, _ body: Range<Int>, _ headline: Int?) -> [Block] {
    let start = max(0, (headline ?? body.lowerBound) - 4)
    let end = min(page.blocks.count, max(start, body.lowerBound) + 2)
    guard start < end else { return [] }
    // What holds the headline too is not something else, however it is named.
    let shared = page.blocks.indices.contains(headline ?? -1) ? page.blocks[headline ?? 0].far : []
    return page.blocks[start..<end].filter {
      $0.words <= 25 && ($0.digits >= 3 || ($0.words <= 6 && !$0.isLink))
        && $0.ancestors.isDisjoint(with: [.quote, .figure])
        && $0.far.subtracting(shared).isDisjoint(with: [.comments, .related, .embed, .post])
    }
  }

  /// The date of a line; one that is told by its distance from now only where it is most of the line.
  private static func date(
    _ text: [UInt8], _ block: Block, _ clock: Moment, _ isPlausible: (PrintedDate) -> Bool
  ) -> PrintedDate? {
    let all = PageDate.all(in: text, now: clock).filter { $0.role != .deadline && !$0.date.isMonthOnly }
    if block.digits >= 3 {
      let string = String(decoding: text, as: UTF8.self)
      let printed = all.filter { !$0.isRelative }
      let date = (printed.first { $0.role != .modified } ?? printed.first)?.date
      if let date = date ?? compact(string) ?? TextDates.shortYear(string), isPlausible(date) { return date }
    }
    guard block.ancestors.isDisjoint(with: .heading) else { return nil }
    let told = all.first { $0.isRelative && $0.range.count * 2 >= block.count && $0.date.day <= clock.day }
    return told.flatMap { isPlausible($0.date) ? $0.date : nil }
  }
}
