import Extraction

/// Where each piece of a page was found, and what else the page told and lost, a line each.
enum ExplanationText {
  static func lines(_ page: ExtractedPage) -> [String] {
    let about = page.explanation
    return line("title from", about.title?.rawValue, about.titleRival)
      + line("byline from", about.byline?.rawValue, about.bylineRival)
      + line("date from", about.date?.rawValue, about.dateRival)
      + line("image from", about.image.map { "\($0.rawValue) \(page.image?.href ?? "")" }, about.imageRival)
      + line("body from", about.body.rawValue + (about.container.isEmpty ? "" : " " + about.container), about.bodyRival)
      + [
        "blocks         \(about.keptBlocks) of \(about.blocks) kept", "charset        \(about.charset)",
        "article        \(about.verdict)",
      ] + about.selectors.map { "selector       \($0.text)" }
  }

  /// The place that gave a piece, and below it the runner-up with what it says.
  private static func line(_ label: String, _ origin: String?, _ rival: Explanation.Rival?) -> [String] {
    let first = Columns.left(label, 15, least: 1) + (origin ?? "nothing")
    return [first] + (rival.map { ["  runner-up    \($0.origin): \($0.value)"] } ?? [])
  }
}
