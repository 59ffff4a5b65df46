/// Finds lists of teasers: four or more like regions side by side, each with a link that leads on and some text.
enum Teasers {
  /// Marks such regions as no article text, unless they hold nearly all text of the page (then it is a listing).
  static func mark(_ page: Page, shares: [Double], _ isNegative: inout [Bool]) {
    struct Key: Hashable {
      var parent: Int
      var kind: UInt64
    }
    var groups: [Key: [Int]] = [:]
    for i in page.regions.indices where isTeaser(page, i) {
      groups[Key(parent: page.regions[i].parent, kind: page.regions[i].kind), default: []].append(i)
    }
    for (_, members) in groups where members.count >= 4 {
      let share = members.reduce(0) { $0 + shares[$1] }
      guard share < 0.85 else { continue }
      for member in members { isNegative[member] = true }
    }
  }

  private static func isTeaser(_ page: Page, _ index: Int) -> Bool {
    let region = page.regions[index]
    guard region.blocks.count >= 1, region.blocks.count <= 8 else { return false }
    switch region.tag {
    case .div, .article, .li, .section, .unknown: break
    default: return false
    }
    var hasTitle = false
    var textBytes = 0
    for block in page.blocks[region.blocks] {
      if block.isLink, block.words >= 3 { hasTitle = true }
      if !block.isLink { textBytes += block.count - block.linkBytes }
    }
    if region.blocks.count == 1 {
      // A list item in an article may link something; one that begins with a long link is a teaser.
      let block = page.blocks[region.blocks.lowerBound]
      return region.tag != .li && block.linkDensity > 0.3 && block.words > 8 && block.words < 80
    }
    return hasTitle && textBytes < 700
  }
}
