import ArgumentParser
import Digests
import Files
import Foundation
import Glibc
import Pipeline
import Storage

/// `kabar restore`: what a backup holds takes the place of what is here.
struct RestoreCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Put the database and the digests of a backup in place; what is here is set aside.",
    discussion: """
      EXAMPLES
        sudo systemctl stop kabar && sudo kabar restore kabar-2026-11-28.tar
        sudo kabar restore --yes kabar-2026-11-28.tar
      The service must be stopped. The configuration in use stays; the one of the backup is put beside the database where it
      differs.
      """)

  @Argument(help: "A file that kabar backup wrote.") var file: String
  @Flag(help: "Do not ask.") var yes = false
  @OptionGroup var options: GlobalOptions

  private var say: WordingLanguage { .current }

  func run() async throws {
    guard let archive = FileHandle(forReadingAtPath: file) else {
      throw CommandContext.report("\(file): " + say("cannot be read", "tidak dapat dibaca"))
    }
    let folder = options.folder
    // Read while it may be: root becomes the folder's owner next.
    let configuration = FileManager.default.contents(atPath: options.configPath)
    let loaded = try? CommandContext.load(options.configPath)
    try Access.becomeOwner(of: folder.path)
    let disk = DiskWriter()
    let lock: InstanceLock
    do {
      try await disk.makeFolder(folder.path)
      lock = try await disk.lock(folder: folder.path)
    } catch LockError.held(let holder) {
      throw CommandContext.report(
        say(
          "the service (\(holder)) works on \(folder.path); stop it first",
          "layanan (\(holder)) memakai \(folder.path); hentikan dulu")
          + ": sudo systemctl stop kabar", code: .busy)
    }
    let part = folder.path + "/restore.part"
    defer { try? FileManager.default.removeItem(atPath: part) }
    do {
      let note = try unpack(archive, into: part)
      let articles = try await Store(reading: part + "/" + BackupNote.database).articleCount()
      let here = try await (try? Store(reading: folder.database))?.articleCount() ?? 0
      let contents = say(articles, "article", "artikel") + ", " + say(note.sources, "source", "sumber")
      Terminal.answer(
        say("backup    of ", "cadangan  dari ")
          + "\(note.made.prefix(16).replacing("T", with: " ")), Kabar \(note.version), \(contents); "
          + say("last edition ", "edisi terakhir ") + (note.lastEdition ?? say("none", "belum ada")))
      let aside = freePlace(in: folder.path)
      Terminal.answer(
        say("here      ", "di sini   ") + "\(folder.path) " + say("holds ", "berisi ") + say(here, "article", "artikel")
          + say("; it is set aside as ", "; disisihkan sebagai ") + aside)
      try confirm()
      let kept = part + "/" + BackupNote.configuration
      let settings = (configuration == nil ? try? CommandContext.load(kept) : loaded)?.settings
      let digests = settings.map { folder.digests(of: $0) } ?? folder.digests
      try exchange(part, folder: folder, digests: digests, aside: aside)
      try keep(FileManager.default.contents(atPath: kept), unless: configuration, in: folder)
      Terminal.answer(
        say("restored  ", "pulih     ") + contents + say(", the same digests", ", digest yang sama")
          + "; sudo systemctl start kabar")
    } catch let error as Archive.Failure {
      throw CommandContext.report("\(file): \(error.words)")
    } catch let error as CocoaError {
      throw CommandContext.report(
        "\(folder.path): \(Archive.cannotBeWritten)\(Archive.words(error))", code: .cannotCreate)
    }
    withExtendedLifetime(lock) {}
  }

  /// Puts the backup's configuration beside the database where it is another one, and says so.
  private func keep(_ backup: Data?, unless current: Data?, in folder: StateFolder) throws {
    guard let backup, backup != current else { return }
    let place = folder.path + "/sources.yaml.restored"
    try backup.write(to: URL(fileURLWithPath: place))
    let path = options.configPath
    Terminal.answer(
      current == nil
        ? say("file      \(path) is not there; the backup's", "berkas    \(path) tidak ada; milik cadangan")
          + ": sudo cp \(place) \(path)"
        : say("file      the backup's configuration differs", "berkas    konfigurasi cadangan berbeda") + ": \(place)")
  }

  private func unpack(_ archive: FileHandle, into part: String) throws -> BackupNote {
    let files = FileManager.default
    try? files.removeItem(atPath: part)
    try files.createDirectory(atPath: part, withIntermediateDirectories: false)
    try Archive.unpack(archive, into: part)
    guard let note = BackupNote.read(from: part), note.format == 1,
      files.fileExists(atPath: part + "/" + BackupNote.database)
    else { throw CommandContext.report("\(file): \(Archive.isNone)") }
    return note
  }

  private func freePlace(in folder: String) -> String {
    let places = (1...999).lazy.map { folder + "/before-restore-\($0)" }
    return places.first { !FileManager.default.fileExists(atPath: $0) } ?? folder + "/before-restore"
  }

  private func confirm() throws {
    if yes { return }
    guard isatty(STDIN_FILENO) == 1 else {
      throw CommandContext.report(
        say("say --yes to go on", "tambahkan --yes untuk melanjutkan"), code: .validationFailure)
    }
    Terminal.tell(say("Go on? y/N", "Lanjutkan? y/T"))
    guard ["y", "yes", "ya"].contains(readLine()?.lowercased() ?? "") else {
      throw CommandContext.report(say("nothing was changed", "tidak ada yang diubah"))
    }
  }

  /// Sets aside what is here and puts the backup's files in their place.
  private func exchange(_ part: String, folder: StateFolder, digests: String, aside: String) throws {
    let files = FileManager.default
    // A backup is for nobody else's eyes; a database in use is for the group's.
    let old = (try? files.attributesOfItem(atPath: folder.database)[.posixPermissions]) as? NSNumber
    let mode = old.map { mode_t(truncating: $0) } ?? 0o640
    try files.createDirectory(atPath: aside, withIntermediateDirectories: false)
    for ending in ["", "-wal", "-shm", ".is-damaged"] where files.fileExists(atPath: folder.database + ending) {
      try files.moveItem(
        atPath: folder.database + ending, toPath: aside + "/" + BackupNote.database + ending)
    }
    if files.fileExists(atPath: part + "/" + BackupNote.digests) {
      if files.fileExists(atPath: digests) {
        try files.moveItem(atPath: digests, toPath: aside + "/" + BackupNote.digests)
      }
      try files.moveItem(atPath: part + "/" + BackupNote.digests, toPath: digests)
    }
    // Last: killed before, the next start finds no database beside full digests, and says so.
    chmod(part + "/" + BackupNote.database, mode)
    try files.moveItem(atPath: part + "/" + BackupNote.database, toPath: folder.database)
  }
}
