import Foundation
import Testing

/// Tests that wait for others outside their process take turns (`TestTurns`): beside all others at once they would wait
/// longer than they allow.
@Suite struct TurnTests {
  /// What a suite with such a word in it must be.
  private static let marks = [
    ("ScriptedServer(", ".network"), ("ScriptedMailServer", ".network"), ("TLSServer(", ".network"),
    ("TLSMailServer(", ".network"), ("HTTP2Server(", ".network"), ("SampleRun(", ".network"),
    ("KabarProcess", ".program"),
    ("ChildProcess.start", ".program"), ("Site(articles:", ".program"), ("Site.afterADay(", ".program"),
  ]

  @Test func whoWaitsForOthersTakesTurns() throws {
    var seen = 0
    for (file, text) in try SourceFiles.ofTests() where file.hasSuffix("Tests.swift") && !file.hasPrefix("FloorTests/")
    {
      guard let mark = Self.marks.last(where: { text.contains($0.0) }) else { continue }
      seen += 1
      #expect(text.contains("@Suite(\(mark.1), "), "\(file) has \(mark.0) and is not \(mark.1)")
      // Who has one of two rivals and waits for the other waits for himself.
      #expect(![".program, .network", ".network, .program"].contains { text.contains($0) }, "\(file)")
    }
    #expect(seen > 20)
  }
}
