import Glibc
import Threads

/// Says an SMTP server's lines up to STARTTLS, then passes the bytes on to a server that speaks TLS: for one connection.
final class StartTLSRelay {
  enum Problem: Error { case notStarted }

  let port: Int
  private let listener: Int32

  init(to target: Int) throws {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    var address = Self.local(0)
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { raw in
        bind(listener, raw, size) == 0 && listen(listener, 1) == 0 && getsockname(listener, raw, &size) == 0
      }
    }
    guard listener >= 0, isBound else { throw Problem.notStarted }
    port = Int(UInt16(bigEndian: address.sin_port))
    self.listener = listener
    guard NamedThread.start("relay", { Self.serve(listener, target) }) else { throw Problem.notStarted }
  }

  deinit {
    shutdown(listener, Int32(SHUT_RDWR))
    close(listener)
  }

  private static func local(_ port: Int) -> sockaddr_in {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    return address
  }

  private static func serve(_ listener: Int32, _ target: Int) {
    let client = accept(listener, nil, nil)
    guard client >= 0 else { return }
    defer { close(client) }
    say("220 mail.test\r\n", to: client)
    guard heard(client).hasPrefix("EHLO") else { return }
    say("250-mail.test\r\n250 STARTTLS\r\n", to: client)
    guard heard(client).hasPrefix("STARTTLS") else { return }
    let server = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    defer { close(server) }
    var address = local(target)
    let isOpen = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(server, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
    guard isOpen else { return }
    say("220 go ahead\r\n", to: client)
    pass(client, server)
  }

  /// Passes bytes both ways until one side ends.
  private static func pass(_ one: Int32, _ other: Int32) {
    var buffer = [UInt8](repeating: 0, count: 16_384)
    while true {
      var states = [
        pollfd(fd: one, events: Int16(POLLIN), revents: 0), pollfd(fd: other, events: Int16(POLLIN), revents: 0),
      ]
      guard poll(&states, 2, 120_000) > 0 else { return }
      for (from, to) in [(0, other), (1, one)] where states[from].revents != 0 {
        let count = recv(states[from].fd, &buffer, buffer.count, 0)
        guard count > 0, send(to, buffer, count, Int32(MSG_NOSIGNAL)) == count else { return }
      }
    }
  }

  private static func say(_ text: String, to client: Int32) {
    _ = send(client, text, text.utf8.count, Int32(MSG_NOSIGNAL))
  }

  private static func heard(_ client: Int32) -> String {
    var buffer = [UInt8](repeating: 0, count: 512)
    let count = recv(client, &buffer, buffer.count, 0)
    return String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
  }
}
