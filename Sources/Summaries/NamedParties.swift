import Text

/// Who held an event, who spoke, and with whom: names that stand right beside words that say so.
struct NamedParties {
  /// A person, and the institution that stands in an apposition behind the name.
  typealias Speaker = (name: String, institution: String?)

  private(set) var organiser: String?
  private(set) var speaker: Speaker?
  /// Who spoke beside them, where the text lists them.
  private(set) var furtherSpeakers: [Speaker] = []
  private(set) var partner: String?

  private let read: ReadText
  private let names: NameReader
  private var pieces: [Piece] { read.pieces }

  /// Words and signs of a text that are looked at.
  private static let reach = 1_500

  private static let held: WordTable = [
    "menyelenggarakan", "menggelar", "mengadakan", "menghelat", "melatih", "hosted", "organised", "organized",
  ]
  /// What may be done without holding an event, unless one of `occasions` follows: "melaksanakan bimbingan teknis".
  private static let done: WordTable = ["melaksanakan", "hold", "holds", "held", "holding", "hosting", "hosts"]
  private static let occasions: WordTable = [
    "pelatihan", "bimbingan", "bimtek", "seminar", "webinar", "workshop", "lokakarya", "sosialisasi", "kegiatan",
    "acara", "diklat", "pembekalan", "penyuluhan", "rapat", "rakor", "diskusi", "fgd", "forum", "konferensi",
    "simposium", "talkshow", "kuliah", "upacara", "wisuda", "training", "musyawarah", "musda", "rakerda", "pembinaan",
    "conference", "workshop", "event", "meeting", "congress", "symposium", "evening", "course", "lecture", "summit",
    "fair",
    "festival",
  ]
  /// What an office holds by its office: a trial, a raid. Nobody is invited to it.
  private static let duties: WordTable = [
    "sidang", "rekonstruksi", "razia", "operasi", "patroli", "perkara", "olah", "penertiban", "penggeledahan",
    "konferensi-pers", "jumpa", "unjuk", "demonstrasi", "hearing", "trial", "raid",
  ]
  private static let heldBy: WordTable = [
    "diselenggarakan", "digelar", "diadakan", "dilaksanakan", "diprakarsai", "diinisiasi", "dihelat", "organised",
    "organized", "hosted",
  ]
  private static let roles = WordTable(["narasumber", "pemateri", "pembicara", "speaker"] + owned.words)
  /// "Narasumbernya …": the name follows.
  private static let owned: WordTable = ["narasumbernya", "pematerinya", "pembicaranya"]
  private static let joining: WordTable = [
    "bekerja", "bekerjasama", "berkolaborasi", "bermitra", "menggandeng", "partnership", "collaboration",
  ]
  /// All words that a name may stand beside; others are passed over.
  private static let signals = WordTable(
    held.words + done.words + heldBy.words + roles.words + joining.words + filled.words)
  /// "Kuliah tamu diisi oleh …", "Materi dibawakan …"
  private static let filled: WordTable = ["diisi", "dibawakan"]
  /// Words before "speaker": without one of them it may be one of parliament, or of a language.
  private static let speakers: WordTable = ["keynote", "guest", "main"]
  /// What may stand between "Narasumber" and the comma before a name: "Narasumber kedua, …", "Narasumber dari kampus, …".
  private static let ofEvent = WordTable(
    occasions.words + ["dari", "utama", "tamu", "kunci", "pertama", "kedua", "ketiga", "lain", "lainnya", "terakhir"])
  private static let introductions: WordTable = ["dengan", "menghadirkan", "bersama", "mengundang"]
  private static let naming: WordTable = ["yaitu", "yakni", "adalah", ":", "ialah", "was", "is", "were", "are"]
  /// Before "sebagai pemateri" a name follows these.
  private static let inviting: WordTable = ["menghadirkan", "mengundang"]
  private static let heads: WordTable = ["pendiri", "ketua", "direktur", "founder", "ceo", "presiden"]
  private static let stop: WordKey = "."

