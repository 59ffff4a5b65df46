import Pipeline
import Testing
import Text

@testable import Service

/// What the schedule decides, event by event.
@Suite struct ScheduleTests {
  typealias Script = ScheduleScript
  typealias Step = ScheduleScript.Step

  /// The start of a service, up to the point where yesterday's edition is there.
  static let begun: [Step] = [
    Step(1, Script.plan(["A": 0, "B": 3600]), [.refresh(["A"], isByHand: false)]),
    Step(5, Script.read("A", next: 3605), [.publish]), Step(5, Script.ended(["A"])), Step(6, Script.published()),
  ]

  static let scripts: [(name: String, steps: [Step])] = [
    (
      "the first round, then the edition that is missing, then each source when it is due",
      begun + [
        Step(60, .woke), Step(3600, .woke, [.refresh(["B"], isByHand: false)]),
        Step(3605, .woke, [.refresh(["A"], isByHand: false)]), Step(3606, Script.read("B", next: 7300)),
        Step(3607, Script.read("A", next: 7300)), Step(7199, .woke), Step(7200, .woke, [.publish]),
        Step(7203, Script.published(day: Script.today)), Step(7210, .woke),
      ]
    ),
    (
      "a closing waits for sources being read, ten minutes at most",
      begun + [
        Step(7190, .woke, [.refresh(["A", "B"], isByHand: false)]), Step(7200, .woke),
        Step(7300, Script.read("A", next: 20_000)), Step(7799, .woke), Step(7800, .woke, [.publish]),
        Step(7801, Script.read("B", next: 20_000)), Step(7802, Script.published(day: Script.today)),
      ]
    ),
    (
      "a source that takes the whole patience at the start does not hold the edition up",
      [
        Step(1, Script.plan(["A": 0]), [.refresh(["A"], isByHand: false)]), Step(599, .woke),
        Step(600, .woke, [.publish]), Step(650, Script.published()), Step(700, Script.read("A", next: 5000)),
      ]
    ),
    (
      "a plan that cannot be read is asked for again with a growing pause, and the day is not lost",
      [
        Step(1, .notLoaded(reason: "busy")), Step(15, .woke), Step(16, .woke, [.readPlan]),
        Step(17, .notLoaded(reason: "busy")), Step(46, .woke), Step(47, .woke, [.readPlan]),
        Step(48, Script.plan(["A": 9000]), [.publish]), Step(49, Script.published()),
      ]
    ),
    (
      "a clock put forward over a closing",
      begun + [
        Step(90_000, .woke, [.refresh(["A", "B"], isByHand: false)]), Step(90_005, Script.read("A", next: 93_600)),
        Step(90_006, Script.read("B", next: 93_600), [.publish]), Step(90_007, Script.published(day: Script.today)),
      ]
    ),
    (
      "a clock put back: what it planned is not believed, and the day before is looked at again",
      begun + [
        Step(8000, .woke, [.refresh(["A", "B"], isByHand: false)]), Step(8001, Script.read("A", next: 11_600)),
        Step(8002, Script.read("B", next: 11_600), [.publish]), Step(8003, Script.published(day: Script.today)),
        Step(100, .woke, [.readPlan]),
        Step(102, Script.plan(["A": 102, "B": 4000]), [.refresh(["A"], isByHand: false)]),
        Step(103, Script.read("A", next: 4000), [.publish]), Step(104, Script.published()), Step(160, .woke),
      ]
    ),
    (
      "a clock put back while a closing waits",
      begun + [
        Step(7190, .woke, [.refresh(["A", "B"], isByHand: false)]), Step(100_000, .woke, []),
        Step(7195, .woke, [.readPlan]), Step(7196, Script.plan([:])), Step(7794, .woke), Step(7795, .woke, [.publish]),
      ]
    ),
    (
      "two clocks back while the plan is read: the older plan is not taken",
      begun + [
        Step(-1000, .woke, [.readPlan]), Step(-2000, .woke), Step(-1999, Script.plan(["A": 5000]), [.readPlan]),
        Step(-1998, Script.plan(["A": -1998]), [.refresh(["A"], isByHand: false)]),
      ]
    ),
    (
      "an edition that cannot be written is tried again with a growing pause",
      begun + [
        Step(7200, .woke, [.refresh(["A", "B"], isByHand: false)]), Step(7201, Script.read("A", next: 20_000)),
        Step(7202, Script.read("B", next: 20_000), [.publish]),
        Step(7203, Script.published(.failed(reason: "no space"), day: Script.today)), Step(7217, .woke),
        Step(7218, .woke, [.publish]), Step(7219, Script.published(.failed(reason: "no space"), day: Script.today)),
        Step(7248, .woke), Step(7249, .woke, [.publish]), Step(7250, Script.published(day: Script.today)),
        Step(7300, .woke),
      ]
    ),
    (
      "an edition that cannot be written is tried again though a source is being read",
      begun + [
        Step(7200, .woke, [.refresh(["A", "B"], isByHand: false)]), Step(7201, Script.read("A", next: 20_000)),
        Step(7202, Script.read("B", next: 7205), [.publish]),
        Step(7206, .woke, [.refresh(["B"], isByHand: false)]),
        Step(7210, Script.published(.failed(reason: "no space"), day: Script.today)), Step(7225, .woke, [.publish]),
      ]
    ),
    (
      "mail goes out though the files cannot be written",
      begun + [
        Step(7200, .woke, [.refresh(["A", "B"], isByHand: false)]), Step(7201, Script.ended(["A", "B"]), [.publish]),
        Step(
          7203, Script.published(.failed(reason: "no space"), day: Script.today, message: 7203),
          [.sendMail(hurries: false, again: nil)]),
      ]
    ),
    (
      "without a source ever read the day waits for the first one",
      [
        Step(1, Script.plan(["A": 0, "B": 0]), [.refresh(["A", "B"], isByHand: false)]),
        Step(2, Script.read("A", next: 302, isWell: false)),
        Step(3, Script.read("B", next: 302, isWell: false), [.publish]),
        Step(4, Script.published(.held)), Step(200, .woke), Step(302, .woke, [.refresh(["A", "B"], isByHand: false)]),
        Step(303, Script.read("A", next: 3900)), Step(304, Script.read("B", next: 602, isWell: false), [.publish]),
        Step(305, Script.published()),
      ]
    ),
    (
      "a refresh that could not be written is repeated",
      begun + [
        Step(3600, .woke, [.refresh(["B"], isByHand: false)]), Step(3601, Script.ended(["B"], failure: "disk full")),
        Step(3615, .woke, [.refresh(["A"], isByHand: false)]), Step(3616, .woke, [.refresh(["B"], isByHand: false)]),
        Step(3617, Script.ended(["B"], failure: "disk full")), Step(3618, Script.read("A", next: 9000)),
        Step(3647, .woke, [.refresh(["B"], isByHand: false)]), Step(3648, Script.read("B", next: 9000)),
      ]
    ),
    (
      "a line that is down: only a few are tried, those that waited longest, until one answers",
      [
        Step(1, Script.plan(["A": 0, "B": 0]), [.refresh(["A", "B"], isByHand: false)]),
        Step(2, Script.read("A", next: 302, isWell: false)),
        Step(3, Script.read("B", next: 303, isWell: false), [.publish]),
        Step(3, Script.ended(["A", "B"], isLineDown: true)), Step(4, Script.published()), Step(302, .woke),
        Step(303, .woke, [.refresh(["A", "B"], isByHand: false)]),
      ]
    ),
  ]

