import Model
import Text

/// How many took part: "diikuti oleh 120 pekerja sosial", "616 peserta", "peserta … berjumlah 616".
struct Participants {
  private static let verbs: WordTable = [
    "diikuti", "dihadiri", "melibatkan", "menghadirkan", "attended", "joined", "involving",
  ]
  private static let fillers: WordTable = [
    "oleh", "sebanyak", "sejumlah", "total", "ini", "by", "secara", "langsung",
  ]
  private static let estimates: [WordKey: KeyFact.Count.Estimate] = [
    "sekitar": .about, "about": .about, "some": .about, "hampir": .nearly, "nearly": .nearly, "lebih": .moreThan,
    "more": .moreThan, "over": .moreThan, "kurang": .lessThan,
  ]
  /// Words of an estimate before a number.
  private static let about = WordTable(Array(estimates.keys) + ["dari", "than"])
  private static let takers: WordTable = ["peserta", "partisipan", "participants", "attendees", "delegates"]
  private static let people: WordTable = [
    "orang", "people", "mahasiswa", "mahasiswi", "relawan", "pendamping", "penyuluh", "peksos", "warga", "siswa",
    "guru", "dosen", "students", "volunteers", "tksk", "psm", "lansia", "kader", "keluarga", "undangan",
  ]
  private static let pairs: [(first: WordKey, second: WordKey)] = [
    ("pekerja", "sosial"), ("social", "workers"), ("pendamping", "sosial"), ("penyuluh", "sosial"),
    ("tenaga", "kesejahteraan"),
  ]
  private static let sums: WordTable = ["berjumlah", "sebanyak", "mencapai", "sejumlah", "totalling", "numbered"]
  private static let some: WordTable = ["terbaik", "lain", "lainnya", "pertama", "terpilih"]
  private static let parts: WordTable = ["dari", "kepada", "bagi", "of"]
  private static let free: WordTable = ["orang", "dari", "yang", "people", "from", "dan", ".", ","]

  private let read: ReadText
  private var pieces: [Piece] { read.pieces }

  /// Ready to look into a text.
  init(_ read: ReadText) { self.read = read }

  /// The number with what it counts; nil when the text gives none in these words.
  func find() -> KeyFact.Count? {
    for index in pieces.indices where pieces[index].isNumber && isCount(pieces[index]) {
      let noun = noun(after: index)
      let (start, verb) = context(before: index)
      let isPeople = noun.map { pieces[$0.lowerBound].key == "orang" || pieces[$0.lowerBound].key == "people" } ?? true
      // "peserta yang mengikuti kegiatan berjumlah 616"
      if isPeople, let sum = pieces[safe: start - 1], Self.sums.contains(sum.key),
        pieces[max(0, start - 8)..<start].contains(where: { Self.takers.contains($0.key) }),
        noun != nil || index + 1 >= pieces.count || Self.free.contains(pieces[index + 1].key)
      {
        return count(start, index, noun: nil)
      }
      guard let noun else { continue }
      if Self.takers.contains(pieces[noun.upperBound - 1].key) {
        // "5 peserta terbaik" are not all of them.
        if let next = pieces[safe: index + 2], Self.some.contains(next.key) { continue }
        if !verb, start > 0, Self.parts.contains(pieces[start - 1].key) { continue }
        return count(start, index, noun: nil)
      }
      if verb {
        return count(start, index, noun: noun)
      }
    }
    return nil
  }

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

  /// What stands after the number: "pekerja sosial", "orang", "peserta"; the pieces of it.
  private func noun(after index: Int) -> Range<Int>? {
    guard let first = pieces[safe: index + 1], first.isWord else { return nil }
    if let second = pieces[safe: index + 2], second.isWord {
      if Self.pairs.contains(where: { $0.first == first.key && $0.second == second.key }) {
        return (index + 1)..<(index + 3)
      }
      if first.key == "orang", Self.takers.contains(second.key) { return (index + 2)..<(index + 3) }
    }
    return Self.takers.contains(first.key) || Self.people.contains(first.key) ? (index + 1)..<(index + 2) : nil
  }

  /// Where the number with its "sekitar" starts, and whether a verb of attending stands before it.
  private func context(before index: Int) -> (start: Int, verb: Bool) {
    var start = index
    while start > 0, Self.about.contains(pieces[start - 1].key), index - start < 3 { start -= 1 }
    // "dari 120 peserta" is no estimate.
    if start < index, pieces[start].key == "dari" || pieces[start].key == "than" { start = index }
    var place = start - 1
    while place >= 0, Self.fillers.contains(pieces[place].key), start - place < 4 { place -= 1 }
    return (start, place >= 0 && Self.verbs.contains(pieces[place].key))
  }

  /// The value of "sekitar 1.250 pekerja sosial" with the "sekitar" before it and the noun behind it.
  private func count(_ start: Int, _ number: Int, noun: Range<Int>?) -> KeyFact.Count {
    let value = read.body[pieces[number].range].reduce(0) { sum, byte in
      byte.isASCIIDigit ? sum * 10 + byte.digitValue : sum
    }
    let estimate = pieces[start..<number].compactMap { Self.estimates[$0.key] }
    let counted = noun.map {
      read.string(pieces[$0.lowerBound].range.lowerBound..<pieces[$0.upperBound - 1].range.upperBound)
    }
    // "kurang lebih": about.
    return KeyFact.Count(value, counted, estimate: estimate.count > 1 ? .about : estimate.first)
  }
}

extension Array {
  /// The element, nil outside.
  subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
