import Text

/// An author as a bibliography sorts them.
struct CitedName: Equatable {
  /// The name sorted by; all of it for an institution or a name that is not to be taken apart.
  var family = ""
  /// The other names; nil where there are none.
  var given: String?
  /// What belongs to the family name and stands before it: "de", "van der".
  var particle: String?
  /// "Jr.", "III".
  var suffix: String?
  /// Whether it is taken as a whole: an institution.
  var isWhole = false

  /// The name as printed; nil where nothing is left of it. Degrees go, and titles before the name.
  init?(_ printed: String) {
    let clean = CleanText.line(printed, limit: 80)
    var parts = clean.split(separator: ",").map { $0.split(separator: " ") }.filter { !$0.isEmpty }
    guard var words = parts.first, words.joined().contains(where: \.isLetter), !clean.hasPrefix(",") else { return nil }
    parts.removeFirst()
    // "Smith, Jr., J."
    let suffix = parts.lazy.compactMap(Self.suffix).first
    parts.removeAll { Self.suffix($0) != nil }
    Self.removeTitles(&words)
    Self.removeDegrees(&words)
    self.suffix = suffix ?? (words.count > 2 ? Self.suffix(words.suffix(1)) : nil)
    if suffix == nil, self.suffix != nil { words.removeLast() }
    guard let last = words.last else { return nil }
    if parts.count <= 1, Self.isFamily(words), let given = parts.first, Self.isGiven(given) {
      take(words, given: given.joined(separator: " "))
      return
    }
    let isName = words.count <= 6 && words.filter { !Self.particles.contains(String($0)) }.count <= 4
    guard isName, Self.isNamePart(last),
      words.allSatisfy({ Self.isNamePart($0) || Self.particles.contains(String($0)) }),
      words.first.map(Self.isNamePart) ?? false,
      !words.contains(where: { Self.institutions.contains($0.lowercased()) })
    else {
      (family, self.suffix, isWhole) = (words.joined(separator: " "), nil, true)
      return
    }
    let start = words.firstIndex { Self.particles.contains(String($0)) } ?? words.count - 1
    take(words[start...], given: start > 0 ? words[..<start].joined(separator: " ") : nil)
  }

  private mutating func take(_ words: some Collection<Substring>, given: String?) {
    let before = words.prefix { Self.particles.contains(String($0)) }
    particle = before.isEmpty || before.count == words.count ? nil : before.joined(separator: " ")
    family = words.dropFirst(particle == nil ? 0 : before.count).joined(separator: " ")
    self.given = given
  }

  /// "de Jong".
  var wholeFamily: String { (particle.map { $0 + " " } ?? "") + family }

  /// "Prasetyawan, Galih"; "Smith, John, Jr.".
  var sorted: String { ([wholeFamily] + [given, suffix].compactMap { $0 }).joined(separator: ", ") }

  // MARK: Parts

  private static func isNamePart(_ word: Substring) -> Bool {
    guard let first = word.first, first.isUppercase || arabic.contains(where: word.hasPrefix) else { return false }
    // "ANTARA", "UIN": letters of an institution.
    let isShouted = word.count > 2 && word.allSatisfy { $0.isUppercase || $0.isNumber }
    return !isShouted && word.allSatisfy { $0.isLetter || $0 == "." || $0 == "'" || $0 == "’" || $0 == "-" }
  }

  private static func suffix(_ words: some Collection<Substring>) -> String? {
    guard words.count == 1, let word = words.first else { return nil }
    switch word.lowercased() {
    case "jr", "jr.", "junior": return "Jr."
    case "sr", "sr.", "senior": return "Sr."
    case "ii", "iii", "iv": return String(word)
    default: return nil
    }
  }

  /// Whether words before a comma are a family name: "Smith", "de Jong", "Van der Berg".
  private static func isFamily(_ words: [Substring]) -> Bool {
    guard let last = words.last, isNamePart(last), !institutions.contains(last.lowercased()) else { return false }
    return words.dropLast().allSatisfy { particles.contains($0.lowercased()) }
  }

  /// Whether words behind a comma are the other names of one, not degrees or a place: "J.", "J. R. R.", "Siti Nur".
  private static func isGiven(_ words: [Substring]) -> Bool {
    words.count <= 4 && words.allSatisfy { isNamePart($0) && !isDegree($0) }
  }

  private static func removeTitles(_ words: inout [Substring]) {
    var hadTitle = false
    while words.count > 1, let first = words.first {
      let isPilgrim = first == "H." && (hadTitle || words.count > 2 && !words[1].hasSuffix("."))
      guard titles.contains(first.lowercased()) || isPilgrim else { return }
      hadTitle = true
      words.removeFirst()
    }
  }

  /// "Siti Aminah M.Si."
  private static func removeDegrees(_ words: inout [Substring]) {
    while words.count > 1, let last = words.last, isDegree(last) { words.removeLast() }
  }

  /// "M.Si.", "S.Sos", "Ph.D.", "MSW"; not the initials of a name, but "S.H." and the like, which are degrees far more often.
  private static func isDegree(_ word: Substring) -> Bool {
    let parts = word.split(separator: ".")
    if parts.count >= 2 {
      let isMixed = parts.contains { $0.count > 1 }
      return isMixed || shortDegrees.contains(parts.joined().uppercased())
    }
    return bareDegrees.contains(word.filter { $0 != "." }.lowercased())
  }

  private static let shortDegrees: Set = [
    "SH", "MH", "SE", "ME", "MA", "MM", "ST", "MT", "SS", "MS", "BA", "SP", "MP", "SAP",
  ]
  private static let bareDegrees: Set = [
    "msi", "ssos", "mkesos", "msos", "mpd", "spd", "phd", "msw", "bsw", "mba", "lc", "skm", "mkes", "spsi", "mpsi",
    "amd", "ssi", "shi", "mhum", "mpsp", "mph", "mpp", "esq",
  ]
  private static let particles: Set = [
    "de", "der", "den", "van", "von", "vom", "zu", "da", "dos", "das", "du", "di", "del", "della", "la", "le", "ten",
    "ter", "el",
  ]
  private static let arabic = ["al-", "el-", "as-", "an-", "ar-", "ash-", "at-", "az-"]
  private static let titles: Set = [
    "dr.", "dra.", "drs.", "drh.", "drg.", "prof.", "ir.", "hj.", "ust.", "kh.", "k.h.", "dr", "prof", "mr.", "mrs.",
    "ms.", "mr", "mrs", "ms", "ns.", "apt.", "r.a.", "kh", "ustaz", "ustadz", "prof.dr.", "assoc.", "asst.", "rev.",
    "sir", "dame",
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
