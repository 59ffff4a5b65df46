import Foundation
import TestSupport

/// `kabar-lab bench start [SOURCES] [SECONDS]`: how soon the `kabar` beside this program serves 1,000 sources that are not due, and
/// what that takes: medians of nine starts. Then what it takes in a minute, or
/// so many seconds, in which nothing is to be done.
enum StartBench {
  private static let starts = 9
  /// Seconds after which the first tasks of a service are done.
  private static let settling = 10

  static func run(_ arguments: [String]) async throws {
    let folder = try TemporaryFolder()
    let numbers = arguments.compactMap { Int($0) }
    try await measure(folder, sources: max(1, numbers.first ?? 1_000), idle: numbers.dropFirst().first ?? 60)
  }

  private static func measure(_ folder: TemporaryFolder, sources: Int, idle: Int) async throws {
    guard let server = PollServer(count: sources, topicEach: 20) else { return }
    let urls = (0..<sources).map { "http://127.0.\($0 / 250 + 1).\($0 % 250 + 1):\(server.port)/\($0)/feed.xml" }
    let options = try configure(folder, urls: urls)
    // Reads them all, so that none is due.
    let first = try await MeasuredProgram.run([try MeasuredProgram.kabar, "once"] + options, in: folder.path)
    var (times, costs): ([Double], [Double]) = ([], [])
    for number in 0..<starts {
      let service = try await Service(folder, options, number)
      times.append(service.secondsToReady * 1_000)
      costs.append(try service.usage().cpu * 1_000)
      try await service.stop()
    }
    let service = try await Service(folder, options, starts)
    try await Task.sleep(for: .seconds(min(settling, idle)))
    let before = try service.usage()
    try await Task.sleep(for: .seconds(idle))
    let after = try service.usage()
    write([
      "sources": sources, "first_round_cpu": first.cpu, "ready_ms": times.median, "ready_cpu_ms": costs.median,
      "idle_seconds": idle, "idle_cpu_ms": (after.cpu - before.cpu) * 1_000, "idle_wakes": after.wakes - before.wakes,
      "idle_mb": after.megabytes, "idle_descriptors": after.descriptors,
    ])
    try await service.stop()
  }

  /// Writes a configuration; the options that name it.
  static func configure(_ folder: TemporaryFolder, urls: [String]) throws -> [String] {
    let sources = urls.enumerated().map {
      "  - name: Sumber \($0)\n    url: \($1)\n    kind: feed\n    article: feed\n"
    }
    try folder.write(
      "digest:\n  timezone: Asia/Jakarta\ndefaults:\n  private_network: yes\n  every: 12h\nsources:\n"
        + sources.joined(),
      to: "sources.yaml")
    return ["--config", folder.path("sources.yaml"), "--state", folder.path("state")]
  }

  /// `kabar run`, ready.
  private struct Service {
    let process: ChildProcess
    let secondsToReady: Double

    init(_ folder: TemporaryFolder, _ options: [String], _ number: Int) async throws {
      let place = folder.path("notify\(number)")
      let notify = NotifySocket(place)
      let start = ContinuousClock.now
      process = try await ChildProcess.start(
        [try MeasuredProgram.kabar, "run"] + options, environment: ["NOTIFY_SOCKET": place],
        errors: .file(folder.path("log")))
      guard try await eventually({ notify.received().contains("READY=1") }) else {
        throw MeasuredProgram.Failed(words: "kabar run is not ready")
      }
      secondsToReady = (ContinuousClock.now - start) / .seconds(1)
    }

    func stop() async throws {
      process.signal(SIGTERM)
      guard await process.ending() == .exit(0) else { throw MeasuredProgram.Failed(words: "kabar run does not stop") }
    }

    /// What it has used so far, of its threads that live.
    func usage() throws -> (cpu: Double, wakes: Int, megabytes: Double, descriptors: Int) {
      let files = FileManager.default
      let own = "/proc/\(process.pid)"
      var (nanoseconds, wakes) = (0.0, 0)
      for task in try files.contentsOfDirectory(atPath: own + "/task") {
        let spent = try String(contentsOfFile: "\(own)/task/\(task)/schedstat", encoding: .utf8)
        nanoseconds += spent.split(separator: " ").first.flatMap { Double($0) } ?? 0
        wakes += ProcessStatus.number("voluntary_ctxt_switches", in: "\(own)/task/\(task)/status")
      }
      let memory = ProcessStatus.megabytes("VmRSS", in: own + "/status")
      return (nanoseconds / 1e9, wakes, memory, try files.contentsOfDirectory(atPath: own + "/fd").count)
    }
  }
}
