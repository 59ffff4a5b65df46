import Testing

@testable import Extraction

@Suite("BlockModel")
struct BlockModelTests {
  @Test("The table was trained with the features of today")
  func features() {
    #expect(BlockModelTable.featureCount == BlockFeatures.names.count)
    #expect(Set(BlockFeatures.names).count == BlockFeatures.names.count)
  }

  @Test("Every path through every tree ends at a leaf")
  func tables() {
    let nodes = BlockModelTable.features.count
    #expect(BlockModelTable.thresholds.count == nodes)
    #expect(BlockModelTable.left.count == nodes)
    #expect(BlockModelTable.right.count == nodes)
    #expect(BlockModelTable.leaves.count == nodes + BlockModelTable.roots.count)
    for node in 0..<nodes {
      #expect(Int(BlockModelTable.features[node]) < BlockModelTable.featureCount)
      for child in [BlockModelTable.left[node], BlockModelTable.right[node]] {
        // A child lies behind its parent, so that no walk goes round in a circle.
        #expect(child < 0 ? -Int(child) <= BlockModelTable.leaves.count : Int(child) > node && Int(child) < nodes)
      }
    }
  }

  @Test("Features of another length are not judged")
  func length() { #expect(BlockModel.score([1, 2, 3]) == 0) }
}
