import CEmbedded
import Text

/// The trained model: how likely a block is text of the article, from its features, as a sum over small decision trees.
///
/// The README of this module has the figures: what the model, its features and the rules around it bring.
struct BlockModel: Sendable {
  /// An inner node of a tree: the feature to look at, the limit up to which the way leads left, and the leaves, a bit each,
  /// that are left when it leads right: all but those on its left.
  private struct Node {
    var feature: UInt8
    var limit: Float
    var right: UInt32
  }

  /// A tree: where its nodes and its leaves end; they begin where those of the tree before end.
  private struct Tree {
    var nodes: Int
    var leaves: Int
  }

  /// What the table writes for log-odds of 1.
  private static let unit: Float = 4_096
  /// A place among the trees where it is looked which blocks need no more of them.
  private struct Stage {
    /// How many times the trees so far are in all trees.
    var share: Int
    /// The log-odds of the trees so far, doubled, above which the rest is not asked.
    var certain: Float
    /// What the rest makes of those log-odds, on average.
    var growth: Float
  }

  /// Measured by the trainer, which judges with the same stages: most blocks are plain after some trees, and the two
  /// forests agree where the first leaves little doubt.
  private static let stages = [
    Stage(share: 16, certain: 1.8, growth: 2), Stage(share: 8, certain: 1.8, growth: 1.5),
    Stage(share: 4, certain: 1.8, growth: 1.2), Stage(share: 2, certain: 1, growth: 1),
  ]
  /// A feature, or the leaves of a tree, of several rows at once.
  private typealias Values = SIMD8<Float>
  private typealias Leaves = SIMD8<UInt32>

  /// The model of this program.
  static let trained: BlockModel = {
    let file = kabar_block_model()
    return BlockModel(UnsafeBufferPointer(start: file.bytes, count: file.count))
  }()

  private var nodes: [Node] = []
  /// What each leaf adds, from left to right.
  private var leaves: [Float] = []
  private var trees: [Tree] = []
  /// How many features the model was trained with.
  let features: Int

  /// How many trees it has.
  var treeCount: Int { trees.count }

  /// Reads a file of trees: a line with the number of features, then digits of base 90, each tree from its root, left before
  /// right. An inner node is its feature (two digits) and the bits of its limit (five), a leaf the digit 89 and its value
  /// (three). Without trees when the file is not of that form.
  init(_ text: some Collection<UInt8>) {
    let head = text.prefix { $0 != UInt8(ascii: "\n") }
    features = Int(String(decoding: head, as: UTF8.self)) ?? 0
    var digits: [UInt32] = []
    for byte in text.dropFirst(head.count) where byte > .quotationMark {
      digits.append(UInt32(byte - (byte > .backslash ? .dollarSign : .numberSign)))
    }
    var place = 0
    while place < digits.count {
      guard readTree(digits, &place) else {
        (nodes, leaves, trees) = ([], [], [])
        return
      }
    }
  }

  /// The log-odds that each of several blocks is article text, from their features, one block after the other; 0 means
  /// even. For most blocks the first trees leave no doubt, and the rest is not asked.
  func scores(_ values: [Float]) -> [Float] {
    guard features > 0, values.count % features == 0 else { return [] }
    var sums = [Float](repeating: 0, count: values.count / features)
    var rows = Array(sums.indices)
    var first = 0
    for stage in Self.stages where trees.count / stage.share > first {
      let end = trees.count / stage.share
      add(first..<end, of: values, at: rows, to: &sums)
      rows.removeAll {
        guard abs(sums[$0]) * 2 > stage.certain * Self.unit else { return false }
        sums[$0] *= 2 * stage.growth
        return true
      }
      first = end
    }
    add(first..<trees.count, of: values, at: rows, to: &sums)
    return sums.map { $0 / Self.unit }
  }

  /// Adds what some trees say of rows, several rows at a time.
  private func add(_ range: Range<Int>, of values: [Float], at rows: [Int], to sums: inout [Float]) {
    withUnsafeTemporaryAllocation(of: Values.self, capacity: features) { columns in
      columns.initialize(repeating: .zero)
      for group in stride(from: 0, to: rows.count, by: Values.scalarCount) {
        // What lanes without a row say is not taken.
        let used = rows[group..<min(group + Values.scalarCount, rows.count)]
        columns.withMemoryRebound(to: Float.self) { cells in
          for (lane, row) in used.enumerated() {
            let start = row * features
            for feature in 0..<features { cells[feature * Values.scalarCount + lane] = values[start + feature] }
          }
        }
        add(range, of: UnsafeBufferPointer(columns), at: used, to: &sums)
      }
    }
  }

  /// Adds what some trees say of a few rows. Instead of walking down a tree each node is asked, and takes from the rows that
  /// it leads right the leaves on its left: the first leaf left is where the walk would end. No step waits for another.
  private func add(
    _ range: Range<Int>, of columns: UnsafeBufferPointer<Values>, at rows: ArraySlice<Int>, to sums: inout [Float]
  ) {
    var node = range.lowerBound > 0 ? trees[range.lowerBound - 1].nodes : 0
    var first = range.lowerBound > 0 ? trees[range.lowerBound - 1].leaves : 0
    for tree in trees[range] {
      var left = Leaves(repeating: .max)
      while node < tree.nodes {
        let (next, all) = (nodes[node], Leaves(repeating: .max))
        let goesLeft = columns[Int(next.feature)] .<= Values(repeating: next.limit)
        left &= Leaves(repeating: next.right).replacing(with: all, where: goesLeft)
        node += 1
      }
      for (lane, row) in rows.enumerated() { sums[row] += leaves[first + left[lane].trailingZeroBitCount] }
      first = tree.leaves
    }
  }

  /// Appends one tree. False: the digits end too early, name a feature that there is not, or there are too many leaves.
  private mutating func readTree(_ digits: [UInt32], _ place: inout Int) -> Bool {
    let first = leaves.count
    // Inner nodes whose right side is still to come, and the first leaf on their left.
    var open: [(node: Int, leaf: Int)] = []
    while true {
      guard place + 4 <= digits.count, leaves.count - first < UInt32.bitWidth else { return false }
      if digits[place] == 89 {
        let value = (digits[place + 1] * 90 + digits[place + 2]) * 90 + digits[place + 3]
        leaves.append(Float(value) - 364_500)
        place += 4
        guard let parent = open.popLast() else {
          trees.append(Tree(nodes: nodes.count, leaves: leaves.count))
          return true
        }
        for leaf in parent.leaf..<leaves.count { nodes[parent.node].right &= ~(1 << (leaf - first)) }
      } else {
        guard place + 7 <= digits.count else { return false }
        let feature = digits[place] * 90 + digits[place + 1]
        guard feature < min(features, 256) else { return false }
        var bits: UInt32 = 0
        for digit in digits[(place + 2)..<(place + 7)] { bits = bits &* 90 &+ digit }
        open.append((nodes.count, leaves.count))
        nodes.append(Node(feature: UInt8(feature), limit: Float(bitPattern: bits), right: .max))
        place += 7
      }
    }
  }
}
