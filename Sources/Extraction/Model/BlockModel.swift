/// The trained model: how likely a block is text of the article, from its features, as a sum over small decision trees.
enum BlockModel {
  /// The log-odds that a block with these features is article text; 0 means even.
  static func score(_ values: [Float]) -> Float {
    guard values.count == BlockModelTable.featureCount else { return 0 }
    var sum = 0
    values.withUnsafeBufferPointer { values in
      BlockModelTable.features.withUnsafeBufferPointer { features in
        BlockModelTable.thresholds.withUnsafeBufferPointer { thresholds in
          BlockModelTable.left.withUnsafeBufferPointer { left in
            BlockModelTable.right.withUnsafeBufferPointer { right in
              for root in BlockModelTable.roots {
                var node = Int(root)
                while node >= 0 {
                  node = Int(values[Int(features[node])] <= thresholds[node] ? left[node] : right[node])
                }
                sum += Int(BlockModelTable.leaves[-node - 1])
              }
            }
          }
        }
      }
    }
    return Float(sum) / 4_096
  }
}
