import ArgumentParser
import Digests
import Service

/// `kabar reload`: take a changed configuration into use.
struct ReloadCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reload", abstract: "Make the running service take the changed configuration into use.",
    discussion: "Returns when it is in use. A configuration with errors is refused: the old one stays, exit code 78.")

  @OptionGroup var options: GlobalOptions

  func run() async throws {
    guard let service = try RunningService(options) else {
      throw CommandContext.report(
        WordingLanguage.current(
          "no service is running; nothing to reload", "tidak ada layanan yang berjalan; tidak ada yang dimuat ulang"))
    }
    let end = try service.demand(ControlRequest(.reload), progress: TerminalProgress(isQuiet: true))
    let words = KeptReason.words(end.message, .current)
    if !end.isWell { throw CommandContext.report(words, code: .configuration) }
    Terminal.answer(words)
  }
}
