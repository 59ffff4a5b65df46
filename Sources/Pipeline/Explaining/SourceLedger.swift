import Configuration
import Digests
import Model
import Storage
import Text

/// What a source offered, and what became of it: of its listing as it was last, of today, and of seven days.
public struct SourceLedger: Sendable, Hashable, Codable {
  /// Why entries of the last seven days wait, cannot be read, or were left out.
  public struct Reason: Sendable, Hashable, Codable {
    /// What became of them.
    public var outcome: EntryOutcome
    /// The key word of the trouble; nil where it is none.
    public var code: TroubleCode?
    /// How many.
    public var count: Int
    /// Why, in words.
    public var text: String
    /// When the first of them is tried next.
    public var nextTry: String?
  }

  /// The entries of the listing as it was last, with what has become of them by now.
  public var lastPoll = Ledger()
  /// Entries first offered today.
  public var today = Ledger()
  /// Entries first offered on this day and the six before it.
  public var week = Ledger()
  /// Why, the most frequent first.
  public var reasons: [Reason] = []

  private static let mostReads = 3

  /// Nothing offered.
  public init() {}

  /// The ledgers of all sources that offered anything, by name.
  static func all(
    store: Store, desk: EditionDesk, states: [String: SourceState], words: TroubleWording, now: Instant
  ) async throws(StoreError) -> [String: SourceLedger] {
    let zone = desk.calendar.zone
    let day = zone.moment(now).day
    let (today, week) = (zone.instant(day, .midnight), zone.instant(day.adding(days: -6), .midnight))
    var (offered, listed): ([LedgerSum], [LedgerSum]) = ([], [])
    var preview: [Int64: EntryOutcome] = [:]
    func outcome(_ sum: LedgerSum) -> EntryOutcome? { sum.outcome ?? sum.article.flatMap { preview[$0] } }
    // An edition that is kept between two of these reads leaves entries without an outcome: they are read again.
    for _ in 0..<mostReads {
      (offered, listed) = (try await store.ledger(since: week, day: today), try await store.listedLedger(day: today))
      preview = (offered + listed).contains { $0.outcome == nil } ? try await desk.preview(states) : [:]
      if (offered + listed).allSatisfy({ outcome($0) != nil }) { break }
    }
    var ledgers: [String: SourceLedger] = [:]
    for sum in listed { ledgers[sum.source, default: SourceLedger()].lastPoll.add(outcome(sum), count: sum.count) }
    for sum in offered {
      let outcome = outcome(sum)
      ledgers[sum.source, default: SourceLedger()].week.add(outcome, count: sum.count)
      if sum.isOfDay { ledgers[sum.source]?.today.add(outcome, count: sum.count) }
      if let outcome { ledgers[sum.source]?.add(sum, outcome, words, zone) }
    }
    for name in ledgers.keys { ledgers[name]?.reasons.sort { ($1.count, $0.text) < ($0.count, $1.text) } }
    return ledgers
  }

  private mutating func add(_ sum: LedgerSum, _ outcome: EntryOutcome, _ words: TroubleWording, _ zone: ZoneRules) {
    guard [.waiting, .unreadable, .leftOut].contains(outcome) else { return }
    let trouble = sum.reason.flatMap(Trouble.init(stored:)) ?? (outcome == .waiting ? Trouble(.turn) : nil)
    let text = trouble.map { words.page($0) } ?? sum.reason ?? ""
    if let known = reasons.firstIndex(where: { $0.outcome == outcome && $0.text == text }) {
      reasons[known].count += sum.count
      return
    }
    reasons.append(
      Reason(
        outcome: outcome, code: trouble?.code, count: sum.count, text: text,
        nextTry: sum.nextTry.map { zone.moment($0).iso8601 }))
  }
}
