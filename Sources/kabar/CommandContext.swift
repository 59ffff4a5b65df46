import ArgumentParser
import CLinux
import Configuration
import Digests
import Fetching
import Files
import Foundation
import Glibc
import Logging
import Model
import Pipeline
import Service
import Storage
import Text
import Web

/// Puts the parts together for a command: configuration, state folder, lock, store, fetcher.
struct CommandContext {
  let options: GlobalOptions

  init(_ options: GlobalOptions) { self.options = options }

  /// A configuration that was read without errors.
  struct Loaded {
    var settings: Settings
    var zone: ZoneRules
    var lexicon: Lexicon
    var stamp: ConfigurationStamp?
  }

  /// A configuration with errors, as people are shown them.
  struct BadConfiguration: Error {
    var rendered: String
  }

  /// Reads and checks the configuration.
  ///
  /// - Parameter environment: what of the machine counts. Whoever only reads need not reach the files that it names.
  static func load(
    _ path: String, environment: ConfigurationEnvironment = .working
  ) throws(BadConfiguration) -> Loaded {
    let reading = ConfigurationReader.load(path: path, environment: environment)
    guard let settings = reading.settings, let zone = ZoneRules(identifier: settings.digest.timezone) else {
      throw BadConfiguration(rendered: reading.report())
    }
    return Loaded(
      settings: settings, zone: zone, lexicon: Lexicon.builtIn(languages: settings.relevance.languages),
      stamp: reading.hash.map { ConfigurationStamp(path: URL(fileURLWithPath: path).path, hash: $0) })
  }

  /// Runs `body` with a newsroom, reporting what goes wrong in words and with the exit code of `kabar --help`.
  ///
  /// - Parameters:
  ///   - isReader: whether the command only reads, so that it may work beside a running service.
  ///   - needsFolder: whether it has nothing to say without a state folder.
  func withNewsroom(
    isReader: Bool = false, needsFolder: Bool = true, _ body: (Newsroom) async throws -> Void
  ) async throws {
    let loaded = try Self.loadOrReport(options.configPath, environment: isReader ? .unknown : .working)
    try await withNewsroom(loaded, isReader: isReader, needsFolder: needsFolder) { room, _ in try await body(room) }
  }

  /// Runs `body` with a newsroom whose state folder is thrown away.
  static func withTrialRoom(
    _ loaded: Loaded, _ options: GlobalOptions, _ body: (Newsroom) async throws -> Void
  ) async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("kabar-test-" + UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    var options = options
    options.state = folder.path
    try await CommandContext(options).withNewsroom(loaded) { room, _ in try await body(room) }
  }

  /// Reads and checks the configuration, or reports what is wrong with it.
  ///
  /// - Parameter isOptional: whether the command can do with the standard settings where there is none.
  static func loadOrReport(
    _ path: String, isOptional: Bool = false, environment: ConfigurationEnvironment = .working
  ) throws -> Loaded {
    try Access.demandMembership(for: path)
    do throws(BadConfiguration) {
      return try load(path, environment: environment)
    } catch {
      let settings = Settings()
      guard isOptional, let zone = ZoneRules(identifier: settings.digest.timezone) else {
        throw report(KeptReason.problems(error.rendered, .current), code: .configuration)
      }
      return Loaded(
        settings: settings, zone: zone, lexicon: Lexicon.builtIn(languages: settings.relevance.languages))
    }
  }

  /// Says what is wrong with the folder of digests where something is: it is gone on with, and tried again.
  static func tellFolder(_ path: String) {
    let problems = ConfigurationReader.load(path: path).problems.filter { $0.code == "E401" && $0.severity == .error }
    for problem in problems {
      Terminal.tell(
        "kabar: \(KeptReason.problem(problem.message, .current)); "
          + WordingLanguage.current(
            "all else goes on, and its files are tried again", "yang lain tetap berjalan, dan berkasnya dicoba lagi"))
    }
  }

