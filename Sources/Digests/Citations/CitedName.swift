import Text

/// An author as a bibliography sorts them.
struct CitedName: Equatable {
  /// The name sorted by; all of it for an institution or a name that is not to be taken apart.
  var family: String
  /// The other names; nil where there are none.
  var given: String?
  /// Whether it is taken as a whole: an institution.
  var isWhole = false

  /// The name as printed; nil where nothing is left of it. Degrees go, and titles before the name.
  init?(_ printed: String) {
    let clean = CleanText.line(printed, limit: 80)
    var words =
      clean.split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false).first.map { $0.split(separator: " ") }
      ?? []
    while words.count > 1, let first = words.first, Self.titles.contains(first.lowercased()) { words.removeFirst() }
    guard let last = words.last, words.joined().contains(where: \.isLetter) else { return nil }
    let isName = words.count <= 4 && words.allSatisfy(Self.isNamePart)
    guard isName, !words.contains(where: { Self.institutions.contains($0.lowercased()) }) else {
      (family, isWhole) = (words.joined(separator: " "), true)
      return
    }
    family = String(last)
    given = words.count > 1 ? words.dropLast().joined(separator: " ") : nil
  }

  /// "Prasetyawan, Galih".
  var sorted: String { given.map { family + ", " + $0 } ?? family }

  private static func isNamePart(_ word: Substring) -> Bool {
    guard let first = word.first, first.isUppercase else { return false }
    // "ANTARA", "UIN": letters of an institution.
    let isShouted = word.count > 2 && word.allSatisfy { $0.isUppercase || $0.isNumber }
    return !isShouted && word.allSatisfy { $0.isLetter || $0 == "." || $0 == "'" || $0 == "’" || $0 == "-" }
  }

  private static let titles: Set = [
    "dr.", "dra.", "drs.", "drh.", "drg.", "prof.", "ir.", "hj.", "ust.", "kh.", "k.h.", "dr", "prof", "mr.", "mrs.",
    "ms.",
  ]
  private static let institutions: Set = [
    "admin", "administrator", "antara", "badan", "balai", "biro", "desk", "dinas", "editor", "fakultas", "forum",
    "humas",
    "kantor", "kementerian", "komunitas", "kontributor", "lembaga", "office", "pemerintah", "penulis", "pusat",
    "redaksi",
    "reporter", "staff", "staf", "team", "tim", "universitas", "university", "wartawan", "yayasan", "kemensos",
    "dinsos",
  ]
}
