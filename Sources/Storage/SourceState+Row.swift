import GRDB
import Text
import Web

extension SourceState {
  /// The columns in the order in which they are written and read: looking each up by its name costs more than all else
  /// where thousands of states are read.
  static let columns = """
    name, url, feed, first_success, last_poll, last_success, last_new, next_poll, next_reason, failures, trouble,
    trouble_since, gone, reading, is_feed, has_validators, ttl, skip_hours, skip_days, update_period, rhythm_gap,
    rhythm_newest, last_whole, content, children, moved_to, moved_since, moved_last, moved_times, remarks
    """

  /// Reads a row of `columns`; nil where its address is none.
  init?(row: Row) {
    func instant(_ index: Int) -> Instant? { (row[index] as Int64?).map(Instant.init(seconds:)) }
    guard let url = WebURL(row[1]) else { return nil }
    self.init(name: row[0], url: url)
    feed = (row[2] as String?).flatMap { WebURL($0) }
    (firstSuccess, lastPoll, lastSuccess, lastNew) = (instant(3), instant(4), instant(5), instant(6))
    (nextPoll, nextReason) = (instant(7), row[8])
    (failures, trouble, troubleSince, isGone) = (row[9], row[10], instant(11), row[12])
    memory = PollMemory(row: row)
  }

  func save(_ db: Database) throws {
    let rhythm = memory.rhythm
    let moved = memory.moved
    try db.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO source(\(Self.columns))
        VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)
        """
    ).execute(arguments: [
      name, url.href, feed?.href, firstSuccess?.seconds, lastPoll?.seconds, lastSuccess?.seconds, lastNew?.seconds,
      nextPoll?.seconds, nextReason, failures, trouble, troubleSince?.seconds, isGone, memory.reading, memory.isFeed,
      memory.hasValidators, memory.ttlMinutes, PollMemory.bits(memory.skipHours), PollMemory.bits(memory.skipDays),
      memory.syPeriodSeconds, rhythm?.gap, rhythm?.newest.seconds, memory.lastWhole?.seconds,
      memory.content.map(Int64.init(bitPattern:)), memory.children.map(\.href).joined(separator: "\n"),
      moved?.target.href,
      moved?.firstSeen.seconds, moved?.lastSeen.seconds, moved?.answers ?? 0, memory.leftOut.joined(separator: "\n"),
    ])
  }
}

extension PollMemory {
  /// Reads its part of a row of `SourceState.columns`.
  fileprivate init(row: Row) {
    self.init()
    func instant(_ index: Int) -> Instant? { (row[index] as Int64?).map(Instant.init(seconds:)) }
    func lines(_ index: Int) -> [String] { (row[index] as String).split(separator: "\n").map(String.init) }
    (reading, isFeed, hasValidators, ttlMinutes) = (row[13], row[14], row[15], row[16])
    (skipHours, skipDays) = (Self.numbers(row[17]), Self.numbers(row[18]))
    syPeriodSeconds = row[19]
    if let gap = row[20] as Int?, let newest = instant(21) { rhythm = PublishingRhythm(gap: gap, newest: newest) }
    lastWhole = instant(22)
    content = (row[23] as Int64?).map(UInt64.init(bitPattern:))
    children = lines(24).compactMap { WebURL($0) }
    if let text = row[25] as String?, let target = WebURL(text), let first = instant(26), let last = instant(27) {
      moved = PermanentRedirect(target: target, firstSeen: first, lastSeen: last, answers: row[28])
    }
    leftOut = lines(29)
  }

  fileprivate static func bits(_ numbers: Set<Int>) -> Int64 {
    numbers.reduce(0) { (0..<63).contains($1) ? $0 | 1 << Int64($1) : $0 }
  }

  private static func numbers(_ bits: Int64) -> Set<Int> {
    bits == 0 ? [] : Set((0..<63).filter { bits & 1 << Int64($0) != 0 })
  }
}
