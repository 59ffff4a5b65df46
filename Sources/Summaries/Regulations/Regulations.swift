import Model
import Text

/// Laws and regulations by number: "UU No. 14 Tahun 2019", "Permensos No. 5 Tahun 2021", "Permensos No. 30/HUK/2011".
public enum Regulations {
  /// One that a text names.
  struct Found {
    var kind: RegulationNames.Kind
    /// As printed: "14", "30/HUK".
    var number: String
    var year: String
    /// What stands between the kind and the number.
    var gap: Range<Int>
    /// The pieces from its kind to its year; of a second number behind one kind, its number and year.
    var pieces: Range<Int>

    var law: KeyFact.Regulation { .init(kind.name, number: number, year: year) }
  }

  private static let drafts: WordTable = ["rancangan", "draf", "draft", "konsep", "naskah", "usulan"]
  private static let invented: WordTable = ["hoaks", "hoax", "bohong"]
  /// Words of a law besides the names of its kinds.
  private static let laws: WordTable = ["aturan", "peraturan", "beleid", "law", "decree", "regulation", "rule"]
  /// Bytes in which a text says that a law of which it speaks is none, and pieces between the two words.
  private static let (denialReach, far) = (600, 6)

  /// Whether the headline or the beginning says that a law is made up: what is told of it is no fact.
  static func isDenied(_ read: ReadText) -> Bool {
    let lead = read.pieces.firstIndex { $0.range.lowerBound >= denialReach } ?? read.pieces.endIndex
    return isDenied(read.titlePieces, before: read.titlePieces.endIndex) || isDenied(read.pieces, before: lead)
  }

  private static func isDenied(_ pieces: [Piece], before end: Int) -> Bool {
    pieces.indices.prefix(end).contains { place in
      let near: ClosedRange<Int>
      if invented.contains(pieces[place].key) || neverWas(pieces, at: place) {
        near = -far...far
      } else if EventForm.forged.contains(pieces[place].key) {
        // "Ijazah palsu" is no law.
        near = -2...3
      } else {
        return false
      }
      return isLaw(pieces, in: place..<min(pieces.endIndex, place + near.upperBound + 1))
        || isLaw(pieces, in: max(0, place + near.lowerBound)..<place, isBackward: true)
    }
  }

  /// Whether a law is named between a place and an end, with no full stop between.
  private static func isLaw(_ pieces: [Piece], in range: Range<Int>, isBackward: Bool = false) -> Bool {
    let places = isBackward ? Array(range.reversed()) : Array(range)
    return places.prefix { pieces[$0].key != "." }
      .contains { laws.contains(pieces[$0].key) || RegulationNames.kind(at: $0, pieces) != nil }
  }

  /// "tidak pernah ada", "never existed"
  private static func neverWas(_ pieces: [Piece], at place: Int) -> Bool {
    guard EventForm.refusals.contains(pieces[place].key), let next = pieces[safe: place + 1]?.key else { return false }
    if next == "existed" || next == "issued" { return true }
    let third = pieces[safe: place + 2]?.key
    return next == "pernah" && (third == "ada" || third == "terbit" || third == "diterbitkan")
  }

  private static let joints: WordTable = ["tahun", "thn", "th", "/", "of"]
  private static let numberWords: WordTable = ["no", "nomor", "nomer", "number"]
  private static let links: WordTable = ["dan", "serta", "and", ","]
  /// Small words between the kind and the number ("Undang-Undang tentang Pekerja Sosial Nomor 14").
  private static let inside: WordTable = [
    "tentang", "dan", "republik", "indonesia", "ri", "of", "on", "the", "for", "atas", "di", "bagi", "untuk", "daerah",
    "kab", "kota", "kabupaten", "provinsi", "prov",
  ]
  /// Words that end the name of a law.
  private static let breaks: WordTable = [
    "ini", "itu", "tersebut", "yang", "akan", "dengan", "oleh", "dalam", "pada", "dari", "telah", "melalui", "lewat",
    "serta", "ke", "this", "that", "which", "by", "with", "under", "and",
  ]
  /// Words between the kind and the number at most.
  private static let gap = 8
  /// Laws of one text at most.
  private static let most = 24

