import TestSupport
import TestTurns
import Testing
import Web

@testable import Fetching

/// Robots, turns and requests together.
@Suite(.network, .lastNet) struct PoliteFetcherTests {
  let server: ScriptedServer
  let other: ScriptedServer
  let clock = ManualClock()
  let polite: PoliteFetcher

  init() throws {
    (server, other) = (try ScriptedServer(), try ScriptedServer())
    var limits = Limits.standard
    limits.spacingSeconds = 0
    let fetcher = Fetcher(proxies: ProxySettings())
    let politeness = Politeness(limits: limits, clock: clock)
    polite = PoliteFetcher(
      fetcher: fetcher, politeness: politeness,
      robots: RobotsGate(fetcher: fetcher, politeness: politeness) { [clock] in clock.instant })
    server.reply("/robots.txt", with: .ok("User-agent: *\nDisallow: /arsip/\n"))
    server.otherwise { _ in .ok("isi") }
  }

  @Test func pagesAndListingsObey() async throws {
    for purpose in [PoliteFetcher.Purpose.page, .listing] {
      #expect(try await polite.fetch(.local(server.url + "/a"), purpose: purpose).status == 200)
      await #expect(throws: FetchError.robotsDisallow) {
        try await polite.fetch(.local(server.url + "/arsip/a"), purpose: purpose)
      }
    }
    #expect(server.requests.map(\.target) == ["/robots.txt", "/a", "/a"])
  }

  @Test(arguments: [PoliteFetcher.Purpose.feed, .sitemap])
  func feedsDoNotAsk(purpose: PoliteFetcher.Purpose) async throws {
    #expect(try await polite.fetch(.local(server.url + "/arsip/feed"), purpose: purpose).status == 200)
    #expect(server.requests.map(\.target) == ["/arsip/feed"])
  }

  @Test func aSourceMayIgnoreIt() async throws {
    let answer = try await polite.fetch(.local(server.url + "/arsip/a"), purpose: .page, robots: .ignore)
    #expect(answer.status == 200)
    #expect(server.requests.map(\.target) == ["/arsip/a"])
  }

  @Test func aRedirectAsksItsOwnRobots() async throws {
    server.reply("/a", with: .redirect(302, to: other.url + "/b"))
    other.reply("/robots.txt", with: .ok("User-agent: *\nDisallow: /\n"))
    await #expect(throws: FetchError.robotsDisallow) {
      try await polite.fetch(.local(server.url + "/a"), purpose: .page)
    }
    #expect(other.requests.map(\.target) == ["/robots.txt"])
  }

  @Test func aSiteInTroubleIsLeftAlone() async throws {
    other.reply("/robots.txt", with: .status(503))
    await #expect(throws: FetchError.robotsUnreachable("HTTP status 503")) {
      try await polite.fetch(.local(other.url + "/a"), purpose: .page)
    }
  }

  @Test func theCrawlDelayIsKept() async throws {
    other.reply("/robots.txt", with: .ok("User-agent: *\nCrawl-delay: 9\n"))
    other.otherwise { _ in .ok("isi") }
    let (polite, request) = (polite, try FetchRequest.local(other.url + "/a"))
    let page = Task { try await polite.fetch(request, purpose: .page) }
    await clock.sleepers(1)
    clock.advance(by: .seconds(8))
    #expect(clock.sleeping == 1)
    #expect(other.requests.count == 1)
    clock.advance(by: .seconds(1))
    #expect(try await page.value.status == 200)
  }

  @Test func cancellingFreesTheTurn() async throws {
    server.reply("/diam", with: .silence)
    let (polite, request) = (polite, try FetchRequest.local(server.url + "/diam"))
    let page = Task { try await polite.fetch(request, purpose: .page) }
    #expect(try await eventually { !server.requests(for: "/diam").isEmpty })
    page.cancel()
    await #expect(throws: FetchError.cancelled) { try await page.value }
    #expect(try await polite.fetch(.local(server.url + "/a"), purpose: .page).status == 200)
  }
}
