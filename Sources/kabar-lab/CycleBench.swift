import Foundation
import Pipeline
import Web

/// `kabar-lab bench cycle [SOURCES]`: a whole day of 1,000 sources on loopback, each of which offers 20 articles more: their
/// pages are read, judged, compared and kept, and the edition is made with its files. Told is the processor time for each new
/// page, without that of the server, beside libxml2's bare parse of the same pages.
enum CycleBench {
  private static let parsed = 400

  static func run(_ arguments: [String]) async throws {
    try await measure(max(1, arguments.first.flatMap { Int($0) } ?? 1_000))
  }

  private static func measure(_ sources: Int) async throws {
    let sites = BenchSites(sources: sources, start: BenchNewsroom.start, isNew: true)
    guard let server = PollServer({ sites.answer($0) }) else { return }
    var limits = Limits.standard
    limits.spacingSeconds = 0
    let bench = try BenchNewsroom(urls: sites.urls(port: server.port), limits: limits, articleText: .full)
    _ = try await round(bench)
    _ = try await bench.room.desk.publishDue { _ in }
    bench.advance(hours: 24)
    sites.turn()

    let (began, spent, served) = (ContinuousClock.now, PollBench.processorSeconds(), server.seconds)
    let result = try await round(bench)
    let (read, reading) = (ContinuousClock.now, PollBench.processorSeconds() - spent - (server.seconds - served))
    bench.advance(hours: 10)
    let between = PollBench.processorSeconds()
    _ = try await bench.room.desk.publishDue { _ in }
    let telling = PollBench.processorSeconds() - between
    let peak = ProcessStatus.megabytes("VmHWM")
    await bench.fetcher.shutdown()

    let pages = (0..<min(parsed, sources * BenchSites.entries)).map { number in
      Array(BenchSites.page(sites.number(number % sources, day: 1, entry: number / sources)).utf8)
    }
    let parse = bareParse(pages)
    let each = (reading + telling) / Double(max(result.new, 1))
    write([
      "sources": result.sources, "failed": result.failed, "new": result.new, "kept": result.kept,
      "page_bytes": pages.reduce(0) { $0 + $1.count } / pages.count, "read_seconds": (read - began) / .seconds(1),
      "read_cpu": reading, "edition_cpu": telling, "server_cpu": server.seconds - served, "cpu_ms_a_page": each * 1_000,
      "parse_ms_a_page": parse * 1_000, "to_parse": each / parse, "peak_mb": peak,
    ])
  }

  private static func round(_ bench: BenchNewsroom) async throws -> RefreshRound.Tally {
    let round = bench.room.refreshRound
    return try await round.run(try await round.sources(named: [], onlyDue: true)) { _ in }
  }

  /// Seconds of processor time for a page: the best of five runs.
  private static func bareParse(_ pages: [[UInt8]]) -> Double {
    var best = UInt64.max
    for _ in 0..<BenchRounds.of(5) {
      let start = ThreadTime.now
      for page in pages { ExtractBench.bareParse(page) }
      best = min(best, ThreadTime.now - start)
    }
    return Double(best) / 1e9 / Double(pages.count)
  }
}
