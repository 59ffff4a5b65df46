import Text

/// Reads names of organisations and people out of a text: runs of capitalised words, checked.
struct NameReader {
  private let read: ReadText
  private var pieces: [Piece] { read.pieces }

  private static let organisations: WordTable = [
    "dinas", "kementerian", "universitas", "himpunan", "yayasan", "ikatan", "politeknik", "badan", "komisi", "dpd",
    "dpp", "dpc", "pemerintah", "pemkot", "pemkab", "pemprov", "lembaga", "asosiasi", "prodi", "fakultas", "balai",
    "sentra", "forum", "dinsos", "kemensos", "poltekesos", "ipspi", "institut", "sekolah", "perkumpulan", "organisasi",
    "palang", "karang", "rumah", "pusat", "bank", "baznas", "unicef", "ministry", "department", "university",
    "association", "institute", "foundation", "council", "federation", "college", "agency", "union", "commission",
    "centre", "center", "school", "ngo", "lsm", "komunitas", "satuan", "pt", "uin", "uinsa", "loka", "panti", "bkkbn",
    "bnpb", "bpbd", "kpai", "lpsk", "dewan", "direktorat", "polda", "polres", "network", "lk3", "puskesos", "puspaga",
    "bapas", "lapas", "kantor", "kanwil", "kelurahan", "kecamatan",
    "desa", "bidang", "save", "wahana", "aliansi", "jaringan", "koalisi", "serikat", "paguyuban", "perhimpunan",
    "persatuan", "majelis", "uptd", "upt", "jurusan", "departemen", "puskesmas", "rsud", "alliance", "society",
    "charity", "trust", "hospital",
  ]
  /// Small words inside a name.
  private static let inside: WordTable = ["dan", "of", "for", "the", "and", "&", "untuk"]
  private static let titles: WordTable = [
    "dr", "drs", "prof", "ir", "dra", "hj", "h", "kh", "ns", "apt", "drg", "pol", "komjen", "irjen", "brigjen",
    "kombes", "kompol", "iptu", "ipda", "letjen", "mayjen", "kolonel", "letkol", "kapten", "bapak", "ibu", "pak", "bu",
    "mr", "mrs",
    "ms",
  ]
  /// Capitalised words that do not begin a name.
  private static let starters = WordTable(
    [
      "ia", "dia", "kegiatan", "acara", "dalam", "pada", "selain", "kami", "kita", "mereka", "untuk", "melalui",
      "sebelumnya", "saat", "setelah", "the", "a", "an", "in", "on", "at", "this", "he", "she", "they", "it", "webinar",
      "seminar", "kemudian", "namun", "hari", "utama", "kunci",
    ] + DateNames.weekdays(in: "id").map { WordKey(lowercase: $0[0].utf8) })
  /// Offices: their holder is not named by "Bupati Tambora".
  private static let offices: WordTable = [
    "bupati", "wali", "walikota", "gubernur", "menteri", "wakil", "kepala", "sekretaris", "direktur", "camat", "lurah",
    "rektor", "dekan", "ketua", "kapolres", "kapolda", "asisten", "staf", "mayor", "minister", "governor", "head",
    "director",
  ]
  /// Words of names that are nobody's: of places, laws and the field.
  private static let things: WordTable = [
    "kota", "kabupaten", "provinsi", "kecamatan", "kelurahan", "desa", "undang", "undang-undang", "kode", "peraturan",
    "sosial", "peksos", "pekerja", "indonesia", "nasional",
  ]
  /// Words between a name and its verb.
  private static let between: WordTable = [
    "telah", "akan", "kembali", "sukses", "has", "turut", "juga", "sedang", "is", "will", "are",
  ]
  /// Words behind which stands who works for, or with, the organisation that is meant: "Kementerian Sosial melalui Sentra
  /// Paramita".
  private static let helpers: WordTable = ["melalui", "lewat", "bersama", "menggandeng"]
  /// Before "dengan".
  private static let joining: WordTable = ["berkolaborasi", "bekerjasama", "bermitra", "bersinergi"]
  private static let more: WordTable = ["dan", "serta", "and"]
  private static let open: WordKey = "("
  private static let close: WordKey = ")"
  /// Characters of a name from which its own abbreviation in brackets stands for it.
  private static let long = 45

  init(_ read: ReadText) { self.read = read }

  /// The organisation whose name starts at a piece.
  func organisation(at start: Int) -> String? {
    var end = start
    var isOpen = false
    while let piece = pieces[safe: end], end - start < 16, !(end > start && piece.startsLine) {
      if piece.key == Self.open {
        isOpen = true
      } else if piece.key == Self.close {
        guard isOpen else { break }
        isOpen = false
      } else if !isOpen, !(piece.isWord ? piece.isCapital || Self.inside.contains(piece.key) : piece.key == "&") {
        break
      }
      end += 1
    }
    return named(start, end)
  }

