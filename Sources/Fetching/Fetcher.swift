import CCurl
import Synchronization
import Threads
import Web

/// Gets http and https addresses with libcurl: many at once on one thread of its own, which is this actor's executor.
///
/// Keeps connections open between requests, follows redirects itself and keeps cookies within one chain of them, sends no
/// Referer, verifies TLS, and holds every request to its limits. Knows nothing of politeness and robots.txt;
/// `PoliteFetcher` does.
public actor Fetcher {
  nonisolated let thread = WorkerThread("kabar-curl")
  /// Runs the actor on its transfer thread.
  public nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

  private let limits: Limits
  private let proxies: ProxySettings
  private let authorities: String?
  private let addresses: HopPlan.Addresses?
  private let clock = ContinuousClock()
  private var multi: MultiHandle?
  private var transfers: [UInt64: Transfer] = [:]
  private var lastTicket: UInt64 = 0
  /// Tickets of cancelled tasks, put here from any thread.
  private nonisolated let cancelled = Mutex<[UInt64]>([])

  /// A fetcher with its thread.
  /// - Parameters:
  ///   - proxies: hold for requests that name no proxy of their own.
  ///   - authorities: the path of a PEM file with the certificate authorities to trust; nil for the system's.
  public init(limits: Limits = .standard, proxies: ProxySettings = .ofProcess(), authorities: String? = nil) {
    self.init(limits: limits, proxies: proxies, authorities: authorities, addresses: nil)
  }

  /// The same with a resolver of one's own: the addresses of a host, none for "ask the system".
  init(limits: Limits = .standard, proxies: ProxySettings, authorities: String? = nil, addresses: HopPlan.Addresses?) {
    (self.limits, self.proxies, self.authorities, self.addresses) = (limits, proxies, authorities, addresses)
    multi = MultiHandle(limits: limits.hostConnections)
    let hasThread = thread.start { [weak self] in self?.assumeIsolated { $0.step() } ?? false }
    precondition(hasThread, "the system gives no thread for transfers")
  }

  deinit { thread.stop() }

  /// Gets an address, following redirects. Any status is an answer. Cancelling the task ends it at once.
  public func fetch(_ request: FetchRequest) async throws(FetchError) -> FetchResponse {
    try await fetch(request, through: OpenGate())
  }

  /// Ends all transfers, which throw `cancelled`, and closes all connections. Later requests throw `cancelled` as well.
  public func shutdown() {
    for ticket in Array(transfers.keys) { end(ticket, .failure(HopFailure(.cancelled))) }
    multi = nil
  }

  /// Gets an address, asking `gate` before every hop. The time spent there does not count.
  func fetch(_ request: FetchRequest, through gate: any HopGate) async throws(FetchError) -> FetchResponse {
    var trail = RedirectTrail(from: request.url, limit: limits.redirects)
    var spent = Duration.zero
    var packing = Packing.here
    var repeats = true
    while true {
      let url = trail.url
      do throws(FetchError) { try await gate.enter(url) } catch { throw trail.error(error) }
      let began = clock.now
      var plan = HopPlan(request, to: url, proxies: proxies, left: .seconds(request.timeout) - spent)
      (plan.packing, plan.authorities) = (packing, authorities)
      (plan.addresses, plan.cookies) = (addresses?(url.host) ?? [], trail.ownCookies)
      let answered = await send(plan)
      var result = answered
      // What is not packed, as a 304, is spared two changes of thread: they cost as much as all else.
      if case .success(let answer) = answered, plan.packing != .byLibcurl {
        let body = PackedBody(answer)
        if body.isPacked { result = await Self.unpacked(answer, body, plan) }
      }
      spent += clock.now - began
      gate.leave(url)
      switch result {
      case .failure(let failure) where failure.packing.map { $0 != packing } ?? false:
        // Some servers pack as nobody offered, or badly: asked once more, they may do better.
        packing = failure.packing ?? .plain
      case .failure(let failure) where failure.mayRepeat && repeats:
        repeats = false
      case .failure(let failure): throw trail.error(failure.error)
      case .success(let answer):
        if try trail.follows(answer.status, answer.headers) { continue }
        return FetchResponse(
          status: answer.status, url: url, hops: trail.hops, headers: answer.headers, body: answer.body,
          isCut: answer.isCut, duration: spent)
      }
    }
  }

  /// An answer with its body unpacked; not on the actor, where all others would wait for it.
  private static func unpacked(
    _ answer: HopAnswer, _ body: PackedBody, _ plan: HopPlan
  ) async -> Result<HopAnswer, HopFailure> {
    var answer = answer
    do throws(PackedBody.Failure) {
      answer.body = try body.unpacked(limit: plan.maxBytes, isCut: answer.isCut)
      if answer.body.count > plan.maxBytes {
        guard plan.cutsLongBody else { throw .tooLarge }
        answer.isCut = true
        answer.body.removeLast(answer.body.count - plan.maxBytes)
      }
      return .success(answer)
    } catch {
      switch error {
      case .byLibcurl: return .failure(HopFailure(.badEncoding, packing: plan.packing == .here ? .byLibcurl : .plain))
      case .cut:
        return .failure(HopFailure(.connectionBroken("the packed answer stops in the middle"), packing: .plain))
      case .damaged: return .failure(HopFailure(.badEncoding, packing: .plain))
      case .tooLarge: return .failure(HopFailure(.bodyTooLarge(plan.maxBytes)))
      }
    }
  }

  private func send(_ plan: HopPlan) async -> Result<HopAnswer, HopFailure> {
    if Task.isCancelled { return .failure(HopFailure(.cancelled)) }
    if let refusal = ProxyGuard.refusal(of: plan) { return .failure(HopFailure(refusal)) }
    lastTicket += 1
    let ticket = lastTicket
    return await withTaskCancellationHandler {
      await withCheckedContinuation { start(plan, ticket, $0) }
    } onCancel: {
      cancelled.withLock { $0.append(ticket) }
      thread.wake()
    }
  }

  private func start(
    _ plan: HopPlan, _ ticket: UInt64, _ continuation: CheckedContinuation<Result<HopAnswer, HopFailure>, Never>
  ) {
    guard let multi = multi?.raw else { return continuation.resume(returning: .failure(HopFailure(.cancelled))) }
    guard let transfer = Transfer(plan, ticket: ticket, limits: limits, continuation: continuation),
      curl_multi_add_handle(multi, transfer.easy) == CURLM_OK
    else { return continuation.resume(returning: .failure(HopFailure(.cannotConnect("out of memory")))) }
    transfers[ticket] = transfer
  }

  private func end(_ ticket: UInt64, _ result: @autoclosure () -> Result<HopAnswer, HopFailure>) {
    guard let transfer = transfers.removeValue(forKey: ticket) else { return }
    let result = result()
    if let multi = multi?.raw { curl_multi_remove_handle(multi, transfer.easy) }
    transfer.continuation.resume(returning: result)
  }

  /// Moves all transfers on and waits for the next event. False when there are none.
  private func step() -> Bool {
    let gone = cancelled.withLock { tickets in
      defer { tickets.removeAll() }
      return tickets
    }
    for ticket in gone { end(ticket, .failure(HopFailure(.cancelled))) }
    guard !transfers.isEmpty, let multi = multi?.raw else { return false }
    var running: Int32 = 0
    curl_multi_perform(multi, &running)
    var left: Int32 = 0
    while let message = curl_multi_info_read(multi, &left) {
      guard message.pointee.msg == CURLMSG_DONE, let transfer = Transfer.of(message.pointee.easy_handle) else {
        continue
      }
      let code = kabar_curl_message_result(message)
      end(transfer.ticket, transfer.result(code))
    }
    guard !transfers.isEmpty else { return false }
    if thread.hasJobs { return true }
    kabar_curl_multi_poll(multi, thread.wakeup, 1000)
    return true
  }
}
