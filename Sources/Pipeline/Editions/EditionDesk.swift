import Configuration
import Digests
import Files
import Model
import Storage
import Text
import Web

/// Makes the edition that is due, keeps it, and writes its files.
public struct EditionDesk: Sendable {
  /// What happened to the day that closed last.
  public enum Outcome: Sendable, Hashable {
    /// It has its edition and its files.
    case written(CalendarDay)
    /// It waits: no source could ever be read, and an edition that says only that would use up the first day.
    case held(CalendarDay)
  }

  let store: Store
  let disk: DiskWriter
  let settings: Settings
  let zone: ZoneRules
  let clock: WallClock
  /// Where the files go; made where it is missing.
  let folder: String
  /// Which of `digests:` it makes; nil for the one of `digest:`.
  var list: FurtherDigest?

  /// When days close.
  public var calendar: EditionCalendar {
    EditionCalendar(zone: zone, hour: settings.digest.at, window: settings.digest.window)
  }

  /// Makes the edition of the day that closed last unless there is one, and writes the files of every edition that lacks
  /// them.
  ///
  /// Killed between the two, the files are written by the next call: an edition's bytes depend on nothing but itself. A
  /// cancelled task stops within a moment.
  ///
  /// - Throws: `StoreError`, `FileError`, `CancellationError`. What was kept before stays kept.
  @discardableResult
  public func publishDue(progress: ProgressSink) async throws -> Outcome {
    let now = clock.now()
    let day = calendar.day(at: now)
    var editions = try await store.editions()
    var outcome = Outcome.written(day)
    if !isThere(day, in: editions, at: now), await !hasLostEdition(of: day, progress: progress),
      try await !make(day, after: editions, at: now)
    {
      outcome = .held(day)
    }
    let unwritten = try await store.unwrittenEditions()
    let isNew = unwritten.contains { day in !editions.contains { $0.day == day } }
    if isNew { editions = try await store.editions() }
    for day in unwritten { _ = try await write(day, among: editions, progress: progress) }
    try await tidy(editions, day: day, at: now)
    return outcome
  }

  /// Whether a day needs no edition any more: it has one, or a later day has. One of a day that has not begun was made by a
  /// clock that was ahead, and says nothing.
  private func isThere(_ day: CalendarDay, in editions: [KeptEdition], at now: Instant) -> Bool {
    let today = zone.moment(now).day
    return editions.contains { $0.day >= day && $0.day <= today }
  }

  /// The day whose edition should be there by now where `last` is the latest; nil where none is missing.
  func overdue(after last: KeptEdition?, at now: Instant) -> CalendarDay? {
    let due = calendar.day(at: now)
    return last.map { $0.day < due && calendar.isLate(due, at: now) } ?? false ? due : nil
  }

  /// The latest edition of a day that has begun, if there is any; else the latest.
  public func latest() async throws(StoreError) -> KeptEdition? {
    if let known = try await store.latestEdition(until: zone.moment(clock.now()).day) { return known }
    return try await store.editions().first
  }

  /// Makes the edition of a day and keeps it. False where it has to wait for the first source.
  private func make(_ day: CalendarDay, after editions: [KeptEdition], at now: Instant) async throws -> Bool {
    let earlier = editions.filter { $0.day < day }
    let states = try await store.sourceStates()
    let polled = settings.sources.filter(\.enabled)
    if earlier.isEmpty, !polled.isEmpty, polled.allSatisfy({ states[$0.name]?.firstSuccess == nil }) { return false }
    let found = try await pendingCorrections(after: earlier)
    let material = try await upcoming(day, after: editions, corrections: found.map(\.correction), states, at: now)
    let made = EditionMaker(settings: settings, zone: zone).make(material)
    var edition = made.edition
    edition.list = list?.name
    let open = try await store.openEntries()
    edition.counts.offered = Self.ledger(of: material.pending, made, open)
    // A cancelled task left something out.
    try Task.checkCancellation()
    // A day that is not written tells nothing: its corrections wait for one that is.
    if !isWritten(edition) { edition.corrections = [] }
    _ = try await store.save(
      edition, outcomes: made.outcomes, kinships: made.kinships + material.stories.changed,
      corrections: edition.corrections.isEmpty ? [] : found.map(\.id),
      entries: open.filter { $0.outcome != .waiting }.map(\.id), mailTo: recipients(of: edition))
    return true
  }

  /// What an edition that is not made yet is made from.
  func upcoming(
    _ day: CalendarDay, after editions: [KeptEdition], corrections: [Edition.Correction],
    _ states: [String: SourceState], at now: Instant
  ) async throws(StoreError) -> EditionMaker.Material {
    try await material(
      of: day, number: (editions.map(\.number).max() ?? 0) + 1, after: editions.filter { $0.day < day },
      // What was first seen by a clock that was ahead belongs to the next edition, too.
      of: try await pending(for: day, after: editions), corrections: corrections, states: states, at: now)
  }

