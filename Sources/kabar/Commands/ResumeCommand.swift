import ArgumentParser
import Digests
import Pipeline
import Service

/// `kabar resume`: a source is polled again.
struct ResumeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resume", abstract: "Poll a paused source again, now.",
    discussion: SourceChange.discussion("kabar resume \"Warta Desa\""))

  @Argument(help: "The name of a source.") var source: String
  @OptionGroup var options: GlobalOptions

  func run() async throws {
    let say = WordingLanguage.current
    let change = try SourceChange(source, options)
    let name = change.source.name
    guard !change.source.enabled else { return Terminal.answer("\(name): " + say("is not paused", "tidak dijeda")) }
    guard let service = try await change.make(.resume) else {
      return Terminal.answer(
        "\(name): " + say("polled again when the service runs", "diperiksa lagi begitu layanan berjalan"))
    }
    let terminal = TerminalProgress(isQuiet: true)
    let end = try service.demand(ControlRequest(.fetch, sources: [name]), progress: terminal)
    Terminal.answer(
      "\(name): " + say("polled again, now: ", "diperiksa lagi, sekarang juga: ") + KeptReason.words(end.message, say))
    if !end.isWell { throw ExitCode.failure }
  }
}
