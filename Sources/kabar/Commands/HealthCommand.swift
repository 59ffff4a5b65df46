import ArgumentParser
import Digests
import Glibc
import Pipeline

/// `kabar health`: one line and an exit code for monitoring.
struct HealthCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "health", abstract: "Say in one line and an exit code whether anything needs a person.",
    discussion: """
      EXAMPLES
        kabar health
        kabar health --timer   where kabar-once.timer runs it, not the service
      Exit code 0 when all is well, 1 when the service does not run or answer, an edition is overdue, mail failed, the
      disk is nearly full, the database or the configuration is damaged, or more than half of the sources are ill.
      """)

  @Flag(help: "No service is expected: Kabar is run by its timer.") var timer = false
  @OptionGroup var options: GlobalOptions

  func run() async throws {
    let fault = try await databaseFault()
    let reading: (report: StatusReport, change: ConfigurationChange?)
    do {
      reading = try await StatusReading.read(options)
    } catch  where fault != nil {
      let say = WordingLanguage.current
      Terminal.answer("ill: " + say("database: ", "basis data: ") + KeptReason.words(fault ?? "", say))
      throw ExitCode.failure
    }
    let health = HealthText(
      reading.report, needsService: !timer, configurationErrors: reading.change?.errors ?? 0, databaseFault: fault)
    Terminal.answer(health.line)
    if !health.isWell { throw ExitCode.failure }
  }

  /// What a service that has the file open may not know of it.
  private func databaseFault() async throws -> String? {
    try CommandContext(options).demandReadable()
    return await DatabaseFault.words(options.folder, isThorough: true)
  }
}
