import TestSupport
import TestTurns
import Testing
import Web

@testable import Fetching

/// A host that cannot prove who it is gets no request.
@Suite(.network, .enabled(if: TLSServer.isThere, "needs openssl"), .lastNet) struct TLSTests {
  private func fetch(_ server: TLSServer, trusting authorities: String?) async throws -> FetchResponse {
    let fetcher = Fetcher(proxies: ProxySettings(), authorities: authorities)
    return try await fetcher.fetch(.local("https://localhost:\(server.port)/"))
  }

  @Test func takesAGoodCertificate() async throws {
    let answer = try await fetch(TLSServer("good"), trusting: Fixture.path("tls/ca.pem"))
    #expect(answer.status == 200)
  }

  @Test(arguments: ["good", "wrong", "expired"])
  func refusesAnUnknownAuthority(certificate: String) async throws {
    let server = try await TLSServer(certificate)
    await #expect { try await fetch(server, trusting: nil) } throws: { isTLS($0, "certificate") }
  }

  @Test func refusesAnotherHostsCertificate() async throws {
    let server = try await TLSServer("wrong")
    await #expect { try await fetch(server, trusting: Fixture.path("tls/ca.pem")) } throws: { isTLS($0, "localhost") }
  }

  @Test func refusesAnExpiredCertificate() async throws {
    let server = try await TLSServer("expired")
    await #expect { try await fetch(server, trusting: Fixture.path("tls/ca.pem")) } throws: { isTLS($0, "expired") }
  }

  /// All but the first are to be trusted by nobody, though their root is. `sound` shows that it is not the root's fault.
  @Test(arguments: [
    ("notyet", "not yet valid"), ("self", "self"), ("incomplete", "issuer"), ("child", "CA"), ("client", "purpose"),
    ("weak", "key too"), ("sha1", "md too weak"),
  ])
  func refusesACertificateThatProvesNothing(certificate: String, why: String) async throws {
    let root = try Fixture.path("tls/bad/root.pem")
    #expect(try await fetch(TLSServer("bad/sound"), trusting: root).status == 200)
    // The server itself would not serve with a weak one.
    let isWeak = ["weak", "sha1"].contains(certificate)
    let options = certificate == "child" ? ["-cert_chain", try Fixture.path("tls/bad/sound.crt")] : []
    let server = try await TLSServer("bad/" + certificate, options + (isWeak ? ["-cipher", "ALL:@SECLEVEL=0"] : []))
    await #expect(
      performing: { try await fetch(server, trusting: root) }, throws: { isTLS($0, why) || isTLS($0, "certificate") })
  }

  @Test func refusesOldProtocols() async throws {
    let server = try await TLSServer("good", ["-tls1_1", "-cipher", "ALL:@SECLEVEL=0"])
    await #expect { try await fetch(server, trusting: Fixture.path("tls/ca.pem")) } throws: { isTLS($0, "") }
  }

  @Test func refusesAServerWithoutTLS() async throws {
    let server = try ScriptedServer()
    server.otherwise { _ in .ok("x") }
    let fetcher = Fetcher(proxies: ProxySettings())
    // The server waits for an HTTP request's end, which never comes.
    let request = try FetchRequest.local("https://127.0.0.1:\(server.port)/", timeout: 1)
    await #expect(throws: FetchError.timedOut(.connecting)) { try await fetcher.fetch(request) }
    #expect(server.requests.isEmpty)
  }

  private func isTLS(_ error: any Error, _ word: String) -> Bool {
    if case .tls(let reason) = error as? FetchError { word.isEmpty || reason.contains(word) } else { false }
  }
}
