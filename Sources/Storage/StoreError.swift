import GRDB

/// Why the store could not do what was asked. Words are SQLite's own.
public enum StoreError: Error, Sendable, Hashable, CustomStringConvertible {
  /// Another program has locked the database for longer than a statement waits.
  case busy
  /// The disk is full.
  case diskFull
  /// The database's file can neither be read nor written at the moment: the disk fails, is read-only, is not there.
  case unavailable(String)
  /// The task was told to stop.
  case cancelled
  /// The data was written by a newer version of the program.
  case newer
  /// The file is the database of another program.
  case foreign
  /// The file is no database, or a damaged one.
  case damaged(String)
  /// Anything else.
  case database(String)

  /// What SQLite, GRDB or the reading of a value said.
  init(_ error: any Error) {
    if let error = error as? StoreError {
      self = error
      return
    }
    guard let error = error as? DatabaseError else {
      self = error is CancellationError ? .cancelled : .database(String(describing: error))
      return
    }
    let words = error.message ?? "\(error.resultCode)"
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
    case .SQLITE_FULL: self = .diskFull
    case .SQLITE_IOERR, .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_NOMEM, .SQLITE_PROTOCOL, .SQLITE_PERM:
      self = .unavailable(words)
    case .SQLITE_INTERRUPT, .SQLITE_ABORT: self = .cancelled
    case .SQLITE_NOTADB, .SQLITE_CORRUPT: self = .damaged(words)
    default: self = .database(words)
    }
  }

  /// What happened, in words for the operator.
  public var description: String {
    switch self {
    case .busy: "the database: another program has locked it"
    case .diskFull: "the database: the disk is full"
    case .unavailable(let words): "the database cannot be used: \(words)"
    case .cancelled: "the database: told to stop"
    case .newer: "the data was written by a newer version of kabar; install that version again"
    case .foreign: "the database belongs to another program"
    case .damaged(let words): "the database is damaged: \(words)"
    case .database(let words): "the database: \(words)"
    }
  }

  /// Whether the disk has no room left.
  public var isDiskFull: Bool { self == .diskFull }

  /// Whether the same may succeed later with nothing changed: wait and try again. Nothing of what was asked was written.
  public var isTransient: Bool {
    switch self {
    case .busy, .diskFull, .unavailable: true
    case .cancelled, .newer, .foreign, .damaged, .database: false
    }
  }
}
