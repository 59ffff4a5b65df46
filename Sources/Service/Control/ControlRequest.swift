import Pipeline

/// What a command asks of the running service: one JSON object on one line.
public struct ControlRequest: Sendable, Codable, Hashable {
  /// What can be asked.
  public enum Command: String, Sendable, Codable, Hashable {
    case fetch, status, reload, send, digest, publish, testMail
  }

  /// What is asked.
  public var command: Command
  /// Names of sources to fetch; empty for all.
  public var sources: [String]
  /// Messages to be sent once more.
  public var again: MailRepeat?
  /// The edition to be written.
  public var edition: EditionRequest?
  /// Who gets the test message.
  public var recipient: String?
  /// The language of the troubles in a status: `id` or `en`; English where it is not said.
  public var language: String?

  /// A request.
  public init(
    _ command: Command, sources: [String] = [], again: MailRepeat? = nil, edition: EditionRequest? = nil,
    recipient: String? = nil, language: String? = nil
  ) {
    (self.command, self.sources, self.again, self.edition) = (command, sources, again, edition)
    (self.recipient, self.language) = (recipient, language)
  }
}
