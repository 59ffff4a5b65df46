import Model
import Text

/// Whether people met in one place or through a network.
enum EventForm {
  private static let online: [[WordKey]] = [
    ["secara", "daring"], ["secara", "virtual"], ["secara", "online"], ["melalui", "zoom"], ["via", "zoom"],
    ["zoom", "meeting"],
    ["meeting", "zoom"], ["aplikasi", "zoom"], ["google", "meet"], ["webinar"], ["virtual", "zoom"],
    ["held", "online"],
    ["held", "virtually"], ["via", "daring"],
  ]
  private static let present: [[WordKey]] = [
    ["secara", "luring"], ["tatap", "muka"], ["secara", "langsung", "di"], ["secara", "offline"], ["in", "person"],
    ["in-person"],
  ]
  private static let both: [[WordKey]] = [
    ["hybrid"], ["hibrida"], ["hibrid"], ["daring", "dan", "luring"], ["luring", "dan", "daring"],
  ]
  /// Occasions at which people meet.
  static let gatherings: WordTable = [
    "webinar", "seminar", "pelatihan", "workshop", "lokakarya", "acara", "talkshow", "kuliah", "sosialisasi", "bimtek",
    "rakor",
    "rapat", "kongres", "musyawarah", "diskusi", "konferensi", "simposium", "pembekalan", "penyuluhan", "fgd", "wisuda",
    "kegiatan",
    "training", "conference", "summit", "meeting", "ceremony", "congress", "symposium",
  ]
  static let events: WordTable = [
    "webinar", "seminar", "pelatihan", "workshop", "lokakarya", "kegiatan", "acara", "talkshow", "kuliah",
    "sosialisasi",
    "bimtek", "bimbingan", "diklat", "rakor", "rapat", "kongres", "musyawarah", "diskusi", "konferensi", "simposium",
    "peringatan",
    "pembekalan", "penyuluhan", "forum", "fgd", "wisuda", "peluncuran", "menggelar", "digelar", "diselenggarakan",
    "menyelenggarakan", "mengadakan", "diadakan", "training", "conference", "summit", "held", "hosted", "meeting",
    "ceremony",
    "congress", "symposium", "launched", "berlangsung", "dilaksanakan", "mengikuti", "mengunjungi", "meninjau",
    "menyalurkan",
    "meresmikan", "penyaluran", "kunjungan", "mengukuhkan", "dikukuhkan",
    "pengukuhan", "melantik", "dilantik", "pelantikan", "penyerahan", "melatih", "hold", "holds", "holding", "hosts",
    "hosting",
    "course",
    "train", "trains", "trained", "pilot", "exhibition", "convention", "retreat", "convenes", "pameran", "jambore",
    "menandatangani", "ditandatangani", "penandatanganan", "meneken", "diteken", "signed", "lecture",
    "rakernas", "munas", "musda", "praktikum", "simulasi", "pemantapan", "lokalatih", "meluncurkan", "diluncurkan",
    "upacara", "apel", "dipusatkan", "dihelat", "menghelat", "sarasehan", "festival", "bazar",
    "diresmikan", "peresmian", "sidang", "baksos", "bakti", "visit", "visits", "visited", "kirab", "pawai", "karnaval",
    "parade", "merayakan", "perayaan",
    "syukuran", "celebrates",
    "celebrated", "celebration", "ceramah", "berceramah",
  ]

  /// Whether the title or the beginning speaks of an event.
  static func isEvent(_ read: ReadText) -> Bool {
    read.titlePieces.contains { events.contains($0.key) }
      || read.pieces.prefix(220).contains { events.contains($0.key) }
  }

  /// Words that say that something does not take place, or not then.
  private static let off: WordTable = [
    "dibatalkan", "batal", "batalkan", "membatalkan", "pembatalan", "ditunda", "tunda", "menunda", "penundaan",
    "diundur",
    "ditiadakan", "urung", "diurungkan", "urungkan", "mengurungkan", "ditangguhkan", "cancel", "cancels", "cancelled",
    "canceled", "postpone", "postpones",
    "postponed", "scrapped",
  ]
  private static let offPairs: [(WordKey, WordKey)] = [
    ("tidak", "jadi"), ("tak", "jadi"), ("called", "off"), ("calls", "off"),
  ]
  /// Words before them, or in the headline, by which it takes place all the same.
  private static let after: WordTable = [
    "sempat", "sebelumnya", "lalu", "pernah", "tetap", "akhirnya", "tidak", "tak", "bukan", "jangan", "setelah", "usai",
    "not", "after", "previously", "never",
  ]
  /// What may be called off besides events.
  private static let things: WordTable = [
    "izin", "sk", "hukuman", "putusan", "pemecatan", "pencabutan", "aturan", "perda", "honor", "kenaikan", "sanksi",
  ]