  /// The same with settings at hand, and with the instance lock where it is taken.
  ///
  /// - Parameter waiting: told why the database cannot be opened at the moment, each time before it is waited for; nil for
  ///   a command that does not wait.
  func withNewsroom(
    _ loaded: Loaded, isReader: Bool = false, needsFolder: Bool = true, waiting: ((String) -> Void)? = nil,
    _ body: (Newsroom, InstanceLock?) async throws -> Void
  ) async throws {
    kabar_limit_arenas()
    let folder = options.folder
    let store: Store
    let disk = DiskWriter()
    var lock: InstanceLock?
    if isReader {
      try demandReadable(needsFolder: needsFolder)
    } else {
      try Access.becomeOwner(of: folder.path)
      try Access.demand(folder.path, R_OK | W_OK | X_OK)
    }
    do {
      if isReader {
        store = try Store(reading: folder.database)
      } else {
        try await disk.makeFolder(folder.path)
        lock = try await disk.lock(folder: folder.path)
        let wasThere = DatabaseFault.isThere(folder)
        let opened = try await Self.store(folder.database, waiting: waiting)
        store = opened.store
        if !wasThere || opened.hasLost { try await keepTold(in: store, loaded) }
      }
    } catch {
      throw Self.report(error)
    }
    let clock = options.clock
    let fetcher = PoliteFetcher.standard(now: clock.now)
    let stream = GlobalOptions.environment("JOURNAL_STREAM")
    var logger = Logger(
      label: "kabar",
      factory: { _ -> any LogHandler in JournalLogHandler(stream: stream) })
    logger.logLevel = .info
    let room = Newsroom(
      settings: loaded.settings, zone: loaded.zone, folder: folder, store: store, disk: disk, fetcher: fetcher,
      lexicon: loaded.lexicon, clock: clock, logger: logger, configuration: loaded.stamp)
    if !isReader { await room.removeHalfFiles() }
    // What is remembered of robots.txt spares requests; without it they are asked for anew.
    try? await room.restoreRobots()
    do {
      try await body(room, lock)
    } catch {
      await fetcher.shutdown()
      throw Self.report(error)
    }
    if !isReader { try? await room.keepRobots() }
    await fetcher.shutdown()
    withExtendedLifetime(lock) {}
  }

  /// What the digests on the disk have told stays known to a database that does not know it.
  private func keepTold(in store: Store, _ loaded: Loaded) async throws(StoreError) {
    let (folder, settings) = (options.folder, loaded.settings)
    let folders = [folder.digests(of: settings)] + settings.digests.map { folder.digests(of: $0, in: settings) }
    let today = loaded.zone.moment(options.clock.now()).day
    let told = ToldDigests.addresses(in: folders, today: today)
    if !told.isEmpty { try await store.keepTold(told) }
  }

  /// Ends a command that only reads where it may not read the state.
  func demandReadable(needsFolder: Bool = true) throws {
    if needsFolder { try demandFolder() }
    try Access.demand(options.folder.path, R_OK | X_OK)
    try Access.demand(options.folder.database, R_OK)
  }

  /// Ends a command that only reads where its folder is not there and another beside it has nearly that name: a typing
  /// error. Any other folder that is not there holds nothing yet.
  private func demandFolder() throws {
    let path = options.folder.path
    let files = FileManager.default
    guard !files.fileExists(atPath: path), let slash = path.lastIndex(of: "/") else { return }
    let parent = String(path[..<slash])
    let names = ((try? files.contentsOfDirectory(atPath: parent.isEmpty ? "/" : parent)) ?? []).sorted()
    let folders = names.filter { name in
      var isFolder: ObjCBool = false
      return files.fileExists(atPath: parent + "/" + name, isDirectory: &isFolder) && isFolder.boolValue
    }
    let name = String(path[path.index(after: slash)...])
    guard path != GlobalOptions.usualFolder, let near = Spelling.nearest(to: name, among: folders) else { return }
    throw Self.report(
      "\(path): " + WordingLanguage.current("no such folder; did you mean ", "tidak ada folder itu; maksudnya ")
        + "\(parent)/\(near)?")
  }

