import Text

/// Days whose pieces stand one below the other, as on a calendar's leaf: "Mei", "14", "2026".
enum DateCard {
  /// Blocks that a card has at most: weekday, day, month, year.
  private static let most = 4
  /// Bytes of a piece at most.
  private static let pieceBytes = 14

  /// The day of the card that begins with a block, and its last block. One right above the title of another article is
  /// that article's.
  static func find(at block: Int, _ page: Page, headline: Int?, clock: Moment) -> (date: PrintedDate, last: Int)? {
    var line: [UInt8] = []
    var digits = 0
    for i in block..<min(block + most, page.blocks.count) {
      let piece = page.blocks[i]
      guard (1...3).contains(piece.words), piece.count <= pieceBytes, piece.digits <= 6, !piece.endsSentence,
        i != headline
      else { return nil }
      line += page.spaced(piece, limit: pieceBytes) + [.space]
      digits += piece.digits
      guard i > block, digits >= 5 else { continue }
      guard let date = day(line, clock) else { return nil }
      let next = page.blocks.indices.contains(i + 1) && i + 1 != headline ? page.blocks[i + 1] : nil
      if let next, next.isLink, next.words >= 3 { return nil }
      return (date, i)
    }
    return nil
  }

  /// The day that pieces are all of, in any order.
  private static func day(_ line: [UInt8], _ clock: Moment) -> PrintedDate? {
    let words = line.split { $0 == .space || $0 == .comma }.map { String(decoding: $0, as: UTF8.self) }
    let numbers = words.filter { $0.utf8.allSatisfy(\.isASCIIDigit) }
    let names = words.filter { !$0.utf8.contains(where: \.isASCIIDigit) }
    guard numbers.count == 2, (1...2).contains(names.count), numbers.count + names.count == words.count,
      let year = numbers.first(where: { $0.utf8.count == 4 }), let day = numbers.first(where: { $0.utf8.count <= 2 })
    else { return nil }
    for month in names {
      let others = names.filter { $0 != month }
      let text = (others + [day, month, year]).joined(separator: " ")
      guard LeftOver.isDay(text) else { continue }
      let found = PageDate.all(in: text, now: clock)
      if found.count == 1, found[0].role == .unknown, !found[0].date.isMonthOnly { return found[0].date }
    }
    return nil
  }
}
