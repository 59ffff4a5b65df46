import GRDB
import Model
import Text

// Rows are made with their edition (`save`), so that an edition is never kept without its letters.

extension Store {
  /// Makes the letters of a new edition, within its transaction.
  static func makeLetters(
    _ db: Database, day: CalendarDay, to recipients: [String], at now: Instant
  ) throws {
    for recipient in recipients {
      try db.execute(
        sql: """
          INSERT OR IGNORE INTO outbox(day, recipient, state, created, next_try, changed) VALUES (?,?,'waiting',?,?,?)
          """,
        arguments: [day.iso, recipient, now.seconds, now.seconds, now.seconds])
    }
  }

  /// The letters whose turn it is, the oldest day first. When a letter is due, so are all earlier ones to the same
  /// recipient: days arrive in their order.
  public func lettersDue(at now: Instant) async throws(StorageError) -> [OutboxLetter] {
    try await read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT * FROM outbox AS this WHERE state='waiting' AND EXISTS (
            SELECT 1 FROM outbox AS later WHERE later.state='waiting' AND later.recipient=this.recipient
              AND later.day>=this.day AND later.next_try<=?)
          ORDER BY day, attempts, rowid
          """, arguments: [now.seconds]
      ).compactMap(OutboxLetter.init(row:))
    }
  }

  /// When the next letter is to be tried; nil when none waits.
  public func nextLetter() async throws(StorageError) -> Instant? {
    try await read { db in
      try Int64.fetchOne(db, sql: "SELECT min(next_try) FROM outbox WHERE state='waiting'").map(Instant.init(seconds:))
    }
  }

  /// The letters that wait, and those that failed since `since`, the oldest first.
  public func lettersInTrouble(since: Instant) async throws(StorageError) -> [OutboxLetter] {
    try await read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT * FROM outbox WHERE state='waiting' OR (state='failed' AND changed>=?) ORDER BY day, rowid
          """, arguments: [since.seconds]
      ).compactMap(OutboxLetter.init(row:))
    }
  }

  /// All letters of a day, in the order of the configuration.
  public func letters(of day: CalendarDay) async throws(StorageError) -> [OutboxLetter] {
    try await read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM outbox WHERE day=? ORDER BY rowid", arguments: [day.iso])
        .compactMap(OutboxLetter.init(row:))
    }
  }

  /// Notes, before the first byte goes out, that a try begins.
  public func noteTry(_ letter: OutboxLetter) async throws(StorageError) {
    try await write { db in
      try db.execute(
        sql: "UPDATE outbox SET attempts=attempts+1 WHERE day=? AND recipient=? AND state='waiting'",
        arguments: [letter.day.iso, letter.recipient])
    }
  }

  /// Notes what became of a letter. One that ended does not change any more.
  public func settle(
    _ letter: OutboxLetter, as state: OutboxLetter.State, reason: String, at now: Instant
  ) async throws(StorageError) {
    try await write { db in
      try db.execute(
        sql: "UPDATE outbox SET state=?, reason=?, changed=? WHERE day=? AND recipient=? AND state='waiting'",
        arguments: [state.rawValue, reason, now.seconds, letter.day.iso, letter.recipient])
    }
  }

  /// Lets a letter wait until `next`, and with it the later ones to the same recipient; or, when the server itself is the
  /// trouble, every letter.
  public func postpone(
    _ letter: OutboxLetter, all: Bool, until next: Instant, reason: String, at now: Instant
  ) async throws(StorageError) {
    try await write { db in
      try db.execute(
        sql: "UPDATE outbox SET reason=?, changed=? WHERE day=? AND recipient=? AND state='waiting'",
        arguments: [reason, now.seconds, letter.day.iso, letter.recipient])
      try db.execute(
        sql: "UPDATE outbox SET next_try=max(next_try, ?) WHERE state='waiting' AND (? OR recipient=?)",
        arguments: [next.seconds, all, letter.recipient])
    }
  }

  /// Forgets letters whose fate was settled before `instant`; those that wait stay. Returns how many.
  @discardableResult
  public func forgetLetters(before instant: Instant) async throws(StorageError) -> Int {
    try await write { db in
      try db.execute(
        sql: "DELETE FROM outbox WHERE state<>'waiting' AND changed<?", arguments: [instant.seconds])
      return db.changesCount
    }
  }

  /// Takes back every letter that waits: mail was taken out of the configuration. Returns how many.
  public func cancelLetters(reason: String, at now: Instant) async throws(StorageError) -> Int {
    try await write { db in
      try db.execute(
        sql: "UPDATE outbox SET state='cancelled', reason=?, changed=? WHERE state='waiting'",
        arguments: [reason, now.seconds])
      return db.changesCount
    }
  }
}

extension OutboxLetter {
  /// Nil when the row is not one of ours.
  fileprivate init?(row: Row) {
    guard let day = CalendarDay(iso: row["day"]), let state = State(rawValue: row["state"]) else { return nil }
    func instant(_ name: String) -> Instant { Instant(seconds: row[name]) }
    self.init(
      day: day, recipient: row["recipient"], state: state, attempts: row["attempts"], createdAt: instant("created"),
      nextTry: instant("next_try"), changedAt: instant("changed"), reason: row["reason"])
  }
}
