/// Who held an event, who spoke, and with whom: names that stand right beside words that say so.
struct NamedParties {
  private(set) var organiser: String?
  private(set) var speaker: String?
  private(set) var partner: String?

  private let text: String
  private let pieces: [Words.Piece]

  private static let held: Set<String> = [
    "menyelenggarakan", "menggelar", "mengadakan", "menghelat", "hosted", "organised", "organized",
  ]
  private static let heldBy: Set<String> = [
    "diselenggarakan", "digelar", "diadakan", "dilaksanakan", "diprakarsai", "diinisiasi", "dihelat", "organised",
    "organized", "hosted",
  ]
  private static let roles: Set<String> = ["narasumber", "pemateri", "pembicara"]
  private static let introductions: Set<String> = ["dengan", "menghadirkan", "bersama", "mengundang"]
  private static let naming: Set<String> = ["yaitu", "yakni", "adalah", ":", "ialah"]
  private static let organisations: Set<String> = [
    "dinas", "kementerian", "universitas", "himpunan", "yayasan", "ikatan", "politeknik", "badan", "komisi", "dpd",
    "dpp", "dpc",
    "pemerintah", "pemkot", "pemkab", "pemprov", "lembaga", "asosiasi", "prodi", "fakultas", "balai", "sentra", "forum",
    "dinsos",
    "kemensos", "poltekesos", "ipspi", "institut", "sekolah", "perkumpulan", "organisasi", "palang", "karang", "rumah",
    "pusat",
    "bank", "baznas", "unicef", "ministry", "department", "university", "association", "institute", "foundation",
    "council",
    "federation", "college", "agency", "union", "commission", "centre", "center", "school", "ngo", "lsm", "komunitas",
    "satuan",
    "pt", "uin", "uinsa", "loka", "panti", "bkkbn", "bnpb", "bpbd", "kpai", "lpsk", "dewan", "direktorat", "polda",
    "polres", "network",
  ]
  /// Small words inside a name.
  private static let inside: Set<String> = ["dan", "of", "for", "the", "and", "&", "untuk"]
  private static let titles: Set<String> = [
    "dr", "drs", "prof", "ir", "dra", "hj", "h", "kh", "bapak", "ibu", "pak", "bu", "mr", "mrs", "ms",
  ]
  /// Capitalised words that do not begin a name.
  private static let starters: Set<String> = [
    "ia", "dia", "kegiatan", "acara", "dalam", "pada", "selain", "kami", "kita", "mereka", "untuk", "melalui",
    "sebelumnya", "saat",
    "setelah", "the", "a", "an", "in", "on", "at", "this", "he", "she", "they", "it", "webinar", "seminar",

    "kemudian", "namun", "hari", "senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu", "utama", "kunci",
  ]

  /// Reads the pieces of a text.
  init(_ text: String, _ pieces: [Words.Piece]) {
    (self.text, self.pieces) = (text, pieces)
    for index in pieces.indices.prefix(1_500) where pieces[index].isWord {
      let word = pieces[index].lower
      if organiser == nil {
        if Self.heldBy.contains(word), let by = pieces[safe: index + 1], by.lower == "oleh" || by.lower == "by" {
          organiser = organisation(at: index + 2)
        } else if Self.held.contains(word) {
          organiser = organisation(endingAt: index)
        }
      }
      if speaker == nil, Self.roles.contains(word) || (word == "speaker" && pieces[safe: index - 1]?.lower == "keynote")
      {
        speaker = speaker(at: index)
      }
      if partner == nil { partner = partner(at: index) }
    }
  }

  // MARK: Organisations

  /// The organisation whose name starts at a piece.
  private func organisation(at start: Int) -> String? {
    var end = start
    var open = false
    while let piece = pieces[safe: end], end - start < 16, !(end > start && piece.startsLine) {
      if piece.text == "(" {
        open = true
      } else if piece.text == ")" {
        guard open else { break }
        open = false
      } else if !open, piece.isWord {
        if !(piece.isCapital || Self.inside.contains(piece.lower)) { break }
      } else if !open, piece.text != "&" {
        break
      }
      end += 1
    }
    return named(start, end)
  }

