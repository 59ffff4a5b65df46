import CLinux
import Glibc
import Synchronization

/// An SMTP server on 127.0.0.1 that fails exactly where a test says, and keeps what it was given.
///
/// ```swift
/// let server = try ScriptedMailServer { step in
///   step.verb == .recipient && step.argument.contains("tidak") ? .reply("550 5.1.1 no such user") : .goOn
/// }
/// … send to server.url …
/// #expect(server.messages.map(\.recipient) == ["ada@warta.test"])
/// ```
public final class ScriptedMailServer: Sendable {
  /// Decides what happens at a step.
  public typealias Script = @Sendable (MailStep) -> MailAction

  private struct State {
    var messages: [ReceivedMail] = []
    var steps: [MailStep] = []
    var connections = 0
    var isStopped = false
  }

  private let state = Mutex(State())
  private let script: Script
  private let stopped: Int32
  /// Extensions announced after EHLO, such as `AUTH PLAIN`.
  let extensions: [String]
  /// The port on 127.0.0.1.
  public let port: Int

  /// A server that takes everything except where `script` says otherwise. It stops when nobody holds it.
  public init(extensions: [String] = [], _ script: @escaping Script = { _ in .goOn }) throws {
    (self.script, self.extensions) = (script, extensions)
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

  /// `smtp://127.0.0.1:PORT`.
  public var url: String { "smtp://127.0.0.1:\(port)" }

  /// What was handed over to its last line, whether the client heard so or not.
  public var messages: [ReceivedMail] { state.withLock { $0.messages } }

  /// All that happened, in order.
  public var steps: [MailStep] { state.withLock { $0.steps } }

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
    let extensions = extensions
    ServerThread.start { [weak self] in
      var connection = MailConnection(socket, stopped: watch, number: number, extensions: extensions)
      connection.run(
        decide: { self?.decide($0) ?? .drop }, keep: { mail in self?.state.withLock { $0.messages.append(mail) } })
      close(watch)
    }
  }

  private func decide(_ step: MailStep) -> MailAction {
    state.withLock { $0.steps.append(step) }
    return script(step)
  }
}
