import Foundation
import TestSupport
import TestTurns
import Testing

/// Text twice as long takes less than three times as long, whatever it is made of: over 80 tokens and as many pairs of them,
/// for each reader of texts from outside. Processor time of the thread that reads, and the least of several tries.
///
/// With `KABAR_LONG_TESTS=1`, in a release build, also a megabyte in a second and eight in three.
@Suite(.program, .lastNet) struct DoublingTests {
  private func slow(_ arguments: [String]) async throws -> [String] {
    let lab = try await Lab(["bench", "doubling"] + arguments)
    let lines = lab.output.split(separator: "\n").map(String.init)
    // Each of the five readers has told that it is through.
    #expect(lines.count { $0.contains("\"texts\":") } == 5, "\(lab.errors)")
    return lines.filter { !$0.contains("\"texts\":") }
  }

  @Test func twiceTheTextTakesTwiceTheTime() async throws {
    #expect(try await slow(["16000"]) == [])
  }

  @Test(.enabled(if: ProcessInfo.processInfo.environment["KABAR_LONG_TESTS"] != nil))
  func megabytesTakeSeconds() async throws {
    #expect(try await slow([]) == [])
  }
}
