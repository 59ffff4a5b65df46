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
      For a timer instead of a service. A source that fails does not fail the run: see kabar status. A program of "publish:"
      that fails does, with exit code 1; it is tried again by a later run. A message that its server took while no write
      succeeds (a full disk, a lock) is not forgotten: it is noted for up to an hour, so long the run may last.
      """)

  @OptionGroup var options: GlobalOptions
  @Flag(help: "Say nothing but errors.") var quiet = false

  func run() async throws {
    CommandContext.tellFolder(options.configPath)
    try await CommandContext(options).withNewsroom { room in
      let terminal = TerminalProgress(isQuiet: quiet)
      let round = room.refreshRound
      let due = try await round.sources(named: [], onlyDue: true)
      let result = try await round.run(due, progress: terminal.sink)
      terminal.tellLine(result)
      // An edition is kept before its files are written: its mail need not wait for them.
      var failure: (any Error)?
      let written = WrittenEditions()
      do {
        if case .held = try await room.publishDue(progress: written.counting(terminal.sink)) {
          terminal.finish("no source could be read yet: the edition waits for the first")
        }
      } catch {
        failure = error
      }
      try await room.delivery.deliverDue(within: .seconds(300), progress: terminal.sink)
      let isPublishingDue = try await room.nextPublishing().map { $0 <= room.clock.now() } ?? false
      var published: ExitCode?
      if written.hasAny || isPublishingDue {
        do { try await DigestCommand.publish(room) } catch let code as ExitCode { published = code }
      }
      if case .failed(let reason) = try await room.operatorMail.tell(cause: failure.map { "\($0)" }) {
        terminal.finish("the operator cannot be mailed: \(reason)")
      }
      if let failure { throw failure }
      terminal.finish(
        "\(result.sources - result.failed) of \(CountText.of(result.sources, "due source")) read, \(CountText.of(result.new, "new article")), \(result.kept) kept"
      )
      if let published { throw published }
    }
  }
}
