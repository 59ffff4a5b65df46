import CLinux
import Foundation
import Model
import Pipeline
import Storage
import TestSupport
import Text
import Web

/// `kabar-lab bench search [ARTICLES] [RUNS]`: fills a new store with 100,000 made articles on social work and lets the `kabar`
/// beside this program look up rare and frequent words, phrases, beginnings, words left out, and each facet. Told is what
/// the whole command costs, in milliseconds of processor time, user and system: of each search the median of nine runs.
enum SearchBench {
  private static let batch = 1_000

  static func run(_ arguments: [String]) async throws {
    let folder = try TemporaryFolder()
    let numbers = arguments.compactMap { Int($0) }
    let articles = max(1, numbers.first ?? 100_000)
    let seconds = try await fill(StateFolder(folder.path).database, articles)
    try measure(folder.path, articles, runs: max(1, numbers.dropFirst().first ?? 9), secondsToFill: seconds)
  }

  /// Seconds that it took.
  private static func fill(_ path: String, _ articles: Int) async throws -> Double {
    let start = ContinuousClock.now
    let store = try Store(path: path)
    for first in stride(from: 0, to: articles, by: batch) {
      let records = (first..<min(first + batch, articles)).compactMap { SearchBenchText(seed: $0).record }
      guard let url = records.first?.article.url else { continue }
      var refresh = RefreshRecord(state: SourceState(name: "bench", url: url))
      refresh.articles = records
      _ = try await store.save(refresh)
    }
    return (ContinuousClock.now - start) / .seconds(1)
  }

  private static func measure(_ folder: String, _ articles: Int, runs: Int, secondsToFill: Double) throws {
    let program = URL(fileURLWithPath: try MeasuredProgram.kabar)
    var medians: [Double] = []
    var worst = 0.0
    for words in SearchBenchText.searches {
      var times: [Double] = []
      var lines = 0
      for _ in 0..<runs {
        let before = PollBench.processorSeconds(ofChildren: true)
        lines = try search(program, folder, words)
        times.append((PollBench.processorSeconds(ofChildren: true) - before) * 1_000)
      }
      medians.append(times.median)
      worst = max(worst, times.max() ?? 0)
      write(["search": words.joined(separator: " "), "lines": lines, "median_ms": times.median.rounded(to: 1)])
    }
    write([
      "articles": articles, "searches": medians.count, "median_ms": medians.median.rounded(to: 1),
      "slowest_median_ms": (medians.max() ?? 0).rounded(to: 1), "worst_ms": worst.rounded(to: 1),
      "seconds to fill": secondsToFill.rounded(to: 1),
    ])
  }

  /// The lines that it prints.
  private static func search(_ program: URL, _ folder: String, _ words: [String]) throws -> Int {
    let process = Process()
    (process.executableURL, process.arguments) = (program, ["search", "--state", folder] + words)
    let output = Pipe()
    (process.standardOutput, process.standardError) = (output, FileHandle.nullDevice)
    try process.run()
    let said = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return said.count { $0 == UInt8(ascii: "\n") }
  }
}
