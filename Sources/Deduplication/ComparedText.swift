import Text

/// An article's text made ready for comparing: the lines of the page around it are left out, case and punctuation do not
/// count. All numbers are the same on every machine, so they can be stored.
public struct ComparedText: Sendable {
  /// The same for two texts whose words are the same in the same order.
  public let exactHash: UInt64

  /// The upper halves of the runs' numbers, sorted.
  private let shingles: [UInt32]
  private let titleWords: [UInt32]
  private let heading: Heading
  private let order: HeadlineOrder
  let profile: TermProfile
  private let names: NameSet
  private let counted: FigureSet
  private let spots: FilledSpots

  /// Reads an article.
  public init(_ read: ReadText) { self = Self.read(read).compared }

  /// An article, and its runs of words as whole numbers.
  static func read(_ read: ReadText) -> (compared: ComparedText, shingles: [UInt64]) {
    let title = WordHashes(title: read)
    let own = WordHashes(body: read)
    let body = whole(of: read, own)
    let shingles = body.shingles
    return (ComparedText(read, title: title, own: own, exactHash: body.whole, shingles: shingles), shingles)
  }

  /// Only the number by which an article is known when it comes again.
  static func exactHash(of read: ReadText) -> UInt64 { whole(of: read, WordHashes(body: read, withStems: false)).whole }

  /// The words that are the text: a short one's headline, too.
  private static func whole(of read: ReadText, _ own: WordHashes) -> WordHashes {
    own.isEnough ? own : WordHashes(all: read)
  }

  private init(_ read: ReadText, title: WordHashes, own: WordHashes, exactHash: UInt64, shingles: [UInt64]) {
    self.exactHash = exactHash
    self.shingles = SortedNumbers.halves(shingles)
    titleWords = SortedNumbers.halves(title.words.sorted())
    names = NameSet(read)
    heading = Heading(read, named: names)
    order = HeadlineOrder(read, named: names)
    profile = TermProfile(title: title, body: own)
    let days = FigureSet.mentions(in: read)
    counted = FigureSet(read, days: days)
    spots = FilledSpots(read, named: names, days: days)
  }

  /// The layout of `stored`; another number is not read.
  private static let layout: UInt8 = 9

  /// Everything that comparing needs, in bytes, to be kept and read by `init(stored:)`.
  public var stored: [UInt8] {
    var writer = NumberWriter()
    writer.write(byte: Self.layout)
    writer.write(exactHash)
    let figures = heading.figures
    for list in [
      shingles, titleWords, heading.words, figures.map(\.value), figures.map(\.before), figures.map(\.after),
      profile.words, names.words, counted.figures, counted.days, heading.names, counted.ranks.map(\.word),
      counted.ranks.map(\.value), OwnPeriod.stored(counted.period),
    ] + order.stored + spots.stored {
      writer.write(list)
    }
    writer.write(profile.counts)
    writer.write(names.units)
    return writer.bytes
  }

  /// Reads what `stored` gave; nil for anything else, and for what an earlier version stored.
  public init?(stored bytes: [UInt8]) {
    var reader = NumberReader(bytes)
    guard reader.byte() == Self.layout, let hash = reader.number() else { return nil }
    var lists: [[UInt32]] = []
    for _ in 0..<23 {
      guard let list = reader.numbers() else { return nil }
      lists.append(list)
    }
    guard let counts = reader.shortNumbers(), let units = reader.shortNumbers(), reader.isAtEnd,
      lists[3].count == lists[4].count, lists[4].count == lists[5].count, lists[6].count == counts.count,
      lists[7].count == units.count, lists[11].count == lists[12].count,
      let order = HeadlineOrder(stored: lists[14..<18]), let spots = FilledSpots(stored: lists[18...])
    else { return nil }
    (exactHash, shingles, titleWords) = (hash, lists[0], lists[1])
    (self.order, self.spots) = (order, spots)
    heading = Heading(
      words: lists[2],
      figures: lists[3].indices.map { .init(value: lists[3][$0], before: lists[4][$0], after: lists[5][$0]) },
      names: lists[10])
    profile = TermProfile(words: lists[6], counts: counts)
    names = NameSet(words: lists[7], units: units)
    counted = FigureSet(
      figures: lists[8], days: lists[9], ranks: zip(lists[11], lists[12]).map { .init(word: $0, value: $1) },
      period: OwnPeriod(stored: lists[13]))
  }

