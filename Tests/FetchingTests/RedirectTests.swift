import TestSupport
import TestTurns
import Testing
import Web

@testable import Fetching

/// What a redirect changes, and what it must not carry along.
@Suite(.network, .lastNet) struct RedirectTests {
  let server: ScriptedServer
  let other: ScriptedServer
  let fetcher = Fetcher(proxies: ProxySettings())

  init() throws { (server, other) = (try ScriptedServer(), try ScriptedServer()) }

  @Test(arguments: [300, 301, 302, 303, 307, 308])
  func isFollowed(status: Int) async throws {
    server.reply("/a", with: .redirect(status, to: "../b?x=1#akhir"))
    server.reply("/b?x=1", with: .ok("isi"))
    let answer = try await fetcher.fetch(.local(server.url + "/a"))
    #expect(answer.status == 200)
    #expect(answer.url.href == server.url + "/b?x=1")
    #expect(answer.hops.map(\.status) == [status])
    #expect(answer.hops.map(\.to) == [answer.url])
  }

  @Test(arguments: [304, 305, 306])
  func isNotFollowed(status: Int) async throws {
    server.reply("/a", with: .redirect(status, to: "/b"))
    #expect(try await fetcher.fetch(.local(server.url + "/a")).status == status)
    #expect(server.requests.count == 1)
  }

  @Test func withoutATargetIsAnAnswer() async throws {
    server.reply("/a", with: .status(302, body: Array("ke mana?".utf8)))
    let answer = try await fetcher.fetch(.local(server.url + "/a"))
    #expect(answer.status == 302)
    #expect(answer.body == Array("ke mana?".utf8))
  }

  @Test func everyHopIsTold() async throws {
    server.reply("/a", with: .redirect(301, to: "/b"))
    server.reply("/b", with: .redirect(302, to: "/c"))
    server.reply("/c", with: .ok("isi"))
    let answer = try await fetcher.fetch(.local(server.url + "/a"))
    #expect(answer.hops.map(\.status) == [301, 302])
    #expect(answer.hops.map(\.from.path) == ["/a", "/b"])
    #expect(answer.hops.map(\.to.path) == ["/b", "/c"])
  }

  @Test func validatorsStayWithTheirAddress() async throws {
    server.reply("/a", with: .redirect(302, to: "/b"))
    server.reply("/b", with: .ok("isi"))
    var request = try FetchRequest.local(server.url + "/a")
    request.validators = Validators(etag: "\"1\"", lastModified: "Sat, 21 Nov 2026 01:00:00 GMT")
    _ = try await fetcher.fetch(request)
    #expect(server.requests(for: "/a")[0]["If-None-Match"] == "\"1\"")
    #expect(server.requests(for: "/b")[0]["If-None-Match"] == nil)
    #expect(server.requests(for: "/b")[0]["If-Modified-Since"] == nil)
  }

  @Test func validatorsOfARedirectsEnd() async throws {
    server.reply("/a", with: .redirect(302, to: "/b"))
    server.reply("/b", with: .status(304))
    var request = try FetchRequest.local(server.url + "/a")
    request.validators = Validators(etag: "\"1\"")
    request.validatedURL = WebURL(server.url + "/b")
    #expect(try await fetcher.fetch(request).status == 304)
    #expect(server.requests(for: "/a")[0]["If-None-Match"] == nil)
    #expect(server.requests(for: "/b")[0]["If-None-Match"] == "\"1\"")
  }

  @Test func secretsStayWithTheirOrigin() async throws {
    server.reply("/a", with: .redirect(302, to: "/b"))
    server.reply("/b", with: .redirect(302, to: other.url + "/c"))
    other.reply("/c", with: .ok("isi"))
    var request = try FetchRequest.local(server.url + "/a")
    request.login = FetchRequest.Login(user: "siti", password: "rahasia")
    request.headers = [HTTPHeaders.Line(name: "Cookie", value: "kunci=1")]
    _ = try await fetcher.fetch(request)
    #expect(server.requests.allSatisfy { $0["Cookie"] != nil && $0["Authorization"] != nil })
    #expect(server.requests.count == 2)
    #expect(other.requests.map { $0["Cookie"] } == [nil])
    #expect(other.requests.map { $0["Authorization"] } == [nil])
    #expect(other.requests.map { $0["Referer"] } == [nil])
  }

  @Test func cookiesComeBackWithinTheChainOnly() async throws {
    server.reply(
      "/a", with: .status(302, ["Location: /b", "Set-Cookie: uji=1; Path=/", "Set-Cookie: lama=; Max-Age=0"]))
    server.reply("/b", with: .ok("isi"))
    _ = try await fetcher.fetch(.local(server.url + "/a"))
    _ = try await fetcher.fetch(.local(server.url + "/b"))
    #expect(server.requests(for: "/b").map { $0["Cookie"] } == ["uji=1", nil])
  }
}
