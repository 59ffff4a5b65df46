import ArgumentParser
import Digests
import Foundation
import Glibc
import Pipeline
import Storage

/// `kabar backup`: everything in one file.
struct BackupCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Write database, digests and configuration into one file, beside a running service.",
    discussion: """
      EXAMPLES
        kabar backup kabar-2026-11-28.tar
      Passwords are not in it: they lie outside of the configuration. kabar restore is the way back.
      """)

  @Argument(help: "The file to be written, a tar archive.") var file: String
  @OptionGroup var options: GlobalOptions

  func run() async throws {
    let files = FileManager.default
    let say = WordingLanguage.current
    if files.fileExists(atPath: file) {
      throw CommandContext.report("\(file): " + say("is there already", "sudah ada"), code: .cannotCreate)
    }
    // Beside the file, so that the archive is renamed into its place; a name of its own, so that nothing else is taken away.
    let work = file + ".part-" + UUID().uuidString
    let stage = work + "/all"
    defer { try? files.removeItem(atPath: work) }
    try await CommandContext(options).withNewsroom(isReader: true) { room in
      guard files.fileExists(atPath: room.folder.database) else {
        throw CommandContext.report("\(room.folder.path): " + say("there is no database yet", "belum ada basis data"))
      }
      do {
        // The sources may be nobody else's business.
        try files.createDirectory(
          atPath: work, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        try files.createDirectory(atPath: stage, withIntermediateDirectories: false)
        try await room.store.copy(to: stage + "/" + BackupNote.database)
        if files.fileExists(atPath: room.digestFolder) {
          try files.copyItem(atPath: room.digestFolder, toPath: stage + "/" + BackupNote.digests)
        }
        try files.copyItem(
          atPath: ConfigurationFile(options).path, toPath: stage + "/" + BackupNote.configuration)
        try BackupNote(
          made: room.zone.moment(options.clock.now()).iso8601, version: Kabar.configuration.version,
          articles: try await room.store.articleCount(), sources: room.settings.sources.count,
          lastEdition: try await room.desk.latest()?.day.iso
        ).write(into: stage)
        try Archive.pack(stage, into: work + "/new.tar")
        chmod(work + "/new.tar", 0o600)
        try files.moveItem(atPath: work + "/new.tar", toPath: file)
      } catch let error as Archive.Failure {
        throw CommandContext.report("\(file): \(error.words)", code: .cannotCreate)
      } catch let error as CocoaError {
        throw CommandContext.report("\(file): \(Archive.cannotBeWritten)\(Archive.words(error))", code: .cannotCreate)
      } catch let error as StoreError where error.isTransient && error != .busy {
        // What is written is the copy.
        let words =
          error.isDiskFull
          ? Archive.isFull
          : say("the database could not be copied", "basis data tidak dapat disalin") + " (\(error.description))"
        throw CommandContext.report("\(file): \(Archive.cannotBeWritten)\(words)", code: .cannotCreate)
      }
    }
    let size = (try? files.attributesOfItem(atPath: file)[.size] as? NSNumber)?.intValue ?? 0
    Terminal.answer(
      say("written   ", "ditulis   ") + "\(file), \(SizeText.of(size, say)): "
        + say("database, digests, sources.yaml; no passwords", "basis data, digest, sources.yaml; tanpa kata sandi"))
  }
}
