/// A point in a conversation with a mail server.
public struct MailStep: Sendable, Hashable {
  /// What the client did.
  public enum Verb: String, Sendable, Hashable {
    case connected, hello = "EHLO", startTLS = "STARTTLS", login = "AUTH", sender = "MAIL", recipient = "RCPT"
    case data = "DATA", text, reset = "RSET", quit = "QUIT", other
  }

  /// What the client did.
  public var verb: Verb
  /// What follows the verb; for `text` the recipient.
  public var argument: String
  /// Counts the connections of the server from 1.
  public var connection: Int
}
