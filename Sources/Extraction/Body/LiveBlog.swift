/// A live blog: one page with many small articles of their own hours, newest first. What a reader takes as its text is the
/// introduction above them, which its editors keep up to date.
enum LiveBlog {
  /// Bytes of running text that make an introduction.
  private static let leastBytes = 200

  /// The page up to its first update; nil where it is no live blog, or where little but updates stands there.
  ///
  /// - Parameter headline: the block of the headline, where that is known.
  static func introduction(_ page: Page, _ structured: StructuredData, headline: Int?) -> Page? {
    guard structured.updates.count > 1 else { return nil }
    var bytes = 0
    for (i, block) in page.blocks.enumerated().dropFirst(headline.map { $0 + 1 } ?? 0) {
      // A list of what happened last links to the updates.
      if block.isLink { continue }
      if structured.updates.contains(PlainText.folded(page.string(block))) {
        return bytes >= leastBytes ? page.cut(before: i) : nil
      }
      if block.words >= 8 { bytes += block.count }
    }
    return nil
  }
}
