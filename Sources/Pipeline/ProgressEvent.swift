import Text

/// What a run tells while it works, for a terminal, the journal or another process.
public enum ProgressEvent: Sendable, Hashable, Codable {
  /// A source is being asked.
  case started(source: String)
  /// Its listing was read: how many addresses are new.
  case listed(source: String, new: Int)
  /// A page of it was read.
  case page(source: String, done: Int, of: Int)
  /// It is done: new articles, those kept, and what went wrong, in English and as it is stored.
  case finished(source: String, new: Int, kept: Int, unchanged: Bool, trouble: String?, stored: String? = nil)
  /// An edition was written.
  case edition(day: String, articles: Int, files: [String])
  /// A line that says something else.
  case note(String)
}

/// Receives progress; called from any task.
public typealias ProgressSink = @Sendable (ProgressEvent) -> Void
