import Text

/// What a telling of an event says of it: what it is, about what, and where or by whom. By these, two outlets are known to
/// speak of one event; the day is compared elsewhere. Silent rather than wrong: without a place or an office, or where each
/// has a word for it that the other does not know, they may be two.
public struct EventWords {
  /// Bytes of an article that are read.
  private static let reach = 3_000
  /// Words beside the word for the event that say which one it is.
  private static let (behind, ahead) = (4, 3)

  /// "jambore", "seminar".
  private var events = Set<WordKey>()
  /// The words that stand with it: "relawan sosial".
  private var attributes = Set<WordKey>()
  /// Names behind "di", and of offices.
  private var places = Set<WordKey>()
  private var offices = Set<WordKey>()
  /// All telling words.
  private var words = Set<WordKey>()

  /// - Parameters:
  ///   - title: the headline.
  ///   - sentence: the one that tells of the event.
  ///   - text: what else is known of the article.
  public init(title: String, sentence: String, text: String = "") {
    for part in [title, sentence] { read(part) { $0.takeEvents($1) } }
    attributes.subtract(events)
    let rest = text.truncated(toBytes: Self.reach)
    for part in [title, sentence] + Sentences.split(rest) { read(part) { $0.takeNames($1) } }
    attributes.subtract(places)
    attributes.subtract(offices)
  }

  /// Whether both clearly speak of one event, if it is on one day.
  public func isSurelySame(as other: EventWords) -> Bool {
    let shared = attributes.intersection(other.attributes)
    if events.isDisjoint(with: other.events) || shared.isEmpty { return false }
    // "Musyawarah Daerah" of whom?
    if shared.allSatisfy(Self.generic.contains), offices.isDisjoint(with: other.offices) { return false }
    let unknown = (attributes.subtracting(other.words), other.attributes.subtracting(words))
    if !unknown.0.isEmpty && !unknown.1.isEmpty { return false }
    let names = (places.union(offices), other.places.union(other.offices))
    if names.0.isDisjoint(with: names.1) { return false }
    if places.isEmpty || other.places.isEmpty || !places.isDisjoint(with: other.places) { return true }
    // "di Auditorium Utama Universitas Anggrek", "di Universitas Anggrek": one names the place more closely.
    return places.isSubset(of: other.words) || other.places.isSubset(of: words)
  }

  /// Whether it names an event, and none that the other names: "Pendaftaran uji kompetensi ditutup …" beside a jamboree.
  public func isOfOtherEvent(than other: EventWords) -> Bool {
    !events.isEmpty && !other.events.isEmpty && events.isDisjoint(with: other.events)
  }

  /// Whether one of two tellings of one outlet says nothing of its subject that the other does not say.
  public func isOfSameSubject(as other: EventWords) -> Bool {
    let (own, others) = (words.subtracting(Self.ofRegistering), other.words.subtracting(Self.ofRegistering))
    let shared = own.intersection(others)
    return shared.count >= 2 && (shared == own || shared == others)
  }

  /// Words of registering, and those that all of the field use.
  private static let ofRegistering: Set<WordKey> = Set(
    (["pendaftaran", "registrasi", "registration", "peserta", "calon", "kuota", "pekerja", "sosial", "diperpanjang"]
      as WordTable).words)

  private mutating func read(_ text: String, _ take: (inout EventWords, [Piece]) -> Void) {
    let pieces = Piece.all(in: Array(text.utf8))
    words.formUnion(pieces.lazy.filter(Self.isTelling).map(\.key))
    take(&self, pieces)
  }

  private mutating func takeEvents(_ pieces: [Piece]) {
    for place in pieces.indices where Self.isEvent(pieces[place].key) || Self.isWalk(pieces, place) {
      events.insert(pieces[place].key)
      var count = 0
      for piece in pieces[(place + 1)...] where piece.isWord || !Self.signs.contains(piece.key) {
        if Self.scopes.contains(piece.key) || count == 0 && Self.about.contains(piece.key) { continue }
        guard count < Self.behind, Self.isTelling(piece), !Self.isEvent(piece.key) else { break }
        attributes.insert(piece.key)
        count += 1
      }
      count = 0
      for piece in pieces[..<place].reversed() where !Self.scopes.contains(piece.key) {
        guard count < Self.ahead, Self.isTelling(piece), !Self.isEvent(piece.key) else { break }
        attributes.insert(piece.key)
        count += 1
      }
    }
  }

  private mutating func takeNames(_ pieces: [Piece]) {
    for place in pieces.indices {
      let key = pieces[place].key
      if Self.placing.contains(key) {
        // "di aula Balai Diklat Lembayung", "di Gedung Sate, Kota Bandung"
        let run = pieces[(place + 1)...].prefix(10).prefix {
          $0.isCapital || Self.generic.contains($0.key) || $0.key == "," || $0.key == "the"
        }
        places.formUnion(run.lazy.filter(Self.isName).map(\.key))
      } else if Self.organisations.contains(key) || pieces[place].isUpper && pieces[place].length >= 3 {
        // A headline's capitals go on behind the name: "Balai Melati Gelar Pelatihan …".
        let run = pieces[place...].prefix(8).prefix { piece in
          piece.isCapital && !Self.isEvent(piece.key) && !Self.tables.contains { $0.contains(piece.key) }
        }
        offices.formUnion(run.lazy.filter(Self.isName).map(\.key))
      }
    }
  }

  private static func isEvent(_ key: WordKey) -> Bool {
    (EventForm.gatherings.contains(key) || ComingWords.activities.contains(key) || forAll.contains(key))
      && !vague.contains(key)
  }

