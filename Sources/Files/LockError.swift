/// Why a state folder could not be locked.
public enum LockError: Error, Sendable, Hashable, CustomStringConvertible {
  /// Another instance works on it: "process 123".
  case held(by: String)
  /// The lock's file could not be used.
  case file(FileError)

  /// What happened, in words for the operator.
  public var description: String {
    switch self {
    case .held(let holder): "another kabar (\(holder)) works on this state folder"
    case .file(let error): error.description
    }
  }
}
