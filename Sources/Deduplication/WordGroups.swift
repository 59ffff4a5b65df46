/// Things that can be named in several ways, read from a list with one thing a line and its ways parted by bars.
struct WordGroups: Sendable {
  /// For each thing its ways, each in stems.
  private let groups: [[[UInt32]]]

  init(_ list: String) {
    groups = list.split(separator: "\n").map { line in
      line.split(separator: "|").map { WordHashes.stems(of: String($0)) }
    }
  }

  /// The numbers of the things that some sorted stems name.
  func named(in stems: [UInt32]) -> [Int] { groups.indices.filter { isNamed($0, in: stems) } }

  /// Whether sorted stems name a thing.
  func isNamed(_ group: Int, in stems: [UInt32]) -> Bool {
    groups[group].contains { way in way.allSatisfy { SortedNumbers.hold(stems, $0) } }
  }
}