  /// How far both texts consist of the same runs of words.
  public func overlap(with other: ComparedText) -> Overlap {
    let (mine, theirs) = (shingles.count, other.shingles.count)
    guard mine > 0, theirs > 0 else { return Overlap(jaccard: 0, containment: 0, sizeRatio: mine == theirs ? 1 : 0) }
    let shared = SortedNumbers.shared(shingles, other.shingles)
    return Overlap(
      jaccard: Double(shared) / Double(mine + theirs - shared), containment: Double(shared) / Double(min(mine, theirs)),
      sizeRatio: Double(theirs) / Double(mine))
  }

  /// How alike both are about: the cosine of their words' stems, the title's counted thrice; 0 to 1.
  public func kinship(with other: ComparedText) -> Double { profile.cosine(other.profile) }

  /// How many people and places both texts name.
  public func sharedNames(with other: ComparedText) -> Int { names.shared(with: other.names) }

  /// From which values on two texts are the same one. Reports of one series ("Harga Cabai Naik") share most of their
  /// words under different titles, republished texts keep their title even where half of them is cut.
  private struct Line {
    var containment: Double
    var jaccard: Double
    static let sameTitle = Line(containment: 0.55, jaccard: 0.15)
    static let otherTitle = Line(containment: 0.78, jaccard: 0.60)
  }

  /// Jaccard from which titles with different figures do not matter, where the texts hold the same figures.
  private static let certain = 0.90
  /// The same for titles with different names: one may be mistyped.
  private static let retyped = 0.75
  /// Shared words of the shorter title from which titles are the same; decorations such as the site's name do not matter.
  private static let sameTitle = 0.8

  /// How much of the shorter title's words the other has; 0 where a title is too short to tell.
  private func titleShare(with other: ComparedText) -> Double {
    let least = min(titleWords.count, other.titleWords.count)
    return least < 3 ? 0 : Double(SortedNumbers.shared(titleWords, other.titleWords)) / Double(least)
  }

  /// How the articles are alike, the same in both directions. `strictness` is the operator's setting: .85 is the measured
  /// optimum; 1 joins only a text with the whole of another one, or with all its words. Serial reports ("Harga Emas turun Rp
  /// 13.000", "Gelombang Pertama") whose titles hold different figures are neither duplicates nor one story; nor are those that
  /// name different places.
  public func relation(to other: ComparedText, strictness: Double = 0.85) -> Likeness {
    relation(to: other, kinship: kinship(with: other), strictness: strictness)
  }

  /// The same where the kinship is known.
  func relation(to other: ComparedText, kinship: Double, strictness: Double) -> Likeness {
    let isExact = exactHash == other.exactHash && !shingles.isEmpty
    if !isExact, kinship < StoryLine.least { return .none }
    if order.isRenamed(profile.words, from: other.order, other.profile.words) { return .none }
    if isExact { return .duplicate }
    let overlap = overlap(with: other)
    if isRefilled(from: other, overlap) || counted.isOfAnotherBatch(than: other.counted) { return .none }
    if overlap.jaccard < Self.certain || counted.figures != other.counted.figures,
      heading.isSerial(with: other.heading) && !heading.isCounted(counted, by: other.heading, other.counted)
        || isOfAnotherPeriod(than: other)
    {
      return .none
    }
    if overlap.jaccard < Self.retyped
      ? isOfAnotherEvent(than: other, overlap)
      : isOpposed(to: other) || overlap.jaccard < Self.certain && isToldAnew(from: other)
    {
      return .none
    }
    let line = titleShare(with: other) >= Self.sameTitle ? Line.sameTitle : .otherTitle
    let stricter = max(0, min(1, strictness) - 0.85) / 0.15
    func raised(_ share: Double) -> Double { share + max(0, 1 - share) * stricter }
    let needed =
      strictness <= 0.85 ? line.containment * max(0, strictness) / 0.85 : raised(line.containment)
    if overlap.containment >= needed, overlap.jaccard >= line.jaccard { return .duplicate }
    let story = storyLine(with: other)
    let isOne = kinship >= raised(story.needed(sharing: overlap.containment))
    return isOne && overlap.containment >= story.phrases(at: kinship) ? .story : .none
  }

