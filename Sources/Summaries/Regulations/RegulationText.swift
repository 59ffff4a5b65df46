import Text

/// What stands around the number of a law: whose it is, what it is on, how it is written.
struct RegulationText {
  let pieces: [Piece]
  let bytes: [UInt8]

  /// Words of a title at most.
  private static let mostWords = 16
  private static let about: WordTable = ["tentang", "on", "concerning", "regarding"]
  /// Small words inside a title.
  private static let inside: WordTable = [
    "dan", "atas", "di", "bagi", "dalam", "untuk", "dengan", "terhadap", "pada", "serta", "oleh", "dari", "ke", "of",
    "the", "and", "for", "in", "to", "tentang",
  ]
  /// Capitalised words that begin another part of the sentence.
  private static let others: WordTable = ["yang", "tersebut", "ini", "itu"]

  private func string(_ range: Range<Int>) -> String {
    guard let first = pieces[safe: range.lowerBound], let last = pieces[safe: range.upperBound - 1], !range.isEmpty
    else { return "" }
    return String(decoding: bytes[first.range.lowerBound..<last.range.upperBound], as: UTF8.self)
  }

  /// As printed, from its kind to its year; nil for a number that shares the kind with another, or one that is long.
  func spelling(of found: Regulations.Found) -> String? {
    guard RegulationNames.kind(at: found.pieces.lowerBound, pieces) != nil else { return nil }
    let text = string(found.pieces)
    return text.utf8.count > 100 || text.contains("\n") ? nil : text
  }

  /// What it is on: the words behind "tentang" as long as they are a title.
  func about(_ found: Regulations.Found) -> String? {
    guard let word = pieces[safe: found.pieces.upperBound], Self.about.contains(word.key), !word.startsLine else {
      return inGap(found.gap)
    }
    return title(from: found.pieces.upperBound + 1)
  }

  /// "Undang-Undang tentang Pekerja Sosial Nomor 14".
  private func inGap(_ gap: Range<Int>) -> String? {
    guard let word = gap.first(where: { Self.about.contains(pieces[$0].key) }) else { return nil }
    let text = string((word + 1)..<gap.upperBound)
    return text.isEmpty || pieces[word + 1].isLower ? nil : text
  }

  private func title(from start: Int) -> String? {
    guard let first = pieces[safe: start], first.isWord, !first.startsLine else { return nil }
    if first.isLower { return plainTitle(from: start) }
    var end = start
    var last = start
    while let piece = pieces[safe: end], end - start < Self.mostWords, !piece.startsLine {
      if endsTitle(at: end) { break }
      if piece.isWord, piece.isCapital || piece.isNumber {
        if RegulationNames.kind(at: end, pieces) != nil, end > start, !Self.inside.contains(pieces[end - 1].key) {
          break
        }
        last = end + 1
      } else if !Self.inside.contains(piece.key), !isInNumber(end), !isInList(end) {
        break
      }
      end += 1
    }
    let text = string(start..<last)
    return last > start && text.utf8.count <= 160 ? text : nil
  }

  /// "… tentang Pekerja Sosial di Mahkamah Konstitusi pada Selasa (24/11)": where and when something is done with it.
  private func endsTitle(at index: Int) -> Bool {
    guard pieces[index].isLower, let next = pieces[safe: index + 1], next.isCapital else { return false }
    switch pieces[index].key {
    case "pada", "on": return EventDays.weekdays.contains(next.key)
    case "di", "ke", "at": return Self.houses.contains(next.key)
    default: return false
    }
  }

  /// Where laws are discussed, signed and contested.
  private static let houses: WordTable = [
    "mahkamah", "pengadilan", "gedung", "hotel", "aula", "kantor", "istana", "dpr", "dprd", "kompleks", "senayan",
  ]

