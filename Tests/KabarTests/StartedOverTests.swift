import TestSupport
import Testing
import Text

@testable import kabar

/// Days that the operator accepted as unknown to the database.
@Suite struct StartedOverTests {
  @Test func whatIsNotedIsReadBack() throws {
    let folder = try TemporaryFolder()
    let none = StartedOver(path: folder.path("started-over"))
    let days = try ["2026-11-27", "2026-11-25"].map { try #require(CalendarDay(iso: $0)) }
    #expect(!none.accepts(days[0]))
    try folder.write(none.text(adding: days), to: "started-over")
    let noted = StartedOver(path: folder.path("started-over"))
    #expect(days.allSatisfy(noted.accepts))
    #expect(!noted.accepts(days[0].adding(days: -1)))
    // Once more: nothing is forgotten, and each day stands once, in order.
    let more = noted.text(adding: [days[0], days[0].adding(days: 1)])
    #expect(more.hasSuffix("\n2026-11-25\n2026-11-27\n2026-11-28\n"), "\(more)")
  }

  /// One day, and all before it: what an earlier version wrote says nothing of which were known.
  @Test(arguments: ["2026-11-27\n", "", "# head\nbesok\n2026-13-40\n"]) func otherFilesAcceptNothing(text: String)
    throws
  {
    let folder = try TemporaryFolder()
    try folder.write(text, to: "x")
    let day = try #require(CalendarDay(iso: "2026-11-27"))
    #expect(!StartedOver(path: folder.path("x")).accepts(day))
  }
}
