import Text

/// Finds authors in the short lines around a text that begin with "By", "Oleh", "Von" and their kin.
struct BylineLines {
  private let page: Page
  private let place: ArticlePlace
  private let site: SiteNames
  /// The blocks that were kept as text.
  private let body: Range<Int>
  /// Rows of the data of a book that the article is about.
  private let book: Set<Int>

  /// Whether the line that was found last joins names by a word: "Oleh Tari Wulandari dan Ranu Wijaya".
  private(set) var joinsNames = false

  /// Words and bytes that a line with a byline has at most.
  private static let most = 30
  private static let mostBytes = 1_000

  /// A finder for a page.
  init(_ page: Page, _ place: ArticlePlace, body: Range<Int>, book: Set<Int>, site: SiteNames) {
    (self.page, self.place, self.body, self.book, self.site) = (page, place, body, book, site)
  }

  /// The names between headline and text.
  mutating func near() -> [String]? { names(place.front, shared: place.shared) }

  /// The names in the lines that follow the text.
  mutating func after() -> [String]? { names(place.behind.prefix(5), shared: []) }

  /// The name behind the only label of the page that is nothing but one, wherever that stands: in a card beside the text.
  mutating func only() -> [String]? {
    guard let label = page.blocks.indices.prefix(2_000).first(where: { LoneLabel.isOnly($0, in: page) }) else {
      return nil
    }
    return names(label..<(label + 1), shared: [])
  }

  private mutating func names(_ range: Range<Int>, shared: Hints) -> [String]? {
    for i in range where !book.contains(i) {
      let block = page.blocks[i]
      guard block.words <= Self.most, block.count <= Self.mostBytes,
        block.far.subtracting(shared).intersection([.comments, .related]).isEmpty
          && block.ancestors.isDisjoint(with: [.aside, .nav, .figure, .quote]) || LoneLabel.isOnly(i, in: page)
      else { continue }
      if block.far.subtracting(shared).contains(.caption), !isCredit(block) { continue }
      if LoneLabel.isOther(i, in: page) || LabelledSentence.isOne(i, in: page, body: body) { continue }
      // What a headline has before a colon is of what kind the article is: "Cerita: …".
      if i == place.top, block.tag.isHeading, block.digits < 4,
        isTitle(block) || CreditLine(page.string(block)).writer != nil
      {
        continue
      }
      // "Written by" alone: the name is the next block, or the one before.
      if block.words <= 2, !block.isLink, LoneLabel.isWriter(page.string(block)) {
        guard let name = LoneLabel.name(of: i, in: page) else { continue }
        var names =
          page.blocks[name].words <= 8 ? self.names(page.string(page.blocks[name]), allowsOneWord: false) : []
        // Right above the text a label belongs to the word above it.
        if names.isEmpty, i > range.lowerBound, LoneLabel.isOneWord(i - 1, page) {
          names = self.names(page.string(page.blocks[i - 1]), allowsOneWord: true)
        }
        if !names.isEmpty { return names }
        continue
      }
      let lines = page.partedLines(block)
      // Label and name in two lines of one block: "Tari Wulandari", "Reporter", or the other way about.
      if lines.count == 2, let label = lines.firstIndex(where: LoneLabel.isWriter), NameShape.isPerson(lines[1 - label])
      {
        let names = self.names(lines[1 - label], allowsOneWord: false)
        if !names.isEmpty { return names }
      }
      if block.words <= 16, let names = lines.first.flatMap(beforeLabel) ?? beforeSite(block) { return names }
      // "Oleh:", then the name, then what its bearer is.
      if lines.count > 2, block.words <= 16, LoneLabel.isWriter(lines[0]), NameShape.isPerson(lines[1]) {
        let names = self.names(lines[1], allowsOneWord: false)
        if !names.isEmpty { return names }
      }
      // A name in one line and the day in the next.
      if lines.count == 2, block.words <= 16, !block.isLink, let day = lines.firstIndex(where: Self.holdsDate),
        NameShape.isPerson(lines[1 - day]), !Self.holdsDigit(lines[1 - day]),
        !CreditLine.beginsOtherwise(lines[1 - day])
      {
        let names = NameShape.names(lines[1 - day], site: site, isCertain: false)
        if !names.isEmpty, names.allSatisfy({ NameShape.isPerson($0) && !site.isSitePart($0) }) { return names }
      }
      for (line, whole) in zip(lines, page.lines(block)) {
        let names = self.names(inLine: line, whole: whole, of: block)
        guard !names.isEmpty else { continue }
        joinsNames = Self.isAllNames(line, names)
        return names
      }
    }
    return nil
  }

