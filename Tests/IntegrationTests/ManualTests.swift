import Foundation
import TestSupport
import TestTurns
import Testing

/// The manual page of the commands, against what the program says of itself.
@Suite(.program, .lastNet) struct ManualTests {
  private struct Help: Decodable {
    var command: Command
  }

  private struct Command: Decodable {
    var commandName: String
    var subcommands: [Command]?
    var arguments: [Argument]?
  }

  private struct Argument: Decodable {
    var names: [Name]?
    var shouldDisplay: Bool
  }

  private struct Name: Decodable {
    var kind: String
    var name: String
  }

  /// Those that stand in a list of their own, since every command has them.
  private static let common: Set = ["config", "state", "now", "help", "version"]

  /// The text of each item of the page by its command; what all commands have under "".
  private static func items() throws -> [String: String] {
    let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("systemd/man/kabar.1")
    var items: [String: String] = [:]
    var item = ""
    for line in try String(contentsOf: page, encoding: .utf8).split(separator: "\n") {
      if line.hasPrefix(".Sh ") || line.hasPrefix(".Ss ") { item = "" }
      if line.hasPrefix(".It Cm ") { item = String(line.split(separator: " ")[2]) }
      items[item, default: ""] += line + "\n"
    }
    return items
  }

  private func commands() async throws -> [Command] {
    let folder = try TemporaryFolder()
    let result = try await KabarProcess.run(["--experimental-dump-help"], folder: folder.path)
    let help = try JSONDecoder().decode(Help.self, from: Data(result.output.utf8))
    return try #require(help.command.subcommands)
  }

  @Test func everyCommandAndEachOfItsOptionsIsOnThePage() async throws {
    let items = try Self.items()
    for command in try await commands() {
      let item = try #require(items[command.commandName], "kabar \(command.commandName) is not in systemd/man/kabar.1")
      for argument in command.arguments ?? [] where argument.shouldDisplay {
        for name in argument.names ?? [] where name.kind == "long" && !Self.common.contains(name.name) {
          let words = item.split { " \n".contains($0) }
          #expect(
            words.contains("-" + name.name),
            "--\(name.name) of kabar \(command.commandName) is not in systemd/man/kabar.1")
        }
      }
    }
    let all = try #require(items[""])
    for name in Self.common { #expect(all.contains("-" + name)) }
  }

  @Test func thePageHasNoOtherCommand() async throws {
    let known = Set(try await commands().map(\.commandName))
    #expect(Set(try Self.items().keys).subtracting(known) == [""])
  }
}
