import ArgumentParser
import Configuration
import Digests
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
        kabar send --test ADDRESS             a test message, with what the server answers
      For after a repair of the mail server or its login. A running service sends by itself, and does so at once when
      asked by this command. kabar status shows what waits, and why. Exit code 1 when a message could not be sent.
      """)

  @Flag(help: "Also send messages that were refused or given up.") var again = false
  @Option(
    help: ArgumentHelp(
      "With --again: the day of the edition; the latest with such messages if left out.", valueName: "YYYY-MM-DD"))
  var date: CalendarDay?
  @Option(help: ArgumentHelp("With --again: only to this recipient.", valueName: "address")) var to: String?
  @Option(help: ArgumentHelp("Send only a test message to this address.", valueName: "address")) var test: String?
  @OptionGroup var options: GlobalOptions

  func validate() throws {
    let say = WordingLanguage.current
    if let test, !MailAddress.isAddress(test[...]) {
      throw ValidationError("\"\(test)\" " + say("is not an e-mail address", "bukan alamat surel"))
    }
    if test != nil, again {
      throw ValidationError(
        say("--test sends no digest: leave --again out", "--test tidak mengirim digest: jangan pakai --again"))
    }
    if !again, date != nil || to != nil {
      throw ValidationError(say("--date and --to go with --again", "--date dan --to dipakai bersama --again"))
    }
  }

  func run() async throws {
    if let test { return try await self.test(test) }
    let wanted = again ? MailRepeat(day: date, recipient: to) : nil
    let terminal = TerminalProgress(isQuiet: false)
    if let service = try RunningService(options) {
      let end = try service.demand(ControlRequest(.send, again: wanted), progress: terminal)
      terminal.finish(end.message)
      throw end.isWell ? ExitCode.success : ExitCode.failure
    }
    try await CommandContext(options).withNewsroom { room in
      guard room.settings.email != nil else {
        throw CommandContext.report(KeptReason.words("the configuration has no \"email\"", .current))
      }
      let result = try await room.delivery.deliverDue(
        within: .seconds(600), hurries: true, again: wanted, progress: terminal.sink)
      terminal.finish(result.words(try await room.delivery.standing()))
      if !result.isWell { throw ExitCode.failure }
    }
  }

  /// Tries the way to an address, by the running service where there is one: it has the password.
  private func test(_ address: String) async throws {
    if let service = try RunningService(options) {
      let request = ControlRequest(.testMail, recipient: address)
      return try Self.finish(try service.demand(request, progress: TerminalProgress(isQuiet: false)))
    }
    let loaded = try CommandContext.loadOrReport(options.configPath)
    let language = loaded.settings.digest.language
    try await CommandContext(options).withNewsroom(loaded, isReader: true) { room, _ in
      let test = await room.delivery.test(to: address, language: language)
      for line in test.lines { Terminal.answer(KeptReason.words(line, .current)) }
      try Self.finish((test.failure == nil, test.failure ?? ""))
    }
  }

  private static func finish(_ end: (isWell: Bool, message: String)) throws {
    if !end.isWell { throw CommandContext.report(KeptReason.words(end.message, .current)) }
  }
}
