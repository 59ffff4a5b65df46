import Text
import Web

/// Knows the robots.txt of every origin asked about (RFC 9309). Each file is fetched once a day at most, however many
/// ask at the same time, and politely like every other request.
public actor RobotsGate {
  /// Seconds that rules once read are used while the site cannot be asked for them again (RFC 9309 section 2.3.1.4).
  private static let staleLifetime = 30 * 86_400
  /// Origins kept; beyond it the oldest are dropped.
  private static let capacity = 5_000

  private struct Known {
    var record: RobotsRecord
    var rules: RobotsRules
    /// When the site was last asked without success, and what it answered, while `record` is from before.
    var failed: (at: Instant, status: Int)?
    /// Tries in vain, one after the other.
    var failures = 0
    var trouble = ""
    /// What the last try ended with where nobody answered it.
    var silence: FetchError?
  }

  private struct Flight {
    let work: Task<Void, Never>
    var lastWaiter = 0
    var waiting: [Int: AsyncStream<Void>.Continuation] = [:]
  }

  private let fetcher: Fetcher
  private let politeness: Politeness
  private let limits: Limits
  private let now: @Sendable () -> Instant
  private var known: [String: Known] = [:]
  private var flights: [String: Flight] = [:]

  /// A gate that knows nothing yet. `now` tells the time of day.
  public init(
    fetcher: Fetcher, politeness: Politeness, limits: Limits = .standard, now: @escaping @Sendable () -> Instant
  ) {
    (self.fetcher, self.politeness, self.limits, self.now) = (fetcher, politeness, limits, now)
  }

  /// Whether an address may be fetched, asking the site for its robots.txt first when that is not known. Throws `cancelled` only.
  /// - Parameter request: with the user agent to judge by and, should the site be asked, what is sent and the limits;
  ///   its own address, validators and headers are left out.
  public func decision(for url: WebURL, as request: FetchRequest) async throws(FetchError) -> RobotsDecision {
    guard let known = try await rules(of: url, as: request) else {
      return .unreachable("no robots.txt of \(url.origin)")
    }
    if !known.record.isReachable { return known.silence.map(RobotsDecision.dead) ?? .unreachable(known.trouble) }
    return known.rules.allows(url.requestTarget, userAgent: request.userAgent) ? .allowed : .disallowed
  }

  /// The seconds between requests that an origin's robots.txt asks for; nil when it does not, or is not known.
  public func crawlDelay(of url: WebURL, userAgent: String) -> Int? {
    known[url.origin]?.rules.crawlDelay(userAgent: userAgent)
  }

  /// The addresses of sitemaps that an origin's robots.txt names, once it is known.
  public func sitemaps(of url: WebURL) -> [WebURL] {
    known[url.origin]?.rules.sitemaps.compactMap { WebURL($0, base: url) } ?? []
  }

  /// What is known, for storing; in no order.
  public var records: [RobotsRecord] { known.values.map(\.record) }

  /// Takes in what was stored. What is already known and newer stays.
  public func restore(_ records: [RobotsRecord]) {
    for record in records where (known[record.origin]?.record.fetched ?? record.fetched) <= record.fetched {
      let silence = record.status == 0 ? FetchError.cannotConnect("no answer") : nil
      keep(record, trouble: record.isReachable ? "" : Self.trouble(record.status), silence: silence)
    }
  }

  // MARK: Knowing

  private func rules(of url: WebURL, as request: FetchRequest) async throws(FetchError) -> Known? {
    let origin = url.origin
    // Another round for who joined a request that its other askers then gave up.
    for _ in 0..<3 {
      if let found = known[origin], isFresh(found) { return found }
      try await fetched(origin, url, request)
    }
    return known[origin]
  }

  private func isFresh(_ known: Known) -> Bool {
    let now = now()
    if known.record.isFresh(at: now, failures: known.failures) { return true }
    guard let failed = known.failed else { return false }
    let pause = RobotsRecord.pause(status: failed.status, failures: known.failures)
    let isRecent = failed.at <= now && now < failed.at + pause
    return isRecent && now < known.record.fetched + Self.staleLifetime
  }

  private func keep(_ record: RobotsRecord, trouble: String, silence: FetchError? = nil) {
    let rules =
      !record.isReachable ? RobotsRules.nothing : record.status < 300 ? RobotsRules(parsing: record.body) : .everything
    let failures = record.isReachable ? 0 : (known[record.origin]?.failures ?? 0) + 1
    known[record.origin] = Known(
      record: record, rules: rules, failures: failures, trouble: trouble, silence: silence)
    if known.count > Self.capacity {
      let oldest = known.values.map(\.record.fetched).sorted()[known.count / 10]
      known = known.filter { $0.value.record.fetched > oldest || $0.key == record.origin }
    }
  }

  // MARK: Asking

  /// Returns when the origin has been asked, by us or by another who asks at the same time.
  private func fetched(_ origin: String, _ url: WebURL, _ request: FetchRequest) async throws(FetchError) {
    if Task.isCancelled { throw .cancelled }
    var flight =
      flights[origin] ?? Flight(work: Task { await self.ask(origin, url, request) })
    flight.lastWaiter += 1
    let number = flight.lastWaiter
    let (end, landing) = AsyncStream.makeStream(of: Void.self)
    flight.waiting[number] = landing
    flights[origin] = flight
    for await _ in end {}
    guard Task.isCancelled else { return }
    flights[origin]?.waiting[number] = nil
    // Nobody wants to know any more.
    if flights[origin]?.waiting.isEmpty == true { flights[origin]?.work.cancel() }
    throw .cancelled
  }

  private func ask(_ origin: String, _ url: WebURL, _ request: FetchRequest) async {
    let fetched = now()
    if let target = WebURL("/robots.txt", base: url) {
      var file = FetchRequest(url: target, userAgent: request.userAgent, limits: limits)
      file.accept = "text/plain, */*;q=0.5"
      (file.timeout, file.maxBytes, file.cutsLongBody) = (request.timeout, limits.robotsBytes, true)
      (file.allowsPrivateNetwork, file.proxy) = (request.allowsPrivateNetwork, request.proxy)
      do throws(FetchError) {
        let answer = try await fetcher.fetch(file, through: PoliteGate(politeness: politeness, request: file))
        let body = (200..<300).contains(answer.status) ? answer.body : []
        take(
          RobotsRecord(origin: origin, body: body, fetched: fetched, status: answer.status),
          trouble: Self.trouble(answer.status))
      } catch {
        switch error {
        case .cancelled: break
        // A file that cannot be reached by redirects counts as not there (RFC 9309 section 2.3.1.2).
        case .tooManyRedirects, .redirectLoop, .badRedirect:
          take(RobotsRecord(origin: origin, body: [], fetched: fetched, status: 404), trouble: "")
        default:
          let record = RobotsRecord(origin: origin, body: [], fetched: fetched, status: 0)
          take(record, trouble: error.description, silence: error.isSilence ? error : nil)
        }
      }
    }
    for waiter in flights.removeValue(forKey: origin)?.waiting.values ?? [:].values { waiter.finish() }
  }

  private func take(_ record: RobotsRecord, trouble: String, silence: FetchError? = nil) {
    // Rules from before stay in force while the site does not answer.
    if !record.isReachable, let old = known[record.origin], old.record.isReachable,
      record.fetched < old.record.fetched + Self.staleLifetime
    {
      known[record.origin]?.failed = (record.fetched, record.status)
      known[record.origin]?.failures += 1
      known[record.origin]?.trouble = trouble
    } else {
      keep(record, trouble: trouble, silence: silence)
    }
  }

  private static func trouble(_ status: Int) -> String { status == 0 ? "no answer" : "HTTP status \(status)" }
}
