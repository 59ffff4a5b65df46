import ArgumentParser
import Digests
import Foundation
import Model
import Pipeline
import Storage
import Text

/// `kabar search`: find articles by words of their headlines, summaries and texts.
struct SearchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Find articles by words of their headlines, summaries and texts, the best first.",
    discussion: """
      EXAMPLES
        kabar search pendamping desa             all words, in any form: dampingi, pendampingan
        kabar search '"pekerja sosial" aceh'     words in quotes stand together
        kabar search 'lansia -panti'             without a word; with: or a phrase: -"panti jompo"
        kabar search 'rehab*' --since 2026-01-01 what begins so
        kabar search --topic Opini --region Aceh all of them, the latest first
        kabar search --html lansia > lansia.html a page to keep or to send
      A word in the headline counts more than in the text, a rare one more than a frequent one. Works beside a running
      service and without one. Exit code 1 when nothing is found.
      """)

  @Argument(parsing: .allUnrecognized, help: "Words to find.") var words: [String] = []
  // Unconditional: "-1" is a wrong number, not an option.
  @Option(parsing: .unconditional, help: ArgumentHelp("Articles shown at most.", valueName: "number")) var limit = 20
  @OptionGroup var among: SearchOptions
  @Flag(help: "As JSON.") var json = false
  @Flag(help: "As an HTML page.") var html = false
  @OptionGroup var options: GlobalOptions

  /// An article as `--json` prints it.
  private struct Found: Encodable {
    var title: String
    var url: String
    var source: String
    var summary: String
    var context: String?
    var published: String?
    var read: String
    var topic: String?
    var region: String?
    var edition: String?
    var number: Int?
    var decision: String
    /// Whether its outlet took it back, and when a correction was noticed last; absent where not.
    var withdrawn: Bool?
    var corrected: String?
  }

  /// The words; a bare "--" before them says only that no options follow.
  private var sought: String {
    let marker = words.firstIndex(of: "--")
    return words.indices.filter { $0 != marker }.map { words[$0] }.joined(separator: " ")
  }

  func validate() throws {
    if let word = words.prefix(while: { $0 != "--" }).first(where: { $0.hasPrefix("--") }) {
      throw ValidationError("Unknown option '\(word)'")
    }
    try SearchOptions.check(limit: limit)
    try among.check(sought)
    if json, html {
      throw ValidationError(WordingLanguage.current("--json or --html, not both", "--json atau --html, bukan keduanya"))
    }
  }

  func run() async throws {
    let archive = try await ArchiveReader(options)
    let found = try await archive.store.search(try await among.search(sought, limit: limit, in: archive))
    if json {
      try Terminal.answer(json: found.map { Self.row($0, archive) })
    } else if html {
      Terminal.answer(file: SearchPage(sought: sought, found: found, offset: archive.offset).render())
    } else {
      for article in found { Terminal.answer(Self.lines(article, archive)) }
    }
    if found.isEmpty {
      throw CommandContext.report(WordingLanguage.current("nothing found", "tidak ada yang ditemukan"))
    }
  }

  private static func row(_ article: FoundArticle, _ archive: ArchiveReader) -> Found {
    Found(
      title: article.title, url: article.url, source: article.source, summary: article.summary,
      context: article.context, published: article.published?.moment.iso8601,
      read: archive.moment(article.firstSeen).iso8601, topic: article.topic, region: article.region,
      edition: article.edition?.iso, number: article.number, decision: article.decision.rawValue,
      withdrawn: article.aftermath.isWithdrawn ? true : nil,
      corrected: article.aftermath.corrections.last?.noticed.iso8601)
  }

  private static func day(_ article: FoundArticle, _ archive: ArchiveReader) -> String {
    let day = article.published.map { $0.isEstimated ? "~" + $0.moment.day.iso : $0.moment.day.iso }
    return day ?? archive.moment(article.firstSeen).day.iso
  }

  private static func lines(_ article: FoundArticle, _ archive: ArchiveReader) -> String {
    let say = WordingLanguage.current
    let number = article.number.map { say(" number ", " nomor ") + "\($0)" } ?? ""
    let place = article.edition.map { say(", edition ", ", edisi ") + $0.iso + number } ?? ""
    var text = "\(day(article, archive))  \(PrintableText.line(article.title))\n"
    if let mark = AftermathWords(language: say.rawValue).mark(article.aftermath) { text += "            \(mark)\n" }
    if let context = article.context { text += "            \(PrintableText.line(context))\n" }
    return text + "            \(PrintableText.line(article.source))\(place)\n            \(article.url)"
  }
}
