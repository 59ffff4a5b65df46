import Text

/// A headline's words in their order. Two headlines that are one but for a spot where each has another name ("Lowongan … di RSUD Waru",
/// "Lowongan … di RSUD Kedu") tell two events, though the texts be one wording that was filled twice.
struct HeadlineOrder: Sendable {
  /// A word of it.
  struct Word: Sendable, Hashable {
    var stem: UInt32
    /// Its first letters, for names that are written in two ways.
    var spelling: NameSpelling
    var marks: Marks
  }

  /// What a word is by where it stands and how it is written.
  struct Marks: OptionSet, Hashable, Sendable {
    let rawValue: UInt32
    /// A word of every text, or a number.
    static let light = Marks(rawValue: 1)
    /// The text has it as a name, or it stands where names stand: "di Waru", "Prof. Waru".
    static let name = Marks(rawValue: 2)
    /// An abbreviation in a headline that is not all capitals.
    static let short = Marks(rawValue: 4)
    /// What the matter of a lecture stands behind: "Kuliah Tamu:", "tentang".
    static let opensMatter = Marks(rawValue: 8)
  }

  let words: [Word]

  /// Words read of one headline.
  private static let most = 30

  init(words: [Word]) { self.words = words }

  /// Reads a headline; `named` are the names of the text.
  init(_ read: ReadText, named: NameSet) {
    let bytes = Array(read.title.utf8)
    let pieces = read.titlePieces
    let isShouted = pieces.allSatisfy { !$0.isWord || $0.isUpper || $0.hasDigit }
    var words: [Word] = []
    // How many of the words that come next are a name by their place.
    var ahead = 0
    for piece in pieces {
      guard piece.isWord else {
        if piece.key == ":", let last = words.indices.last { words[last].marks.insert(.opensMatter) }
        if piece.key != "." { ahead = 0 }
        continue
      }
      if Self.sides.contains(piece.key) { ahead = 0 }
      let isName = SortedNumbers.hold(named.words, UInt32(piece.key.hash >> 32))
      let isLight = piece.hasDigit || piece.isLower && !isName
      for part in bytes[piece.range].split(whereSeparator: { $0 < 0x80 && !$0.isASCIILetterOrDigit }) {
        var hashes = WordHashes()
        hashes.add(part)
        guard let stem = hashes.stems.first.map({ UInt32($0 >> 32) }) else { continue }
        var marks: Marks = []
        // By the word itself: a stem may be another word's ("mediasi", "dia").
        if piece.hasDigit || Self.frequent.contains(piece.key) { marks.insert(.light) }
        if isName || ahead > 0 && !isLight { marks.insert(.name) }
        if piece.isUpper, !isShouted { marks.insert(.short) }
        if Self.matters.contains(piece.key) { marks.insert(.opensMatter) }
        words.append(Word(stem: stem, spelling: NameSpelling(part), marks: marks))
      }
      ahead = Self.places.contains(piece.key) ? 1 : Self.holders.contains(piece.key) ? 2 : max(0, ahead - 1)
    }
    self.init(words: Array(words.prefix(Self.most)))
  }

  /// What is kept of it: as many numbers in each list.
  var stored: [[UInt32]] {
    [
      words.map(\.stem), words.map { UInt32($0.spelling.letters >> 32) },
      words.map { UInt32(truncatingIfNeeded: $0.spelling.letters) }, words.map(\.marks.rawValue),
    ]
  }

  /// Reads what `stored` gave; nil for other lists.
  init?(stored lists: ArraySlice<[UInt32]>) {
    let all = Array(lists)
    guard all.count == 4, all.allSatisfy({ $0.count == all[0].count }) else { return nil }
    words = all[0].indices.map { at in
      Word(
        stem: all[0][at], spelling: NameSpelling(letters: UInt64(all[1][at]) << 32 | UInt64(all[2][at])),
        marks: Marks(rawValue: all[3][at]))
    }
  }

  private static let frequent = FieldWords.keys(FrequentWords.all)
  private static let sides = FieldWords.keys(FieldWords.sides)
  private static let places = FieldWords.keys(FieldWords.beforePlaces)
  private static let holders = FieldWords.keys(FieldWords.beforeNames)
  private static let matters = FieldWords.keys(FieldWords.beforeMatters)

