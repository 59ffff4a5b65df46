import ArgumentParser
import Digests
import Model
import Pipeline
import Service
import Text

/// `kabar digest`: the edition that is due, an old one again, or the next one as it stands.
struct DigestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "digest", abstract: "Write the edition that is due, a day's files again, or look at the next one.",
    discussion: """
      EXAMPLES
        kabar digest                          today's edition, without reading any source
        kabar digest --date 2023-09-09        write the files of that day again, the same bytes
        kabar digest --again                  make the last day anew with what was read since, as a correction
        kabar digest --preview                the next edition as it stands now; nothing is used up
        kabar digest --publish                run "publish:" now, for all that is written
        kabar digest --list aceh --print md   one of "digests:"
        kabar digest --print txt              to the terminal, to paste into a message
        kabar digest --print wa               for a group on WhatsApp or Telegram: parts, a form feed between
      A running service does the work; without one the command does it itself.
      """)

  @Option(help: ArgumentHelp("A day that has an edition.", valueName: "YYYY-MM-DD")) var date: CalendarDay?
  @Option(help: ArgumentHelp("One of digests: by its name or title.", valueName: "name")) var list: String?
  @Flag(help: "Make the day anew, as a correction.") var again = false
  @Flag(help: "Show the next edition as it stands.") var preview = false
  @Flag(help: "Take what is written elsewhere, by \"publish:\".") var publish = false
  @Option(
    name: .customLong("print"),
    help: ArgumentHelp(
      "Print it instead: md, txt, html, eml, json, atom, wa, bib, ris, csl.", valueName: "format"))
  var printed: String?
  @OptionGroup var options: GlobalOptions

  /// Headlines that `--preview` lists.
  private static let listed = 10

  func validate() throws {
    if again, preview || printed != nil { throw ValidationError("--again stands alone, or with --date") }
    if publish, again || preview || printed != nil || date != nil || list != nil {
      throw ValidationError("--publish stands alone")
    }
    if preview, date != nil { throw ValidationError("--preview is of the next day: leave --date out") }
    if let printed, Self.format(printed) == nil {
      throw ValidationError("\"\(printed)\" is not a format; use md, txt, html, eml, json, atom, wa, bib, ris, csl")
    }
  }

  private static func format(_ name: String) -> DigestSettings.Format? {
    DigestSettings.Format(rawValue: name == "text" ? "txt" : name)
  }

  private var say: WordingLanguage { .current }

  func run() async throws {
    if preview || printed != nil { return try await show() }
    if publish { return try await publishNow() }
    let request = EditionRequest(day: date, isAgain: again, list: list)
    let terminal = TerminalProgress(isQuiet: false)
    if let service = try RunningService(options) {
      let end = try service.demand(ControlRequest(.digest, edition: request), progress: terminal)
      if !end.isWell { throw CommandContext.report(KeptReason.words(end.message, say)) }
      return
    }
    try await CommandContext(options).withNewsroom { room in
      if date == nil, !again {
        let written = WrittenEditions()
        if case .held = try await room.publishDue(progress: written.counting(terminal.sink)) {
          throw CommandContext.report(
            say("no source could be read yet; run kabar once", "belum ada sumber yang terbaca; jalankan kabar once"))
        }
        try await room.delivery.deliverDue(within: .seconds(300), progress: terminal.sink)
        if written.hasAny { try await Self.publish(room) }
      }
      let answer = try await EditionAnswer(request, at: try desk(room), progress: terminal.sink)
      for line in answer.lines { Terminal.answer(KeptReason.words(line, say)) }
      if !answer.isWell { throw CommandContext.report(KeptReason.words(answer.message, say)) }
      if answer.hasWritten { try await Self.publish(room) }
    }
  }

  /// Runs the operator's program; a running service does.
  private func publishNow() async throws {
    if let service = try RunningService(options) {
      let end = try service.demand(ControlRequest(.publish), progress: TerminalProgress(isQuiet: true))
      if !end.isWell { throw CommandContext.report(KeptReason.words(end.message, say)) }
    } else {
      try await CommandContext(options).withNewsroom { room in
        if room.settings.digest.publish.isEmpty {
          throw CommandContext.report(KeptReason.words("the configuration has no \"publish\" under \"digest\"", say))
        }
        try await Self.publish(room)
      }
    }
    Terminal.answer(say("published", "diterbitkan"))
  }

  /// Runs the operator's program, and says what went wrong.
  static func publish(_ room: Newsroom) async throws {
    guard let setback = try await room.publishFolder() else { return }
    let next = NextTry.short(room.zone.moment(setback.nextTry).iso8601)
    let say = WordingLanguage.current
    let reason = KeptReason.words(setback.reason, say)
    throw CommandContext.report(
      say(
        "publish: \(reason); tried again from \(next)\n"
          + "  do: correct \"publish:\" in the file, then at once: kabar digest --publish",
        "terbitan: \(reason); dicoba lagi mulai \(next)\n"
          + "  cara: perbaiki \"publish:\" dalam berkas, lalu langsung: kabar digest --publish"))
  }

  /// Where the digest's editions are made.
  private func desk(_ room: Newsroom) throws -> EditionDesk {
    if let desk = room.desk(named: list) { return desk }
    let names = room.settings.digests.map(\.name).joined(separator: ", ")
    let none = say("the configuration has no \"digests\"", "konfigurasi tidak punya \"digests\"")
    let known = names.isEmpty ? none : say("there are \(names)", "yang ada: \(names)")
    throw CommandContext.report(KeptReason.words("no digest named \"\(list ?? "")\"", say) + "; \(known)")
  }

  /// Prints an edition, or the next one; nothing is written.
  private func show() async throws {
    let format = printed.flatMap(Self.format)
    try await CommandContext(options).withNewsroom(isReader: true) { room in
      if preview {
        let edition = try await desk(room).preview()
        if let format { return Terminal.answer(file: Views.render(edition, as: format)) }
        return Terminal.answer(Self.summary(edition, at: room.zone.moment(options.clock.now())))
      }
      let desk = try desk(room)
      let latest = try await desk.latest()?.day
      guard let day = date ?? latest else { throw CommandContext.report(CommandContext.noEdition) }
      guard let format, let edition = try await desk.edition(of: day) else {
        throw CommandContext.report(KeptReason.words("there is no edition of \(day.iso)", say))
      }
      Terminal.answer(file: try await desk.bytes(of: edition, as: format))
    }
  }

  /// The next edition in a few lines.
  private static func summary(_ edition: Edition, at now: Moment) -> String {
    let items = edition.items
    let time = String(now.iso8601.dropFirst(11).prefix(5))
    let say = WordingLanguage.current
    let (more, maybe, read) = (edition.more.count, edition.maybe.count, edition.counts.read)
    let moment = "\(now.day.iso) \(time)"
    var lines = [
      say(
        "preview   \(edition.day.iso) as of \(moment); nothing is written, sent or used up",
        "pratinjau \(edition.day.iso) per \(moment); tidak ada yang ditulis, dikirim, atau dihabiskan"),
      say(
        "edition   \(CountText.of(items.count, "article")), \(more) with one line, \(maybe) near \(maybe == 1 ? "miss" : "misses"); "
          + "\(read) read since the last edition",
        "edisi     \(items.count) artikel, \(more) dengan satu baris, \(maybe) hampir dimuat; "
          + "\(read) dibaca sejak edisi terakhir"),
    ]
    for item in items.prefix(listed) {
      let others = item.alsoReported.isEmpty ? "" : ", +\(item.alsoReported.count) " + say("merged", "digabung")
      lines.append(
        "          \(item.number) \(PrintableText.line(item.title))  \(PrintableText.line(item.source))\(others)")
    }
    let left = items.count - listed
    let rest = left > 0 ? say("… \(left) more; ", "… \(left) lagi; ") : ""
    lines.append("          \(rest)" + say("in full: ", "selengkapnya: ") + "kabar digest --preview --print txt")
    return lines.joined(separator: "\n")
  }
}