  /// What an edition is made from.
  ///
  /// - Parameters:
  ///   - earlier: the editions before, the latest first.
  ///   - pending: the articles that it accounts for.
  func material(
    of day: CalendarDay, number: Int, after earlier: [KeptEdition], of pending: [ArticleRecord],
    corrections: [Edition.Correction], states: [String: SourceState], at now: Instant
  ) async throws(StoreError) -> EditionMaker.Material {
    let stories = try await StoryMatcher(store: store, strictness: settings.relevance.duplicates)
      .stories(of: pending, for: day)
    var material = EditionMaker.Material(
      day: day, number: number, now: now, lastEnd: earlier.first?.windowEnd,
      lastArticleDay: earlier.first { $0.articles > 0 }?.day, pending: pending, stories: stories, states: states,
      corrections: corrections)
    if let last = earlier.first, let edition = try await store.edition(of: last.day) {
      (material.lastMade, material.agenda) = (edition.madeAt.instant, edition.agenda)
    }
    let told = Set(corrections.map(\.url))
    for url in told.union(material.agenda?.entries.map(\.url) ?? []).sorted() {
      guard let key = WebURL(url)?.key, let record = try await store.article(key: key) else { continue }
      if told.contains(url) || AgendaKeeper.isOutdated(material.agenda, by: record, at: url) {
        material.reread.append(record)
      }
    }
    return material
  }

  /// Days after which the fate of a message is forgotten.
  private static let daysOfMessages = 90
  /// Days after which an entry that no listing has any more leaves the ledger.
  private static let daysOfOffers = 90
  /// Days after which the text of an article that was not about social work is forgotten.
  private static let daysOfTexts = 90
  /// Days between two editions that are a gap, or a clock that is wrong: nothing is taken away by it.
  private static let gap = 31

  /// Takes away what nobody needs any more. Editions and articles stay in the store, the text of what was dropped does not.
  private func tidy(_ editions: [KeptEdition], day: CalendarDay, at now: Instant) async throws {
    guard let last = editions.first(where: { $0.day < day })?.day, day < last.adding(days: Self.gap) else { return }
    try await OldDigests(store: store, disk: disk, folder: folder, settings: settings.digest)
      .remove(at: day, among: editions)
    // The rest is one for all digests.
    if list != nil { return }
    try await store.forgetFingerprints(at: now)
    try await store.forgetOffers(before: now - Self.daysOfOffers * 86_400)
    try await store.forgetTexts(before: now - Self.daysOfTexts * 86_400)
    try await store.forgetMessages(before: now - Self.daysOfMessages * 86_400)
  }

  /// Who gets an edition by mail: nobody without `email:`, and on a day without news only where that is asked for.
  private func recipients(of edition: Edition) -> [String] {
    guard let email = settings.email else { return [] }
    return email.onEmptyDay || !edition.items.isEmpty || !edition.corrections.isEmpty ? edition.mailTo : []
  }

  /// Writes the files of a day's edition again, the same bytes. False when the day has no edition.
  ///
  /// - Throws: `StoreError`, `FileError`.
  @discardableResult
  public func write(_ day: CalendarDay, progress: ProgressSink) async throws -> Bool {
    try await write(day, among: store.editions(), progress: progress)
  }

  /// - Parameter editions: all there are, the latest first.
  private func write(_ day: CalendarDay, among editions: [KeptEdition], progress: ProgressSink) async throws -> Bool {
    guard let edition = try await store.edition(of: day) else { return false }
    let today = max(day, zone.moment(clock.now()).day)
    let editions = editions.filter { $0.day <= today }
    try await disk.makeFolder(folder)
    var files: [String] = []
    if isWritten(edition) {
      let views = EditionViews(edition, links: try await links(of: edition, among: editions))
      for format in settings.digest.formats {
        let path = folder + "/" + day.iso + "." + format.ending
        try await disk.write(views.bytes(as: format), to: path)
        files.append(path)
      }
    }
    try await EditionArchive(store: store, disk: disk, settings: settings.digest, folder: folder)
      .write(after: edition, among: editions, today: today)
    try await writeEarlierPages(than: edition, among: editions)
    try await store.noteFilesWritten(of: day)
    progress(.edition(day: day.iso, articles: edition.items.count, files: files))
    return true
  }

  /// Whether an edition has files: a day without articles has them only where the configuration wants it.
  func isWritten(_ edition: Edition) -> Bool {
    !edition.items.isEmpty || settings.digest.emptyDay == .short
  }
}
