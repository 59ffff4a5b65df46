/// What else a page might have given as its text, for explaining: its structured data, or the part with the most running text
/// besides.
enum TextRival {
  /// Words from which a block counts as running text.
  private static let words = 10

  /// The runner-up of a text; nil where the page has no other.
  static func find(_ page: Page, _ structured: StructuredData, text: BodyText) -> Explanation.Rival? {
    if text.origin != .structuredData, let body = structured.body, !body.isEmpty {
      return rival("structuredData", bytes: body.utf8.count, body)
    }
    var sums = [0]
    sums.reserveCapacity(page.blocks.count + 1)
    for block in page.blocks {
      sums.append(sums[sums.count - 1] + (block.words >= words && !block.isLink ? block.count : 0))
    }
    let own = text.extent
    var best: (region: Region, bytes: Int)?
    // A region inside another of the same text comes later: the innermost is named.
    for region in page.regions where !region.blocks.isEmpty && !region.blocks.overlaps(own) && !region.tag.isHeading {
      let bytes = sums[region.blocks.upperBound] - sums[region.blocks.lowerBound]
      if bytes > 0, bytes >= best?.bytes ?? 0 { best = (region, bytes) }
    }
    guard let best, let block = page.blocks[best.region.blocks].first(where: { $0.words >= words && !$0.isLink }) else {
      return nil
    }
    return rival("\(best.region.tag)", bytes: best.bytes, page.string(block))
  }

  private static func rival(_ origin: String, bytes: Int, _ text: String) -> Explanation.Rival {
    Explanation.Rival(origin: origin, value: "\(bytes) bytes: \(text.truncated(toBytes: 80))")
  }
}