  @Test(arguments: scripts) func decides(name: String, steps: [Step]) {
    var script = Script()
    script.play(steps, name)
  }

  @Test func whileTheLineIsDownThreeAreTriedEveryFiveMinutes() {
    let names = (1...9).map { "S\($0)" }
    var script = Script(names)
    script.step(1, Script.plan(Dictionary(uniqueKeysWithValues: names.map { ($0, 0) })))
    for name in names { script.step(5, Script.read(name, next: 305, isWell: false)) }
    #expect(script.told(6, Script.ended(names, isLineDown: true)).first?.contains("no source can be reached") == true)
    script.step(6, Script.published())
    #expect(script.deadline == 306)
    #expect(script.step(306, .woke) == [.refresh(["S1", "S2", "S3"], isByHand: false)])
    for name in ["S1", "S2", "S3"] { script.step(307, Script.read(name, next: 607, isWell: false)) }
    #expect(script.told(307, Script.ended(["S1", "S2", "S3"], isLineDown: true)).isEmpty)
    #expect(script.deadline == 606)
    #expect(script.step(606, .woke) == [.refresh(["S4", "S5", "S6"], isByHand: false)])
    script.step(607, Script.read("S4", next: 4200))
    script.step(607, Script.read("S5", next: 4200))
    script.step(607, Script.read("S6", next: 4200))
    let all = Schedule.Action.refresh(["S1", "S2", "S3", "S7", "S8", "S9"], isByHand: false)
    #expect(script.step(607, Script.ended(["S4", "S5", "S6"])) == [all])
    #expect(script.schedule.state.lineDownSince == nil)
  }

