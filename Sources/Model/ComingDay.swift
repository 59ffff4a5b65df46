import Text

/// A day ahead that an article names in so many words: until when one may register, when something begins or takes place.
public struct ComingDay: Sendable, Hashable, Codable {
  /// What the day is.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// The last day to register, apply or send something in.
    case deadline
    /// The first day of something.
    case start
    /// Something takes place on it.
    case event
    /// Something goes on for several days, from it on.
    case span
  }

  /// That the text speaks of a change.
  public enum Change: Sendable, Hashable, Codable {
    /// It was on another day, which the text may name.
    case moved(from: CalendarDay?)
    /// It does not take place.
    case calledOff
    /// It takes place later; the text does not say when.
    case postponed
  }

  /// What it is.
  public var kind: Kind
  /// The day; of a span the first.
  public var day: CalendarDay
  /// The last day of a span.
  public var last: CalendarDay?
  /// The time of day, where the text has it with its zone.
  public var clock: Moment?
  /// When it ends, where the text has that, too; of what lasts several days the day is the first.
  public var clockEnd: Moment?
  /// The sentence that says so, as it stands.
  public var sentence: String
  /// Whether it is a time for registering or sending in: its last day is a deadline.
  public var isOfRegistration = false
  /// What changed; nil for a plain telling. What is called off or postponed has its old day.
  public var change: Change?

  /// A day that a sentence names.
  public init(
    _ kind: Kind, _ day: CalendarDay, until last: CalendarDay? = nil, clock: Moment? = nil,
    clockEnd: Moment? = nil, sentence: String = "", isOfRegistration: Bool = false, change: Change? = nil
  ) {
    (self.kind, self.day, self.last, self.clock, self.sentence) = (kind, day, last, clock, sentence)
    (self.clockEnd, self.isOfRegistration, self.change) = (clockEnd, isOfRegistration, change)
  }

  /// Whether it is of registering or sending in, be it the last day or the whole time.
  public var isOfDeadline: Bool { kind == .deadline || isOfRegistration }
}
