import Text

/// The hall or house in which an event took place: a venue behind "di" in a sentence that tells of holding it.
enum EventPlace {
  private static let venues: WordTable = [
    "hotel", "aula", "gedung", "bale", "auditorium", "ballroom", "pendopo", "pendapa", "gor", "wisma", "graha", "balai",
    "sentra", "kampus", "ruang", "kantor", "lapangan", "alun-alun", "sekretariat", "museum", "perpustakaan",
    "pusdiklat", "gelanggang", "stadion", "asrama", "masjid", "kafe", "resort", "rumah", "joglo", "convention", "taman",
    "mal", "universitas", "politeknik", "panti", "gereja", "pesantren", "sasana", "villa", "bumi", "padepokan",
    "lapas", "balairung", "halaman", "pelataran", "markas", "posko", "puskesmas", "rusunawa", "kelenteng", "pura",
    "vihara",
  ]
  private static let englishVenues: WordTable = [
    "hotel", "hall", "centre", "center", "auditorium", "ballroom", "campus", "university", "building", "library",
    "theatre", "theater", "school",
  ]
  /// Whether a word opens the name of a house or hall.
  static func isVenue(_ key: WordKey) -> Bool { venues.contains(key) }

  private static let held: WordTable = [
    "digelar", "menggelar", "gelar", "diselenggarakan", "menyelenggarakan", "dilaksanakan", "melaksanakan", "diadakan",
    "mengadakan", "dihelat", "dilangsungkan", "berlangsung", "bertempat", "dipusatkan", "dibuka", "held", "hosted",
    "berlatih", "belajar", "diikuti", "mengikuti", "hold", "holds", "holding", "hosts", "hosting",
    "mewisuda", "diwisuda", "melantik", "dilantik", "mengukuhkan", "dikukuhkan", "melatih", "dilatih",
    "pembekalan", "peluncuran", "pengukuhan", "pelantikan", "penyerahan", "penandatanganan", "diluncurkan",
    "diserahkan", "dimulai", "ditutup", "menandatangani", "ditandatangani", "meneken", "diteken",
    "menghadirkan",
  ]
  private static let openings: WordTable = [
    "membuka", "menutup", "memimpin", "menghadiri", "opened", "closed", "attended",
  ]
  /// Words of a sentence that place something other than the event.
  private static let others: WordTable = [
    "ditemui", "dirawat", "tinggal", "bekerja", "lahir", "kata", "ujar", "ungkap", "tutur", "jelas",
    "ucap", "sebelumnya", "dijadwalkan", "rencananya", "pernah",
  ]

  /// Right before "di": where somebody works, learns or lives.
  private static let elsewhere: WordTable = [
    "bertugas", "magang", "lulus", "lulusan", "mengajar", "mengabdi", "bersekolah", "ditempatkan",
    "dititipkan", "menginap", "terjadi", "penghuni", "penderita", "pasien",
  ]
  /// The same before a house that has people of its own: "petugas di Panti Sawo", but not "petugas di Aula Sawo".
  private static let residents: WordTable = [
    "petugas", "pegawai", "dosen", "guru", "siswa", "mahasiswa", "anak", "klien", "lansia", "warga", "pengasuh",
    "pengurus", "pekerja", "sosial", "pendamping", "perawat", "narapidana", "santri",
  ]
  private static let houses: WordTable = [
    "panti", "sentra", "universitas", "politeknik", "rumah", "pesantren", "asrama", "lapas", "puskesmas", "kantor",
  ]

  /// Words and signs of a text in which the place must be named, and those of a sentence that are looked at.
  private static let (reach, window) = (400, 30)
  /// Words and bytes of a name.
  private static let (longest, widest) = (9, 80)

