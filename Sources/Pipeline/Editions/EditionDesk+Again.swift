import Digests
import Model
import Storage
import Text

extension EditionDesk {
  /// What came of making a day anew.
  public enum Remake: Sendable, Hashable {
    /// The day has no edition.
    case missing
    /// It is as it would be: nothing was written.
    case unchanged
    /// It was made anew; with its files, and where the telling before is kept.
    case corrected(Edition, kept: String)
  }

  /// The next edition as it would be if its day closed now. Nothing is written, sent or used up.
  public func preview() async throws(StoreError) -> Edition {
    let now = clock.now()
    let day = calendar.day(at: calendar.nextClosing(after: now))
    let editions = try await store.editions()
    let found = try await pendingCorrections(after: editions.filter { $0.day < day })
    let material = try await upcoming(
      day, after: editions, corrections: found.map(\.correction), try await store.sourceStates(), at: now)
    let made = EditionMaker(settings: settings, zone: zone).make(material)
    var edition = made.edition
    edition.list = list?.name
    edition.counts.offered = Self.ledger(of: material.pending, made, try await store.openEntries())
    return edition
  }

  /// Makes a day's edition anew, as a correction: with what was read since where it is the latest day, and by the present
  /// configuration. The telling before is kept beside it as `DAY.r1.json`; no mail goes out.
  ///
  /// - Parameter day: nil for the latest.
  /// - Throws: `StoreError`, `FileError`, `CancellationError`.
  public func remake(_ day: CalendarDay?, progress: ProgressSink) async throws -> Remake {
    let now = clock.now()
    let editions = try await store.editions()
    let last = try await latest()?.day
    guard let day = day ?? last, let before = try await store.edition(of: day) else { return .missing }
    let told = try await store.articles(of: day)
    let gone = try await takenBack(among: told)
    var records = told.filter { record in !gone.contains { $0.id == record.id } }
    let found = day == last ? try await pendingCorrections(after: editions) : []
    if day == last { records += try await pending(for: day, after: editions) }
    let material = try await material(
      of: day, number: before.number, after: editions.filter { $0.day < day },
      of: records.sorted { ($0.id ?? 0) < ($1.id ?? 0) }, corrections: before.corrections + found.map(\.correction),
      states: try await store.sourceStates(), at: day == last ? now : before.madeAt.instant)
    let made = EditionMaker(settings: settings, zone: zone).make(material)
    var edition = made.edition
    edition.list = list?.name
    try Task.checkCancellation()
    let open = try await store.openEntries(or: day, isLatest: day == last)
    var ledger = Self.ledger(of: material.pending, made, open)
    for _ in gone { ledger.add(.unreadable) }
    edition.counts.offered = ledger
    if edition.items == before.items, edition.more == before.more, edition.maybe == before.maybe,
      edition.corrections == before.corrections
    {
      return .unchanged
    }
    let known = Set(before.items.map(\.url))
    let new = edition.items.filter { !known.contains($0.url) }
    edition.madeAt = zone.moment(now)
    edition.revision = Edition.Revision(
      number: (before.revision?.number ?? 0) + 1, added: new.count, sources: Set(new.map(\.source)).sorted())
    let kept = folder + "/" + day.iso + ".r\(1 + (before.revision?.number ?? 0)).json"
    try await disk.makeFolder(folder)
    try await disk.write(Views.render(before, as: .json), to: kept)
    try await store.replace(
      edition, outcomes: made.outcomes, kinships: made.kinships + material.stories.changed,
      corrections: found.map(\.id), heldBack: gone,
      entries: open.filter { $0.outcome != .waiting && $0.edition == nil }.map(\.id))
    try await write(day, progress: progress)
    return .corrected(edition, kept: kept)
  }

  /// Those of a day's articles that are gone since: made anew, the day does not tell them as if they were there. With what is
  /// wrong with their pages.
  private func takenBack(
    among records: [ArticleRecord]
  ) async throws(StoreError) -> [(id: Int64, reason: String)] {
    let aftermaths = try await store.aftermaths(of: Set(records.compactMap(\.id)))
    return records.compactMap { record in
      guard let id = record.id, let aftermath = aftermaths[id], aftermath.isWithdrawn else { return nil }
      let last = aftermath.changes.last { $0.change.takesBack }?.change
      return (id, (last?.trouble ?? Trouble(.noArticles)).stored)
    }
  }
}
