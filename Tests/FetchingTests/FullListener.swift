import Glibc

/// A port that takes no more connections: the system drops whoever knocks, as a firewall does.
final class FullListener {
  let port: Int
  private var sockets: [Int32] = []

  enum Problem: Error { case noSocket }

  init() throws {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(INADDR_LOOPBACK).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let stream = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    let listener = socket(AF_INET, stream, 0)
    // Nobody ever accepts; the queue holds one, the others wait before it.
    let fillers = (0..<4).map { _ in socket(AF_INET, stream | Int32(SOCK_NONBLOCK.rawValue), 0) }
    let isReady = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { raw in
        guard bind(listener, raw, length) == 0, listen(listener, 0) == 0, getsockname(listener, raw, &length) == 0
        else { return false }
        for filler in fillers { _ = connect(filler, raw, length) }
        return true
      }
    }
    port = Int(UInt16(bigEndian: address.sin_port))
    sockets = [listener] + fillers
    guard isReady else { throw Problem.noSocket }
  }

  deinit { for socket in sockets { close(socket) } }
}
