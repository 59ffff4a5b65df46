import Model
import Text

/// How many took part: "diikuti oleh 120 pekerja sosial", "616 peserta", "peserta … berjumlah 616", "pelatihan bagi 30
/// TKSK", "Sebanyak 40 anggota PSM … mengikuti". Numbers may be words: "dua puluh lima TKSK".
struct Participants {
  private static let verbs: WordTable = [
    "diikuti", "dihadiri", "melibatkan", "menghadirkan", "melatih", "membekali", "attended", "joined", "involving",
    "trained", "together",
  ]
  /// What those who stand before it do at an event.
  private static let takings: WordTable = [
    "mengikuti", "ikuti", "menghadiri", "hadiri", "dilatih", "dibekali", "magang", "attended", "joined",
  ]
  /// The same in two words: "menjalani praktikum", "mendapat pembekalan", "took part".
  private static let gettings: WordTable = ["menjalani", "mendapat", "mendapatkan", "memperoleh", "took", "received"]
  private static let taught = WordTable(lessons.words + ["praktikum", "magang", "part"])
  /// Between those and what they do: they did not, or did something else then ("meninggal saat mengikuti").
  private static let denials: WordTable = [
    "tidak", "tak", "belum", "menolak", "batal", "gagal", "urung", "enggan", "dilarang", "saat", "ketika", "karena",
    "setelah", "usai", "sebelum", "bila", "jika", "not", "never", "declined", "refused", "failed", "while", "after",
    "because",
  ]
  private static let fillers: WordTable = [
    "oleh", "sebanyak", "sejumlah", "total", "ini", "by", "secara", "langsung",
  ]
  private static let estimates: [WordKey: KeyFact.Count.Estimate] = [
    "sekitar": .about, "about": .about, "some": .about, "hampir": .nearly, "nearly": .nearly, "lebih": .moreThan,
    "more": .moreThan, "over": .moreThan, "kurang": .lessThan, "fewer": .lessThan, "less": .lessThan,
    "sedikitnya": .atLeast, "setidaknya": .atLeast, "sekurangnya": .atLeast, "sedikit": .atLeast, "least": .atLeast,
  ]
  /// "Tidak kurang dari", "no fewer than".
  private static let negations: WordTable = ["tidak", "tak", "no", "not"]
  /// Words of an estimate before a number.
  private static let about = WordTable(Array(estimates.keys) + negations.words + ["dari", "than", "at", "paling"])
  private static let takers: WordTable = ["peserta", "partisipan", "participants", "attendees", "delegates"]
  private static let people: WordTable = [
    "orang", "people", "mahasiswa", "mahasiswi", "relawan", "pendamping", "penyuluh", "peksos", "warga", "siswa",
    "guru", "dosen", "students", "volunteers", "tksk", "psm", "tagana", "lansia", "kader", "keluarga", "undangan",
    "pensosmas", "perawat", "alumni", "pelajar", "pegawai", "petugas", "konselor", "fasilitator", "caseworkers",
    "practitioners",
    "pengasuh", "operator", "anak", "ibu", "remaja", "pemuda", "santri", "bidan", "lurah", "camat",
    "penghuni", "pengungsi", "penyintas", "klien", "residents", "parents", "teachers", "nurses", "carers",
    "professionals", "officers",
  ]
  /// Groups whose name has several words. The longest counts: Pekerja Sosial Masyarakat are volunteers.
  private static let groups: [[WordKey]] = [
    ["pekerja", "sosial", "masyarakat"], ["pekerja", "sosial", "medis"], ["pekerja", "sosial", "profesional"],
    ["pekerja", "sosial"], ["tenaga", "kesejahteraan", "sosial", "kecamatan"], ["tenaga", "kesejahteraan", "sosial"],
    ["pendamping", "rehabilitasi", "sosial"], ["pendamping", "program", "keluarga", "harapan"], ["pendamping", "pkh"],
    ["pendamping", "rehsos"], ["pendamping", "sosial"], ["penyuluh", "sosial", "masyarakat"], ["penyuluh", "sosial"],
    ["relawan", "sosial"], ["taruna", "siaga", "bencana"], ["karang", "taruna"], ["tenaga", "kesehatan"],
    ["kader", "posyandu"], ["kepala", "keluarga"], ["social", "workers"], ["social", "work", "students"],
    ["case", "workers"], ["foster", "carers"], ["foster", "parents"], ["care", "workers"], ["youth", "workers"],
    ["panti", "asuhan"], ["lembaga", "kesejahteraan", "sosial", "anak"],
    ["lembaga", "kesejahteraan", "sosial"], ["sdm", "pkh"], ["penerima", "manfaat"], ["penyandang", "disabilitas"],
    ["operator", "slrt"],
    ["operator", "puskesos"], ["anak", "panti"], ["anak", "asuh"], ["anak", "jalanan"], ["ibu", "hamil"],
    ["ibu", "rumah", "tangga"],
  ]
  /// "40 anggota PSM".
  private static let members: WordTable = [
    "anggota", "pengurus", "personel", "kader", "calon", "pengelola", "perwakilan",
  ]
  /// Bodies whose members are counted.
  private static let bodies: WordTable = ["lks", "lksa", "panti", "yayasan", "lembaga", "ipspi", "pilar"]
  private static let sums: WordTable = ["berjumlah", "sebanyak", "mencapai", "sejumlah", "totalling", "numbered"]
  private static let some: WordTable = ["terbaik", "lain", "lainnya", "pertama", "terpilih"]
  private static let insurances: WordTable = ["bpjs", "kis", "jkn", "pbi", "asuransi", "jaminan", "pemilu"]
  private static let invited: WordTable = ["terdaftar", "mendaftar", "diundang", "pendaftar", "registered", "invited"]
  private static let parts: WordTable = ["dari", "kepada", "bagi", "of"]
  private static let free: WordTable = ["orang", "dari", "yang", "people", "from", "dan", ".", ","]
  private static let receivers: WordTable = ["bagi", "untuk", "kepada", "for"]
  private static let lessons: WordTable = [
    "pelatihan", "bimbingan", "bimtek", "seminar", "webinar", "lokakarya", "workshop", "diklat", "pembekalan",
    "lokalatih", "sosialisasi", "training", "forum", "course", "masterclass",
  ]
  /// In a sentence of aid, those for whom it is are no participants.
  private static let aid: WordTable = [
    "bantuan", "santunan", "sembako", "paket", "dana", "beasiswa", "bansos", "hadiah", "penghargaan", "insentif", "aid",
  ]
  private static let places: WordTable = [
    "kuota", "kuotanya", "terbatas", "minimal", "minimum", "membutuhkan", "dibutuhkan", "diperlukan", "maksimal",
    "maksimum", "target", "ditargetkan", "kapasitas", "quota", "limited", "maximum",
    "memperkirakan", "diperkirakan", "menargetkan", "mengharapkan", "diharapkan", "expected", "expects", "expecting",
    "diusulkan", "mengusulkan", "berkuota", "dibatasi", "pembatasan", "menampung", "kursi", "rencananya",
    "direncanakan", "merencanakan", "dirancang", "dapat", "bisa", "boleh", "mampu", "can", "could", "may", "capacity",
    "seats", "places", "semula", "awalnya", "masing-masing",
    "setiap", "tiap", "each", "planned", "plans", "proposed", "aims", "hope", "hopes", "berencana",
  ]
  /// The same in two words: "paling banyak", "up to".
  private static let limits: [(WordKey, WordKey)] = [("paling", "banyak"), ("paling", "tinggi"), ("up", "to")]
  /// Words and signs in which a sentence tells whose number it is.
  private static let window = 14

