import Model
import Text

extension EditionDesk {
  /// Whether a day's files are there though the store knows no edition of that day: the database is new or was damaged. The
  /// day had its digest and its mail; it is not made a second time.
  func hasLostEdition(of day: CalendarDay, progress: ProgressSink) async -> Bool {
    let files = Set(DigestSettings.Format.allCases.map { day.iso + "." + $0.ending })
    // A folder that is not there has no files; one that cannot be read is told when the edition is written.
    let names = (try? await disk.names(in: folder)) ?? []
    guard let name = names.filter(files.contains).min() else { return false }
    progress(
      .note(
        """
        \(folder)/\(name) is there already, but the database does not know this digest (it is new, or was \
        damaged): it is not made again and nothing is mailed; the next day's follows as usual
        """))
    return true
  }
}
