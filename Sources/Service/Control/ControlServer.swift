import CLinux
import Files
import Glibc
import Synchronization
import Threads

/// Listens on the control socket. One thread reads requests, so that a slow or hostile client never holds up the service;
/// answers are written without waiting, and a client that does not read them is dropped.
public final class ControlServer: Sendable {
  /// One client with its request.
  public struct Call: Sendable {
    /// What it asks.
    public let request: ControlRequest
    let connection: ControlConnection

    /// Sends a line of the answer. False when the client has gone.
    @discardableResult
    public func send(_ reply: ControlReply) -> Bool { connection.send(ControlLine.encode(reply)) }
  }

  /// Calls as they come in; ends when the server stops.
  public let calls: AsyncStream<Call>
  private let continuation: AsyncStream<Call>.Continuation
  private let listener: Int32
  private let wake: Int32
  private let path: String
  private let stopped = Mutex(false)

  /// The most clients at a time, and the seconds that one has to send its request.
  private static let clients = 32
  private static let patience = 5

  /// Starts listening at `path`; an old socket there is replaced (the instance lock has shown that nobody serves it).
  public init(path: String) throws(FileError) {
    guard let address = UnixAddress(path) else { throw FileError(.listen, path, code: ENAMETOOLONG) }
    let listener = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    guard listener >= 0 else { throw FileError(.listen, path, code: errno) }
    unlink(path)
    // Owner and group only: who may trigger a fetch is decided by the folder's and the socket's group.
    let mask = umask(0o117)
    let bound = address.withPointer { bind(listener, $0, $1) }
    umask(mask)
    guard bound == 0, listen(listener, 16) == 0 else {
      let code = errno
      close(listener)
      throw FileError(.listen, path, code: code)
    }
    self.listener = listener
    self.path = path
    wake = kabar_eventfd()
    (calls, continuation) = AsyncStream.makeStream(of: Call.self, bufferingPolicy: .bufferingNewest(64))
    _ = NamedThread.start("control") { self.serve() }
  }

  /// Stops listening and removes the socket.
  public func stop() {
    let first = stopped.withLock { stopped in
      defer { stopped = true }
      return !stopped
    }
    if first { kabar_eventfd_signal(wake) }
  }

  /// The thread's loop.
  private func serve() {
    var waiting: [Reader] = []
    while !stopped.withLock({ $0 }) {
      var polled = [
        pollfd(fd: listener, events: Int16(POLLIN), revents: 0), pollfd(fd: wake, events: Int16(POLLIN), revents: 0),
      ]
      polled += waiting.map { pollfd(fd: $0.connection.descriptor, events: Int16(POLLIN), revents: 0) }
      guard poll(&polled, nfds_t(polled.count), waiting.isEmpty ? -1 : 1000) >= 0 || errno == EINTR else { break }
      for index in waiting.indices.reversed() {
        let isReady = polled[index + 2].revents != 0
        switch isReady ? waiting[index].read() : .more {
        case .more:
          if time(nil) - waiting[index].since > Self.patience { waiting.remove(at: index) }
        case .closed: waiting.remove(at: index)
        case .line(let line):
          let connection = waiting.remove(at: index).connection
          if let request = ControlLine.decode(ControlRequest.self, line) {
            continuation.yield(Call(request: request, connection: connection))
          } else {
            connection.send(ControlLine.encode(ControlReply.done(isWell: false, message: "not a request")))
          }
        }
      }
      if polled[0].revents & Int16(POLLIN) != 0 {
        let accepted = kabar_accept(listener)
        if accepted >= 0, waiting.count < Self.clients {
          waiting.append(Reader(connection: ControlConnection(descriptor: accepted)))
        } else if accepted >= 0 {
          close(accepted)
        }
      }
    }
    unlink(path)
    close(listener)
    close(wake)
    continuation.finish()
  }

  /// A client that is still sending its request.
  private struct Reader {
    enum Progress {
      case more, closed
      case line([UInt8])
    }

    let connection: ControlConnection
    let since = time(nil)
    var bytes: [UInt8] = []

    mutating func read() -> Progress {
      var buffer = [UInt8](repeating: 0, count: 4096)
      let count = recv(connection.descriptor, &buffer, buffer.count, Int32(MSG_DONTWAIT))
      if count < 0 { return errno == EAGAIN || errno == EINTR ? .more : .closed }
      if count == 0 { return .closed }
      bytes += buffer[..<count]
      if let end = bytes.firstIndex(of: UInt8(ascii: "\n")) { return .line(Array(bytes[..<end])) }
      return bytes.count > ControlLine.limit ? .closed : .more
    }
  }
}

/// A client's connection, closed when nobody holds it any more.
final class ControlConnection: Sendable {
  let descriptor: Int32

  init(descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }

  /// Sends without waiting; a client whose buffer is full is too slow to be served.
  @discardableResult
  func send(_ bytes: [UInt8]) -> Bool {
    let sent = Glibc.send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT))
    if sent != bytes.count { shutdown(descriptor, Int32(SHUT_RDWR)) }
    return sent == bytes.count
  }
}