  /// Whether the page is called by a heading: "Laporan Warga dari Pelabuhan".
  private func isTitle(_ block: Block) -> Bool {
    block.words >= 3
      && PlainText.contains(PlainText.folded(page.facts.title ?? ""), PlainText.folded(page.string(block)))
  }

  /// Whether a box that is named like that of a picture is one of credits: a line of it has a label.
  private func isCredit(_ block: Block) -> Bool {
    page.lines(block).contains(where: Self.isLabelled)
      || (page.partedLines(block).first.flatMap(beforeLabel) ?? beforeSite(block)) != nil
  }

  /// The name before its label in one line: "Tari Wulandari", "Penulis" side by side, "Tari Wulandari (Penulis)".
  private func beforeLabel(_ line: String) -> [String]? {
    guard line.utf8.contains(where: { $0 == .verticalBar || $0 == .openParenthesis }) else { return nil }
    let pieces = line.split { "|()".contains($0) }.map { PlainText.trimmed(String($0)) }
    guard pieces.count > 1, LoneLabel.isWriter(pieces[1]), NameShape.isPerson(pieces[0]) else { return nil }
    let names = self.names(pieces[0], allowsOneWord: false)
    return names.isEmpty ? nil : names
  }

  /// The name before the paper's, or before a label in an element of its own, alone in a line: "Tari Wulandari - Lensa Timur",
  /// "**Tari Wulandari** *Reporter*".
  private func beforeSite(_ block: Block) -> [String]? {
    guard (3...8).contains(block.words), block.digits == 0, !block.endsSentence,
      block.ancestors.isDisjoint(with: .heading)
    else { return nil }
    let line = page.string(block)
    var name: String?
    for sign in [" - ", " – ", " — ", " | "] {
      guard let place = PlainText.offset(of: sign, in: line) else { continue }
      let (before, after) = (line.truncated(toBytes: place), String(line.utf8.dropFirst(place + sign.utf8.count)) ?? "")
      if site.isSite(after), !site.isSitePart(before) { name = before }
      break
    }
    name = name ?? LoneLabel.nameBeforeTrade(block, page)
    guard let name, NameShape.isPerson(name), !SubjectLine.isOne(name, in: page) else { return nil }
    let names = self.names(name, allowsOneWord: false)
    return names.isEmpty ? nil : names
  }

  /// Whether a line says in so many words who wrote.
  private static func isLabelled(_ line: String) -> Bool {
    let lower = PlainText.lowercased(line)
    return CreditLine(line).credits.first?.role == .writer || NameShape.withoutPlace(line) != line
      || ["words by ", "written by ", "story by ", "text by ", "ditulis oleh ", "teks oleh "].contains {
        lower.hasPrefix($0)
      }
  }

