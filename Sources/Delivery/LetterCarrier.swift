/// What takes letters away: a mail server, or a program of this machine.
public protocol LetterCarrier: Sendable {
  /// Hands a letter over and returns when it is taken, refused, the time is up or the task is cancelled.
  func send(_ letter: Letter, within limit: Duration) async -> DeliveryOutcome

  /// Ends what was kept open between letters.
  func close() async
}
