import Foundation

/// How often the benchmarks do what they measure: under `bench --quick`, which only sees that all of it works, once.
enum BenchRounds {
  private static let variable = "KABAR_BENCH_QUICK"

  /// What tells a benchmark's own process that it is quick.
  static let quickly = [variable: "1"]

  private static let isQuick = ProcessInfo.processInfo.environment[variable] != nil

  /// As many as usual, or as few as there may be.
  static func of(_ usual: Int, quick: Int = 1) -> Int { isQuick ? quick : usual }
}
