import Glibc
import Logging
import Pipeline
import Storage
import Text

/// The daemon's loop: hands events to the schedule and carries out what it decides. What takes time runs as a child task
/// and reports back.
struct DaemonLoop {
  private var room: Newsroom
  private let notifier: SystemdNotifier
  private let isLockHeld: @Sendable () async -> Bool
  private let reload: Daemon.Reload
  private let feed: AsyncStream<Daemon.Event>.Continuation
  private let metrics: MetricsFile?

  private var schedule: Schedule
  /// Clients that wait for an answer.
  private var calls: [Int: ControlServer.Call] = [:]
  private var lastCall = 0
  /// The next time that the loop is woken.
  private var alarm: ContinuousClock.Instant?

  /// Whether the service is to end, and why.
  private(set) var hasEnded = false
  private(set) var failure: String?

  /// The wall clock is looked at this often at least, seconds: a step of it is noticed by then.
  private static let longestWait = 60

  init(
    room: Newsroom, notifier: SystemdNotifier, isLockHeld: @escaping @Sendable () async -> Bool,
    reload: @escaping Daemon.Reload, metrics: MetricsFile?, feed: AsyncStream<Daemon.Event>.Continuation
  ) {
    (self.room, self.notifier, self.isLockHeld, self.reload) = (room, notifier, isLockHeld, reload)
    self.feed = feed
    self.metrics = metrics
    schedule = Schedule(
      Timetable(room.settings, zone: room.zone), at: room.clock.now(), hasMetrics: metrics != nil)
  }

  /// Begins: says that the service is ready.
  mutating func begin(in group: inout DiscardingTaskGroup) {
    carryOut(schedule.begin(room.clock.now()), in: &group)
    setAlarm(in: &group)
  }

  /// Takes an event in.
  mutating func take(_ event: Daemon.Event, in group: inout DiscardingTaskGroup) {
    let now = room.clock.now()
    switch event {
    case .schedule(let event): carryOut(schedule.step(event, at: now), in: &group)
    case .call(let call):
      lookAtLock(in: &group)
      lastCall += 1
      calls[lastCall] = call
      carryOut(schedule.step(.call(lastCall, call.request), at: now), in: &group)
    case .beat:
      notifier.send("WATCHDOG=1")
      lookAtLock(in: &group)
      carryOut(schedule.step(.woke, at: now), in: &group)
    case .woke(let time):
      if time == alarm { alarm = nil }
      lookAtLock(in: &group)
      carryOut(schedule.step(.woke, at: now), in: &group)
    case .configured(let new):
      room = new
      carryOut(schedule.step(.configured(Timetable(new.settings, zone: new.zone)), at: now), in: &group)
    }
    setAlarm(in: &group)
  }

  /// Ends the service where its folder has been taken away from under it: what it writes then is lost.
  private func lookAtLock(in group: inout DiscardingTaskGroup) {
    let (isHeld, feed) = (isLockHeld, feed)
    group.addTask { if await !isHeld() { feed.yield(.schedule(.lockLost)) } }
  }

  /// Sees to it that the loop is woken for what is due next.
  private mutating func setAlarm(in group: inout DiscardingTaskGroup) {
    let now = room.clock.now()
    let seconds = min(max(schedule.deadline(after: now) - now, 1), Self.longestWait)
    let time = ContinuousClock.now + .seconds(seconds)
    // One that comes a moment earlier does; each that is set ends within the minute.
    if let alarm, alarm <= time + .milliseconds(100) { return }
    alarm = time
    let feed = feed
    group.addTask {
      if (try? await Task.sleep(until: time, clock: .continuous)) != nil { feed.yield(.woke(time)) }
    }
  }

  private mutating func carryOut(_ actions: [Schedule.Action], in group: inout DiscardingTaskGroup) {
    for action in actions { carryOut(action, in: &group) }
  }

  private mutating func carryOut(_ action: Schedule.Action, in group: inout DiscardingTaskGroup) {
    let work = DaemonWork(room: room, feed: feed)
    switch action {
    case .readPlan: group.addTask { await work.readPlan() }
    case .refresh(let sources, let isByHand): group.addTask { await work.refresh(sources, isByHand: isByHand) }
    case .publish: group.addTask { await work.publish() }
    case .sendMail(let hurries, let again): group.addTask { await work.sendMail(hurries: hurries, again: again) }
    case .writeMetrics(let state, let counts):
      if let metrics { group.addTask { await work.write(state, counts, to: metrics) } }
    case .publishFolder: group.addTask { await work.publishFolder() }
    case .tellOperator(let cause): group.addTask { await work.tellOperator(cause: cause) }
    case .readConfiguration:
      let (reload, feed) = (reload, feed)
      group.addTask {
        do throws(Daemon.ReloadFailure) {
          feed.yield(.configured(try await reload(work.room)))
        } catch {
          feed.yield(.schedule(.notConfigured(problems: error.problems)))
        }
      }
    case .report(let id, let state):
      guard let call = calls.removeValue(forKey: id) else { return }
      group.addTask { await work.report(state, to: call) }
    case .write(let request, let id):
      guard let call = calls.removeValue(forKey: id) else { return }
      group.addTask { await work.write(request, for: call) }
    case .testMail(let address, let id):
      guard let call = calls.removeValue(forKey: id) else { return }
      group.addTask { await work.testMail(address, for: call) }
    case .reply(let id, let reply):
      // Who has gone is not served any more.
      if let call = calls[id], !call.send(reply) { calls[id] = nil }
      if case .done = reply { calls[id] = nil }
    case .tell(let notice):
      var notice = notice
      if let name = notice.fields["source"] {
        notice.fields["url"] = room.settings.sources.first { $0.name == name }?.url.href
      }
      room.logger.write(notice)
    case .notify(let state): notifier.send(state)
    case .notifyReloading: notifier.reloading()
    case .end(let reason): (hasEnded, failure) = (true, reason)
    }
  }
}

extension Logger {
  fileprivate func write(_ notice: Schedule.Notice) {
    let level: Level =
      switch notice.level {
      case .info: .info
      case .warning: .warning
      case .error: .error
      }
    var metadata = notice.fields.mapValues { MetadataValue.string($0) }
    metadata["event"] = .string(notice.event)
    log(level: level, "\(notice.text)", metadata: metadata)
  }
}
