import ArgumentParser
import Pipeline
import Web

/// `kabar remove`: a source is taken out.
struct RemoveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Take a source out of the configuration; its articles stay in search and digests.",
    discussion: SourceChange.discussion("kabar remove \"Buletin Lansia\"")
      + "\nThe file as it was is kept beside it, as sources.yaml.old, or .old-2 and so on where that is there already."
      + "\nA source that an entry of digests: names has to be taken out there first.")

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
      \(change.source.name): removed from \(change.file.path) (\(lines), kept in \(change.kept ?? "no file"))
                its articles stay in search and digests; kabar add \(change.source.url.href) brings it back
      """)
  }
}
