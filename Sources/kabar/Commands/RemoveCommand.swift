import ArgumentParser
import Digests
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
    let say = WordingLanguage.current
    let change = try SourceChange(source, options)
    _ = try await change.make(.remove)
    let (first, last) = (change.lines.lowerBound, change.lines.upperBound)
    let lines = first == last ? say("line \(first)", "baris \(first)") : say("lines", "baris") + " \(first)-\(last)"
    let (path, back) = (change.file.path, "kabar add \(change.source.url.href)")
    let kept = say("kept in ", "disimpan di ") + (change.kept ?? say("no file", "tidak ada berkas"))
    Terminal.answer(
      "\(change.source.name): " + say("removed from \(path)", "dihapus dari \(path)") + " (\(lines), \(kept))\n"
        + say(
          "          its articles stay in search and digests; \(back) brings it back",
          "          artikelnya tetap ada di pencarian dan digest; untuk mengembalikannya: \(back)"))
  }
}