  @Test func anHourThatIsPastAfterAReloadClosesTheDayAtOnce() {
    var script = Script()
    script.play(Self.begun, "start")
    let three = TimeOfDay(hour: 3, minute: 0) ?? .midnight
    #expect(script.step(100, .hangUp) == [.notifyReloading, .readConfiguration])
    #expect(
      script.step(101, .configured(Script.timetable(["A", "B"], at: three))) == [.notify("READY=1"), .readPlan])
    #expect(script.step(102, Script.plan(["A": 3605, "B": 3600])) == [.publish])
    #expect(script.step(103, Script.published(day: Script.today)).isEmpty)
    // Two hours east it is six there.
    var east = Script()
    east.play(Self.begun, "start")
    east.step(100, .hangUp)
    east.step(101, .configured(Script.timetable(["A", "B"], zone: "Asia/Jayapura")))
    #expect(east.step(102, Script.plan(["A": 3605, "B": 3600])) == [.publish])
  }

  @Test func aReloadTakesSourcesInAndOut() {
    var script = Script()
    script.play(Self.begun, "start")
    script.step(100, .hangUp)
    script.step(101, .configured(Script.timetable(["B", "C"])))
    #expect(script.step(102, Script.plan(["B": 3600, "C": 102])) == [.refresh(["C"], isByHand: false)])
    #expect(script.step(3700, .woke) == [.refresh(["B"], isByHand: false)])
    // One that is being read when it is taken out is not read again, and wakes nobody.
    script.step(3701, .hangUp)
    script.step(3702, .configured(Script.timetable(["C"])))
    script.step(3703, Script.plan(["C": 7000]))
    #expect(script.step(3704, Script.read("B", next: 3705)).isEmpty)
    #expect(script.deadline > 3705)
    script.step(3706, Script.read("C", next: 7000))
    #expect(script.step(3800, .woke).isEmpty)
  }

  @Test func aPlanReadBeforeAReloadIsNotTaken() {
    var script = Script()
    script.step(1, .hangUp)
    #expect(script.step(2, .configured(Script.timetable(["C"]))) == [.notify("READY=1")])
    #expect(script.step(3, Script.plan(["A": 0, "B": 0])) == [.readPlan])
    #expect(script.step(4, Script.plan(["C": 0])) == [.refresh(["C"], isByHand: false)])
  }

  @Test func aWrongConfigurationChangesNothing() {
    var script = Script()
    script.play(Self.begun, "start")
    #expect(
      script.step(50, .call(1, ControlRequest(.reload))) == [
        .reply(to: 1, .working), .notifyReloading, .readConfiguration,
      ])
    // Asked while it is being read: the file may have changed since.
    #expect(script.step(51, .call(2, ControlRequest(.reload))) == [.reply(to: 2, .working)])
    #expect(
      script.step(52, .notConfigured(problems: "line 3")) == [
        .reply(to: 1, .done(isWell: false, message: "line 3")), .notify("READY=1"), .notifyReloading,
        .readConfiguration,
      ])
    #expect(
      script.step(53, .configured(Script.timetable(["A"]))) == [
        .reply(to: 2, .done(isWell: true, message: "the new configuration is in use")), .notify("READY=1"), .readPlan,
      ])
  }

  @Test func whatFailsIsToldOnceAndOnceWhenItIsOver() {
    var script = Script()
    script.play(Self.begun, "start")
    script.step(7200, .woke)
    script.step(7201, Script.read("A", next: 20_000))
    script.step(7202, Script.read("B", next: 20_000))
    let failed = Script.published(.failed(reason: "no space"), day: Script.today)
    #expect(script.told(7203, failed) == ["the edition cannot be written, it is tried again"])
    #expect(script.schedule.state.edition?.reason == "no space")
    #expect(script.deadline == 7218)
    script.step(7218, .woke)
    #expect(script.told(7219, failed).isEmpty)
    #expect(script.schedule.state.edition?.tries == 2)
    #expect(script.schedule.state.edition?.since == Script.start + 7203)
    script.step(7249, .woke)
    #expect(script.told(7250, Script.published(day: Script.today)) == ["the edition is written after all"])
    #expect(script.schedule.state == ServiceState())
  }

  @Test func theStoreThatFailsIsToldOnceAndOnceWhenItIsOver() {
    var script = Script()
    script.play(Self.begun, "start")
    script.step(3600, .woke)
    #expect(script.told(3601, Script.ended(["B"], failure: "busy")) == ["the store fails, it is tried again"])
    script.step(3616, .woke)
    #expect(script.told(3617, Script.ended(["B"], failure: "busy")).isEmpty)
    #expect(script.schedule.state.store?.tries == 2)
    script.step(3647, .woke)
    #expect(script.told(3648, Script.read("B", next: 9000)) == ["the store works again"])
    #expect(script.schedule.state.store == nil)
  }

  @Test func aSourcesTroubleIsToldWhenItChanges() {
    var script = Script()
    func read(_ trouble: String?) -> Schedule.Event {
      .progress(.finished(source: "A", new: 0, kept: 0, unchanged: true, trouble: trouble))
    }
    let told = [nil, "503", "503", "404", nil, nil].enumerated().map { script.told($0, read($1)) }
    #expect(told == [[], ["source failed"], [], ["source failed"], ["source read"], []])
  }

  // MARK: Clients

  @Test func whoFetchesFollowsToTheEnd() {
    var script = Script()
    script.step(1, Script.plan(["A": 0, "B": 3600]))
    // A is being read already; names count without case.
    #expect(
      script.step(2, .call(7, ControlRequest(.fetch, sources: ["b", "A"]))) == [
        .reply(to: 7, .working), .refresh(["B"], isByHand: true),
      ])
    #expect(
      script.step(3, .progress(.started(source: "B"))) == [.reply(to: 7, .progress(.started(source: "B")))])
    #expect(script.step(3, .progress(.started(source: "C"))).isEmpty)
    #expect(script.step(4, Script.read("B", next: 3600, isWell: false)).isEmpty)
    #expect(script.step(60, .woke) == [.reply(to: 7, .working)])
    #expect(
      script.step(61, Script.read("A", next: 3600)) == [
        .reply(to: 7, .done(isWell: false, message: "1 of 2 sources read")), .publish,
      ])
  }

  @Test func whoFetchesHearsWhyNothingCouldBeWritten() {
    var script = Script()
    script.play(Self.begun, "start")
    script.step(10, .call(7, ControlRequest(.fetch)))
    #expect(
      script.step(11, Script.ended(["A", "B"], failure: "disk full")) == [
        .reply(to: 7, .done(isWell: false, message: "0 of 2 sources read: disk full"))
      ])
    #expect(script.step(26, .woke) == [.refresh(["A", "B"], isByHand: false)])
  }

  @Test func whatIsNotThereCannotBeFetched() {
    var script = Script()
    let unknown = script.step(1, .call(1, ControlRequest(.fetch, sources: ["A", "X"])))
    #expect(unknown == [.reply(to: 1, .done(isWell: false, message: "no source named \"X\" is enabled"))])
    var none = Script([])
    let nothing = none.step(1, .call(1, ControlRequest(.fetch)))
    #expect(nothing == [.reply(to: 1, .done(isWell: false, message: "no source is enabled"))])
  }
}
