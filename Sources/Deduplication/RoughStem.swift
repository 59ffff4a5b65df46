import Text

/// Cuts what Indonesian and English words have before and behind their stem, roughly: "mengesahkan", "disahkan" and
/// "pengesahan" become one. What is left is compared and never shown: no table, both languages at once, for hashes of every
/// word of a text. Search wants the very root (`WordStems`).
enum RoughStem {
  /// Words shorter than this are their own stem.
  private static let least = 5

  /// The part of a lower-case word that is compared; words with other bytes than small letters stay whole.
  static func range(of word: [UInt8]) -> Range<Int> {
    guard word.count >= least, word.allSatisfy(\.isASCIILowercase) else { return 0..<word.count }
    var end = word.count
    for group in endings {
      if let cut = group.first(where: { ends(word, end, with: $0) }) { end -= cut.count }
    }
    var start = 0
    if let cut = beginnings.first(where: { end - $0.count >= 3 && word.starts(with: $0) }) { start = cut.count }
    // The sound that "me-" and "pe-" swallow: "menulis" and "ditulis".
    if end - start >= 4, swallowed.contains(word[start]) { start += 1 }
    return start..<end
  }

  private static func ends(_ word: [UInt8], _ end: Int, with ending: [UInt8]) -> Bool {
    end - ending.count >= 3 && word[..<end].suffix(ending.count).elementsEqual(ending)
  }

  /// One of each group is cut, in this order.
  private static let endings = [["lah", "kah", "pun"], ["nya", "ing", "ed"], ["kan", "an", "i"], ["es", "s"]].map {
    $0.map { Array($0.utf8) }
  }
  private static let beginnings = [
    "menge", "penge", "memper", "diper", "meng", "peng", "meny", "peny", "mem", "pem", "men", "pen", "ber", "ter",
    "per", "di", "me", "pe", "ke", "se",
  ].map { Array($0.utf8) }
  private static let swallowed = Set("kpts".utf8)
}
