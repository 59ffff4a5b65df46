import Text

/// An article's text made ready for comparing: the lines of the page around it are left out, case and punctuation do not
/// count. All numbers are the same on every machine, so they can be stored.
public struct ComparedText: Sendable {
  /// The same for two texts whose words are the same in the same order.
  public let exactHash: UInt64

  private let shingles: [UInt64]
  private let titleWords: Set<UInt64>
  private let titleFigures: Set<UInt64>
  private let profile: TermProfile

  /// Reads an article.
  public init(_ read: ReadText) {
    let heading = WordHashes(title: read)
    let own = WordHashes(body: read)
    profile = TermProfile(title: heading, body: own)
    titleWords = Set(heading.words)
    titleFigures = heading.figures
    let body = own.isEnough ? own : WordHashes(all: read)
    exactHash = body.whole
    shingles = body.shingles
  }

  /// How far both texts consist of the same runs of words.
  public func overlap(with other: ComparedText) -> Overlap {
    let (mine, theirs) = (shingles.count, other.shingles.count)
    guard mine > 0, theirs > 0 else { return Overlap(jaccard: 0, containment: 0, sizeRatio: mine == theirs ? 1 : 0) }
    var (a, b, shared) = (0, 0, 0)
    while a < mine, b < theirs {
      if shingles[a] == other.shingles[b] {
        shared += 1
        a += 1
        b += 1
      } else if shingles[a] < other.shingles[b] {
        a += 1
      } else {
        b += 1
      }
    }
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

  /// How much of the shorter title's words the other has; 0 where a title is too short to tell.
  private func titleShare(with other: ComparedText) -> Double {
    let least = min(titleWords.count, other.titleWords.count)
    return least < 3 ? 0 : Double(titleWords.intersection(other.titleWords).count) / Double(least)
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
