import Model
import Text

/// Days by which something is announced that is no gathering: a rule that comes into force, results that are made known, a
/// hand-over that will be done; and days that follow such a day in a list of places.
extension ComingSentence {
  /// What a day is by these; nil where none says so.
  func announced(_ index: Int) -> (ComingDay.Kind, Bool)? {
    let before = before(index)
    guard isStillAhead(index), let last = before.last(where: { !Self.isLink($0.key) }),
      !has(ComingWords.negations, in: before), !before.contains(where: { $0.key == "lagi" })
    else { return nil }
    if days[index].last == nil, days[index].further.isEmpty {
      if ComingWords.inForce.contains(last.key) || Self.forces.contains(last.key) {
        return comesIntoForce(before) ? (.start, false) : nil
      }
      if Self.making.contains(last.key) { return tellsResults(before, last) ? (.event, false) : nil }
    }
    return isDone(before, index) ? (days[index].last == nil ? .event : .span, false) : nil
  }

  /// Behind the day of publication; where that is not known, with a year.
  private func isStillAhead(_ index: Int) -> Bool { published.map { days[index].day > $0 } ?? hasYear(index) }

  private static func isLink(_ key: WordKey) -> Bool {
    ComingWords.fillers.contains(key) || ComingWords.introductions.contains(key) || key == "sejak" || key == "mulai"
  }

  // MARK: In force

  /// "… mulai berlaku pada 1 Januari", "… take effect on 1 March": of rules, since fares and cards have such days, too.
  private func comesIntoForce(_ before: ArraySlice<Piece>) -> Bool {
    guard has(Self.rules, in: before), !has(Self.prices, in: before), !has(ComingWords.past, in: before) else {
      return false
    }
    let tail = before.suffix(Self.middle)
    return has(Self.begins, in: tail)
  }

  private static let forces: WordTable = ["effect", "force"]
  private static let begins: WordTable = [
    "mulai", "akan", "take", "takes", "taking", "come", "comes", "into", "enter", "enters",
  ]
  private static let rules: WordTable = [
    "peraturan", "aturan", "permensos", "perda", "perbup", "perwali", "pergub", "undang-undang", "uu", "keputusan",
    "kepmensos", "standar", "pedoman", "kode", "act", "law", "regulation", "regulations", "standards",
    "standard", "code", "rules", "guidelines",
  ]
  private static let prices: WordTable = [
    "tarif", "iuran", "harga", "pajak", "upah", "umk", "ump", "fare", "fares", "price", "prices", "tax", "fee", "fees",
  ]

  // MARK: Results

  /// "Hasil seleksi diumumkan pada 5 Desember": and not "yang diumumkan", which only says which results are meant.
  private func tellsResults(_ before: ArraySlice<Piece>, _ verb: Piece) -> Bool {
    guard let subject = before.firstIndex(where: { Self.results.contains($0.key) }), subject - before.startIndex <= 2,
      let place = before.lastIndex(where: { $0.key == verb.key }), place > subject, place - subject <= Self.far
    else { return false }
    let between = before[subject..<place]
    return !has(ComingWords.past, in: between) && !has(Self.relatives, in: between)
  }

  private static let making: WordTable = ["diumumkan", "announced", "published"]
  private static let results: WordTable = [
    "hasil", "hasilnya", "kelulusan", "pemenang", "pemenangnya", "juara", "results", "result", "winners", "winner",
    "shortlist",
  ]
  private static let relatives: WordTable = ["yang", "which", "that", "menunjukkan"]

  // MARK: Ceremonies

  /// "Penyerahan piagam akan dilakukan … pada Senin, 30 November": what comes first is an occasion, and it is ahead.
  private func isDone(_ before: ArraySlice<Piece>, _ index: Int) -> Bool {
    guard let verb = before.lastIndex(where: { $0.key == "dilakukan" }), isIntroduced(index),
      before.endIndex - verb <= Self.far + 1,
      has(ComingWords.ahead, in: before[..<verb].suffix(3)), !has(ComingWords.between, in: before[verb...]),
      let subject = before.firstIndex(where: { Self.ceremonies.contains($0.key) })
    else { return false }
    return subject < verb && subject - pieces.startIndex <= 2
  }

  private static let ceremonies: WordTable = [
    "penyerahan", "peresmian", "pelantikan", "pengukuhan", "penandatanganan", "penganugerahan", "pemakaman",
    "deklarasi",
    "pembukaan", "penutupan", "peluncuran", "kunjungan", "pemberian", "pelepasan", "wisuda", "peletakan",
  ]

  // MARK: Places in a list

  /// Whether a day only goes on with the list of the day before it: "2 Desember di Imogiri, 9 Desember di Pleret".
  func goesOn(_ index: Int) -> Bool {
    guard index > 0, days[index].day > days[index - 1].day, days[index].further.isEmpty, days[index - 1].further.isEmpty
    else { return false }
    var between = pieces[end(of: index - 1)..<max(end(of: index - 1), start(of: index))]
    guard let first = between.first, Self.places.contains(first.key), between.count <= Self.middle else { return false }
    between = between.dropFirst()
    let name = between.prefix { $0.isCapital || $0.isNumber }
    guard !name.isEmpty else { return false }
    let rest = between[name.endIndex...]
    return !rest.isEmpty && rest.allSatisfy { Self.joints.contains($0.key) }
  }

  /// What a day is that goes on with a list: what the first of it is.
  func listed(_ index: Int) -> (ComingDay.Kind, Bool)? {
    guard goesOn(index), let head = (0..<index).last(where: { !goesOn($0) }), let kind = kind(head),
      kind.0 == .event || kind.0 == .start, !kind.1
    else { return nil }
    return (.event, false)
  }

  /// Whether all days of the sentence are one list of places.
  var isListOfPlaces: Bool { days.count > 1 && days.indices.dropFirst().allSatisfy(goesOn) }

  private static let places: WordTable = ["di", "in", "at"]
  private static let joints: WordTable = [",", "dan", "and", "serta", "pada", "on", "tanggal", ";"]
}
