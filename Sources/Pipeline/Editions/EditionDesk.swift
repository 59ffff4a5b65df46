import Configuration
import Digests
import Model
import Storage
import Text

/// Makes the edition that is due, keeps it, and writes its files.
public struct EditionDesk: Sendable {
  let room: Newsroom

  /// The desk of a newsroom.
  public init(_ room: Newsroom) { self.room = room }

  /// The day whose window has closed last, and when the next one closes.
  public func days(at now: Instant) -> (current: CalendarDay, nextClosing: Instant) {
    let today = room.zone.moment(now).day
    let closing = room.zone.instant(today, room.settings.digest.at)
    if now >= closing {
      return (today, room.zone.instant(today.adding(days: 1), room.settings.digest.at))
    }
    return (today.adding(days: -1), closing)
  }

  /// Makes today's edition unless there is one, and writes the files of every edition that lacks them.
  ///
  /// Killed between the two, the files are written by the next call: an edition's bytes depend on nothing but itself.
  ///
  /// - Throws: `StoreError`, `FileError`.
  public func publishDue(progress: ProgressSink) async throws {
    let now = room.clock.now()
    let (day, _) = days(at: now)
    let editions = try await room.store.editions()
    if !editions.contains(where: { $0.day >= day }), await !hasLostEdition(of: day, progress: progress) {
      let pending = try await room.store.pending(until: now)
      let published = try await room.store.alreadyPublished(ids: pending.compactMap(\.copyOf))
      var material = EditionMaker.Material(
        day: day, number: (editions.map(\.number).max() ?? 0) + 1, now: now, lastEnd: editions.first?.windowEnd,
        lastArticleDay: editions.first { $0.articles > 0 }?.day, pending: pending, published: published,
        states: try await room.store.sourceStates())
      let found = try await room.store.pendingCorrections(until: now)
      material.corrections = found.map(\.correction)
      var (edition, outcomes) = EditionMaker(settings: room.settings, zone: room.zone).make(material)
      // A day that is not written tells nothing: its corrections wait for one that is.
      if !isWritten(edition) { edition.corrections = [] }
      _ = try await room.store.save(
        edition, outcomes: outcomes, corrections: edition.corrections.isEmpty ? [] : found.map(\.id),
        mailTo: recipients(of: edition))
    }
    for summary in try await room.store.editions().reversed() where !summary.filesWritten {
      try await write(summary.day, progress: progress)
    }
    try await tidy(at: now)
  }

  /// Days after which the fate of a message is forgotten.
  private static let daysOfMessages = 90

  /// Takes away what nobody needs any more. Editions and articles stay in the store.
  private func tidy(at now: Instant) async throws {
    try await room.store.forgetFingerprints(at: now)
    try await room.store.forgetMessages(before: now - Self.daysOfMessages * 86_400)
    try await OldDigests(room).remove()
  }

  /// Who gets an edition by mail: nobody without `email:`, and on a day without news only where that is asked for.
  private func recipients(of edition: Edition) -> [String] {
    guard let email = room.settings.email else { return [] }
    return email.onEmptyDay || !edition.items.isEmpty || !edition.corrections.isEmpty ? edition.mailTo : []
  }

  /// Writes the files of a day's edition again, the same bytes. False when the day has no edition.
  ///
  /// - Throws: `StoreError`, `FileError`.
  @discardableResult
  public func write(_ day: CalendarDay, progress: ProgressSink) async throws -> Bool {
    guard let edition = try await room.store.edition(of: day) else { return false }
    let folder = room.digestFolder
    try await room.disk.makeFolder(folder)
    var files: [String] = []
    if isWritten(edition) {
      let views = EditionViews(edition)
      for format in room.settings.digest.formats {
        let path = folder + "/" + day.iso + "." + format.rawValue
        try await room.disk.write(views.bytes(as: format), to: path)
        files.append(path)
      }
    }
    try await EditionArchive(room).write(after: edition, in: folder)
    try await room.store.noteFilesWritten(of: day)
    progress(.edition(day: day.iso, articles: edition.items.count, files: files))
    return true
  }

  /// Whether an edition has files: a day without articles has them only where the configuration wants it.
  private func isWritten(_ edition: Edition) -> Bool {
    !edition.items.isEmpty || room.settings.digest.emptyDay == .short
  }
}
