import Logging
import Testing

@testable import Service

/// Lines as the journal reads them.
@Suite struct JournalLogHandlerTests {
  @Test func thePriorityComesFirstAndTheFieldsInOrder() {
    let line = JournalLogHandler.line(.warning, "source failed", ["source": "Warta", "days": "3"], isJournal: true)
    #expect(line == "<4>source failed days=3 source=Warta")
  }

  @Test func aValueCannotForgeALine() {
    let line = JournalLogHandler.line(.info, "source read", ["source": "a\n<0>panic \"x\""], isJournal: true)
    #expect(line == "<6>source read source=\"a <0>panic 'x'\"")
  }
}
