import Storage
import Text

/// How the outbox stands: what `kabar status`, `health`, `send` and `once` all count.
public struct MailStanding: Sendable, Hashable, Codable {
  /// Messages that wait.
  public var waiting = 0
  /// Messages given up, or refused, in the last two weeks.
  public var failed = 0
  /// The last edition that had messages: one that nobody is mailed says nothing of the way.
  public var day: CalendarDay?
  /// Those of them that are of that edition.
  public var failedLast = 0
  /// Messages of that edition that were sent.
  public var sentLast = 0
  /// Messages that wait and are older than a server is down in passing.
  public var late = 0
  /// The latest earlier edition with messages that were given up.
  public var failedDay: CalendarDay?

  /// Nothing in it.
  public init() {}

  /// Of earlier editions than the last.
  public var failedBefore: Int { failed - failedLast }

  /// For how long what failed is told.
  static let memory = 14 * 86_400

  /// Seconds after which a message that waits is late.
  private static let longest = 6 * 3600

  /// Counts messages in trouble, and those of `last`, the last edition that had any.
  private init(_ troubled: [OutboxMessage], last: CalendarDay?, of messages: [OutboxMessage], at now: Instant) {
    day = last
    waiting = troubled.count { $0.state == .waiting }
    failed = troubled.count { $0.state == .failed }
    failedLast = troubled.count { $0.state == .failed && $0.day == last }
    sentLast = messages.count { $0.state == .sent }
    late = troubled.count { $0.state == .waiting && now - $0.createdAt >= Self.longest }
    failedDay = troubled.filter { $0.state == .failed && $0.day != last }.map(\.day).max()
  }

  static func read(_ store: Store, last: CalendarDay?, at now: Instant) async throws(StoreError) -> MailStanding {
    let troubled = try await store.lettersInTrouble(since: now - memory)
    var (day, messages): (CalendarDay?, [OutboxMessage]) = (nil, [])
    if let last { day = try await store.lastMailed(until: last) }
    if let day { messages = try await store.messages(of: day) }
    return MailStanding(troubled, last: day, of: messages, at: now)
  }
}
