import Web

/// Whose turn it is at each origin (scheme, host and port): few requests at a time, a pause between their starts, first
/// come first served. Origins do not wait for each other. A cancelled waiter leaves at once and takes no turn.
public actor Politeness {
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

  private let pacer: Pacer
  private let atOnce: Int
  private let spacing: Duration
  private let longestSpacing: Duration
  private var lines: [String: Line] = [:]

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
  public func perform<Value: Sendable>(
    at origin: String, crawlDelay: Int? = nil, _ work: @Sendable () async throws(FetchError) -> Value
  ) async throws(FetchError) -> Value {
    try await enter(origin, crawlDelay: crawlDelay)
    defer { leave(origin) }
    return try await work()
  }

  /// How many tasks wait for their turn at an origin.
  public func waiting(at origin: String) -> Int { lines[origin]?.waiting.count ?? 0 }

  /// How many origins are remembered, for tests and metrics.
  public var origins: Int { lines.count }

  /// Waits for a turn. Every return is followed by one `leave`; a throw by none.
  func enter(_ origin: String, crawlDelay: Int?) async throws(FetchError) {
    try await queue(origin)
    // The slot is ours from here on.
    var pause = spacing
    if let crawlDelay { pause = min(max(pause, .seconds(crawlDelay)), longestSpacing) }
    let now = pacer.elapsed()
    let before = lines[origin]?.lastStart
    let start = before.map { max(now, $0 + pause) } ?? now
    lines[origin]?.lastStart = start
    guard start > now else { return }
    do {
      try await pacer.sleep(start - now)
    } catch {
      // Nobody started at that time; the next one need not keep away from it.
      if lines[origin]?.lastStart == start { lines[origin]?.lastStart = before }
      leave(origin)
      throw .cancelled
    }
  }

  /// Gives a turn back.
  func leave(_ origin: String) {
    lines[origin]?.running -= 1
    serve(origin)
    if lines.count > 1_000 { forgetIdle() }
  }

  private func queue(_ origin: String) async throws(FetchError) {
    if Task.isCancelled { throw .cancelled }
    var line = lines[origin] ?? Line()
    if line.running < atOnce, line.waiting.isEmpty {
      line.running += 1
      lines[origin] = line
      return
    }
    let ticket = line.nextTicket
    // A stream, since waiting for it ends with the task, without a lock or a task of ours.
    let (turns, turn) = AsyncStream.makeStream(of: Void.self)
    line.nextTicket += 1
    line.waiting[ticket] = turn
    lines[origin] = line
    for await _ in turns { break }
    if lines[origin]?.waiting.removeValue(forKey: ticket) != nil { throw .cancelled }
    // Served and cancelled at the same time: the slot is ours to give back.
    if Task.isCancelled {
      leave(origin)
      throw .cancelled
    }
  }

  private func serve(_ origin: String) {
    guard var line = lines[origin] else { return }
    while line.running < atOnce, line.firstTicket < line.nextTicket {
      if let turn = line.waiting.removeValue(forKey: line.firstTicket) {
        line.running += 1
        turn.yield()
        turn.finish()
      }
      line.firstTicket += 1
    }
    lines[origin] = line
  }

  /// Drops origins that nobody has to wait at any more.
  private func forgetIdle() {
    let past = pacer.elapsed() - longestSpacing
    lines = lines.filter { $0.value.running > 0 || !$0.value.waiting.isEmpty || ($0.value.lastStart ?? past) > past }
  }
}
