import CLinux
import Glibc
import Synchronization
import Text
import Threads

/// Serves an invented site on a loopback port from a thread of its own, one request at a time.
final class DemoServer: Sendable {
  /// The site's address, `http://127.0.0.1:PORT`.
  let origin: String
  private let listener: Int32
  private let pages: DemoPages
  private let isStopped = Mutex(false)

  /// Starts serving; nil when no port could be had.
  init?(_ pages: DemoPages) {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    guard listener >= 0 else { return nil }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(listener, $0, length) == 0 && listen(listener, 16) == 0 && getsockname(listener, $0, &length) == 0
      }
    }
    guard isBound else {
      close(listener)
      return nil
    }
    self.listener = listener
    self.pages = pages
    origin = "http://127.0.0.1:\(UInt16(bigEndian: address.sin_port))"
    guard NamedThread.start("kabar-demo", { self.serve() }) else {
      close(listener)
      return nil
    }
  }

  /// Stops serving.
  func stop() {
    isStopped.withLock { $0 = true }
    shutdown(listener, Int32(SHUT_RDWR))
  }

  private func serve() {
    while !isStopped.withLock({ $0 }) {
      let connection = kabar_accept(listener)
      guard connection >= 0 else { break }
      var patience = timeval(tv_sec: 5, tv_usec: 0)
      setsockopt(connection, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
      answer(connection)
      close(connection)
    }
    close(listener)
  }

  private func answer(_ connection: Int32) {
    var request: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while !request.suffix(4).elementsEqual([13, 10, 13, 10]), request.count < 65_536 {
      let count = recv(connection, &buffer, buffer.count, 0)
      guard count > 0 else { return }
      request += buffer[..<count]
    }
    let line = String(decoding: request.prefix { $0 != 13 }, as: UTF8.self).split(separator: " ")
    let path = line.count > 1 ? String(line[1]) : "/"
    let found = pages.answer(path, origin: origin)
    let body = Array((found?.body ?? "not found").utf8)
    let head =
      "HTTP/1.1 \(found == nil ? "404 Not Found" : "200 OK")\r\nContent-Type: \(found?.type ?? "text/plain")\r\n"
      + "Content-Length: \(body.count)\r\nConnection: close\r\n\r\n"
    let bytes = Array(head.utf8) + body
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes { send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      guard count > 0 else { return }
      sent += count
    }
  }
}
