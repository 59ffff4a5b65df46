import Model
import Text

/// Further forms in which a sentence gives a day.
extension ComingSentence {
  /// "Yuk hadir pada Sabtu, …", "Save the date: …"
  func isInviting(_ place: Int) -> Bool {
    let key = pieces[place].key
    let before = pieces[max(pieces.startIndex, place - 2)..<place]
    if key == "date", before.map(\.key) == ["save", "the"] { return true }
    return Self.coming.contains(key) && has(Self.calls, in: pieces[..<place].suffix(4))
  }

  private static let calls: WordTable = ["yuk", "ayo", "mari"]
  private static let coming: WordTable = ["hadir", "ikut", "gabung", "bergabung", "datang", "ramaikan", "meriahkan"]

  /// "hingga", "s/d", "s.d."
  func isUntil(_ place: Int) -> Bool {
    if ComingWords.untils.contains(pieces[place].key) { return true }
    return pieces[place].key == "d" && place >= pieces.startIndex + 2 && pieces[place - 2].key == "s"
      && !pieces[place - 1].isWord
  }

  /// "paling akhir"; "paling lama" is said of other times as well.
  func isUtmost(_ place: Int) -> Bool {
    guard place > pieces.startIndex, pieces[place - 1].key == "paling" else { return false }
    return pieces[place].key == "akhir" || pieces[place].key == "lama" && isOfRegistration(place - 1)
  }

  /// "menggelar peringatan Hari Lansia": the commemoration is what takes place.
  func isHeld(_ place: Int) -> Bool {
    guard pieces[place].key == "peringatan", place > pieces.startIndex else { return false }
    return ComingWords.holdings.contains(pieces[place - 1].key) || Self.rites.contains(pieces[place - 1].key)
  }

  private static let rites: WordTable = ["acara", "upacara", "puncak"]

  /// "Tes tertulis: Senin, 23 November 2026; wawancara: Rabu, 25 November 2026"
  func isLabelledEvent(_ before: ArraySlice<Piece>, _ index: Int) -> Bool {
    let label = before.drop { $0.key == ";" || $0.key == "," || $0.key == "." || $0.key == ")" || $0.key == "dan" }
    let words = label.prefix { $0.key != ":" }
    guard words.count < label.count, words.count <= 4, before.startIndex == pieces.startIndex || index > 0,
      label[words.endIndex...].allSatisfy({ ComingWords.fillers.contains($0.key) }), let last = words.last,
      hasYear(index) || days[index].hasWeekday, isAhead(index), !isOfSomethingElse(start(of: index))
    else { return false }
    return Self.steps.contains(last.key) || words.first.map { Self.steps.contains($0.key) } ?? false
  }

  /// What has a day of its own in a schedule.
  private static let steps: WordTable = [
    "seleksi", "wawancara", "tes", "ujian", "asesmen", "webinar", "seminar", "pelatihan", "workshop", "lokakarya",
    "pembekalan", "wisuda", "kongres", "rapat", "orientasi", "final", "interview", "interviews", "test", "exam",
    "training", "conference",
  ]

  // MARK: Every week

  /// Days of a weekly course at most: what has more is shown as a span.
  private static let mostWeeks = 8

  /// "setiap Sabtu mulai 14 November hingga 12 Desember": its days; none where several weekdays are named, or it is none.
  func weeks(_ index: Int) -> [CalendarDay] {
    let found = days[index]
    guard let last = found.last, let each = pieces.firstIndex(where: { ComingWords.each.contains($0.key) }),
      each + 1 < pieces.endIndex, Self.weekday(pieces[each + 1]) == found.day.weekday
    else { return [] }
    if each + 3 < pieces.endIndex, !pieces[each + 2].isCapital, Self.weekday(pieces[each + 3]) != nil { return [] }
    let weeks = (last.daysSinceEpoch - found.day.daysSinceEpoch) / 7 + 1
    return (2...Self.mostWeeks).contains(weeks) ? (0..<weeks).map { found.day.adding(days: $0 * 7) } : []
  }

  private static func weekday(_ piece: Piece) -> Int? { weekdays[piece.key.hash] }

  /// Full names by their numbers, 0 Sunday to 6 Saturday.
  private static let weekdays = Dictionary(
    ["id", "en"].flatMap { language in
      DateNames.weekdays(in: language).enumerated().map { (WordKey(lowercase: $1[0].utf8).hash, $0) }
    }, uniquingKeysWith: { first, _ in first })
}
