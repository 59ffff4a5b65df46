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
      // The next start would refuse a wrong file: that is worth saying now.
      _ = try CommandContext.loadOrReport(options.configPath)
      throw CommandContext.report(Self.nothingRuns(options.folder.path, .current))
    }
    let end = try service.demand(ControlRequest(.reload), progress: TerminalProgress(isQuiet: true))
    let words = KeptReason.words(end.message, .current)
    if !end.isWell { throw CommandContext.report(words, code: .configuration) }
    Terminal.answer(words)
  }

  private static func nothingRuns(_ folder: String, _ say: WordingLanguage) -> String {
    say(
      "no service is running on \(folder), so there is nothing to reload; the next start reads the file, which is fine",
      "tidak ada layanan yang berjalan pada \(folder), jadi tidak ada yang dimuat ulang; berkasnya baik dan dibaca saat"
        + " layanan dimulai") + "\n  " + say("do", "cara") + ": sudo systemctl start kabar; " + say("or", "atau")
      + ": kabar run"
  }
}
