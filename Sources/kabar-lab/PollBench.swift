import Fetching
import Foundation
import Pipeline
import Web

/// `kabar-lab bench poll [N] [FEEDS]`: whole rounds over 2,000 feeds of 200 loopback hosts, first in full (every N-th article on
/// social work, 20 unless said) and then all unchanged, beside a bare libcurl loop over the same addresses and beside what
/// Kabar asks the network with, alone.
enum PollBench {
  private static let perHost = 10
  /// Requests at a time, here and in the bare loop.
  private static let atOnce = 200

  static func run(_ arguments: [String]) async throws {
    let numbers = arguments.compactMap { Int($0) }
    try await measure(
      topicEach: max(1, numbers.first ?? 20), hosts: max(1, (numbers.dropFirst().first ?? 2_000) / perHost))
  }

  private static func measure(topicEach: Int, hosts: Int) async throws {
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
    for (etag, least) in [(nil, whole), ("\"bench-1\"", unchanged)] {
      try await asking(bench, etag: etag, server, bare: least)
    }
    for name in ["full", "unchanged", "unchanged again"] {
      let (began, served, spent) = (ContinuousClock.now, server.seconds, processorSeconds())
      let round = bench.room.refreshRound
      let due = try await round.sources(named: [], onlyDue: true)
      let result = try await round.run(due) { _ in }
      let time = (ContinuousClock.now - began) / .seconds(1)
      let serving = server.seconds - served
      write([
        "round": name, "seconds": time, "cpu": processorSeconds() - spent - serving, "server_cpu": serving,
        "to_bare": time / (name == "full" ? whole : unchanged), "sources": result.sources, "failed": result.failed,
        "new": result.new, "kept": result.kept, "peak_kib": ProcessStatus.number("VmHWM"),
      ])
      bench.advance(hours: 7)
    }
    await bench.fetcher.shutdown()
  }

  /// Asks for all addresses twice as the rounds do (turns, guards, limits, headers), and does nothing with the answers.
  private static func asking(_ bench: BenchNewsroom, etag: String?, _ server: PollServer, bare: Double) async throws {
    let requests = bench.room.settings.sources.map { source in
      var request = source.request(source.url)
      request.validators = etag.map { Validators(etag: $0) }
      return request
    }
    for _ in 0..<2 {
      let (began, served, spent) = (ContinuousClock.now, server.seconds, processorSeconds())
      let fetcher = bench.fetcher
      let answers = await withTaskGroup(of: Bool.self) { group in
        var answers = 0
        for (number, request) in requests.enumerated() {
          if number >= atOnce, await group.next() == true { answers += 1 }
          group.addTask {
            let answer = try? await fetcher.fetch(request, purpose: .feed)
            return answer?.status == (etag == nil ? 200 : 304)
          }
        }
        return await group.reduce(answers) { $0 + ($1 ? 1 : 0) }
      }
      let time = (ContinuousClock.now - began) / .seconds(1)
      let serving = server.seconds - served
      write([
        "asking": etag == nil ? "full" : "unchanged", "seconds": time, "cpu": processorSeconds() - spent - serving,
        "server_cpu": serving, "answers": answers, "to_bare": time / bare,
      ])
    }
  }

  /// The bare loop twice, since the first makes the connections' way; seconds of the faster run.
  private static func bare(_ urls: [String], etag: String?, _ server: PollServer) -> Double {
    var best = Double.infinity
    for _ in 0..<2 {
      let (began, served, spent) = (ContinuousClock.now, server.seconds, processorSeconds())
      let answers = BareCurlLoop.run(urls, etag: etag, atOnce: atOnce)
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

  /// User and system time of the process, or of the programs that it started and that have ended.
  static func processorSeconds(ofChildren: Bool = false) -> Double {
    var usage = rusage()
    getrusage((ofChildren ? RUSAGE_CHILDREN : RUSAGE_SELF).rawValue, &usage)
    return [usage.ru_utime, usage.ru_stime].reduce(0) { $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6 }
  }
}
