import Digests
import ArgumentParser
import Configuration
import Foundation
import Glibc

/// `kabar check`: is the configuration right?
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say everything that is wrong with the configuration, with line, column and a likely fix.",
    discussion: """
      EXAMPLES
        kabar check
        kabar check my.yaml
        kabar check --json
        kabar check --online   asks every source once, too
      Exit code 0 when it can be used, 78 when not, 1 for warnings with --strict and for a source that brings nothing with
      --online.
      """)

  @Argument(help: "The file; else the configuration in use.") var file: String?
  @OptionGroup var options: GlobalOptions
  @Flag(help: "Warnings count as errors.") var strict = false
  @Flag(help: "Ask every source once, and say what it brings.") var online = false
  @Flag(help: "As JSON.") var json = false

  private var say: WordingLanguage { .current }

  func run() async throws {
    try Access.demand(file ?? options.configPath, R_OK)
    let reading = ConfigurationReader.load(path: file ?? options.configPath)
    if json {
      try Terminal.answer(json: reading.problems)
    } else if reading.problems.isEmpty, let settings = reading.settings {
      Terminal.answer(
        "\(file ?? options.configPath): \(say("fine", "baik")), \(say(settings.sources.count, "source", "sumber"))"
      )
    } else {
      Terminal.tell(KeptReason.problems(reading.report(), say))
    }
    if reading.settings == nil { throw ExitCode.configuration }
    if strict && !reading.problems.isEmpty { throw ExitCode.failure }
    if online { try await askAll() }
  }

  private func askAll() async throws {
    let loaded = try CommandContext.loadOrReport(file ?? options.configPath)
    let start = ContinuousClock.now
    let answers = try await OnlineCheck.run(loaded, options) { answer in
      for line in answer.lines(say) { Terminal.answer(line) }
    }
    let ill = answers.count { !$0.isWell }
    let seconds = start.duration(to: .now).components.seconds
    Terminal.answer(
      say(
        "\(CountText.of(answers.count, "source")) asked in \(seconds) s: \(answers.count - ill) "
          + "\(answers.count - ill == 1 ? "brings" : "bring") articles, \(ill) ill",
        "\(answers.count) sumber ditanya dalam \(seconds) detik: \(answers.count - ill) membawa artikel, \(ill) bermasalah"
      ))
    if ill > 0 { throw ExitCode.failure }
  }
}
