import CEmbedded
import Text

/// The trained model: how likely a block is text of the article, from its features, as a sum over small decision trees.
///
/// The README of this module has the figures: what the model, its features and the rules around it bring.
struct BlockModel: Sendable {
  /// A node of a tree. The one on its left follows it.
  private struct Node {
    /// The feature to look at; 0 in a leaf, where it does not matter.
    var feature: UInt8 = 0
    /// How far ahead the node on the left and that on the right is; 0 in a leaf, which leads to itself.
    var left: UInt8 = 0
    var right: UInt16 = 0
    /// The limit, up to which the way leads left; in a leaf what it adds.
    var value: Float
  }

  private struct Tree {
    var root: Int
    /// Steps from the root to the leaf that is farthest.
    var depth = 0
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
  /// Rows that walk down a tree together: none waits for the memory or the guess of another.
  private static let lanes = 8

  /// The model of this program.
  static let trained: BlockModel = {
    let file = kabar_block_model()
    return BlockModel(UnsafeBufferPointer(start: file.bytes, count: file.count))
  }()

  private var nodes: [Node] = []
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
        (nodes, trees) = ([], [])
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
    nodes.withUnsafeBufferPointer { nodes in
      values.withUnsafeBufferPointer { values in
        withUnsafeTemporaryAllocation(of: Int.self, capacity: 2 * Self.lanes) { scratch in
          let starts = UnsafeMutableBufferPointer(rebasing: scratch[..<Self.lanes])
          let places = UnsafeMutableBufferPointer(rebasing: scratch[Self.lanes...])
          for group in stride(from: 0, to: rows.count, by: Self.lanes) {
            // Lanes without a row repeat the last one; their sums are not taken.
            for lane in 0..<Self.lanes { starts[lane] = rows[min(group + lane, rows.count - 1)] * features }
            let used = min(Self.lanes, rows.count - group)
            for tree in trees[range] {
              for lane in 0..<Self.lanes { places[lane] = tree.root }
              for _ in 0..<tree.depth {
                for lane in 0..<Self.lanes {
                  let node = nodes[places[lane]]
                  let isLeft = values[starts[lane] &+ Int(node.feature)] <= node.value
                  places[lane] &+= isLeft ? Int(node.left) : Int(node.right)
                }
              }
              for lane in 0..<used { sums[rows[group + lane]] += nodes[places[lane]].value }
            }
          }
        }
      }
    }
  }

  /// Appends one tree. False: the digits end too early or name a feature that there is not.
  private mutating func readTree(_ digits: [UInt32], _ place: inout Int) -> Bool {
    var tree = Tree(root: nodes.count)
    // Inner nodes whose right side is still to come, and how deep they are.
    var open: [(node: Int, depth: Int)] = []
    var depth = 0
    while true {
      guard place + 4 <= digits.count else { return false }
      if digits[place] == 89 {
        let value = (digits[place + 1] * 90 + digits[place + 2]) * 90 + digits[place + 3]
        nodes.append(Node(value: Float(value) - 364_500))
        place += 4
        tree.depth = max(tree.depth, depth)
        guard let parent = open.popLast() else {
          trees.append(tree)
          return true
        }
        let ahead = nodes.count - parent.node
        guard ahead < Int(UInt16.max) else { return false }
        nodes[parent.node].right = UInt16(ahead)
        depth = parent.depth + 1
      } else {
        guard place + 7 <= digits.count else { return false }
        let feature = digits[place] * 90 + digits[place + 1]
        guard feature < min(features, 256) else { return false }
        var bits: UInt32 = 0
        for digit in digits[(place + 2)..<(place + 7)] { bits = bits &* 90 &+ digit }
        open.append((nodes.count, depth))
        nodes.append(Node(feature: UInt8(feature), left: 1, value: Float(bitPattern: bits)))
        place += 7
        depth += 1
      }
    }
  }
}
