import Configuration
import Pipeline
import TestSupport
import Testing
import Text

@testable import Service

/// 400 days of what the service decides, under a clock that jumps, in suspends and reloads.
@Suite struct ScheduleYearTests {
  static let zones = [
    "Asia/Jakarta", "Asia/Kathmandu", "Pacific/Apia", "Australia/Lord_Howe", "Europe/Berlin", "Africa/Casablanca",
    "America/New_York", "America/Santiago",
  ]
  /// Minutes of the day; one is an hour that summer time leaves out and tells twice.
  static let minutes = [0, 135, 360, 1_439]

  /// A service and the store behind it, as far as they decide when an edition is made.
  private struct Life {
    let calendar: EditionCalendar
    let timetable: Timetable
    var schedule: Schedule
    var now: Instant
    /// The days that have an edition, in the order in which they were made.
    var made: [CalendarDay] = []
    /// How often an edition was asked for.
    var asked = 0

    init(zone: ZoneRules, hour: TimeOfDay, start: Instant) {
      calendar = EditionCalendar(zone: zone, hour: hour)
      timetable = Timetable(sources: ["A"], calendar: calendar)
      now = start
      schedule = Schedule(timetable, at: now)
      answer(schedule.begin(now))
    }

    mutating func step(_ event: Schedule.Event) { answer(schedule.step(event, at: now)) }

    private mutating func answer(_ actions: [Schedule.Action]) {
      for action in actions {
        switch action {
        case .readPlan: step(.loaded(Schedule.Plan(polls: ["A": now + 60])))
        case .refresh(let sources, _):
          for source in sources { step(.finished(source: source, next: now + 14_400, isWell: true)) }
          step(.roundEnded(sources: [], isLineDown: false, failure: nil))
        case .publish:
          asked += 1
          let day = calendar.day(at: now)
          // A day that has one keeps it, and so does every day before the last.
          if made.last.map({ $0 < day }) ?? true { made.append(day) }
          step(.published(Schedule.Publication(day: day, outcome: .written)))
        case .sendMail: step(.mailed(Schedule.Delivery()))
        case .readConfiguration: step(.configured(timetable))
        default: break
        }
      }
    }
  }

  @Test(arguments: zones, minutes)
  func eachLocalDayHasOneEdition(zone: String, minute: Int) throws {
    let rules = try #require(ZoneRules(identifier: zone))
    let hour = try #require(TimeOfDay(hour: minute / 60, minute: minute % 60))
    var random = SeededRandom(for: "\(zone) \(minute)")
    let first = try #require(CalendarDay(iso: "2026-09-08"))
    let start = rules.instant(first, .midnight)
    var life = Life(zone: rules, hour: hour, start: start)
    while life.now < start + 400 * 86_400 {
      let due = life.schedule.deadline(after: life.now)
      switch Int.random(in: 0..<100, using: &random) {
      // Set back; put forward, or suspended; told to read its configuration.
      case 0: life.now = life.now - Int.random(in: 1...10_800, using: &random)
      case 1: life.now = life.now + Int.random(in: 1...72_000, using: &random)
      case 2: life.step(.hangUp)
      default: life.now = max(life.now + 1, due)
      }
      life.step(.woke)
    }
    let days = life.made.map(\.daysSinceEpoch)
    #expect(days.count >= 399)
    #expect(days == Array((days.first ?? 0)..<(days.first ?? 0) + days.count))
    // Each is asked for once, and once more where the clock went back over its hour or the service was told to look anew.
    #expect(life.asked < 2 * days.count)
  }
}
