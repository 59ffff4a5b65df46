import TestSupport
import TestTurns
import Testing
import Web

@testable import Fetching

/// HTTP/2 servers that want no more of a connection (GOAWAY, RFC 9113 section 6.8).
@Suite(.network, .enabled(if: OpenSSLProcess.isThere, "needs openssl"), .lastNet) struct HTTP2Tests {
  private func fetcher() throws -> Fetcher {
    Fetcher(proxies: ProxySettings(), authorities: try Fixture.path("tls/ca.pem"))
  }

  private func request(_ server: HTTP2Server, timeout: Int = 120) throws -> FetchRequest {
    try .local("https://localhost:\(server.port)/", timeout: timeout)
  }

  @Test func requestsShareAConnection() async throws {
    let server = try await HTTP2Server([.answer()])
    let fetcher = try fetcher()
    for _ in 0..<3 { #expect(try await fetcher.fetch(request(server)).body == Array("isi".utf8)) }
    #expect((server.requests, server.connections) == (3, 1))
  }

  @Test func aConnectionThatIsToBeLeftIsLeft() async throws {
    let server = try await HTTP2Server([.answer(thenGoAway: true)])
    let fetcher = try fetcher()
    for _ in 0..<3 { #expect(try await fetcher.fetch(request(server)).status == 200) }
    #expect((server.requests, server.connections) == (3, 3))
  }

  @Test func aRequestThatWasNotLookedAtIsSentOnceMore() async throws {
    let server = try await HTTP2Server([.refuse, .answer()])
    #expect(try await fetcher().fetch(request(server)).status == 200)
    #expect((server.requests, server.connections) == (2, 2))
  }

  @Test func butNotForEver() async throws {
    let server = try await HTTP2Server([.refuse])
    let (fetcher, request) = (try fetcher(), try request(server))
    await #expect { try await fetcher.fetch(request) } throws: { isBroken($0) }
    #expect(server.requests == 2)
  }

  @Test func anAnswerThatIsBrokenOffIsNoAnswer() async throws {
    let server = try await HTTP2Server([.half(reset: true)])
    let (fetcher, request) = (try fetcher(), try request(server))
    await #expect { try await fetcher.fetch(request) } throws: { isBroken($0) }
    #expect(server.requests == 1)
  }

  @Test func silenceAfterHalfAnAnswerEndsInTime() async throws {
    let server = try await HTTP2Server([.half(reset: false)])
    let (fetcher, request) = (try fetcher(), try request(server, timeout: 4))
    await #expect(throws: FetchError.timedOut(.reading)) { try await fetcher.fetch(request) }
  }

  private func isBroken(_ error: any Error) -> Bool {
    if case .connectionBroken = error as? FetchError { true } else { false }
  }
}
