import Foundation
import TestSupport
import Testing

/// The measuring tool beside the tests' own executable, run to its end.
struct Lab {
  let status: Int32
  let output: String
  let errors: String

  /// Its answers, one a line.
  var lines: [[String: Any]] {
    get throws {
      try output.split(separator: "\n").map {
        try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
      }
    }
  }

  /// - Parameter jobs: what it reads, one JSON object a line.
  init(_ words: [String], jobs: [String] = [], environment: [String: String] = [:]) async throws {
    let folder = try TemporaryFolder()
    let program = URL(fileURLWithPath: KabarProcess.path).deletingLastPathComponent().appendingPathComponent(
      "kabar-lab")
    let input = open(try folder.write(jobs.map { $0 + "\n" }.joined(), to: "jobs"), O_RDONLY)
    defer { close(input) }
    let process = try await ChildProcess.start(
      [program.path] + words, environment: environment, input: .descriptor(input), output: .file(folder.path("out")),
      errors: .file(folder.path("errors")))
    if case .exit(let code) = await process.ending() { status = code } else { status = -1 }
    output = try String(contentsOfFile: folder.path("out"), encoding: .utf8)
    errors = try String(contentsOfFile: folder.path("errors"), encoding: .utf8)
  }

  /// The answer to one job.
  static func answer(_ name: String, _ job: String) async throws -> [String: Any] {
    try #require(try await Lab([name], jobs: [job]).lines.last)
  }
}
