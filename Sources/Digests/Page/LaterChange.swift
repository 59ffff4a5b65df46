import Model
import Text

/// What a later edition told of an article of a day.
public struct LaterChange: Sendable, Hashable {
  /// The day of the edition that told it.
  public var day: CalendarDay
  /// What it told.
  public var correction: Edition.Correction

  /// What the edition of `day` told.
  public init(day: CalendarDay, correction: Edition.Correction) { (self.day, self.correction) = (day, correction) }
}

extension Edition {
  /// What later editions told of this one, the earliest first.
  public func laterChanges(in others: [Edition]) -> [LaterChange] {
    others.filter { $0.day > day }.byDay.flatMap { other in
      other.corrections.filter { $0.day == day }.map { LaterChange(day: other.day, correction: $0) }
    }
  }
}
