import Glibc

/// Why a file or folder could not be used.
public struct FileError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What was tried.
  public enum Attempt: String, Sendable, Hashable {
    case write = "cannot be written"
    case makeFolder = "this folder cannot be made"
    case list = "this folder cannot be read"
    case remove = "cannot be removed"
    case lock = "cannot be locked"
    case listen = "no socket can be made here"
  }

  /// The file or folder.
  public var path: String
  /// What was tried.
  public var attempt: Attempt
  /// The system's number for the reason: `errno`.
  public var code: Int32

  /// A failed attempt.
  public init(_ attempt: Attempt, _ path: String, code: Int32) {
    (self.path, self.attempt, self.code) = (path, attempt, code)
  }

  /// The reason in the system's words.
  public var reason: String { String(cString: strerror(code)) }

  /// What happened, in words for the operator.
  public var description: String { "\(path): \(attempt.rawValue): \(reason)" }

  /// Whether there is no room left, on the disk or within a quota.
  public var isDiskFull: Bool { code == ENOSPC || code == EDQUOT }

  /// Whether it may be over without anybody doing something about this path: no room, a busy or failing device, a network
  /// disk that does not answer, too many open files.
  public var isTransient: Bool {
    isDiskFull
      || [EIO, EAGAIN, EBUSY, EINTR, ENOMEM, EMFILE, ENFILE, ETIMEDOUT, ESTALE, ENOTCONN, EHOSTDOWN, EHOSTUNREACH]
        .contains(
          code)
  }
}
