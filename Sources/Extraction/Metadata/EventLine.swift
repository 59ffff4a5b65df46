/// Lines that tell when something takes place: what stands below such a day says where, or at what time.
enum EventLine {
  /// Blocks behind a day that are looked at: the label of the place, or the end of a row before it.
  private static let reach = 2

  /// Whether a block is one: a day with "Tempat" or "Venue" right below it, or in a further line of its own.
  static func isOne(_ block: Int, _ page: Page) -> Bool {
    guard page.blocks.indices.contains(block), page.blocks[block].digits >= 3 else { return false }
    let own = page.blocks[block]
    if hasPlaceLine(own, page) { return true }
    guard own.words <= 12 else { return false }
    return page.blocks[(block + 1)...].prefix(reach).contains {
      $0.words <= 14 && !$0.endsSentence && isPlace(page.text[$0.text]) || hasPlaceLine($0, page)
    }
  }

  /// Whether a further line of a block names a place.
  private static func hasPlaceLine(_ block: Block, _ page: Page) -> Bool {
    block.words <= 60 && page.isBroken(block)
      && page.lines(block).dropFirst().contains { isPlace(Array($0.utf8)[...]) }
  }

  /// Whether a line is all of a label for a place, or parts it from the place with a colon.
  private static func isPlace(_ text: ArraySlice<UInt8>) -> Bool {
    places.matches(BlockBoilerplate.beginning(text)) { phrase in
      let rest = text.dropFirst(phrase.count).drop { $0 == .space }
      return rest.isEmpty || rest.first == .colon
    }
  }

  private static let places = PhraseTable("tempat|lokasi|bertempat di|venue")
}
