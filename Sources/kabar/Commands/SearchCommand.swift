import ArgumentParser
import Foundation
import Model
import Pipeline
import Storage
import Text

/// `kabar search`: find articles by words of their titles and summaries.
struct SearchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Find articles by words of their titles and summaries, the latest first.",
    discussion: """
      EXAMPLES
        kabar search pendamping desa          all words; a word also finds what begins with it
        kabar search '"pekerja sosial" aceh'  words in quotes stand together
        kabar search --json --limit 100 lansia
      Exit code 1 when nothing is found.
      """)

  @Argument(help: "Words to find.") var words: [String]
  @Option(help: ArgumentHelp("Articles shown at most.", valueName: "number")) var limit = 20
  @Flag(help: "Also articles that are not about social work.") var all = false
  @Flag(help: "As JSON.") var json = false
  @OptionGroup var options: GlobalOptions

  /// An article as `--json` prints it.
  private struct Found: Encodable {
    var title: String
    var url: String
    var source: String
    var summary: String
    var published: String?
    var read: String
    var edition: String?
    var number: Int?
    var decision: String
  }

  func validate() throws {
    if limit < 1 || limit > 10_000 { throw ValidationError("--limit is a number from 1 to 10000") }
  }

  func run() async throws {
    try await CommandContext(options).withNewsroom(isReader: true) { room in
      let found = try await room.store.search(words.joined(separator: " "), limit: limit, withDropped: all)
      if json {
        let rows = found.map { article in
          Found(
            title: article.title, url: article.url, source: article.source, summary: article.summary,
            published: article.published?.moment.iso8601, read: room.zone.moment(article.firstSeen).iso8601,
            edition: article.edition?.iso, number: article.number, decision: article.decision.rawValue)
        }
        try Terminal.answer(json: rows)
      } else {
        for article in found { Terminal.answer(Self.lines(article, zone: { room.zone.moment($0) })) }
      }
      if found.isEmpty { throw CommandContext.report("nothing found", code: .failure) }
    }
  }

  private static func lines(_ article: FoundArticle, zone: (Instant) -> Moment) -> String {
    let day = article.published.map { $0.isEstimated ? "~" + $0.moment.day.iso : $0.moment.day.iso }
    let place = article.edition.map { ", edition \($0.iso)" + (article.number.map { " number \($0)" } ?? "") } ?? ""
    let line = PrintableText.line(article.title)
    return
      "\(day ?? zone(article.firstSeen).day.iso)  \(line)\n            \(PrintableText.line(article.source))\(place)\n"
      + "            \(article.url)"
  }
}
