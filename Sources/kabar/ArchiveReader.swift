import ArgumentParser
import Foundation
import Glibc
import Pipeline
import Storage
import Text

/// Opens what is kept for a command that only looks something up: no configuration is read, nothing fetched, no lock taken.
struct ArchiveReader {
  let store: Store
  /// Seconds east of Greenwich of the place where the digest is made.
  let offset: Int
  /// The language of the digest.
  let language: String

  /// WIB, until an edition says otherwise.
  private static let usualOffset = 7 * 3_600

  init(_ options: GlobalOptions) async throws {
    let folder = options.folder
    try CommandContext(options).demandReadable()
    store = try Store(reading: folder.database)
    let last = try await store.lastPlace()
    (offset, language) = (last?.offset ?? Self.usualOffset, last?.language ?? "id")
  }

  /// The start of a day there.
  func start(of day: CalendarDay) -> Instant { Instant(day, .midnight, offset: offset) }

  /// An instant as it is seen there.
  func moment(_ instant: Instant) -> Moment { Moment(instant, offset: offset) }
}
