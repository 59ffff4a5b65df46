import Synchronization
import TestSupport
import TestTurns
import Testing
import Text
import Web

@testable import Fetching

/// When robots.txt is asked for, how long it holds, and what its absence means.
@Suite(.network, .lastNet) struct RobotsGateTests {
  let server: ScriptedServer
  let other: ScriptedServer
  let clock = ManualClock()
  let fetcher = Fetcher(proxies: ProxySettings())
  let politeness: Politeness
  let gate: RobotsGate

  init() throws {
    (server, other) = (try ScriptedServer(), try ScriptedServer())
    var limits = Limits.standard
    limits.spacingSeconds = 0
    politeness = Politeness(limits: limits, clock: clock)
    gate = RobotsGate(fetcher: fetcher, politeness: politeness) { [clock] in clock.instant }
  }

  private func decide(_ target: String, agent: String = "KabarTest/1.0") async throws -> RobotsDecision {
    let url = try #require(WebURL(server.url + target))
    var request = FetchRequest(url: url, userAgent: agent)
    (request.allowsPrivateNetwork, request.timeout) = (true, 120)
    return try await gate.decision(for: url, as: request)
  }

  private func isUnreachable(_ decision: RobotsDecision) -> Bool {
    switch decision {
    case .unreachable, .dead: true
    case .allowed, .disallowed: false
    }
  }

  @Test func rulesAreKept() async throws {
    server.reply(
      "/robots.txt",
      with: .ok(
        "User-agent: *\nDisallow: /arsip/\nCrawl-delay: 4\nSitemap: /peta.xml\n\nUser-agent: lain\nDisallow: /\n"))
    #expect(try await decide("/berita/1") == .allowed)
    #expect(try await decide("/arsip/1?a=b") == .disallowed)
    #expect(try await decide("/berita/1", agent: "lain/2.0 (+https://lain.example)") == .disallowed)
    #expect(server.requests.map(\.target) == ["/robots.txt"])
    let url = try #require(WebURL(server.url))
    #expect(await gate.crawlDelay(of: url, userAgent: "KabarTest/1.0") == 4)
    #expect(await gate.sitemaps(of: url).map(\.path) == ["/peta.xml"])
  }

  @Test(arguments: [400, 401, 403, 404, 410, 451])
  func noFileAllowsEverything(status: Int) async throws {
    server.reply("/robots.txt", with: .status(status, body: Array("User-agent: *\nDisallow: /".utf8)))
    #expect(try await decide("/a") == .allowed)
  }

  @Test(arguments: [429, 500, 502, 503])
  func aSiteInTroubleIsLeftAlone(status: Int) async throws {
    server.reply("/robots.txt", with: .status(status), .ok("User-agent: *\nDisallow:\n"))
    #expect(try await decide("/a") == .unreachable("HTTP status \(status)"))
    clock.advance(by: .seconds(3_599))
    #expect(isUnreachable(try await decide("/a")))
    #expect(server.requests.count == 1)
    clock.advance(by: .seconds(1))
    #expect(try await decide("/a") == .allowed)
  }

  @Test func noAnswerForbids() async throws {
    server.reply("/robots.txt", with: .closeBeforeAnswer)
    #expect(isUnreachable(try await decide("/a")))
  }

  /// That nobody answers is no matter of robots.txt.
  @Test func aDeadHostIsCalledDead() async throws {
    let url = try #require(WebURL("http://127.0.0.1:9/a"))
    var request = FetchRequest(url: url, userAgent: "KabarTest/1.0")
    request.allowsPrivateNetwork = true
    guard case .dead(.cannotConnect) = try await gate.decision(for: url, as: request) else {
      Issue.record("a closed port is not told")
      return
    }
  }

  @Test func itIsAskedForOncePerDay() async throws {
    server.reply("/robots.txt", with: .ok("User-agent: *\nDisallow: /a\n"), .ok("User-agent: *\nDisallow: /b\n"))
    #expect(try await decide("/a") == .disallowed)
    clock.advance(by: .seconds(86_399))
    #expect(try await decide("/b") == .allowed)
    clock.advance(by: .seconds(1))
    #expect(try await decide("/b") == .disallowed)
    #expect(server.requests.count == 2)
  }

