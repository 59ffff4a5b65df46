import Configuration
import Storage
import Text

extension StatusReport {
  /// How a further digest stands (`digests:`).
  public struct ListStatus: Sendable, Hashable, Codable {
    /// What it is called in commands, and as a folder.
    public var name: String
    /// Its title.
    public var title: String
    /// The day of its last edition, ISO; nil before the first.
    public var lastEdition: String?
    /// Its articles.
    public var articles: Int?
    /// When its next one closes.
    public var nextEdition: String
    /// Editions whose files are still to be written, ISO days.
    public var unwritten: [String] = []
    /// The day whose edition should be there by now and is not, ISO.
    public var overdueEdition: String?
    /// Messages of it that wait.
    public var mailWaiting = 0
    /// Messages of it that were given up in the last two weeks.
    public var mailFailed = 0
    /// Whether those of its last edition are among them.
    public var hasFailedLast = false

    /// Whether a person should look at it.
    public var needsLook: Bool { overdueEdition != nil || hasFailedLast }
  }

  /// Adds how the further digests stand.
  mutating func addLists(
    _ desks: [(name: String, title: String, desk: EditionDesk)], from store: Store, now: Instant
  ) async throws(StoreError) {
    if desks.isEmpty { return }
    let messages = try await store.lettersInTrouble(since: now - MailStanding.memory)
    for (name, title, desk) in desks {
      let zone = desk.zone
      let last = try await desk.latest()
      let own = messages.filter { $0.digest == name }
      var list = ListStatus(
        name: name, title: title, lastEdition: last?.day.iso, articles: last?.articles,
        nextEdition: zone.moment(desk.calendar.nextClosing(after: now)).iso8601)
      list.unwritten = try await desk.store.unwrittenEditions().map(\.iso)
      list.mailWaiting = own.count { $0.state == .waiting }
      list.mailFailed = own.count { $0.state == .failed }
      let mailed =
        if let day = last?.day { try await store.lastMailed(until: day, digest: name) } else { CalendarDay?.none }
      list.hasFailedLast = own.contains { $0.state == .failed && $0.day == mailed }
      list.overdueEdition = desk.overdue(after: last, at: now)?.iso
      lists.append(list)
    }
  }
}
