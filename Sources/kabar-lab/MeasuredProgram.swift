import Foundation
import TestSupport

/// A program that was run to its end, and what it cost.
struct MeasuredProgram {
  /// It ended otherwise than it should.
  struct Failed: Error { let words: String }

  /// What it wrote to standard output.
  let output: String
  /// Seconds of processor time, user and system.
  let cpu: Double
  /// Seconds by the clock.
  let seconds: Double

  /// The `kabar` beside this program.
  static var kabar: String {
    get throws {
      let own = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
      return URL(fileURLWithPath: own).deletingLastPathComponent().appending(path: "kabar").path
    }
  }

  /// Runs a program, by its absolute path, alone.
  static func run(
    _ command: [String], in folder: String, environment: [String: String] = [:]
  ) async throws -> MeasuredProgram {
    let (output, errors) = (folder + "/output", folder + "/errors")
    let (start, before) = (ContinuousClock.now, PollBench.processorSeconds(ofChildren: true))
    let program = try await ChildProcess.start(
      command, environment: environment, output: .file(output), errors: .file(errors))
    guard await program.ending() == .exit(0) else {
      throw Failed(
        words: "\(command[0]): \(((try? String(contentsOfFile: errors, encoding: .utf8)) ?? "").suffix(500))")
    }
    return MeasuredProgram(
      output: try String(contentsOfFile: output, encoding: .utf8),
      cpu: PollBench.processorSeconds(ofChildren: true) - before, seconds: (ContinuousClock.now - start) / .seconds(1))
  }

  /// Where a program of this name lies; nil where it is not installed.
  static func path(of name: String) -> String? {
    if name.contains("/") { return FileManager.default.isExecutableFile(atPath: name) ? name : nil }
    return (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}
