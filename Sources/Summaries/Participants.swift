/// How many took part: "diikuti oleh 120 pekerja sosial", "616 peserta", "peserta … berjumlah 616".
enum Participants {
  private static let verbs: Set<String> = [
    "diikuti", "dihadiri", "melibatkan", "menghadirkan", "attended", "joined", "involving",
  ]
  private static let fillers: Set<String> = [
    "oleh", "sebanyak", "sejumlah", "total", "ini", "by", "secara", "langsung",
  ]
  private static let about: Set<String> = [
    "sekitar", "lebih", "dari", "kurang", "hampir", "about", "more", "than", "over", "nearly", "some",
  ]
  private static let takers: Set<String> = ["peserta", "partisipan", "participants", "attendees", "delegates"]
  private static let people: Set<String> = [
    "orang", "people", "mahasiswa", "mahasiswi", "relawan", "pendamping", "penyuluh", "peksos", "warga", "siswa",
    "guru", "dosen",
    "students", "volunteers", "tksk", "psm", "lansia", "kader", "keluarga", "undangan",
  ]
  private static let pairs: Set<String> = [
    "pekerja sosial", "social workers", "pendamping sosial", "penyuluh sosial", "tenaga kesejahteraan",
  ]
  private static let sums: Set<String> = ["berjumlah", "sebanyak", "mencapai", "sejumlah", "totalling", "numbered"]

  /// The number with what it counts; nil when the text gives none in these words.
  static func find(_ pieces: [Words.Piece], inEnglish: Bool) -> String? {
    for index in pieces.indices where pieces[index].isNumber && isCount(pieces[index]) {
      let noun = noun(after: index, pieces)
      let (start, verb) = context(before: index, pieces)
      // "peserta yang mengikuti kegiatan berjumlah 616"
      if noun == nil || noun == "orang" || noun == "people", let sum = pieces[safe: start - 1],
        sums.contains(sum.lower),
        pieces[max(0, start - 8)..<start].contains(where: { takers.contains($0.lower) }),
        noun != nil || index + 1 >= pieces.count || isFree(pieces[index + 1])
      {
        return text(pieces, start, index) + (inEnglish ? " people" : " orang")
      }
      guard let noun else { continue }
      if takers.contains(noun.lowercased()) {
        // "5 peserta terbaik" are not all of them.
        if let next = pieces[safe: index + 2],
          ["terbaik", "lain", "lainnya", "pertama", "terpilih"].contains(next.lower)
        {
          continue
        }
        if !verb, start > 0, ["dari", "kepada", "bagi", "of"].contains(pieces[start - 1].lower) { continue }
        return text(pieces, start, index) + (inEnglish ? " people" : " orang")
      }
      if verb { return text(pieces, start, index) + " " + noun }
    }
    return nil
  }

  private static func isCount(_ piece: Words.Piece) -> Bool {
    let digits = piece.text.utf8.filter { $0 >= 0x30 && $0 <= 0x39 }
    guard digits.count == piece.text.utf8.count || piece.text.utf8.count > 4, digits.count <= 7,
      let first = digits.first
    else { return false }
    let isYear = piece.text.utf8.count == 4 && (piece.text.hasPrefix("20") || piece.text.hasPrefix("19"))
    // "1.250" but not "12.5"
    let groups = piece.text.split(whereSeparator: { $0 == "." || $0 == "," })
    return first != 0x30 && !isYear && digits.count + groups.count - 1 == piece.text.utf8.count
      && groups.dropFirst().allSatisfy { $0.count == 3 } && !(digits.count == 1 && first == 0x31)
  }

  private static func isFree(_ piece: Words.Piece) -> Bool {
    !piece.isWord
      ? piece.text == "." || piece.text == ","
      : ["orang", "dari", "yang", "people", "from", "dan"].contains(piece.lower)
  }

  /// What stands after the number: "pekerja sosial", "orang", "peserta".
  private static func noun(after index: Int, _ pieces: [Words.Piece]) -> String? {
    guard let first = pieces[safe: index + 1], first.isWord else { return nil }
    if let second = pieces[safe: index + 2], second.isWord {
      if pairs.contains(first.lower + " " + second.lower) { return first.text + " " + second.text }
      if first.lower == "orang", takers.contains(second.lower) { return String(second.text) }
    }
    return takers.contains(first.lower) || people.contains(first.lower) ? String(first.text) : nil
  }

  /// Where the number with its "sekitar" starts, and whether a verb of attending stands before it.
  private static func context(before index: Int, _ pieces: [Words.Piece]) -> (start: Int, verb: Bool) {
    var start = index
    while start > 0, about.contains(pieces[start - 1].lower), index - start < 3 { start -= 1 }
    // "dari 120 peserta" is no estimate.
    if start < index, pieces[start].lower == "dari" || pieces[start].lower == "than" { start = index }
    var place = start - 1
    while place >= 0, fillers.contains(pieces[place].lower), start - place < 4 { place -= 1 }
    return (start, place >= 0 && verbs.contains(pieces[place].lower))
  }

  private static func text(_ pieces: [Words.Piece], _ start: Int, _ end: Int) -> String {
    pieces[start...end].map { String($0.text) }.joined(separator: " ")
  }
}

extension Array {
  /// The element, nil outside.
  subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