  /// "jalan sehat", where "jalan" alone is a street.
  private static func isWalk(_ pieces: [Piece], _ place: Int) -> Bool {
    pieces[place].key == "jalan" && place + 1 < pieces.count
      && (pieces[place + 1].key == "sehat" || pieces[place + 1].key == "santai")
  }

  private static func isTelling(_ piece: Piece) -> Bool {
    piece.isWord && !piece.hasDigit && (piece.length >= 4 || piece.isUpper) && !passing.contains(piece.key)
      && !tables.contains { $0.contains(piece.key) }
  }

  private static func isName(_ piece: Piece) -> Bool {
    piece.isCapital && isTelling(piece) && !generic.contains(piece.key) && !organisations.contains(piece.key)
      && !isEvent(piece.key)
  }

  // MARK: Words

  private static let placing: WordTable = ["di", "in", "at", "bertempat"]
  /// Between an event and what it is about: "conference on child protection".
  private static let about: WordTable = [
    "on", "for", "of", "about", "tentang", "bagi", "untuk", "mengenai", "soal", "bertema", "bertajuk", "para",
  ]
  /// How large or regular an event is, which one outlet says and the other does not.
  private static let scopes: WordTable = ["nasional", "internasional", "tahunan", "massal", "national", "annual"]
  /// "Seminar “Kesehatan Jiwa”"
  private static let signs: WordTable = [":", "“", "”", "\"", "'", "‘", "’"]
  /// What is held for all who come.
  private static let forAll: WordTable = [
    "pasar", "donor", "senam", "pawai", "karnaval", "upacara", "peringatan", "gebyar", "khitanan", "pentas", "konser",
    "turnamen", "reses", "istigasah", "ekspo", "expo", "fair", "walk", "march", "vigil", "rally", "fundraiser",
  ]
  /// Events that say nothing of what they are.
  private static let vague: WordTable = [
    "kegiatan", "acara", "program", "programme", "layanan", "posko", "angkatan", "sesi", "session", "sessions", "aksi",
    "term", "semester", "ajaran",
  ]
  private static let tables: [WordTable] = [
    ComingWords.holdings, ComingWords.schedules, ComingWords.callingOff, ComingWords.moving, ComingWords.extending,
    ComingWords.formerly, ComingWords.arriving, ComingWords.ahead, ComingWords.past, ComingWords.untils,
    ComingWords.closings, ComingWords.openings, ComingWords.beginnings, ComingWords.deadlines, ComingWords.fillers,
    ComingWords.negations, ComingWords.between, ComingWords.standing, months,
  ]
  private static let months = WordTable(
    ["id", "en"].flatMap { DateNames.months(in: $0).flatMap { $0.map { WordKey(lowercase: $0.utf8) } } })
  /// Words of any telling.
  private static let passing: WordTable = [
    "yang", "dengan", "untuk", "bagi", "oleh", "karena", "akibat", "panitia", "peserta", "penyelenggara", "adalah",
    "tahun", "itu", "ini", "para", "juga", "agar", "serta", "atau", "dalam", "kata", "hari", "pekan", "bulan", "awal",
    "batal", "tunda", "undur", "geser", "gara", "gara-gara", "meski", "cuaca", "waktu", "jadwal", "besok", "that",
    "this", "with", "because",
    "organisers", "organizers", "their", "has", "have", "been", "said", "due", "and", "the", "until", "further",
    "notice", "menyatakan", "mengumumkan", "memutuskan", "resmi", "ikut", "terpaksa", "diikuti", "dihadiri", "tentang",
    "about", "free", "gratis", "tanggal", "dari", "selama", "between", "antara", "serentak", "kembali", "lagi",
    "daring", "depan", "rencananya",
    "luring", "online", "virtual", "yaitu", "yakni", "from", "planned",
  ]
  /// Parts of names that many have.
  private static let generic: WordTable = [
    "dinas", "sosial", "kabupaten", "kota", "provinsi", "kementerian", "republik", "indonesia", "nasional", "daerah",
    "pemerintah", "balai", "gedung", "aula", "hotel", "kampus", "ruang", "kantor", "pusat", "lapangan", "taman",
    "rumah", "sakit", "pendopo", "desa", "kelurahan", "kecamatan", "jalan", "hall", "centre", "center", "city", "town",
    "county", "council", "university", "social", "work", "national", "campus", "jawa", "sumatera", "kalimantan",
    "sulawesi", "papua", "nusa", "tenggara", "maluku", "barat", "timur", "utara", "selatan", "tengah", "pekerja",
    "profesional", "north", "south", "east", "west", "great", "united", "kingdom", "england", "wilayah", "auditorium",
    "rsud", "rsup", "rsj", "rsia", "upt", "uptd", "sma", "smp", "smk", "smpn", "sman", "slb", "lksa", "dprd", "pkk",
    "bpbd", "psm", "tksk", "pkh", "odgj", "asn", "convention", "bumi", "perkemahan", "alun-alun", "dki", "lantai",
  ]
  private static let organisations: WordTable = [
    "dinas", "kementerian", "universitas", "himpunan", "yayasan", "ikatan", "politeknik", "badan", "komisi",
    "lembaga", "asosiasi", "fakultas", "balai", "sentra", "forum", "institut", "sekolah", "perkumpulan", "komunitas",
    "panti", "loka", "dewan", "karang", "palang", "foundation", "association", "institute", "federation", "college",
    "charity", "trust", "pemkot", "pemkab", "pemprov", "puskesmas",
  ]
}
