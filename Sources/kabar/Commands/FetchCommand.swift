import ArgumentParser
import Pipeline
import Service
import Storage

/// `kabar fetch`: read sources now.
struct FetchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fetch", abstract: "Read sources now, whether they are due or not.",
    discussion: """
      EXAMPLES
        kabar fetch                       every source
        kabar fetch "Kementerian Sosial"  one of them
      A running service does the work and shows its progress here; without one the command does it itself. What is found
      goes into the next edition.
      """)

  @Argument(help: "Names of sources; none for all.") var sources: [String] = []
  @OptionGroup var options: GlobalOptions
  @Flag(help: "Say nothing but errors.") var quiet = false
  @Flag(help: "One JSON object a line.") var json = false

  func run() async throws {
    let terminal = TerminalProgress(isQuiet: quiet, isJSON: json)
    if let client = options.clientSockets.lazy.compactMap(ControlClient.init(path:)).first {
      var end: (isWell: Bool, message: String) = (false, "the service hung up")
      client.ask(ControlRequest(.fetch, sources: sources)) { reply in
        switch reply {
        case .progress(let progress): terminal.show(progress)
        case .done(let isWell, let message): end = (isWell, message)
        case .status: break
        }
      }
      terminal.finish(end.message)
      throw end.isWell ? ExitCode.success : ExitCode.failure
    }
    try await CommandContext(options).withNewsroom { room in
      let round = room.refreshRound
      let wanted = try await round.sources(named: sources, onlyDue: false)
      let names = Set(wanted.map { $0.name.lowercased() })
      if let unknown = sources.first(where: { !names.contains($0.lowercased()) }) {
        throw CommandContext.report("no source named \"\(unknown)\" is enabled", code: .failure)
      }
      let result = try await round.run(wanted, progress: terminal.sink)
      terminal.finish("\(result.sources - result.failed) of \(result.sources) sources read, \(result.new) new articles")
      if result.failed > 0 { throw ExitCode.failure }
    }
  }
}
