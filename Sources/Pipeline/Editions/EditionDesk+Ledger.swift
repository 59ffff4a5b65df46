import Model
import Storage
import Text

extension EditionDesk {
  /// What was offered for an edition: its articles, and the entries that no article came of, waiting ones included.
  static func ledger(
    of pending: [ArticleRecord], _ outcomes: [EditionMaker.Outcome], _ open: [LedgerEntry]
  ) -> Ledger {
    let known = entryOutcomes(pending, outcomes)
    var ledger = Ledger()
    for record in pending { ledger.add(record.id.flatMap { known[$0] }) }
    for entry in open { ledger.add(entry.outcome) }
    return ledger
  }

  /// What would become of the pending articles if the next edition were made now.
  func preview(_ states: [String: SourceState]) async throws(StoreError) -> [Int64: EntryOutcome] {
    let now = clock.now()
    let day = zone.moment(calendar.nextClosing(after: now)).day
    let material = try await upcoming(day, after: store.editions(), corrections: [], states, at: now)
    if material.pending.isEmpty { return [:] }
    return Self.entryOutcomes(material.pending, EditionMaker(settings: settings, zone: zone).make(material).outcomes)
  }

  private static func entryOutcomes(
    _ pending: [ArticleRecord], _ outcomes: [EditionMaker.Outcome]
  ) -> [Int64: EntryOutcome] {
    let relations = Dictionary(pending.map { ($0.id ?? 0, $0.relation) }, uniquingKeysWith: { first, _ in first })
    return Dictionary(
      outcomes.map { ($0.id, EntryOutcome($0.outcome, relations[$0.id] ?? nil)) },
      uniquingKeysWith: { first, _ in first })
  }
}