  /// Bytes in which the first sentence ends.
  private static let reach = 1_200

  /// Whether the headline, or the first sentence where the headline tells of none held, says that the event does not take
  /// place: what is known of it is no fact then.
  static func isCalledOff(_ read: ReadText) -> Bool {
    if isOff(read.titlePieces[...]) || isUninvited(read.titlePieces[...]) { return true }
    if read.titlePieces.contains(where: { after.contains($0.key) || held.contains($0.key) }) { return false }
    let first = firstSentence(of: read)
    return isOff(first) || isUninvited(first) || LaterOff.find(read) != nil
  }

  private static let invitations: WordTable = ["undangan", "undangannya", "invitation", "invitations"]
  private static let withdrawn: WordTable = ["ditarik", "dicabut", "withdrawn", "rescinded"]
  private static let withdrawing: WordTable = ["menarik", "tarik", "mencabut", "cabut", "withdraws", "withdrew"]

  /// "Undangan seminar … ditarik kembali", "menarik kembali undangan": who is not asked any more has no day to keep.
  private static func isUninvited(_ pieces: ArraySlice<Piece>) -> Bool {
    guard let place = pieces.firstIndex(where: { invitations.contains($0.key) }),
      !pieces.contains(where: { after.contains($0.key) })
    else { return false }
    return pieces[..<place].suffix(4).contains { withdrawing.contains($0.key) }
      || pieces[place...].contains { withdrawn.contains($0.key) }
  }

  private static func firstSentence(of read: ReadText) -> ArraySlice<Piece> {
    let end = Sentences.ranges(in: Array(read.body.prefix(reach))).first?.upperBound ?? 0
    return read.pieces.prefix { $0.range.lowerBound < end }
  }

  /// What did not come about.
  static let refusals: WordTable = ["tidak", "tak", "belum", "batal", "urung", "gagal", "not", "never"]

  private static let invented: WordTable = ["fiktif", "hoaks", "hoax", "bodong", "bohong", "fake"]
  private static let denied: WordTable = ["membantah", "bantah", "dibantah", "denies", "denied"]

  /// Whether the headline or the first sentence says that what was told of an event is not so: a seminar that was made up, or
  /// that its host denies to hold.
  static func isDenied(_ read: ReadText) -> Bool {
    [read.titlePieces[...], firstSentence(of: read)].contains { pieces in
      if isOfFalseOffer(pieces) { return true }
      return pieces.indices.contains { place in
        let word = pieces[place].key
        if place > pieces.startIndex, ofFalsehood.contains(pieces[place - 1].key) { return false }
        // "Kabar lokakarya di Waru itu tidak benar", "Undangan pelatihan itu palsu": of what the sentence begins with.
        let isUntrue = word == "benar" && place > pieces.startIndex && refusals.contains(pieces[place - 1].key)
        if isUntrue || word == "palsu" || invented.contains(word),
          pieces.prefix(3).contains(where: { tidings.contains($0.key) }),
          pieces.contains(where: {
            events.contains($0.key) || gatherings.contains($0.key) || ComingWords.registration.contains($0.key)
          })
        {
          return true
        }
        let near = pieces[max(pieces.startIndex, place - 4)..<min(pieces.endIndex, place + 5)]
        return (invented.contains(word) || denied.contains(word))
          && near.contains { events.contains($0.key) || gatherings.contains($0.key) }
      }
    }
  }

  /// "Waspada, Lowongan Palsu Catut Nama Kemensos": what one is asked to pay by a day is no deadline; but "Seminar Cegah
  /// Lowongan Palsu" is an event.
  private static func isOfFalseOffer(_ pieces: ArraySlice<Piece>) -> Bool {
    let isFalse = pieces.indices.contains { place in
      forged.contains(pieces[place].key)
        && pieces[max(pieces.startIndex, place - 2)..<min(pieces.endIndex, place + 2)].contains {
          offers.contains($0.key)
        }
    }
    return isFalse && !pieces.contains { events.contains($0.key) || gatherings.contains($0.key) }
  }

  /// What a thing is called that nobody who may has given out.
  static let forged: WordTable = ["palsu", "fiktif", "bodong", "abal-abal", "fake", "bogus"]
  private static let offers: WordTable = [
    "lowongan", "loker", "rekrutmen", "perekrutan", "penerimaan", "beasiswa", "pendaftaran", "bantuan", "bansos", "job",
    "jobs", "vacancy", "vacancies", "scholarship", "scholarships", "recruitment",
  ]