  /// The organisation whose name fills the sentence up to a verb.
  func organisation(endingAt verb: Int) -> String? {
    var end = verb
    while let before = pieces[safe: end - 1], Self.between.contains(before.key) { end -= 1 }
    end = beforeDay(end)
    if let helped = helped(before: end) { return organisation(endingAt: helped) }
    let stop = end
    if let house = house(before: end) { end = house }
    var start = end
    var depth = 0
    while start > 0, end - start < 18 {
      let piece = pieces[start - 1]
      if piece.key == Self.close {
        depth += 1
      } else if piece.key == Self.open {
        depth -= 1
      } else if depth == 0, !(piece.isWord ? piece.isCapital || Self.inside.contains(piece.key) : piece.key == "&") {
        break
      }
      start -= 1
      if pieces[start].startsLine { break }
    }
    // The name must begin the sentence: before it stands nothing, a full stop, a dash or a date.
    start = afterDate(start, end)
    if start > 0, !pieces[start].startsLine, let before = pieces[safe: start - 1], before.isWord || before.key == ",",
      !isDate(before: start), !isHelp(before: start), !isPurpose(before: start)
    {
      return nil
    }
    // "Kepala Dinas Sosial Kedu menggelar": the office does, by its head. What its chairman holds may be his own.
    if start + 1 < end, pieces[start].key == "kepala" { start += 1 }
    if pieces[safe: start].map({ Self.offices.contains($0.key) }) ?? false { return nil }
    if end < stop, pieces[safe: start].map({ !Self.organisations.contains($0.key) }) ?? true { return nil }
    return named(start, end)
  }

  /// Words of a name that are looked through for another one before it.
  private static let reach = 14

  /// The place of a helper's word before a verb, with nothing but the helper's name between.
  private func helped(before verb: Int) -> Int? {
    var place = verb - 1
    while place > 0, verb - place < Self.reach, !pieces[place].startsLine {
      let piece = pieces[place]
      if Self.helpers.contains(piece.key) { return place }
      if piece.key == "dengan", pieces[place - 1].key == "sama", pieces[safe: place - 2]?.key == "bekerja" {
        return place - 2
      }
      if piece.key == "dengan", Self.joining.contains(pieces[place - 1].key) { return place - 1 }
      guard
        piece.isWord ? piece.isCapital || Self.inside.contains(piece.key) : [Self.open, Self.close].contains(piece.key)
      else { return nil }
      place -= 1
    }
    return nil
  }

  /// The place of the "di" behind a house that is named with where it lies: "Sentra Kartini di Temanggung menggelar".
  private func house(before verb: Int) -> Int? {
    var place = verb - 1
    while place > 0, verb - place <= 3, pieces[place].isWord, pieces[place].isCapital { place -= 1 }
    return place > 0 && place < verb - 1 && pieces[place].key == "di" ? place : nil
  }

  private static let days = WordTable(
    ["pada", "tanggal", "hari", "sampai", "hingga", "dengan", "selama", ",", "-", "–", "—", "(", ")", "/"].map { $0 }
      + ["id", "en"].flatMap { DateNames.months(in: $0) + DateNames.weekdays(in: $0) }.joined().map {
        WordKey(lowercase: $0.utf8)
      })

  private func isDay(_ piece: Piece) -> Bool { piece.isNumber || Self.days.contains(piece.key) }

  /// Passes over a date in front of a name.
  private func afterDate(_ start: Int, _ end: Int) -> Int {
    var place = start
    while place < end, isDay(pieces[place]) { place += 1 }
    return place
  }

  /// Passes back over a day between a name and its verb: "Dinas Sosial Kedu, Selasa (24/11/2026), melatih".
  private func beforeDay(_ end: Int) -> Int {
    guard let last = pieces[safe: end - 1], last.key == "," || last.key == Self.close else { return end }
    var place = end
    while place > 0, end - place < Self.reach, isDay(pieces[place - 1]), !pieces[place - 1].startsLine { place -= 1 }
    return pieces[place..<end].contains(where: \.isNumber) ? place : end
  }

  /// Whether the sentence opens with what for: "Dalam rangka Hari Lansia, Dinas Sosial Kedu menggelar".
  private func isPurpose(before start: Int) -> Bool {
    guard pieces[safe: start - 1]?.key == ",",
      let first = read.sentence(before: start - 1, most: Self.longest).first
    else { return false }
    return Self.purposes.contains(first.key) && first.isCapital
  }

