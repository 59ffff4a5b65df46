import ArgumentParser
import Foundation
import Pipeline
import Service

/// `kabar status`: how things stand.
struct StatusCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Show how the service and each source are doing.",
    discussion: """
      EXAMPLES
        kabar status
        kabar status "Kementerian Sosial"     everything about one source
        kabar status --json
      Exit code 1 when a source is in trouble, when the edition or mail cannot be written, or when the service hangs.
      """)

  @Argument(help: "The name of a source.") var source: String?
  @OptionGroup var options: GlobalOptions
  @Flag(help: "As JSON.") var json = false

  func run() async throws {
    var report: StatusReport?
    let service = try RunningService(options)
    let end = service?.ask(ControlRequest(.status)) { if case .status(let read) = $0 { report = read } }
    if report == nil {
      try await CommandContext(options).withNewsroom(isReader: true) { room in
        report = try await room.status(servicePID: service?.process)
        report?.serviceHangs = service != nil && end == nil
      }
    }
    guard var report else { throw ExitCode.software }
    if let source {
      let names = report.sources.map(\.name)
      report.sources.removeAll { $0.name.lowercased() != source.lowercased() }
      if report.sources.isEmpty {
        throw CommandContext.report(SourceChoice.unknown(source, among: names), code: .failure)
      }
    }
    let change = ConfigurationChange(since: report.configuration)
    report.configuration?.differs = change != nil
    report.configuration?.errors = change?.errors ?? 0
    if json {
      try Terminal.answer(json: report)
    } else {
      Terminal.answer(StatusText.render(report, inFull: source != nil))
    }
    if let change, !json, source == nil { Terminal.answer("\n" + change.line) }
    if change?.isWrong ?? false || report.hasFailure || report.sources.contains(where: { $0.trouble != nil }) {
      throw ExitCode.failure
    }
  }
}
