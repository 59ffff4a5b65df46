import Glibc
import Threads

/// Hands messages to this machine's `sendmail` program, as every mail system brings one along: one run a message, on a
/// thread of its own.
public actor Sendmail: MailCarrier {
  /// The program.
  public nonisolated let path: String
  private let thread = WorkerThread("kabar-mail")
  private let hasThread: Bool

  /// The thread that all its work runs on.
  public nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

  /// Where systems put it.
  static let places = ["/usr/sbin/sendmail", "/usr/lib/sendmail", "/usr/bin/sendmail"]

  /// Reads `sendmail`, or the whole path of a program of that name; nil for anything else.
  public init?(_ text: String) {
    let isPath = text.hasPrefix("/") && text.hasSuffix("/sendmail") && !text.utf8.contains(0)
    guard text == "sendmail" || isPath else { return nil }
    path = isPath ? text : Self.places.first { access($0, X_OK) == 0 } ?? Self.places[0]
    hasThread = thread.start()
  }

  deinit { thread.stop() }

  /// Runs the program with the message as its input.
  public nonisolated func send(_ message: MailMessage, within limit: Duration) async -> DeliveryOutcome {
    guard hasThread else { return .unavailable("the system gives no thread for mail") }
    let flag = CancelFlag()
    return await withTaskCancellationHandler {
      await perform(message, limit, flag)
    } onCancel: {
      flag.set()
    }
  }

  /// Nothing is kept open.
  public nonisolated func close() async {}

  private func perform(_ message: MailMessage, _ limit: Duration, _ flag: CancelFlag) -> DeliveryOutcome {
    if flag.isSet { return .cancelled }
    guard message.isSendable else { return .refused("not an address that a message can go to") }
    return SendmailRun(path: path, message: message).outcome(within: limit, isCancelled: flag)
  }
}