  /// Before them, what an event is about: "seminar tentang hoaks"; or that it is none: "bukan hoaks".
  private static let ofFalsehood: WordTable = [
    "tentang", "soal", "mengenai", "cek", "tangkal", "menangkal", "melawan", "lawan", "bukan", "about", "on", "against",
    "not",
  ]

  /// What is false when an event is.
  static let tidings: WordTable = [
    "kabar", "informasi", "undangan", "isu", "pesan", "pengumuman", "poster", "selebaran", "unggahan", "narasi",
    "tautan", "brosur", "beredar", "message", "messages", "rumour", "rumor", "rumours", "claim", "claims", "leaflet",
    "flyer",
  ]

  private static let held: WordTable = ["gelar", "digelar", "menggelar", "dibuka", "buka", "ikuti", "latih", "opens"]

  /// Whether a word says that something does not take place, or not then.
  static func isOffWord(_ key: WordKey) -> Bool { off.contains(key) }

  /// Whether a sentence or headline says so of an event.
  static func isOff(_ pieces: ArraySlice<Piece>) -> Bool {
    guard pieces.contains(where: { events.contains($0.key) || gatherings.contains($0.key) }) else { return false }
    return pieces.indices.contains { place in isOffPair(pieces, place) || isOffWord(pieces, place) }
  }

  /// "tidak jadi dilaksanakan", "has been called off"; but "tidak jadi dibatalkan".
  private static func isOffPair(_ pieces: ArraySlice<Piece>, _ place: Int) -> Bool {
    guard place > pieces.startIndex else { return false }
    let (first, second) = (pieces[place - 1].key, pieces[place].key)
    let isPair = offPairs.contains { $0 == first && $1 == second }
    return isPair && (place + 1 == pieces.endIndex || !off.contains(pieces[place + 1].key))
  }

  private static func isOffWord(_ pieces: ArraySlice<Piece>, _ place: Int) -> Bool {
    var before = pieces[max(pieces.startIndex, place - 6)..<place]
    // "kegiatan itu akhirnya dibatalkan"
    if before.last?.key == "akhirnya" { before = before.dropLast() }
    return off.contains(pieces[place].key) && !before.contains { after.contains($0.key) || things.contains($0.key) }
  }

  /// How people met; nil where the text does not say it plainly.
  static func find(_ read: ReadText) -> KeyFact.Form? {
    let lead = read.pieces.prefix(350)
    guard lead.prefix(150).contains(where: { gatherings.contains($0.key) }) else { return nil }
    var (isOnline, isPresent) = (false, false)
    for index in lead.indices {
      if HybridForm.isNamed(at: index, read), !isOfOne(index, read, except: "hadir") { return .hybrid }
      guard firsts.contains(lead[index].key) else { continue }
      if both.contains(where: { stands($0, at: index, lead) }) { return .hybrid }
      if online.contains(where: { stands($0, at: index, lead) }), !isOfOne(index, read) { isOnline = true }
      if present.contains(where: { stands($0, at: index, lead) }) { isPresent = true }
    }
    guard isOnline != isPresent else { return nil }
    return isOnline ? .online : .inPerson
  }

  /// What one person does from afar, or what people do before an event: "berbicara melalui Zoom", "pendaftaran secara
  /// online".
  private static let single: WordTable = [
    "berbicara", "bergabung", "sambutan", "menyapa", "menyampaikan", "memaparkan", "membuka", "dibuka", "menutup",
    "memberikan", "memberi", "arahan", "materi", "hadir", "terhubung", "menyimak", "menyaksikan", "disiarkan", "siaran",
    "pendaftaran", "mendaftar", "registrasi", "daftar", "pengumpulan", "dikirim", "mengirim", "diunduh", "konsultasi",
    "layanan", "joined", "spoke", "speaker", "addressed", "opened", "register", "registration", "watch", "streamed",
    "apply",
  ]

  /// Whether the nearest word before a place, of those of an event and of what one does, is one of the latter.
  private static func isOfOne(_ place: Int, _ read: ReadText, except other: WordKey? = nil) -> Bool {
    let sentence = read.sentence(before: place, most: 30)
    let nearest = sentence.last { piece in
      piece.key != other && single.contains(piece.key) || events.contains(piece.key) || gatherings.contains(piece.key)
    }
    return nearest.map { single.contains($0.key) } ?? false
  }

  private static let firsts = WordTable((online + present + both).compactMap(\.first))

  private static func stands(_ phrase: [WordKey], at index: Int, _ pieces: ArraySlice<Piece>) -> Bool {
    index + phrase.count <= pieces.endIndex
      && pieces[index..<(index + phrase.count)].elementsEqual(phrase) { $0.key == $1 }
  }
}
