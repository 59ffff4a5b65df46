import Configuration
import Model
import Storage
import TestSupport
import TestTurns
import Testing
import Text
import Web

@testable import Pipeline

/// Pages are asked for as their source wants it, whoever asks.
@Suite(.network, .lastNet) struct ArticleReaderTests: SiteSuite {
  let server: ScriptedServer
  let test: TestNewsroom
  private let title = "Peksos Dampingi Keluarga"

  init() throws {
    (server, test) = (try ScriptedServer(), try TestNewsroom())
    server.reply("/robots.txt", with: .ok("User-agent: *\nDisallow: /rahasia/\n"))
    server.reply("/a", with: .ok(Pages.article(title, Pages.social), ["ETag: \"1\""]))
  }

  private func read(
    _ address: String, as source: Source, validators: Validators? = nil
  ) async throws -> ArticleReader.Outcome {
    let zone = try #require(ZoneRules(identifier: "Asia/Jakarta"))
    let reader = try ArticleReader(
      source: source, fetcher: test.fetcher, zone: zone, clock: .fixed(TestNewsroom.start))
    return await reader.read(try #require(WebURL(address)), validators: validators)
  }

  private func page(_ outcome: ArticleReader.Outcome) throws -> ReadPage {
    guard case .page(let page) = outcome else { throw StoreError.database("no page: \(outcome)") }
    return page
  }

  private func failure(_ outcome: ArticleReader.Outcome) throws -> PageFailure {
    guard case .failed(let failure) = outcome else { throw StoreError.database("no failure: \(outcome)") }
    return failure
  }

  @Test func loginHeadersAndUserAgentAreTheSources() async throws {
    let secret = try test.folder.write("siti:kata:sandi\n", to: "rahasia")
    let source = try source {
      ($0.login, $0.userAgent) = ("file:" + secret, "pembaca/1.0")
      $0.headers = [HTTPHeaders.Line(name: "X-Kunci", value: "1")]
    }
    _ = try page(await read(server.url + "/a", as: source))
    let asked = try #require(server.requests(for: "/a").first)
    #expect(asked["Authorization"] == "Basic c2l0aTprYXRhOnNhbmRp")
    #expect((asked["User-Agent"], asked["X-Kunci"]) == ("pembaca/1.0", "1"))
    let other = try ScriptedServer()
    other.reply("/a", with: .ok(Pages.article(title, Pages.social)))
    _ = try page(await read(other.url + "/a", as: source))
    #expect(other.requests(for: "/a").allSatisfy { $0["Authorization"] == nil && $0["X-Kunci"] == nil })
    #expect(other.requests(for: "/a").map { $0["User-Agent"] } == ["pembaca/1.0"])
  }

  @Test func theProxyIsUsed() async throws {
    server.reply("http://situs.example/a", with: .ok(Pages.article(title, Pages.social)))
    let source = try source { ($0.proxy, $0.obeysRobots) = (server.url, false) }
    #expect(try page(await read("http://situs.example/a", as: source)).extracted.title == title)
  }

  @Test func aPrivateNetworkIsReadOnlyWhereTheSourceAllowsIt() async throws {
    let source = try source { ($0.privateNetwork, $0.obeysRobots) = (false, false) }
    #expect(try failure(await read(server.url + "/a", as: source)).trouble.kind == .privateAddress)
    #expect(server.requests.isEmpty)
  }

  @Test func robotsAreObeyedUnlessTheSourceSaysOtherwise() async throws {
    server.reply("/rahasia/a", with: .ok(Pages.article(title, Pages.social)))
    #expect(try failure(await read(server.url + "/rahasia/a", as: source())).trouble.kind == .robots)
    #expect(server.requests(for: "/rahasia/a").isEmpty)
    #expect(try page(await read(server.url + "/rahasia/a", as: source { $0.obeysRobots = false })).length > 0)
  }

  @Test func theNextPagesBelongToIt() async throws {
    server.reply("/b", with: .ok(Pages.part(of: "/b", title, Pages.other)))
    server.reply("/b?page=2", with: .ok(Pages.part(of: "/b", title, Pages.social)))
    let read = try page(await read(server.url + "/b", as: source()))
    #expect(read.extracted.paragraphs == Pages.other + Pages.social)
  }

  @Test func allPagesTogetherAreNoLargerThanOneMayBe() async throws {
    func part(_ paragraphs: [String], bytes: Int) -> String {
      let pager = "<div class=\"pagination\"><a href=\"/b?page=2\">2</a> <a href=\"/b?page=3\">3</a></div></article>"
      let filler = "<!--" + String(repeating: "x", count: bytes) + "-->"
      return Pages.article(title, paragraphs).replacing("</article>", with: pager + filler)
    }
    server.reply("/b", with: .ok(part(Pages.other, bytes: 10)))
    server.reply("/b?page=2", with: .ok(part(Pages.social, bytes: 4_500_000)))
    server.reply(
      "/b?page=3", with: .ok(part(["Panitia mencatat 120 keluarga ikut serta dalam kegiatan."], bytes: 4_500_000)))
    let read = try page(await read(server.url + "/b", as: source()))
    #expect(read.extracted.paragraphs == Pages.other + Pages.social)
    #expect(server.requests(for: "/b?page=3").count == 1)
  }

  @Test func validatorsGoBackToTheAddressThatGaveThem() async throws {
    let first = try page(await read(server.url + "/a", as: source()))
    #expect(first.validators == Validators(etag: "\"1\""))
    server.reply("/a", with: .status(304))
    guard case .unchanged = try await read(server.url + "/a", as: source(), validators: first.validators) else {
      Issue.record("not unchanged")
      return
    }
    #expect(server.requests(for: "/a").map { $0["If-None-Match"] } == [nil, "\"1\""])
    server.reply("/lama", with: .redirect(301, to: "/b"))
    server.reply("/b", with: .ok(Pages.article(title, Pages.social), ["ETag: \"2\""]))
    #expect(try page(await read(server.url + "/lama", as: source())).validators.isEmpty)
  }

  @Test(arguments: [404, 403, 408, 503, 429])
  func aStatusIsKept(status: Int) async throws {
    server.reply("/c", with: .status(status))
    let failure = try failure(await read(server.url + "/c", as: source()))
    #expect(failure.status == status)
    #expect(failure.rest == (status == 429 ? TestNewsroom.start + 3600 : nil))
  }

  @Test(arguments: [
    ("application/pdf", "%PDF-1.4\n1 0 obj", StandIn.pdf), ("text/html", "%PDF-1.7\n", .pdf),
    ("image/jpeg", "xxxx", .picture), ("application/vnd.openxmlformats-officedocument", "xx", .document),
    ("application/octet-stream", "xx", .file),
  ])
  func aFileIsNoPage(type: String, body: String, kind: StandIn) async throws {
    server.reply("/c", with: .ok(body, ["Content-Type: \(type)"]))
    #expect(try failure(await read(server.url + "/c", as: source())).file == kind)
  }

  @Test(arguments: ["application/xhtml+xml", "application/octet-stream", "image/png"])
  func markupIsAPageWhateverItIsCalled(type: String) async throws {
    server.reply("/c", with: .ok(Pages.article(title, Pages.social), ["Content-Type: \(type)"]))
    #expect(try page(await read(server.url + "/c", as: source())).extracted.title == title)
  }

  @Test func aRestIsADayAtMost() async throws {
    server.reply("/c", with: .status(503, ["Retry-After: 90000000"]))
    #expect(try failure(await read(server.url + "/c", as: source())).rest == TestNewsroom.start + PollPlan.longestWait)
  }

  @Test func theSelectorsNotesComeWithThePage() async throws {
    var selectors = ArticleSelectors()
    (selectors.title, selectors.body) = ("h1", ".tidak-ada")
    let page = try page(await read(server.url + "/a", as: source { $0.selectors = selectors }))
    #expect(page.extracted.explanation.selectors.map(\.isUsed) == [true, false])
  }

  @Test func bytesAtHandAreReadWithoutAsking() throws {
    let zone = try #require(ZoneRules(identifier: "Asia/Jayapura"))
    let page = ArticleReader.read(
      Array(Pages.article(title, Pages.social).utf8), url: nil, selectors: nil, now: zone.moment(TestNewsroom.start))
    #expect(page.title == title)
    #expect(page.paragraphs == Pages.social)
  }
}
