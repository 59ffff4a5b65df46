/// What takes messages away: a mail server, or a program of this machine.
public protocol MailCarrier: Sendable {
  /// Hands a message over and returns when it is taken, refused, the time is up or the task is cancelled.
  func send(_ message: MailMessage, within limit: Duration) async -> DeliveryOutcome

  /// Ends what was kept open between messages.
  func close() async
}
