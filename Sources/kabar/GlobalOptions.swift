import ArgumentParser
import Foundation
import Pipeline
import Text

/// Options that every command takes.
struct GlobalOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "The configuration.", discussion: "Default: $KABAR_CONFIG, else /etc/kabar/sources.yaml.", valueName: "file"))
  var config: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Where the database and the digests are.", discussion: "Default: $STATE_DIRECTORY, else /var/lib/kabar.",
      valueName: "folder"))
  var state: String?

  @Option(name: .long, help: ArgumentHelp("A fixed clock, for tests: 2023-09-09T06:00:30+07:00.", valueName: "time"))
  var now: Moment?

  /// Where the service's state is.
  static let usualFolder = "/var/lib/kabar"

  /// The configuration's path.
  var configPath: String { config ?? Self.environment("KABAR_CONFIG") ?? "/etc/kabar/sources.yaml" }

  /// The state folder, absolute.
  var folder: StateFolder {
    let path =
      state ?? Self.environment("STATE_DIRECTORY")?.split(separator: ":").first.map(String.init) ?? Self.usualFolder
    return StateFolder(path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path)
  }

  /// Where the service listens: the runtime folder that systemd gives, else the state folder.
  var serviceSocket: String {
    Self.environment("RUNTIME_DIRECTORY").map { $0 + "/control.socket" } ?? folder.socket
  }

  /// Where a command looks for a running service.
  var clientSockets: [String] {
    folder.path == Self.usualFolder ? [serviceSocket, "/run/kabar/control.socket"] : [serviceSocket]
  }

  var clock: WallClock { now.map { .fixed($0.instant) } ?? .system }

  static func environment(_ name: String) -> String? {
    ProcessInfo.processInfo.environment[name].flatMap { $0.isEmpty ? nil : $0 }
  }
}

extension Moment: ExpressibleByArgument {
  /// An RFC 3339 time such as `2023-09-09T06:00:30+07:00`.
  public init?(argument: String) {
    guard let instant = FeedDate.parse(argument) else { return nil }
    self.init(instant, offset: 0)
  }
}

extension CalendarDay: ExpressibleByArgument {
  /// An ISO day such as `2023-09-09`.
  public init?(argument: String) { self.init(iso: argument) }
}
