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
    "bnpb", "bpbd", "kpai", "lpsk", "dewan", "direktorat", "polda", "polres", "network",
  ]
  /// Small words inside a name.
  private static let inside: WordTable = ["dan", "of", "for", "the", "and", "&", "untuk"]
  private static let titles: WordTable = [
    "dr", "drs", "prof", "ir", "dra", "hj", "h", "kh", "bapak", "ibu", "pak", "bu", "mr", "mrs", "ms",
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
  /// Words between a name and its verb.
  private static let between: WordTable = ["telah", "akan", "kembali", "sukses", "has", "turut", "juga"]
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
    // The name must begin the sentence: before it stands nothing, a full stop or a dash.
    if start > 0, !pieces[start].startsLine, let before = pieces[safe: start - 1], before.isWord || before.key == "," {
      return nil
    }
    return named(start, end)
  }

  /// A person's name of two to five words; titles in front are kept.
  func person(at start: Int) -> Range<Int>? {
    var end = start
    var names = 0
    while let piece = pieces[safe: end], end - start < 10, !(end > start && piece.startsLine) {
      if piece.isWord, Self.titles.contains(piece.key), names == 0 {
        end += pieces[safe: end + 1]?.key == "." ? 2 : 1
        continue
      }
      guard piece.isWord, piece.isCapital, !isAcronym(piece) else { break }
      if Self.organisations.contains(piece.key) || Self.starters.contains(piece.key) { return nil }
      if names == 0, Self.offices.contains(piece.key) { return nil }
      names += 1
      end += 1
    }
    guard (2...5).contains(names) else { return nil }
    // A list of several names, or a name that goes on.
    if let after = pieces[safe: end], after.isWord, Self.more.contains(after.key) { return nil }
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
