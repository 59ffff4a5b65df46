import Glibc
import Synchronization
import Threads

/// A socket such as systemd gives. It is read all the time: the kernel keeps ten messages of it as a rule, and who tells more
/// loses the rest.
public final class NotifySocket: Sendable {
  private struct Reader {
    var seen = ""
    var isOver = false

    /// Takes what is there.
    mutating func read(_ descriptor: Int32) {
      var buffer = [UInt8](repeating: 0, count: 4096)
      while case let count = recv(descriptor, &buffer, buffer.count, Int32(MSG_DONTWAIT)), count > 0 {
        seen += String(decoding: buffer.prefix(count), as: UTF8.self) + "\n"
      }
    }
  }

  /// What the socket and its thread share.
  private final class Shared: Sendable {
    let reader = Mutex(Reader())
  }

  private let descriptor: Int32
  private let shared = Shared()

  /// Makes it at a path of at most 107 bytes.
  public init(_ path: String) {
    let descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    self.descriptor = descriptor
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: Array(path.utf8)) }
    _ = withUnsafePointer(to: address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    let isRead = NamedThread.start("notify") { [shared] in
      var waited = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      while poll(&waited, 1, -1) >= 0 || errno == EINTR {
        let isOver = shared.reader.withLock {
          $0.read(descriptor)
          return $0.isOver
        }
        if isOver { break }
      }
      // By nobody else: another file could have its number by then.
      close(descriptor)
    }
    precondition(isRead, "the system gives no thread for a test's socket")
  }

  deinit {
    // Within the lock: its thread closes it as soon as it knows.
    shared.reader.withLock {
      $0.isOver = true
      shutdown(descriptor, Int32(SHUT_RDWR))
    }
  }

  /// All that has come since it was made.
  public func received() -> String {
    shared.reader.withLock {
      $0.read(descriptor)
      return $0.seen
    }
  }
}