  private let read: ReadText
  private let rejected: RejectedParts
  private var pieces: [Piece] { read.pieces }

  /// Ready to look into a text.
  init(_ read: ReadText, _ rejected: RejectedParts) { (self.read, self.rejected) = (read, rejected) }

  /// A number and the piece after it.
  private typealias Number = (value: Int, end: Int)

  /// Groups named of one event.
  private static let most = 4

  /// The numbers with what each counts: of "40 PSM, 21 TKSK, dan 15 anggota Tagana" all. None when the text gives none in
  /// these words.
  func find() -> [KeyFact.Count] {
    var index = 0
    while index < pieces.count {
      guard let number = number(at: index) else {
        index += 1
        continue
      }
      if !rejected.has(pieces[index].range.lowerBound), let (first, end) = count(number, at: index) {
        return first.noun == nil ? [first] : [first] + further(after: end)
      }
      index = number.end
    }
    return []
  }

  /// The number of figures or words that begins at a piece.
  private func number(at index: Int) -> Number? {
    let piece = pieces[index]
    if piece.isNumber { return isCount(piece) ? (value(of: piece), index + 1) : nil }
    guard piece.isWord, let said = NumberWords.number(at: index, word: { pieces[safe: $0]?.key }), said.value < 1e7,
      said.value == said.value.rounded()
    else { return nil }
    return (Int(said.value), said.end)
  }

