import ArgumentParser
import Service

/// `kabar reload`: take a changed configuration into use.
struct ReloadCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reload", abstract: "Make the running service take the changed configuration into use.",
    discussion: "Returns when it is in use. A configuration with errors is refused: the old one stays, exit code 78.")

  @OptionGroup var options: GlobalOptions

  func run() async throws {
    guard let client = options.clientSockets.lazy.compactMap(ControlClient.init(path:)).first else {
      throw CommandContext.report("no service is running; nothing to reload", code: .failure)
    }
    var end: (isWell: Bool, message: String) = (false, "the service hung up")
    client.ask(ControlRequest(.reload)) { if case .done(let isWell, let message) = $0 { end = (isWell, message) } }
    if !end.isWell { throw CommandContext.report(end.message, code: .configuration) }
    print(end.message)
  }
}
