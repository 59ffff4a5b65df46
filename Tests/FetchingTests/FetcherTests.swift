import TestSupport
import TestTurns
import Testing
import Threads
import Web

@testable import Fetching

/// Honest servers: what is sent, and what comes back.
@Suite(.network, .lastNet) struct FetcherTests {
  let server: ScriptedServer
  let fetcher = Fetcher(proxies: ProxySettings())

  init() throws { server = try ScriptedServer() }

  private func request(_ target: String) throws -> FetchRequest { try .local(server.url + target) }

  @Test func answersWithStatusHeadersAndBody() async throws {
    server.reply("/a?b=1", with: .status(200, ["ETag: \"x\"", "X-Odd:  two words \t"], body: Array("isi".utf8)))
    let answer = try await fetcher.fetch(request("/a?b=1#bagian"))
    #expect(answer.status == 200)
    #expect(answer.headers["etag"] == "\"x\"")
    #expect(answer.headers["X-ODD"] == "two words")
    #expect(answer.body == Array("isi".utf8))
    #expect(answer.hops.isEmpty)
    #expect(answer.url.href == server.url + "/a?b=1")
    #expect(server.requests.map(\.target) == ["/a?b=1"])
  }

  @Test func saysWhoAsksAndNothingElse() async throws {
    server.reply("/", with: .ok("x", ["Set-Cookie: a=b; Path=/"]))
    _ = try await fetcher.fetch(request("/"))
    _ = try await fetcher.fetch(request("/"))
    let names = server.requests.map { $0.headers.map { $0.name.lowercased() }.sorted() }
    #expect(names == Array(repeating: ["accept", "accept-encoding", "host", "user-agent"], count: 2))
    #expect(server.requests[0]["User-Agent"] == "KabarTest/1.0")
    #expect(server.requests[0]["Accept-Encoding"]?.contains("gzip") == true)
  }

  @Test func keepsTheConnection() async throws {
    server.otherwise { _ in .ok("x") }
    for i in 0..<5 { _ = try await fetcher.fetch(request("/\(i)")) }
    #expect(server.requests.count == 5)
    #expect(server.connections == 1)
  }

  @Test(arguments: [204, 304, 404, 410, 429, 500, 503])
  func anyStatusIsAnAnswer(status: Int) async throws {
    server.reply("/", with: .status(status, ["Retry-After: 120"]))
    let answer = try await fetcher.fetch(request("/"))
    #expect(answer.status == status)
    #expect(answer.body.isEmpty)
    #expect(answer.headers["Retry-After"] == "120")
  }

  @Test func forgetsInterimAnswers() async throws {
    let interim = ServerReply.head(103, ["Link: </a.css>; rel=preload"])
    server.reply(
      "/", with: ServerReply([.send(interim + ServerReply.head(200, ["Content-Length: 2"]) + Array("ok".utf8))]))
    let answer = try await fetcher.fetch(request("/"))
    #expect(answer.status == 200)
    #expect(answer.headers.lines.map(\.name) == ["Content-Length"])
  }

  @Test func sendsValidatorsAsTheyWere() async throws {
    server.reply("/", with: .status(304))
    var request = try request("/")
    request.validators = Validators(etag: "W/\"a b\"", lastModified: "besok pagi")
    let answer = try await fetcher.fetch(request)
    #expect(answer.status == 304)
    #expect(server.requests[0]["If-None-Match"] == "W/\"a b\"")
    #expect(server.requests[0]["If-Modified-Since"] == "besok pagi")
  }

  @Test func leavesOutLinesThatSmuggle() async throws {
    server.reply("/", with: .ok("x"))
    var request = try request("/")
    request.validators = Validators(etag: "\"a\"\r\nX-Evil: 1")
    request.headers = [
      HTTPHeaders.Line(name: "X-A", value: "1\nX-B: 2"), HTTPHeaders.Line(name: "X C", value: "1"),
      HTTPHeaders.Line(name: "X-Good", value: "baik"), HTTPHeaders.Line(name: "X-Empty", value: ""),
    ]
    _ = try await fetcher.fetch(request)
    let names = server.requests[0].headers.map(\.name)
    #expect(names.filter { $0.hasPrefix("X") || $0.hasPrefix("If") }.sorted() == ["X-Empty", "X-Good"])
  }

  @Test func anOwnHeaderReplacesOurs() async throws {
    server.reply("/", with: .ok("x"))
    var request = try request("/")
    request.headers = [HTTPHeaders.Line(name: "accept", value: "text/html")]
    _ = try await fetcher.fetch(request)
    #expect(server.requests[0].headers.filter { $0.name.lowercased() == "accept" }.map(\.value) == ["text/html"])
  }