  /// The regulations in order of their first mention, each once, as facts.
  static func find(_ read: ReadText) -> [KeyFact.Regulation] {
    var found: [KeyFact.Regulation] = []
    if isDenied(read) { return [] }
    for law in scan(read.pieces, read.body).map(\.law) where !found.contains(law) { found.append(law) }
    return found
  }

  /// All that pieces name, in their order.
  static func scan(_ pieces: [Piece], _ bytes: [UInt8]) -> [Found] {
    var found: [Found] = []
    var index = 0
    while index < pieces.count, found.count < most {
      guard let kind = RegulationNames.kind(at: index, pieces) else {
        index += 1
        continue
      }
      let start = index
      index += kind.words.count
      // What is drafted is no law yet.
      if let before = pieces[safe: start - 1], drafts.contains(before.key) { continue }
      if NegatedMention.ends(before: start, pieces) { continue }
      guard var place = number(of: kind, after: start, pieces) else { continue }
      let gap = (start + kind.words.count)..<place.gapEnd
      var from = start
      while true {
        let end = place.year + 1
        found.append(
          Found(
            kind: kind, number: string(place.number, bytes), year: string(pieces[place.year].range, bytes), gap: gap,
            pieces: from..<end))
        index = end
        // "Nomor 5 Tahun 2026 dan Nomor 6 Tahun 2026"
        guard let link = pieces[safe: end], links.contains(link.key), let next = numbered(end + 1, pieces) else {
          break
        }
        place = next
        from = end + 1
      }
    }
    return found
  }

  private static func string(_ range: Range<Int>, _ bytes: [UInt8]) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  private typealias Place = (gapEnd: Int, number: Range<Int>, year: Int)

  private static func number(of kind: RegulationNames.Kind, after index: Int, _ pieces: [Piece]) -> Place? {
    let start = index + kind.words.count
    let isLower = pieces[index].isLower
    var at = start
    while at < pieces.count, at - start <= gap {
      let piece = pieces[at]
      if piece.startsLine || piece.key == ";" { return nil }
      if let place = numbered(at, pieces) ?? bare(at, pieces) { return place }
      if piece.key == ".", pieces[at - 1].key != "kab", pieces[at - 1].key != "prov" { return nil }
      if let other = RegulationNames.kind(at: at, pieces), other.name != kind.name { return nil }
      if breaks.contains(piece.key) { return nil }
      if piece.isWord, piece.isLower, !piece.hasDigit, !isLower, !inside.contains(piece.key) { return nil }
      at += 1
    }
    return nil
  }

  /// "Nomor 14 Tahun 2019".
  private static func numbered(_ start: Int, _ pieces: [Piece]) -> Place? {
    guard let word = pieces[safe: start], numberWords.contains(word.key) else { return nil }
    var index = start + 1
    while let sign = pieces[safe: index], sign.key == "." || sign.key == ":" { index += 1 }
    return year(index, pieces).map { (start, $0.0, $0.1) }
  }

  /// "14/2019".
  private static func bare(_ start: Int, _ pieces: [Piece]) -> Place? {
    // "Selasa (24/11/2026)", "Nomor 400.9/123/2026": the end of something else.
    if pieces[safe: start - 1]?.key == "/" { return nil }
    return year(start, pieces).map { (start, $0.0, $0.1) }
  }

  /// The bytes of the number and the piece of the year: "14 Tahun 2019", "30/HUK/2011", "05/PRT/M/2020".
  private static func year(_ index: Int, _ pieces: [Piece]) -> (Range<Int>, Int)? {
    guard let number = pieces[safe: index], number.isNumber, number.length <= 3 else { return nil }
    var end = index
    while end - index <= 4, pieces[safe: end + 1]?.key == "/", let part = pieces[safe: end + 2], part.isWord,
      !part.isNumber, part.isUpper
    {
      end += 2
    }
    guard let joint = pieces[safe: end + 1], joints.contains(joint.key) else { return nil }
    // "Th. 2019"
    let at = pieces[safe: end + 2]?.key == "." ? end + 3 : end + 2
    guard let year = pieces[safe: at], year.isNumber, year.length == 4 else { return nil }
    return (number.range.lowerBound..<pieces[end].range.upperBound, at)
  }
}