  /// Whether both are one wording that was filled with two events; of texts that share less of it, more must be another.
  private func isRefilled(from other: ComparedText, _ overlap: Overlap) -> Bool {
    overlap.jaccard >= Self.wording
      && spots.isFilledAnew(from: other.spots, names: overlap.jaccard < Self.retyped ? 2 : 1)
  }

  /// Jaccard from which on two texts are one wording.
  private static let wording = 0.5

  /// Whether both are under one headline what an office tells of each week or month, of different ones.
  private func isOfAnotherPeriod(than other: ComparedText) -> Bool {
    guard let mine = counted.period, let theirs = other.counted.period, mine.isAnother(than: theirs) else {
      return false
    }
    return titleShare(with: other) >= Self.sameTitle
  }

  /// Runs of words in common from which two texts come from one hand, an office that tells of two events in one wording; and
  /// from which they are nearly one text, whose headlines may say anything of it.
  private static let (oneHand, oneText) = (0.3, 0.6)
  /// Names that two events of one office may share: the office's place, its head, a guest.
  private static let fewNames = 3

  /// Whether the headlines say of each text what the other says nowhere: another place, other people, something else on
  /// one day.
  private func isOfAnotherEvent(than other: ComparedText, _ overlap: Overlap) -> Bool {
    let (mine, theirs) = (profile.words, other.profile.words)
    let shareNoFigure =
      !counted.figures.isEmpty && !other.counted.figures.isEmpty
      && SortedNumbers.shared(counted.figures, other.counted.figures) == 0
    return heading.isElsewhere(mine, than: other.heading, theirs) || isOpposed(to: other)
      || heading.isOfAnotherStage(mine, than: other.heading, theirs)
      || overlap.containment < Self.oneText
        && heading.isOfOneMould(
          mine, as: other.heading, theirs, names: names.shared(with: other.names), new: shareNoFigure ? 1 : 2)
      || overlap.containment < Self.oneText && names.shared(with: other.names) < Self.fewNames
        && SortedNumbers.shared(counted.figures, other.counted.figures) == 0
        && heading.isOfOneHouse(mine, as: other.heading, theirs)
      || Self.oneHand..<Self.oneText ~= overlap.containment && names.shared(with: other.names) <= Self.fewNames
        && heading.isParallel(mine, to: other.heading, theirs)
      || overlap.containment >= Self.oneText && names.shared(with: other.names) < Self.ownNames
        && heading.isRefilled(profile, from: other.heading, other.profile)
      || isOnAnotherDay(than: other) || overlap.containment >= Self.oneHand && isToldAnew(from: other)
      || overlap.containment >= Self.oneHand
        && (heading.isForOthers(mine, than: other.heading, theirs)
          || overlap.containment < Self.oneText && counted.distance(to: other.counted) == 0
            && heading.isOfAnother(mine, than: other.heading, theirs))
  }

