import Text

/// What a text counts, the days that it names with their year, and its place in a series.
struct FigureSet: Sendable {
  /// Numbers from 10 on that are no years, days, hours or numbers of laws, hashed, sorted.
  let figures: [UInt32]
  /// Days since the epoch, sorted.
  let days: [UInt32]
  /// Ranks of what comes one after another ("angkatan kelima", "tahap II"), with the word that they rank.
  let ranks: [Rank]
  /// That it tells of its own week or month.
  let period: OwnPeriod?

  /// A rank in a series.
  struct Rank: Sendable, Hashable {
    var word: UInt32
    var value: UInt32
  }

  /// Bytes of a text that are read for days.
  private static let bytesOfDays = 4_000
  /// Figures kept of one text.
  private static let most = 100

  /// Words before a number that make it a name.
  private static let namers: Set<WordKey> = [
    "nomor", "no", "pasal", "ayat", "permensos", "uu", "number", "section", "rt", "rw", "km",
  ]

  init(figures: [UInt32], days: [UInt32], ranks: [Rank], period: OwnPeriod?) {
    (self.figures, self.days, self.ranks, self.period) = (figures, days, ranks, period)
  }

  /// The days that the beginning of an article names.
  static func mentions(in read: ReadText) -> [DayMention] {
    DayMention.all(in: read.body, range: 0..<min(read.body.count, bytesOfDays))
  }

  /// Reads an article's own lines, of which `mentions` are known.
  init(_ read: ReadText, days mentions: [DayMention]) {
    let days = Set(mentions.compactMap { $0.calendarDay.map { UInt32(clamping: $0.daysSinceEpoch) } })
    let pieces = read.pieces
    func key(_ place: Int) -> WordKey? { place < pieces.count && pieces[place].isWord ? pieces[place].key : nil }
    var (figures, small): (Set<UInt32>, Set<UInt32>) = ([], [])
    var at = 0
    while at < pieces.count, figures.count < Self.most {
      let piece = pieces[at]
      var next = at + 1
      var value: Double?
      if piece.hasDigit, let amount = Self.amount(read.body[piece.range]) {
        value = mentions.contains { $0.range.overlaps(piece.range) } ? nil : amount
        let isYear = piece.length == 4 && value.map { (1900...2100).contains($0) } ?? false
        if let scale = Self.scale(behind: at, pieces) {
          value = value.map { $0 * scale }
          next += 1
        } else if isYear {
          value = nil
        }
      } else if piece.isWord, let said = NumberWords.number(at: at, word: key) {
        (value, next) = (said.value, said.end)
      }
      if let value, value > 1, !Self.isNamed(at, pieces) {
        if value >= 10 { figures.insert(Self.hash(value)) } else { small.insert(Self.hash(value)) }
      }
      at = next
    }
    self.init(
      figures: figures.sorted(), days: days.sorted(), ranks: Self.ranks(in: read),
      period: days.isEmpty ? OwnPeriod(read, figures: figures.union(small).sorted()) : nil)
  }

  /// Words of a text that are read for ranks.
  private static let wordsOfRanks = 200
  private static let series = FieldWords.keys(FieldWords.batches)

  /// The ranks that the beginning of a text names.
  private static func ranks(in read: ReadText) -> [Rank] {
    let pieces = Array(read.pieces.prefix(wordsOfRanks))
    return pieces.indices.compactMap { at in
      guard series.contains(pieces[at].key), at + 1 < pieces.count,
        let (value, _) = Heading.figure(pieces, at + 1, read.body)
      else { return nil }
      return Rank(word: UInt32(pieces[at].key.hash >> 32), value: value)
    }
  }

  /// Whether both name other members of one series: "angkatan kelima" and "angkatan keenam".
  func isOfAnotherBatch(than other: FigureSet) -> Bool {
    ranks.contains { rank in
      let theirs = other.ranks.filter { $0.word == rank.word }
      return !theirs.isEmpty && !ranks.contains { $0.word == rank.word && theirs.contains($0) }
    }
  }

  private static func isNamed(_ at: Int, _ pieces: [Piece]) -> Bool {
    guard at > 0 else { return false }
    if namers.contains(pieces[at - 1].key) { return true }
    return at > 1 && pieces[at - 1].key == "." && namers.contains(pieces[at - 2].key)
  }

  /// The value of "1.250", of "Rp1.250" and of "2.1m"; nil for anything else.
  static func amount(_ printed: ArraySlice<UInt8>) -> Double? {
    if let value = number(printed) { return value }
    let digits = printed.drop { !$0.isASCIIDigit }
    if digits.startIndex > printed.startIndex {
      let sign = printed[..<digits.startIndex].map(\.asciiLowercased)
      return sign == Array("rp".utf8) ? number(digits) : nil
    }
    guard let end = digits.lastIndex(where: \.isASCIIDigit) else { return nil }
    let scale = amounts.first { Array($0.unit.utf8) == digits[(end + 1)...].map(\.asciiLowercased) }?.scale
    return scale.flatMap { scale in number(digits[...end]).map { $0 * scale } }
  }

  /// What the word behind a number multiplies it by: "600 triliun", "Rp 600 T".
  static func scale(behind place: Int, _ pieces: [Piece]) -> Double? {
    guard place + 1 < pieces.count, pieces[place + 1].isWord else { return nil }
    let next = pieces[place + 1]
    if let scale = NumberWords.scale(next.key) { return scale }
    guard next.isUpper, !pieces[place].isNumber || place > 0 && pieces[place - 1].key == "rp" else { return nil }
    return next.key == "t" ? 1e12 : next.key == "m" ? 1e9 : nil
  }

  /// What is written right behind a number for how many of it there are.
  private static let amounts: [(unit: String, scale: Double)] = [("k", 1e3), ("m", 1e6), ("bn", 1e9), ("jt", 1e6)]

  /// The value of "1.250" or "12,5"; nil for a clock ("08.10") and what holds other signs.
  static func number(_ printed: ArraySlice<UInt8>) -> Double? {
    guard let first = printed.first, first.isASCIIDigit, printed.count <= 15 else { return nil }
    let groups = printed.split(omittingEmptySubsequences: false) { $0 == .period || $0 == .comma }
    guard groups.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isASCIIDigit) }) else { return nil }
    if groups.count > 1, first == UInt8(ascii: "0") { return nil }
    let isGrouped = groups.dropFirst().allSatisfy { $0.count == 3 }
    var value = 0.0
    for digit in isGrouped ? Array(groups.joined()) : Array(groups[0]) { value = value * 10 + Double(digit.digitValue) }
    guard !isGrouped else { return value }
    var place = 1.0
    for digit in groups.dropFirst().joined() {
      place /= 10
      value += Double(digit.digitValue) * place
    }
    return value
  }

  static func hash(_ value: Double) -> UInt32 {
    let hundredths = (value * 100).rounded()
    // A debt in rupiah has more hundredths than a word holds; its bits tell it apart as well.
    return UInt32(WordHashes.mix(UInt64(exactly: hundredths) ?? hundredths.bitPattern) >> 32)
  }

  /// Days between the nearest two days that both texts name; nil where one names none.
  func distance(to other: FigureSet) -> Int? {
    var nearest: Int?
    for day in days {
      for their in other.days { nearest = min(nearest ?? .max, abs(Int(day) - Int(their))) }
    }
    return nearest
  }
}