  /// The names in a line, whose pieces are parted; `whole` is the line without that.
  private func names(inLine line: String, whole: String, of block: Block) -> [String] {
    let credit = CreditLine(line)
    if let writer = credit.writer { return names(Self.cut(writer[...]), allowsOneWord: true) }
    guard !CreditLine.beginsOtherwise(line) else { return [] }
    if !block.ancestors.isDisjoint(with: .heading), block.words > 6 { return inHeading(line, block) }
    // "Kontributor Bandung, Tari Wulandari"
    if let reporter = NameShape.reporter(line) { return names(Self.cut(reporter[...]), allowsOneWord: false) }
    guard credit.credits.isEmpty || NameShape.hasLead(line), let rest = Self.behindLead(line) else {
      // Links beside each other are what a page is filed under.
      let names = besideDate(block.links > 0 ? whole : line, block)
      // Without a sign between name and day the name may be what the page is filed under, or a place.
      return line != whole && names.contains { SubjectLine.isOne($0, in: page) } ? [] : names
    }
    let name = Self.cut(rest)
    // "Oleh Rosmini • 4 Januari 2026"
    let isBesideDay = name.utf8.count < rest.utf8.count && !name.contains(" ") && Self.holdsDate(String(rest))
    let names = self.names(name, allowsOneWord: block.words <= 4 || isBesideDay)
    return names.allSatisfy { !$0.contains(" ") || NameShape.isPerson($0) } ? names : []
  }

  /// Whether a line lists names and joins the last by a word: what stands behind a comma alone may be a paper.
  private static func isAllNames(_ line: String, _ names: [String]) -> Bool {
    let words = line.split(separator: " ").map { PlainText.lowercased(String($0)) }
    let joins = words.count { ["and", "dan", "&", "und"].contains($0) }
    return joins > 0 && names.count == joins + words.count { $0.hasSuffix(",") } + 1
  }

  /// A name and a date alone in a line: "Tari Wulandari | 5 April 2025", "5.4.2025 - Tari Wulandari".
  private func besideDate(_ line: String, _ block: Block) -> [String] {
    guard block.words <= 16, block.digits >= 1, !block.isLink, block.ancestors.isDisjoint(with: .heading) else {
      return []
    }
    var pieces = [line]
    let mayBeParted = line.utf8.contains { $0 >= 0x80 || $0 == .verticalBar || $0 == .hyphen || $0 == .slash }
    for sign in [" |", "|", "•", "·", " - ", " – ", " — ", " / "] where mayBeParted {
      pieces = pieces.flatMap { $0.split(separator: sign).map { PlainText.trimmed(String($0)) } }
    }
    // Pictures as signs: "✍ Tari Wulandari 🕒 5 April 2025".
    if line.utf8.contains(where: { $0 >= 0xE2 }) { pieces = pieces.flatMap(Self.partedByPictures) }
    if pieces.count == 1, block.links == 0, block.words <= 8, let both = dayBehindName(block) { pieces = both }
    guard pieces.count >= 2, pieces.count <= 5, let i = pieces.firstIndex(where: { !Self.holdsDigit($0) }) else {
      return []
    }
    // The first piece or the one behind the date; a section would stand before the name.
    guard i == 0 || (i == 1 && Self.holdsDate(pieces[0])), pieces.contains(where: Self.holdsDate) else { return [] }
    let names = NameShape.names(pieces[i], site: site, isCertain: false)
    return names.allSatisfy { NameShape.isPerson($0) && !site.isSitePart($0) } ? names : []
  }

  private static func partedByPictures(_ line: String) -> [String] {
    line.unicodeScalars.split { $0.properties.generalCategory == .otherSymbol || $0.value == 0xFE0F }
      .map { PlainText.trimmed(String(String.UnicodeScalarView($0))) }.filter { !$0.isEmpty }
  }

  /// The name before day and clock in a line that a system prints as a heading: "Tari Wulandari 10 Maret 2025 08:31".
  private func inHeading(_ line: String, _ block: Block) -> [String] {
    guard block.words <= 14, block.digits >= 7, !block.isLink else { return [] }
    let clock = Moment(Instant(seconds: 0), offset: 0)
    guard let date = PageDate.all(in: line, now: clock).first, date.role == .unknown, date.date.time != nil,
      !date.date.isMonthOnly
    else { return [] }
    let name = PlainText.trimmed(String(decoding: Array(line.utf8)[..<date.range.lowerBound], as: UTF8.self))
    guard NameShape.isPerson(name), !Self.holdsDigit(name), name.split(separator: " ").count <= 5 else { return [] }
    let names = NameShape.names(name, site: site, isCertain: false)
    return names.allSatisfy { NameShape.isPerson($0) && !site.isSitePart($0) } ? names : []
  }

