import Text

/// The Indonesian province that an article is about.
public enum RegionGuess {
  /// Words of the text that are read.
  private static let longest = 900
  /// Those of its beginning.
  private static let lead = 60

  private static let plain = rows(of: Provinces.table)
  private static let other = rows(of: Provinces.otherNames) + rows(of: Provinces.englishNames)
  /// Indonesia's provinces as digests name them.
  public static let provinces = plain.map(\.province).reduce(into: [String]()) { all, province in
    if all.last != province { all.append(province) }
  }
  /// Names and the province of each, in the matcher's order; those that are also words at the end.
  private static let names: [(name: String, province: String)] =
    provinces.map { ($0, $0) } + plain + other + rows(of: Provinces.words)
  private static let firstWord = provinces.count + plain.count + other.count

  private static func rows(of table: String) -> [(name: String, province: String)] {
    table.split(separator: "\n").flatMap { line in
      guard let colon = line.firstIndex(of: ":") else { return [(name: String, province: String)]() }
      return line[line.index(after: colon)...].split(separator: ",").map { name in
        (name.split(separator: " ").joined(separator: " "), String(line[..<colon]))
      }
    }
  }

  /// The province of a place or of an abbreviation (`Jabar`), without case; nil where it is none or may be several.
  public static func province(named name: String) -> String? {
    let found = Set(names.filter { $0.name.lowercased() == name.lowercased() }.map(\.province))
    return found.count == 1 ? found.first : nil
  }

  /// A region as digests name it, out of what an operator or a reader calls it: "Jawa Barat" for "jabar", "West Java" and
  /// "Prov. Jawa Barat". What is no province stays as it is.
  public static func ownName(of region: String) -> String {
    var words = region.split(separator: " ").map(String.init)
    if words.count > 1, let first = words.first, ["provinsi", "propinsi", "prov."].contains(first.lowercased()) {
      words.removeFirst()
    }
    let name = words.joined(separator: " ").lowercased()
    if let province = provinces.first(where: { $0.lowercased() == name }) { return province }
    return (other + rows(of: Provinces.settingNames)).first { $0.name.lowercased() == name }?.province ?? region
  }

  private static let matcher = PhraseMatcher(names.map(\.name))

  /// The province's name ("Jawa Timur") where places of one province clearly prevail: twice as much as of any other, and
  /// in the title, at the front, or more than once. Nil otherwise. A dateline of Jakarta alone says nothing: national
  /// news come from there.
  public static func find(_ read: ReadText) -> String? { findWithReason(read)?.province }

  /// The province and the places that speak for it: "Kupang (title), NTT 2×".
  public static func findWithReason(_ read: ReadText) -> (province: String, reason: String)? {
    if Abroad.isDateline(of: read) { return nil }
    let counting = Counting(people: people(in: read), villages: villages(in: read), withOrigins: false)
    // Where people come from counts only where nothing says where they went.
    if let found = find(read, counting) { return found }
    if Abroad.isScene(of: read) { return nil }
    return find(read, Counting(people: counting.people, villages: counting.villages, withOrigins: true))
  }

  /// The same; where it is none, that which a source is set to, unless the text comes from abroad.
  public static func find(_ read: ReadText, source region: String?) -> String? {
    find(read) ?? (Abroad.isDateline(of: read) ? nil : region)
  }

  private static func find(_ read: ReadText, _ counting: Counting) -> (province: String, reason: String)? {
    var points: [String: Double] = [:]
    let inTitle = count(read.titleWords, Array(read.title.utf8), counting, weight: { _ in 2.5 }, &points)
    var inLead: [String: Double] = [:]
    _ = count(read.words, read.linked, most: lead, counting, weight: { _ in 1 }, &inLead)
    let inText = count(
      read.words, read.linked, counting, weight: { $0 < 12 ? 2 : $0 < lead ? 1.25 : 0.75 }, &points)
    let ranked = points.sorted { ($0.value, $1.key) > ($1.value, $0.key) }
    guard let first = ranked.first, first.value >= 2 else { return nil }
    if ranked.count > 1, ranked[1].value * 2 > first.value { return nil }
    let places = names.indices.filter { names[$0].province == first.key }
    // What goes on in three provinces is not about the one that is named twice.
    if inLead.count > 2, !places.contains(where: { inTitle[$0] != nil }) { return nil }
    let reasons = places.compactMap { place in
      inTitle[place] != nil ? names[place].name + " (title)" : inText[place].map { names[place].name + " \($0)×" }
    }
    return (first.key, reasons.joined(separator: ", "))
  }

  /// The one province in which a sentence places something ("di Makassar"); nil where it names none or several, or only a
  /// street that is called so.
  static func place(in sentence: String) -> String? {
    let words = WordTokens(sentence)
    let bytes = Array(sentence.utf8)
    var found = Set<String>()
    var isPlaced = false
    for match in matcher.matches(in: words, words: 0..<words.count) {
      let first = match.words.lowerBound
      guard bytes[words.sourceRange(of: first).lowerBound].isASCIIUppercase, isName(match, words, bytes) else {
        continue
      }
      let before = (max(0, first - placing)..<first).map {
        String(decoding: bytes[words.sourceRange(of: $0)], as: UTF8.self).lowercased()
      }
      if before.suffix(2).contains(where: { streets.contains($0) }) { return nil }
      found.insert(names[match.phrase].province)
      if before.contains(where: { $0 == "di" || $0 == "in" }) { isPlaced = true }
    }
    return isPlaced && found.count == 1 ? found.first : nil
  }