  @Test func oldRulesHoldWhileTheSiteIsInTrouble() async throws {
    server.reply("/robots.txt", with: .ok("User-agent: *\nDisallow: /a\n"), .status(503))
    #expect(try await decide("/a") == .disallowed)
    clock.advance(by: .seconds(2 * 86_400))
    #expect(try await decide("/b") == .allowed)
    #expect(try await decide("/a") == .disallowed)
    #expect(server.requests.count == 2)
    clock.advance(by: .seconds(29 * 86_400))
    #expect(isUnreachable(try await decide("/b")))
  }

  @Test func manyAskersShareOneRequest() async throws {
    server.reply("/robots.txt", with: .ok("User-agent: *\nDisallow: /1\n").delayed(100))
    let decisions = try await withThrowingTaskGroup(of: RobotsDecision.self) { group in
      for i in 0..<20 { group.addTask { try await decide("/\(i % 2)") } }
      return try await group.reduce(into: [RobotsDecision]()) { $0.append($1) }
    }
    #expect(decisions.filter { $0 == .allowed }.count == 10)
    #expect(server.requests.count == 1)
  }

  @Test func aCancelledAskerDoesNotTakeTheOthersAlong() async throws {
    server.reply("/robots.txt", with: .ok("User-agent: *\nDisallow: /a\n").delayed(200))
    let first = Task { try await decide("/a") }
    let second = Task { try await decide("/b") }
    #expect(try await eventually { !server.requests.isEmpty })
    first.cancel()
    await #expect(throws: FetchError.cancelled) { try await first.value }
    #expect(try await second.value == .allowed)
    #expect(server.requests.count == 1)
  }

  @Test func whenAllAskersGoTheRequestEnds() async throws {
    server.reply("/robots.txt", with: .silence, .ok("User-agent: *\nDisallow:\n"))
    let asker = Task { try await decide("/a") }
    #expect(try await eventually { !server.requests.isEmpty })
    asker.cancel()
    await #expect(throws: FetchError.cancelled) { try await asker.value }
    #expect(try await decide("/a") == .allowed)
  }

  @Test func redirectsLeadToTheFile() async throws {
    server.reply("/robots.txt", with: .redirect(301, to: other.url + "/r"))
    other.reply("/r", with: .ok("User-agent: *\nDisallow: /a\n"))
    #expect(try await decide("/a") == .disallowed)
    #expect(try await decide("/b") == .allowed)
  }

  @Test func tooManyRedirectsAreNoFile() async throws {
    server.otherwise { .redirect(302, to: $0.target + "x") }
    #expect(try await decide("/a") == .allowed)
    #expect(server.requests.count == Limits.standard.redirects + 1)
  }

  @Test func aLongFileCountsAsFarAsItIsRead() async throws {
    let filling = String(repeating: "# isi\n", count: 200_000)
    server.reply("/robots.txt", with: .ok("User-agent: *\nDisallow: /a\n" + filling + "Disallow: /b\n"))
    #expect(try await decide("/a") == .disallowed)
    #expect(try await decide("/b") == .allowed)
    #expect(await gate.records.first?.body.count == Limits.standard.robotsBytes)
  }

  @Test func recordsCanBeKept() async throws {
    server.reply("/robots.txt", with: .ok("User-agent: *\nDisallow: /a\n"))
    _ = try await decide("/a")
    let records = await gate.records
    #expect(records.map(\.origin) == [server.url])
    #expect(records.map(\.status) == [200])
    let later = RobotsGate(fetcher: fetcher, politeness: politeness) { [clock] in clock.instant }
    await later.restore(records)
    let url = try #require(WebURL(server.url + "/a"))
    #expect(try await later.decision(for: url, as: .local(url.href)) == .disallowed)
    #expect(server.requests.count == 1)
  }
}
