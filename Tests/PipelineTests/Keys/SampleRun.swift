import Configuration
import Foundation
import Model
import Storage
import TestSupport
import Testing
import Text

@testable import Pipeline

/// A newsroom that works with a sample configuration: its site, its mail server, and what can be seen of its work.
final class SampleRun: Sendable {
  let reading: Reading
  let server: ScriptedServer
  let mail: ScriptedMailServer
  private let test: TestNewsroom
  private let room: Newsroom?

  init(_ file: SampleFile) throws {
    let test = try TestNewsroom()
    try test.folder.write("rahasia", to: "secret")
    try test.folder.write("lain", to: "other")
    try test.folder.write("budi:rahasia", to: "login")
    for name in ["secret", "other", "login"] { chmod(test.folder.path(name), 0o600) }
    try FileManager.default.createDirectory(
      atPath: test.folder.path("digests"), withIntermediateDirectories: true)
    server = try SampleSite.start()
    mail = try ScriptedMailServer(extensions: ["AUTH PLAIN"]) {
      $0.verb == .recipient && $0.argument.contains("tunda") ? .reply("451 later") : .goOn
    }
    let text = file.text(server: server.url, mail: mail.url, folder: test.folder.path)
    reading = ConfigurationReader().read(Array(text.utf8), file: "sources.yaml")
    let settings = reading.settings
    room = try settings.map { settings in
      let languages = settings.relevance.languages
      // Reading the lexicon takes longer than all else but the judge's making; nearly all configurations have the same.
      let lexicon = languages == Settings().relevance.languages ? Lexicon.standard : .builtIn(languages: languages)
      return try test.room(settings.sources, lexicon: lexicon) { $0 = settings }
    }
    self.test = test
  }

  /// The newsroom of a configuration without errors.
  private func working() throws -> Newsroom { try #require(room, "\(reading.report())") }

  // MARK: What it does

  /// Lets time pass.
  func wait(days: Int = 0, hours: Int = 0) { test.advance(seconds: days * 86_400 + hours * 3600) }

  /// Reads all sources.
  func refresh() async throws {
    let room = try working()
    _ = try await room.refreshRound.run(room.settings.sources.filter(\.enabled)) { _ in }
  }

  /// Makes the edition that is due, of sources that were read before and brought nothing unless they were read here.
  func publish() async throws -> Edition {
    let room = try working()
    let known = try await room.store.sourceStates()
    for source in room.settings.sources where known[source.name]?.firstSuccess == nil {
      var state = known[source.name] ?? SourceState(name: source.name, url: source.url)
      state.firstSuccess = room.clock.now()
      _ = try await room.store.save(RefreshRecord(state: state))
    }
    let desk = room.desk
    let written = WrittenEditions()
    try await room.publishDue(progress: written.counting { _ in })
    if written.hasAny { try await room.publishFolder() }
    return try #require(try await room.store.edition(of: desk.calendar.day(at: room.clock.now())))
  }

  /// Reads all sources, makes every edition, and gives that of the further digest.
  func further() async throws -> Edition? {
    let room = try working()
    try await refresh()
    try await room.publishDue { _ in }
    let desk = try #require(room.furtherDesks.first)
    return try await desk.store.edition(of: desk.calendar.day(at: room.clock.now()))
  }

  /// Reads all sources and makes the edition.
  func edition() async throws -> Edition {
    try await refresh()
    return try await publish()
  }

  /// Sends what waits.
  func send() async throws { try await working().delivery.deliverDue { _ in } }

  // MARK: What can be seen

  /// The files of digests, by name.
  func files() throws -> [String] {
    let folder = try working().digestFolder
    let all = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    let own = folder.replacing(test.folder.path, with: "") + "/"
    return all.sorted().map { own + $0 } + (try working().furtherDesks.map(\.folder))
  }

  /// What is in the files of digests.
  func contents() throws -> String {
    let folder = try working().digestFolder
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String }.sorted() ?? []
    return names.compactMap { try? String(contentsOfFile: folder + "/" + $0, encoding: .utf8) }.joined()
  }

  /// The state of each message and its recipient.
  func messages(of edition: Edition) async throws -> String {
    try await working().store.messages(of: edition.day).map { "\($0.recipient) \($0.state)" }.joined(separator: " ")
  }

  /// The articles that wait for an edition, in the order that they were found.
  func articles() async throws -> [ArticleRecord] {
    let room = try working()
    return try await room.store.pending(until: room.clock.now())
  }

  /// The article whose address ends like this, once its source was read.
  func article(_ end: String) async throws -> ArticleRecord {
    try await refresh()
    return try #require(try await articles().first { $0.article.url.href.hasSuffix(end) })
  }

  /// How the source is doing.
  func state() async throws -> SourceState {
    try #require(try await working().store.sourceStates().values.first)
  }

  /// The paths that were asked for.
  func paths() -> String { server.requests.map(\.target).sorted().joined(separator: " ") }
}