  /// Reads a text.
  init(_ read: ReadText) {
    self.read = read
    names = NameReader(read)
    for index in pieces.indices.prefix(Self.reach) where Self.signals.contains(pieces[index].key) {
      let word = pieces[index].key
      if organiser == nil, !NegatedMention.ends(before: index, pieces), !NegatedMention.refuses(index, pieces) {
        if Self.heldBy.contains(word), let by = pieces[safe: index + 1], by.key == "oleh" || by.key == "by" {
          organiser = NegatedMention.ends(before: index + 1, pieces) ? nil : names.organisation(at: index + 2)
        } else if Self.heldBy.contains(word), pieces[safe: index + 1]?.isCapital == true {
          organiser = names.organisation(at: index + 1)
        } else if Self.held.contains(word) && !isOfficial(at: index + 1)
          || Self.done.contains(word) && isOccasion(at: index + 1)
        {
          organiser = names.organisation(endingAt: index)
        }
      }
      if Self.filled.contains(word), speaker == nil, isOfLesson(index) {
        speaker = person(at: pieces[safe: index + 1]?.key == "oleh" ? index + 2 : index + 1)
      }
      if Self.roles.contains(word),
        word != "speaker" || pieces[safe: index - 1].map({ Self.speakers.contains($0.key) }) ?? false
      {
        if speaker == nil {
          let speakers = speakers(at: index)
          (speaker, furtherSpeakers) = (speakers.first, Array(speakers.dropFirst()))
        }
        if partner == nil { partner = institution(behind: index) }
      }
      if partner == nil, Self.joining.contains(word) { partner = partner(at: index) }
    }
  }

  private func isOfficial(at index: Int) -> Bool {
    pieces[safe: index].map { Self.duties.contains($0.key) } ?? false
  }

  private func isOccasion(at index: Int) -> Bool {
    pieces[min(index, pieces.count)..<min(index + 4, pieces.count)].contains { Self.occasions.contains($0.key) }
  }

  /// Whether what is filled is an event, or what is said there.
  private func isOfLesson(_ index: Int) -> Bool {
    read.sentence(before: index, most: Self.eventReach).contains {
      Self.occasions.contains($0.key) || $0.key == "materi"
    }
  }

  private func partner(at index: Int) -> String? {
    let (next, second) = (pieces[safe: index + 1]?.key, pieces[safe: index + 2]?.key)
    switch pieces[index].key {
    case "bekerja": return next == "sama" && second == "dengan" ? names.organisation(at: index + 3) : nil
    case "menggandeng": return names.organisation(at: index + 1)
    case "partnership", "collaboration":
      return pieces[safe: index - 1]?.key == "in" && next == "with" ? names.organisation(at: index + 2) : nil
    default: return next == "dengan" ? names.organisation(at: index + 2) : nil
    }
  }

  /// The organisation that sent the speakers: its head was to speak and another of its heads came, so that it is named
  /// twice behind "narasumber" ("… pendiri OK OCE Indonesia, diwakili oleh …, ketua umum OK OCE Indonesia").
  private func institution(behind index: Int) -> String? {
    var first: String?
    for place in (index + 1)..<min(pieces.count, max(index + 1, index + 40)) {
      let piece = pieces[place]
      if piece.startsLine || (piece.key == Self.stop && endsSentence(place)) { return nil }
      guard Self.heads.contains(piece.key) else { continue }
      let start = pieces[safe: place + 1]?.key == "umum" ? place + 2 : place + 1
      guard let name = names.organisation(at: start) else { continue }
      if name == first { return name }
      first = name
    }
    return nil
  }

  /// Whether a full stop is not that of a title: "Dr.", "H."
  private func endsSentence(_ place: Int) -> Bool { pieces[safe: place - 1].map { $0.length > 4 } ?? true }

  /// Whether no sentence ends between two places; "Sp.KJ." ends none.
  private func isOneSentence(_ places: Range<Int>) -> Bool {
    let bytes = read.body[pieces[places.lowerBound].range.lowerBound..<pieces[places.upperBound].range.lowerBound]
    return Sentences.ranges(in: Array(bytes)).count == 1
  }

  // MARK: Speaker

