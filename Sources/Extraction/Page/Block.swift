/// A run of text between two block boundaries of a page, with what is needed to judge it. The page's text lies in one
/// array; a block is a range of it.
struct Block: Sendable {
  /// The range of the page's text, white space squeezed, not empty.
  var text: Range<Int>
  /// The element that holds the text.
  var tag: Tag
  /// The innermost region that it stands in.
  var region: Int
  /// Bytes inside links.
  var linkBytes = 0
  /// How many links it has.
  var links = 0
  /// Bytes in bold or italics.
  var strongBytes = 0
  var emphasisBytes = 0
  /// Words: runs of letters and digits; in scripts without spaces each three characters count as one.
  var words = 0
  /// Commas, stops and their kin in any script.
  var punctuation = 0
  var capitals = 0
  var digits = 0
  /// Whether the last sign ends a sentence (quotes and brackets after it allowed).
  var endsSentence = false
  /// Elements above it, of any kind.
  var depth = 0
  var ancestors: Ancestors
  /// Hints of its own element and the two above.
  var near: Hints
  /// Hints of all elements above.
  var far: Hints

  /// Length in bytes.
  var count: Int { text.count }
  /// The share of its text that is linked, 0 to 1.
  var linkDensity: Double { Double(linkBytes) / Double(max(1, text.count)) }
  /// Whether nearly all of it is linked.
  var isLink: Bool { linkBytes * 10 >= text.count * 9 }
}
