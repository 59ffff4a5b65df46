import Glibc
import Synchronization

/// The open connections of a mailer, so that a call that waits for a silent server can be ended from another thread.
/// libcurl waits without asking back for the answer to a message's last line and to QUIT.
final class MailSockets: Sendable {
  private let open = Mutex<Set<Int32>>([])

  func insert(_ socket: Int32) { _ = open.withLock { $0.insert(socket) } }

  /// Closes a socket. Within the lock, so that no other file gets its number while `breakAll` looks.
  func close(_ socket: Int32) -> Int32 {
    open.withLock {
      $0.remove(socket)
      return Glibc.close(socket)
    }
  }

  /// Ends all connections; whoever waits on one sees its end.
  func breakAll() {
    open.withLock { for socket in $0 { _ = shutdown(socket, Int32(SHUT_RDWR)) } }
  }
}
