import Digests
import Foundation
import Model
import Summaries
import Text

/// `kabar-lab summary-check FILE…`: whether what the digest would say of articles stands in them. Each sentence of a summary
/// must occur in the text word by word, each word and figure of made headlines too, and those of a key fact within three sentences.
/// No summary begins behind the first half of a span of days, nor with a sentence that leans on another. A file is JSON lines of
/// `{"id","title","text","date"}` or one plain text. Prints each violation and the sum; the exit code tells if there were any.
enum SummaryCheck {
  static func run(_ paths: [String]) {
    var (articles, facts, summaries) = (0, 0, 0)
    var violations: [Job] = []
    for path in paths {
      for job in jobs(of: path) {
        let read = job.read
        let printed = PrintedText(job.text("text") ?? "")
        func report(_ what: String, _ value: String) {
          violations.append(["id": job["id"] as Any? ?? path, "what": what, "value": value])
        }
        articles += 1
        let summary = Summary.of(read)
        if !summary.isEmpty { summaries += 1 }
        if !printed.holdsSentences(of: summary) { report("summary", summary) }
        if summary.count > 620 { report("length", summary) }
        if printed.cutsSpan(before: summary) { report("span cut", summary) }
        if PrintedText.opensLeaning(summary) { report("leaning", summary) }
        let headline = MadeHeadline.make(from: ReadText(title: "", text: job.text("text") ?? ""))
        if !printed.holdsWords(of: headline) { report("headline", headline) }
        let published = job.text("date").flatMap { CalendarDay(iso: String($0.prefix(10))) }
        for fact in KeyFacts.find(read, published: published) {
          facts += 1
          // A year may stand anywhere.
          let years = read.pieces.lazy.filter { $0.isNumber && $0.length == 4 }.map { read.string($0.range) }
          let known = ([read.title] + years).joined(separator: " ")
          let isNear = printed.passages.contains { $0.bears(fact, published: published, title: known) }
          if !isNear {
            report(fact.kind.rawValue, FactWording(language: "id").value(fact))
          }
        }
      }
    }
    for violation in violations { write(violation) }
    write(["articles": articles, "summaries": summaries, "facts": facts, "violations": violations.count])
    if !violations.isEmpty { exit(1) }
  }

  private static func jobs(of path: String) -> [Job] {
    guard let data = FileManager.default.contents(atPath: path) else { return [] }
    if !path.hasSuffix(".jsonl") { return [["text": String(decoding: data, as: UTF8.self)]] }
    return kabar_lab.jobs(in: data)
  }
}
