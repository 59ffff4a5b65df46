import Text

/// Names of shops, clubs and races that hold a phrase of the field ("Peksos FC", "Social Work Space Cafe", "Tagana Fun Bike"): what
/// such an article says of its subject does not tell of the profession.
enum TradeName {
  /// Words that end such a name. Each is a trade's own, and no verb of a headline in capitals ("Social Workers Express Anger"); "club"
  /// and "community" alone are also the students'.
  private static let heads = WordTokens.hashes(
    of: """
      cafe kafe coffee bistro resto restoran restaurant eatery grill brewing brewery bakery diner pub taproom pizza
      mall plaza boutique butik distro mart swalayan supermarket salon barbershop laundry spa gym resort villa
      kamera camera photography fotografi studios productions solar otomotif garage
      airlines apparel fashion jewelry jewellery properti realty sekuritas fc futsal cup esports
      """)
  /// Words that may stand between, and, right before the words of `companies`, make a trade's name of them.
  private static let fillings = WordTokens.hashes(
    of: "space fun motor motorcycle sepeda sport sports craft rock gowes racing touring bar")
  private static let companies = WordTokens.hashes(of: "club klub community run ride bike team band")
  /// Behind a head: people of the profession meet there.
  private static let meetings = WordTokens.hashes(
    of: "morning mornings hour hours break chat meeting meetup talk talks party")

  /// Whether a name of the kind goes on right behind a mention; `bytes` are what the words were read from.
  static func goesOn(behind mention: Range<Int>, in text: WordTokens, _ bytes: [UInt8]) -> Bool {
    let next = mention.upperBound
    guard isNext(next, text, bytes) else { return false }
    if heads.contains(text.hash(of: next)) {
      return !(isNext(next + 1, text, bytes) && meetings.contains(text.hash(of: next + 1)))
    }
    guard fillings.contains(text.hash(of: next)), isNext(next + 1, text, bytes) else { return false }
    return heads.contains(text.hash(of: next + 1)) || companies.contains(text.hash(of: next + 1))
  }

  /// Whether a word with a capital stands there behind nothing but a space or "&".
  private static func isNext(_ index: Int, _ text: WordTokens, _ bytes: [UInt8]) -> Bool {
    guard index > 0, index < text.count, !text.startsAfterBreak(index) else { return false }
    let (start, end) = (text.sourceRange(of: index).lowerBound, text.sourceRange(of: index - 1).upperBound)
    return start < bytes.count && bytes[start].isASCIIUppercase
      && bytes[end..<start].allSatisfy { $0 == .space || $0 == UInt8(ascii: "&") }
  }
}
