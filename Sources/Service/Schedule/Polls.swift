import Model
import Text
import Web

/// Which sources are being read, and when the others are due.
struct Polls {
  /// Sources being read now.
  private(set) var running: Set<String> = []
  /// When each source is due that is not being read; one that is gone for good is not in it. Nil: to be read from the store.
  private(set) var plan: [String: Instant]?
  var isReadingPlan = false
  /// Whether the plan that is being read is not wanted any more.
  private var isStale = false
  /// What was learned while the plan was being read: the store may not have had it yet.
  private var learned: [String: Instant] = [:]
  /// Sources in trouble, as far as is known.
  private var ill: Set<String> = []
  /// Since when no source at all can be reached; nil while the line is up.
  private(set) var lineDownSince: Instant?
  /// When to try the line again.
  private(set) var nextProbe: Instant?

  /// Sources that are tried while the line is down.
  private static let probes = 3

  /// When a source is due next, or the plan is to be read.
  func deadline(after now: Instant, store: Setback?) -> Instant? {
    guard let plan else { return isReadingPlan ? nil : store?.nextTry ?? now }
    guard let next = plan.values.min() else { return nil }
    guard lineDownSince != nil, let nextProbe else { return next }
    return max(next, nextProbe)
  }

  /// Notes when a source is due.
  mutating func set(_ source: String, due: Instant) {
    if plan == nil { learned[source] = due } else { plan?[source] = due }
  }

  /// Forgets when sources are due: the configuration or the clock changed.
  mutating func forgetPlan() {
    (plan, learned, isStale) = (nil, [:], isReadingPlan)
  }

  /// Notes that the plan could not be read.
  mutating func noteUnread() { (isReadingPlan, isStale) = (false, false) }

  /// Takes the plan that was read. False where it is not wanted any more, and to be read again.
  mutating func load(_ polls: [String: Instant], ill: Set<String>, of timetable: Timetable) -> Bool {
    isReadingPlan = false
    if isStale {
      isStale = false
      return false
    }
    plan = polls.merging(learned) { $1 }.filter { timetable.names.contains($0.key) && !running.contains($0.key) }
    learned = [:]
    self.ill = ill
    return true
  }

  /// How many of the sources in use are in trouble.
  func countIll(_ timetable: Timetable) -> Int { ill.count(where: timetable.names.contains) }

  /// Notes how a source was read last.
  mutating func note(_ source: String, isWell: Bool) {
    if isWell { ill.remove(source) } else { ill.insert(source) }
  }

  /// Takes the sources that are to be read now out of the plan. While the line is down only a few are, those that have
  /// waited longest, every few minutes.
  mutating func takeDue(_ timetable: Timetable, at now: Instant) -> [String] {
    guard let plan, let first = plan.values.min(), first <= now else { return [] }
    var due = timetable.sources.filter { plan[$0].map { $0 <= now } ?? false }
    if lineDownSince != nil {
      if let probe = nextProbe, probe > now, probe - now <= RetryPolicy.line.longest { return [] }
      due = due.sorted { (plan[$0] ?? now, $0) < (plan[$1] ?? now, $1) }
      due = Array(due.prefix(Self.probes))
      nextProbe = now + RetryPolicy.line.pause(after: 1)
    }
    return take(due)
  }

  /// Takes sources that are to be read now, due or not; those that are being read already are left out.
  mutating func take(_ sources: [String]) -> [String] {
    for source in sources {
      plan?[source] = nil
      learned[source] = nil
    }
    return sources.filter { running.insert($0).inserted }
  }

  /// Notes that a source is not being read any more. False where it was not.
  mutating func remove(_ source: String) -> Bool { running.remove(source) != nil }

  /// Notes whether any source can be reached. False where that was known.
  mutating func note(isLineDown: Bool, at now: Instant) -> Bool {
    if isLineDown == (lineDownSince != nil) { return false }
    lineDownSince = isLineDown ? now : nil
    nextProbe = isLineDown ? now + RetryPolicy.line.pause(after: 1) : nil
    return true
  }
}

extension Schedule {
  /// Starts refreshing what is due, or reads what is.
  mutating func startDue(_ now: Instant) -> [Action] {
    guard polls.plan != nil else {
      if polls.isReadingPlan || store?.isWaiting(at: now) ?? false { return [] }
      polls.isReadingPlan = true
      return [.readPlan]
    }
    let due = polls.takeDue(timetable, at: now)
    return due.isEmpty ? [] : [.refresh(due, isByHand: false)]
  }

  /// Takes what the store says is due.
  mutating func load(_ plan: Plan) -> [Action] {
    guard polls.load(plan.polls, ill: plan.ill, of: timetable) else { return [] }
    mail.next = plan.message
    publishing.load(plan.publishing)
    return noteStoreWorks()
  }

  /// Notes that a source was read, and when it is due again.
  mutating func finish(_ source: String, next: Instant?, isWell: Bool) -> [Action] {
    guard polls.remove(source) else { return [] }
    if let next, timetable.names.contains(source) { polls.set(source, due: next) }
    polls.note(source, isWell: isWell)
    if isWell { edition.noteSourceRead() }
    // It was written.
    return noteStoreWorks() + calls.finish(source, isWell: isWell)
  }

  /// Notes that a round of refreshes ended.
  mutating func end(_ sources: [String], isLineDown: Bool, failure: String?, _ now: Instant) -> [Action] {
    var actions: [Action] = []
    if let failure { actions += noteStore(failure, now) }
    for source in sources where polls.remove(source) {
      if timetable.names.contains(source) {
        polls.set(source, due: store?.nextTry ?? now + RetryPolicy.files.pause(after: 1))
      }
      actions += calls.finish(source, isWell: false, because: failure)
    }
    guard failure == nil, polls.note(isLineDown: isLineDown, at: now) else { return actions }
    let text =
      isLineDown
      ? "no source can be reached: this machine's own line? Nothing is counted, it is tried every few minutes"
      : "sources can be reached again"
    return actions + [.tell(text, as: isLineDown ? .warning : .info, event: isLineDown ? "line-down" : "line-up")]
  }
}