  /// The first venue that the text names for the event; nil when none is clear.
  static func find(_ read: ReadText, _ rejected: RejectedParts) -> String? {
    let pieces = read.pieces
    for index in pieces.indices.prefix(reach) {
      let key = pieces[index].key
      let isEnglish = key == "at"
      guard isEnglish || key == "di", !rejected.has(pieces[index].range.lowerBound) else { continue }
      let isNamed = pieces[safe: index - 1]?.key == "bertempat"
      let start = isEnglish && pieces[safe: index + 1]?.key == "the" ? index + 2 : behindFloor(index + 1, read)
      let isTimed = !isNamed && isBehindHours(index, start, read)
      guard let name = name(at: start, isEnglish: isEnglish, isSure: isNamed || isTimed, read),
        isNamed || isOfTheEvent(index, name.upperBound, read), !isTimed || isHouse(name, read)
      else { continue }
      return read.string(pieces[name.lowerBound].range.lowerBound..<pieces[name.upperBound - 1].range.upperBound)
    }
    return labelled(read) ?? onItsLine(read)
  }

  /// Lines beside a labelled place in which the day or the hour stands.
  private static let lines = 4

  /// "Tempat: Gedung Wanita Kota Wana", a line of its own, which may be too short to be text.
  private static func onItsLine(_ read: ReadText) -> String? {
    let lines = read.linked.prefix(20_000).split(separator: .lineFeed)
    for (place, line) in lines.enumerated() where line.count <= widest * 2 && line.contains(.colon) {
      let pieces = Piece.all(in: Array(line))
      guard let label = pieces.firstIndex(where: { $0.isWord }), BlockLabel.places.contains(pieces[label].key),
        let colon = pieces[label...].prefix(3).firstIndex(where: { $0.key == ":" }),
        lines[max(0, place - self.lines)..<min(lines.count, place + self.lines)].contains(where: {
          $0.count <= widest * 2 && BlockLabel.isNamed(in: Piece.all(in: Array($0)))
        })
      else { continue }
      let value = pieces[(colon + 1)...].prefix { $0.key != "," && $0.key != ";" && $0.key != "(" && $0.key != ":" }
      guard let first = value.first, let last = value.last(where: \.isWord),
        first.isCapital || venues.contains(first.key),
        !value.contains(where: { networks.contains($0.key) }), last.range.upperBound - first.range.lowerBound <= widest
      else { continue }
      return String(decoding: Array(line)[first.range.lowerBound..<last.range.upperBound], as: UTF8.self)
    }
    return nil
  }

  /// Whether a place follows the hours of an event, which no kind of house needs to open: "pukul 09.00 WIB di Sabuga Bandung".
  private static func isBehindHours(_ index: Int, _ start: Int, _ read: ReadText) -> Bool {
    guard let before = read.pieces[safe: index - 1], let first = read.pieces[safe: start] else { return false }
    return ComingClock.isZone(before.key) && !areas.contains(first.key)
  }

  /// How the name of a town, a village or a street begins.
  private static let areas: WordTable = [
    "kota", "kabupaten", "kab", "provinsi", "kecamatan", "desa", "kelurahan", "jalan", "jl", "dusun", "kampung",
  ]

  /// Whether a name of several words is no town's: "Sabuga Bandung", but not "Banda Aceh".
  private static func isHouse(_ name: Range<Int>, _ read: ReadText) -> Bool {
    let pieces = read.pieces[name]
    guard let first = pieces.first, let last = pieces.last, name.count > 1 else { return false }
    let text = read.string(first.range.lowerBound..<last.range.upperBound)
    return RegionGuess.province(named: text) == nil
  }

  /// "Hari/Tanggal: … Tempat: Aula Kecamatan": the line of an invitation's block that says where.
  private static func labelled(_ read: ReadText) -> String? {
    let pieces = read.pieces
    for index in pieces.indices.prefix(reach) where BlockLabel.places.contains(pieces[index].key) {
      guard pieces[index].isCapital, pieces[safe: index + 1]?.key == ":",
        BlockLabel.isNamed(in: Array(pieces[max(0, index - window)..<min(pieces.count, index + window)])),
        let name = name(at: index + 2, isEnglish: false, isSure: true, read),
        !pieces[name].contains(where: { networks.contains($0.key) })
      else { continue }
      // "Tempat: Aula Kecamatan Biaya: gratis": the last word is the next label.
      var end = name.upperBound
      if pieces[safe: end]?.key == ":", pieces[safe: end]?.startsLine == false { end -= 1 }
      guard end - name.lowerBound >= 2 else { continue }
      return read.string(pieces[name.lowerBound].range.lowerBound..<pieces[end - 1].range.upperBound)
    }
    return nil
  }

