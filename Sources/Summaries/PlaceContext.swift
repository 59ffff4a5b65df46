import Text

/// What stands around the name of a place: a street or a dish may be called so, or a person.
struct PlaceContext {
  let words: WordTokens
  let bytes: [UInt8]

  private static let things: Set = [
    "jalan", "jl", "jln", "gang", "gg", "soto", "sate", "bakso", "batik", "nasi", "tahu", "kopi", "lontong", "pempek",
    "kampung", "toko", "warung", "restoran",
  ]
  /// Words behind which a place stands.
  private static let placing: Set = [
    "di", "ke", "dari", "asal", "se", "in", "at", "from", "of", "near", "kota", "kabupaten", "kab", "pemkot", "pemkab",
    "bupati", "walikota", "provinsi", "kecamatan", "desa", "kelurahan", "wilayah", "daerah", "warga", "kawasan",
  ]
  /// How one speaks to people or of them.
  private static let titles: Set = [
    "ibu", "bapak", "bu", "pak", "mbah", "nenek", "kakek", "saudara", "saudari", "mas", "mbak", "mr", "mrs", "ms",
  ]
  /// Behind the name of a place, of which they are a part.
  private static let parts: Set = [
    "barat", "timur", "utara", "selatan", "tengah", "raya", "kota", "baru", "lama", "hulu", "hilir", "daratan",
    "west", "east", "north", "south", "city", "regency", "province",
  ]

  /// Where somebody was long before what the text tells.
  private static let earlier: Set = ["kuliah", "lulusan", "lahir", "kelahiran", "alumni", "alumnus", "studied", "born"]

  /// Whether a street or a dish is called after the place, or somebody learned there once.
  func isOfThing(_ index: Int) -> Bool {
    if index > 1, isJoined(index), ["di", "in"].contains(lowercase(index - 1)),
      Self.earlier.contains(lowercase(index - 2))
    {
      return true
    }
    guard index > 0, [" ", ". "].contains(separator(before: index)) else { return false }
    return Self.things.contains(lowercase(index - 1))
  }

  /// Whether a word before it says that a place follows, or it is that of a dateline.
  func isPlaced(_ index: Int) -> Bool {
    if index == 0 { return words.count > 1 && !isJoined(1) }
    return isJoined(index) && Self.placing.contains(lowercase(index - 1))
  }

  /// Whether somebody or something comes from it: "utusan dari Surabaya, Medan, dan Makassar".
  func isOrigin(_ index: Int) -> Bool {
    for place in stride(from: index - 1, through: max(0, index - Self.reach), by: -1) {
      let word = lowercase(place)
      if Self.origins.contains(word) { return true }
      guard isCapital(place) || Self.more.contains(word),
        !separator(before: place + 1).contains(where: { ".!?\n".contains($0) })
      else { return false }
    }
    return false
  }

  private static let origins: Set = ["dari", "asal", "from"]
  private static let more: Set = ["dan", "and", "serta", "kota", "kabupaten"]
  /// Words of a list that are looked through.
  private static let reach = 10

  /// Whether the beginning says that what it tells was done there: "… lima hari (16–20 November 2026) di Bogor."
  func isScene(_ index: Int) -> Bool {
    let isTown = index > 0 && separator(before: index) == ", " && Self.towns.contains(lowercase(index))
    guard isJoined(index) || isTown else { return false }
    // "Baca: Pemkot Surabaya …" is another article's headline.
    if Self.governments.contains(lowercase(index - 1)) {
      return index < 2 || !separator(before: index - 1).contains(":")
    }
    // "di Bogor", "di Kota Bogor", "di Asrama Haji Medan", "di Aula Dinas Sosial, Kota Kendari".
    var start = index
    var hasComma = false
    while start > 1, index - start < Self.house, isCapital(start - 1) {
      if !isJoined(start) {
        guard !hasComma, separator(before: start) == ", " else { break }
        hasComma = true
      }
      start -= 1
    }
    guard start > 1, isJoined(start), ["di", "in"].contains(lowercase(start - 1)) else { return false }
    let isFirst = (1..<start).allSatisfy {
      !separator(before: $0).contains(". ") && !separator(before: $0).contains("\n")
    }
    return isFirst && !(max(0, start - 4)..<start).contains { Self.elsewhere.contains(lowercase($0)) }
  }

  /// How a town's name may begin.
  private static let towns: Set = ["kota", "kabupaten", "kab"]
  /// Words of a house's name before its town at most.
  private static let house = 5
  /// Whose head or office acts: "… dibuka Pemkot Madiun".
  private static let governments: Set = ["pemkot", "pemkab", "bupati", "walikota"]
  private static let elsewhere: Set = [
    "kuliah", "lulusan", "tinggal", "lahir", "bekerja", "belajar", "magang", "kantor", "alumni", "studied", "lives",
  ]

  /// Whether it is the name or the second name of somebody: a sentence opens with it and another name follows, or "Ibu"
  /// stands before it.
  func isPerson(_ index: Int) -> Bool {
    if isPlaced(index) { return false }
    if index > 1, isJoined(index), isJoined(index - 1), isName(index - 1), Self.titles.contains(lowercase(index - 2)) {
      return true
    }
    guard index + 1 < words.count, isJoined(index + 1), isCapital(index + 1), !Self.parts.contains(lowercase(index + 1))
    else { return false }
    let isFirst = index == 0 || separator(before: index).contains { ".!?\n".contains($0) }
    return isFirst || isJoined(index) && !isCapital(index - 1)
  }

  /// Whether a word in capitals stands right before it.
  func isName(_ index: Int) -> Bool { index > 0 && isJoined(index) && isCapital(index - 1) }

  /// Whether only a blank stands before a word.
  func isJoined(_ index: Int) -> Bool { index > 0 && separator(before: index) == " " }

  private func isCapital(_ index: Int) -> Bool { bytes[words.sourceRange(of: index).lowerBound].isASCIIUppercase }

  private func separator(before index: Int) -> String {
    let start = words.sourceRange(of: index - 1).upperBound
    return String(decoding: bytes[start..<max(start, words.sourceRange(of: index).lowerBound)], as: UTF8.self)
  }

  private func lowercase(_ index: Int) -> String {
    String(decoding: bytes[words.sourceRange(of: index)], as: UTF8.self).lowercased()
  }
}
