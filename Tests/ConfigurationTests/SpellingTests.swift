import TestTurns
import Testing

@testable import Configuration

@Suite struct SpellingTests {
  @Test(arguments: [
    ("every", "every", 0), ("evry", "every", 1), ("evrey", "every", 1), ("everyy", "every", 1), ("avery", "every", 1),
    ("intervall", "interval", 1), ("ca", "abc", 3), ("", "ab", 2), ("ab", "", 2),
  ])
  func distance(a: String, b: String, expected: Int) { #expect(Spelling.distance(a, b, atMost: 5) == expected) }

  @Test func distanceStopsAtItsLimit() {
    #expect(Spelling.distance("kitten", "sitting", atMost: 2) == nil)
    #expect(Spelling.distance("a", String(repeating: "a", count: 5_000), atMost: 9_000) == nil)
  }

  @Test func nothingNearIsNoGuess() {
    #expect(Spelling.nearest(to: "zzyzx", among: ["every", "keep"]) == nil)
    #expect(Spelling.nearest(to: "x", among: ["to"]) == nil)
  }

  /// Each key of the configuration typed wrong by one letter, in each way and at each position: at least 95 of 100 are
  /// guessed right.
  @Test(.processor) func oneWrongLetterIsGuessed() {
    var (right, all) = (0, 0)
    var wrong: [String] = []
    for schema in Schema.allCases {
      for key in schema.keys {
        for typo in Self.typos(of: key) where !schema.keys.contains(typo) {
          all += 1
          if schema.suggestion(for: typo) == key { right += 1 } else { wrong.append("\(schema).\(key): \(typo)") }
        }
      }
    }
    #expect(all > 4_000)
    #expect(right * 100 >= all * 95, "\(right) of \(all); wrong: \(wrong.prefix(40))")
  }

  /// The same through the whole reader, one typo a key, as an operator would meet it.
  @Test(arguments: Schema.allCases)
  func readerNamesTheKey(schema: Schema) {
    for key in schema.keys where key.count > 2 {
      var letters = Array(key)
      letters.swapAt(1, 2)
      let typo = String(letters)
      guard typo != key, !schema.keys.contains(typo) else { continue }
      let yaml = Self.file(with: "\(typo): 1", in: schema)
      let reading = ConfigurationReader().read(Array(yaml.utf8), file: "sources.yaml")
      let expected = "unknown key \"\(typo)\"; did you mean \"\(key)\"?"
      #expect(reading.problems.contains { $0.code == "E102" && $0.message == expected }, "\(typo)")
    }
  }

  private static func file(with line: String, in schema: Schema) -> String {
    let sources = "sources:\n  - https://satu.example/\n"
    return switch schema {
    case .root: "\(line)\n\(sources)"
    case .digest, .email, .relevance, .defaults: "\(schema.rawValue):\n  \(line)\n\(sources)"
    case .term: "relevance:\n  include:\n    - \(line)\n\(sources)"
    case .list: "digests:\n  - \(line)\n\(sources)"
    case .topic: "topics:\n  - \(line)\n\(sources)"
    case .source: "sources:\n  - \(line)\n"
    case .select: "sources:\n  - url: https://satu.example/\n    select:\n      \(line)\n"
    }
  }

  /// All texts that one wrong, missing, additional or swapped letter makes of a word.
  private static func typos(of word: String) -> Set<String> {
    let letters = Array(word)
    var result: Set<String> = []
    for i in letters.indices {
      var shorter = letters
      shorter.remove(at: i)
      result.insert(String(shorter))
      if i + 1 < letters.count {
        var swapped = letters
        swapped.swapAt(i, i + 1)
        result.insert(String(swapped))
      }
      for letter in "aent_" {
        var other = letters
        other[i] = letter
        result.insert(String(other))
        var longer = letters
        longer.insert(letter, at: i)
        result.insert(String(longer))
      }
    }
    result.remove(word)
    result.remove("")
    return result
  }
}
