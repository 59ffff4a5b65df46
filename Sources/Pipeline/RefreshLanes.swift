/// Lets only so many refreshes run at the same time, and only a few of one host among them, so that neither memory nor the
/// others suffer from many sources at a slow host. First come, first served, except that who must wait for their own host
/// lets others pass.
actor RefreshLanes {
  private struct Waiting {
    let ticket: Int
    let host: String
    let turn: AsyncStream<Void>.Continuation
  }

  private let width: Int
  private let perHost: Int
  private var running: [String: Int] = [:]
  private var total = 0
  /// Hosts in the order of their turns, and who waits at each.
  private var hosts: [String] = []
  private var queues: [String: [Waiting]] = [:]
  private var lastTicket = 0

  /// Lanes for `width` refreshes, `perHost` of one host.
  init(width: Int = 32, perHost: Int = 4) { (self.width, self.perHost) = (max(width, 1), max(perHost, 1)) }

  /// Does the work once a lane is free; nil when the task is cancelled before.
  func perform<Value: Sendable>(
    host: String, _ work: @Sendable () async -> Value
  ) async -> Value? {
    guard await enter(host) else { return nil }
    let value = await work()
    leave(host)
    return value
  }

  private func enter(_ host: String) async -> Bool {
    if Task.isCancelled { return false }
    if total < width, running[host, default: 0] < perHost, queues[host] == nil {
      start(host)
      return true
    }
    lastTicket += 1
    let ticket = lastTicket
    let (turns, turn) = AsyncStream.makeStream(of: Void.self)
    if queues[host] == nil { hosts.append(host) }
    queues[host, default: []].append(Waiting(ticket: ticket, host: host, turn: turn))
    for await _ in turns { break }
    if let index = queues[host]?.firstIndex(where: { $0.ticket == ticket }) {
      queues[host]?.remove(at: index)
      forgetIfEmpty(host)
      return false
    }
    if Task.isCancelled {
      leave(host)
      return false
    }
    return true
  }

  private func start(_ host: String) {
    running[host, default: 0] += 1
    total += 1
  }

  private func leave(_ host: String) {
    total -= 1
    running[host] = running[host].flatMap { $0 > 1 ? $0 - 1 : nil }
    serve()
  }

  /// Gives free lanes to the hosts in turn.
  private func serve() {
    while total < width, let index = hosts.firstIndex(where: { running[$0, default: 0] < perHost }) {
      let host = hosts.remove(at: index)
      guard var queue = queues[host], !queue.isEmpty else {
        queues[host] = nil
        continue
      }
      let next = queue.removeFirst()
      queues[host] = queue.isEmpty ? nil : queue
      if !queue.isEmpty { hosts.append(host) }
      start(host)
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
