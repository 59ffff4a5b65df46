import Text

/// An article's text made ready for comparing: the lines of the page around it are left out, case and punctuation do not
/// count. All numbers are the same on every machine, so they can be stored.
public struct ComparedText: Sendable {
  /// The same for two texts whose words are the same in the same order.
  public let exactHash: UInt64

  /// The upper halves of the runs' numbers, sorted: some hundred of them do not collide.
  private let shingles: [UInt32]
  private let titleWords: [UInt32]
  private let titleFigures: [UInt32]
  private let profile: TermProfile

  /// Reads an article.
  public init(_ read: ReadText) { self = Self.read(read).compared }

  /// An article, and its runs of words as whole numbers.
  static func read(_ read: ReadText) -> (compared: ComparedText, shingles: [UInt64]) {
    let heading = WordHashes(title: read)
    let own = WordHashes(body: read)
    let body = own.isEnough ? own : WordHashes(all: read)
    let shingles = body.shingles
    return (ComparedText(heading: heading, own: own, exactHash: body.whole, shingles: shingles), shingles)
  }

  private init(heading: WordHashes, own: WordHashes, exactHash: UInt64, shingles: [UInt64]) {
    self.exactHash = exactHash
    self.shingles = Self.halves(shingles)
    titleWords = Self.halves(heading.words.sorted())
    titleFigures = Self.halves(heading.figures.sorted())
    profile = TermProfile(title: heading, body: own)
  }

  /// The upper halves of sorted numbers, each once.
  private static func halves(_ sorted: [UInt64]) -> [UInt32] {
    var halves: [UInt32] = []
    halves.reserveCapacity(sorted.count)
    for number in sorted where halves.last != UInt32(number >> 32) { halves.append(UInt32(number >> 32)) }
    return halves
  }

  /// The layout of `stored`; another number is not read.
  private static let layout: UInt8 = 1

  /// Everything that comparing needs, in bytes, to be kept and read by `init(stored:)`.
  public var stored: [UInt8] {
    var writer = NumberWriter()
    writer.write(byte: Self.layout)
    writer.write(exactHash)
    for list in [shingles, titleWords, titleFigures, profile.words] { writer.write(list) }
    writer.write(profile.counts)
    return writer.bytes
  }

  /// Reads what `stored` gave; nil for anything else.
  public init?(stored bytes: [UInt8]) {
    var reader = NumberReader(bytes)
    guard reader.byte() == Self.layout, let hash = reader.number(), let shingles = reader.numbers(),
      let titleWords = reader.numbers(), let titleFigures = reader.numbers(), let words = reader.numbers(),
      let counts = reader.shortNumbers(), counts.count == words.count, reader.isAtEnd
    else { return nil }
    (exactHash, self.shingles, self.titleWords, self.titleFigures) = (hash, shingles, titleWords, titleFigures)
    profile = TermProfile(words: words, counts: counts)
  }

  /// How far both texts consist of the same runs of words.
  public func overlap(with other: ComparedText) -> Overlap {
    let (mine, theirs) = (shingles.count, other.shingles.count)
    guard mine > 0, theirs > 0 else { return Overlap(jaccard: 0, containment: 0, sizeRatio: mine == theirs ? 1 : 0) }
    let shared = Self.shared(shingles, other.shingles)
    return Overlap(
      jaccard: Double(shared) / Double(mine + theirs - shared), containment: Double(shared) / Double(min(mine, theirs)),
      sizeRatio: Double(theirs) / Double(mine))
  }

  /// How alike both are about: the cosine of their words, the title's counted thrice; 0 to 1.
  public func kinship(with other: ComparedText) -> Double { profile.cosine(other.profile) }

  /// From which values on two texts are the same one. Reports of one series ("Harga Cabai Naik") share most of their
  /// words under different titles, republished texts keep their title even where half of them is cut.
  private struct Line {
    var containment: Double
    var jaccard: Double
    static let sameTitle = Line(containment: 0.55, jaccard: 0.15)
    static let otherTitle = Line(containment: 0.78, jaccard: 0.60)
  }

  /// Jaccard from which titles with different figures do not matter.
  private static let certain = 0.90
  /// Cosine from which two texts tell the same story.
  private static let kinship = 0.66
  /// The same for titles that share half their words.
  private static let titledKinship = 0.50
  /// Shared words of the shorter title from which titles are the same; decorations such as the site's name do not matter.
  private static let sameTitle = 0.8

  /// How many numbers two sorted lists share.
  private static func shared(_ mine: [UInt32], _ theirs: [UInt32]) -> Int {
    var (a, b, shared) = (0, 0, 0)
    while a < mine.count, b < theirs.count {
      let (left, right) = (mine[a], theirs[b])
      shared += left == right ? 1 : 0
      a += left <= right ? 1 : 0
      b += right <= left ? 1 : 0
    }
    return shared
  }

  /// How much of the shorter title's words the other has; 0 where a title is too short to tell.
  private func titleShare(with other: ComparedText) -> Double {
    let least = min(titleWords.count, other.titleWords.count)
    return least < 3 ? 0 : Double(Self.shared(titleWords, other.titleWords)) / Double(least)
  }

  /// How the articles are alike. `strictness` is the operator's setting: .85 is the measured optimum, 1 joins only equal
  /// texts. Serial reports ("Harga Emas turun Rp 13.000") whose titles hold different figures are not duplicates.
  public func relation(to other: ComparedText, strictness: Double = 0.85) -> Likeness {
    if exactHash == other.exactHash, !shingles.isEmpty { return .duplicate }
    let overlap = overlap(with: other)
    let share = titleShare(with: other)
    let line = share >= Self.sameTitle ? Line.sameTitle : .otherTitle
    let needed =
      strictness <= 0.85
      ? line.containment * max(0, strictness) / 0.85
      : line.containment + (1 - line.containment) * (min(1, strictness) - 0.85) / 0.15
    let isSerial =
      !titleFigures.isEmpty && !other.titleFigures.isEmpty && titleFigures != other.titleFigures
      && overlap.jaccard < Self.certain
    if overlap.containment >= needed, overlap.jaccard >= line.jaccard, !isSerial { return .duplicate }
    return !isSerial && kinship(with: other) >= (share >= 0.5 ? Self.titledKinship : Self.kinship) ? .story : .none
  }
}
