import ArgumentParser
import Digests
import Pipeline

/// `kabar regulations`: the laws and rules that articles of the digest named.
struct RegulationsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "regulations", abstract: "List the laws and rules that articles of the digest named.",
    discussion: """
      EXAMPLES
        kabar regulations                 all, those named last on top
        kabar regulations --new           named for the first time within 7 days
        kabar regulations uu 14 2019      with the articles that name it
        kabar regulations --json
      However articles write it, a law is one; rules of two places stay two. The same lies beside the digests as
      regulations.html. Exit code 1 when none fits.
      """)

  @Argument(help: ArgumentHelp("Words of its name, number or title.", valueName: "word")) var words: [String] = []
  @Flag(help: "Only those named for the first time within 7 days.") var new = false
  @Flag(help: "As JSON.") var json = false
  @OptionGroup var options: GlobalOptions

  func run() async throws {
    try await CommandContext(options).withNewsroom(isReader: true) { room in
      let latest = try await CommandContext.latestEdition(of: room)
      let list = LawList(
        LawRegister(try await room.store.laws(until: latest.day)), latest: latest, sought: words, onlyNew: new,
        in: json ? nil : .current)
      if json { Terminal.answer(file: list.json()) } else { Terminal.answer(list.text()) }
      if list.isEmpty, !words.isEmpty || new { throw ExitCode.failure }
    }
  }
}
