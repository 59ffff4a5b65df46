import Text

/// The labels of an invitation's block, Indonesian and English: "Hari/Tanggal :", "📅", "Waktu Pelaksanaan:". A day without
/// one is none of the block; "Tanggal lahir:" and "Batas tanggal:" are others.
enum BlockLabel {
  private static let cores: WordTable = [
    "hari", "tanggal", "tgl", "waktu", "jadwal", "pelaksanaan", "date", "dates", "day", "when", "time",
  ]
  /// What may stand in a label beside these.
  private static let others: WordTable = ["/", ",", "&", "dan", "and", "kegiatan", "acara", "tempat", "place", "event"]
  private static let dates: WordTable = ["tanggal", "tgl", "date"]
  private static let days: WordTable = ["hari", "day"]
  private static let signs: WordTable = ["📅", "📆", "🗓"]
  /// Between a label and its day.
  private static let leadIn = WordTable(
    [",", "/", "(", "s", "d", ".", "sd", "-", "–", "—", ";", "hingga", "sampai", "dan", "&", "to"]
      + EventDays.weekdays.words + pairs)
  /// "Sabtu-Minggu".
  private static let pairs = ["id", "en"].flatMap { language in
    let names = DateNames.weekdays(in: language).map { $0[0] }
    return names.flatMap { first in names.map { WordKey(lowercase: (first + "-" + $0).utf8) } }
  }
  /// Pieces before a label by which it is one of registration.
  private static let near = 5

  /// What people are asked to.
  static let occasions: WordTable = [
    "webinar", "seminar", "pelatihan", "workshop", "lokakarya", "talkshow", "kuliah", "sosialisasi", "bimtek", "rakor",
    "rapat", "kongres", "musyawarah", "diskusi", "konferensi", "simposium", "pembekalan", "penyuluhan", "fgd", "wisuda",
    "bimbingan", "diklat", "forum", "sarasehan", "festival", "bazar", "pameran", "jambore", "lomba", "kursus", "kelas",
    "bincang", "dialog", "temu", "munas", "musda", "rakernas", "muktamar", "klb", "peringatan", "peluncuran", "bedah",
    "apel", "upacara", "simulasi", "lokalatih", "ceramah", "kajian", "baksos", "sidang", "pertemuan", "reuni",
    "training", "conference", "summit", "meeting", "ceremony", "congress", "symposium", "lecture", "course", "class",
    "webinars", "workshops", "convention", "retreat", "exhibition", "launch",
  ]
  /// By which one is asked to it.
  static let invitations: WordTable = [
    "mengundang", "undangan", "diundang", "ikuti", "ikutilah", "mengikuti", "hadiri", "menghadiri", "hadir", "akan",
    "dijadwalkan", "yuk", "ayo", "mari", "terbuka", "join", "invites", "invited", "attend", "will", "bergabung",
  ]
  /// Of these, such as leave no doubt though nothing says to what.
  static let callings: WordTable = [
    "mengundang", "undangan", "diundang", "ikuti", "ikutilah", "hadiri", "join", "invites", "invited",
  ]
  /// Other fields of a block: its hours and its place.
  static let companions: WordTable = [
    "pukul", "jam", "pkl", "waktu", "tempat", "lokasi", "venue", "via", "media", "platform", "zoom", "time", "place",
    "location", "wib", "wita", "wit", "⏰", "🕘", "🕙", "🕐", "🕑", "🕗", "🕖", "🕛", "📍", "💻",
  ]

  /// Where an occasion is to be.
  static let places: WordTable = ["tempat", "lokasi", "tempatnya", "venue", "place", "location"]

  /// The first piece at or behind a byte.
  static func piece(at byte: Int, in read: ReadText) -> Int {
    read.pieces.firstIndex { $0.range.lowerBound >= byte } ?? read.pieces.endIndex
  }

  /// Whether some words hold what may be a label.
  static func isNamed(in pieces: [Piece]) -> Bool {
    pieces.contains { cores.contains($0.key) || signs.contains($0.key) }
  }

  /// Where the label of a day begins; nil where it has none, or one of something else.
  static func start(before day: Int, _ pieces: [Piece]) -> Int? {
    var end = day - 1
    func skip(_ table: WordTable) { while end >= 0, table.contains(pieces[end].key) { end -= 1 } }
    skip(leadIn)
    let isOnLine = !pieces[(end + 1)..<day].contains { $0.key == ";" }
    let hasColon = end >= 0 && pieces[end].key == ":"
    if hasColon {
      end -= 1
      skip([";"])
    }
    guard end >= 0 else { return nil }
    if signs.contains(pieces[end].key) { return isOfRegistration(pieces[..<end]) ? nil : end }
    var start = end + 1
    while start > 0, cores.contains(pieces[start - 1].key) || others.contains(pieces[start - 1].key) { start -= 1 }
    while start <= end, !cores.contains(pieces[start].key) { start += 1 }
    let label = pieces[start..<max(start, end + 1)]
    guard !label.isEmpty, !isOfRegistration(pieces[..<start]) else { return nil }
    let isWhole = label.contains { days.contains($0.key) } && label.contains { dates.contains($0.key) }
    let opens = start == 0 || !pieces[start - 1].isWord
    guard hasColon ? opens || isWhole || isBehindField(start, pieces) : isWhole || !isOnLine && opens else {
      return nil
    }
    return start
  }

  /// "Via: Zoom Tanggal: …": lines that a page ran together.
  private static func isBehindField(_ start: Int, _ pieces: [Piece]) -> Bool {
    pieces[start].isCapital && pieces[..<start].suffix(8).contains { $0.key == ":" }
  }

  /// "Pendaftaran – tanggal: …", or the heading on the line above says so.
  private static func isOfRegistration(_ before: ArraySlice<Piece>) -> Bool {
    let line = before.reversed().drop { $0.key == ";" || $0.key == ":" || !$0.isWord }.prefix { $0.key != ";" }
    return line.prefix(near).contains {
      ComingWords.registration.contains($0.key) || ComingWords.deadlines.contains($0.key)
        || ComingWords.closings.contains($0.key)
    } && line.count <= near + 2 && !line.contains { $0.hasDigit }
  }
}