  private func speakers(at index: Int) -> [Speaker] {
    if let before = pieces[safe: index - 1]?.key, before == "sebagai" || before == "selaku" {
      // "hadir sebagai narasumber Suko Widodo", "Sebagai narasumber, hadir Suko Widodo"
      var start = index + 1
      while let next = pieces[safe: start], start < index + 3, next.key == "," || next.key == "hadir" { start += 1 }
      if let next = pieces[safe: start], !next.startsLine,
        let speaker = person(at: Self.naming.contains(next.key) ? start + 1 : start)
      {
        return [speaker]
      }
      // "menghadirkan Suko Widodo, seorang pakar …, sebagai pemateri"
      for place in stride(from: index - 2, through: max(0, index - 24), by: -1) {
        guard Self.inviting.contains(pieces[place].key) else { continue }
        return isOneSentence(place..<index) ? (person(at: place + 1) ?? holder(at: place + 1)).map { [$0] } ?? [] : []
      }
      return []
    }
    var start = index + 1
    // "tiga narasumber, yakni …"
    if pieces[safe: start]?.key == ",", pieces[safe: start + 1].map({ Self.naming.contains($0.key) }) ?? false {
      start += 1
    }
    // "Narasumber kegiatan ini ialah …"
    while start < index + 4, let next = pieces[safe: start], next.isWord, next.isLower, !Self.naming.contains(next.key)
    {
      start += 1
    }
    // "Narasumber dari kepolisian, Kompol Budi Santosa, …"
    let isIntroduced = pieces[safe: index - 1].map { Self.introductions.contains($0.key) } ?? false
    if isFirst(index) || isIntroduced,
      let comma = pieces[(index + 1)...].prefix(8).firstIndex(where: { !$0.isWord }), pieces[comma].key == ",",
      case let between = pieces[(index + 1)..<comma], between.contains(where: { Self.ofEvent.contains($0.key) }),
      !between.contains(where: { Self.naming.contains($0.key) })
    {
      return person(at: comma + 1).map { [$0] } ?? []
    }
    if start > index + 1, pieces[safe: start].map({ !Self.naming.contains($0.key) || $0.key == ":" }) ?? true {
      start = index + 1
    }
    guard let next = pieces[safe: start] else { return [] }
    let isNamed = Self.naming.contains(next.key)
    if Self.owned.contains(pieces[index].key), !isNamed {
      return person(at: index + 1).map { [$0] } ?? listed(at: index + 1)
    }
    // "Narasumber Dr. Sari Dewanti, M.Si., membagikan …"
    guard isIntroduced || isNamed || isFirst(index) else { return [] }
    if isNamed { start += 1 }
    guard start < pieces.count else { return [] }
    let near = pieces[start..<min(pieces.count, start + 16)]
    // "batal menghadirkan": who did not come did not speak.
    if read.sentence(before: index, most: 4).contains(where: { Self.absent.contains($0.key) }) { return [] }
    // "diwakili": somebody else spoke.
    if near.contains(where: { $0.key == "diwakili" }) { return [] }
    let list = listed(at: start)
    if list.count > 1 || near.contains(where: { $0.key == "dan" }) { return list }
    return person(at: start).map { [$0] } ?? []
  }

  /// "Kepala BBPPKS Bandung, Dr. Iyan Kusuma, …": whoever holds an office, behind it.
  private func holder(at start: Int) -> Speaker? {
    guard let office = pieces[safe: start], office.isCapital,
      let comma = pieces[start...].prefix(8).firstIndex(where: { $0.key == "," }),
      pieces[start..<comma].allSatisfy({ $0.isWord && $0.isCapital })
    else { return nil }
    return person(at: comma + 1)
  }

  private func isFirst(_ index: Int) -> Bool {
    // "Keynote speaker Dr Amara Obi spoke …"
    let start = pieces[safe: index - 1].map { Self.speakers.contains($0.key) } ?? false ? index - 1 : index
    return pieces[start].isCapital && read.sentence(before: start, most: 1).isEmpty
  }

  private static let absent = WordTable(EventForm.refusals.words + ["tanpa", "berhalangan", "unable"])

  /// "Maria Lopez could not attend."
  private func isAbsent(behind end: Int) -> Bool {
    pieces[end...].prefix(4).prefix { $0.key != "." }.contains { Self.absent.contains($0.key) }
  }
  private static let from: WordTable = ["dari", "from", "of"]
  /// Words before "diisi oleh" in which the event is named.
  private static let eventReach = 14

  /// Who is named behind the speakers and is none.
  private static let attendants: WordTable = ["moderator", "pemandu", "host", "mc", "pembawa", "penanggap", "peserta"]

