import Fetching
import Foundation
import Pipeline
import Web

/// `kabar-lab bench poll [N]`: whole rounds over 2,000 feeds of 200 loopback hosts, first in full (every N-th article on
/// social work, 20 unless said) and then all unchanged, beside a bare libcurl loop over the same addresses.
enum PollBench {
  private static let hosts = 200
  private static let perHost = 10

  static func run(_ arguments: [String]) async {
    do {
      try await measure(topicEach: max(1, arguments.first.flatMap { Int($0) } ?? 20))
    } catch {
      write(["error": String(describing: error)])
    }
  }

  private static func measure(topicEach: Int) async throws {
    guard let server = PollServer(count: hosts * perHost, topicEach: topicEach) else { return }
    let urls = (0..<hosts * perHost).map { number in
      let host = number % hosts
      return "http://127.0.\(host / 100 + 1).\(host % 100 + 1):\(server.port)/\(number / hosts)/feed.xml"
    }
    var limits = Limits.standard
    limits.spacingSeconds = 0
    let bench = try BenchNewsroom(urls: urls, limits: limits)
    let whole = bare(urls, etag: nil, server)
    let unchanged = bare(urls, etag: "\"bench-1\"", server)
    for name in ["full", "unchanged", "unchanged again"] {
      let (began, served, spent) = (ContinuousClock.now, server.seconds, processorSeconds())
      let round = Round(bench.room)
      let due = try await round.sources(named: [], onlyDue: true)
      let result = try await round.run(due) { _ in }
      let time = (ContinuousClock.now - began) / .seconds(1)
      let serving = server.seconds - served
      var usage = rusage()
      getrusage(RUSAGE_SELF.rawValue, &usage)
      write([
        "round": name, "seconds": time, "cpu": processorSeconds() - spent - serving, "server_cpu": serving,
        "to_bare": time / (name == "full" ? whole : unchanged), "sources": result.sources, "failed": result.failed,
        "new": result.new, "kept": result.kept, "peak_kib": usage.ru_maxrss,
      ])
      bench.advance(hours: 7)
    }
    await bench.fetcher.shutdown()
  }

  /// The bare loop twice, since the first makes the connections' way; seconds of the faster run.
  private static func bare(_ urls: [String], etag: String?, _ server: PollServer) -> Double {
    var best = Double.infinity
    for _ in 0..<2 {
      let (began, served, spent) = (ContinuousClock.now, server.seconds, processorSeconds())
      let answers = BareCurlLoop.run(urls, etag: etag)
      let time = (ContinuousClock.now - began) / .seconds(1)
      let serving = server.seconds - served
      write([
        "bare": etag == nil ? "full" : "unchanged", "seconds": time, "cpu": processorSeconds() - spent - serving,
        "server_cpu": serving, "answers": answers,
      ])
      best = min(best, time)
    }
    return best
  }

  /// User and system time of the process.
  static func processorSeconds() -> Double {
    var usage = rusage()
    getrusage(RUSAGE_SELF.rawValue, &usage)
    return [usage.ru_utime, usage.ru_stime].reduce(0) { $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6 }
  }
}
