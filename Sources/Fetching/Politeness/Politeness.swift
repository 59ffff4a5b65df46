import Synchronization
import Web

/// Whose turn it is at each origin (scheme, host and port): few requests at a time, a pause between their starts, first
/// come first served. Origins do not wait for each other. A cancelled waiter leaves at once and takes no turn.
///
/// A lock and not an actor: most take their turn without waiting, and two changes of thread would cost more than all else.
public final class Politeness: Sendable {
  /// The requests of one origin: those on the wire, and the queue before it.
  private struct Line {
    var running = 0
    /// When the last request started or will start.
    var lastStart: Duration?
    /// Tickets are handed out and served in order, so that joining, leaving and serving cost the same however long the queue.
    var firstTicket = 0
    var nextTicket = 0
    var waiting: [Int: AsyncStream<Void>.Continuation] = [:]
  }

  private struct State {
    var lines: [String: Line] = [:]
    /// From how many lines on the idle ones are looked for; grows with those in use, so that looking stays rare.
    var forgetAbove = 1_000
  }

  private let pacer: Pacer
  private let atOnce: Int
  private let spacing: Duration
  private let longestSpacing: Duration
  private let state = Mutex(State())

  /// Politeness with `atOnce` requests to an origin at a time (1 or more), by a clock that tests can move.
  public init(atOnce: Int = 1, limits: Limits = .standard, clock: any Clock<Duration> = ContinuousClock()) {
    pacer = Pacer(clock)
    self.atOnce = max(1, min(atOnce, limits.hostConnections))
    spacing = .seconds(limits.spacingSeconds)
    longestSpacing = .seconds(max(limits.crawlDelaySeconds, limits.spacingSeconds))
  }

  /// Waits for a turn at an origin, does the work, and gives the turn back, whatever came of it. Throws `cancelled` when
  /// the task is cancelled before its turn.
  /// - Parameter crawlDelay: the seconds that the site's robots.txt asks for; kept up to `Limits.crawlDelaySeconds`.
  public nonisolated(nonsending) func perform<Value: Sendable>(
    at origin: String, crawlDelay: Int? = nil, _ work: @Sendable () async throws(FetchError) -> Value
  ) async throws(FetchError) -> Value {
    try await enter(origin, crawlDelay: crawlDelay)
    defer { leave(origin) }
    return try await work()
  }

  /// How many tasks wait for their turn at an origin.
  public func waiting(at origin: String) -> Int { state.withLock { $0.lines[origin]?.waiting.count ?? 0 } }

  /// How many origins are remembered, for tests and metrics.
  public var origins: Int { state.withLock { $0.lines.count } }

  /// Waits for a turn. Every return is followed by one `leave`; a throw by none.
  nonisolated(nonsending) func enter(_ origin: String, crawlDelay: Int?) async throws(FetchError) {
    try await queue(origin)
    // The slot is ours from here on.
    var pause = spacing
    if let crawlDelay { pause = min(max(pause, .seconds(crawlDelay)), longestSpacing) }
    let now = pacer.elapsed()
    let (before, start) = state.withLock { state in
      let before = state.lines[origin]?.lastStart
      let start = before.map { max(now, $0 + pause) } ?? now
      state.lines[origin]?.lastStart = start
      return (before, start)
    }
    guard start > now else { return }
    do {
      try await pacer.sleep(start - now)
    } catch {
      // Nobody started at that time; the next one need not keep away from it.
      state.withLock { if $0.lines[origin]?.lastStart == start { $0.lines[origin]?.lastStart = before } }
      leave(origin)
      throw .cancelled
    }
  }

  /// Gives a turn back.
  func leave(_ origin: String) {
    let turns = state.withLock { state in
      state.lines[origin]?.running -= 1
      let turns = serve(origin, &state.lines)
      if state.lines.count > state.forgetAbove {
        forgetIdle(&state.lines)
        state.forgetAbove = max(1_000, 2 * state.lines.count)
      }
      return turns
    }
    for turn in turns {
      turn.yield()
      turn.finish()
    }
  }

  private nonisolated(nonsending) func queue(_ origin: String) async throws(FetchError) {
    if Task.isCancelled { throw .cancelled }
    guard let (ticket, turns) = join(origin) else { return }
    for await _ in turns { break }
    if state.withLock({ $0.lines[origin]?.waiting.removeValue(forKey: ticket) }) != nil { throw .cancelled }
    // Served and cancelled at the same time: the slot is ours to give back.
    if Task.isCancelled {
      leave(origin)
      throw .cancelled
    }
  }

  /// Takes a free slot, or a place in the queue: its ticket, and the stream that ends the wait.
  private func join(_ origin: String) -> (ticket: Int, turns: AsyncStream<Void>)? {
    state.withLock { state in
      var line = state.lines.removeValue(forKey: origin) ?? Line()
      defer { state.lines[origin] = line }
      if line.running < atOnce, line.waiting.isEmpty {
        line.running += 1
        return nil
      }
      let ticket = line.nextTicket
      // A stream, since waiting for it ends with the task, without a task of ours.
      let (turns, turn) = AsyncStream.makeStream(of: Void.self)
      line.nextTicket += 1
      line.waiting[ticket] = turn
      return (ticket, turns)
    }
  }

  /// Hands free slots to who waits first.
  private func serve(_ origin: String, _ lines: inout [String: Line]) -> [AsyncStream<Void>.Continuation] {
    guard var line = lines.removeValue(forKey: origin) else { return [] }
    var turns: [AsyncStream<Void>.Continuation] = []
    while line.running < atOnce, line.firstTicket < line.nextTicket {
      if let turn = line.waiting.removeValue(forKey: line.firstTicket) {
        line.running += 1
        turns.append(turn)
      }
      line.firstTicket += 1
    }
    lines[origin] = line
    return turns
  }

  /// Drops origins that nobody has to wait at any more.
  private func forgetIdle(_ lines: inout [String: Line]) {
    let past = pacer.elapsed() - longestSpacing
    lines = lines.filter { $0.value.running > 0 || !$0.value.waiting.isEmpty || ($0.value.lastStart ?? past) > past }
  }
}
