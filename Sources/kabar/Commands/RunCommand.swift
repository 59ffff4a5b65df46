import ArgumentParser
import Configuration
import Files
import Glibc
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
      `kabar fetch`, `kabar send` and `kabar status` talk to it. What fails (a full disk, a folder that is gone, a mail
      server that is away) is shown by `kabar status` and tried again.
      """)

  @OptionGroup var options: GlobalOptions

  func run() async throws {
    let options = options
    // A reader of the log that goes away ends nothing.
    signal(SIGPIPE, SIG_IGN)
    let loaded = try CommandContext.loadOrReport(options.configPath)
    CommandContext.tellFolder(options.configPath)
    let notifier = SystemdNotifier.fromEnvironment
    notifier.send("STATUS=starting: opening the database")
    var told = ""
    let waiting = { (reason: String) in
      // Longer than the longest pause between two tries.
      notifier.send("STATUS=waiting: \(reason)\nEXTEND_TIMEOUT_USEC=400000000")
      if reason != told { _ = CommandContext.report("waiting: " + reason, code: .software) }
      told = reason
    }
    try await CommandContext(options).withNewsroom(loaded, waiting: waiting) { room, lock in
      if let lock { await room.disk.note(socket: options.serviceSocket, in: lock) }
      let server = try ControlServer(path: options.serviceSocket)
      // The folder that systemd makes and removes: what stands there is of a service that runs.
      let metrics = GlobalOptions.environment("RUNTIME_DIRECTORY").map { folder in
        MetricsFile(
          path: folder + "/kabar.prom", version: Kabar.configuration.version, started: room.clock.now())
      }
      let daemon = Daemon(
        room: room, server: server, notifier: notifier,
        isLockHeld: {
          guard let lock else { return true }
          return await room.disk.isHeld(lock)
        }, metrics: metrics
      ) { room throws(Daemon.ReloadFailure) in
        let loaded: CommandContext.Loaded
        do throws(CommandContext.BadConfiguration) {
          // A folder that was not in use before is asked for, as by kabar check.
          loaded = try CommandContext.load(options.configPath)
          if loaded.settings.digest.directory != room.settings.digest.directory {
            _ = try CommandContext.load(options.configPath, environment: .system)
          }
        } catch {
          throw Daemon.ReloadFailure(problems: error.rendered)
        }
        return room.with(
          settings: loaded.settings, zone: loaded.zone, lexicon: loaded.lexicon, configuration: loaded.stamp)
      }
      let group = ServiceGroup(
        services: [daemon], gracefulShutdownSignals: [.sigterm, .sigint], logger: room.logger)
      // Values that nobody brings up to date any more are none.
      defer { if let metrics { unlink(metrics.path) } }
      try await group.run()
    }
  }
}

extension SystemdNotifier {
  /// As systemd says in the environment.
  fileprivate static var fromEnvironment: SystemdNotifier {
    SystemdNotifier(
      path: GlobalOptions.environment("NOTIFY_SOCKET"),
      watchdog: GlobalOptions.environment("WATCHDOG_USEC").flatMap(Int.init))
  }
}
