import ArgumentParser
import Pipeline
import Web

/// `kabar move`: a source has another address.
struct MoveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "move", abstract: "Give a source another address; nothing is told twice.",
    discussion: SourceChange.discussion("kabar move \"Warta Desa\" https://desa.example.id/feed/")
      + "\nWithout an address the one is taken that the site itself has named for good. An address where nothing is found changes"
      + "\nnothing, but with --anyway.")

  @Argument(help: "The name of a source.") var source: String
  @Argument(help: "Its new address; none for the one that the site has named.") var url: String?
  @Flag(help: "Also where nothing is found at the new address now.") var anyway = false
  @OptionGroup var options: GlobalOptions

  func run() async throws {
    let change = try SourceChange(source, options)
    let name = change.source.name
    var target = url
    if target == nil {
      try await CommandContext(options).withNewsroom(isReader: true) { room in
        let state = try await room.store.sourceStates()[name]
        target = state.flatMap { $0.url == change.source.url ? $0.memory.moved?.target : nil }?.href
      }
    }
    guard let target else {
      throw CommandContext.report(
        "\(name): the site has named no new address\n  do: kabar move \"\(name)\" URL", code: .failure)
    }
    guard let address = WebURL(target) else {
      throw CommandContext.report("\"\(target)\" is not an http address", code: .validationFailure)
    }
    if address == change.source.url { return Terminal.answer("\(name): has this address already") }
    var moved = change.source
    moved.url = address
    let report = try await TestCommand.report(of: moved, options: options, .english)
    let found = report.offered > 0
    Terminal.answer(
      found
        ? "tried     \(report.kind == "page" ? "a page" : "a \(report.kind ?? "page")"), "
          + CountText.of(report.offered, "article")
        : "tried     nothing is found there now\(report.trouble.map { ": " + $0 } ?? "")")
    guard found || anyway else {
      throw CommandContext.report(
        "\(name): nothing was changed\n  do: kabar test \(address.href) says more; all the same: "
          + "kabar move \"\(name)\" \(address.href) --anyway", code: .failure)
    }
    _ = try await change.make(.move(to: address.href))
    Terminal.answer("\(name): moved from \(change.source.url.href) to \(address.href); nothing is told twice")
    if !found {
      Terminal.tell("  do: kabar test \"\(name)\"; and back: kabar move \"\(name)\" \(change.source.url.href)")
    }
  }
}
