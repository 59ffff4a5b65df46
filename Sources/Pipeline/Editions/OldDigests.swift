import Digests
import Files
import Model
import Storage
import Text

/// Takes away the files of digests that are older than `digest: keep`. Only files that Kabar wrote go: those of a day, a
/// week or a month that the store knows. The editions themselves stay, and any day's files can be written again.
struct OldDigests {
  let store: Store
  let disk: DiskWriter
  let folder: String
  let settings: DigestSettings

  /// Takes away what is too old on a day.
  ///
  /// - Parameter editions: all, the latest first.
  func remove(at today: CalendarDay, among editions: [KeptEdition]) async throws {
    let editions = editions.drop { $0.day > today }
    let kept = KeptFiles(Array(editions), settings)
    let days = editions.map(\.day).filter { !kept.has($0) }.map(\.iso)
    let weeks = try await store.weeks().map(\.last).filter { !kept.has($0) }.map { WeekNumber(of: $0).name }
    let months = try await store.months().map { CalendarMonth(of: $0.first) }.filter { !kept.has($0.last) }.map(\.name)
    let stems = Set(days + weeks + months)
    if stems.isEmpty { return }
    let endings = Set(DigestSettings.Format.allCases.map(\.ending))
    // A folder or file that is in trouble has had its message when the edition was written.
    _ = try? await disk.remove(in: folder) { name in
      guard let dot = name.firstIndex(of: "."), stems.contains(String(name[..<dot])) else { return false }
      let ending = name[name.index(after: dot)...]
      if endings.contains(String(ending)) { return true }
      // A telling that was corrected: "2026-11-28.r1.json".
      let parts = ending.split(separator: ".", omittingEmptySubsequences: false)
      return parts.count == 2 && parts[0].first == "r" && parts[0].dropFirst().allSatisfy(\.isNumber)
        && endings.contains(String(parts[1]))
    }
  }
}
