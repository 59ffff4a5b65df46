import Model
import Storage
import TestSupport
import TestTurns
import Testing
import Text
import Web

@testable import Pipeline

/// `kabar why` reads as the service does.
@Suite(.network, .lastNet) struct ArticleInquiryTests: SiteSuite {
  let server: ScriptedServer
  let test: TestNewsroom
  private let title = "Harga Beras Naik di Pasar"

  init() throws {
    (server, test) = (try ScriptedServer(), try TestNewsroom())
    server.serveFeed([("/a", title)])
  }

  private func answer(_ path: String, in room: Newsroom) async throws -> ArticleInquiry.Answer {
    try await room.inquiry.answer(try #require(WebURL(server.url + path)), privateNetwork: false)
  }

  private func judged(_ path: String, in room: Newsroom) async throws -> JudgementExplanation {
    let answer = try await answer(path, in: room)
    guard case .judged(let explanation, _) = answer else { throw StoreError.database("not judged: \(answer)") }
    return explanation
  }

  @Test func bothPagesOfAnArticleCount() async throws {
    server.reply("/a", with: .ok(Pages.part(of: "/a", title, Pages.other)))
    server.reply("/a?page=2", with: .ok(Pages.part(of: "/a", title, Pages.social)))
    let before = try await judged("/a", in: room())
    let room = try await refresh(source()).room
    let after = try await judged("/a", in: room)
    #expect(before.verdict == after.verdict)
    #expect(before.verdict.decision == .kept)
    #expect(before.source == "Warta")
  }

  /// The page is a shell for scripts: what the service would take is the feed's text.
  @Test func theListingIsAskedForTheEntry() async throws {
    let text = Pages.social.map { "&lt;p&gt;\($0)&lt;/p&gt;" }.joined()
    let item = "<item><title>\(title)</title><link>\(server.url)/a</link><description>\(text)</description></item>"
    server.reply("/feed", with: .feed(items: item, title: "W"))
    server.reply("/a", with: .ok("<html><body><div id=\"root\"></div></body></html>"))
    let explanation = try await judged("/a", in: room())
    #expect(explanation.title == title)
    #expect(explanation.verdict.decision == .kept)
  }

  @Test func theLoginOfTheSourceIsUsed() async throws {
    let secret = try test.folder.write("siti:sandi\n", to: "rahasia")
    let page = Pages.article(title, Pages.social)
    server.otherwise { $0.target == "/a" && $0["Authorization"] != nil ? .ok(page) : .status(404) }
    var source = try source { $0.login = "file:" + secret }
    #expect(try await judged("/a", in: test.room([source])).verdict.decision == .kept)
    source.login = "file:/nowhere/at/all"
    guard case .unreadable(let trouble) = try await answer("/a", in: test.room([source])) else {
      Issue.record("read without its login")
      return
    }
    #expect(trouble.detail.contains("cannot be read"))
  }

  @Test func aKeptFailureIsToldWithWhatTheFeedSays() async throws {
    server.reply("/a", with: .status(503))
    let room = try await refresh(source()).room
    let before = server.requests.count
    guard case .judged(let explanation, .kept(let failure)) = try await answer("/a", in: room) else {
      Issue.record("the failure is not told")
      return
    }
    #expect(explanation.title == title)
    #expect(failure.reason == Trouble(.status, "503").stored)
    #expect(server.requests.count == before)
  }

  @Test func whatCannotBeReadNowIsToldByTheFeed() async throws {
    server.reply("/a", with: .status(503))
    let room = try room()
    guard case .judged(let explanation, .now(let trouble)) = try await answer("/a", in: room) else {
      Issue.record("the feed's words are not told")
      return
    }
    #expect(explanation.title == title)
    #expect(trouble == Trouble(.status, "503"))
  }

  @Test func aKeptFailureIsToldAndNothingIsAsked() async throws {
    server.serveFeed([("/a", "")])
    server.reply("/a", with: .status(503))
    let room = try await refresh(source()).room
    let before = server.requests.count
    guard case .waiting(let failure) = try await answer("/a", in: room) else {
      Issue.record("the failure is not told")
      return
    }
    #expect(failure.reason == Trouble(.status, "503").stored)
    #expect(server.requests.count == before)
  }

  @Test func aPrivateAddressOfNoSourceIsRefused() async throws {
    guard case .unreadable(let trouble) = try await answer("/x", in: test.room([])) else {
      Issue.record("a private address was read")
      return
    }
    #expect(trouble == Trouble(.privateAddress, "127.0.0.1"))
    #expect(server.requests.isEmpty)
  }

  @Test func aSiteThatIsNoSourceIsReadWithTheDefaults() async throws {
    server.reply("/x", with: .ok(Pages.article(title, Pages.social)))
    let room = try test.room([])
    let url = try #require(WebURL(server.url + "/x"))
    guard case .judged(let explanation, _) = try await room.inquiry.answer(url, privateNetwork: true) else {
      Issue.record("not judged")
      return
    }
    #expect(explanation.verdict.decision == .kept)
  }
}
