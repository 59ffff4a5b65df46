import Foundation
import Glibc
import Synchronization

/// The real program, run as a user or systemd runs it.
final class KabarProcess: Sendable {
  /// What a finished run said.
  struct Result: Sendable {
    var status: Int32
    var output: String
    var errors: String
  }

  private let process: Mutex<Process>
  private let outputPath: String
  private let errorPath: String

  /// The program beside the tests' own executable.
  static var path: String {
    var folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    if !FileManager.default.isExecutableFile(atPath: folder.appendingPathComponent("kabar").path) {
      folder = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    }
    return folder.appendingPathComponent("kabar").path
  }

  /// Starts it with its output going to files in `folder`.
  init(_ arguments: [String], folder: String, environment: [String: String] = [:]) throws {
    let id = UUID().uuidString
    (outputPath, errorPath) = (folder + "/out-" + id, folder + "/err-" + id)
    for path in [outputPath, errorPath] { _ = FileManager.default.createFile(atPath: path, contents: nil) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Self.path)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardOutput = FileHandle(forWritingAtPath: outputPath)
    process.standardError = FileHandle(forWritingAtPath: errorPath)
    try process.run()
    self.process = Mutex(process)
  }

  /// Runs it to its end.
  static func run(_ arguments: [String], folder: String, environment: [String: String] = [:]) async throws -> Result {
    try await KabarProcess(arguments, folder: folder, environment: environment).end(within: .seconds(60))
  }

  var isRunning: Bool { process.withLock { $0.isRunning } }
  var pid: pid_t { process.withLock { $0.processIdentifier } }

  func signal(_ number: Int32) { kill(pid, number) }

  /// What it has written to standard error so far.
  var errors: String { (try? String(contentsOfFile: errorPath, encoding: .utf8)) ?? "" }

  /// Waits for its end; kills it when that does not come in time.
  func end(within limit: Duration) async throws -> Result {
    let start = ContinuousClock.now
    while isRunning, ContinuousClock.now - start < limit { try await Task.sleep(for: .milliseconds(10)) }
    if isRunning { signal(SIGKILL) }
    while isRunning { try await Task.sleep(for: .milliseconds(10)) }
    return Result(
      status: process.withLock { $0.terminationReason == .exit ? $0.terminationStatus : -1 },
      output: (try? String(contentsOfFile: outputPath, encoding: .utf8)) ?? "", errors: errors)
  }
}

/// Waits until something holds; false when it does not in time.
func eventually(within limit: Duration = .seconds(20), _ condition: () throws -> Bool) async throws -> Bool {
  let start = ContinuousClock.now
  while try !condition() {
    if ContinuousClock.now - start > limit { return false }
    try await Task.sleep(for: .milliseconds(20))
  }
  return true
}
