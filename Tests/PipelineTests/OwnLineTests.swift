import Model
import Storage
import Testing
import Text

@testable import Pipeline

/// When a silence is our own line's.
@Suite struct OwnLineTests {
  private static let now = Instant(seconds: 1_694_214_030)

  private static func source(_ name: Character, host: String? = nil) throws -> Source {
    try .test(String(name), "http://\(host ?? String(name)).test/feed")
  }

  /// What is known of a source, by a letter: `w` answered an hour ago, `f` did just now, `s` was silent half an hour ago, `o`
  /// was silent before the last one answered, `n` was never asked, `x` answered by a clock that was ahead, `e` answered
  /// with an error half an hour ago, `j` answered a minute ago.
  private static func state(_ letter: Character, _ source: Source) -> SourceState? {
    var state = SourceState(name: source.name, url: source.url)
    let silence = Trouble(.unreachable, "x").stored
    switch letter {
    case "w": (state.lastPoll, state.lastSuccess) = (now - 3600, now - 3600)
    case "f": (state.lastPoll, state.lastSuccess) = (now + 1, now + 1)
    case "s": (state.lastPoll, state.lastSuccess, state.trouble) = (now - 1800, now - 7200, silence)
    case "o": (state.lastPoll, state.lastSuccess, state.trouble) = (now - 5400, now - 7200, silence)
    case "x": (state.lastPoll, state.lastSuccess) = (now + 900 * 86_400, now + 900 * 86_400)
    case "j": (state.lastPoll, state.lastSuccess) = (now - 60, now - 60)
    case "e": (state.lastPoll, state.trouble) = (now - 1800, Trouble(.status, "503").stored)
    default: return nil
    }
    return state
  }

  /// Sources by what is known of them, how many of them were silent in the round (the first), and whether the line is down.
  @Test(arguments: [
    ("www", 3, true), ("wwwwww", 3, true), ("wwwwww", 2, false), ("wsswww", 1, true), ("wsowww", 1, false),
    ("wssfww", 1, false), ("w", 1, true), ("n", 1, true), ("ww", 1, false), ("ww", 2, true), ("nnn", 3, true),
    ("wssx", 1, true), ("wsse", 1, false), ("www", 0, false),
    ("wwwj", 3, false), ("wwjj", 2, false), ("j", 1, true), ("jjj", 3, true), ("nnn", 1, false), ("nw", 1, false),
  ])
  func isDownWhenNobodyAnswers(known: String, silent: Int, isDown: Bool) throws {
    let sources = try zip("abcdefgh", known).map { try Self.source($0.0) }
    var states: [String: SourceState] = [:]
    for (letter, source) in zip(known, sources) { states[source.name] = Self.state(letter, source) }
    let found = OwnLine.isDown(
      silent: Array(sources.prefix(silent)), among: sources, states: states, since: Self.now)
    #expect(found == isDown, "\(known), \(silent)")
  }

  @Test func severalSourcesOfOneHostAreOneWitness() throws {
    let sources = try "abcd".map { try Self.source($0, host: $0 == "d" ? "d" : "same") }
    #expect(!OwnLine.isDown(silent: Array(sources.prefix(3)), among: sources, states: [:], since: Self.now))
    #expect(OwnLine.isDown(silent: sources, among: sources, states: [:], since: Self.now))
  }

  /// One of several at one host: as one machine with many ports, or one site with many feeds.
  @Test func oneOfSeveralOfOneHostIsItsOwnTrouble() throws {
    let sources = try "abcd".map { try Self.source($0, host: "same") }
    let states = Dictionary(
      uniqueKeysWithValues: sources.dropFirst().map { ($0.name, Self.state("j", $0)) }.compactMap { name, state in
        state.map { (name, $0) }
      })
    #expect(!OwnLine.isDown(silent: [sources[0]], among: sources, states: states, since: Self.now))
    #expect(OwnLine.isDown(silent: sources, among: sources, states: states, since: Self.now))
  }
}
