/// The trained model: how likely a block is text of the article, from its features, as a sum over small decision trees.
///
/// The README of this module has the figures: what the model, its features and the rules around it bring.
struct BlockModel: Sendable {
  /// A node of a tree. The one on its left follows it.
  private struct Node {
    /// The feature to look at; `leaf` for the end of a path.
    var feature: UInt16
    /// How far ahead the node on the right is.
    var right: UInt16
    /// The limit, up to which the way leads left; in a leaf what it adds.
    var value: Float
  }

  private static let leaf = UInt16.max
  /// What the table writes for log-odds of 1.
  private static let unit: Float = 4_096
  /// Log-odds of 4 of one forest, which is half of the sum.
  private static let certain = 2 * unit

  /// The model of this program.
  static let trained = BlockModel(BlockModelTable.parts, features: BlockModelTable.featureCount)

  private var nodes: [Node] = []
  private var roots: [Int] = []
  private let features: Int

  /// How many trees it has.
  var treeCount: Int { roots.count }

  /// Reads the trees of a table: digits of base 90, each tree from its root, left before right. An inner node is its
  /// feature (two digits) and the bits of its limit (five), a leaf the digit 89 and its value (three). Without trees when
  /// the table is not of that form.
  init(_ parts: [StaticString], features: Int) {
    self.features = features
    var digits: [UInt32] = []
    for part in parts {
      part.withUTF8Buffer { text in
        for byte in text where byte > 0x22 { digits.append(UInt32(byte - (byte > 0x5C ? 0x24 : 0x23))) }
      }
    }
    var place = 0
    while place < digits.count {
      roots.append(nodes.count)
      guard readTree(digits, &place) else {
        (nodes, roots) = ([], [])
        return
      }
    }
  }

  /// The log-odds that a block with these features is article text; 0 means even. Where the first of the two forests, or
  /// half of it, leaves no doubt, the rest is not asked: it would say the same.
  func score(_ values: [Float]) -> Float {
    guard values.count == features else { return 0 }
    var sum: Float = 0
    values.withUnsafeBufferPointer { values in
      nodes.withUnsafeBufferPointer { nodes in
        for (tree, root) in roots.enumerated() {
          if tree == roots.count / 4 || tree == roots.count / 2, abs(sum) > Self.certain {
            sum *= 2
            break
          }
          var at = root
          while nodes[at].feature != Self.leaf {
            at += values[Int(nodes[at].feature)] <= nodes[at].value ? 1 : Int(nodes[at].right)
          }
          sum += nodes[at].value
        }
      }
    }
    return sum / Self.unit
  }

  /// Appends one tree. False: the digits end too early or name a feature that there is not.
  private mutating func readTree(_ digits: [UInt32], _ place: inout Int) -> Bool {
    // Inner nodes whose right side is still to come.
    var open: [Int] = []
    while true {
      guard place + 4 <= digits.count else { return false }
      if digits[place] == 89 {
        let value = (digits[place + 1] * 90 + digits[place + 2]) * 90 + digits[place + 3]
        nodes.append(Node(feature: Self.leaf, right: 0, value: Float(value) - 364_500))
        place += 4
        guard let parent = open.popLast() else { return true }
        let ahead = nodes.count - parent
        guard ahead < Int(UInt16.max) else { return false }
        nodes[parent].right = UInt16(ahead)
      } else {
        guard place + 7 <= digits.count else { return false }
        let feature = digits[place] * 90 + digits[place + 1]
        guard feature < features else { return false }
        var bits: UInt32 = 0
        for digit in digits[(place + 2)..<(place + 7)] { bits = bits &* 90 &+ digit }
        open.append(nodes.count)
        nodes.append(Node(feature: UInt16(feature), right: 0, value: Float(bitPattern: bits)))
        place += 7
      }
    }
  }
}
