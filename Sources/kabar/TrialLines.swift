import Pipeline

/// What a tried address brings, in a few lines.
enum TrialLines {
  static func lines(_ report: SourceTrial.Report?, _ words: SetupWords) -> [String] {
    guard let report, report.offered > 0 else { return [words.ill + (report?.trouble.map { ": \($0)" } ?? "")] }
    let kept = report.articles.count { $0.decision == "kept" }
    let near = report.articles.count { $0.decision == "maybe" }
    var lines: [String] = []
    if let polled = report.polled { lines.append(words.found(report.kind ?? "page", polled)) }
    lines.append(words.brings(report.offered, report.articles.count, kept, near))
    for article in report.articles.prefix(3) where !article.title.isEmpty {
      lines.append("\(article.decision == "kept" ? "+" : "-") \(article.title)")
    }
    return lines
  }
}