  /// The members of a list behind its first: ", 21 TKSK, dan 15 anggota Tagana".
  private func further(after start: Int) -> [KeyFact.Count] {
    var counts: [KeyFact.Count] = []
    var at = start
    while counts.count < Self.most - 1 {
      // "40 pekerja sosial masyarakat (PSM)"
      if pieces[safe: at]?.key == "(", pieces[safe: at + 2]?.key == ")" { at += 3 }
      let joint = at
      while let piece = pieces[safe: at], Self.joints.contains(piece.key), at - joint < 2 { at += 1 }
      if at > joint, let piece = pieces[safe: at], Self.fillers.contains(piece.key) { at += 1 }
      guard at > joint, at < pieces.count, let number = number(at: at), let noun = noun(after: number.end - 1) else {
        break
      }
      counts.append(count(at, number, at, noun: noun))
      at = noun.upperBound
    }
    return counts
  }

  private static let joints: WordTable = [",", "dan", "serta", "and", "&"]

  /// How many took part, if a number says that, and the piece after what it counts.
  private func count(_ number: Number, at index: Int) -> (KeyFact.Count, end: Int)? {
    // How many may come, or should, is not how many did.
    var before = read.sentence(before: index, most: 6)
    // "yang menargetkan 50 peserta itu ternyata diikuti 74 kader"
    if let other = before.lastIndex(where: \.isNumber) { before = before[(other + 1)...] }
    if before.contains(where: { Self.places.contains($0.key) }) { return nil }
    let isLimit = zip(before, before.dropFirst()).contains { pair in
      Self.limits.contains { $0 == pair.0.key && $1 == pair.1.key }
    }
    if isLimit || isOfEarlier(index) { return nil }
    let noun = noun(after: number.end - 1)
    let (start, verb) = context(before: index)
    let isPeople = noun.map { pieces[$0.lowerBound].key == "orang" || pieces[$0.lowerBound].key == "people" } ?? true
    // "peserta yang mengikuti kegiatan berjumlah 616"
    if isPeople, let sum = pieces[safe: start - 1], Self.sums.contains(sum.key),
      pieces[max(0, start - 8)..<start].contains(where: { Self.takers.contains($0.key) }),
      noun != nil || number.end >= pieces.count || Self.free.contains(pieces[number.end].key)
    {
      return (count(start, number, index, noun: nil), number.end)
    }
    if let noun, isPeople, isOfTakers(before: start) {
      return (count(start, number, index, noun: nil), noun.upperBound)
    }
    guard let noun else { return nil }
    if Self.takers.contains(pieces[noun.upperBound - 1].key) {
      // "5 peserta terbaik" are not all of them.
      if let next = pieces[safe: number.end + 1], Self.some.contains(next.key) { return nil }
      // "80 peserta yang diundang": who was to come.
      if pieces[noun.upperBound...].prefix(2).contains(where: { Self.invited.contains($0.key) }) { return nil }
      if !verb, start > 0, Self.parts.contains(pieces[start - 1].key) { return nil }
      // "Peserta BPJS" met nowhere.
      if let next = pieces[safe: noun.upperBound], Self.insurances.contains(next.key) { return nil }
      // "Dari 48 peserta, 41 peserta lulus."
      let told = read.sentence(before: index, most: Self.window)
      if !verb, zip(told, told.dropFirst()).contains(where: { Self.parts.contains($0.key) && $1.isNumber }) {
        return nil
      }
      // "Dua peserta mengundurkan diri."
      if !verb, number.value < 10 || isOfMishap(index, noun.upperBound) { return nil }
      return (count(start, number, index, noun: nil), noun.upperBound)
    }
    if isRate(noun.upperBound) || isStudied(before: start) { return nil }
    guard verb || isTaught(before: start) && !isDenied(behind: noun.upperBound) || takesPart(noun, from: start) else {
      return nil
    }
    let all = joined(noun)
    return (count(start, number, index, noun: all), all.upperBound)
  }

