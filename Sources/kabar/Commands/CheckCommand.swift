import ArgumentParser
import Configuration
import Foundation

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
      Exit code 0 when it can be used, 78 when not, 1 for warnings with --strict.
      """)

  @Argument(help: "The file; else the configuration in use.") var file: String?
  @OptionGroup var options: GlobalOptions
  @Flag(help: "Warnings count as errors.") var strict = false
  @Flag(help: "As JSON.") var json = false

  func run() async throws {
    let reading = ConfigurationReader.load(path: file ?? options.configPath)
    if json {
      try Terminal.answer(json: reading.problems)
    } else if reading.problems.isEmpty, let settings = reading.settings {
      Terminal.answer("\(file ?? options.configPath): fine, \(settings.sources.count) sources")
    } else {
      Terminal.tell(reading.report())
    }
    if reading.settings == nil { throw ExitCode.configuration }
    if strict && !reading.problems.isEmpty { throw ExitCode.failure }
  }
}
