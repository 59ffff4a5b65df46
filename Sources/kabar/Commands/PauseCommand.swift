import ArgumentParser
import Pipeline

/// `kabar pause`: a source is not polled any more.
struct PauseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pause", abstract: "Stop polling a source until kabar resume; what was read stays.",
    discussion: SourceChange.discussion("kabar pause \"Warta Desa\""))

  @Argument(help: "The name of a source.") var source: String
  @OptionGroup var options: GlobalOptions

  func run() async throws {
    let change = try SourceChange(source, options)
    guard change.source.enabled else { return Terminal.answer("\(change.source.name): is paused already") }
    _ = try await change.make(.pause)
    Terminal.answer(
      "\(change.source.name): paused until kabar resume (enabled: no in the file); what was read stays")
  }
}
