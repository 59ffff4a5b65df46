import ArgumentParser
import Digests
import Configuration
import Model
import Web

/// Finds the source that somebody names.
enum SourceChoice {
  /// The source of that name, whatever its capitals, or of that address; or ends the command with a guess.
  static func find(_ name: String, among sources: [Source]) throws -> Source {
    if let found = sources.first(where: { $0.name.lowercased() == name.lowercased() }) { return found }
    if let key = WebURL(name)?.key, let found = sources.first(where: { $0.url.key == key }) { return found }
    throw CommandContext.report(unknown(name, among: sources.map(\.name)))
  }

  /// What to say of a name that no source has.
  static func unknown(_ name: String, among names: [String]) -> String {
    let say = WordingLanguage.current
    let words = say("no source named \"\(name)\"", "tidak ada sumber bernama \"\(name)\"")
    var near = names.filter { !name.isEmpty && $0.lowercased().contains(name.lowercased()) }
    if near.isEmpty || near.count > 3 { near = Spelling.nearest(to: name, among: names).map { [$0] } ?? [] }
    if near.isEmpty { return words }
    let names = near.map { "\"\($0)\"" }.joined(separator: say(" or ", " atau "))
    return words + say("; did you mean \(names)?", "; maksud Anda \(names)?")
  }
}
