import Text

/// Messages to be sent once more though their fate was settled: those that were given up, and to a recipient who is named
/// those that were sent, too.
public struct MailRepeat: Sendable, Hashable, Codable {
  /// The day of the edition; nil: the latest with a message to be sent once more.
  public var day: CalendarDay?
  /// The recipient; nil: all whose message was given up.
  public var recipient: String?

  /// Messages of a day to a recipient.
  public init(day: CalendarDay? = nil, recipient: String? = nil) { (self.day, self.recipient) = (day, recipient) }
}