  /// Speakers of a list at most.
  private static let most = 4
  private static let roleNames: WordTable = [
    "dosen", "praktisi", "ketua", "kepala", "direktur", "peneliti", "pekerja", "psikolog", "pendiri", "akademisi",
    "widyaiswara", "konsultan", "penyuluh", "guru", "wakil", "sekretaris", "pegiat",
  ]

  /// All of "Dr. Sari Dewanti, M.Si. (dosen), Yoga Pratama, dan Rima Lestari"; none where it is not plainly a list of people.
  private func listed(at start: Int) -> [Speaker] {
    var speakers: [Speaker] = []
    var at = start
    while speakers.count < Self.most, let person = names.person(at: at, inList: true) {
      let name = read.string(
        pieces[person.lowerBound].range.lowerBound..<pieces[person.upperBound - 1].range.upperBound)
      speakers.append((name, nil))
      guard let next = next(after: person.upperBound) else { break }
      // "… dan moderator Joko Santoso": the list of speakers is at its end.
      if let other = pieces[safe: next], Self.attendants.contains(other.key) { return speakers }
      at = next
    }
    return speakers.count > 1 ? speakers : []
  }

  /// Where the next name of a list begins behind degrees, brackets and what the one before is.
  private func next(after end: Int) -> Int? {
    var at = afterDegrees(end)
    // The comma of an apposition, or of the list.
    if at > end, let word = pieces[safe: at], word.isLower, Self.roleNames.contains(word.key) {
      guard let close = pieces[at...].prefix(12).firstIndex(where: { $0.key == "," }) else { return nil }
      at = close + 1
    }
    if pieces[safe: at]?.key == "(" {
      guard let close = pieces[at...].prefix(12).firstIndex(where: { $0.key == ")" }) else { return nil }
      at = close + 1
      if pieces[safe: at]?.key == "," { at += 1 }
    }
    // "Sari Dewanti dari Universitas Tenayan, …"
    if let from = pieces[safe: at], Self.from.contains(from.key), names.organisation(at: at + 1) != nil {
      guard let close = pieces[at...].prefix(12).firstIndex(where: { $0.key == "," || $0.key == "dan" }) else {
        return nil
      }
      at = pieces[close].key == "," ? close + 1 : close
    }
    if let joint = pieces[safe: at], joint.key == "dan" || joint.key == "serta" { return at + 1 }
    return at > end && pieces[at - 1].key == "," ? at : nil
  }

  /// A person with the institution that stands in an apposition behind the name: "Suko Widodo, seorang pakar komunikasi
  /// dari Universitas Airlangga, …".
  private func person(at start: Int) -> Speaker? {
    guard let person = names.person(at: start), !isAbsent(behind: person.upperBound) else { return nil }
    let name = read.string(pieces[person.lowerBound].range.lowerBound..<pieces[person.upperBound - 1].range.upperBound)
    guard pieces[safe: person.upperBound]?.key == "," else {
      let isFrom = pieces[safe: person.upperBound].map { Self.from.contains($0.key) } ?? false
      return (name, isFrom ? names.organisation(at: person.upperBound + 1) : nil)
    }
    let start = afterDegrees(person.upperBound)
    if let next = pieces[safe: start]?.key, next == "dan" || next == "serta" || next == "and" { return nil }
    for place in start..<min(pieces.count, max(start, start + 8)) {
      let piece = pieces[place]
      if !piece.isWord || piece.startsLine { break }
      if Self.from.contains(piece.key) {
        return (name, names.organisation(at: place + 1))
      }
    }
    return (name, nil)
  }

  /// Passes over the degrees behind a name: ", S.Sos., M.Si." and the comma of an apposition.
  private func afterDegrees(_ start: Int) -> Int {
    var index = start
    while pieces[safe: index]?.key == "," {
      var end = index + 1
      while let word = pieces[safe: end], word.isCapital, word.length <= 4, pieces[safe: end + 1]?.key == Self.stop {
        end += 2
      }
      // "M.Si" without its last full stop.
      if end > index + 1, let word = pieces[safe: end], word.isCapital, word.length <= 4 { end += 1 }
      if end == index + 1 { return end }
      index = end
    }
    return index
  }
}