  /// A name and a day in elements of their own: "Tari Wulandari" and "5 April 2025" without a sign between; where white
  /// space parts them, a day with its clock.
  private func dayBehindName(_ block: Block) -> [String]? {
    let spaced = page.spaced(block, limit: Self.mostBytes)
    let line = PlainText.squeezed(spaced)
    let clock = Moment(Instant(seconds: 0), offset: 0)
    guard let date = PageDate.all(in: line, now: clock).first, date.role == .unknown, !date.date.isMonthOnly,
      !date.isRelative
    else {
      return nil
    }
    let start = line.utf8.index(line.startIndex, offsetBy: date.range.lowerBound)
    let name = PlainText.trimmed(String(line[..<start]))
    guard NameShape.isPerson(name) else { return nil }
    // Behind a comma the day may follow a place: the text speaks of that, and of its author hardly ever.
    // Above the headline it is what happens then: "Festival Lereng, 20 Mei 2026".
    let isJoined =
      name.last == "," && page.blocks.indices.contains(place.top)
      && block.text.lowerBound >= page.blocks[place.top].text.lowerBound
      && !page.blocks.contains {
        $0.text != block.text && $0.words >= 4 && PlainText.contains(page.string($0), String(name.dropLast()))
      }
    if spaced.count == block.count, date.date.time == nil, !isJoined { return nil }
    if SubjectLine.isOne(name.last == "," ? String(name.dropLast()) : name, in: page) { return nil }
    return [name, String(line[start...])]
  }

  /// A short line without the day at its end or beginning: "Tari Wulandari, 5 April 2025". Nil without a day.
  static func withoutDate(_ line: String) -> String? {
    guard line.utf8.count <= 100, holdsDigit(line) else { return nil }
    let clock = Moment(Instant(seconds: 0), offset: 0)
    guard let date = PageDate.all(in: line, now: clock).first, !date.date.isMonthOnly, !date.isRelative,
      date.role == .unknown
    else { return nil }
    let bytes = Array(line.utf8)
    let signs: Set<UInt8> = [.space, .comma, .hyphen, .verticalBar, .slash, .semicolon]
    let before = bytes[..<date.range.lowerBound]
    let after = bytes[date.range.upperBound...]
    guard before.allSatisfy(signs.contains) != after.allSatisfy(signs.contains) else { return nil }
    let rest = before.allSatisfy(signs.contains) ? after : before
    let name = String(decoding: rest.drop(while: signs.contains), as: UTF8.self)
    return name.utf8.last.map(signs.contains) ?? false
      ? String(name.reversed().drop { signs.contains($0.asciiValue ?? 0) }.reversed()) : name
  }

  private static func holdsDigit(_ text: String) -> Bool { text.utf8.contains(where: \.isASCIIDigit) }

  private static func holdsDate(_ text: String) -> Bool {
    PageDate.all(in: text, now: Moment(Instant(seconds: 0), offset: 0)).contains { !$0.date.isMonthOnly }
  }

  private func names(_ text: String, allowsOneWord: Bool) -> [String] {
    let names = NameShape.names(text, site: site, isCertain: false, allowsSite: true, allowsOneWord: allowsOneWord)
    return names.allSatisfy { site.isPersonal || !site.isSitePart($0) } ? names : []
  }

