import Model
import Text

/// What the service does next. It only decides: what happened comes in with the time of day, what is to be done goes out.
/// No store, no clock, no log, so that a table of events is its whole test.
///
/// - Sources are refreshed when they are due. While none can be reached, which is our own line, only a few are tried.
/// - A day's edition follows its closing, once the sources that are being read are done or have had ten minutes.
/// - What fails is kept as a `Setback`: told once, shown, tried again after a growing pause, and told once when it is over.
/// - Times that lie further ahead than any pause were planned by a clock since set back, and count as now.
struct Schedule {
  /// The configuration in use.
  var timetable: Timetable
  var polls = Polls()
  var edition = EditionTurn()
  var mail = MailTurn()
  var publishing = PublishTurn()
  var calls = Calls()
  var operatorTurn: OperatorTurn
  /// Nil where nobody reads metrics.
  var metrics: MetricsTurn?
  /// Why the store cannot be read or written.
  var store: Setback?
  var isStopping = false

  private var lastStep: Instant
  private var lastStatus = ""
  /// When it was told.
  private var lastTold: Instant?

  /// A schedule of a service that starts.
  init(_ timetable: Timetable, at now: Instant, hasMetrics: Bool = false) {
    metrics = hasMetrics ? MetricsTurn(at: now) : nil
    (self.timetable, lastStep, operatorTurn) = (timetable, now, OperatorTurn(at: now))
  }

  /// What to do when the service starts.
  mutating func begin(_ now: Instant) -> [Action] {
    lastStatus = statusLine(now)
    return [
      .notify("READY=1\nSTATUS=\(lastStatus)"),
      .tell("ready", ["sources": "\(timetable.all)"], event: "ready"),
    ] + decide(now)
  }

  /// What to do after an event at `now`.
  mutating func step(_ event: Event, at now: Instant) -> [Action] {
    if isStopping { return [] }
    var actions: [Action] = []
    // What was planned by a clock that was ahead is worth nothing: the store is asked again.
    if now < lastStep - 60 { forgetPlan() }
    lastStep = now
    switch event {
    case .woke: actions += tellWaiting()
    case .loaded(let plan): actions += load(plan)
    case .notLoaded(let reason):
      polls.noteUnread()
      actions += noteStore(reason, now)
    // Nothing to decide by it, and there are many.
    case .progress(let progress):
      metrics?.count(progress)
      return tell(progress)
    case .finished(let source, let next, let isWell): actions += finish(source, next: next, isWell: isWell)
    case .roundEnded(let sources, let isLineDown, let failure):
      actions += end(sources, isLineDown: isLineDown, failure: failure, now)
    case .published(let publication): actions += take(publication, now)
    case .mailed(let delivery):
      metrics?.count(sent: delivery.tally.sent)
      actions += take(delivery, now)
    case .filesWritten: publishing.noteFiles(now)
    case .folderPublished(let setback): actions += take(published: setback, now)
    case .toldOperator(let outcome): actions += operatorTurn.take(outcome)
    case .call(let id, let request): actions += answer(id, request, now)
    case .hangUp: actions += readConfiguration()
    case .configured(let timetable): actions += take(timetable)
    case .notConfigured(let problems): actions += refuse(problems)
    case .lockLost: return stop(because: "the state folder's lock is lost, another instance may work on it")
    case .stop: return stop(because: nil)
    }
    if event.isChange { metrics?.noteChange(now) }
    return actions + decide(now)
  }

  /// When something is due next, whatever happens until then.
  func deadline(after now: Instant) -> Instant {
    var next = edition.deadline(timetable.calendar, further: timetable.further, after: now)
    if let polled = polls.deadline(after: now, store: store) { next = min(next, polled) }
    if let sent = mail.deadline { next = min(next, sent) }
    if timetable.publishes, let published = publishing.deadline { next = min(next, published) }
    if let metrics { next = min(next, metrics.deadline) }
    if timetable.hasOperator { next = min(next, operatorTurn.deadline) }
    return max(next, now + 1)
  }

  /// What is due now, of everything.
  private mutating func decide(_ now: Instant) -> [Action] {
    var actions = startDue(now)
    if edition.start(
      timetable.calendar, further: timetable.further, isPlanned: polls.plan != nil, isReading: !polls.running.isEmpty,
      now)
    {
      actions.append(.publish)
    }
    if let hurry = mail.start(now) { actions.append(.sendMail(hurries: hurry.isAsked, again: hurry.again)) }
    if timetable.publishes, publishing.start(now) { actions.append(.publishFolder) }
    if timetable.hasOperator, operatorTurn.start(now) { actions.append(.tellOperator(cause: edition.setback?.reason)) }
    if metrics?.start(now) ?? false, let counts = metrics?.counts { actions.append(.writeMetrics(state, counts)) }
    let status = statusLine(now)
    // While sources are read once a second at most: whoever is told may have room for few. The last of them tells the rest.
    if status != lastStatus, polls.running.isEmpty || lastTold != now {
      (lastStatus, lastTold) = (status, now)
      actions.append(.notify("STATUS=\(status)"))
    }
    return actions
  }

  /// Has the store asked again what is due.
  mutating func forgetPlan() {
    polls.forgetPlan()
    mail.next = nil
  }

  // MARK: The store

  /// Keeps that the store failed.
  mutating func noteStore(_ reason: String, _ now: Instant) -> [Action] {
    guard store.note(reason, at: now) else { return [] }
    operatorTurn.hurry(now)
    return [.tell("the store fails, it is tried again", ["reason": reason], as: .error, event: "store-failed")]
  }

  /// Keeps that the store works.
  mutating func noteStoreWorks() -> [Action] {
    guard let before = store else { return [] }
    store = nil
    return [.tell("the store works again", ["tries": "\(before.tries)"], event: "store-well")]
  }

  // MARK: What others are told

  /// How things stand, for `kabar status`.
  var state: ServiceState {
    ServiceState(edition: edition.setback, store: store, mail: mail.setback, lineDownSince: polls.lineDownSince)
  }
}
