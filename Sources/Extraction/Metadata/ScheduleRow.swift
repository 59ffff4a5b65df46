import Text

/// Rows of a table or list that tell the days of a schedule: "Batas akhir: 14 Mei 2026", "Pengumuman: 20 Mei 2026".
enum ScheduleRow {
  /// Rows before and behind one that are looked at.
  private static let reach = 6

  /// Whether a day stands in a row with a label of its own, and another row beside it tells a deadline. `before` is what stands
  /// before the day in its block.
  static func isOne(_ i: Int, _ before: ArraySlice<UInt8>, _ page: Page, _ clock: Moment) -> Bool {
    guard isRow(page.blocks[i]) else { return false }
    let hasLabel = before.contains(where: \.isASCIILetter)
    if !hasLabel, i == 0 || page.blocks[i - 1].digits > 0 { return false }
    let label = hasLabel ? String(decoding: before, as: UTF8.self) : page.string(page.blocks[i - 1])
    let words = PlainText.folded(label).split(separator: " ")
    guard !words.isEmpty, words.count <= 8, !words.contains(where: { ShownDates.dayWords.contains(String($0)) }) else {
      return false
    }
    return (max(0, i - reach)...min(page.blocks.count - 1, i + reach)).contains { other in
      guard other != i, isRow(page.blocks[other]), page.blocks[other].digits >= 3 else { return false }
      return ShownDates.role(before: other, page, clock) == .deadline
        || PageDate.all(in: page.spaced(page.blocks[other], limit: 200), now: clock).contains { $0.role == .deadline }
    }
  }

  private static func isRow(_ block: Block) -> Bool {
    !block.ancestors.isDisjoint(with: [.table, .item, .definition]) && block.words <= 14
  }
}
