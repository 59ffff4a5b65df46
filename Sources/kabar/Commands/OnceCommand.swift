import ArgumentParser
import Pipeline
import Storage

/// `kabar once`: one whole turn without a service.
struct OnceCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "once",
    abstract: "Read the sources that are due, write and send the edition if its hour has come, exit.",
    discussion: """
      EXAMPLES
        kabar once
        kabar once --config my.yaml --state ./state
      For a timer instead of a service. A source that fails does not fail the run: see kabar status.
      """)

  @OptionGroup var options: GlobalOptions
  @Flag(help: "Say nothing but errors.") var quiet = false

  func run() async throws {
    try await CommandContext(options).withNewsroom { room in
      let terminal = TerminalProgress(isQuiet: quiet)
      let round = room.refreshRound
      let due = try await round.sources(named: [], onlyDue: true)
      let result = try await round.run(due, progress: terminal.sink)
      try await EditionDesk(room).publishDue(progress: terminal.sink)
      try await MailDelivery(room).deliverDue(within: .seconds(300), progress: terminal.sink)
      terminal.finish(
        "\(result.sources - result.failed) of \(result.sources) due sources read, \(result.new) new articles, \(result.kept) kept"
      )
    }
  }
}