  /// The organisation whose name fills the sentence up to a verb.
  private func organisation(endingAt verb: Int) -> String? {
    var end = verb
    while let before = pieces[safe: end - 1],
      ["telah", "akan", "kembali", "sukses", "has", "turut", "juga"].contains(before.lower)
    { end -= 1 }
    var start = end
    var open = 0
    while start > 0, end - start < 18 {
      let piece = pieces[start - 1]
      if piece.text == ")" {
        open += 1
      } else if piece.text == "(" {
        open -= 1
      } else if open == 0, !(piece.isWord ? piece.isCapital || Self.inside.contains(piece.lower) : piece.text == "&") {
        break
      }
      start -= 1
      if pieces[start].startsLine { break }
    }
    // The name must begin the sentence: before it stands nothing, a full stop or a dash.
    if start > 0, !pieces[start].startsLine, let before = pieces[safe: start - 1], before.isWord || before.text == "," {
      return nil
    }
    return named(start, end)
  }

  /// The name from piece to piece, checked; brackets at its end are left out.
  private func named(_ from: Int, _ to: Int) -> String? {
    var (start, end) = (from, to)
    while start < end, Self.inside.contains(pieces[start].lower) { start += 1 }
    while end > start, Self.inside.contains(pieces[end - 1].lower) { end -= 1 }
    if end > start, pieces[end - 1].text == ")", let open = pieces[start..<end].lastIndex(where: { $0.text == "(" }) {
      end = open
    }
    guard start < end, pieces[start].isWord, !Self.starters.contains(pieces[start].lower) else { return nil }
    let words = pieces[start..<end].filter(\.isWord)
    let isKnown = words.contains { Self.organisations.contains($0.lower) || isAcronym($0) }
    guard isKnown, words.count <= 14,
      pieces[start..<end].filter({ $0.text == "(" }).count == pieces[start..<end].filter({ $0.text == ")" }).count
    else { return nil }
    let name = String(text[pieces[start].text.startIndex..<pieces[end - 1].text.endIndex])
    return name.count >= 4 && name.count <= 90 && !name.contains("\n") ? name : nil
  }

  private func isAcronym(_ piece: Words.Piece) -> Bool {
    piece.text.utf8.count >= 3 && piece.text.utf8.count <= 10 && piece.text.utf8.allSatisfy { $0 >= 0x41 && $0 <= 0x5A }
  }

  // MARK: Partner

  private func partner(at index: Int) -> String? {
    func word(_ offset: Int) -> String? { pieces[safe: index + offset]?.lower }
    switch word(0) {
    case "bekerja" where word(1) == "sama" && word(2) == "dengan": return organisation(at: index + 3)
    case "bekerjasama", "berkolaborasi", "bermitra": return word(1) == "dengan" ? organisation(at: index + 2) : nil
    case "menggandeng": return organisation(at: index + 1)
    case "partnership", "collaboration":
      return word(-1) == "in" && word(1) == "with" ? organisation(at: index + 2) : nil
    default: return nil
    }
  }

  // MARK: Speaker

  private func speaker(at index: Int) -> String? {
    // "menghadirkan Suko Widodo, seorang pakar …, sebagai pemateri"
    if pieces[safe: index - 1]?.lower == "sebagai" {
      for place in stride(from: index - 2, through: max(0, index - 24), by: -1) {
        if pieces[place].text == "." { return nil }
        if pieces[place].lower == "menghadirkan" || pieces[place].lower == "mengundang" { return person(at: place + 1) }
      }
      return nil
    }
    guard var next = pieces[safe: index + 1] else { return nil }
    var start = index + 1
    let isIntroduced = pieces[safe: index - 1].map { Self.introductions.contains($0.lower) } ?? false
    let isNamed = Self.naming.contains(next.lower)
    guard isIntroduced || isNamed else { return nil }
    if isNamed {
      start += 1
      guard let after = pieces[safe: start] else { return nil }
      next = after
    }
    // "diwakili": somebody else spoke.
    if pieces[start..<min(pieces.count, start + 16)].contains(where: { $0.lower == "diwakili" || $0.lower == "dan" }) {
      return nil
    }
    return person(at: start)
  }

  /// A person's name of two to five words; titles in front are kept.
  private func person(at start: Int) -> String? {
    var end = start
    var names = 0
    while let piece = pieces[safe: end], end - start < 10, !(end > start && piece.startsLine) {
      if piece.isWord, Self.titles.contains(piece.lower), names == 0 {
        end += pieces[safe: end + 1]?.text == "." ? 2 : 1
        continue
      }
      guard piece.isWord, piece.isCapital, !isAcronym(piece) else { break }
      if Self.organisations.contains(piece.lower) || Self.starters.contains(piece.lower) { return nil }
      names += 1
      end += 1
    }
    guard (2...5).contains(names), let last = pieces[safe: end - 1] else { return nil }
    // A list of several names, or a name that goes on.
    if let after = pieces[safe: end], after.isWord, ["dan", "serta", "and"].contains(after.lower) { return nil }
    return String(text[pieces[start].text.startIndex..<last.text.endIndex])
  }
}
