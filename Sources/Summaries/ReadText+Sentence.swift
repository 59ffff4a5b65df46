import Text

extension ReadText {
  /// The pieces of a sentence before one of its pieces, at most so many. The full stop of a rare abbreviation ends it, too:
  /// what is concluded from less is left out rather than wrong.
  func sentence(before index: Int, most: Int) -> ArraySlice<Piece> {
    let all = pieces[max(0, index - most)..<index]
    let line = all.lastIndex { $0.startsLine } ?? all.startIndex
    let stop = all.indices.last { all[$0].key == "." && !isAbbreviation($0 - 1) } ?? all.startIndex - 1
    return all[max(line, stop + 1)...]
  }

  /// Whether the piece is one of the words that carry a full stop inside of sentences.
  private func isAbbreviation(_ place: Int) -> Bool { place >= 0 && Self.abbreviations.contains(pieces[place].key) }

  private static let abbreviations: WordTable = [
    "tgl", "no", "nomor", "jl", "jln", "kab", "kec", "kel", "prov", "rp", "pkl", "dr", "drs", "dra", "prof", "ir", "h",
    "hj", "kh", "tn", "ny", "st", "mr", "mrs", "ms", "gg", "rt", "rw",
  ]
}
