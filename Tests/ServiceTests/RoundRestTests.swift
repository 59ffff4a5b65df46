import Testing

@testable import Service

/// What the end of a round is about.
@Suite struct RoundRestTests {
  @Test func whatWasReadIsNoLongerTheRounds() {
    let rest = RoundRest(["A", "B", "C"])
    #expect(rest.sources == ["A", "B", "C"])
    rest.note("B")
    rest.note("B")
    #expect(rest.sources == ["A", "C"])
    rest.note("A")
    rest.note("C")
    #expect(rest.sources.isEmpty)
  }

  /// B answers after the whole patience, A every quarter of an hour: the end of the first round must not make A free for a
  /// third one while the second still reads it.
  @Test func aSourceIsReadByOneRoundAtATime() {
    var script = ScheduleScript()
    script.step(1, ScheduleScript.plan(["A": 0, "B": 0]))
    let first = RoundRest(["A", "B"])
    #expect(script.step(5, ScheduleScript.read("A", next: 905)) == [])
    first.note("A")
    #expect(script.step(601, .woke) == [.publish])
    #expect(script.step(602, ScheduleScript.published()) == [])
    #expect(script.step(905, .woke) == [.refresh(["A"], isByHand: false)])
    #expect(script.step(906, ScheduleScript.read("B", next: 5000, isWell: false)) == [])
    first.note("B")
    #expect(script.step(906, ScheduleScript.ended(first.sources)) == [])
    #expect(script.step(1000, .woke) == [], "A is still being read")
    #expect(script.step(1001, ScheduleScript.read("A", next: 1900)) == [])
    #expect(script.step(1900, .woke) == [.refresh(["A"], isByHand: false)])
  }
}
