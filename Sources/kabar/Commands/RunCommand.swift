import ArgumentParser
import Configuration
import Files
import Logging
import Pipeline
import Service
import ServiceLifecycle

/// `kabar run`: the service.
struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Run the service: poll each source when it is due, write the edition at its hour.",
    discussion: """
      Tells systemd when it is ready, takes a changed configuration on SIGHUP or `kabar reload`, stops on SIGTERM.
      `kabar fetch` and `kabar status` talk to it.
      """)

  @OptionGroup var options: GlobalOptions

  func run() async throws {
    let options = options
    try await CommandContext(options).withNewsroom { room in
      let server: ControlServer
      do throws(FileError) { server = try ControlServer(path: options.serviceSocket) } catch {
        throw CommandContext.report(error)
      }
      let daemon = Daemon(
        room: room, server: server, notifier: SystemdNotifier(path: GlobalOptions.environment("NOTIFY_SOCKET"))
      ) { room throws(Daemon.ReloadFailure) in
        let loaded: CommandContext.Loaded
        do throws(CommandContext.BadConfiguration) {
          loaded = try CommandContext.load(options.configPath)
        } catch {
          throw Daemon.ReloadFailure(problems: error.rendered)
        }
        return room.with(settings: loaded.settings, zone: loaded.zone, lexicon: loaded.lexicon)
      }
      let group = ServiceGroup(
        services: [daemon], gracefulShutdownSignals: [.sigterm, .sigint], logger: room.logger)
      try await group.run()
    }
  }
}
