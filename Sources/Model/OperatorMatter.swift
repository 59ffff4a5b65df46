import Text

/// Something that the operator is to be told of by mail, when it begins and when it is over.
public struct OperatorMatter: Sendable, Hashable {
  /// What it is.
  public enum Kind: Sendable, Hashable {
    /// A source that has been ill for days; `tries` failed so far, the next is at `next`.
    case source(name: String, url: String, trouble: Trouble, tries: Int, next: Moment?)
    /// Messages of a day's digest that were given up, and the server's answer to one of them.
    case mail(day: CalendarDay, failed: Int, reason: String)
    /// Bytes that are free where the database lies: too few.
    case disk(free: Int)
    /// A day's digest that is not there an hour after its closing, and why, in the program's words.
    case edition(day: CalendarDay, cause: String?)
    /// Digests that could not be taken elsewhere (`publish:`), the last of `day` (ISO), and what went wrong.
    case publish(day: String, reason: String)
  }

  /// What it is.
  public var kind: Kind
  /// Since when, as far as known.
  public var since: Moment?

  /// A matter.
  public init(_ kind: Kind, since: Moment? = nil) { (self.kind, self.since) = (kind, since) }

  /// Whether it stops the digest, and is told at once; a source is one of many.
  public var isUrgent: Bool { if case .source = kind { false } else { true } }

  /// By what it is known again, whatever becomes of its details.
  public var key: String {
    switch kind {
    case .source(let name, _, _, _, _): "source " + name
    case .mail(let day, _, _): "mail " + day.iso
    case .disk: "disk"
    case .edition(let day, _): "edition " + day.iso
    case .publish: "publish"
    }
  }
}