  /// Whether both count, and neither what the other counts, on other days or of other people and places: one outlet's wording,
  /// filled with another event.
  private func isToldAnew(from other: ComparedText) -> Bool {
    guard !counted.figures.isEmpty, !other.counted.figures.isEmpty,
      SortedNumbers.shared(counted.figures, other.counted.figures) == 0
    else { return false }
    let shared = names.shared(with: other.names)
    // What one outlet dates on the day itself the next may date a day later.
    return counted.distance(to: other.counted).map { $0 > 1 } ?? false
      || shared < Self.ownNames && names.count > shared && other.names.count > shared
  }

  /// Names that an office's events share, though nothing else: its own, and its place.
  private static let ownNames = 2
  /// Days between two that come again every week.
  private static let aWeek = 6

  /// Whether both name days, none of them the same, share hardly a name, and each headline says other things than the other
  /// text: two events of one house in one week. Where each names one day alone, a week apart, it is what is done every week.
  private func isOnAnotherDay(than other: ComparedText) -> Bool {
    guard let apart = counted.distance(to: other.counted), apart > 0,
      names.shared(with: other.names) <= Self.ownNames
    else { return false }
    return apart >= Self.aWeek && counted.days.count == 1 && other.counted.days.count == 1
      || heading.isOfAnother(profile.words, than: other.heading, other.profile.words)
  }

  /// Whether the headlines tell two events apart, however alike the texts are: by a direction, or by contrary doings.
  private func isOpposed(to other: ComparedText) -> Bool {
    heading.isInAnotherDirection(profile.words, than: other.heading, other.profile.words)
      || heading.isContrary(profile.words, to: other.heading, other.profile.words)
  }

  /// Whether both have something in common: two names, or words from a likeness on.
  public func isRelated(to other: ComparedText, from kinship: Double) -> Bool {
    names.shared(with: other.names) > 1 || self.kinship(with: other) >= kinship
  }

  /// What a text must have in common with another one to tell what became of it: names, and words; and from which part in
  /// the same phrases on it is another event of one office, which tells all of them alike. Of 54,000 pairs of real texts eight
  /// were so much alike without being one event, all on one matter.
  private static let (followedNames, sameHand) = (3, 0.2)
  static let followed = 0.34

  /// Whether this text may tell what became of an event that the other told in other words: "… Dipukul Saat Bertugas" and
  /// "Pemukul … Jadi Tersangka".
  func follows(_ other: ComparedText, kinship: Double) -> Bool {
    if heading.isElsewhere(profile.words, than: other.heading, other.profile.words) { return false }
    let containment = overlap(with: other).containment
    if kinship >= Self.followedMishap, containment < Self.oneHand, isOfOneMishap(as: other),
      MishapKinds.isAftermath(heading.words), counted.distance(to: other.counted) ?? 0 < Self.aWeek
    {
      return true
    }
    return kinship >= Self.followed && names.shared(with: other.names) >= Self.followedNames
      && containment < Self.sameHand && !counted.isOfAnotherBatch(than: other.counted)
  }

  /// The likeness of words that is enough where both headlines name one mishap and its place.
  static let followedMishap = 0.25

  /// Whether both headlines name one kind of mishap, and one place of it: "Banjir di Waru, …" and "Pengungsi Banjir Waru …".
  private func isOfOneMishap(as other: ComparedText) -> Bool {
    SortedNumbers.shared(heading.names, other.heading.names) > 0
      && MishapKinds.share(heading.words, other.heading.words)
  }

  /// Likeness of words from which one figure in both headlines is one matter.
  private static let oneMatter = 0.35

  /// Whether both have to do with each other, though they may be no story: they name the same people or places, one mishap, or
  /// their headlines count the same.
  public func concerns(_ other: ComparedText) -> Bool {
    // One form of words, filled in twice.
    if order.isRenamed(profile.words, from: other.order, other.profile.words)
      || isRefilled(from: other, overlap(with: other))
    {
      return false
    }
    if names.shared(with: other.names) > 1 || isOfOneMishap(as: other) { return true }
    let figures = Set(heading.figures.map(\.value)).intersection(other.heading.figures.map(\.value))
    return figures.contains { SortedNumbers.hold(counted.figures, $0) && SortedNumbers.hold(other.counted.figures, $0) }
      && kinship(with: other) >= Self.oneMatter
  }

