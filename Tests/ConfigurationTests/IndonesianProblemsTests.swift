import Digests
import Model
import Testing

@testable import Configuration

/// What is wrong with a file, in Indonesian.
@Suite struct IndonesianProblemsTests {
  /// Words that no Indonesian sentence has.
  private static let english: Set<String> = [
    "a", "an", "and", "are", "be", "did", "found", "has", "in", "is", "it", "its", "list", "may", "mean", "missing",
    "must",
    "not", "nothing", "of", "or", "text", "that", "the", "this", "to", "too", "use", "value", "with", "without",
    "write",
  ]

  /// The words of a message that stand in no quotes and no address or path.
  private static func words(_ message: String) -> [String] {
    var plain = ""
    for (i, part) in message.split(separator: "\"", omittingEmptySubsequences: false).enumerated() where i % 2 == 0 {
      plain += part + " "
    }
    return plain.split { " ,;()[]?.".contains($0) }.map { $0.lowercased() }
  }

  private static let reports = Fixture.names(in: "errors", ending: ".yaml").map { name in
    (name, ConfigurationReader().read(Fixture.bytes("errors/\(name).yaml"), file: "sources.yaml"))
  }

  @Test func everyMessageHasItsWords() {
    for (name, reading) in Self.reports {
      for problem in reading.problems {
        let words = KeptReason.problem(problem.message, .indonesian)
        let left = Self.words(words).filter { Self.english.contains($0) }
        #expect(left.isEmpty, "\(name): \(words) (of: \(problem.message))")
      }
    }
  }
}
