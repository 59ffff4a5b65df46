import Digests
import ArgumentParser
import Foundation
import Pipeline
import Web
import Service

/// `kabar status`: how things stand.
struct StatusCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Show how the service and each source are doing.",
    discussion: """
      EXAMPLES
        kabar status
        kabar status "Kementerian Sosial"     everything about one source: what it offered, what became of it
        kabar status --ill                    what is wrong, source by source
        kabar status --json
      With LANG=id_ID it speaks Indonesian. Of more than 30 sources the causes of what is ill are told, each with what to do; --all tells every source. Exit code 1 when a source is in trouble, when the edition or mail cannot be written, or when the service hangs; with SOURCE, when that one is in trouble.
      """)

  @Argument(help: "The name or address of a source.") var source: String?
  @OptionGroup var options: GlobalOptions
  @Flag(help: "Every source, a line each.") var all = false
  @Flag(help: "What is ill, a line each.") var ill = false
  @Option(help: "Of one source: how many of its last articles are told.") var articles = 10
  @Flag(help: "As JSON.") var json = false

  func run() async throws {
    // What programs read is English whatever the locale.
    let say = json ? WordingLanguage.english : .current
    var (report, change) = try await StatusReading.read(options, say)
    if let source {
      let names = report.sources.map(\.name)
      let key = WebURL(source)?.key
      let named = report.sources.filter { $0.name.lowercased() == source.lowercased() }
      report.sources = named.isEmpty ? report.sources.filter { key != nil && WebURL($0.url)?.key == key } : named
      if report.sources.isEmpty { throw CommandContext.report(SourceChoice.unknown(source, among: names)) }
    }
    if json {
      try Terminal.answer(json: report)
    } else if source != nil, let status = report.sources.first {
      var last: [OfferedEntry] = []
      try await CommandContext(options).withNewsroom(isReader: true) { room in
        last = try await room.offered(by: status.name, limit: max(0, min(articles, 1_000)), language: say.rawValue)
      }
      Terminal.answer(
        SourceLedgerText(say: say, width: Self.width).lines(status, last: last, at: report.now)
          .joined(separator: "\n"))
    } else {
      Terminal.answer(StatusText(say).render(report, all ? .all : ill ? .ill : .overview, width: Self.width))
    }
    if let change, !json, source == nil { Terminal.answer("\n" + change.line(say)) }
    if report.sources.contains(where: { $0.ledger.week.unaccounted > 0 || $0.ledger.lastPoll.unaccounted > 0 }) {
      throw ExitCode.software
    }
    // Of one source only what it says counts: what else is ill is not said here.
    let isServiceIll = source == nil && (change?.isWrong ?? false || report.hasFailure)
    if isServiceIll || report.sources.contains(where: { $0.state == .ill }) { throw ExitCode.failure }
  }

  /// The terminal's columns as the shell tells them; 100 where it does not.
  private static var width: Int { GlobalOptions.environment("COLUMNS").flatMap(Int.init).map { max($0, 60) } ?? 100 }
}
