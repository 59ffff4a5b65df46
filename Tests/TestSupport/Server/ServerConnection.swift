import CLinux
import Glibc

/// One connection of a scripted server, on its own thread.
struct ServerConnection {
  /// POLLRDHUP, which Glibc's module does not show.
  private static let peerClosed: Int16 = 0x2000

  private let socket: Int32
  private let stopped: Int32
  private let number: Int

  init(_ socket: Int32, stopped: Int32, number: Int) {
    (self.socket, self.stopped, self.number) = (socket, stopped, number)
    var one: Int32 = 1
    setsockopt(socket, Int32(IPPROTO_TCP), TCP_NODELAY, &one, socklen_t(MemoryLayout<Int32>.size))
  }

  /// Waits for input on `fd`; false when the server was stopped.
  static func isReadable(_ fd: Int32, orStopped stopped: Int32) -> Bool {
    var both = [
      pollfd(fd: fd, events: Int16(POLLIN), revents: 0), pollfd(fd: stopped, events: Int16(POLLIN), revents: 0),
    ]
    while poll(&both, 2, -1) < 0 && errno == EINTR {}
    return both[1].revents == 0
  }

  /// Reads requests and does what the replies say until either side ends.
  func run(_ reply: (ServerRequest) -> ServerReply?) {
    defer { close(socket) }
    var input: [UInt8] = []
    while let head = readHead(&input) {
      guard let request = ServerRequest(head: head, connection: number), let reply = reply(request) else { return }
      for step in reply.steps {
        guard perform(step) else { return }
      }
    }
  }

  private func readHead(_ input: inout [UInt8]) -> [UInt8]? {
    var buffer = [UInt8](repeating: 0, count: 8192)
    while true {
      if let end = input.indices.dropLast(3).first(where: { input[$0...].starts(with: [13, 10, 13, 10]) }) {
        defer { input.removeFirst(end + 4) }
        return Array(input[..<end])
      }
      guard input.count < 100_000, Self.isReadable(socket, orStopped: stopped) else { return nil }
      let count = recv(socket, &buffer, buffer.count, 0)
      guard count > 0 else { return nil }
      input += buffer[..<count]
    }
  }

  /// False: the connection is over.
  private func perform(_ step: ServerReply.Step) -> Bool {
    switch step {
    case .send(let bytes): return send(bytes)
    case .pause(let milliseconds): return pause(milliseconds)
    case .forever(let bytes, let milliseconds):
      while send(bytes), pause(milliseconds) {}
      return false
    case .close: return false
    case .reset:
      kabar_reset_on_close(socket)
      return false
    }
  }

  private func send(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  /// Waits; false when the client went or the server was stopped.
  private func pause(_ milliseconds: Int) -> Bool {
    var both = [
      pollfd(fd: stopped, events: Int16(POLLIN), revents: 0),
      pollfd(fd: socket, events: Self.peerClosed, revents: 0),
    ]
    return poll(&both, 2, Int32(milliseconds)) == 0
  }
}
