import Testing

@testable import Service

/// What `systemctl status` shows.
@Suite struct StatusLineTests {
  @Test func whatGoesOnAndWhatComesNext() {
    var script = ScheduleScript()
    #expect(script.status(1, ScheduleScript.plan(["A": 0, "B": 0])) == "reading 2 of 2 sources")
    #expect(script.status(2, ScheduleScript.read("A", next: 3_600)) == "reading 1 of 2 sources")
    #expect(
      script.status(3, ScheduleScript.read("B", next: 3_600, isWell: false)) == "making the edition of 2023-09-08")
    #expect(script.status(4, ScheduleScript.published(message: 5)) == "2 sources, 1 ill; next edition 06:00")
    #expect(script.status(5, .woke) == "sending mail")
    #expect(script.status(6, ScheduleScript.mailed(sent: 1)) == "2 sources, 1 ill; next edition 06:00")
    #expect(script.status(7, .woke) == nil)
    #expect(
      script.status(8, .notConfigured(problems: "sources.yaml:3:5: error: x\n    3 |"))
        == "reload refused, the old configuration stays: sources.yaml:3:5: error: x")
    #expect(script.status(9, .configured(ScheduleScript.timetable(["B"]))) == "1 source, 1 ill; next edition 06:00")
    #expect(script.status(10, .stop) == "stopping")
  }

  /// Many that end at once are no many messages: systemd's socket keeps few, and what it has no room for is lost.
  @Test func readingIsToldOnceASecond() {
    let names = (1...20).map { "S\($0)" }
    var script = ScheduleScript(names)
    let first = script.status(1, ScheduleScript.plan(Dictionary(uniqueKeysWithValues: names.map { ($0, 0) })))
    #expect(first == "reading 20 of 20 sources")
    let told = names.dropLast().compactMap { script.status(2, ScheduleScript.read($0, next: 3_600)) }
    #expect(told == ["reading 19 of 20 sources"])
    #expect(script.status(2, ScheduleScript.read("S20", next: 3_600))?.hasPrefix("reading") == false)
  }

  @Test func whatFailsComesFirst() {
    var script = ScheduleScript(["A"])
    _ = script.status(1, ScheduleScript.plan(["A": 0]))
    #expect(
      script.status(2, ScheduleScript.ended(["A"], isLineDown: true))?.hasPrefix(
        "no network since 04:00; trying again 04:05") == true)
    _ = script.status(3, ScheduleScript.ended([], isLineDown: false))
    let long = String(repeating: "x", count: 200)
    let late = script.status(4, ScheduleScript.published(.failed(reason: long)))
    #expect(late?.hasPrefix("edition late since 04:00: xxx") == true)
    #expect(late?.count == 90)
  }

  @Test func aStopSaysWhatItCutsOff() {
    var script = ScheduleScript()
    _ = script.status(1, ScheduleScript.plan(["A": 0, "B": 0]))
    #expect(script.status(2, .stop) == "stopping: 2 sources cut off, read again at the next start")
  }
}
