/// `email:` of the configuration.
public struct EmailSettings: Sendable, Hashable {
  /// What a subject may name in braces.
  public enum SubjectField: String, Sendable, Hashable, CaseIterable {
    /// The day.
    case date
    /// The first headline, shortened where the rest needs the room.
    case lead
    /// The number of further articles.
    case more
    /// The number of articles.
    case count
    /// The title of the digest.
    case title
  }

  /// The recipients; each gets a message of their own.
  public var to: [String]
  /// The sender.
  public var from: String
  /// The server: `smtp://`, `smtps://` or `smtp+starttls://` with host and port.
  public var smtp: String
  /// The login name.
  public var username: String?
  /// `credential:NAME` or `file:PATH`; never the password itself.
  public var password: String?
  /// The operator's pattern for the subject, with `SubjectField`s in braces; nil for the words of the digest's language.
  public var subject: String?
  /// Seconds that a message is tried again.
  public var retryFor = 2 * 86_400
  /// Whether a day without articles is mailed.
  public var onEmptyDay = false

  /// Mail settings; by default nobody's, through this machine's own server.
  public init(to: [String] = [], from: String = "", smtp: String = "smtp://127.0.0.1:25") {
    (self.to, self.from, self.smtp) = (to, from, smtp)
  }
}
