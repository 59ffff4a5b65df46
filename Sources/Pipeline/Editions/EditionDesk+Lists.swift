import Model
import Storage
import Text

extension EditionDesk {
  /// Days before its last edition from which on a further digest looks for what it has not accounted for: a page that was
  /// read late, a machine that was off.
  private static let daysOpen = 7

  /// The articles that the edition of `day` accounts for.
  func pending(for day: CalendarDay, after editions: [KeptEdition]) async throws(StoreError) -> [ArticleRecord] {
    // What was first seen by a clock that was ahead belongs to the next edition, too.
    guard let list else { return try await store.pending(until: Instant(seconds: .max)) }
    let last = editions.first { $0.day < day }?.windowEnd
    let since =
      last.map { $0 - Self.daysOpen * 86_400 } ?? calendar.closing(of: day) - settings.digest.window
    let begun = editions.last.map { $0.windowEnd - settings.digest.window } ?? since
    return try await store.pending(until: Instant(seconds: .max), since: max(since, begun)).filter { record in
      list.takes(
        topic: record.verdict.topic, region: record.region, source: record.article.source,
        language: record.article.language)
    }
  }

  /// The edition of a day exactly as it was made.
  public func edition(of day: CalendarDay) async throws(StoreError) -> Edition? { try await store.edition(of: day) }

  /// The corrections that the next edition tells.
  func pendingCorrections(
    after earlier: [KeptEdition]
  ) async throws(StoreError) -> [(id: Int64, correction: Edition.Correction)] {
    guard list != nil else { return try await titled(store.pendingCorrections(until: Instant(seconds: .max))) }
    guard let last = earlier.first, let edition = try await store.edition(of: last.day) else { return [] }
    return try await titled(
      store.pendingCorrections(until: Instant(seconds: .max), since: edition.madeAt.instant))
  }

  /// The same with the headlines under which their articles were told.
  private func titled(
    _ found: [(id: Int64, correction: Edition.Correction)]
  ) async throws(StoreError) -> [(id: Int64, correction: Edition.Correction)] {
    var told: [CalendarDay: Edition] = [:]
    var all = found
    for index in all.indices {
      let correction = all[index].correction
      if case .title = correction.change { continue }
      if told[correction.day] == nil { told[correction.day] = try await store.edition(of: correction.day) }
      let item = told[correction.day]?.items.first { $0.number == correction.number }
      let also = item?.alsoReported.first { $0.url == correction.url }
      all[index].correction.title = also?.title ?? item?.title
    }
    return all
  }
}
