import ArgumentParser
import Digests

/// What the command line's own library says of a wrong use: fit for a terminal, and in Indonesian where that is spoken. Help
/// pages are English.
enum UsageText {
  /// What is to be said of a wrong use; nil for anything else.
  static func words(_ error: any Error, _ say: WordingLanguage) -> String? {
    if say == .indonesian, let words = indonesian(error) { return "kabar: " + words }
    guard Kabar.exitCode(for: error) == .validationFailure else { return nil }
    let words = Kabar.fullMessage(for: error)
    return words.isEmpty ? nil : words
  }

  /// The three lines of a wrong use: what is wrong, how the command is used, where more stands; nil for anything else.
  private static func indonesian(_ error: any Error) -> String? {
    guard Kabar.exitCode(for: error) == .validationFailure else { return nil }
    let lines = Kabar.fullMessage(for: error).split(separator: "\n").map(String.init)
    guard let first = lines.first, first.hasPrefix(Self.error) else { return nil }
    let rest = lines.dropFirst().compactMap { line -> String? in
      if line.hasPrefix("Usage: ") { return "  pemakaian: " + line.dropFirst("Usage: ".count) }
      if line.hasPrefix("  See '") { return "  cara: " + (line.split(separator: "'").dropFirst().first ?? "") }
      // What an option is for is told in English: the help page says it.
      return line.hasPrefix("Help:") ? nil : line
    }
    return ([KeptReason.words(String(first.dropFirst(Self.error.count)), .indonesian)] + rest).joined(separator: "\n")
  }

  private static let error = "Error: "
}
