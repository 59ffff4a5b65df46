import Pipeline
import Testing
import Text

@testable import Service

/// What a busy service answers, and what a stop does in every state.
extension ScheduleTests {
  @Test func aBusyServiceAnswersHowThingsStand() {
    var script = Script()
    script.play(Array(Self.begun.dropLast()), "start")
    // The edition is being made.
    #expect(script.step(10, .call(1, ControlRequest(.status))) == [.report(to: 1, ServiceState())])
    #expect(script.step(20, .woke).isEmpty)
  }

  // MARK: The end

  /// States in which a stop may come, by what led there.
  static let states: [(name: String, steps: [Step])] =
    [
      ("before the plan is read", []), ("with sources being read", Array(begun.prefix(1))),
      ("with an edition being made", Array(begun.dropLast())), ("at rest", begun),
    ]
    + scripts.map { ($0.name, $0.steps) }

  @Test(arguments: states) func aStopEndsEveryState(name: String, steps: [Step]) {
    for end in [Schedule.Event.stop, .lockLost] {
      var script = Script()
      for line in steps { script.step(line.at, line.event) }
      let at = (steps.last?.at ?? 0) + 1
      script.step(at, .call(1, ControlRequest(.fetch)))
      script.step(at, .call(2, ControlRequest(.reload)))
      script.step(at, .call(3, ControlRequest(.send)))
      let actions = script.step(at + 1, end)
      #expect(actions.first == .notify("STOPPING=1"), "\(name)")
      for client in 1...3 {
        #expect(
          actions.contains(.reply(to: client, .done(isWell: false, message: "the service is stopping"))), "\(name)")
      }
      guard case .end(let failure) = actions.last else {
        Issue.record("\(name): \(actions)")
        continue
      }
      if case .stop = end { #expect(failure == nil) } else { #expect(failure != nil) }
      for later in [Schedule.Event.woke, Script.plan(["A": 0]), Script.published(), .stop] {
        #expect(script.step(at + 10_000, later).isEmpty, "\(name)")
      }
    }
  }

  @Test func anEditionIsWrittenForWhoAsksUnlessItIsBeingMade() {
    var script = ScheduleScript()
    let again = EditionRequest(day: nil, isAgain: true)
    #expect(
      script.step(10, .call(1, ControlRequest(.digest, edition: again))) == [
        .reply(to: 1, .working), .write(again, to: 1),
      ])
    #expect(
      script.step(11, .call(2, ControlRequest(.testMail, recipient: "ani@warta.test"))) == [
        .reply(to: 2, .working), .testMail("ani@warta.test", to: 2),
      ])
  }
}