  /// Opens the store, once it can be opened where that is waited for: a full disk or a lock passes.
  private static func store(
    _ path: String, waiting: ((String) -> Void)?
  ) async throws -> (store: Store, hasLost: Bool) {
    var failures = 0
    while true {
      do throws(StoreError) {
        return try repairedStore(path)
      } catch {
        guard let waiting, error.isTransient else { throw error }
        failures += 1
        waiting(error.description)
        try await Task.sleep(for: .seconds(RetryPolicy.files.pause(after: failures)))
      }
    }
  }

  /// Opens the store; a damaged file is set aside and what can be read of it taken over.
  private static func repairedStore(_ path: String) throws(StoreError) -> (store: Store, hasLost: Bool) {
    do throws(StoreError) {
      if !Salvage.isDemanded(for: path) { return (try Store(path: path), false) }
    } catch .damaged {}
    let salvage = try Salvage(path: path)
    let list = Salvage.lostList(of: salvage.keptAs)
    let lost = salvage.lost > 0 ? "; what could not be read: \(list)" : ""
    _ = report(
      """
      the database was damaged; it is kept as \(salvage.keptAs), and the new one has what could be read: \
      \(CountText.of(salvage.articles, "article")), \(CountText.of(salvage.editions, "edition"))\(lost)
      """, code: .software)
    return (try Store(path: path), !salvage.isWhole)
  }

  /// Prints what is wrong and returns the exit code: 1, unless another one says more.
  static func report(_ message: String, code: ExitCode = .failure) -> ExitCode {
    Terminal.tell(message.hasSuffix("\n") ? String(message.dropLast()) : "kabar: " + message)
    return code
  }

  /// The same of a reason that is English in itself.
  private static func report(kept reason: String, code: ExitCode) -> ExitCode {
    report(KeptReason.words(reason, .current), code: code)
  }

  /// Says that what was typed is no address, and returns the exit code.
  static func noAddress(_ typed: String, _ say: WordingLanguage = .current) -> ExitCode {
    report("\"\(typed)\" " + say("is not an http address", "bukan alamat http"), code: .validationFailure)
  }

  /// Says that no source brought an article, and returns the exit code.
  static func noArticle(_ url: String) -> ExitCode {
    report(
      "\(url): "
        + WordingLanguage.current("no source brought this article", "tidak ada sumber yang membawa artikel ini"))
  }

  static var noEdition: String {
    WordingLanguage.current("there is no edition yet; run kabar once", "belum ada edisi; jalankan kabar once")
  }

  /// The latest edition; ends the command where there is none.
  static func latestEdition(of room: Newsroom) async throws -> Edition {
    guard let day = try await room.desk.latest()?.day, let edition = try await room.store.edition(of: day) else {
      throw report(noEdition)
    }
    return edition
  }

  /// Says that a command was used wrongly, and returns the exit code.
  static func misuse(_ message: String, of command: any ParsableCommand.Type) -> ExitCode {
    let name = command.configuration.commandName ?? ""
    let advice = WordingLanguage.current(
      "do: kabar \(name) --help says how it is used", "cara: kabar \(name) --help menjelaskan pemakaiannya")
    return report("\(message)\n  \(advice)", code: .validationFailure)
  }

  /// Prints what went wrong with the database or a file and returns the exit code; another error is returned as it is.
  static func report(_ error: any Error) -> any Error {
    switch error {
    case let error as StoreError: report(kept: error.description, code: .software)
    case let error as FileError: report(kept: error.description, code: .cannotCreate)
    case LockError.held(let holder): report(kept: LockError.held(by: holder).description, code: .busy)
    case LockError.file(let error): report(kept: error.description, code: .cannotCreate)
    case let error as Daemon.Failure: report(kept: error.reason, code: .busy)
    default: error
    }
  }
}
