import ArgumentParser
import Digests
import Foundation
import Model
import Pipeline
import Text

/// `kabar digest`: make the edition that is due, or write an old one again.
struct DigestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "digest", abstract: "Write the edition that is due, or write a day's files again (the same bytes).",
    discussion: """
      EXAMPLES
        kabar digest                          today's edition, without reading any source
        kabar digest --date 2023-09-09        write the files of that day again
        kabar digest --print txt              to the terminal, to paste into a message
      """)

  @Option(help: ArgumentHelp("A day that has an edition.", valueName: "YYYY-MM-DD")) var date: CalendarDay?
  @Option(
    name: .customLong("print"),
    help: ArgumentHelp("Print it instead: md, txt, html, eml, json, atom.", valueName: "format"))
  var printed: String?
  @OptionGroup var options: GlobalOptions

  func run() async throws {
    let format: DigestSettings.Format?
    if let printed {
      format = DigestSettings.Format(rawValue: printed == "text" ? "txt" : printed)
      if format == nil { throw ValidationError("\"\(printed)\" is not a format; use md, txt, html, eml, json, atom") }
    } else {
      format = nil
    }
    try await CommandContext(options).withNewsroom(isReader: format != nil) { room in
      let desk = room.desk
      let terminal = TerminalProgress(isQuiet: false)
      if date == nil, format == nil {
        if case .held = try await desk.publishDue(progress: terminal.sink) {
          throw CommandContext.report("no source could be read yet; run kabar once", code: .failure)
        }
        try await room.delivery.deliverDue(within: .seconds(300), progress: terminal.sink)
      }
      let latest = try await desk.latest()?.day
      guard let day = date ?? latest else {
        throw CommandContext.report("there is no edition yet; run kabar once", code: .failure)
      }
      if let format {
        guard let edition = try await room.store.edition(of: day) else { throw Self.missing(day) }
        Terminal.answer(file: Views.render(edition, as: format))
      } else if date != nil {
        guard try await desk.write(day, progress: terminal.sink) else { throw Self.missing(day) }
      }
    }
  }

  private static func missing(_ day: CalendarDay) -> ExitCode {
    CommandContext.report("there is no edition of \(day.iso)", code: .failure)
  }
}
