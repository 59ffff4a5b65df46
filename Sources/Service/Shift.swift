import Logging
import Model
import Pipeline
import Storage
import Text

/// What the service is doing at the moment: which sources are being read, who follows them, and what comes next.
struct Shift {
  var room: Newsroom
  private let feed: AsyncStream<Daemon.Event>.Continuation
  private let logger: Logger
  /// Sources being read now.
  private var running: Set<String> = []
  /// Clients that wait for sources to be read.
  private var followers: [(call: ControlServer.Call, waiting: Set<String>, all: Set<String>)] = []
  /// When each source is due that is not being read; one that is gone for good is not in it. Nil: to be read from the store.
  private var plan: [String: Instant]?
  /// When to look for due sources next; nil: now.
  private var nextLook: Instant?
  /// Whether an edition is to be written as soon as no source is being read, or at that instant at the latest.
  private var editionBy: Instant?
  private var nextClosing: Instant
  private var lastWatchdog: Instant?
  /// Whether messages are being sent, and when to look for due ones next; nil: now.
  private var isPosting = false
  private var nextPost: Instant?

  /// Due sources are looked for this often at least, seconds: a jump of the clock is noticed by then.
  private static let longestLook = 60

  /// A closing waits this long at most for sources that are being read, seconds.
  private static let patience = 600

  init(room: Newsroom, feed: AsyncStream<Daemon.Event>.Continuation, logger: Logger) {
    (self.room, self.feed, self.logger) = (room, feed, logger)
    let now = room.clock.now()
    nextClosing = EditionDesk(room).days(at: now).nextClosing
    // An edition that is missing at the start (first run, machine was off) follows the first round.
    editionBy = now + Self.patience
  }

  mutating func isWatchdogDue() -> Bool {
    let now = room.clock.now()
    if let last = lastWatchdog, now - last < 20 { return false }
    lastWatchdog = now
    return true
  }

  /// Makes the next tick look at all sources again: the configuration changed.
  mutating func forgetPlan() async {
    plan = nil
    nextLook = nil
    nextPost = nil
    nextClosing = EditionDesk(room).days(at: room.clock.now()).nextClosing
  }

  /// Starts refreshing every source that is due.
  mutating func startDue(in group: inout ThrowingTaskGroup<Void, any Error>) async throws(StoreError) {
    let now = room.clock.now()
    // A look that lies far ahead was planned before the clock was set back.
    if let look = nextLook, look > now, look - now <= Self.longestLook { return }
    var plan: [String: Instant]
    if let known = self.plan { plan = known } else { plan = try await readPlan(now) }
    let due = room.settings.sources.filter { source in
      guard source.enabled, let at = plan[source.name], at <= now else { return false }
      return !running.contains(source.name)
    }
    for source in due { plan[source.name] = nil }
    start(due, in: &group)
    let next = plan.values.min()
    nextLook = min(max(next ?? now + Self.longestLook, now + 1), now + Self.longestLook)
    self.plan = plan
  }

  /// When each source is due, as the store has it.
  private func readPlan(_ now: Instant) async throws(StoreError) -> [String: Instant] {
    let states = try await room.store.sourceStates()
    var plan: [String: Instant] = [:]
    for source in room.settings.sources where source.enabled && !running.contains(source.name) {
      guard let state = states[source.name], state.url == source.url else {
        plan[source.name] = now
        continue
      }
      if !state.isGone { plan[source.name] = state.nextPoll ?? now }
    }
    return plan
  }

  private mutating func start(_ sources: [Source], in group: inout ThrowingTaskGroup<Void, any Error>) {
    let new = sources.filter { running.insert($0.name).inserted }
    if new.isEmpty { return }
    let (round, feed) = (room.refreshRound, feed)
    group.addTask {
      do throws(StoreError) {
        _ = try await round.run(new) {
          feed.yield(.progress($0))
        } ended: { source, next in
          feed.yield(.finished(source: source, next: next))
        }
        feed.yield(.roundEnded(new.map(\.name), nil))
      } catch {
        feed.yield(.roundEnded(new.map(\.name), Task.isCancelled ? nil : error))
      }
    }
  }

