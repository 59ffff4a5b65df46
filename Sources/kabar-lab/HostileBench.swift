import Fetching
import Foundation
import Pipeline
import Storage
import Synchronization
import Web

/// `kabar-lab bench hostile`: one round over 1,200 good feeds of 200 hosts at the usual pace, alone and then together with 36
/// hosts that are slow, endless or lying: when the good ones are through, and what is said of the others.
enum HostileBench {
  private static let hosts = 200
  private static let perHost = 6
  private static let each = 3

  static func run() async throws {
    guard let good = PollServer(count: hosts * perHost, topicEach: 20), let bad = HostileServer() else { return }
    let goodURLs = (0..<hosts * perHost).map { number in
      let host = number % hosts
      return "http://127.0.\(host / 100 + 1).\(host % 100 + 1):\(good.port)/\(number / hosts)/feed.xml"
    }
    let kinds = (0..<each).flatMap { _ in HostileServer.Kind.allCases.map(\.rawValue) }
    let badURLs = kinds.enumerated().map { "http://127.1.0.\($0.offset + 1):\(bad.port)/\($0.element)/feed.xml" }
    let alone = try await round(goodURLs, []).lastGood
    // Spread over the list, as they would be.
    let both = try await round(goodURLs, badURLs)
    write([
      "good": goodURLs.count, "hostile": badURLs.count, "seconds_alone": alone, "seconds_together": both.lastGood,
      "later_percent": (both.lastGood / alone - 1) * 100, "peak_kib": ProcessStatus.number("VmHWM"),
    ])
    for (kind, end) in zip(kinds, both.bad).prefix(HostileServer.Kind.allCases.count) {
      write(["kind": kind, "seconds": end.seconds, "trouble": orNull(end.trouble)])
    }
  }

  private struct End: Sendable {
    var seconds = 0.0
    var trouble: String?
  }

  /// When the last good source was done, and how the others ended.
  private static func round(_ good: [String], _ bad: [String]) async throws -> (lastGood: Double, bad: [End]) {
    var urls = good
    for (number, url) in bad.enumerated() { urls.insert(url, at: number * 30) }
    let bench = try BenchNewsroom(urls: urls, limits: .standard)
    let began = ContinuousClock.now
    let ends = Mutex<[String: End]>([:])
    let due = try await bench.room.refreshRound.sources(named: [], onlyDue: true)
    _ = try await bench.room.refreshRound.run(due) { event in
      guard case .finished(let source, _, _, _, let trouble, _) = event else { return }
      let end = End(seconds: (ContinuousClock.now - began) / .seconds(1), trouble: trouble)
      ends.withLock { $0[source] = end }
    }
    await bench.fetcher.shutdown()
    let all = ends.withLock { $0 }
    let hostile = Set(bad)
    let isGood = zip(due, urls).filter { !hostile.contains($0.1) }.map(\.0.name)
    let byURL = Dictionary(zip(urls, due.map { all[$0.name] ?? End() })) { first, _ in first }
    return (isGood.compactMap { all[$0]?.seconds }.max() ?? 0, bad.map { byURL[$0] ?? End() })
  }
}
