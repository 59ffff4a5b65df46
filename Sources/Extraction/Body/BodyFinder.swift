/// Chooses the region of a page that holds the article.
///
/// Text mass is shared upwards as in Readability (parent in full, grandparent half, above a quarter); the best region then
/// grows while what is around it is text of the same kind.
struct BodyFinder {
  private let page: Page
  private let masses: TextWeights
  private let articles: [Int]
  private let headline: Int?

  /// The index of the region, and of one beside it that holds a row of other articles and nothing of this one. Nil on a
  /// page without text.
  ///
  /// - Parameter headline: the block that follows the headline, where that is known.
  static func find(_ page: Page, _ masses: TextWeights, headline: Int?) -> (region: Int, others: Int?)? {
    guard !page.regions.isEmpty else { return nil }
    return BodyFinder(page: page, masses: masses, headline: headline).choose()
  }

  private init(page: Page, masses: TextWeights, headline: Int?) {
    (self.page, self.masses, self.headline) = (page, masses, headline)
    // How many `article` elements with text each region has inside.
    var counts = [Int](repeating: 0, count: page.regions.count)
    for i in page.regions.indices.reversed() {
      if page.regions[i].tag == .article, masses.regions[i] > 200 { counts[i] += 1 }
      if page.regions[i].parent >= 0 { counts[page.regions[i].parent] += counts[i] }
    }
    articles = counts
  }

  private func choose() -> (region: Int, others: Int?)? {
    let total = masses.regions[0]
    guard total > 0 else { return nil }
    var scores = [Double](repeating: 0, count: page.regions.count)
    for i in page.blocks.indices where masses.blocks[i] > 0 {
      var region = page.blocks[i].region
      scores[region] += masses.blocks[i] * 0.4
      var share = 1.0
      for _ in 0..<4 {
        region = page.regions[region].parent
        guard region >= 0 else { break }
        scores[region] += masses.blocks[i] * share
        share *= 0.5
      }
    }
    for i in page.regions.indices where scores[i] > 0 { scores[i] *= bonus(page.regions[i]) }
    guard let best = scores.indices.max(by: { scores[$0] < scores[$1] }), scores[best] > 0 else { return nil }
    let found = grow(best)
    return ownArticle(insteadOf: found).map { ($0, found) } ?? (found, nil)
  }

  /// The `article` that the headline stands in, where it has a text and what was found is a row of other articles.
  private func ownArticle(insteadOf found: Int) -> Int? {
    guard let headline, articles[found] > 1, page.blocks.indices.contains(headline) else { return nil }
    var region = page.blocks[headline].region
    while region >= 0 {
      if page.regions[region].blocks.overlaps(page.regions[found].blocks) { return nil }
      if page.regions[region].tag == .article, masses.regions[region] > 200 { return region }
      region = page.regions[region].parent
    }
    return nil
  }

  private func bonus(_ region: Region) -> Double { kindBonus(region) * placeBonus(region) }

  /// The text follows the headline, soon.
  private func placeBonus(_ region: Region) -> Double {
    guard let headline else { return 1 }
    if region.blocks.upperBound <= headline { return 0.5 }
    if region.blocks.lowerBound > headline + 60 { return 0.75 }
    return region.blocks.lowerBound > headline + 25 ? 0.9 : 1
  }

  private func kindBonus(_ region: Region) -> Double {
    if region.isArticleBody { return 1.5 }
    if region.hints.contains(.body) { return 1.3 }
    switch region.tag {
    case .article: return 1.15
    case .main: return 1.05
    case .body, .html: return 0.7
    case .ul, .ol, .table, .tr, .li, .dl: return 0.7
    default: return 1
    }
  }

  /// Whether the `article` elements right in a region are parts of one text: its headline stands before them in none of
  /// them, and what heads them leads nowhere.
  private func holdsParts(_ region: Int) -> Bool {
    guard let headline, page.regions[region].blocks.contains(headline) else { return false }
    var isAny = false
    for i in page.regions.indices[(region + 1)...] where page.regions[i].parent == region && articles[i] > 0 {
      let part = page.regions[i]
      guard part.tag == .article, articles[i] == 1, part.blocks.lowerBound > headline, masses.regions[i] > 100,
        let first = part.blocks.first, page.blocks[first].tag.isHeading, page.blocks[first].links == 0
      else { return false }
      isAny = true
    }
    return isAny
  }

  /// Goes up while a region around has clearly more text, which is not another article.
  private func grow(_ start: Int) -> Int {
    var current = start
    var above = page.regions[start].parent
    while above >= 0 {
      let region = page.regions[above]
      if region.tag == .html || (region.tag == .body && masses.regions[current] > 600) { break }
      if page.regions[current].isArticleBody, masses.regions[current] > 800 { break }
      if articles[above] > max(1, articles[current]), !holdsParts(above) { break }
      let gain = (masses.regions[above] - masses.regions[current]) / max(1, masses.regions[current])
      let wanted = page.regions[current].hints.contains(.body) || page.regions[current].tag == .article ? 0.3 : 0.12
      if gain > wanted { current = above }
      above = region.parent
    }
    return current
  }
}
