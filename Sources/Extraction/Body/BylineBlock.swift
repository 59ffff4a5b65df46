import Text

/// Lines of a text that only say who wrote it.
enum BylineBlock {
  /// Words of such a block at most.
  private static let most = 30

  /// Whether a block is one: "By Tari Wulandari", "Oleh: Dr. Tari Wulandari, M.Si." and below it what she is, "5 Mei 2024 ·
  /// Oleh Tari Wulandari".
  static func isOne(_ block: Block, _ page: Page) -> Bool {
    guard block.words <= most, block.ancestors.isDisjoint(with: [.list, .table]) else {
      return false
    }
    let start = BlockBoilerplate.beginning(page.text[block.text])
    if block.words <= 9, reporters.matches(start), !block.endsSentence {
      let line = page.string(block)
      if NameShape.reporter(line) != nil || isRoleOfSeveral(line) { return true }
    }
    if signed.matches(start) && block.endsSentence || LoneLabel.nameBeforeTrade(block, page) != nil { return true }
    guard leads.matches(start) else {
      guard block.digits >= 5, block.words <= 16, !block.endsSentence, !block.tag.isHeading else { return false }
      return isRow(page.string(block)) || page.partedLines(block).contains(where: isRow)
    }
    let lines = page.lines(block)
    // Old editors make such a line a heading; "By Popular Demand" is one.
    if block.tag.isHeading {
      return lines.count == 1 && CreditLine(lines[0]).writer != nil && NameShape.isNamesBehindLead(lines[0])
    }
    guard lines.count <= 4, let first = lines.first else { return false }
    guard NameShape.isNamesBehindLead(first) else { return lines.count == 1 && isRow(first) }
    return lines.count == 1 || AuthorTrades.begins(lines[1])
      || block.words <= 20 && !block.endsSentence && block.digits >= 1
  }

  /// Whether a line is what several people are and their names: "Laporan Tari Wulandari dan Ranu Wijaya".
  private static func isRoleOfSeveral(_ line: String) -> Bool {
    var names = [line.drop { $0 != " " }]
    for joint in [" dan ", " and ", " & "] { names = names.flatMap { $0.split(separator: joint) } }
    return names.count >= 2 && names.allSatisfy { NameShape.isPerson(PlainText.trimmed(String($0))) }
  }

  /// Whether a line is a row of a byline, a day and the like, with signs between.
  private static func isRow(_ line: String) -> Bool {
    var pieces = [line]
    for sign in ["·", "•", "|", " / ", " - "] { pieces = pieces.flatMap { $0.split(separator: sign).map(String.init) } }
    let names = pieces.map(PlainText.trimmed).filter { !LeftOver.isDay($0) && !isClock($0) && !isDayAndName($0) }
    guard pieces.count >= 2, names.count < pieces.count else { return false }
    // What it is filed under, how often it was read, the account that put it there.
    if !names.isEmpty, names.allSatisfy({ isNote($0) || isCount($0) }) { return true }
    // The label may be a piece of its own.
    if names.count == 2, NameShape.isLead(names[0]) { return NameShape.isPerson(names[1]) }
    return !names.isEmpty
      && names.allSatisfy {
        NameShape.isNamesBehindLead($0) || CreditLine.isCreditsAlone($0) || isAccountBehindLead($0)
      }
  }

  /// Whether a piece of such a row names the account that put it there: "Ditulis oleh Operator".
  private static func isAccountBehindLead(_ piece: String) -> Bool {
    let words = piece.split(separator: " ")
    return words.count <= 4 && NameShape.hasLead(piece)
      && words.last.map { NameWords.accounts.contains(PlainText.folded(String($0))) } ?? false
  }

  /// Whether a piece of such a row is a day and who wrote: "Ditulis pada 16 Maret 2026 oleh Tari Wulandari".
  private static func isDayAndName(_ piece: String) -> Bool {
    [" oleh ", " by "].contains { word in
      PlainText.offset(of: word, in: piece).map { place in
        let day = piece.truncated(toBytes: place)
        let name = String(piece.dropFirst(day.count + word.count))
        return LeftOver.isDay(day) && (NameShape.isPerson(name) || NameWords.accounts.contains(PlainText.folded(name)))
      } ?? false
    }
  }

  /// Whether a piece of such a row counts what readers wrote: "3 Komentar".
  private static func isCount(_ piece: String) -> Bool {
    let words = piece.split(separator: " ")
    return words.count == 2 && words[0].utf8.allSatisfy(\.isASCIIDigit)
      && ["komentar", "tanggapan", "comment", "comments"].contains(PlainText.folded(String(words[1])))
  }

  /// Whether a piece of such a row is an hour: "08.15 WIB".
  private static func isClock(_ piece: String) -> Bool {
    let words = piece.split(separator: " ")
    guard let first = words.first, (1...2).contains(words.count), (4...8).contains(first.utf8.count) else {
      return false
    }
    return first.utf8.allSatisfy { $0.isASCIIDigit || $0 == .colon || $0 == .period }
      && first.utf8.count(where: \.isASCIIDigit) >= 3
  }

  /// Whether a piece of such a row is a label with a word or two behind it.
  private static func isNote(_ piece: String) -> Bool {
    let bytes = Array(piece.utf8)
    guard let colon = bytes.firstIndex(of: .colon), bytes[..<colon].split(separator: .space).count <= 2 else {
      return false
    }
    let rest = bytes[(colon + 1)...].split(separator: .space)
    return (1...3).contains(rest.count) && notes.matches(BlockBoilerplate.beginning(bytes[...]))
  }

  private static let notes = PhraseTable(
    """
    kategori|category|rubrik|section|oleh:|oleh :|by:|author:|penulis:|penulis :|admin:|diposting oleh|diunggah oleh|posted by|dibaca|dilihat|hits|views|label:|tag:|tags:
    editor:|editor :|sumber:|sumber :
    """)

  private static let leads = PhraseTable(
    "by |by:|oleh |oleh:|oleh :|ditulis oleh|written by|words by|text by|story by|penulis:|penulis :|reporter:|reporter :|"
      + BylineLeads.all.joined(separator: "|"))
  private static let reporters = PhraseTable(
    "laporan|kontributor|wartawan|reporter|koresponden|jurnalis|pewarta|correspondent|contributor")
  /// A closing sentence that says who wrote.
  private static let signed = PhraseTable(
    """
    artikel ini ditulis oleh|tulisan ini ditulis oleh|laporan ini ditulis oleh|berita ini ditulis oleh|liputan ini ditulis oleh
    liputan ini dikerjakan oleh|this article was written by|this story was written by|this report was written by
    """)

  /// Paragraphs without those at the start and the end that are nothing but the names of the byline.
  static func without(_ names: [String], _ paragraphs: [String]) -> [String] {
    guard !names.isEmpty, paragraphs.count > 3 else { return paragraphs }
    let lines = Set(names.map(PlainText.folded) + [PlainText.folded(names.joined(separator: " "))])
    return paragraphs.enumerated().filter { i, text in
      (i > 1 && i < paragraphs.count - 2) || text.utf8.count > 100 || !lines.contains(PlainText.folded(text))
    }.map(\.element)
  }
}
