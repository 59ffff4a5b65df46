import Model
import Text

/// Which digests have files in their folder: those within `digest: keep`, a day without articles only where that is wanted.
public struct KeptFiles: Sendable {
  /// The first day whose files stay, counted from the latest edition; nil where there is none.
  public let first: CalendarDay?
  private let hasEmptyDays: Bool

  /// - Parameter editions: all that count, the latest first.
  public init(_ editions: [KeptEdition], _ digest: DigestSettings) {
    first = editions.first?.day.adding(days: -digest.keepDays)
    hasEmptyDays = digest.emptyDay == .short
  }

  /// Whether the files of a day, or of a time that ends on it, are not too old.
  public func has(_ day: CalendarDay) -> Bool { first.map { day >= $0 } ?? true }

  /// Whether an edition has files.
  public func has(_ edition: KeptEdition) -> Bool { has(edition.day) && (edition.articles > 0 || hasEmptyDays) }
}