  @Test func logsIn() async throws {
    server.reply("/", with: .ok("x"))
    var request = try request("/")
    request.login = FetchRequest.Login(user: "siti", password: "rahasia")
    _ = try await fetcher.fetch(request)
    #expect(server.requests[0]["Authorization"] == "Basic c2l0aTpyYWhhc2lh")
    #expect(!"\(request)".contains("rahasia"))
  }

  @Test func manyAtOnce() async throws {
    server.otherwise { request in .ok(request.target) }
    let fetcher = fetcher
    let requests = try (0..<100).map { try request("/\($0)") }
    let bodies = try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for request in requests { group.addTask { try await fetcher.fetch(request).body } }
      return try await group.reduce(into: Set<[UInt8]>()) { $0.insert($1) }
    }
    #expect(bodies.count == 100)
    #expect(server.connections <= 2)
  }

  @Test func cancellingEndsTheTransfer() async throws {
    server.reply("/", with: .silence)
    let (fetcher, request) = try (fetcher, request("/"))
    let task = Task { try await fetcher.fetch(request) }
    #expect(try await eventually { !server.requests.isEmpty })
    task.cancel()
    await #expect(throws: FetchError.cancelled) { try await task.value }
  }

  @Test func aCancelledTaskAsksNothing() async throws {
    let (fetcher, request) = try (fetcher, request("/"))
    let task = Task {
      while !Task.isCancelled { await Task.yield() }
      return try await fetcher.fetch(request)
    }
    task.cancel()
    await #expect(throws: FetchError.cancelled) { try await task.value }
    #expect(server.requests.isEmpty)
  }

  @Test func shutdownEndsEverything() async throws {
    server.reply("/", with: .silence)
    let (fetcher, request) = try (fetcher, request("/"))
    let task = Task { try await fetcher.fetch(request) }
    #expect(try await eventually { !server.requests.isEmpty })
    await fetcher.shutdown()
    await #expect(throws: FetchError.cancelled) { try await task.value }
    await #expect(throws: FetchError.cancelled) { try await fetcher.fetch(request) }
  }

  @Test func aConnectionThatTheServerClosedIsMadeAnew() async throws {
    server.otherwise { _ in ServerReply(ServerReply.ok("x").steps + [.close]) }
    for i in 0..<5 {
      #expect(try await fetcher.fetch(request("/\(i)")).status == 200)
      try await Task.sleep(for: .milliseconds(5))
    }
    #expect(server.requests.count == 5)
  }

  /// What a server sends beyond its answer is never taken for the answer to the next request.
  @Test func leftoversAreNoAnswer() async throws {
    let forged = ServerReply.head(200, ["Content-Length: 5"]) + Array("palsu".utf8)
    server.reply(
      "/a", with: ServerReply([.send(ServerReply.head(200, ["Content-Length: 3"]) + Array("isi".utf8) + forged)]))
    server.reply("/b", with: .ok("asli"))
    #expect(try await fetcher.fetch(request("/a")).body == Array("isi".utf8))
    #expect(try await fetcher.fetch(request("/b")).body == Array("asli".utf8))
  }

  @Test(arguments: [200, 301, 304, 404])
  func anEmptyBodyNeedsNoDecompression(status: Int) async throws {
    server.reply("/", with: .status(status, ["Content-Encoding: gzip"]))
    let answer = try await fetcher.fetch(request("/"))
    #expect(answer.status == status)
    #expect(answer.body.isEmpty)
  }

  @Test func readsChunks() async throws {
    let chunks = "3\r\nisi\r\n5;x=y\r\n lagi\r\n0\r\nX-Trailer: 1\r\n\r\n"
    server.reply(
      "/", with: ServerReply([.send(ServerReply.head(200, ["Transfer-Encoding: chunked"]) + Array(chunks.utf8))]))
    let answer = try await fetcher.fetch(request("/"))
    #expect(answer.body == Array("isi lagi".utf8))
    #expect(answer.headers["X-Trailer"] == nil)
  }

  @Test func aHostWithoutAnAddress() async throws {
    // A label beyond 63 bytes (RFC 1035 section 2.3.4) is known to have none without asking anyone.
    let host = String(repeating: "a", count: 64) + ".example"
    await #expect(throws: FetchError.cannotResolve(host)) { try await fetcher.fetch(.local("http://\(host)/")) }
  }

  @Test func goesAwayWithItsThread() async throws {
    weak var fetcher: Fetcher?
    weak var thread: WorkerThread?
    do {
      let passing = Fetcher(proxies: ProxySettings())
      (fetcher, thread) = (passing, passing.thread)
      server.reply("/", with: .ok("x"))
      _ = try await passing.fetch(request("/"))
    }
    #expect(try await eventually { fetcher == nil && thread == nil })
  }
}
