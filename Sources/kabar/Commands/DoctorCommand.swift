import ArgumentParser
import Configuration
import Digests
import Files
import Foundation
import Glibc
import Pipeline
import Storage
import Text

/// `kabar doctor`: is what lies on the disk sound?
struct DoctorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Look at folder, database and digests, and mend what can be mended.",
    discussion: """
      EXAMPLES
        kabar doctor                looks only, also beside a running service
        sudo kabar doctor --repair  the service must be stopped
        sudo kabar doctor --start-over  after a database was lost: the digests that it does not know stay as they are
      Exit code 1 when something is wrong, 70 when the database is not Kabar's.
      """)

  @Flag(help: "Mend what can be mended.") var repair = false
  @Flag(help: "Take a new database for meant: digests that it does not know are no fault.") var startOver = false
  @OptionGroup var options: GlobalOptions

  func run() async throws {
    let loaded = try CommandContext.loadOrReport(options.configPath, environment: .unknown)
    if repair { try await mend(loaded) }
    if startOver { try await acceptDigests(loaded) }
    var doctor = Doctor(folder: options.folder, settings: loaded.settings)
    do {
      try await look(&doctor)
    } catch {
      if !doctor.findings.isEmpty { Self.answer(doctor.text) }
      throw error
    }
    let service = try RunningService(options)
    let pid = service?.process.map { ", process \($0)" } ?? ""
    Self.answer(doctor.text + "\nservice   " + (service == nil ? "not running" : "running\(pid)"))
    guard doctor.ill > 0 else { return Self.answer("healthy") }
    let advice = doctor.mendable > 0 && !repair ? "; \(doctor.mendable) to repair: sudo kabar doctor --repair" : ""
    Self.answer("\(doctor.ill) \(doctor.ill == 1 ? "thing is" : "things are") wrong\(advice)")
    throw ExitCode.failure
  }

  /// Prints lines in the terminal's language.
  private static func answer(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    Terminal.answer(lines.map { KeptReason.words(String($0), .current) }.joined(separator: "\n"))
  }

  private func look(_ doctor: inout Doctor) async throws {
    try Access.demand(options.folder.path, R_OK | X_OK)
    doctor.lookAtFolder()
    doctor.lookAtSalvage()
    if let store = try await doctor.lookAtDatabase() { _ = try await doctor.lookAtEditions(store) }
  }

  /// Notes that the digests that the database does not know are nobody's loss.
  private func acceptDigests(_ loaded: CommandContext.Loaded) async throws {
    try Access.becomeOwner(of: options.folder.path)
    let store = try Store(reading: options.folder.database)
    let doctor = Doctor(folder: options.folder, settings: loaded.settings)
    let days = doctor.unknownDays(try await store.editions())
    guard let first = days.first, let last = days.last else {
      return Self.answer("noted     nothing: the database knows every digest")
    }
    let text = StartedOver(path: options.folder.startedOver).text(adding: days)
    try await DiskWriter().write(Array(text.utf8), to: options.folder.startedOver, mode: 0o640)
    Self.answer(
      "noted     \(CountText.of(days.count, "digest")) that the database does not know, \(first.iso) to \(last.iso), "
        + "\(days.count == 1 ? "is" : "are") no fault")
  }

  /// Gives files to the folder's owner, takes over what can be read of a damaged database, writes missing digests.
  private func mend(_ loaded: CommandContext.Loaded) async throws {
    let folder = options.folder
    var status = stat()
    if geteuid() == 0, stat(folder.path, &status) == 0 {
      for path in Doctor.strangers(in: folder.path, owner: status.st_uid) {
        if Ownership.give(path, in: folder.path, to: status.st_uid, status.st_gid) {
          Self.answer("given     \(path) to its owner")
        }
      }
    }
    var first = Doctor(folder: folder, settings: loaded.settings)
    if try await first.lookAtDatabase() == nil { Salvage.demand(for: folder.database) }
    try await CommandContext(options).withNewsroom(loaded) { room, _ in
      var doctor = Doctor(folder: folder, settings: loaded.settings)
      if try await !room.store.searchIsWhole() {
        try await room.store.rebuildSearch()
        Self.answer("filled    the index of words")
      }
      for day in try await doctor.lookAtEditions(room.store) {
        guard let day = CalendarDay(iso: day) else { continue }
        if try await room.desk.write(day, progress: { _ in }) { Self.answer("written   \(day.iso) again") }
      }
    }
  }
}
