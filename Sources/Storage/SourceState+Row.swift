import GRDB
import Text
import Web

extension SourceState {
  init(row: Row) {
    func instant(_ name: String) -> Instant? { (row[name] as Int64?).map(Instant.init(seconds:)) }
    self.init(name: row["name"], url: row["url"])
    feed = row["feed"]
    firstSuccess = instant("first_success")
    lastPoll = instant("last_poll")
    lastSuccess = instant("last_success")
    lastNew = instant("last_new")
    nextPoll = instant("next_poll")
    nextReason = row["next_reason"]
    failures = row["failures"]
    trouble = row["trouble"]
    troubleSince = instant("trouble_since")
    isGone = row["gone"]
    memory = PollMemory(row: row)
  }

  func save(_ db: Database) throws {
    let rhythm = memory.rhythm
    let moved = memory.moved
    try db.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO source(name, url, feed, first_success, last_poll, last_success, last_new, next_poll,
          next_reason, failures, trouble, trouble_since, gone, reading, is_feed, has_validators, ttl, skip_hours, skip_days,
          update_period, rhythm_gap, rhythm_newest, last_whole, content, children, moved_to, moved_since, moved_last,
          moved_times)
        VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)
        """
    ).execute(arguments: [
      name, url, feed, firstSuccess?.seconds, lastPoll?.seconds, lastSuccess?.seconds, lastNew?.seconds,
      nextPoll?.seconds, nextReason, failures, trouble, troubleSince?.seconds, isGone, memory.reading, memory.isFeed,
      memory.hasValidators, memory.ttlMinutes, PollMemory.bits(memory.skipHours), PollMemory.bits(memory.skipDays),
      memory.syPeriodSeconds, rhythm?.gap, rhythm?.newest.seconds, memory.lastWhole?.seconds,
      memory.content.map(Int64.init(bitPattern:)), memory.children.joined(separator: "\n"), moved?.target.href,
      moved?.firstSeen.seconds, moved?.lastSeen.seconds, moved?.answers ?? 0,
    ])
  }
}

extension PollMemory {
  fileprivate init(row: Row) {
    self.init()
    func instant(_ name: String) -> Instant? { (row[name] as Int64?).map(Instant.init(seconds:)) }
    reading = row["reading"]
    isFeed = row["is_feed"]
    hasValidators = row["has_validators"]
    ttlMinutes = row["ttl"]
    skipHours = Self.numbers(row["skip_hours"])
    skipDays = Self.numbers(row["skip_days"])
    syPeriodSeconds = row["update_period"]
    if let gap = row["rhythm_gap"] as Int?, let newest = instant("rhythm_newest") {
      rhythm = PublishingRhythm(gap: gap, newest: newest)
    }
    lastWhole = instant("last_whole")
    content = (row["content"] as Int64?).map(UInt64.init(bitPattern:))
    children = (row["children"] as String).split(separator: "\n").map(String.init)
    if let text = row["moved_to"] as String?, let target = WebURL(text), let first = instant("moved_since"),
      let last = instant("moved_last")
    {
      moved = PermanentRedirect(target: target, firstSeen: first, lastSeen: last, answers: row["moved_times"])
    }
  }

  fileprivate static func bits(_ numbers: Set<Int>) -> Int64 {
    numbers.reduce(0) { (0..<63).contains($1) ? $0 | 1 << Int64($1) : $0 }
  }

  private static func numbers(_ bits: Int64) -> Set<Int> { Set((0..<63).filter { bits & 1 << Int64($0) != 0 }) }
}
