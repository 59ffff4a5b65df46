import ArgumentParser
import Pipeline
import Service
import Text

/// `kabar send`: send what waits in the outbox, now.
struct SendCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "send", abstract: "Send the messages that wait, without waiting for their next try.",
    discussion: """
      EXAMPLES
        kabar send
        kabar send --again                    those that were given up, too
        kabar send --again --to ADDRESS       once more to one recipient, though it was sent
      For after a repair of the mail server or its login. A running service sends by itself, and does so at once when
      asked by this command. kabar status shows what waits, and why. Exit code 1 when a message could not be sent.
      """)

  @Flag(help: "Also send messages that were refused or given up.") var again = false
  @Option(help: ArgumentHelp("With --again: the day of the edition; the latest if left out.", valueName: "YYYY-MM-DD"))
  var date: CalendarDay?
  @Option(help: ArgumentHelp("With --again: only to this recipient.", valueName: "address")) var to: String?
  @OptionGroup var options: GlobalOptions

  func validate() throws {
    if !again, date != nil || to != nil { throw ValidationError("--date and --to go with --again") }
  }

  func run() async throws {
    let wanted = again ? MailRepeat(day: date, recipient: to) : nil
    let terminal = TerminalProgress(isQuiet: false)
    if let service = try RunningService(options) {
      let end = try service.demand(ControlRequest(.send, again: wanted), progress: terminal)
      terminal.finish(end.message)
      throw end.isWell ? ExitCode.success : ExitCode.failure
    }
    try await CommandContext(options).withNewsroom { room in
      guard room.settings.email != nil else {
        throw CommandContext.report("the configuration has no \"email\"", code: .failure)
      }
      let result = try await room.delivery.deliverDue(
        within: .seconds(600), hurries: true, again: wanted, progress: terminal.sink)
      terminal.finish("\(result.sent) sent, \(result.postponed) wait, \(result.failed) failed")
      if result.postponed + result.failed > 0 { throw ExitCode.failure }
    }
  }
}
