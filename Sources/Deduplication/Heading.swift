import Text

/// A headline as stories are told apart by it: its words without what all headlines have, and its figures with the words
/// around them.
struct Heading: Sendable {
  /// A figure, a rank, a Roman numeral or a letter that counts.
  struct Figure: Sendable, Hashable {
    var value: UInt32
    /// The word before it and the word after it; 0 at the ends.
    var before: UInt32
    var after: UInt32

    /// Whether both count the same thing.
    func isOfTheSameSort(as other: Figure) -> Bool {
      before != 0 && before == other.before || after != 0 && after == other.after
    }
  }

  /// Stems without figures, sorted, each once.
  let words: [UInt32]
  let figures: [Figure]
  /// Those of its stems that the text has as names of people and places, sorted.
  let names: [UInt32]

  /// Share of the words from which headlines are alike though their figures count different things.
  private static let same = 0.8
  /// The same where the figures count the same thing.
  private static let alike = 0.5
  /// The same where each names what the other text never does.
  private static let akin = 0.3

  private static let series = FieldWords.keys(FieldWords.series)

  init(words: [UInt32], figures: [Figure], names: [UInt32]) {
    (self.words, self.figures, self.names) = (words, figures, names)
  }

  /// Reads a headline; `named` are the names of the text.
  init(_ read: ReadText, named: NameSet) {
    let bytes = Array(read.title.utf8)
    let pieces = read.titlePieces.filter(\.isWord)
    let isShouted = pieces.allSatisfy { $0.isUpper || $0.hasDigit }
    var (words, names): (Set<UInt32>, Set<UInt32>) = ([], [])
    var found: [(range: Range<Int>, value: UInt32)] = []
    var at = 0
    while at < pieces.count {
      if let (value, end) = Self.figure(pieces, at, bytes) {
        found.append((at..<end, value))
        at = end
      } else {
        var hashes = WordHashes()
        hashes.add(bytes[pieces[at].range])
        let isName = SortedNumbers.hold(named.words, UInt32(pieces[at].key.hash >> 32))
        for stem in hashes.stems {
          words.insert(UInt32(stem >> 32))
          // An abbreviation may stand written out in the other text.
          if isName, isShouted || !pieces[at].isUpper { names.insert(UInt32(stem >> 32)) }
        }
        at += 1
      }
    }
    func word(_ at: Int) -> UInt32 { pieces.indices.contains(at) ? UInt32(pieces[at].key.hash >> 32) : 0 }
    let figures = found.map {
      Figure(value: $0.value, before: word($0.range.lowerBound - 1), after: word($0.range.upperBound))
    }
    let isDenied = pieces.contains { Self.denials.contains($0.key) }
    self.init(
      words: words.subtracting(TermProfile.stopWords).subtracting(Self.vagueCounts).union(isDenied ? [Self.denial] : [])
        .sorted(), figures: figures,
      names: names.subtracting(TermProfile.stopWords).sorted())
  }

  /// How much of the shorter headline's words the other has; 0 where one is too short to tell.
  func share(with other: Heading) -> Double {
    let (isDenied, isTheirs) = (isDenied, other.isDenied)
    let least = min(words.count - (isDenied ? 1 : 0), other.words.count - (isTheirs ? 1 : 0))
    let shared = SortedNumbers.shared(words, other.words) - (isDenied && isTheirs ? 1 : 0)
    return least < 2 ? 0 : Double(shared) / Double(least)
  }

  /// Whether it says that something is not so: "Gaji Tidak Naik". Stands among the words as a mark of its own.
  private var isDenied: Bool { SortedNumbers.hold(words, Self.denial) }
  private static let denial = UInt32.max
  private static let denials = FieldWords.keys(FieldWords.denials)

  /// Years, which texts do not count.
  private static let years = Set((1900...2100).map { FigureSet.hash(Double($0)) })

  /// Whether the figures of each headline are counted by the other's text, and their years, if they have any, agree. Of
  /// headlines that count different things one is enough: the other text may only estimate the other thing.
  func isCounted(_ own: FigureSet, by other: Heading, _ their: FigureSet) -> Bool {
    let (mine, theirs) = (Set(figures.map(\.value)), Set(other.figures.map(\.value)))
    let (years, others) = (mine.intersection(Self.years), theirs.intersection(Self.years))
    guard years.isEmpty || others.isEmpty || years == others else { return false }
    let (here, there) = (mine.subtracting(years), theirs.subtracting(others))
    let (isMine, isTheirs) = (here.isSubset(of: their.figures), there.isSubset(of: own.figures))
    if isMine, isTheirs { return true }
    return (isMine && !here.isEmpty || isTheirs && !there.isEmpty) && years.isEmpty && others.isEmpty
      && !figures.contains { figure in other.figures.contains { figure.isOfTheSameSort(as: $0) } }
  }

