import Markup

/// A block element of a page, with the blocks inside. Regions lie in document order, so a parent has a smaller index.
struct Region: Sendable {
  /// The element.
  var id: Node.ID
  /// The region around it; -1 for the outermost.
  var parent: Int
  var tag: Tag
  /// Hints of its own class and id.
  var hints: Hints
  /// A number for tag and class, equal for elements of one kind.
  var kind: UInt64
  /// Blocks inside, own and of regions below.
  var blocks: Range<Int>
  /// Whether it carries `itemprop=articleBody`.
  var isArticleBody = false
  /// Whether a field to fill in, or a choice, stands right in it.
  var hasField = false
  /// Whether the page does not show it at first.
  var isHidden = false
}
