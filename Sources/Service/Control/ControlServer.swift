import CLinux
import Files
import Glibc
import Synchronization
import Threads

/// Listens on the control socket. One thread reads requests and sends what clients do not take at once, so that a slow or
/// hostile client never holds up the service; one that takes nothing is dropped.
public final class ControlServer: Sendable {
  /// One client with its request.
  public struct Call: Sendable {
    /// What it asks.
    public let request: ControlRequest
    let connection: ControlConnection

    /// Sends a line of the answer; `done` is the last one. False when the client has gone.
    @discardableResult
    public func send(_ reply: ControlReply) -> Bool { connection.send(reply) }
  }

  /// Calls as they come in; ends when the server stops.
  public let calls: AsyncStream<Call>
  private let continuation: AsyncStream<Call>.Continuation
  private let listener: Int32
  private let waker = Waker()
  private let path: String
  private let stopped = Mutex(false)

  /// The most clients at a time; more wait until one is done with.
  private static let clients = 128
  /// Requests that wait for the service at most: those of clients that have gone, too.
  private static let waiting = 256

  /// Starts listening at `path`; an old socket there is replaced (the instance lock has shown that nobody serves it).
  public init(path: String) throws(FileError) {
    guard let address = UnixAddress(path) else { throw FileError(.listen, path, code: ENAMETOOLONG) }
    let listener = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    guard listener >= 0 else { throw FileError(.listen, path, code: errno) }
    unlink(path)
    // Owner and group only: who may trigger a fetch is decided by the folder's and the socket's group. Nobody can connect
    // before it listens, and the umask is the whole process's: other threads make files meanwhile.
    guard address.withPointer({ bind(listener, $0, $1) }) == 0, chmod(path, 0o660) == 0,
      listen(listener, Int32(Self.clients)) == 0
    else {
      let code = errno
      close(listener)
      throw FileError(.listen, path, code: code)
    }
    self.listener = listener
    self.path = path
    (calls, continuation) = AsyncStream.makeStream(of: Call.self, bufferingPolicy: .bufferingOldest(Self.waiting))
    guard NamedThread.start("kabar-control", { self.serve() }) else {
      close(listener)
      unlink(path)
      throw FileError(.listen, path, code: EAGAIN)
    }
  }

  /// Stops listening and removes the socket.
  public func stop() {
    let first = stopped.withLock { stopped in
      defer { stopped = true }
      return !stopped
    }
    if first { waker.wake() }
  }

  /// The thread's loop.
  private func serve() {
    var clients: [Client] = []
    // Whether the system gives no more descriptors: asked again at once it would say so again, for ever.
    var isOut = false
    while !stopped.withLock({ $0 }) {
      let takesMore = !isOut && clients.count < Self.clients
      var polled = [
        pollfd(fd: listener, events: takesMore ? Int16(POLLIN) : 0, revents: 0),
        pollfd(fd: waker.descriptor, events: Int16(POLLIN), revents: 0),
      ]
      polled += clients.map { pollfd(fd: $0.connection.descriptor, events: $0.awaits, revents: 0) }
      // Who is waited for is looked at every second; who only waits for us is not.
      let isWaitedFor = isOut || clients.contains { $0.awaits != 0 }
      isOut = false
      guard poll(&polled, nfds_t(polled.count), isWaitedFor ? 1000 : -1) >= 0 || errno == EINTR else { break }
      if polled[1].revents != 0 { waker.clear() }
      for index in clients.indices.reversed() {
        switch clients[index].go(on: polled[index + 2].revents) {
        case .goesOn: break
        case .isOver: clients.remove(at: index)
        case .asks(let line):
          let connection = clients[index].connection
          guard let request = ControlLine.decode(ControlRequest.self, line) else {
            connection.send(ControlReply.done(isWell: false, message: "not a request"))
            continue
          }
          if case .dropped = continuation.yield(Call(request: request, connection: connection)) {
            connection.send(
              ControlReply.done(isWell: false, message: "too many requests wait for the service; try again"))
          }
        }
      }
      if polled[0].revents & Int16(POLLIN) != 0 {
        let accepted = kabar_accept(listener)
        if accepted >= 0 {
          clients.append(Client(connection: ControlConnection(descriptor: accepted, waker: waker)))
        } else {
          isOut = errno == EMFILE || errno == ENFILE || errno == ENOMEM || errno == ENOBUFS
        }
      }
    }
    unlink(path)
    close(listener)
    continuation.finish()
    // What was said last is still to arrive.
    for client in clients { client.sendRest() }
  }
}

extension ControlConnection {
  /// Sends a line of the answer; `done` is the last one.
  @discardableResult
  func send(_ reply: ControlReply) -> Bool {
    var isLast = false
    if case .done = reply { isLast = true }
    return send(ControlLine.encode(reply), isLast: isLast)
  }
}

/// A client that is sending its request, or waits for its answer.
private struct Client {
  enum Progress {
    case goesOn, isOver
    case asks([UInt8])
  }

  let connection: ControlConnection
  private let since = ContinuousClock.now
  private var bytes: [UInt8] = []
  private var isAnswered = false

  /// Seconds that a client has to send its request.
  private static let patience = Duration.seconds(5)

  init(connection: ControlConnection) { self.connection = connection }

  /// What is waited for (poll(2)): the request, or that the client takes more of its answer.
  var awaits: Int16 { isAnswered ? connection.hasPending ? Int16(POLLOUT) : 0 : Int16(POLLIN) }

  mutating func go(on events: Int16) -> Progress {
    if isAnswered {
      if events & Int16(POLLERR | POLLHUP | POLLNVAL) != 0 { connection.drop() }
      return connection.flush() ? .goesOn : .isOver
    }
    // One that sends a byte now and then keeps its place no longer than one that sends none.
    if ContinuousClock.now - since > Self.patience { return .isOver }
    if events == 0 { return .goesOn }
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = recv(connection.descriptor, &buffer, buffer.count, Int32(MSG_DONTWAIT))
    if count < 0 { return errno == EAGAIN || errno == EINTR ? .goesOn : .isOver }
    if count == 0 { return .isOver }
    bytes += buffer[..<count]
    guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")) else {
      return bytes.count > ControlLine.limit ? .isOver : .goesOn
    }
    isAnswered = true
    return .asks(Array(bytes[..<end]))
  }

  /// Sends what is left of an answer, for a second at most.
  func sendRest() {
    let end = ContinuousClock.now + .seconds(1)
    while connection.flush(), connection.hasPending, ContinuousClock.now < end {
      var polled = pollfd(fd: connection.descriptor, events: Int16(POLLOUT), revents: 0)
      poll(&polled, 1, 100)
    }
  }
}
