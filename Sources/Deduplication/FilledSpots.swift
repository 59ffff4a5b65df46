import Text

/// The spots of a text's wording that an event fills: names and numbers, each with the words around it. Two texts of one wording whose
/// spots are filled with other names ("… ditemukan di Desa Waru", "… ditemukan di Desa Kedu") tell two events, however much of the rest
/// is the same; a copy has the same names, mistyped perhaps, shortened or written out.
struct FilledSpots: Sendable {
  /// A word in a spot.
  struct Filling: Sendable, Hashable {
    /// A number for the words around the spot.
    var place: UInt32
    var kind: Kind
    /// A name's letters, or a number for the figure.
    var spelling: NameSpelling
  }

  /// What fills a spot.
  enum Kind: UInt32, Sendable {
    case name, number, weekday
    /// A word with a capital that tells no event from another: "Kecamatan", "Kepala".
    case office
  }

  /// In the order of the text.
  let fillings: [Filling]
  /// The days that the text names, counted from the beginning of their year, sorted.
  let days: [UInt32]

  /// Numbers that must be others where a day is another one, too.
  private static let otherNumbers = 2
  /// Days between two reports, from which on one is no reprint that dates the event by its own day.
  private static let apart: UInt32 = 2

  init(fillings: [Filling], days: [UInt32]) { (self.fillings, self.days) = (fillings, days) }

  /// What is kept of it.
  var stored: [[UInt32]] {
    [
      fillings.map(\.place), fillings.map(\.kind.rawValue), fillings.map { UInt32($0.spelling.letters >> 32) },
      fillings.map { UInt32(truncatingIfNeeded: $0.spelling.letters) }, days,
    ]
  }

  /// Reads what `stored` gave; nil for other lists.
  init?(stored lists: ArraySlice<[UInt32]>) {
    let all = Array(lists)
    guard all.count == 5, all[..<4].allSatisfy({ $0.count == all[0].count }) else { return nil }
    var fillings: [Filling] = []
    for at in all[0].indices {
      guard let kind = Kind(rawValue: all[1][at]) else { return nil }
      let spelling = NameSpelling(letters: UInt64(all[2][at]) << 32 | UInt64(all[3][at]))
      fillings.append(Filling(place: all[0][at], kind: kind, spelling: spelling))
    }
    self.init(fillings: fillings, days: all[4])
  }

  /// Whether one wording was filled anew: at least so many spots hold other names, or none of the days is the same and the numbers are
  /// others, too.
  func isFilledAnew(from other: FilledSpots, names needed: Int) -> Bool {
    let mine = Dictionary(grouping: fillings, by: \.place)
    let theirs = Dictionary(grouping: other.fillings, by: \.place)
    let (own, others) = (known, other.known)
    var (names, numbers, weekdays) = (0, 0, 0)
    for (place, here) in mine {
      guard let there = theirs[place] else { continue }
      if Self.areOtherNames(here, there, known: own, others) { names += 1 }
      if Self.areOther(here, there, .number) { numbers += 1 }
      if Self.areOther(here, there, .weekday) { weekdays += 1 }
    }
    if names >= needed { return true }
    let distance = distance(to: other)
    return distance ?? 0 >= Self.apart || numbers >= Self.otherNumbers && (distance ?? 0 > 0 || weekdays > 0)
  }

  /// The spellings of all its names and offices.
  private var known: Set<NameSpelling> {
    Set(fillings.lazy.filter { $0.kind == .name || $0.kind == .office }.map(\.spelling))
  }

  private static func areOther(_ here: [Filling], _ there: [Filling], _ kind: Kind) -> Bool {
    let mine = Set(here.lazy.filter { $0.kind == kind }.map(\.spelling))
    let theirs = Set(there.lazy.filter { $0.kind == kind }.map(\.spelling))
    return !mine.isEmpty && !theirs.isEmpty && mine.isDisjoint(with: theirs)
  }

  /// Whether a spot holds names of which neither text has the other's, in no spelling.
  private static func areOtherNames(
    _ here: [Filling], _ there: [Filling], known own: Set<NameSpelling>, _ others: Set<NameSpelling>
  ) -> Bool {
    let mine = here.filter { $0.kind == .name && !others.contains($0.spelling) }.map(\.spelling)
    let theirs = there.filter { $0.kind == .name && !own.contains($0.spelling) }.map(\.spelling)
    if mine.isEmpty || theirs.isEmpty { return false }
    // "RSJ Menur", "Rumah Sakit Jiwa Menur"
    let (all, whole) = (Set(here.map(\.spelling)), Set(there.map(\.spelling)))
    let (short, long) = (
      here.map(\.spelling).filter { !whole.contains($0) }, there.map(\.spelling).filter { !all.contains($0) }
    )
    if short.contains(where: { $0.shortens(long) || theirs.contains(where: $0.shortensWord) })
      || long.contains(where: { $0.shortens(short) || mine.contains(where: $0.shortensWord) })
    {
      return false
    }
    let letters = mine.flatMap(\.bytes)
    if !letters.isEmpty, letters == theirs.flatMap(\.bytes) { return false }
    // "Budi" beside "Budy Santoso" says little, "Budi Santoso" beside it much.
    let isAccompanied = here.contains { one in
      one.kind == .name && there.contains { $0.kind == .name && $0.spelling == one.spelling }
    }
    func isKnown(_ one: NameSpelling, in names: Set<NameSpelling>) -> Bool { names.contains { one.isLike($0) } }
    func areVariants(_ one: NameSpelling, _ other: NameSpelling) -> Bool {
      isAccompanied && (one.begins(other) || other.begins(one) || one.isLike(other, from: 3))
    }
    let left = mine.filter { one in !isKnown(one, in: others) && !theirs.contains { areVariants(one, $0) } }
    let rest = theirs.filter { one in !isKnown(one, in: own) && !mine.contains { areVariants(one, $0) } }
    return !left.isEmpty && !rest.isEmpty
  }

  /// Days between the nearest two that both name; nil where one names none.
  private func distance(to other: FilledSpots) -> UInt32? {
    var nearest: UInt32?
    for day in days {
      for their in other.days { nearest = min(nearest ?? .max, day > their ? day - their : their - day) }
    }
    return nearest
  }
}