  /// "Pesertanya 45 orang", "pesertanya hanya 45 orang"
  private func isOfTakers(before start: Int) -> Bool {
    let place = pieces[..<start].lastIndex { !Self.fillers.contains($0.key) && !Self.onlies.contains($0.key) }
    return place.map { start - $0 <= 3 && pieces[$0].key == "pesertanya" } ?? false
  }
  private static let onlies: WordTable = ["hanya", "cuma", "ada"]

  /// "112 PSM dan TKSK": one number of both.
  private func joined(_ noun: Range<Int>) -> Range<Int> {
    guard let joint = pieces[safe: noun.upperBound], joint.key == "dan" || joint.key == "and",
      let end = group(at: noun.upperBound + 1), !Self.takers.contains(pieces[end - 1].key),
      !Self.kin.contains(pieces[noun.upperBound + 1].key)
    else { return noun }
    return noun.lowerBound..<end
  }

  /// "2 pekerja sosial dan keluarga korban": the number counts the first alone.
  private static let kin: WordTable = ["keluarga", "warga", "undangan"]

  /// "bagi 200 orang setahun": how many a house takes, not how many came.
  private func isRate(_ end: Int) -> Bool {
    // "tiga perwakilan dari tiap kabupaten"
    let start = pieces[safe: end]?.key == "dari" ? end + 1 : end
    return pieces[safe: start].map { Self.rates.contains($0.key) } ?? false
  }
  private static let rates: WordTable = [
    "setahun", "sebulan", "sepekan", "seminggu", "sehari", "per", "setiap", "tiap", "masing-masing", "yearly",
    "annually", "daily",
  ]

  /// "Riset akan melibatkan 30 mahasiswa": who is asked, not who came.
  private func isStudied(before start: Int) -> Bool {
    read.sentence(before: start, most: Self.window).contains { Self.studies.contains($0.key) }
      && passed(before: start) >= 0 && pieces[passed(before: start)].key == "melibatkan"
  }
  private static let studies: WordTable = ["riset", "penelitian", "studi", "kajian", "survei", "survey"]

