import TestSupport
import TestTurns
import Testing

@testable import Configuration

/// Files that are made to be slow or to break the reader.
@Suite(.processor, .serialized) struct LimitTests {
  private func codes(_ yaml: String) -> [String] {
    ConfigurationReader().read(Array(yaml.utf8), file: "sources.yaml").problems.map(\.code)
  }

  @Test func depthIsBounded() {
    #expect(codes(String(repeating: "[", count: 7_000)) == ["E010"])
    #expect(codes(String(repeating: "- ", count: 3_000) + "x") == ["E010"])
    let steps = (0..<400).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    #expect(codes(steps) == ["E010"])
  }

  @Test func listsAreBounded() {
    let lines = (0..<10_001).map { "  - https://s\($0).example/\n" }.joined()
    #expect(codes("sources:\n" + lines) == ["E010"])
    let values = (0..<10_001).map { "a\($0)," + ($0 % 500 == 0 ? "\n " : "") }.joined()
    #expect(codes("digest: [" + values + "]\n") == ["E010"])
  }

  @Test func linesAreBounded() { #expect(codes("# " + String(repeating: "x", count: 8_000) + "\n") == ["E010"]) }

  @Test func hopelessBytesAreOneProblem() {
    #expect(
      ConfigurationReader().read(Array(repeating: 0xFF, count: 900_000), file: "x").problems.map(\.code) == ["E010"])
  }

  /// Guesses are not looked for once nothing more is collected: 3,000 unknown topics, each compared with many.
  @Test(.lastNet) func guessesAreBounded() {
    let topics = (0..<400).map { "  - {name: Bagian \($0)}\n" }.joined()
    let sources = (0..<3_000).map { "  - {url: \"https://s\($0).example/\", topic: Begian x\($0)}\n" }.joined()
    #expect(codes("topics:\n" + topics + "sources:\n" + sources).count == 200)
  }

  @Test func tenThousandSourcesAreFine() {
    let lines = (0..<10_000).map { "  - https://s\($0).example/\n" }.joined()
    let reading = ConfigurationReader().read(Array(("sources:\n" + lines).utf8), file: "sources.yaml")
    #expect(reading.problems == [])
    #expect(reading.settings?.sources.count == 10_000)
  }

  @Test func anchorsCannotGrow() {
    let bomb = "a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\n? *c\n: y\nsources: []\n"
    #expect(codes(bomb).prefix(3) == ["E007", "E007", "E007"])
  }

  @Test func problemsAreBounded() {
    let lines = (0..<5_000).map { "key\($0): 1\n" }.joined()
    let reading = ConfigurationReader().read(Array(lines.utf8), file: "sources.yaml")
    #expect(reading.problems.count == 200)
    #expect(reading.report().hasSuffix("\nand 180 more"))
  }

  /// Good files with bytes changed, left out and doubled: never a trap, and every problem lies in the file.
  @Test(arguments: 0..<8)
  func damagedFilesAreSurvived(seed: Int) {
    var numbers = SeededRandom(seed: UInt64(seed))
    func random(_ below: Int) -> Int { Int.random(in: 0..<below, using: &numbers) }
    let base = seed % 2 == 0 ? BuiltInData.sources : Fixture.bytes("good/everything.yaml")
    let foul = Array("\t\n:-#[]{}\"'&*!|>%@`,? \u{0}\u{FF}é:".utf8)
    for _ in 0..<40 {
      var bytes = base
      for _ in 0..<1 + random(6) {
        let at = random(bytes.count)
        switch random(4) {
        case 0: bytes[at] = foul[random(foul.count)]
        case 1: bytes.insert(foul[random(foul.count)], at: at)
        case 2: bytes.removeSubrange(at..<min(bytes.count, at + 1 + random(30)))
        default: bytes.insert(contentsOf: bytes[at..<min(bytes.count, at + random(60))], at: at)
        }
      }
      let lines = bytes.count { $0 == 0x0A } + 1
      let reading = ConfigurationReader().read(bytes, file: "sources.yaml")
      #expect((reading.settings == nil) == reading.hasErrors)
      #expect(reading.problems.allSatisfy { $0.line >= 1 && $0.line <= lines && $0.column >= 1 })
    }
  }
}
