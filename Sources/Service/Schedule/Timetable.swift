import Configuration
import Model
import Pipeline

/// What the schedule needs to know of the configuration.
struct Timetable: Sendable, Hashable {
  /// The names of the sources that are polled, in the order of the configuration.
  let sources: [String]
  /// The same, for looking up.
  let names: Set<String>
  /// The sources of the configuration, the paused ones too.
  let all: Int
  /// When days close.
  let calendar: EditionCalendar
  /// When days of further digests close.
  let further: [EditionCalendar]
  /// Whether there is somebody to be mailed when something needs a person.
  let hasOperator: Bool
  /// Whether there is a program that takes the digests elsewhere.
  let publishes: Bool

  init(
    sources: [String], all: Int? = nil, calendar: EditionCalendar, further: [EditionCalendar] = [],
    hasOperator: Bool = false, publishes: Bool = false
  ) {
    self.publishes = publishes
    self.further = further
    (self.sources, names, self.all, self.calendar) = (sources, Set(sources), all ?? sources.count, calendar)
    self.hasOperator = hasOperator
  }

  init(_ settings: Settings, zone: ZoneRules) {
    self.init(
      sources: settings.sources.filter(\.enabled).map(\.name), all: settings.sources.count,
      calendar: EditionCalendar(zone: zone, hour: settings.digest.at),
      further: Set(settings.digests.map(\.digest.at)).subtracting([settings.digest.at]).map {
        EditionCalendar(zone: zone, hour: $0)
      },
      hasOperator: settings.operatorAddress != nil && settings.email != nil,
      publishes: !settings.digest.publish.isEmpty)
  }
}
