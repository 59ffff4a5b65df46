import Model

/// Where one instance keeps its things: the database, the lock, the control socket and, unless configured otherwise, the
/// digests.
public struct StateFolder: Sendable, Hashable {
  /// The folder's path.
  public let path: String

  /// A state folder; it need not be there.
  public init(_ path: String) { self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path }

  /// The SQLite file.
  public var database: String { path + "/kabar.sqlite" }
  /// Where the digests are unless the configuration says.
  public var digests: String { path + "/digests" }
  /// Where the digests of a configuration are.
  public func digests(of settings: Settings) -> String { settings.digest.directory ?? digests }
  /// Where those of one of `digests:` are.
  public func digests(of list: FurtherDigest, in settings: Settings) -> String {
    list.digest.directory ?? digests(of: settings) + "/" + list.name
  }
  /// What was being taken apart when the program ended.
  public var underWay: String { path + "/under-way" }
  /// The days of digests that the database does not know and need not.
  public var startedOver: String { path + "/started-over" }
  /// The running service's control socket, unless systemd gives a runtime folder.
  public var socket: String { path + "/control.socket" }
}
