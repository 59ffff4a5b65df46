import GRDB
import Model
import Text

// Rows are made with their edition (`save`), so that an edition is never kept without its messages.

extension Store {
  /// Makes the messages of a new edition, within its transaction.
  static func makeMessages(
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

  /// A next try this many seconds ahead was planned by a clock that was ahead: no pause between two tries is so long.
  private static let furthest: Int64 = 7_200

  /// The messages whose turn it is, the oldest day first. When a message is due, so are all earlier ones to the same
  /// recipient: days arrive in their order.
  public func lettersDue(at now: Instant) async throws(StoreError) -> [OutboxMessage] {
    try await read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT * FROM outbox AS this WHERE state='waiting' AND EXISTS (
            SELECT 1 FROM outbox AS later WHERE later.state='waiting' AND later.recipient=this.recipient
              AND later.day>=this.day AND (later.next_try<=? OR later.next_try>?))
          ORDER BY day, attempts, rowid
          """, arguments: [now.seconds, now.seconds > .max - Self.furthest ? .max : now.seconds + Self.furthest]
      ).compactMap(OutboxMessage.init(row:))
    }
  }

  /// When the next message is to be tried, as seen at `now`; nil when none waits.
  public func nextMessage(at now: Instant) async throws(StoreError) -> Instant? {
    try await read { db in
      let sql =
        "SELECT min(CASE WHEN next_try>? THEN ? ELSE next_try END) FROM outbox WHERE state='waiting'"
      return try Int64.fetchOne(db, sql: sql, arguments: [now.seconds + Self.furthest, now.seconds])
        .map(Instant.init(seconds:))
    }
  }

  /// The messages that wait, and those that failed since `since`, the oldest first.
  public func lettersInTrouble(since: Instant) async throws(StoreError) -> [OutboxMessage] {
    try await read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT * FROM outbox WHERE state='waiting' OR (state='failed' AND changed>=?) ORDER BY day, rowid
          """, arguments: [since.seconds]
      ).compactMap(OutboxMessage.init(row:))
    }
  }

  /// All messages of a day, in the order of the configuration.
  public func messages(of day: CalendarDay) async throws(StoreError) -> [OutboxMessage] {
    try await read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM outbox WHERE day=? ORDER BY rowid", arguments: [day.iso])
        .compactMap(OutboxMessage.init(row:))
    }
  }

  /// Notes, before the first byte goes out, that a try begins.
  public func noteTry(_ message: OutboxMessage) async throws(StoreError) {
    try await write { db in
      try db.execute(
        sql: "UPDATE outbox SET attempts=attempts+1 WHERE day=? AND recipient=? AND state='waiting'",
        arguments: [message.day.iso, message.recipient])
    }
  }

  /// Notes what became of a message. One that ended does not change any more.
  public func settle(
    _ message: OutboxMessage, as state: OutboxMessage.State, reason: String, at now: Instant
  ) async throws(StoreError) {
    try await write { db in
      try db.execute(
        sql: "UPDATE outbox SET state=?, reason=?, changed=? WHERE day=? AND recipient=? AND state='waiting'",
        arguments: [state.rawValue, reason, now.seconds, message.day.iso, message.recipient])
    }
  }

  /// Lets a message wait until `next`, and with it the later ones to the same recipient; or, when the server itself is the
  /// trouble, every message.
  public func postpone(
    _ message: OutboxMessage, all: Bool, until next: Instant, reason: String, at now: Instant
  ) async throws(StoreError) {
    try await write { db in
      try db.execute(
        sql: "UPDATE outbox SET reason=?, changed=? WHERE day=? AND recipient=? AND state='waiting'",
        arguments: [reason, now.seconds, message.day.iso, message.recipient])
      try db.execute(
        sql: "UPDATE outbox SET next_try=max(next_try, ?) WHERE state='waiting' AND (? OR recipient=?)",
        arguments: [next.seconds, all, message.recipient])
    }
  }

  /// Has messages of a day sent once more: those that were given up, and to a recipient who is named those that were sent,
  /// too. Returns how many.
  ///
  /// - Parameter day: nil for the latest day that has messages.
  @discardableResult
  public func repeatMessages(
    of day: CalendarDay?, to recipient: String?, at now: Instant
  ) async throws(StoreError) -> Int {
    try await write { db in
      try db.execute(
        sql: """
          UPDATE outbox SET state='waiting', attempts=0, created=?, next_try=?, changed=?, reason=''
          WHERE day=coalesce(?, (SELECT max(day) FROM outbox))
            AND (recipient=? OR (? IS NULL AND state='failed'))
          """, arguments: [now.seconds, now.seconds, now.seconds, day?.iso, recipient, recipient])
      return db.changesCount
    }
  }

  /// Forgets messages whose fate was settled before `instant`; those that wait stay. Returns how many.
  @discardableResult
  public func forgetMessages(before instant: Instant) async throws(StoreError) -> Int {
    try await write { db in
      try db.execute(
        sql: "DELETE FROM outbox WHERE state<>'waiting' AND changed<?", arguments: [instant.seconds])
      return db.changesCount
    }
  }

  /// Takes back every message that waits: mail was taken out of the configuration. Returns how many.
  public func cancelMessages(reason: String, at now: Instant) async throws(StoreError) -> Int {
    try await write { db in
      try db.execute(
        sql: "UPDATE outbox SET state='cancelled', reason=?, changed=? WHERE state='waiting'",
        arguments: [reason, now.seconds])
      return db.changesCount
    }
  }
}

extension OutboxMessage {
  /// Nil when the row is not one of ours.
  fileprivate init?(row: Row) {
    guard let day = CalendarDay(iso: row["day"]), let state = State(rawValue: row["state"]) else { return nil }
    func instant(_ name: String) -> Instant { Instant(seconds: row[name]) }
    self.init(
      day: day, recipient: row["recipient"], state: state, attempts: row["attempts"], createdAt: instant("created"),
      nextTry: instant("next_try"), changedAt: instant("changed"), reason: row["reason"])
  }
}
