/// Which places of a page belong to its article: the blocks before the text, and those behind it up to where another
/// article begins.
struct ArticlePlace {
  /// Blocks after the text that may still belong to it.
  private static let reach = 6

  /// The blocks between headline and text, and a few around them.
  let front: Range<Int>
  /// The blocks behind the text.
  let behind: Range<Int>
  /// The first block that is not above the article's headline, or its text.
  let top: Int
  /// Hints of what holds the headline: they are not something else's, however it is named.
  let shared: Hints

  /// The places of a page whose text are the blocks `body`.
  init(_ page: Page, headline: Int?, body: Range<Int>) {
    let count = page.blocks.count
    let start = min(headline ?? body.lowerBound, body.lowerBound)
    // Of a text that begins above its headline that is not yet the article.
    top = headline ?? body.lowerBound
    var last = min(count, max(body.lowerBound, headline ?? 0) + 3)
    // Rows of credits may have been taken for text.
    while last > 0, last < min(count, body.lowerBound + 8), page.blocks[last - 1].words <= 4 { last += 1 }
    front = max(0, start - 5)..<max(0, last)
    shared = page.blocks.indices.contains(headline ?? -1) ? page.blocks[headline ?? 0].far : []
    var end = min(count, body.upperBound + Self.reach)
    if let headline, page.blocks.indices.contains(headline), !body.isEmpty {
      let both = page.regions.lazy.map(\.blocks).filter {
        $0.contains(headline) && $0.contains(body.upperBound - 1) && $0.contains(body.lowerBound)
      }
      if let container = both.min(by: { $0.count < $1.count }) { end = min(end, container.upperBound) }
    }
    let first = min(body.upperBound, count)
    end = max(first, end)
    // The headline of another article ends this one.
    behind = first..<(page.blocks[first..<end].firstIndex(where: Self.isHeadline) ?? end)
  }

  /// Whether a block lies around the place between headline and text.
  func isInFront(_ block: Int) -> Bool { front.contains(block) }

  /// Whether a block follows the text and still belongs to the article.
  func isBehind(_ block: Int) -> Bool { behind.contains(block) }

  private static func isHeadline(_ block: Block) -> Bool {
    block.links <= 2 && !block.near.contains(.author) && block.linkBytes * 10 >= block.count * 8
      && block.words >= (block.ancestors.contains(.heading) ? 3 : 5)
  }
}
