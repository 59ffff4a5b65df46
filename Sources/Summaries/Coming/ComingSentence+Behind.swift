import Model
import Text

/// Days behind which the sentence says what they are.
extension ComingSentence {
  /// "Lokakarya pada 23 Maret tetap berlangsung", "The forum on 18 March will go ahead": what it is, its day, and at once that
  /// it takes place.
  func isToldRightBehind(_ index: Int, _ before: ArraySlice<Piece>) -> Bool {
    let behind = pieces[end(of: index)...].prefix(Self.narrow)
    guard let verb = behind.indices.first(where: { ComingWords.holdings.contains(behind[$0].key) || goesAhead($0) }),
      isIntroduced(index), !isOfSomethingElse(start(of: index)),
      has(ComingWords.activities, in: before) || has(EventForm.gatherings, in: before)
    else { return false }
    return has(ComingWords.ahead, in: behind[...verb])
      && behind[..<verb].allSatisfy {
        ComingWords.ahead.contains($0.key) || ComingWords.fillers.contains($0.key) || Self.auxiliaries.contains($0.key)
      }
  }

  private static let goes: WordTable = ["go", "goes", "going"]
  private static let auxiliaries: WordTable = ["be", "still", "go", "goes", "going", "juga", "take"]

  /// "will go ahead on 5 December", "go ahead as planned"
  func goesAhead(_ place: Int) -> Bool {
    pieces[place].key == "ahead" && place > pieces.startIndex && Self.goes.contains(pieces[place - 1].key)
      && (place + 1 >= pieces.endIndex || pieces[place + 1].key != "of")
  }

  /// "Sabtu, 20 Maret 2027, komunitas akan mengadakan pelatihan": the day first, then what it is.
  func told(behind index: Int) -> (ComingDay.Kind, Bool)? {
    let start = end(of: index)
    let limit = min(index + 1 < days.count ? self.start(of: index + 1) : pieces.endIndex, start + Self.far)
    guard limit > start else { return nil }
    let behind = pieces[start..<limit]
    guard !has(ComingWords.others, in: pieces), !has(ComingWords.past, in: behind),
      !behind.indices.contains(where: { ComingWords.between.contains(behind[$0].key) && !goesAhead($0) })
    else { return nil }
    for place in behind.indices {
      let key = behind[place].key
      let isSpan = days[index].last != nil
      if ComingWords.holdings.contains(key) || goesAhead(place) {
        return has(ComingWords.ahead, in: behind[...place]) ? (isSpan ? .span : .event, false) : nil
      }
      let isOfRegistration = has(ComingWords.registration, in: behind[..<place])
      if ComingWords.closings.contains(key) { return isOfRegistration && !isSpan ? (.deadline, true) : nil }
      if ComingWords.openings.contains(key) { return isOfRegistration && !isSpan ? (.start, true) : nil }
    }
    return nil
  }
}
