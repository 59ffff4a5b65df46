import Configuration
import Pipeline
import Testing
import Text

@testable import Service

/// A schedule under a clock that the test moves: what happens when, and what is decided. Lines for systemd's status are left
/// out of the answers, they follow from the state.
struct ScheduleScript {
  /// One event, the seconds since the start at which it happens, and what is to be done then.
  struct Step: Sendable {
    var at: Int
    var event: Schedule.Event
    var actions: [Schedule.Action]

    init(_ at: Int, _ event: Schedule.Event, _ actions: [Schedule.Action] = []) {
      (self.at, self.event, self.actions) = (at, event, actions)
    }
  }

  /// 2023-09-09 04:00 in Jakarta: two hours before that day closes.
  static let start = Instant(seconds: 1_694_206_800)
  /// The day that closed last at the start.
  static let yesterday = CalendarDay(daysSinceEpoch: 19_608)
  static let today = yesterday.adding(days: 1)

  private(set) var schedule: Schedule
  private var now = ScheduleScript.start

  /// A service that starts with these sources.
  init(_ sources: [String] = ["A", "B"], at hour: TimeOfDay = .six, zone: String = "Asia/Jakarta") {
    schedule = Schedule(Self.timetable(sources, at: hour, zone: zone), at: now)
    #expect(Self.shown(schedule.begin(now)) == [.notify("READY=1"), Self.ready(sources.count), .readPlan])
  }

  static func timetable(
    _ sources: [String], at hour: TimeOfDay = .six, zone: String = "Asia/Jakarta"
  ) -> Timetable {
    guard let rules = ZoneRules(identifier: zone) else { preconditionFailure("no zone \(zone)") }
    return Timetable(sources: sources, calendar: EditionCalendar(zone: rules, hour: hour))
  }

  static func ready(_ count: Int) -> Schedule.Action {
    .tell(Schedule.Notice(text: "ready", fields: ["sources": "\(count)"], event: "ready"))
  }

  /// A plan in seconds since the start.
  static func plan(_ polls: [String: Int], message: Int? = nil) -> Schedule.Event {
    .loaded(Schedule.Plan(polls: polls.mapValues { start + $0 }, message: message.map { start + $0 }))
  }

  static func read(_ source: String, next: Int?, isWell: Bool = true) -> Schedule.Event {
    .finished(source: source, next: next.map { start + $0 }, isWell: isWell)
  }

  static func ended(_ sources: [String], isLineDown: Bool = false, failure: String? = nil) -> Schedule.Event {
    .roundEnded(sources: sources, isLineDown: isLineDown, failure: failure)
  }

  static func published(
    _ outcome: Schedule.Publication.Outcome = .written, day: CalendarDay = yesterday, message: Int? = nil
  ) -> Schedule.Event {
    .published(Schedule.Publication(day: day, outcome: outcome, message: message.map { start + $0 }))
  }

  static func mailed(
    sent: Int = 0, postponed: Int = 0, failure: String? = nil, message: Int? = nil
  ) -> Schedule.Event {
    .mailed(
      Schedule.Delivery(
        tally: MailDelivery.Tally(sent: sent, postponed: postponed), failure: failure,
        message: message.map { start + $0 }))
  }

  /// Lets an event happen; the actions, without what systemd's status shows and without what the log is told.
  @discardableResult
  mutating func step(_ at: Int, _ event: Schedule.Event) -> [Schedule.Action] {
    now = Self.start + at
    return Self.shown(schedule.step(event, at: now)).filter { if case .tell = $0 { false } else { true } }
  }

  /// What systemd's status shows then; nil where it stays.
  mutating func status(_ at: Int, _ event: Schedule.Event) -> String? {
    now = Self.start + at
    let told = schedule.step(event, at: now).compactMap { if case .notify(let text) = $0 { text } else { nil } }
    return told.last { $0.contains("STATUS=") }.flatMap { $0.split(separator: "=", maxSplits: 2).last.map(String.init) }
  }

  /// What the log is told.
  mutating func told(_ at: Int, _ event: Schedule.Event) -> [String] {
    now = Self.start + at
    return schedule.step(event, at: now).compactMap { if case .tell(let notice) = $0 { notice.text } else { nil } }
  }

  /// Plays steps, each with its answer.
  mutating func play(_ steps: [Step], _ name: String) {
    for (number, line) in steps.enumerated() {
      let actions = step(line.at, line.event)
      #expect(actions == line.actions, "\(name), step \(number + 1) at \(line.at): \(line.event)")
    }
  }

  /// Seconds from the start to the next deadline.
  var deadline: Int { schedule.deadline(after: now) - Self.start }

  private static func shown(_ actions: [Schedule.Action]) -> [Schedule.Action] {
    actions.compactMap { action in
      guard case .notify(let text) = action else { return action }
      let lines = text.split(separator: "\n").filter { !$0.hasPrefix("STATUS=") }
      return lines.isEmpty ? nil : .notify(lines.joined(separator: "\n"))
    }
  }
}

extension TimeOfDay {
  static let six = TimeOfDay(hour: 6, minute: 0) ?? .midnight
}