  /// Whether both are reports of one series: alike but for their figures, of which neither holds the other's.
  func isSerial(with other: Heading) -> Bool {
    guard !figures.isEmpty, !other.figures.isEmpty else { return false }
    let (mine, theirs) = (Set(figures.map(\.value)), Set(other.figures.map(\.value)))
    if mine.isSubset(of: theirs) || theirs.isSubset(of: mine) { return false }
    let share = share(with: other)
    if share >= Self.same { return true }
    return share >= Self.alike
      && figures.contains { figure in
        !theirs.contains(figure.value) && other.figures.contains { figure.isOfTheSameSort(as: $0) }
      }
  }

  /// Whether both have something in common, and a name each that the other text never has: "… Bagikan Kursi Roda di Kedu"
  /// and "… di Waru". `own` and `their` are the stems of the whole texts.
  func isElsewhere(_ own: [UInt32], than other: Heading, _ their: [UInt32]) -> Bool {
    share(with: other) >= Self.akin && names.contains { !SortedNumbers.hold(their, $0) }
      && other.names.contains { !SortedNumbers.hold(own, $0) }
  }

  /// Whether both have something in common, and say opposite things of it: "… Cabut Izin Panti" and "… Perpanjang Izin Panti";
  /// or the same thing, and only one denies it.
  func isContrary(_ own: [UInt32], to other: Heading, _ their: [UInt32]) -> Bool {
    share(with: other) >= Self.akin && Contraries.part(words, own, other.words, their)
      || share(with: other) >= Self.same && isDenied != other.isDenied
  }

  /// Whether one tells what is meant to be and the other what came of it: "… Rencanakan Rumah Singgah", "Rumah Singgah … Diresmikan".
  func isOfAnotherStage(_ own: [UInt32], than other: Heading, _ their: [UInt32]) -> Bool {
    Contraries.areStages(words, own, other.words, their)
  }

  /// The same of two places whose names differ by a direction: "… di Nusa Tenggara Timur" and "… Barat".
  func isInAnotherDirection(_ own: [UInt32], than other: Heading, _ their: [UInt32]) -> Bool {
    share(with: other) >= Self.akin
      && Directions.named(in: words).contains { !Directions.isNamed($0, in: their) }
      && Directions.named(in: other.words).contains { !Directions.isNamed($0, in: own) }
  }

  /// Whether each names a group of people that the other text never names: "… Latih PSM" and "… Latih TKSK", told by one
  /// office in the same words. `own` and `their` are the stems of the whole texts.
  func isForOthers(_ own: [UInt32], than other: Heading, _ their: [UInt32]) -> Bool {
    let (mine, theirs) = (PeopleGroups.named(in: words), PeopleGroups.named(in: other.words))
    return mine.contains { !PeopleGroups.isNamed($0, in: their) }
      && theirs.contains { !PeopleGroups.isNamed($0, in: own) }
  }

  /// Whether each says at least two things, and a good part of it all, that the other text never says.
  func isOfAnother(_ own: [UInt32], than other: Heading, _ their: [UInt32]) -> Bool {
    Self.isNew(words, to: their) && Self.isNew(other.words, to: own)
  }

  /// Whether both are alike, and each has so many words that the other text never says: "Balai X Latih Kader Mendongeng" and
  /// "Balai X Latih Kader Memijat". Texts that share the office and its head have headlines that are nearly the same.
  func isOfOneMould(_ own: [UInt32], as other: Heading, _ their: [UInt32], names: Int, new: Int) -> Bool {
    names < 3 && ownShare(with: other) >= (names < 2 ? Self.alike : Self.same) && Self.unknown(words, to: their) >= new
      && Self.unknown(other.words, to: own) >= new
  }

  /// Whether both say alike no more than whose it is and where, and each what the other text never says: "Sentra X
  /// Reunifikasi Anak ke Kedu" and "Sentra X Salurkan Kursi Roda di Kedu".
  func isOfOneHouse(_ own: [UInt32], as other: Heading, _ their: [UInt32]) -> Bool {
    let (mine, theirs) = (Self.unknown(words, to: their), Self.unknown(other.words, to: own))
    guard share(with: other) >= Self.alike, min(mine, theirs) > 0, mine + theirs > 2 else { return false }
    return words.allSatisfy { word in
      !SortedNumbers.hold(other.words, word) || SortedNumbers.hold(names, word) || SortedNumbers.hold(other.names, word)
        || Self.houses.contains(word)
    }
  }

