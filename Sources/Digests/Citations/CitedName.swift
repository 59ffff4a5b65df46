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
    let isName = words.count <= 6 && words.filter { !Self.joins($0) }.count <= 4
    guard isName, Self.isNamePart(last),
      words.allSatisfy({ Self.isNamePart($0) || Self.joins($0) }),
      words.first.map(Self.isNamePart) ?? false,
      !words.contains(where: { Self.institutions.contains($0.lowercased()) })
    else {
      (family, self.suffix, isWhole) = (words.joined(separator: " "), nil, true)
      return
    }
    let start = words.firstIndex { Self.particles.contains(String($0)) } ?? Self.familyStart(words)
    take(words[start...], given: start > 0 ? words[..<start].joined(separator: " ") : nil)
    // Not to be taken apart by others: neither "Bayu A." nor "Ahmad bin Abdullah" has a family name.
    isWhole = given == nil && particle == nil && family.contains(" ")
  }

  /// Where the name sorted by begins. Initials behind a name are of it, and never sorted by ("Bayu A.", "Siti Nur A. P."); who is
  /// called by the father's name is sorted by the own one, and so in front of all.
  private static func familyStart(_ words: [Substring]) -> Int {
    if words.contains(where: { fathers.contains($0.lowercased()) }) { return 0 }
    return words.lastIndex { !isInitials($0) } ?? words.count - 1
  }

  /// "A.", "A.P.", "A": letters that stand for names.
  private static func isInitials(_ word: Substring) -> Bool {
    word.split(separator: ".").allSatisfy { $0.count == 1 } && word.contains(where: \.isLetter)
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

  /// Whether a word stands between names: "de", "bin".
  private static func joins(_ word: Substring) -> Bool {
    particles.contains(String(word)) || fathers.contains(word.lowercased())
  }

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
    words.count <= 4 && words.allSatisfy { isNamePart($0) && !isDegree($0) } && !isSpacedDegree(words[...])
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

  /// "Siti Aminah M.Si.", "Siti Aminah S. Sos. M. Si."
  private static func removeDegrees(_ words: inout [Substring]) {
    while words.count > 1, let last = words.last {
      if isDegree(last) {
        words.removeLast()
      } else if let length = (2...3).first(where: { $0 < words.count && isSpacedDegree(words.suffix($0)) }) {
        words.removeLast(length)
      } else {
        return
      }
    }
  }

  /// "S. Sos.", "A. Md. Kes.", "S. H.": a degree written with spaces between its parts.
  private static func isSpacedDegree(_ words: ArraySlice<Substring>) -> Bool {
    let parts = words.map { $0.filter { $0 != "." }.lowercased() }
    guard words.count > 1, let first = words.first, first.hasSuffix("."), let level = parts.first,
      ["s", "m", "a", "d", "ph"].contains(level)
    else { return false }
    return shortDegrees.contains(parts.joined().uppercased()) && words.dropFirst().allSatisfy { $0.hasSuffix(".") }
      || parts.dropFirst().allSatisfy { degreeFields.contains($0) }
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
    "SH", "MH", "SE", "ME", "MA", "MM", "ST", "MT", "SS", "MS", "BA", "SP", "MP", "SAP", "SST", "MAP", "MPA", "MKM",
    "MSW", "BSW", "SIP", "MIP",
  ]
  /// What stands behind "S.", "M.", "A." in a degree.
  private static let degreeFields: Set = [
    "sos", "si", "pd", "kes", "psi", "ag", "hum", "kesos", "ip", "ikom", "kom", "farm", "kep", "tp", "pdi", "sc", "md",
    "tr", "ked", "psw", "keb", "gz", "ak",
  ]
  private static let bareDegrees: Set = [
    "msi", "ssos", "mkesos", "msos", "mpd", "spd", "phd", "msw", "bsw", "mba", "lc", "skm", "mkes", "spsi", "mpsi",
    "amd", "ssi", "shi", "mhum", "mpsp", "mph", "mpp", "esq",
  ]
  private static let particles: Set = [
    "de", "der", "den", "van", "von", "vom", "zu", "da", "dos", "das", "du", "di", "del", "della", "la", "le", "ten",
    "ter", "el",
  ]
  /// Before the father's name, in names that have no family name.
  private static let fathers: Set = ["bin", "binti", "bint", "ibn", "ibnu"]
  private static let arabic = ["al-", "el-", "as-", "an-", "ar-", "ash-", "at-", "az-"]
  private static let titles: Set = [
    "dr.", "dra.", "drs.", "drh.", "drg.", "prof.", "ir.", "hj.", "ust.", "kh.", "k.h.", "dr", "prof", "mr.", "mrs.",
    "ms.", "mr", "mrs", "ms", "bpk.", "bapak", "ibu", "pdt.", "kiai", "kyai", "nyai", "tgk.", "ns.", "apt.", "r.a.",
    "kh", "ustaz", "ustadz", "prof.dr.", "assoc.", "asst.", "rev.",
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
