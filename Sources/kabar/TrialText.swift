import Digests
import Foundation
import Pipeline

/// The report of `kabar test` for a terminal.
struct TrialText {
  let say: WordingLanguage

  func render(_ report: SourceTrial.Report) -> String {
    var lines = [report.title.map { "\($0)  \(report.address)" } ?? report.address]
    if let polled = report.polled { lines.append(label(kind(report.kind)) + polled) }
    if report.offered > 0 {
      let parts = report.ledger.parts.map { outcome, count in
        outcome == .leftOut
          ? say("\(count) not read here", "\(count) tidak dibaca di sini")
          : "\(count) \(SourceLedgerText.word(outcome, say))"
      }
      let sum = parts.isEmpty ? "" : ": " + parts.joined(separator: ", ")
      lines.append(label(say("offers", "tawaran")) + say(report.offered, "article", "artikel") + sum)
      lines += report.notes.map { label(say("note", "catatan")) + $0 }
    }
    if let next = report.next { lines.append(label(say("rhythm", "irama")) + next) }
    if let trouble = report.trouble {
      lines.append(
        label(say("trouble", "gangguan")) + trouble + PrivateNetworkAdvice.lines(report.troubleCode, "kabar test", say))
    }
    for article in report.articles { lines += self.lines(article) }
    if report.isCut {
      lines.append("  " + say("the time was over; the rest was not read", "waktunya habis; sisanya tidak dibaca"))
    }
    return lines.joined(separator: "\n")
  }

  private func label(_ text: String) -> String { "  " + Columns.left(text, 9, least: 1) }

  private func kind(_ kind: String?) -> String {
    switch kind {
    case "feed": say("feed", "umpan")
    case "sitemap": "sitemap"
    default: say("page", "halaman")
    }
  }

  private func lines(_ article: SourceTrial.Finding) -> [String] {
    let title = article.title.isEmpty ? article.url : article.title
    guard let decision = article.decision, let score = article.score, let threshold = article.threshold else {
      return ["", "? \(title)", "    \(article.url)", "    \(article.trouble ?? say("not read", "tidak dibaca"))"]
    }
    let words = [
      "kept": say("kept", "dimuat"), "maybe": say("near miss", "hampir dimuat"),
      "dropped": say("not kept", "tidak dimuat"),
    ]
    var lines = ["", "\(decision == "kept" ? "+" : "-") \(title)", "    \(article.url)"]
    let date = article.published.map { ", \($0)" } ?? say(", without a date", ", tanpa tanggal")
    let (points, least) = (JudgementExplanation.number(score), JudgementExplanation.number(threshold))
    let numbers = say("score \(points), threshold \(least)", "skor \(points), ambang \(least)")
    lines.append("    \(words[decision] ?? decision), \(numbers)\(date)")
    if let trouble = article.trouble {
      lines.append("    " + say("told from the feed alone: ", "hanya menurut umpan: ") + trouble)
    }
    if !article.terms.isEmpty { lines.append("    " + article.terms.joined(separator: ", ")) }
    let place = [
      article.section.map { say("section: ", "bagian: ") + $0 },
      article.region.map { say("region: ", "wilayah: ") + $0 },
    ].compactMap(\.self)
    if !place.isEmpty { lines.append("    " + place.joined(separator: "; ")) }
    lines += article.facts.map { "    \($0)" }
    lines += article.selectors.map { "    \($0)" }
    return lines
  }
}
