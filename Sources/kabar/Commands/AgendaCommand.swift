import ArgumentParser
import Digests
import Pipeline

/// `kabar agenda`: the days ahead that articles of the digest named.
struct AgendaCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agenda", abstract: "Show deadlines, starts and events that articles of the digest named.",
    discussion: """
      EXAMPLES
        kabar agenda                  the next 21 days, each with its sentence and outlet
        kabar agenda --days 60
        kabar agenda --ics > agenda.ics
      A day is taken from a sentence that says what it is; check the article before you act. The same lies beside the
      digests as agenda.html and agenda.ics.
      """)

  @Option(help: ArgumentHelp("Days to look ahead, today among them.", valueName: "n")) var days = 21
  @Flag(help: "As JSON.") var json = false
  @Flag(help: "As a calendar file, all that is known.") var ics = false
  @OptionGroup var options: GlobalOptions

  func validate() throws {
    let say = WordingLanguage.current
    guard (1...3_660).contains(days) else {
      throw ValidationError(say("--days takes 1 to 3660", "--days menerima 1 sampai 3660"))
    }
    if json, ics {
      throw ValidationError(say("--json and --ics exclude each other", "--json atau --ics, bukan keduanya"))
    }
  }

  func run() async throws {
    try await CommandContext(options).withNewsroom(isReader: true) { room in
      let edition = try await CommandContext.latestEdition(of: room)
      guard edition.agenda != nil else {
        throw CommandContext.report(
          room.settings.digest.agenda
            ? WordingLanguage.current(
              "the edition of \(edition.day.iso) has no agenda yet; the next one will",
              "edisi \(edition.day.iso) belum punya agenda; edisi berikutnya akan punya") : "digest: agenda: no")
      }
      if ics { return Terminal.answer(file: AgendaCalendar(edition: edition)?.render() ?? []) }
      let list = AgendaList(
        edition: edition, today: room.zone.moment(options.clock.now()).day, days: days,
        in: json ? nil : .current)
      if json { Terminal.answer(file: list.json()) } else { Terminal.answer(list.text()) }
    }
  }
}