  private static let purposes: WordTable = [
    "dalam", "sebagai", "guna", "untuk", "demi", "menindaklanjuti", "memperingati", "menyambut", "mendukung",
    "sehubungan",
    "berdasarkan", "menyikapi", "merespons", "to",
  ]
  /// Words and signs of a sentence before a name that are looked at.
  private static let longest = 70

  /// Whether nothing but a date stands between the beginning of the sentence and a name.
  private func isDate(before start: Int) -> Bool {
    var place = start
    while place > 0, start - place < Self.reach, !pieces[place].startsLine {
      let piece = pieces[place - 1]
      if piece.key == "." { return place < start }
      guard isDay(piece) else { return false }
      place -= 1
    }
    return place < start && pieces[place].startsLine
  }

  /// Whether nothing but who helps stands between the beginning of the sentence and a name: "Melalui Sentra Meranti, …".
  private func isHelp(before start: Int) -> Bool {
    guard pieces[safe: start - 1]?.key == "," else { return false }
    var place = start - 2
    while place > 0, start - place < Self.reach, pieces[place].isWord,
      pieces[place].isCapital || Self.inside.contains(pieces[place].key), !beginsSentence(place)
    {
      place -= 1
    }
    return place >= 0 && Self.helpers.contains(pieces[place].key) && beginsSentence(place)
  }

  private func beginsSentence(_ place: Int) -> Bool {
    pieces[place].startsLine || pieces[safe: place - 1].map { $0.key == "." } ?? true
  }

  /// A person's name of two to five words; titles in front are kept. Another name may follow it only `inList`.
  func person(at start: Int, inList: Bool = false) -> Range<Int>? {
    var end = start
    var names = 0
    while let piece = pieces[safe: end], end - start < 10, !(end > start && piece.startsLine) {
      if piece.isWord, Self.titles.contains(piece.key), names == 0 {
        end += pieces[safe: end + 1]?.key == "." ? 2 : 1
        continue
      }
      guard piece.isWord, piece.isCapital, !isAcronym(piece) else { break }
      if Self.organisations.contains(piece.key) || Self.starters.contains(piece.key) || Self.things.contains(piece.key)
      {
        return nil
      }
      if names == 0, Self.offices.contains(piece.key) { return nil }
      names += 1
      end += 1
    }
    guard (2...5).contains(names), RegionGuess.province(named: text(start, end)) == nil else { return nil }
    // A list of several names, or a name that goes on.
    if !inList, let after = pieces[safe: end], after.isWord, Self.more.contains(after.key) { return nil }
    return start..<end
  }

  /// The name from piece to piece, checked; brackets at its end are left out.
  private func named(_ from: Int, _ to: Int) -> String? {
    var (start, end) = (from, min(to, pieces.count))
    while start < end, Self.inside.contains(pieces[start].key) { start += 1 }
    while end > start, Self.inside.contains(pieces[end - 1].key) { end -= 1 }
    if end > start, pieces[end - 1].key == Self.close, let open = pieces[start..<end].lastIndex(where: isOpening) {
      end = open
    }
    guard start < end, pieces[start].isWord, !Self.starters.contains(pieces[start].key) else { return nil }
    let words = pieces[start..<end].filter(\.isWord)
    guard words.contains(where: { Self.organisations.contains($0.key) || isAcronym($0) }), words.count <= 14,
      pieces[start..<end].filter(isOpening).count == pieces[start..<end].filter({ $0.key == Self.close }).count
    else { return nil }
    let name = text(start, end)
    guard name.count >= 4, name.count <= 90 else { return nil }
    return name.count > Self.long ? short(start, end) ?? name : name
  }

  /// "HMPS Kessos UIN Jakarta" for "Himpunan Mahasiswa Program Studi Kesejahteraan Sosial (HMPS Kessos) UIN Jakarta".
  private func short(_ start: Int, _ end: Int) -> String? {
    guard let open = pieces[start..<end].firstIndex(where: isOpening),
      let close = pieces[open..<end].firstIndex(where: { $0.key == Self.close }), close > open + 1, close + 1 < end,
      isAcronym(pieces[open + 1]), let initial = read.body[pieces[open + 1].range].first,
      read.body[pieces[start].range].first == initial
    else { return nil }
    return text(open + 1, close) + " " + text(close + 1, end)
  }

  private func text(_ start: Int, _ end: Int) -> String {
    read.string(pieces[start].range.lowerBound..<pieces[end - 1].range.upperBound)
  }

  private func isOpening(_ piece: Piece) -> Bool { piece.key == Self.open }

  private func isAcronym(_ piece: Piece) -> Bool { piece.isUpper && piece.length >= 3 && piece.length <= 10 }
}
