/// Lines that tell when something takes place: what stands below such a day says where, or at what time.
enum EventLine {
  /// Blocks behind a day that are looked at: the label of the place, or the end of a row before it.
  private static let reach = 2

  /// Whether a block is one: a day with "Tempat" or "Venue" right below it.
  static func isOne(_ block: Int, _ page: Page) -> Bool {
    guard page.blocks.indices.contains(block), page.blocks[block].digits >= 3, page.blocks[block].words <= 12 else {
      return false
    }
    return page.blocks[(block + 1)...].prefix(reach).contains { next in
      next.words <= 14 && !next.endsSentence
        && places.matches(BlockBoilerplate.beginning(page.text[next.text])) { phrase in
          // All of a label, or what a colon parts from the place.
          let rest = page.text[next.text].dropFirst(phrase.count).drop { $0 == .space }
          return rest.isEmpty || rest.first == .colon
        }
    }
  }

  private static let places = PhraseTable("tempat|lokasi|bertempat di|venue")
}
