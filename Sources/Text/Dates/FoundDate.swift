/// A date that a text prints, and where.
public struct FoundDate: Sendable, Hashable {
  /// What a label before the date says it is.
  public enum Role: Sendable, Hashable {
    /// "Terbit", "Diterbitkan", "Published", "Posted".
    case published
    /// "Diperbarui", "Updated".
    case modified
    /// "Batas pendaftaran", "Paling lambat", "Closing date": a day to come, whenever the page was written.
    case deadline
    /// No label.
    case unknown
  }

  /// The date with what is printed of it.
  public var date: PrintedDate
  /// What the label before it says.
  public var role: Role
  /// The bytes of the text's UTF-8 that print it, weekday, time and zone included, the label not.
  public var range: Range<Int>
  /// Whether it is told by its distance from now ("2 jam lalu").
  public var isRelative: Bool

  /// A found date.
  public init(date: PrintedDate, role: Role, range: Range<Int>, isRelative: Bool) {
    (self.date, self.role, self.range, self.isRelative) = (date, role, range, isRelative)
  }
}
