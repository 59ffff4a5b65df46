import Storage
import Text

/// How the outbox stands: what `kabar status`, `health`, `send` and `once` all count.
public struct MailStanding: Sendable, Hashable, Codable {
  /// Messages that wait.
  public var waiting = 0
  /// Messages given up, or refused, in the last two weeks.
  public var failed = 0
  /// Those of them that are of the last edition.
  public var failedLast = 0
  /// Messages of the last edition that were sent.
  public var sentLast = 0

  /// Nothing in it.
  public init() {}

  /// Of earlier editions than the last.
  public var failedBefore: Int { failed - failedLast }

  /// For how long what failed is told.
  static let memory = 14 * 86_400

  /// Counts messages in trouble, and those of the last edition.
  init(_ troubled: [OutboxMessage], last: CalendarDay?, of messages: [OutboxMessage]) {
    waiting = troubled.count { $0.state == .waiting }
    failed = troubled.count { $0.state == .failed }
    failedLast = troubled.count { $0.state == .failed && $0.day == last }
    sentLast = messages.count { $0.state == .sent }
  }

  static func read(_ store: Store, last: CalendarDay?, at now: Instant) async throws(StoreError) -> MailStanding {
    let troubled = try await store.lettersInTrouble(since: now - memory)
    var messages: [OutboxMessage] = []
    if let last { messages = try await store.messages(of: last) }
    return MailStanding(troubled, last: last, of: messages)
  }
}
