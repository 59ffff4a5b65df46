/// What the model makes of a page: which blocks are the article, with the rules as rails on either side.
enum ModelDecision {
  /// The kept blocks in order; nil where the model is not to be believed and the rules decide.
  ///
  /// - Parameter others: blocks of other articles.
  static func kept(_ features: BlockFeatures, _ page: Page, rules: [Int], others: Range<Int> = 0..<0) -> [Int]? {
    let candidates = features.candidates.filter { !others.contains($0) }
    guard !candidates.isEmpty else { return nil }
    let scores = BlockModel.trained.scores(features.matrix(of: candidates))
    let choice = ExpectedScore.kept(scores, words: candidates.map { page.blocks[$0].words })
    var result: [Int] = []
    for (i, isKept) in zip(candidates, choice) where isKept && !isNeverText(page.blocks[i], page) { result.append(i) }
    let bytes = result.reduce(0) { $0 + page.blocks[$1].count }
    let ruled = rules.reduce(0) { $0 + page.blocks[$1].count }
    // Both see the same page; where the model finds next to nothing of much, it has met something new.
    return bytes * 3 < ruled ? nil : result
  }

  /// What no score makes text of the article: "Baca juga" and its kin, whatever stands around them, and a whole paragraph
  /// that is one link. A list of links may be what an article is about.
  static func isNeverText(_ block: Block, _ page: Page) -> Bool {
    if block.isLink, block.words >= 5, !block.tag.isHeading, !block.ancestors.contains(.item) { return true }
    return LeftOver.isOne(block, page)
  }
}
