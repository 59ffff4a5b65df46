import Synchronization

/// Counts the editions whose files were written, out of what is told of it.
public final class WrittenEditions: Sendable {
  private let number = Atomic<Int>(0)

  /// None so far.
  public init() {}

  /// Whether there were any.
  public var hasAny: Bool { number.load(ordering: .relaxed) > 0 }

  /// Passes on what is told.
  public func counting(_ progress: @escaping ProgressSink) -> ProgressSink {
    { event in
      if case .edition = event { self.number.add(1, ordering: .relaxed) }
      progress(event)
    }
  }
}
