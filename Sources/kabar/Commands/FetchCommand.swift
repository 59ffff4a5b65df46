import ArgumentParser
import Digests
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

  @Argument(help: "Names or addresses of sources; none for all.") var sources: [String] = []
  @OptionGroup var options: GlobalOptions
  @Flag(help: "Say nothing but errors.") var quiet = false
  @Flag(help: "One JSON object a line.") var json = false

  private var say: WordingLanguage { .current }

  func run() async throws {
    let terminal = TerminalProgress(isQuiet: quiet, isJSON: json)
    var sources = sources
    // With a configuration that is wrong the service has another one in use: it knows.
    if let all = (try? CommandContext.load(options.configPath))?.settings.sources {
      for index in sources.indices {
        let source = try SourceChoice.find(sources[index], among: all)
        sources[index] = source.name
        if source.enabled { continue }
        throw CommandContext.report(
          "\(source.name): "
            + say(
              "is paused, and is not read\n  do: kabar resume \"\(source.name)\"",
              "dijeda, dan tidak dibaca\n  cara: kabar resume \"\(source.name)\""))
      }
    }
    if let service = try RunningService(options) {
      let end = try service.demand(ControlRequest(.fetch, sources: sources), progress: terminal)
      terminal.finish(end.message)
      throw end.isWell ? ExitCode.success : ExitCode.failure
    }
    try await CommandContext(options).withNewsroom { room in
      let round = room.refreshRound
      let wanted = try await round.sources(named: sources, onlyDue: false)
      let names = Set(wanted.map { $0.name.lowercased() })
      if let unknown = sources.first(where: { !names.contains($0.lowercased()) }) {
        throw CommandContext.report(KeptReason.words("no source named \"\(unknown)\" is enabled", say))
      }
      let result = try await round.run(wanted, isByHand: true, progress: terminal.sink)
      terminal.tellLine(result)
      let (read, all) = (result.sources - result.failed, result.sources)
      terminal.finish(
        say(
          "\(read) of \(CountText.of(all, "source")) read, \(CountText.of(result.new, "new article"))",
          "\(read) dari \(all) sumber terbaca, \(result.new) artikel baru"))
      if result.failed > 0 { throw ExitCode.failure }
    }
  }
}
