import ArgumentParser
import Digests
import Pipeline

/// `kabar pause`: a source is not polled any more.
struct PauseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pause", abstract: "Stop polling a source until kabar resume; what was read stays.",
    discussion: SourceChange.discussion("kabar pause \"Warta Desa\""))

  @Argument(help: "The name of a source.") var source: String
  @OptionGroup var options: GlobalOptions

  func run() async throws {
    let say = WordingLanguage.current
    let change = try SourceChange(source, options)
    let name = change.source.name
    guard change.source.enabled else {
      return Terminal.answer("\(name): " + say("is paused already", "sudah dijeda"))
    }
    _ = try await change.make(.pause)
    Terminal.answer(
      "\(name): "
        + say(
          "paused until kabar resume (enabled: no in the file); what was read stays",
          "dijeda sampai kabar resume (enabled: no di dalam berkas); yang sudah dibaca tetap ada"))
  }
}
