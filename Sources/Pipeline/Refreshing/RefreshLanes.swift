/// Lets only so many refreshes run at the same time, and only a few of one host among them, so that neither memory nor the
/// others suffer from many sources at a slow host. First come, first served, except that who must wait for their own host
/// lets others pass.
///
/// A refresh that takes long does next to nothing but wait: it makes room for another one, up to a bound. Servers that do
/// not answer then keep nobody else waiting. Not so while there is more to be taken apart than this machine gets done: then
/// all take long, and one more would only hold what it has read for longer.
actor RefreshLanes {
  private struct Waiting {
    let ticket: Int
    let host: String
    let turn: AsyncStream<Void>.Continuation
  }

  private let width: Int
  private let perHost: Int
  private let mostSlow: Int
  private let isBusy: @Sendable () -> Bool
  private var running: [String: Int] = [:]
  /// Refreshes since the last sign of time, since the one before, and longer.
  private var young: Set<Int> = []
  private var older: Set<Int> = []
  private var slow: Set<Int> = []
  private var lastSign: ContinuousClock.Instant?
  /// Hosts in the order of their turns, and who waits at each.
  private var hosts: [String] = []
  private var queues: [String: [Waiting]] = [:]
  private var lastTicket = 0

  /// Lanes for `width` refreshes, `perHost` of one host, and `mostSlow` beside them that take long.
  ///
  /// - Parameter isBusy: whether this machine is what they wait for.
  init(
    width: Int = 32, perHost: Int = 4, mostSlow: Int = 224,
    isBusy: @escaping @Sendable () -> Bool = { PageThread.areBusy }
  ) {
    (self.width, self.perHost, self.mostSlow) = (max(width, 1), max(perHost, 1), max(mostSlow, 0))
    self.isBusy = isBusy
  }

  private var isFree: Bool { young.count + older.count + max(0, slow.count - mostSlow) < width }

  /// Does the work once a lane is free; nil when the task is cancelled before.
  func perform<Value: Sendable>(
    host: String, _ work: @Sendable () async -> Value
  ) async -> Value? {
    guard let ticket = await enter(host) else { return nil }
    let value = await work()
    leave(host, ticket)
    return value
  }

  /// Gives a sign of time thrice a second until the task is cancelled.
  func watch() async {
    while (try? await Task.sleep(for: .milliseconds(300))) != nil { age() }
  }

  /// Notes that a third of a second went by; who ran for a whole one counts as slow: most answers are there by then. Signs
  /// that come faster, or while this machine is what they wait for, are not heard.
  func age(atMostEvery pause: Duration = .milliseconds(250)) {
    if isBusy() { return }
    let now = ContinuousClock.now
    if let last = lastSign, now - last < pause { return }
    lastSign = now
    slow.formUnion(older)
    (older, young) = (young, [])
    serve()
  }

  private func enter(_ host: String) async -> Int? {
    if Task.isCancelled { return nil }
    lastTicket += 1
    let ticket = lastTicket
    if isFree, running[host, default: 0] < perHost, queues[host] == nil {
      start(host, ticket)
      return ticket
    }
    let (turns, turn) = AsyncStream.makeStream(of: Void.self)
    if queues[host] == nil { hosts.append(host) }
    queues[host, default: []].append(Waiting(ticket: ticket, host: host, turn: turn))
    for await _ in turns { break }
    if let index = queues[host]?.firstIndex(where: { $0.ticket == ticket }) {
      queues[host]?.remove(at: index)
      forgetIfEmpty(host)
      return nil
    }
    if Task.isCancelled {
      leave(host, ticket)
      return nil
    }
    return ticket
  }

  private func start(_ host: String, _ ticket: Int) {
    running[host, default: 0] += 1
    young.insert(ticket)
  }

  private func leave(_ host: String, _ ticket: Int) {
    if young.remove(ticket) == nil, older.remove(ticket) == nil { slow.remove(ticket) }
    running[host] = running[host].flatMap { $0 > 1 ? $0 - 1 : nil }
    serve()
  }

  /// Gives free lanes to the hosts in turn.
  private func serve() {
    while isFree, let index = hosts.firstIndex(where: { running[$0, default: 0] < perHost }) {
      let host = hosts.remove(at: index)
      guard var queue = queues.removeValue(forKey: host), !queue.isEmpty else { continue }
      let next = queue.removeFirst()
      if !queue.isEmpty {
        queues[host] = queue
        hosts.append(host)
      }
      start(host, next.ticket)
      next.turn.yield()
      next.turn.finish()
    }
  }

  private func forgetIfEmpty(_ host: String) {
    guard queues[host]?.isEmpty == true else { return }
    queues[host] = nil
    hosts.removeAll { $0 == host }
  }
}
