import Digests
import Files
import Model
import Storage
import Text

/// Takes away the files of digests that are older than `digest: keep`. Only files that Kabar wrote go: those of a day or a
/// week that the store knows. The editions themselves stay, and any day's files can be written again.
struct OldDigests {
  private let room: Newsroom

  init(_ room: Newsroom) { self.room = room }

  /// The first day whose files stay, counted from the latest edition; nil where there is none.
  static func firstKept(_ editions: [KeptEdition], days: Int) -> CalendarDay? {
    editions.map(\.day).max()?.adding(days: -days)
  }

  func remove() async throws {
    let editions = try await room.store.editions()
    guard let first = Self.firstKept(editions, days: room.settings.digest.keepDays) else { return }
    let days = editions.map(\.day).filter { $0 < first }.map(\.iso)
    let weeks = try await room.store.weeks().map(\.last).filter { $0 < first }.map { WeekNumber(of: $0).name }
    let stems = Set(days + weeks)
    if stems.isEmpty { return }
    let endings = Set(DigestSettings.Format.allCases.map(\.rawValue))
    // A folder or file that is in trouble has had its message when the edition was written.
    _ = try? await room.disk.remove(in: room.digestFolder) { name in
      let parts = name.split(separator: ".", omittingEmptySubsequences: false)
      return parts.count == 2 && stems.contains(String(parts[0])) && endings.contains(String(parts[1]))
    }
  }
}
