import Text

/// What became of an article after it was read. Who finds, cites or asks about the article is told of it.
public struct Aftermath: Sendable, Hashable {
  /// Whether its outlet took it back, or its page is gone.
  public var isWithdrawn = false
  /// What was noticed of it, the earliest first; told by an edition or not yet.
  public var changes: [Edition.Correction] = []
  /// When its page was asked for last; nil where that was not since it was read.
  public var checked: Instant?

  /// Nothing.
  public init() {}

  /// What these changes, the earliest first, leave of an article.
  public init(_ changes: [Edition.Correction]) {
    self.changes = changes
    isWithdrawn = changes.last { $0.change.takesBack || $0.change == .restored }?.change.takesBack ?? false
  }

  /// The changes of what it says.
  public var corrections: [Edition.Correction] {
    changes.filter { !$0.change.takesBack && $0.change != .restored }
  }
}