  /// Part of a text that stands in another one from which on it says nothing else.
  private static let nothingElse = 0.8

  /// Whether this text only says again what the other said: the same text, and no figure or name of its own unless nearly
  /// all of it stands in the other.
  public func repeats(_ other: ComparedText, strictness: Double = 0.85) -> Bool {
    guard relation(to: other, strictness: strictness) == .duplicate else { return false }
    let overlap = overlap(with: other)
    if overlap.containment * min(1, overlap.sizeRatio) >= Self.nothingElse { return true }
    return !overlap.otherIsShorter && Set(counted.figures).isSubset(of: other.counted.figures)
      && Set(names.words).isSubset(of: other.names.words)
  }

  /// People and places of two words or more, as printed, that a text names and none of the others does.
  public static func names(in read: ReadText, beyond others: [ComparedText]) -> [String] {
    let known = others.reduce(into: Set<UInt32>()) { $0.formUnion($1.names.words) }
    return NameSet.printed(in: read, without: known)
  }

  /// How much of what it is about none of the others has, 0 to 1.
  public func novelty(beyond others: [ComparedText]) -> Double {
    let known = others.reduce(into: Set<UInt32>()) { $0.formUnion($1.profile.words) }
    return profile.words.isEmpty ? 0 : Double(profile.words.count { !known.contains($0) }) / Double(profile.words.count)
  }

  /// What the answer of `relation` hangs on, by name, to be measured.
  public func signs(with other: ComparedText) -> [String: Double] {
    let line = storyLine(with: other)
    return [
      "shared_names": Double(line.names), "shared_figures": Double(line.figures), "headline": line.headline,
      "crosses": line.crosses ? 1 : 0, "is_named": line.isNamed ? 1 : 0, "figures": Double(counted.figures.count),
      "other_figures": Double(other.counted.figures.count), "days_apart": Double(line.daysApart ?? -1),
      "names": Double(names.count), "other_names": Double(other.names.count),
      "heading_names": Double(SortedNumbers.shared(heading.names, other.heading.names)),
      "figures_only": Double(counted.figures.count { !SortedNumbers.hold(other.counted.figures, $0) }),
      "other_figures_only": Double(other.counted.figures.count { !SortedNumbers.hold(counted.figures, $0) }),
      "days": Double(counted.days.count), "other_days": Double(other.counted.days.count),
      "novelty": novelty(beyond: [other]), "headline_novelty": headlineNovelty(beyond: [other]),
    ]
  }

  /// How much of what its headline says none of the others has, 0 to 1.
  public func headlineNovelty(beyond others: [ComparedText]) -> Double {
    let known = others.reduce(into: Set<UInt32>()) { $0.formUnion($1.profile.words) }
    return heading.words.isEmpty
      ? 0 : Double(heading.words.count { !known.contains($0) }) / Double(heading.words.count)
  }

  /// What both have in common besides their words, and how alike their words must be for that.
  func storyLine(with other: ComparedText) -> StoryLine {
    let figures = SortedNumbers.shared(counted.figures, other.counted.figures)
    let (shared, fewest) = (names.shared(with: other.names), min(names.count, other.names.count))
    return StoryLine(
      names: shared, isNamed: fewest > 1, namesCover: fewest > 0 ? Double(shared) / Double(fewest) : 0,
      figures: figures,
      strayFigures: min(counted.figures.count, other.counted.figures.count) - figures,
      countsDiffer: figures == 0 && !counted.figures.isEmpty && !other.counted.figures.isEmpty,
      headline: heading.share(with: other.heading),
      crosses: heading.crosses(profile.words, with: other.heading, other.profile.words),
      daysApart: counted.distance(to: other.counted))
  }
}
