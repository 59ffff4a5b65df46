import Text
import Web

extension SourceState: StoredRow {
  enum Column: Int, TableColumn {
    case name, url, feed, firstSuccess, lastPoll, lastSuccess, lastNew, nextPoll, nextReason, failures, trouble
    case troubleSince, gone, reading, isFeed, hasValidators, ttl, skipHours, skipDays, updatePeriod, rhythmGap
    case rhythmNewest, lastWhole, content, children, movedTo, movedSince, movedLast, movedTimes, remarks
    case newest, span, pace, searched, abandoned, unreadEntries, unreadPolls, lastPageRead
  }
  static let table = StoredTable<Column>("source")

  /// A source with its name and address is known; the next poll finds anew what else cannot be read.
  init(_ cells: Cells<Column>) throws(UnreadableCell) {
    self.init(name: try cells[.name], url: try cells[.url])
    feed = cells.ifReadable(.feed)
    firstSuccess = cells.ifReadable(.firstSuccess)
    lastPoll = cells.ifReadable(.lastPoll)
    lastSuccess = cells.ifReadable(.lastSuccess)
    lastNew = cells.ifReadable(.lastNew)
    nextPoll = cells.ifReadable(.nextPoll)
    nextReason = cells.ifReadable(.nextReason) ?? ""
    failures = cells.ifReadable(.failures) ?? 0
    trouble = cells.ifReadable(.trouble)
    troubleSince = cells.ifReadable(.troubleSince)
    isGone = cells.ifReadable(.gone) ?? false
    memory = PollMemory(cells)
  }

  /// Writes the row, or the times alone where nothing else is new: of a thousand polls nearly all find nothing. A cell that could
  /// not be read is written anew with its row.
  ///
  /// - Parameter before: the row as it was read.
  func save(_ transaction: Transaction, after before: SourceState? = nil) throws {
    if let before, transaction.unreadable.isEmpty, before.with(timesOf: self) == self,
      try transaction.run(
        """
        UPDATE source SET last_poll=:poll, last_success=:success, next_poll=:next, next_reason=:reason WHERE name=:name
        """,
        ["poll": lastPoll, "success": lastSuccess, "next": nextPoll, "reason": nextReason, "name": name]) == 1
    {
      return
    }
    try transaction.insert(
      into: Self.table, or: .replace,
      [
        .name: name, .url: url, .feed: feed, .firstSuccess: firstSuccess, .lastPoll: lastPoll,
        .lastSuccess: lastSuccess, .lastNew: lastNew, .nextPoll: nextPoll, .nextReason: nextReason, .failures: failures,
        .trouble: trouble, .troubleSince: troubleSince, .gone: isGone,
        .reading: memory.reading, .isFeed: memory.isFeed, .hasValidators: memory.hasValidators, .ttl: memory.ttlMinutes,
        .skipHours: PollMemory.bits(memory.skipHours), .skipDays: PollMemory.bits(memory.skipDays),
        .updatePeriod: memory.syPeriodSeconds, .rhythmGap: memory.rhythm?.gap, .rhythmNewest: memory.rhythm?.newest,
        .lastWhole: memory.lastWhole, .newest: memory.span?.newest, .span: memory.span?.seconds, .pace: memory.pace,
        .searched: memory.searched, .abandoned: memory.abandoned, .content: memory.content.map(Int64.init(bitPattern:)),
        .children: memory.children.map(\.href).joined(separator: "\n"), .movedTo: memory.moved?.target,
        .movedSince: memory.moved?.firstSeen, .movedLast: memory.moved?.lastSeen,
        .movedTimes: memory.moved?.answers ?? 0, .remarks: memory.leftOut.joined(separator: "\n"),
        .unreadEntries: memory.unreadPages.entries, .unreadPolls: memory.unreadPages.polls,
        .lastPageRead: memory.unreadPages.lastRead,
      ])
  }
}

extension SourceState {
  /// The state as it would be had only the times of another one been noted.
  fileprivate func with(timesOf other: SourceState) -> SourceState {
    var state = self
    (state.lastPoll, state.lastSuccess) = (other.lastPoll, other.lastSuccess)
    (state.nextPoll, state.nextReason) = (other.nextPoll, other.nextReason)
    return state
  }
}

/// Hours and days stand as bits, addresses and remarks a line each.
extension PollMemory {
  fileprivate init(_ cells: Cells<SourceState.Column>) {
    self.init()
    reading = cells.ifReadable(.reading) ?? ""
    isFeed = cells.ifReadable(.isFeed) ?? false
    hasValidators = cells.ifReadable(.hasValidators) ?? false
    ttlMinutes = cells.ifReadable(.ttl)
    skipHours = Self.numbers(cells.ifReadable(.skipHours))
    skipDays = Self.numbers(cells.ifReadable(.skipDays))
    syPeriodSeconds = cells.ifReadable(.updatePeriod)
    if let gap: Int = cells.ifReadable(.rhythmGap), let newest: Instant = cells.ifReadable(.rhythmNewest) {
      rhythm = PublishingRhythm(gap: gap, newest: newest)
    }
    lastWhole = cells.ifReadable(.lastWhole)
    span = (cells.ifReadable(.newest) as Instant?).map { ListingSpan(newest: $0, seconds: cells.ifReadable(.span)) }
    pace = cells.ifReadable(.pace)
    searched = cells.ifReadable(.searched)
    abandoned = cells.ifReadable(.abandoned)
    content = (cells.ifReadable(.content) as Int64?).map(UInt64.init(bitPattern:))
    children = Self.lines(cells.ifReadable(.children)).compactMap { WebURL($0) }
    if let target: WebURL = cells.ifReadable(.movedTo), let first: Instant = cells.ifReadable(.movedSince),
      let last: Instant = cells.ifReadable(.movedLast)
    {
      let answers: Int? = cells.ifReadable(.movedTimes)
      moved = PermanentRedirect(target: target, firstSeen: first, lastSeen: last, answers: answers ?? 1)
    }
    leftOut = Self.lines(cells.ifReadable(.remarks))
    unreadPages = UnreadPages(
      entries: cells.ifReadable(.unreadEntries) ?? 0, polls: cells.ifReadable(.unreadPolls) ?? 0,
      lastRead: cells.ifReadable(.lastPageRead))
  }

  fileprivate static func bits(_ numbers: Set<Int>) -> Int64 {
    numbers.reduce(0) { (0..<63).contains($1) ? $0 | 1 << Int64($1) : $0 }
  }

  private static func numbers(_ bits: Int64?) -> Set<Int> {
    guard let bits, bits != 0 else { return [] }
    return Set((0..<63).filter { bits & 1 << Int64($0) != 0 })
  }

  private static func lines(_ text: String?) -> [String] { text?.split(separator: "\n").map(String.init) ?? [] }
}
