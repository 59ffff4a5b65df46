import Model
import Text

extension Store {
  /// Corrections that no edition told yet, by edition and number, at most 100; of a further digest those of its own entries
  /// that were noticed since `since`.
  public func pendingCorrections(
    until: Instant, since: Instant? = nil
  ) async throws(StoreError) -> [(id: Int64, correction: Edition.Correction)] {
    if !isMain {
      guard let since else { return [] }
      return try await correctionsFurther(since: since)
    }
    return try await read { transaction in
      try transaction.all(
        PendingCorrection.self, "WHERE edition IS NULL AND noticed_at<=:until ORDER BY day, number, id LIMIT 100",
        ["until": until]
      ).map { pending in
        var correction = pending.correction
        correction.outlet = try transaction.outlet(of: pending.article)
        return (pending.id, correction)
      }
    }
  }

  /// What was corrected in these articles, told or not.
  public func takenBack(
    of articles: Set<Int64>
  ) async throws(StoreError) -> [Int64: [Edition.Correction.Change]] {
    if articles.isEmpty { return [:] }
    let found = try await read {
      try $0.all(
        PendingCorrection.self, "WHERE article IN (SELECT value FROM json_each(:ids)) ORDER BY id",
        ["ids": Transaction.json(articles.sorted())])
    }
    return Dictionary(grouping: found, by: \.article).mapValues { $0.map(\.correction.change) }
  }
}
