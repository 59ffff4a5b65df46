import CCurl
import Threads

/// Hands messages to a mail server, one after the other over one connection, on a thread of its own.
///
/// ```swift
/// let mailer = Mailer(route: route, login: nil)
/// let outcome = await mailer.send(message, within: .seconds(600))
/// await mailer.close()
/// ```
public actor Mailer: MailCarrier {
  private let route: MailRoute
  private let login: MailLogin?
  private let authorities: String?
  private let thread = WorkerThread("kabar-mail")
  private let hasThread: Bool
  private let sockets = MailSockets()
  private var easy: EasyHandle?

  /// The thread that all its work runs on.
  public nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

  /// A mailer that has not connected yet.
  ///
  /// - Parameter authorities: a file of certificates to trust instead of the system's.
  public init(route: MailRoute, login: MailLogin?, authorities: String? = nil) {
    (self.route, self.login, self.authorities) = (route, login, authorities)
    hasThread = thread.start()
  }

  deinit { thread.stop() }

  /// Sends a message and returns when the server has answered, the time is up or the task is cancelled (within a
  /// second).
  ///
  /// - Parameter limit: for connecting, login and message together.
  public nonisolated func send(_ message: MailMessage, within limit: Duration) async -> DeliveryOutcome {
    await rehearse(message, within: limit).outcome
  }

  /// The same, with what the server answered.
  public nonisolated func rehearse(
    _ message: MailMessage, within limit: Duration
  ) async -> (outcome: DeliveryOutcome, replies: [MailReply]) {
    guard hasThread else { return (.unavailable("the system gives no thread for mail"), []) }
    let flag = CancelFlag()
    return await withTaskCancellationHandler {
      await perform(message, limit, flag)
    } onCancel: {
      flag.set()
      sockets.breakAll()
    }
  }

  /// Takes leave of the server.
  public nonisolated func close() async {
    guard hasThread else { return }
    await hangUp()
  }

  private func hangUp() { easy = nil }

  private func perform(
    _ message: MailMessage, _ limit: Duration, _ flag: CancelFlag
  ) -> (outcome: DeliveryOutcome, replies: [MailReply]) {
    if flag.isSet { return (.cancelled, []) }
    guard message.isSendable else { return (.refused("not an address that a message can go to"), []) }
    if easy == nil { easy = EasyHandle(sockets) }
    guard let easy else { return (.unavailable("out of memory"), []) }
    let milliseconds = max(1, Int(limit.components.seconds) * 1000)
    let transfer = MailTransfer(message, on: easy, isCancelled: flag)
    let outcome = transfer.perform(route, login, authorities: authorities, milliseconds: milliseconds)
    if outcome != .accepted {
      // The server may be silent: without a connection there is no farewell to wait for.
      sockets.breakAll()
      self.easy = nil
    }
    return (outcome, transfer.replies)
  }
}