  /// The names that the text or its headline uses of a village and never of a whole town: "Desa Karanganyar".
  private static func villages(in read: ReadText) -> Set<Int> {
    var (villages, wholes): (Set<Int>, Set<Int>) = ([], [])
    for (words, bytes) in [(read.titleWords, Array(read.title.utf8)), (read.words, read.linked)] {
      let text = PlaceContext(words: words, bytes: bytes)
      for match in matcher.matches(in: words, words: 0..<min(words.count, longest)) {
        if text.isVillage(match.words), text.endsName(match.words) { villages.insert(match.phrase) }
        if text.isWhole(match.words.lowerBound) { wholes.insert(match.phrase) }
      }
    }
    return villages.subtracting(wholes)
  }

  /// Whether a word is what an office, a house or a court is called.
  static func isOffice(_ word: String) -> Bool {
    let key = WordKey(lowercase: word.utf8)
    return placers.contains(key) || EventPlace.isVenue(key)
  }

  /// The names that the text uses of somebody: "Dumai Siregar terpilih …".
  private static func people(in read: ReadText) -> Set<Int> {
    let text = PlaceContext(words: read.words, bytes: read.linked)
    let matches = matcher.matches(in: read.words, words: 0..<min(read.words.count, longest))
    let starts = Set(matches.map(\.words.lowerBound))
    // "pekerja sosial Garut Jawa Barat"; and what the text places once is a place all along.
    let named = matches.filter {
      $0.words.count == 1 && !starts.contains($0.words.upperBound) && text.isPerson($0.words.lowerBound)
    }
    return Set(named.map(\.phrase)).subtracting(matches.filter { text.isPlaced($0.words.lowerBound) }.map(\.phrase))
  }

  /// Words between "di" and its town: "di Aula Dinas Sosial Kota Makassar".
  private static let placing = 8
  private static let streets: Set = ["jalan", "jl", "jln", "gang", "gg"]

  /// Whether a match is a place: what is also a word is one where the word before it says so.
  private static func isName(_ match: PhraseMatcher.Match, _ words: WordTokens, _ bytes: [UInt8]) -> Bool {
    guard match.phrase >= firstWord else { return true }
    let first = match.words.lowerBound
    guard first > 0 else { return false }
    let before = words.sourceRange(of: first - 1)
    return bytes[before.upperBound..<words.sourceRange(of: first).lowerBound].allSatisfy { $0 == .space }
      && placers.contains(WordKey(lowercase: bytes[before].map(\.asciiLowercased)))
  }

  /// Words behind which a place stands: prepositions, and what an office, a house or a court of it is called.
  private static let placers: WordTable = [
    "di", "ke", "dari", "asal", "se", "in", "kota", "kabupaten", "kab", "pemkot", "pemkab", "bupati", "walikota",
    "dinsos",
    "sosial", "polres", "polresta", "dprd", "rsud", "muhammadiyah", "negeri", "islam", "kejari", "lapas", "bapas",
    "ipspi",
    "taruna", "tagana", "peksos", "tksk", "psm", "baznas", "regency",
  ]

  /// Which mentions count.
  private struct Counting {
    /// Names that are somebody's in this text.
    var people: Set<Int>
    /// Those that are a village's.
    var villages: Set<Int>
    var withOrigins: Bool
  }

  /// Adds the points of the places that a text names in capitals; each name counts thrice at most. Returns how often each
  /// stands there.
  private static func count(
    _ words: WordTokens, _ bytes: [UInt8], most: Int = longest, _ counting: Counting, weight: (Int) -> Double,
    _ points: inout [String: Double]
  ) -> [Int: Int] {
    var seen: [Int: Int] = [:]
    let text = PlaceContext(words: words, bytes: bytes)
    let matches = matcher.matches(in: words, words: 0..<min(words.count, most))
    for (index, match) in matches.enumerated() {
      let start = words.sourceRange(of: match.words.lowerBound).lowerBound
      guard start < bytes.count, bytes[start].isASCIIUppercase, isName(match, words, bytes) else { continue }
      let first = match.words.lowerBound
      if text.isOfThing(first) || text.isVillage(match.words) || counting.villages.contains(match.phrase)
        || counting.people.contains(match.phrase) && !text.isPlaced(first)
        || !counting.withOrigins && text.isOrigin(first)
      {
        continue
      }
      // "RS Bandung Medan": of a house's name and its town, the town.
      if let next = matches[safe: index + 1], next.words.lowerBound == match.words.upperBound,
        names[next.phrase].province != names[match.phrase].province, text.isName(first),
        text.isJoined(next.words.lowerBound), !provinces.contains(names[next.phrase].name)
      {
        continue
      }
      seen[match.phrase, default: 0] += 1
      guard seen[match.phrase, default: 0] <= 3, names.indices.contains(match.phrase) else { continue }
      // Where the first sentence places what it tells.
      let isPlaced = first < lead && seen[match.phrase] == 1 && text.isScene(first)
      points[names[match.phrase].province, default: 0] += isPlaced ? max(2, weight(first)) : weight(first)
    }
    return seen
  }
}
