import ArgumentParser
import Digests
import Pipeline
import Storage

/// `kabar once`: one whole turn without a service.
struct OnceCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "once",
    abstract: "Read the sources that are due, write and send the edition if its hour has come, exit.",
    discussion: """
      EXAMPLES
        kabar once
        kabar once --config my.yaml --state ./state
      For a timer instead of a service. A source that fails does not fail the run: see kabar status. A program of "publish:"
      that fails does, with exit code 1; it is tried again by a later run. A message that its server took while no write
      succeeds (a full disk, a lock) is not forgotten: it is noted for up to an hour, so long the run may last.
      """)

  @OptionGroup var options: GlobalOptions
  @Flag(help: "Say nothing but errors.") var quiet = false

  private var say: WordingLanguage { .current }

  /// What of the mail is not on its way, since nobody else may say so.
  private func tellMail(_ room: Newsroom, _ terminal: TerminalProgress) async throws {
    let standing = try await room.delivery.standing()
    guard standing.waiting + standing.failedLast > 0 else { return }
    guard let counts = MailText.counts(standing, say) else { return }
    let next = try await room.delivery.nextTry().map { NextTry.short(room.zone.moment($0).iso8601) }
    let again = next.map { say("; next try \($0)", "; dicoba lagi \($0)") } ?? ""
    terminal.finish(say("mail: ", "surel: ") + counts + (standing.waiting > 0 ? again : ""))
  }

  func run() async throws {
    CommandContext.tellFolder(options.configPath)
    try await CommandContext(options).withNewsroom { room in
      let terminal = TerminalProgress(isQuiet: quiet)
      let round = room.refreshRound
      let due = try await round.sources(named: [], onlyDue: true)
      let result = try await round.run(due, progress: terminal.sink)
      terminal.tellLine(result)
      // An edition is kept before its files are written: its mail need not wait for them.
      var failure: (any Error)?
      let written = WrittenEditions()
      do {
        if case .held = try await room.publishDue(progress: written.counting(terminal.sink)) {
          terminal.finish(
            say(
              "no source could be read yet: the edition waits for the first",
              "belum ada sumber yang terbaca: edisi menunggu yang pertama"))
        }
      } catch {
        failure = error
      }
      // What failed first is told, and mailed to the operator, whatever fails after it.
      var isPublishingDue = false
      do {
        try await room.delivery.deliverDue(within: .seconds(300), progress: terminal.sink)
        isPublishingDue = try await room.nextPublishing().map { $0 <= room.clock.now() } ?? false
      } catch {
        failure = failure ?? error
      }
      var published: ExitCode?
      if written.hasAny || isPublishingDue {
        do { try await DigestCommand.publish(room) } catch let code as ExitCode { published = code }
      }
      if case .failed(let reason) = try await room.operatorMail.tell(cause: failure.map { "\($0)" }) {
        terminal.finish(
          say("the operator cannot be mailed: ", "pengelola tidak dapat dikirimi surel: ")
            + KeptReason.words(reason, say))
      }
      if let failure { throw failure }
      let (read, all) = (result.sources - result.failed, result.sources)
      terminal.finish(
        say(
          "\(read) of \(CountText.of(all, "due source")) read, \(CountText.of(result.new, "new article")), \(result.kept) kept",
          "\(read) dari \(all) sumber yang jatuh tempo terbaca, \(result.new) artikel baru, \(result.kept) dimuat"))
      try await tellMail(room, terminal)
      if let published { throw published }
    }
  }
}
