import CLinux
import Glibc
import Synchronization

/// An HTTP/1.1 server on 127.0.0.1 that does exactly what a test says, faults included, and remembers what it was asked.
/// It has threads of its own, one a connection, so that it never takes one from the code under test.
///
/// ```swift
/// let server = try ScriptedServer()
/// server.reply("/feed", with: .ok("<rss/>"), .status(304))
/// … fetch server.url + "/feed" …
/// #expect(server.requests.map(\.target) == ["/feed"])
/// ```
public final class ScriptedServer: Sendable {
  private struct State {
    var replies: [String: [ServerReply]] = [:]
    var answer: (@Sendable (ServerRequest) -> ServerReply?)?
    var requests: [ServerRequest] = []
    var connections = 0
    var isStopped = false
  }

  private let state = Mutex(State())
  /// Readable from the moment the server stops.
  let stopped: Int32
  /// The port on 127.0.0.1.
  public let port: Int

  /// A server that answers 404 until it is told otherwise. It stops with `stop()` or when nobody holds it.
  public init() throws {
    stopped = kabar_eventfd()
    let (listener, port) = try ServerSocket.listening()
    self.port = port
    ServerThread.start { [weak self, stopped] in
      while ServerConnection.isReadable(listener, orStopped: stopped) {
        let connection = kabar_accept(listener)
        if connection >= 0 { self?.serve(connection) ?? { _ = close(connection) }() }
      }
      close(listener)
      close(stopped)
    }
  }

  deinit { stop() }

  /// `http://127.0.0.1:PORT`.
  public var url: String { "http://127.0.0.1:\(port)" }

  /// Answers a path (with its query, if it has one) with these replies in turn, and with the last from then on.
  public func reply(_ target: String, with replies: ServerReply...) {
    state.withLock { $0.replies[target] = replies }
  }

  /// Answers whatever has no reply of its own; nil gives a 404. What the answer holds lives as long as the server: it must
  /// not hold the server.
  public func otherwise(_ answer: @escaping @Sendable (ServerRequest) -> ServerReply?) {
    state.withLock { $0.answer = answer }
  }

  /// All requests so far, in the order they came.
  public var requests: [ServerRequest] { state.withLock { $0.requests } }

  /// The requests for one target.
  public func requests(for target: String) -> [ServerRequest] { requests.filter { $0.target == target } }

  /// How many connections were made.
  public var connections: Int { state.withLock { $0.connections } }

  /// Ends all connections and the port.
  public func stop() {
    let isFirst = state.withLock { state in
      defer { state.isStopped = true }
      return !state.isStopped
    }
    if isFirst { kabar_eventfd_signal(stopped) }
  }

  private func serve(_ socket: Int32) {
    let number = state.withLock { state in
      state.connections += 1
      return state.connections
    }
    let watch = fcntl(stopped, F_DUPFD_CLOEXEC, 0)
    ServerThread.start { [weak self] in
      let connection = ServerConnection(socket, stopped: watch, number: number)
      connection.run { self?.next($0) }
      close(watch)
    }
  }

  private func next(_ request: ServerRequest) -> ServerReply {
    let (scripted, answer) = state.withLock { state -> (ServerReply?, (@Sendable (ServerRequest) -> ServerReply?)?) in
      state.requests.append(request)
      guard var left = state.replies[request.target], let first = left.first else { return (nil, state.answer) }
      if left.count > 1 {
        left.removeFirst()
        state.replies[request.target] = left
      }
      return (first, nil)
    }
    return scripted ?? answer?(request) ?? .status(404)
  }
}
