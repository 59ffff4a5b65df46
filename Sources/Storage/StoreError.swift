/// Why the store could not do what was asked.
public enum StoreError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The database could not be opened or read: SQLite's own words.
  case database(String)
  /// The data was written by a newer version of the program.
  case newer
  /// A file or folder could not be written.
  case file(path: String, reason: String)
  /// Another instance works on this state folder.
  case locked(by: String)

  /// What happened, in words for the operator.
  public var description: String {
    switch self {
    case .database(let words): "the database: \(words)"
    case .newer: "the data was written by a newer version of kabar; install that version again"
    case .file(let path, let reason): "\(path): \(reason)"
    case .locked(let by): "another kabar (\(by)) works on this state folder"
    }
  }
}