  /// Whether both are one but for spots where each has another name, or another matter, that the other text never has. `own` and `their` are
  /// the stems of the whole texts.
  func isRenamed(_ own: [UInt32], from other: HeadlineOrder, _ their: [UInt32]) -> Bool {
    let (spots, shared) = spots(to: other)
    let least = min(words.count { !$0.marks.contains(.light) }, other.words.count { !$0.marks.contains(.light) })
    guard shared > 0, shared * 3 >= least, !spots.isEmpty else { return false }
    return spots.allSatisfy { mine, theirs in
      let (here, there) = (words[mine], other.words[theirs])
      if Self.areOneName(here, there) { return false }
      let isMatter = opensMatter(mine.lowerBound) && other.opensMatter(theirs.lowerBound)
      if isMatter, Self.areNew(here, to: their), Self.areNew(there, to: own) { return true }
      let (names, others) = (Self.names(here, beyond: there, their), Self.names(there, beyond: here, own))
      // An abbreviation may stand for what the other writes out.
      return !names.isEmpty && !others.isEmpty
        && names.allSatisfy { $0.marks.contains(.short) } == others.allSatisfy { $0.marks.contains(.short) }
    }
  }

  /// Whether a matter begins at a place, or began before words of the field: "Kuliah Tamu: Pekerjaan Sosial Sekolah".
  private func opensMatter(_ place: Int) -> Bool {
    for word in words[..<place].reversed() {
      if word.marks.contains(.opensMatter) { return true }
      if !TermProfile.subjects.contains(word.stem) { return false }
    }
    return false
  }

  /// The names of a spot that neither the other's spot nor its text has.
  private static func names(_ spot: ArraySlice<Word>, beyond other: ArraySlice<Word>, _ text: [UInt32]) -> [Word] {
    spot.filter { word in
      word.marks.contains(.name) && !word.marks.contains(.light) && !SortedNumbers.hold(text, word.stem)
        && !other.contains { $0.spelling.isLike(word.spelling) }
    }
  }

  private static func areNew(_ spot: ArraySlice<Word>, to text: [UInt32]) -> Bool {
    spot.allSatisfy { $0.marks.contains(.light) || !SortedNumbers.hold(text, $0.stem) }
  }

  /// Whether two spots write one name: together or apart, or one of them short.
  private static func areOneName(_ one: ArraySlice<Word>, _ other: ArraySlice<Word>) -> Bool {
    let (mine, theirs) = (one.map(\.spelling), other.map(\.spelling))
    if mine.flatMap(\.bytes).prefix(8) == theirs.flatMap(\.bytes).prefix(8) { return true }
    return mine.contains { $0.shortens(theirs) } || theirs.contains { $0.shortens(mine) }
  }

  /// Where both have other words between words that they share, and how many they share that say something.
  private func spots(to other: HeadlineOrder) -> (spots: [(Range<Int>, Range<Int>)], shared: Int) {
    let (mine, theirs) = (words.map(\.stem), other.words.map(\.stem))
    // Lengths of the longest words in common from two places on.
    var longest = [[Int]](repeating: [Int](repeating: 0, count: theirs.count + 1), count: mine.count + 1)
    for a in mine.indices.reversed() {
      for b in theirs.indices.reversed() {
        longest[a][b] = mine[a] == theirs[b] ? longest[a + 1][b + 1] + 1 : max(longest[a + 1][b], longest[a][b + 1])
      }
    }
    var spots: [(Range<Int>, Range<Int>)] = []
    var (a, b, shared) = (0, 0, 0)
    var (from, since) = (0, 0)
    func end() {
      let (here, there) = (words[from..<a], other.words[since..<b])
      let isSpot = [here, there].allSatisfy { $0.contains { !$0.marks.contains(.light) } }
      if isSpot { spots.append((from..<a, since..<b)) }
    }
    while a < mine.count, b < theirs.count {
      if mine[a] == theirs[b] {
        end()
        if !words[a].marks.contains(.light) { shared += 1 }
        (a, b) = (a + 1, b + 1)
        (from, since) = (a, b)
      } else if longest[a + 1][b] >= longest[a][b + 1] {
        a += 1
      } else {
        b += 1
      }
    }
    (a, b) = (mine.count, theirs.count)
    end()
    return (spots, shared)
  }
}
