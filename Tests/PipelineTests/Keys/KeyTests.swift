import Model
import TestTurns
import Testing

@testable import Configuration

/// Every key of the configuration is turned, and does something.
@Suite(.network, .lastNet) struct KeyTests {
  @Test(arguments: KeyTurn.all)
  func aKeyThatIsTurnedHasAnEffect(turn: KeyTurn) async throws {
    let base = SampleFile().with(turn.given.map { .init($0.0, $0.1, $0.2) })
    let turned = base.with([.init(turn.place, turn.key, turn.value)])
    let (before, after) = (try SampleRun(base), try SampleRun(turned))
    #expect(before.reading.report() == "")
    #expect(before.reading.settings != after.reading.settings)
    let seen = (try await turn.effect(before), try await turn.effect(after))
    #expect(seen.0 != seen.1)
  }

  @Test(arguments: Schema.allCases)
  func noKeyIsLeftOut(schema: Schema) {
    #expect(KeyTurn.all.filter { $0.place == schema }.map(\.key).sorted() == schema.keys.sorted())
  }
}
