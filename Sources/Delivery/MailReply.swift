/// What a mail server answered while a message was tried, for whoever looks for the fault.
public struct MailReply: Sendable, Hashable {
  /// What it answers.
  public enum Step: String, Sendable, Hashable {
    case greeting, login, sender, receiver, message
  }

  /// What it answers.
  public var step: Step
  /// Its code and words, cleaned; of a refused login the code alone, since the words may repeat it.
  public var text: String
  /// Whether it says no.
  public var isRefusal: Bool
}
