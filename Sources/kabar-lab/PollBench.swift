import Configuration
import Fetching
import Foundation
import Logging
import Model
import Pipeline
import Storage
import Synchronization
import Text
import Web

/// `kabar-lab bench poll`: whole rounds over 2,000 feeds of 200 loopback hosts, first in full and then all unchanged,
/// against a bare libcurl loop over the same addresses.
enum PollBench {
  private static let hosts = 200
  private static let perHost = 10

  static func run() async {
    do { try await measure() } catch { write(["error": String(describing: error)]) }
  }

  private static func measure() async throws {
    guard let server = PollServer(), let zone = ZoneRules(identifier: "Asia/Jakarta") else { return }
    let urls = (0..<hosts * perHost).map { number in
      let host = number % hosts
      return "http://127.0.\(host / 100 + 1).\(host % 100 + 1):\(server.port)/\(number / hosts)/feed.xml"
    }
    var settings = Settings()
    settings.sources = urls.enumerated().compactMap { number, text in
      guard let url = WebURL(text) else { return nil }
      var source = Source(name: "Sumber \(number)", url: url)
      (source.kind, source.privateNetwork, source.articleText) = (.feed, true, .feed)
      return source
    }
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("kabar-bench-" + UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let state = StateFolder(folder.path)
    try state.prepare()
    var limits = Limits.standard
    limits.spacingSeconds = 0
    let now = Mutex(Instant(seconds: 1_795_000_000))
    let clock = WallClock { now.withLock { $0 } }
    let fetcher = PoliteFetcher.standard(limits: limits, now: clock.now)
    let room = Newsroom(
      settings: settings, zone: zone, folder: state, store: try Store(path: state.database), fetcher: fetcher,
      lexicon: Lexicon.builtIn(languages: ["id"]), clock: clock, logger: Logger(label: "bench"))
    let baseWhole = seconds { BareCurlLoop.run(urls, etag: nil) }
    let baseUnchanged = seconds { BareCurlLoop.run(urls, etag: "\"bench-1\"") }
    write([
      "bare_200": baseWhole.time, "bare_304": baseUnchanged.time, "answers": baseWhole.value + baseUnchanged.value,
    ])
    for name in ["full", "unchanged", "unchanged again"] {
      let before = ContinuousClock.now
      let due = try await Round(room).sources(named: [], onlyDue: true)
      let result = try await Round(room).run(due) { _ in }
      let time = (ContinuousClock.now - before) / .seconds(1)
      var usage = rusage()
      getrusage(RUSAGE_SELF.rawValue, &usage)
      write([
        "round": name, "seconds": time, "sources": result.sources, "failed": result.failed, "new": result.new,
        "peak_kib": usage.ru_maxrss,
      ])
      now.withLock { $0 = $0 + 7 * 3_600 }
    }
    await fetcher.shutdown()
  }

  private static func seconds(_ work: () -> Int) -> (time: Double, value: Int) {
    let began = ContinuousClock.now
    let value = work()
    return ((ContinuousClock.now - began) / .seconds(1), value)
  }
}
