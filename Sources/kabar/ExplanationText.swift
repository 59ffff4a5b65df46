import Extraction

/// Where each piece of a page was found, a line each.
enum ExplanationText {
  static func lines(_ explanation: Explanation) -> [String] {
    [
      "title from     \(explanation.title?.rawValue ?? "nothing")",
      "byline from    \(explanation.byline?.rawValue ?? "nothing")",
      "date from      \(explanation.date?.rawValue ?? "nothing")",
      "body from      \(explanation.body.rawValue) \(explanation.container)",
      "blocks         \(explanation.keptBlocks) of \(explanation.blocks) kept", "charset        \(explanation.charset)",
      "article        \(explanation.verdict)",
    ] + explanation.selectors.map { "selector       \($0.text)" }
  }
}