  /// What stands behind "By" at the start of a line, or behind a date in it: "posted on 2023-12-20 by Tari Wulandari".
  private static func behindLead(_ line: String) -> Substring? {
    let lower = PlainText.lowercased(line)
    for lead in leadsByLetter[Int(lower.utf8.first ?? 0)] where lower.utf8.starts(with: lead.utf8) {
      return line[line.utf8.index(line.startIndex, offsetBy: lead.utf8.count)...]
    }
    // "By" and the name in two elements without a space between them.
    for lead in NameShape.gluedLeads where line.utf8.starts(with: lead.utf8) {
      let rest = line.dropFirst(lead.count)
      if let first = rest.unicodeScalars.first, first.properties.isUppercase { return rest }
    }
    // Looking for all of them is slow, and most lines have neither.
    guard hasYearOrClock(lower[...]) || posted.contains(where: { PlainText.contains(lower, $0) }) else { return nil }
    for lead in leads {
      guard let found = PlainText.offset(of: " " + lead, in: lower) else { continue }
      let before = lower[..<lower.utf8.index(lower.startIndex, offsetBy: found)]
      guard hasYearOrClock(before) || posted.contains(where: before.hasSuffix) else { continue }
      return line[line.utf8.index(line.startIndex, offsetBy: found + 1 + lead.utf8.count)...]
    }
    return nil
  }

  /// Whether a text has four digits in a row, or a colon between digits.
  private static func hasYearOrClock(_ text: Substring) -> Bool {
    var digits = 0
    var wasClock = false
    for byte in text.utf8 {
      if byte.isASCIIDigit {
        digits += 1
        if digits == 4 || wasClock { return true }
      } else {
        wasClock = byte == .colon && digits > 0
        digits = 0
      }
    }
    return false
  }

  /// The text up to the first date, sign or word that ends a name.
  static func cut(_ text: Substring) -> String {
    var own = String(text).truncated(toBytes: 200)
    // "Tari Wulandari. Photographs by Ranu Wijaya."
    if own.utf8.contains(.period) { own = CreditLine.beforeOthers(own) }
    // "Tari Wulandari, Penyunting Ranu Wijaya"
    own = CreditLine.beforeTrades(own)
    var result = NameShape.withoutBracket(PlainText.squeezed(Array(own.utf8)))
    let lower = PlainText.lowercased(result)
    if let length = ends.compactMap({ PlainText.offset(of: $0, in: lower) }).min() {
      result = result.truncated(toBytes: length)
    }
    guard let digit = result.utf8.firstIndex(where: { $0.isASCIIDigit }) else { return result }
    // The month before the day: "By Tari Wulandari Dec. 12".
    var words = result[..<digit].split(separator: " ")
    if words.count >= 3, words.last?.last != "," { words.removeLast() }
    if words.count >= 2, let last = words.last, weekdays.contains(PlainText.folded(String(last))) { words.removeLast() }
    return words.joined(separator: " ")
  }

  private static let weekdays = Set((DateNames.weekdays(in: "id") + DateNames.weekdays(in: "en")).joined())
  private static let ends = [
    " | ", " • ", " · ", " – ", " — ", " - ", " // ", " dari ", " on ", " am ", " in ", " pada ", " le ", " el ", " (",
    " tags",
    " updated", ", disunting", " disunting oleh", ", edited by", " untuk ",
    " published", " posted", " released", " share", " for ", " from ", " about ",
  ]
  private static let leads =
    BylineLeads.all.map { $0 + " " } + [
      "by ", "by: ", "by:", "written by ", "posted by ", "submitted by ", "reporting by ", "dikirim oleh ",
      "dipublikasikan oleh ", "diunggah oleh ", "oleh ", "oleh: ", "oleh:", "von ", "von: ", "par ", "por ", "door ",
      "penulis: ", "penulis:", "reporter: ", "text: ", "author: ", "autor: ", "autorin: ", "words by ",
      "story by ", "article by ", "reported by ", "dilaporkan oleh ", "ditulis oleh ", "diposting oleh ", "av ",
      "rep: ", "pewarta: ", "laporan: ",
      "penulis, ", "reporter, ", "laporan ", "penulis ", "reporter ", "pewarta ", "kontributor ", "eine kolumne von ",
      "kolumne von ", "ein gastbeitrag von ", "gastbeitrag von ", "blog beitrag von ", "ein artikel von ",
    ]
  /// Them by their first byte: most lines begin with none.
  private static let leadsByLetter = (0..<256).map { letter in leads.filter { $0.utf8.first.map(Int.init) == letter } }
  private static let posted = ["posted", "published", "written", "veröffentlicht", "publié", "ditulis"]
}