  /// Takes note that a source was read, and when it is due again.
  mutating func finish(_ source: String, next: Instant?) async throws(StoreError) {
    guard running.remove(source) != nil else { return }
    if let next, plan != nil {
      plan?[source] = next
      nextLook = nextLook.map { min($0, next) }
    }
    for index in followers.indices.reversed() {
      followers[index].waiting.remove(source)
      guard followers[index].waiting.isEmpty else { continue }
      let (call, _, all) = followers.remove(at: index)
      let states = try await room.store.sourceStates(named: Array(all))
      let failed = all.filter { states[$0]?.trouble != nil }.count
      call.send(.done(isWell: failed == 0, message: "\(all.count - failed) of \(all.count) sources read"))
    }
  }

  /// Starts what a client asks to be fetched; it follows to the end. Sources already being read are followed only.
  mutating func fetch(
    _ call: ControlServer.Call, in group: inout ThrowingTaskGroup<Void, any Error>
  ) async throws(StoreError) {
    let sources = try await room.refreshRound.sources(named: call.request.sources, onlyDue: false)
    let names = Set(sources.map(\.name))
    let unknown = call.request.sources.filter { wanted in !names.contains { $0.lowercased() == wanted.lowercased() } }
    guard unknown.isEmpty, !sources.isEmpty else {
      call.send(.done(isWell: false, message: "no source named \"\(unknown.first ?? "")\" is enabled"))
      return
    }
    followers.append((call, names, names))
    for name in names { plan?[name] = nil }
    start(sources, in: &group)
  }

  /// Writes the edition when its hour has come and no source is being read, or when it has waited long enough.
  mutating func publishDue() async throws {
    let now = room.clock.now()
    if now >= nextClosing {
      editionBy = now + Self.patience
      nextClosing = EditionDesk(room).days(at: now).nextClosing
    }
    guard let latest = editionBy, running.isEmpty || now >= latest else { return }
    editionBy = nil
    let feed = feed
    try await EditionDesk(room).publishDue { feed.yield(.progress($0)) }
    nextPost = nil
  }

  /// Starts sending the messages that are due, beside the polls.
  mutating func postDue(in group: inout ThrowingTaskGroup<Void, any Error>) async throws(StoreError) {
    let now = room.clock.now()
    if isPosting { return }
    if let look = nextPost, look > now { return }
    let post = MailDelivery(room)
    let next = try await post.nextTry() ?? now + 60
    if next > now {
      // A jump of the clock is noticed within the minute.
      nextPost = min(next, now + 60)
      return
    }
    isPosting = true
    let feed = feed
    group.addTask {
      do throws(StoreError) {
        try await post.deliverDue { feed.yield(.progress($0)) }
        feed.yield(.posted(nil))
      } catch {
        feed.yield(.posted(Task.isCancelled ? nil : error))
      }
    }
  }

  /// Takes note that a delivery ended.
  mutating func finishPost() {
    isPosting = false
    nextPost = nil
  }

  /// Passes progress on to those who follow, and to the journal.
  mutating func tell(_ progress: ProgressEvent) {
    let source: String?
    switch progress {
    case .started(let name), .listed(let name, _), .page(let name, _, _): source = name
    case .finished(let name, let new, let kept, _, let trouble):
      source = name
      if let trouble {
        logger.warning("source failed", metadata: ["source": "\(name)", "trouble": "\(trouble)"])
      } else if new > 0 {
        logger.info("source read", metadata: ["source": "\(name)", "new": "\(new)", "kept": "\(kept)"])
      }
    case .edition(let day, let articles, let files):
      source = nil
      logger.info("edition written", metadata: ["day": "\(day)", "articles": "\(articles)", "files": "\(files.count)"])
    case .note(let line):
      source = nil
      logger.info("\(line)")
    }
    for follower in followers where source.map(follower.all.contains) ?? true {
      follower.call.send(.progress(progress))
    }
  }

  /// Tells those who still wait that the service ends.
  mutating func hangUp() {
    for follower in followers { follower.call.send(.done(isWell: false, message: "the service is stopping")) }
    followers = []
  }
}
