import Digests
import Foundation
import Pipeline

/// The report of `kabar test` for a terminal.
enum TrialText {
  static func render(_ report: SourceTrial.Report) -> String {
    var lines = [report.title.map { "\($0)  \(report.address)" } ?? report.address]
    if let polled = report.polled {
      let kind = report.kind ?? "page"
      lines.append("  \(kind)\(String(repeating: " ", count: max(1, 9 - kind.count)))\(polled)")
    }
    if report.offered > 0 {
      let parts = report.ledger.parts.map { outcome, count in
        outcome == .leftOut ? "\(count) not read here" : "\(count) \(SourceLedgerText.word(outcome, .english))"
      }
      let sum = parts.isEmpty ? "" : ": " + parts.joined(separator: ", ")
      lines.append("  offers   \(CountText.of(report.offered, "article"))\(sum)")
    }
    lines += report.notes.filter { _ in report.offered > 0 }.map { "  note     \($0)" }
    if let next = report.next { lines.append("  rhythm   \(next)") }
    if let trouble = report.trouble {
      lines.append("  trouble  \(trouble)" + PrivateNetworkAdvice.lines(report.troubleCode, "kabar test"))
    }
    for article in report.articles { lines += Self.lines(article) }
    if report.isCut { lines.append("  the time was over; the rest was not read") }
    return lines.joined(separator: "\n")
  }

  private static func lines(_ article: SourceTrial.Finding) -> [String] {
    let title = article.title.isEmpty ? article.url : article.title
    guard let decision = article.decision, let score = article.score, let threshold = article.threshold else {
      return ["", "? \(title)", "    \(article.url)", "    \(article.trouble ?? "not read")"]
    }
    let words = ["kept": "kept", "maybe": "near miss", "dropped": "not kept"][decision] ?? decision
    var lines = ["", "\(decision == "kept" ? "+" : "-") \(title)", "    \(article.url)"]
    let date = article.published.map { ", \($0)" } ?? ", without a date"
    lines.append("    \(words), score \(number(score)), threshold \(number(threshold))\(date)")
    if let trouble = article.trouble { lines.append("    told from the feed alone: \(trouble)") }
    if !article.terms.isEmpty { lines.append("    " + article.terms.joined(separator: ", ")) }
    lines += article.selectors.map { "    \($0)" }
    return lines
  }

  private static func number(_ value: Double) -> String { String(format: "%.2f", value) }
}
