import CLinux
import Configuration
import Fetching
import Files
import Foundation
import Logging
import Model
import Pipeline
import Storage
import Synchronization
import TestSupport
import Text
import Web

/// A newsroom in a folder that is thrown away, with a clock that the benchmark moves.
final class BenchNewsroom: Sendable {
  let room: Newsroom
  let fetcher: PoliteFetcher
  private let folder: TemporaryFolder
  private let box: Box

  /// When its clock begins.
  static let start = Instant(seconds: 1_795_000_000)

  /// - Parameter database: a database to begin with; it is copied.
  init(
    urls: [String], limits: Limits, articleText: Source.ArticleText = .feed, database: String? = nil
  ) throws {
    // As the program itself does.
    kabar_limit_arenas()
    var settings = Settings()
    settings.sources = urls.enumerated().compactMap { number, text in
      guard let url = WebURL(text) else { return nil }
      var source = Source(name: "Sumber \(number)", url: url)
      (source.kind, source.privateNetwork, source.articleText) = (.feed, true, articleText)
      return source
    }
    folder = try TemporaryFolder()
    let state = StateFolder(folder.path)
    if let database { try FileManager.default.copyItem(atPath: database, toPath: state.database) }
    let box = Box()
    let wall = WallClock { box.now }
    self.box = box
    fetcher = PoliteFetcher.standard(limits: limits, now: wall.now)
    guard let zone = ZoneRules(identifier: "Asia/Jakarta") else { throw StoreError.database("no time zones") }
    room = Newsroom(
      settings: settings, zone: zone, folder: state, store: try Store(path: state.database), disk: DiskWriter(),
      fetcher: fetcher, lexicon: Lexicon.builtIn(languages: ["id"]), clock: wall, logger: Logger(label: "bench"))
  }

  func advance(hours: Int) { box.advance(hours: hours) }

  /// The time, shared with the clock that the newsroom holds.
  private final class Box: Sendable {
    private let instant = Mutex(BenchNewsroom.start)
    var now: Instant { instant.withLock { $0 } }
    func advance(hours: Int) { instant.withLock { $0 = $0 + hours * 3_600 } }
  }
}
