import Text

extension ReadText {
  /// The pieces of a sentence before one of its pieces, at most so many. A full stop of an abbreviation ends it, too: what
  /// is concluded from less is left out rather than wrong.
  func sentence(before index: Int, most: Int) -> ArraySlice<Piece> {
    let all = pieces[max(0, index - most)..<index]
    let line = all.lastIndex { $0.startsLine } ?? all.startIndex
    let stop = all.lastIndex { $0.key == "." } ?? all.startIndex - 1
    return all[max(line, stop + 1)...]
  }
}
