/// What a scripted mail server does at a step.
public enum MailAction: Sendable, Hashable {
  /// What an honest server does.
  case goOn
  /// Says this line instead; at `text` the message is then not kept.
  case reply(String)
  /// Ends the connection without a word; at `text` the message is not kept.
  case drop
  /// Keeps the message and ends the connection without a word.
  case keepAndDrop
  /// Says nothing until the client goes.
  case stall
  /// Goes on after that many milliseconds; at `text` the message is kept before the pause.
  case pause(Int)
}