  private static let houses = TermProfile.stems(of: FieldWords.houses)

  /// Whether both are alike, and each has a word that the other text never says; of texts that say half of what they say in the same
  /// phrases this tells a lecture on one matter from the next one, where a reprint is the same and a retelling has other phrases.
  func isParallel(_ own: [UInt32], to other: Heading, _ their: [UInt32]) -> Bool {
    share(with: other) >= Self.alike && Self.unknown(words, to: their) > 0 && Self.unknown(other.words, to: own) > 0
  }

  /// Whether both are nearly the same, and each has a word that its own text says again and the other text never says: of texts that are
  /// nearly one, the place or the person that one report's wording was filled with anew.
  func isRefilled(_ own: TermProfile, from other: Heading, _ their: TermProfile) -> Bool {
    share(with: other) >= Self.same && words.contains { own.isInBody($0) && !SortedNumbers.hold(their.words, $0) }
      && other.words.contains { their.isInBody($0) && !SortedNumbers.hold(own.words, $0) }
  }

  private static func isNew(_ words: [UInt32], to text: [UInt32]) -> Bool {
    let new = unknown(words, to: text)
    return new > 1 && Double(new) >= akin * Double(words.count)
  }

  private static func unknown(_ words: [UInt32], to text: [UInt32]) -> Int {
    words.count { !SortedNumbers.hold(text, $0) && !shortForms.contains($0) && $0 != denial }
  }

  /// `share` of the words that are not the whole field's: "Social Workers in Leeds" says no more than "Leeds".
  private func ownShare(with other: Heading) -> Double {
    let (mine, theirs) = (words.filter(Self.isOwn), other.words.filter(Self.isOwn))
    let least = min(mine.count, theirs.count)
    return least < 2 ? 0 : Double(SortedNumbers.shared(mine, theirs)) / Double(least)
  }

  private static func isOwn(_ word: UInt32) -> Bool { !TermProfile.subjects.contains(word) }

  private static let vagueCounts = TermProfile.stems(of: FieldWords.vagueCounts)
  private static let shortForms = TermProfile.stems(of: FieldWords.shortForms)

  /// Whether each names what only the other's text has: who tells more of one event puts another of its names in front.
  func crosses(_ own: [UInt32], with other: Heading, _ their: [UInt32]) -> Bool {
    names.contains { !SortedNumbers.hold(other.names, $0) && SortedNumbers.hold(their, $0) }
      && other.names.contains { !SortedNumbers.hold(names, $0) && SortedNumbers.hold(own, $0) }
  }

  /// The figure that begins at a word, and the word after it.
  static func figure(_ pieces: [Piece], _ at: Int, _ bytes: [UInt8]) -> (value: UInt32, end: Int)? {
    func key(_ place: Int) -> WordKey? { place < pieces.count ? pieces[place].key : nil }
    let piece = pieces[at]
    if piece.hasDigit {
      guard let number = FigureSet.amount(bytes[piece.range]) else {
        // "ke-3", "2A", "2nd": the digits count.
        let digits = bytes[piece.range].filter(\.isASCIIDigit)
        return FigureSet.number(digits[...]).map { (FigureSet.hash($0), at + 1) }
      }
      let scale = FigureSet.scale(behind: at, pieces)
      return (FigureSet.hash(number * (scale ?? 1)), scale == nil ? at + 1 : at + 2)
    }
    if let rank = NumberWords.rank(piece.key) { return (FigureSet.hash(rank), at + 1) }
    if let said = NumberWords.number(at: at, word: key) { return (FigureSet.hash(said.value), said.end) }
    guard piece.isUpper else { return nil }
    let isCounted = at > 0 && series.contains(pieces[at - 1].key)
    if piece.length > 1 || isCounted, let roman = roman(bytes[piece.range]) { return (FigureSet.hash(roman), at + 1) }
    return piece.length == 1 && isCounted ? (UInt32(piece.key.hash >> 32), at + 1) : nil
  }

  /// The value of a Roman numeral up to 39; nil for anything else.
  private static func roman(_ bytes: ArraySlice<UInt8>) -> Double? {
    let values = bytes.map { byte -> Int in
      switch byte {
      case UInt8(ascii: "I"): 1
      case UInt8(ascii: "V"): 5
      case UInt8(ascii: "X"): 10
      default: 0
      }
    }
    guard values.count <= 7, !values.contains(0) else { return nil }
    var sum = 0
    for (at, value) in values.enumerated() {
      sum += at + 1 < values.count && values[at + 1] > value ? -value : value
    }
    return Double(sum)
  }
}
