import GRDB
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

  /// What is known by now to have changed in the articles of an edition, told or not; of a further digest since `since`. What
  /// is there again is no change.
  public func corrections(
    ofEdition day: CalendarDay, since: Instant
  ) async throws(StoreError) -> [Edition.Correction] {
    let all: [Edition.Correction]
    if isMain {
      all = try await read { transaction in
        try transaction.all(PendingCorrection.self, "WHERE day=:day ORDER BY number, id LIMIT 100", ["day": day]).map {
          var correction = $0.correction
          correction.outlet = try transaction.outlet(of: $0.article)
          return correction
        }
      }
    } else {
      all = try await correctionsFurther(since: since).map(\.correction).filter { $0.day == day }
    }
    return all.filter { $0.change != .restored }
  }

  /// What became of these articles since they were read; of those of which nothing is known, nothing.
  public func aftermaths(of articles: Set<Int64>) async throws(StoreError) -> [Int64: Aftermath] {
    try await read { try $0.aftermaths(of: articles) }
  }
}

/// When an article was looked at last, and whether it was gone then.
private struct LastLook: StoredRow {
  enum Column: Int, TableColumn { case article, checked, withdrawn }
  static let table = StoredTable<Column>("recheck")

  let article: Int64
  let checked: Instant
  let isWithdrawn: Bool

  init(_ cells: Cells<Column>) throws(UnreadableCell) {
    (article, checked) = (try cells[.article], try cells[.checked])
    isWithdrawn = cells.ifReadable(.withdrawn) ?? false
  }
}

extension Transaction {
  /// What became of these articles since they were read: the one place where that is looked up.
  func aftermaths(of articles: Set<Int64>) throws -> [Int64: Aftermath] {
    if articles.isEmpty { return [:] }
    let ids: StatementArguments = ["ids": Self.json(articles.sorted())]
    let these = "WHERE article IN (SELECT value FROM json_each(:ids))"
    var found: [Int64: Aftermath] = [:]
    for look in try all(LastLook.self, these, ids) {
      found[look.article, default: Aftermath()].isWithdrawn = look.isWithdrawn
      found[look.article, default: Aftermath()].checked = look.checked
    }
    for one in try all(PendingCorrection.self, these + " ORDER BY id", ids) {
      found[one.article, default: Aftermath()].changes.append(one.correction)
    }
    return found
  }
}