  /// Whether the sentence tells of another year, or of all years: "about 300 delegates attended last year", "tahun lalu diikuti 90 TKSK".
  private func isOfEarlier(_ index: Int) -> Bool {
    let behind = pieces[(index + 1)...].prefix(Self.window).prefix { $0.key != "." && !$0.startsLine }
    // ", sedangkan tahun lalu diikuti 90 TKSK" says nothing of this number.
    let sentence = (read.sentence(before: index, most: Self.window) + behind).filter {
      !rejected.has($0.range.lowerBound)
    }
    return sentence.contains { Self.inAll.contains($0.key) }
      || zip(sentence, sentence.dropFirst()).contains { first, second in
        first.key == "last" && second.key == "year" || first.key == "next" && second.key == "year"
          || first.key == "tahun" && Self.otherYears.contains(second.key)
      }
  }
  private static let otherYears: WordTable = ["lalu", "sebelumnya", "kemarin", "silam", "depan"]
  /// What was done over the years, or another time.
  private static let inAll: WordTable = ["sejak", "sebelumnya", "serupa", "since", "previous"]

  private func isCount(_ piece: Piece) -> Bool {
    let bytes = read.body[piece.range]
    let digits = bytes.lazy.filter { $0.isASCIIDigit }.count
    guard digits == bytes.count || bytes.count > 4, digits <= 7, let first = bytes.first else { return false }
    let isYear = bytes.count == 4 && (bytes.starts(with: "20".utf8) || bytes.starts(with: "19".utf8))
    // "1.250" but not "12.5"
    let groups = bytes.split { $0 == .period || $0 == .comma }
    return first != UInt8(ascii: "0") && !isYear && digits + groups.count - 1 == bytes.count
      && groups.dropFirst().allSatisfy { $0.count == 3 } && !(digits == 1 && first == UInt8(ascii: "1"))
  }

  /// What stands after the number: "pekerja sosial", "anggota PSM", "peserta"; the pieces of it.
  private func noun(after index: Int) -> Range<Int>? {
    guard let first = pieces[safe: index + 1], first.isWord else { return nil }
    if Self.members.contains(first.key), let body = pieces[safe: index + 2], Self.bodies.contains(body.key) {
      return (index + 1)..<(group(at: index + 2) ?? index + 3)
    }
    if first.key == "orang" || Self.members.contains(first.key), let end = group(at: index + 2) {
      let isNamed = first.key != "orang"
      return (isNamed ? index + 1 : index + 2)..<end
    }
    // "diikuti 130 pengurus.", "130 pengurus dari 27 kabupaten"
    if Self.members.contains(first.key), pieces[safe: index + 2].map({ !$0.isWord || $0.key == "dari" }) ?? true {
      return (index + 1)..<(index + 2)
    }
    return group(at: index + 1).map { (index + 1)..<$0 }
  }

  /// The piece after the name of a group that starts at a piece.
  private func group(at start: Int) -> Int? {
    guard let first = pieces[safe: start], first.isWord else { return nil }
    let named = Self.groups.filter { group in
      group.indices.allSatisfy { pieces[safe: start + $0]?.key == group[$0] }
    }
    if let longest = named.map(\.count).max() { return start + longest }
    return Self.takers.contains(first.key) || Self.people.contains(first.key) ? start + 1 : nil
  }

  /// Where the number with its "sekitar" starts, and whether a verb of attending stands before it.
  private func context(before index: Int) -> (start: Int, verb: Bool) {
    var start = index
    while start > 0, Self.about.contains(pieces[start - 1].key), index - start < 3 { start -= 1 }
    // "dari 120 peserta" is no estimate.
    if start < index, pieces[start].key == "dari" || pieces[start].key == "than" { start = index }
    let place = passed(before: start)
    // "tidak diikuti 20 peserta": those who did not come.
    let isDenied = pieces[safe: place - 1].map { EventForm.refusals.contains($0.key) } ?? false
    return (start, place >= 0 && Self.verbs.contains(pieces[place].key) && !isDenied && !isOfNoEvent(place))
  }

