/// The trained model: how likely a block is text of the article, from its features, as a sum over small decision trees.
///
/// What the parts of the design bring: F1 on the development pages, the model cross-validated (five folds, all pages of a
/// host in one fold; `Sources/kabar-lab/training/train.py`). The last line is what perfect choices among blocks would reach.
///
/// | what decides                          | scb   | fundeval | fundus | naeb  | wcxb  |
/// |---------------------------------------|------:|---------:|-------:|------:|------:|
/// | rules alone                           | .9546 |    .9542 |  .9627 | .9286 | .9230 |
/// | model, each block by itself           | .9549 |    .9625 |  .9681 | .9352 | .9375 |
/// | model and smoothing, change costs 0.3 | .9555 |    .9640 |  .9663 | .9343 | .9354 |
/// | model and smoothing, change costs 0.6 | .9592 |    .9664 |  .9619 | .9326 | .9328 |
/// | … without features of the whole page  | .9603 |    .9635 |  .9607 | .9345 | .9319 |
/// | the true blocks                       | .9894 |    .9958 |  .9904 | .9866 | .9725 |
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
