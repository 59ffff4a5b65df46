/// Texts that tell one event, put together. The groups are a property of the set of texts: neither their order nor the day
/// on which each came changes them.
///
/// Texts that repeat each other, directly or by others between them, are one telling. Tellings of one event are one group;
/// one that has parts of several events which have nothing in common (a round-up of the week) joins none of them.
///
/// A minor text is never part of a group: only what it repeats is found.
///
/// Costs one multiplication for each pair of texts that share a word, and a closer look at pairs with much in common.
public struct StoryGroups: Sendable {
  /// For each text the least place of a text of its group.
  public let groups: [Int]
  /// For minor texts that repeat another one, the least place of such a text that is not minor, or of an earlier one.
  public let repeated: [Int: Int]
  /// For texts that may tell what became of a told one that is not of their group, the place of that most alike.
  public let followed: [Int: Int]

  /// Tellings that are alike with more others than this are no round-up.
  private static let mostParts = 40
  /// From which likeness on two texts have something in common.
  private static let related = 0.22

  /// Groups the texts; a cancelled task gets whatever is done.
  ///
  /// - Parameters:
  ///   - minor: places from this one on hold minor texts.
  ///   - told: places of texts that readers know; only what follows these is found.
  ///   - strictness: `ComparedText.relation`.
  public init(_ texts: [ComparedText], minor: Int? = nil, told: Set<Int> = [], strictness: Double = 0.85) {
    let minor = minor ?? texts.count
    var followed: [Int: (place: Int, kinship: Double)] = [:]
    var repeated: [Int: Int] = [:]
    var tellings = DisjointSets(count: texts.count)
    var alike: [(Int, Int)] = []
    Self.pairs(of: texts) { one, other, kinship in
      if other >= minor {
        if repeated[other] == nil,
          texts[one].relation(to: texts[other], kinship: kinship, strictness: strictness) == .duplicate
        {
          repeated[other] = one
        }
        return
      }
      if tellings.areOne(one, other) { return }
      switch texts[one].relation(to: texts[other], kinship: kinship, strictness: strictness) {
      case .duplicate: tellings.unite(one, other)
      case .story: alike.append((one, other))
      case .none:
        let (old, new) = told.contains(one) ? (one, other) : (other, one)
        guard told.contains(old), !told.contains(new), kinship > followed[new]?.kinship ?? 0,
          texts[new].follows(texts[old], kinship: kinship)
        else { return }
        followed[new] = (old, kinship)
      }
    }
    let roots = texts.indices.map { tellings.root($0) }
    var neighbours: [Int: Set<Int>] = [:]
    for (one, other) in alike where roots[one] != roots[other] {
      neighbours[roots[one], default: []].insert(roots[other])
      neighbours[roots[other], default: []].insert(roots[one])
    }
    let members = Dictionary(grouping: texts.indices) { roots[$0] }
    let roundUps = Set(neighbours.keys.filter { Self.isRoundUp($0, neighbours, members, texts) })
    var stories = tellings
    for (one, others) in neighbours where !roundUps.contains(one) {
      for other in others where !roundUps.contains(other) { stories.unite(one, other) }
    }
    groups = texts.indices.map { stories.root($0) }
    self.repeated = repeated
    self.followed = followed.mapValues(\.place)
  }

  /// Whether what a telling is alike with falls into parts that have nothing to do with each other.
  private static func isRoundUp(
    _ telling: Int, _ neighbours: [Int: Set<Int>], _ members: [Int: [Int]], _ texts: [ComparedText]
  ) -> Bool {
    guard let near = neighbours[telling]?.sorted(), (2...mostParts).contains(near.count) else { return false }
    var parts = DisjointSets(count: near.count)
    for one in near.indices {
      for other in near.indices[..<one] where !parts.areOne(one, other) {
        let isOne =
          neighbours[near[one]]?.contains(near[other]) ?? false
          || haveMuch(in: members[near[one]] ?? [], and: members[near[other]] ?? [], texts)
        if isOne { parts.unite(one, other) }
      }
    }
    return near.indices.contains { !parts.areOne($0, 0) }
  }

  private static func haveMuch(in some: [Int], and others: [Int], _ texts: [ComparedText]) -> Bool {
    some.prefix(mostParts).contains { one in
      others.prefix(mostParts).contains { texts[one].isRelated(to: texts[$0], from: related) }
    }
  }

  /// Hands over each pair of texts that share a word, with its kinship where that is enough to look closer: the products of
  /// a word's weights are added up over the texts that have it.
  private static func pairs(of texts: [ComparedText], _ look: (Int, Int, Double) -> Void) {
    var having: [UInt32: [(text: Int32, weight: Float)]] = [:]
    var sums = [Float](repeating: 0, count: texts.count)
    for (at, text) in texts.enumerated() {
      if Task.isCancelled { return }
      let profile = text.profile
      let norm = Float(profile.norm)
      for (word, weight) in zip(profile.words, profile.weights) where norm > 0 {
        let own = Float(weight) / norm
        having[word, default: []].withUnsafeBufferPointer { all in
          for other in all { sums[Int(other.text)] += own * other.weight }
        }
        having[word, default: []].append((Int32(at), own))
      }
      for other in 0..<at {
        let kinship = Double(sums[other])
        sums[other] = 0
        // Texts without words of their own are one where they are equal.
        if kinship >= ComparedText.followedMishap || norm == 0 { look(other, at, kinship) }
      }
    }
  }
}
