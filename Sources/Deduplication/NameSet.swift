import Text

/// The people and places that a text names: runs of words with a capital that are no office, no title and no beginning of
/// a sentence. "Bambang Prasetyo" and a later "Bambang" are one name.
struct NameSet: Sendable {
  /// The words' numbers, sorted.
  let words: [UInt32]
  /// For each word the name that it belongs to.
  let units: [UInt16]
  /// How many names there are.
  let count: Int

  /// Words of names read of one text.
  private static let most = 300

  /// Words that are no names: those of the field, and the calendar's.
  private static let offices = FieldWords.keys(FieldWords.offices).union(
    ["id", "en"].flatMap { DateNames.months(in: $0) + DateNames.weekdays(in: $0) }.joined().map {
      WordKey(lowercase: $0.utf8)
    })

  /// Reads an article's own lines.
  init(_ read: ReadText) {
    let runs = Self.runs(in: read).map { $0.map(\.word) }
    // Names that share a word are one: each word points to the first of its name.
    var first: [UInt32: UInt32] = [:]
    func root(_ word: UInt32) -> UInt32 {
      var at = word
      while let next = first[at], next != at { at = next }
      return at
    }
    for run in runs {
      guard let head = run.first else { continue }
      for word in run {
        if first[word] == nil { first[word] = word }
        let (a, b) = (root(head), root(word))
        first[max(a, b)] = min(a, b)
      }
    }
    let words = first.keys.sorted()
    var numbers: [UInt32: UInt16] = [:]
    let units = words.map { word in
      let head = root(word)
      let number = numbers[head] ?? UInt16(clamping: numbers.count)
      numbers[head] = number
      return number
    }
    self.init(words: words, units: units)
  }

  /// Sorted words with as many numbers of names.
  init(words: [UInt32], units: [UInt16]) {
    (self.words, self.units) = (words, units)
    count = Set(units).count
  }

  /// How many names both texts have.
  func shared(with other: NameSet) -> Int {
    var (a, b) = (0, 0)
    var (mine, theirs): (Set<UInt16>, Set<UInt16>) = ([], [])
    while a < words.count, b < other.words.count {
      let (left, right) = (words[a], other.words[b])
      if left == right {
        mine.insert(units[a])
        theirs.insert(other.units[b])
      }
      a += left <= right ? 1 : 0
      b += right <= left ? 1 : 0
    }
    return min(mine.count, theirs.count)
  }

  /// Names of two words or more as a text prints them, each once, of which no word is known.
  static func printed(in read: ReadText, without known: Set<UInt32>) -> [String] {
    var names: [String] = []
    for run in runs(in: read) where run.count > 1 {
      guard let first = run.first, let last = run.last, !run.contains(where: { known.contains($0.word) }) else {
        continue
      }
      let name = read.string(first.range.lowerBound..<last.range.upperBound)
      if isOfFacility(name, before: first.range.lowerBound, read.body) { continue }
      if !names.contains(where: { $0.contains(name) || name.contains($0) }) { names.append(name) }
    }
    return names
  }

  /// Whether a name is that of a street or a house: "Jl. Basuki Rahmat", "Bandara Ahmad Yani", "Terminal Pelindo".
  private static func isOfFacility(_ name: String, before start: Int, _ body: [UInt8]) -> Bool {
    if name.split(separator: " ").contains(where: { facilities.contains(WordKey(lowercase: $0.lowercased().utf8)) }) {
      return true
    }
    let before = body[max(0, start - 24)..<start].reversed().drop { $0 == .space || $0 == .period }
    let word = before.prefix(while: \.isASCIILetter).reversed().map(\.asciiLowercased)
    return facilities.contains(WordKey(lowercase: word))
  }

  private static let facilities: WordTable = [
    "jl", "jln", "jalan", "gang", "gg", "street", "road", "avenue", "lane", "bandara", "terminal", "pelabuhan",
    "stasiun", "stadion", "gedung", "hotel", "rs", "rsud", "rsup", "jembatan", "simpang", "bundaran", "pasar", "masjid",
    "airport", "station", "stadium", "bridge", "hospital", "rumah-sakit",
  ]

  /// A word of a name and where it stands.
  private typealias Word = (word: UInt32, range: Range<Int>)

  /// The runs of words that are names.
  private static func runs(in read: ReadText) -> [[Word]] {
    // The dateline names the outlet and the place that it writes from.
    let dateline = read.lines.first.map { Dateline.length(in: Array(read.body[$0].prefix(200))) } ?? 0
    let pieces = Array(read.pieces.drop { $0.range.lowerBound < dateline })
    var lower: Set<WordKey> = []
    for piece in pieces where piece.isWord && piece.isLower { lower.insert(piece.key) }
    var runs: [[Piece]] = []
    var run: [Piece] = []
    var sure: Set<WordKey> = []
    var words = 0
    for (at, piece) in pieces.enumerated() where words < most {
      let isName = isNameWord(piece) && !lower.contains(piece.key)
      if !isName || piece.startsLine, !run.isEmpty {
        runs.append(run)
        run = []
      }
      if !isName { continue }
      if !beginsSentence(at, pieces)
        || at + 1 < pieces.count && (isNameWord(pieces[at + 1]) || isCouncil(pieces[at + 1]))
      {
        sure.insert(piece.key)
      }
      run.append(piece)
      words += 1
    }
    if !run.isEmpty { runs.append(run) }
    return runs.map { $0.filter { sure.contains($0.key) }.map { (UInt32($0.key.hash >> 32), $0.range) } }
      .filter { !$0.isEmpty }
  }

  /// "Linfield Council", "Linfield council": what stands before is the name of a place, though a sentence begins with it.
  private static func isCouncil(_ piece: Piece) -> Bool {
    councils.contains(piece.key) && (piece.isCapital || piece.key == "council")
  }

  private static let councils: Set<WordKey> = ["council", "county", "university", "borough"]

  private static func isNameWord(_ piece: Piece) -> Bool {
    piece.isWord && piece.isCapital && piece.length > 2 && !offices.contains(piece.key)
  }

  /// Whether a capital may stand there because a sentence begins.
  private static func beginsSentence(_ at: Int, _ pieces: [Piece]) -> Bool {
    guard at > 0, !pieces[at].startsLine else { return true }
    let before = pieces[at - 1]
    return !before.isWord && before.key != "," && before.key != "(" && before.key != "-"
  }
}
