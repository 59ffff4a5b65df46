import ArgumentParser
import Pipeline

/// `kabar send`: send what waits in the outbox, now.
struct SendCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "send", abstract: "Send the messages that wait, without waiting for their next try.",
    discussion: """
      EXAMPLES
        kabar send
      For after a repair of the mail server or its login. A running service sends by itself. kabar status shows what
      waits, and why. Exit code 1 when a message could not be sent.
      """)

  @OptionGroup var options: GlobalOptions

  func run() async throws {
    try await CommandContext(options).withNewsroom { room in
      guard room.settings.email != nil else {
        throw CommandContext.report("the configuration has no \"email\"", code: .failure)
      }
      let terminal = TerminalProgress(isQuiet: false)
      let result = try await MailDelivery(room).deliverDue(
        within: .seconds(600), hurries: true, progress: terminal.sink)
      terminal.finish("\(result.sent) sent, \(result.postponed) wait, \(result.failed) failed")
      if result.postponed + result.failed > 0 { throw ExitCode.failure }
    }
  }
}
