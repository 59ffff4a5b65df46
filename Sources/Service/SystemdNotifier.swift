import Glibc

/// Tells systemd how the service is (sd_notify(3)): one datagram to the socket named by `NOTIFY_SOCKET`.
public struct SystemdNotifier: Sendable {
  private let path: String?
  /// The time between two signs of life (`WATCHDOG=1`); nil where nobody listens.
  let beat: Duration?

  /// Speaks to the socket at `path`; says nothing when there is none.
  ///
  /// - Parameter watchdog: microseconds without a sign of life after which systemd kills the service (`WATCHDOG_USEC`).
  public init(path: String?, watchdog: Int? = nil) {
    self.path = path
    // Half of it, as sd_watchdog_enabled(3) recommends.
    beat = path == nil ? nil : .microseconds(max(watchdog ?? 40_000_000, 200_000) / 2)
  }

  /// Sends assignments such as `READY=1`, one a line; never waits.
  public func send(_ state: String) {
    guard let path, let address = UnixAddress(path) else { return }
    let descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    let bytes = Array(state.utf8)
    _ = address.withPointer {
      sendto(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT), $0, $1)
    }
  }

  /// Says that a reload has begun, with the monotonic time that systemd asks for (252 ignores it, 253 and later need it).
  public func reloading() {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    send("RELOADING=1\nMONOTONIC_USEC=\(now.tv_sec * 1_000_000 + now.tv_nsec / 1000)")
  }
}
