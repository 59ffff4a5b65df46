import ArgumentParser
import Configuration
import Model
import Pipeline
import Service
import Web

/// `kabar pause`: a source is not polled any more.
struct PauseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pause", abstract: "Stop polling a source until kabar resume; what was read stays.",
    discussion: SourceChange.discussion("kabar pause \"Warta Desa\""))

  @Argument(help: "The name of a source.") var source: String
  @OptionGroup var options: GlobalOptions

  func run() async throws {
    let change = try SourceChange(source, options)
    guard change.source.enabled else { return Terminal.answer("\(change.source.name): is paused already") }
    _ = try await change.make(.pause)
    Terminal.answer(
      "\(change.source.name): paused until kabar resume (enabled: no in the file); what was read stays")
  }
}

/// `kabar resume`: a source is polled again.
struct ResumeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resume", abstract: "Poll a paused source again, now.",
    discussion: SourceChange.discussion("kabar resume \"Warta Desa\""))

  @Argument(help: "The name of a source.") var source: String
  @OptionGroup var options: GlobalOptions

  func run() async throws {
    let change = try SourceChange(source, options)
    let name = change.source.name
    guard !change.source.enabled else { return Terminal.answer("\(name): is not paused") }
    guard let service = try await change.make(.resume) else {
      return Terminal.answer("\(name): polled again when the service runs")
    }
    let terminal = TerminalProgress(isQuiet: true)
    let end = try service.demand(ControlRequest(.fetch, sources: [name]), progress: terminal)
    Terminal.answer("\(name): polled again, now: \(end.message)")
    if !end.isWell { throw ExitCode.failure }
  }
}

/// `kabar move`: a source has another address.
struct MoveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "move", abstract: "Give a source another address; nothing is told twice.",
    discussion: SourceChange.discussion("kabar move \"Warta Desa\" https://desa.example.id/feed/")
      + "\nWithout an address the one is taken that the site itself has named for good.")

  @Argument(help: "The name of a source.") var source: String
  @Argument(help: "Its new address; none for the one that the site has named.") var url: String?
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
      throw CommandContext.report("\"\(target)\" is not an http address", code: .failure)
    }
    if address == change.source.url { return Terminal.answer("\(name): has this address already") }
    _ = try await change.make(.move(to: address.href))
    Terminal.answer("\(name): moved from \(change.source.url.href) to \(address.href); nothing is told twice")
  }
}

/// `kabar remove`: a source is taken out.
struct RemoveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Take a source out of the configuration; its articles stay in search and digests.",
    discussion: SourceChange.discussion("kabar remove \"Buletin Lansia\"")
      + "\nThe file as it was is kept beside it, as sources.yaml.old.")

  @Argument(help: "The name of a source.") var source: String
  @OptionGroup var options: GlobalOptions

  func run() async throws {
    let change = try SourceChange(source, options)
    _ = try await change.make(.remove)
    let lines =
      change.lines.count == 1
      ? "line \(change.lines.lowerBound)" : "lines \(change.lines.lowerBound)-\(change.lines.upperBound)"
    Terminal.answer(
      """
      \(change.source.name): removed from \(change.file.path) (\(lines), kept in \(change.file.path).old)
                its articles stay in search and digests; kabar add \(change.source.url.href) brings it back
      """)
  }
}

/// A change of one source in the configuration, which a running service takes into use at once.
final class SourceChange {
  let source: Source
  let file: ConfigurationFile
  private let options: GlobalOptions
  private let bytes: [UInt8]
  /// Where the source stood.
  private(set) var lines = 0...0

  init(_ name: String, _ options: GlobalOptions) throws {
    let loaded = try CommandContext.loadOrReport(options.configPath)
    (source, file) = (try SourceChoice.find(name, among: loaded.settings.sources), ConfigurationFile(options))
    self.options = options
    bytes = try file.read()
  }

  /// Writes the change and has the service take it; returns the service where one runs.
  func make(_ edit: SourceEdit) async throws -> RunningService? {
    let service = try RunningService(options)
    let result: SourceEdit.Result
    do throws(SourceAddition.Failure) {
      result = try edit.apply(to: source, in: bytes, file: file.path)
    } catch {
      throw file.report(error)
    }
    lines = result.lines
    try await file.replace(with: result.bytes, keeping: edit == .remove ? bytes : nil)
    guard let service else { return nil }
    let end = try service.demand(ControlRequest(.reload), progress: TerminalProgress(isQuiet: true))
    if !end.isWell {
      throw CommandContext.report(
        "the file is changed, but the service did not take it: \(end.message)", code: .failure)
    }
    // A client asks once.
    return try RunningService(options)
  }

  static func discussion(_ example: String) -> String {
    """
    EXAMPLES
      \(example)
    Changes the configuration in one step, its comments stay; a running service takes it into use at once.
    """
  }
}