  /// "Kasus yang melibatkan 12 anak": whom no event brought together, or something else than the event that is named.
  private func isOfNoEvent(_ verb: Int) -> Bool {
    guard Self.involvings.contains(pieces[verb].key) else { return false }
    let sentence = read.sentence(before: verb, most: Self.window)
    return !sentence.contains(where: EventDate.isOfEvent) || sentence.suffix(5).contains { Self.cases.contains($0.key) }
  }
  private static let cases: WordTable = [
    "kasus", "kecelakaan", "tabrakan", "insiden", "tawuran", "bentrokan", "bentrok", "perkelahian", "keributan",
    "kekerasan", "perdagangan", "eksploitasi", "pencurian", "penipuan", "crash", "accident", "fight", "case",
    "incident",
  ]

  /// "Keracunan menimpa 23 peserta pelatihan": who they were, not how many came.
  private func isOfMishap(_ index: Int, _ end: Int) -> Bool {
    let behind = pieces[end...].prefix(Self.window).prefix { $0.key != "." && !$0.startsLine }
    return Mishaps.areTold(in: read.sentence(before: index, most: Self.window)) || Mishaps.areTold(in: behind)
  }
  private static let involvings: WordTable = ["melibatkan", "menghadirkan", "involving", "together"]

  /// The piece before "oleh sebanyak" and the like; -1 for none.
  private func passed(before start: Int) -> Int {
    var place = start - 1
    while place >= 0, Self.fillers.contains(pieces[place].key), start - place < 4 { place -= 1 }
    return place
  }

  /// "pelatihan … bagi 45 pekerja sosial".
  private func isTaught(before start: Int) -> Bool {
    let place = passed(before: start)
    guard place > 0, Self.receivers.contains(pieces[place].key) else { return false }
    let sentence = read.sentence(before: place, most: Self.window)
    return sentence.contains { Self.lessons.contains($0.key) } && !sentence.contains { Self.aid.contains($0.key) }
  }

  /// "Pelatihan bagi 50 kader belum terlaksana."
  private func isDenied(behind end: Int) -> Bool {
    pieces[end...].prefix(Self.window).prefix { $0.key != "." && !$0.startsLine }.contains {
      EventForm.refusals.contains($0.key)
    }
  }

  /// "Sebanyak 40 anggota PSM dari 27 kelurahan mengikuti".
  private func takesPart(_ noun: Range<Int>, from start: Int) -> Bool {
    let place = passed(before: start)
    guard place < 0 || pieces[place + 1].startsLine || !pieces[place].isWord else { return false }
    let sentence = pieces[noun.upperBound..<min(pieces.count, noun.upperBound + Self.window)].prefix { piece in
      piece.key != "." && !piece.startsLine
    }
    let taking = sentence.indices.first {
      Self.takings.contains(sentence[$0].key)
        || Self.gettings.contains(sentence[$0].key)
          && sentence[min($0 + 1, sentence.endIndex)...].prefix(2).contains { Self.taught.contains($0.key) }
    }
    return taking.map { !sentence[..<$0].contains { Self.denials.contains($0.key) } } ?? false
  }

  private func value(of piece: Piece) -> Int {
    read.body[piece.range].reduce(0) { sum, byte in byte.isASCIIDigit ? sum * 10 + byte.digitValue : sum }
  }

  /// The value of "sekitar 1.250 pekerja sosial" with the "sekitar" before it and the noun behind it.
  private func count(_ start: Int, _ number: Number, _ index: Int, noun: Range<Int>?) -> KeyFact.Count {
    let estimate = pieces[start..<index].compactMap { Self.estimates[$0.key] }
    let counted = noun.map {
      read.string(pieces[$0.lowerBound].range.lowerBound..<pieces[$0.upperBound - 1].range.upperBound)
    }
    let isDenied = pieces[start..<index].contains { Self.negations.contains($0.key) }
    if isDenied, estimate == [.lessThan] { return KeyFact.Count(number.value, counted, estimate: .atLeast) }
    // "kurang lebih": about.
    return KeyFact.Count(number.value, counted, estimate: estimate.count > 1 ? .about : estimate.first)
  }
}

extension Array {
  /// The element, nil outside.
  subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
