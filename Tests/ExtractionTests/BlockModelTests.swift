import Testing

@testable import Extraction

@Suite("BlockModel")
struct BlockModelTests {
  /// A model of two features.
  private static func model(_ trees: String) -> BlockModel { BlockModel(Array("2\n\(trees)\n".utf8)) }

  @Test("The table was trained with the features of today and can be read to its end")
  func table() {
    #expect(BlockModel.trained.features == BlockFeatures.names.count)
    #expect(Set(BlockFeatures.names).count == BlockFeatures.names.count)
    #expect(BlockModel.trained.treeCount > 100)
  }

  @Test("A tree goes left up to its limit, right above it")
  func tree() {
    // One inner node: feature 1, limit 0.5; leaves 4,096 and -8,192 over an offset of 364,500.
    let tree = "#$3,sL5}PPQ}N||"
    let model = Self.model(tree)
    #expect(model.treeCount == 1)
    #expect(model.scores([9, 0.5, 9, 0.6]) == [1, -2])
  }

  @Test(
    "The way ends in the leaf that all nodes lead to, however deep, and the largest tree has 32",
    arguments: [true, false])
  func deep(isLeft: Bool) {
    func tree(_ inner: Int) -> String {
      isLeft
        ? String(repeating: "#$3,sL5", count: inner) + "}PPQ" + String(repeating: "}N||", count: inner)
        : String(repeating: "#$3,sL5}N||", count: inner) + "}PPQ"
    }
    let value: Float = isLeft ? 0.5 : 0.6
    for inner in [1, 2, 31] { #expect(Self.model(tree(inner)).scores([9, value]) == [1], "\(inner)") }
    #expect(Self.model(tree(32)).treeCount == 0)
  }

  @Test("Each node has a feature and a limit of its own")
  func several() {
    // Feature 1 up to 0.5: feature 0 up to 0.5 says 1, above it -2; else -2 and 1.
    let model = Self.model("#$3,sL5" + "##3,sL5}PPQ}N||" + "##3,sL5}N||}PPQ")
    #expect(model.scores([0.5, 0.5, 0.6, 0.5, 0.5, 0.6, 0.6, 0.6]) == [1, -2, -2, 1])
  }

  @Test("What the first trees are certain of is not asked of the rest")
  func certainty() {
    // Eight trees: two forests of four. The left leaf says 1, the right one -2, each counted twice in one forest.
    let tree = "#$3,sL5}PPQ}N||"
    let model = Self.model(String(repeating: tree, count: 8))
    // One tree of eight is enough for both; the rest of a forest would add half of that.
    #expect(model.scores([9, 0.6, 9, 0.5]) == [-6, 3])
  }

  @Test(
    "A damaged table gives no trees and no crash",
    arguments: ["#$3,s", "#$3,sL5}PPQ", "}P", "}P##$", "##", "$######}P##}P##"])
  func damaged(text: String) {
    let model = Self.model(text)
    #expect(model.treeCount == 0)
    #expect(model.scores([0, 0]) == [0])
  }

  @Test("Features of another length are not judged")
  func length() { #expect(BlockModel.trained.scores([1, 2, 3]).isEmpty) }

  @Test("A row says the same alone and among others, however many there are")
  func together() {
    let tree = "#$3,sL5}PPQ}N||"
    let model = Self.model(tree)
    let limits = (0..<19).map { Float($0) / 18 }
    let together = model.scores(limits.flatMap { [9, $0] })
    #expect(together == limits.map { model.scores([9, $0])[0] })
    #expect(together == limits.map { $0 <= 0.5 ? 1 : -2 })
  }
}
