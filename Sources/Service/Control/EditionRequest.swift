import Text

/// Which edition is to be written, and how.
public struct EditionRequest: Sendable, Codable, Hashable {
  /// Its day; nil for the one that is due, or to be made anew for the latest.
  public var day: CalendarDay?
  /// Whether it is made anew, as a correction.
  public var isAgain: Bool
  /// The name of the further digest that it is of; nil for the one of `digest:`.
  public var list: String?

  /// An edition.
  public init(day: CalendarDay?, isAgain: Bool, list: String? = nil) {
    (self.day, self.isAgain, self.list) = (day, isAgain, list)
  }

  /// Whether the edition that is due is made for it.
  var makesWhatIsDue: Bool { day == nil && !isAgain }
}