  private static let networks: WordTable = [
    "zoom", "google", "daring", "online", "virtual", "youtube", "meeting", "teams",
  ]

  /// "di lantai 2 Gedung Bundar": the place behind the floor.
  private static func behindFloor(_ start: Int, _ read: ReadText) -> Int {
    guard read.pieces[safe: start]?.key == "lantai" else { return start }
    return read.pieces[safe: start + 2].map { venues.contains($0.key) } ?? false ? start + 2 : start
  }

  /// Whether an academic's title with its full stop stands at a piece of a name: "Auditorium Prof. Sumarno".
  private static func isTitle(_ at: Int, _ read: ReadText) -> Bool {
    guard let word = read.pieces[safe: at], word.isCapital, word.length <= 4, let next = read.pieces[safe: at + 2]
    else {
      return false
    }
    return read.pieces[safe: at + 1]?.key == "." && next.isWord && next.isCapital && titles.contains(word.key)
  }

  private static let titles: WordTable = ["prof", "dr", "ir", "drs", "h", "kh", "hj", "dra", "st"]

  /// The pieces of a venue's name: "Hotel Rinjani", "aula Dinas Sosial Kota Baruga"; at least a proper name behind the
  /// kind of house.
  private static func name(at start: Int, isEnglish: Bool, isSure: Bool, _ read: ReadText) -> Range<Int>? {
    let pieces = read.pieces
    guard let first = pieces[safe: start], first.isWord else { return nil }
    let isVenue = venues.contains(first.key)
    guard isEnglish ? first.isCapital : isVenue || isSure && first.isCapital else { return nil }
    var end = start + 1
    while let piece = pieces[safe: end], end - start < longest, !piece.startsLine,
      !EventDays.weekdays.contains(piece.key),
      piece.isWord && (piece.isCapital || piece.isNumber && piece.length <= 2)
    {
      end += isTitle(end, read) ? 2 : 1
    }
    guard end - start >= 2 || isSure && !isVenue else { return nil }
    if isEnglish, !pieces[start..<end].contains(where: { englishVenues.contains($0.key) }) { return nil }
    // A name that goes on: "Aula Dinas Sosial dan …".
    if let next = pieces[safe: end], next.key == "dan" || next.key == "and", pieces[safe: end + 1]?.isCapital == true {
      return nil
    }
    let bytes = pieces[end - 1].range.upperBound - pieces[start].range.lowerBound
    return bytes <= widest ? start..<end : nil
  }

  /// Whether the sentence of a place tells of holding something, and of nothing else there.
  private static func isOfTheEvent(_ index: Int, _ end: Int, _ read: ReadText) -> Bool {
    let before = read.sentence(before: index, most: window)
    let after = read.pieces[end..<min(read.pieces.count, end + 12)].prefix { $0.key != "." && !$0.startsLine }
    // "bekerja sama" says with whom, not where.
    if let last = before.last, elsewhere.contains(last.key) { return false }
    if let last = before.last, residents.contains(last.key), let house = read.pieces[safe: index + 1],
      houses.contains(house.key)
    {
      return false
    }
    let isOther = before.indices.contains {
      others.contains(before[$0].key) && !(before[$0].key == "bekerja" && read.pieces[safe: $0 + 1]?.key == "sama")
    }
    if isOther { return false }
    // "… terpilih dalam musyawarah di Gedung PKK"; but who is at lectures in a university studies there.
    if let last = before.last, EventForm.gatherings.contains(last.key), let house = read.pieces[safe: index + 1],
      !houses.contains(house.key), !Mishaps.areTold(in: after)
    {
      return true
    }
    // "membuka rakor TKSK di Pendopo Lubuk", but not "membuka loket di Kantor Kecamatan".
    if before.contains(where: { openings.contains($0.key) }),
      before.contains(where: { EventForm.gatherings.contains($0.key) })
    {
      return true
    }
    return before.contains { held.contains($0.key) } || after.contains { held.contains($0.key) }
  }
}
