/// What the model makes of a page: which blocks are the article, with the rules as rails on either side.
enum ModelDecision {
  /// What a change between kept and not kept costs, in log-odds.
  private static let change: Float = 0.3

  /// The kept blocks in order; nil where the model is not to be believed and the rules decide.
  static func kept(_ features: BlockFeatures, _ page: Page, rules: [Int]) -> [Int]? {
    let candidates = features.candidates
    guard !candidates.isEmpty else { return nil }
    let scores = candidates.map { BlockModel.score(features.values(of: $0)) }
    var result: [Int] = []
    for (i, isKept) in zip(candidates, Smoothing.kept(scores, change: change)) where isKept {
      // "Baca juga" and its kin are never text, whatever stands around them.
      if Boilerplate.isAlwaysDropped(page.text[page.blocks[i].text]) { continue }
      result.append(i)
    }
    let bytes = result.reduce(0) { $0 + page.blocks[$1].count }
    let ruled = rules.reduce(0) { $0 + page.blocks[$1].count }
    // Both see the same page; where the model finds next to nothing of much, it has met something new.
    return bytes * 3 < ruled ? nil : result
  }
}
