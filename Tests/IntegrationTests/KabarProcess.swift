import Foundation
import TestSupport
import Testing

/// The real program, run as a user or systemd runs it.
final class KabarProcess: Sendable {
  /// What a finished run said.
  struct Result: Sendable {
    var ending: ChildProcess.Ending
    var output: String
    var errors: String

    /// The exit code; -1 when a signal ended it.
    var status: Int32 { if case .exit(let code) = ending { code } else { -1 } }

    /// The output of a run with `--json`.
    var json: Any { get throws { try JSONSerialization.jsonObject(with: Data(output.utf8)) } }
  }

  private let process: ChildProcess
  private let outputPath: String
  private let errorPath: String

  /// The program beside the tests' own executable.
  static let path: String = {
    var folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    if !FileManager.default.isExecutableFile(atPath: folder.appendingPathComponent("kabar").path) {
      folder = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    }
    return folder.appendingPathComponent("kabar").path
  }()

  /// Starts it with its output going to files in `folder`.
  init(_ arguments: [String], folder: String, environment: [String: String] = [:]) async throws {
    let id = UUID().uuidString
    (outputPath, errorPath) = (folder + "/out-" + id, folder + "/err-" + id)
    process = try await ChildProcess.start(
      [Self.path] + arguments, environment: environment, output: .file(outputPath), errors: .file(errorPath))
  }

  /// Runs it to its end.
  static func run(_ arguments: [String], folder: String, environment: [String: String] = [:]) async throws -> Result {
    try await KabarProcess(arguments, folder: folder, environment: environment).end()
  }

  var isRunning: Bool { process.isRunning }
  var pid: pid_t { process.pid }

  func signal(_ number: Int32) { process.signal(number) }

  /// Stops it as SIGSTOP does, and waits until each of its threads stands: on a busy machine one may answer for a while yet.
  func halt() async throws -> Bool {
    signal(SIGSTOP)
    let tasks = "/proc/\(pid)/task"
    return try await eventually {
      let threads = try FileManager.default.contentsOfDirectory(atPath: tasks)
      return threads.allSatisfy { text("\(tasks)/\($0)/status").contains("\nState:\tT") }
    }
  }

  /// What it has written to standard error so far.
  var errors: String { text(errorPath) }

  /// Waits for its end. What does not end by itself is killed at last and has no exit code.
  func end() async throws -> Result {
    if try await !eventually({ !process.isRunning }) { signal(SIGKILL) }
    return Result(ending: await process.ending(), output: text(outputPath), errors: errors)
  }

  private func text(_ path: String) -> String { (try? String(contentsOfFile: path, encoding: .utf8)) ?? "" }
}
