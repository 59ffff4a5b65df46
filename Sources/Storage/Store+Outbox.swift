import GRDB
import Text

extension Store {
  /// A next try this many seconds ahead was planned by a clock that was ahead: no pause between two tries is so long.
  private static let furthest = 7_200

  /// The messages whose turn it is, the oldest day first. When a message is due, so are all earlier ones to the same
  /// recipient: days arrive in their order.
  ///
  /// - Parameter hurries: whether all that wait are due.
  public func lettersDue(at now: Instant, hurries: Bool = false) async throws(StoreError) -> [OutboxMessage] {
    try await read {
      try $0.all(
        OutboxMessage.self,
        """
        WHERE state='waiting' AND EXISTS (
          SELECT 1 FROM outbox AS later WHERE later.state='waiting' AND later.recipient=outbox.recipient
            AND later.day>=outbox.day AND (:hurries OR later.next_try<=:now OR later.next_try>:ahead))
        ORDER BY day, attempts, rowid
        """, ["now": now, "ahead": now + Self.furthest, "hurries": hurries])
    }
  }

  /// When the next message is to be tried, as seen at `now`; nil when none waits.
  public func nextMessage(at now: Instant) async throws(StoreError) -> Instant? {
    try await read {
      try $0.column(
        Instant.self,
        """
        SELECT CASE WHEN next_try>:ahead THEN :now ELSE next_try END AS due FROM outbox WHERE state='waiting'
        ORDER BY due LIMIT 1
        """, ["now": now, "ahead": now + Self.furthest]
      ).first
    }
  }

  /// The messages that wait, and those that failed since `since`, the oldest first.
  public func lettersInTrouble(since: Instant) async throws(StoreError) -> [OutboxMessage] {
    try await read {
      try $0.all(
        OutboxMessage.self, "WHERE state='waiting' OR (state='failed' AND changed>=:since) ORDER BY day, rowid",
        ["since": since])
    }
  }

  /// The last day until `last` that has messages, of a digest or of any.
  public func lastMailed(until last: CalendarDay, digest: String? = nil) async throws(StoreError) -> CalendarDay? {
    try await read {
      try $0.column(
        CalendarDay.self,
        "SELECT max(day) FROM outbox WHERE day<=:last AND state<>'cancelled' AND (:digest IS NULL OR digest=:digest)",
        ["last": last, "digest": digest]
      ).first
    }
  }

  /// All messages of a day, in the order of the configuration.
  public func messages(of day: CalendarDay) async throws(StoreError) -> [OutboxMessage] {
    try await read { try $0.all(OutboxMessage.self, "WHERE day=:day ORDER BY rowid", ["day": day]) }
  }

  /// Notes, before the first byte goes out, that a try begins.
  public func noteTry(_ message: OutboxMessage) async throws(StoreError) {
    try await change(message, "attempts=attempts+1")
  }

  /// Notes what became of a message. One that ended does not change any more.
  public func settle(
    _ message: OutboxMessage, as state: OutboxMessage.State, reason: String, at now: Instant
  ) async throws(StoreError) {
    try await change(
      message, "state=:state, reason=:reason, changed=:now", ["state": state, "reason": reason, "now": now])
  }

  /// Lets a message wait until `next`, and with it the later ones to the same recipient; or, when the server itself is the
  /// trouble, every message.
  public func postpone(
    _ message: OutboxMessage, all: Bool, until next: Instant, reason: String, at now: Instant
  ) async throws(StoreError) {
    try await change(message, "reason=:reason, changed=:now", ["reason": reason, "now": now]) { transaction in
      try transaction.run(
        """
        UPDATE outbox SET next_try=max(next_try, :next)
        WHERE state='waiting' AND (:all OR recipient=:recipient)
        """, ["next": next, "all": all, "recipient": message.recipient])
    }
  }

  /// Changes the row of a message that waits.
  private func change(
    _ message: OutboxMessage, _ assignments: String, _ arguments: StatementArguments = [:],
    then more: @escaping @Sendable (Transaction) throws -> Void = { _ in }
  ) async throws(StoreError) {
    let row: StatementArguments = [
      "day": message.day, "recipient": message.recipient, "digest": message.digest,
    ]
    try await write { transaction in
      try transaction.run(
        "UPDATE outbox SET \(assignments) WHERE day=:day AND recipient=:recipient AND digest=:digest AND state='waiting'",
        row &+ arguments)
      try more(transaction)
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
    try await write {
      try $0.run(
        """
        UPDATE outbox SET state='waiting', attempts=0, created=:now, next_try=:now, changed=:now, reason=''
        WHERE day=coalesce(:day, (SELECT max(day) FROM outbox
          WHERE :recipient IS NOT NULL OR state IN ('failed', 'outdated')))
          AND (recipient=:recipient COLLATE NOCASE OR (:recipient IS NULL AND state IN ('failed', 'outdated')))
        """, ["now": now, "day": day, "recipient": recipient])
    }
  }

  /// Forgets messages whose fate was settled before `instant`; those that wait stay. Returns how many.
  @discardableResult
  public func forgetMessages(before instant: Instant) async throws(StoreError) -> Int {
    try await write {
      try $0.run("DELETE FROM outbox WHERE state<>'waiting' AND changed<:instant", ["instant": instant])
    }
  }

  /// Takes back every message that waits: mail was taken out of the configuration. Returns how many.
  public func cancelMessages(reason: String, at now: Instant) async throws(StoreError) -> Int {
    try await write {
      try $0.run(
        "UPDATE outbox SET state='cancelled', reason=:reason, changed=:now WHERE state='waiting'",
        ["reason": reason, "now": now])
    }
  }
}
