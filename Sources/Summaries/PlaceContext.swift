import Text

/// What stands around the name of a place: a street or a dish may be called so, or a person.
struct PlaceContext {
  let words: WordTokens
  let bytes: [UInt8]

  private static let things: Set = [
    "jalan", "jl", "jln", "gang", "gg", "soto", "sate", "bakso", "batik", "nasi", "tahu", "kopi", "lontong", "pempek",
    "toko", "warung", "restoran", "bank", "semen", "persib", "persis", "psis", "psim", "arema", "persik", "persela",
  ]
  /// What is smaller than the towns of the table: many villages are called as a regency elsewhere.
  private static let villages: Set = [
    "desa", "kelurahan", "kalurahan", "kel", "dusun", "dukuh", "padukuhan", "pedukuhan", "kampung", "nagari", "gampong",
    "pekon", "rw", "rt", "kecamatan", "kec", "kapanewon", "distrik",
  ]
  private static let englishVillages: Set = ["village", "hamlet", "subdistrict"]
  /// Behind which the name of a whole town or regency stands.
  private static let wholes: Set = [
    "kota", "kabupaten", "kab", "pemkot", "pemkab", "bupati", "walikota", "dinsos", "regency",
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
  /// Right before a place or a house of it: what somebody was, or where from.
  private static let once: Set = [
    "kelahiran", "lulusan", "alumni", "alumnus", "jebolan", "mantan", "eks", "keturunan", "former",
  ]
  /// Behind these somebody's name stands.
  private static let speaking: Set = [
    "kata", "ujar", "ucap", "tutur", "ungkap", "jelas", "menurut", "bernama",
  ]

  /// Whether a street or a dish is called after the place, or somebody learned there once.
  func isOfThing(_ index: Int) -> Bool {
    if index > 1, isJoined(index), ["di", "in"].contains(lowercase(index - 1)),
      Self.earlier.contains(lowercase(index - 2))
    {
      return true
    }
    guard index > 0, [" ", ". "].contains(separator(before: index)) else { return false }
    return Self.things.contains(lowercase(index - 1)) || isOfPast(index)
  }

  /// "mantan Wali Kota Solo", "kelahiran Medan", "alumnus Universitas Jember".
  private func isOfPast(_ index: Int) -> Bool {
    var start = index
    while start > 0, index - start < Self.house, isJoined(start) {
      start -= 1
      let word = lowercase(start)
      if Self.once.contains(word) { return start == 0 || !isCapital(start) || separator(before: start) != " " }
      guard isCapital(start) || Self.more.contains(word) || word == "wali" || word == "bupati" else { return false }
    }
    return false
  }

  /// Whether it is the name of a village or a district: "di Desa Karanganyar", "RW 05 Sukoharjo".
  func isVillage(_ words: Range<Int>) -> Bool {
    let index = words.lowerBound
    if words.upperBound < self.words.count, isJoined(words.upperBound),
      Self.englishVillages.contains(lowercase(words.upperBound))
    {
      return true
    }
    guard index > 0, [" ", ". "].contains(separator(before: index)) else { return false }
    if Self.villages.contains(lowercase(index - 1)) { return true }
    return index > 1 && lowercase(index - 1).allSatisfy(\.isNumber) && Self.villages.contains(lowercase(index - 2))
  }

  /// Whether the name of a village is all of it: not that of the part of a town, "Kelurahan Sragen Kulon".
  func endsName(_ words: Range<Int>) -> Bool {
    words.upperBound >= self.words.count || !isJoined(words.upperBound) || !isCapital(words.upperBound)
  }

  /// Whether it is named as a whole town or regency: behind its office, or as a dateline.
  func isWhole(_ index: Int) -> Bool {
    if index == 0 { return isPlaced(0) }
    return isJoined(index) && Self.wholes.contains(lowercase(index - 1))
  }

  /// Whether a word before it says that a place follows, or it is that of a dateline.
  func isPlaced(_ index: Int) -> Bool {
    if index == 0 { return words.count > 1 && !isJoined(1) }
    return isJoined(index) && Self.placing.contains(lowercase(index - 1))
  }

  /// Whether one of some words stands before it, or before a house whose name it ends: "di Universitas Osaka".
  func isPlaced(_ index: Int, by words: Set<String>) -> Bool {
    var start = index
    while start > 1, index - start < Self.house, isJoined(start), isCapital(start - 1) { start -= 1 }
    return start > 0 && isJoined(start) && words.contains(lowercase(start - 1))
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
    guard isJoined(index) || index > 0 && separator(before: index) == ", " else { return false }
    let isTown = !isJoined(index) && Self.towns.contains(lowercase(index))
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
    // "di kawasan Cicadas, Bandung"
    let isArea = start > 1 && isJoined(start) && Self.areas.contains(lowercase(start - 1))
    if isArea { start -= 1 }
    guard start > 1, isJoined(start), ["di", "in"].contains(lowercase(start - 1)) else { return false }
    // Behind a comma the town of a house or a village: "di Sentra Handayani, Jakarta Timur".
    if !isJoined(index), !isTown, !isArea, !EventPlace.isVenue(WordKey(lowercase: lowercase(start).utf8)),
      !Self.villages.contains(lowercase(start))
    {
      return false
    }
    let begin = (1..<start).last { Self.ends(separator(before: $0)) } ?? 0
    let isFirst = begin == 0 || (begin..<start).contains { Self.held.contains(lowercase($0)) }
    let isOther = (max(begin, 1)..<start).contains {
      Self.other.contains(lowercase($0)) || lowercase($0) == "lalu" && lowercase($0 - 1) == "tahun"
    }
    if begin > 0, isOther { return false }
    return isFirst && !(max(0, start - 4)..<start).contains { Self.elsewhere.contains(lowercase($0)) }
  }

  private static func ends(_ separator: String) -> Bool { separator.contains(". ") || separator.contains("\n") }

  /// Words of a later sentence that says where the event is: "Pelatihan berlangsung 16–20 November di Surakarta."
  private static let held: Set = [
    "berlangsung", "bertempat", "dipusatkan", "digelar", "diselenggarakan", "dilaksanakan", "diadakan", "dihelat",
    "held",
  ]
  /// Words of one that tells of another time.
  private static let other: Set = [
    "sebelumnya", "pernah", "serupa", "lainnya", "previous", "previously", "earlier",
  ]

  /// Between "di" and what is smaller than a town.
  private static let areas: Set = ["kawasan", "wilayah", "daerah", "lingkungan", "sekitar", "bilangan"]
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
    // "kata Bambang Semarang", but not "kata Dinsos Semarang".
    if index > 1, isJoined(index), isJoined(index - 1), isName(index), Self.speaking.contains(lowercase(index - 2)),
      !RegionGuess.isOffice(lowercase(index - 1)), !isAcronym(index - 1)
    {
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

  private func isAcronym(_ index: Int) -> Bool { bytes[words.sourceRange(of: index)].allSatisfy(\.isASCIIUppercase) }

  private func isCapital(_ index: Int) -> Bool { bytes[words.sourceRange(of: index).lowerBound].isASCIIUppercase }

  /// The signs before a word.
  func separator(before index: Int) -> String {
    let start = words.sourceRange(of: index - 1).upperBound
    return String(decoding: bytes[start..<max(start, words.sourceRange(of: index).lowerBound)], as: UTF8.self)
  }

  private func lowercase(_ index: Int) -> String {
    String(decoding: bytes[words.sourceRange(of: index)], as: UTF8.self).lowercased()
  }
}