  /// The full stop of "No." within "Perubahan atas Undang-Undang No. 23 Tahun 2014".
  private func isInNumber(_ index: Int) -> Bool {
    let key = pieces[index].key
    return (key == "." && pieces[index - 1].key == "no" || key == "/") && (pieces[safe: index + 1]?.isNumber ?? false)
  }

  /// The comma of "Anak Jalanan, Gelandangan dan Pengemis": a list that a sign ends, and in which nobody acts.
  private func isInList(_ comma: Int) -> Bool {
    guard pieces[comma].key == "," else { return false }
    var at = comma + 1
    var isJoined = false
    while let piece = pieces[safe: at], at - comma < Self.mostWords, !piece.startsLine {
      if Self.links.contains(piece.key), pieces[safe: at + 1]?.isCapital ?? false {
        isJoined = true
      } else if piece.isWord, piece.isCapital {
        if Self.actors.contains(piece.key) || RegulationNames.kind(at: at, pieces) != nil { return false }
      } else if piece.key != "," || isJoined {
        break
      }
      at += 1
    }
    guard isJoined, let end = pieces[safe: at], !end.startsLine else { return isJoined }
    return !end.isWord || Self.others.contains(end.key)
  }

  private static let links: WordTable = ["dan", "serta", "atau", "and", "or"]
  private static let actors: WordTable = [
    "menteri", "kementerian", "kemensos", "mensos", "dinas", "dinsos", "bupati", "gubernur", "wali", "walikota",
    "presiden", "dpr", "dprd", "ketua", "kepala", "pemerintah", "pemkot", "pemkab", "pemprov", "polisi",
  ]

  /// A title in small letters: only where a sign ends it, else its end is not known.
  private func plainTitle(from start: Int) -> String? {
    var end = start
    while let piece = pieces[safe: end], piece.isWord, !piece.startsLine, end - start <= 5 {
      if Self.others.contains(piece.key) { return nil }
      end += 1
    }
    let isWhole = pieces[safe: end].map { $0.startsLine || !$0.isWord } ?? true
    return isWhole && end > start ? string(start..<end) : nil
  }

  // MARK: Whose it is

  /// The place or office that made it; nil where the kind has one maker, or the text does not say.
  func maker(of found: Regulations.Found, _ places: MakerPlaces) -> String? {
    let kind = found.kind
    if kind.makers == .one { return nil }
    let words = self.words(in: found.gap)
    if kind.makers == .offices {
      let name = MakerName.office(words.map(\.text))
      if name == nil || !kind.name.hasSuffix("Menteri") { return name }
      return "Menteri " + (name ?? "")
    }
    let own = words.isEmpty ? inBrackets(behind: found.pieces.upperBound) : words
    if let first = own.first, places.isPlace(own.map(\.text), first: first.key) {
      return MakerName.place(own.map(\.text), of: kind)
    }
    if kind.name == "Qanun" { return "Aceh" }
    return places.only(for: kind)
  }

  /// The capitalised words before "tentang", without those that say no more than that it is Indonesia's.
  private func words(in range: Range<Int>) -> [(text: String, key: WordKey)] {
    var words: [(text: String, key: WordKey)] = []
    var isOpen = false
    for index in range {
      let piece = pieces[index]
      if piece.key == "(" { isOpen = true }
      if piece.key == ")" { isOpen = false }
      if Self.about.contains(piece.key) { break }
      guard !isOpen, piece.isWord, piece.isCapital || Self.inside.contains(piece.key) else { continue }
      if MakerName.empty.contains(piece.key) || RegulationNames.kind(at: index, pieces) != nil { continue }
      words.append((string(index..<(index + 1)), piece.key))
    }
    return words
  }

  /// "Perda 4/2026 (Nusabunga)".
  private func inBrackets(behind index: Int) -> [(text: String, key: WordKey)] {
    guard pieces[safe: index]?.key == "(",
      let close = (index + 1..<index + 6).first(where: { pieces[safe: $0]?.key == ")" })
    else { return [] }
    return words(in: (index + 1)..<close)
  }
}
