import TestSupport
import TestTurns
import Testing

@testable import Delivery

/// A mail server that cannot prove who it is gets no message.
@Suite(.network, .enabled(if: TLSMailServer.isThere, "needs openssl"), .lastNet) struct TLSTests {
  private func send(_ server: TLSMailServer, trusting authorities: String?) async throws -> DeliveryOutcome {
    let route = try #require(MailRoute("smtps://localhost:\(server.port)"))
    let message = MailMessage(
      sender: "kabar@warta.test", recipient: "ani@warta.test", bytes: Array("Subject: x\r\n\r\nIsi.\r\n".utf8))
    return await Mailer(route: route, login: nil, authorities: authorities).send(message, within: .seconds(120))
  }

  private func isRefused(_ outcome: DeliveryOutcome, _ word: String) -> Bool {
    if case .unavailable(let reason) = outcome { word.isEmpty || reason.contains(word) } else { false }
  }

  @Test func aGoodCertificateIsTaken() async throws {
    #expect(try await send(TLSMailServer("good"), trusting: Fixture.path("tls/ca.pem")) == .accepted)
  }

  @Test(arguments: ["good", "wrong", "expired"])
  func anUnknownAuthorityIsRefused(certificate: String) async throws {
    let server = try await TLSMailServer(certificate)
    #expect(isRefused(try await send(server, trusting: nil), "certificate"))
  }

  @Test func anotherHostsCertificateIsRefused() async throws {
    let server = try await TLSMailServer("wrong")
    #expect(isRefused(try await send(server, trusting: Fixture.path("tls/ca.pem")), "localhost"))
  }

  @Test func anExpiredCertificateIsRefused() async throws {
    let server = try await TLSMailServer("expired")
    #expect(isRefused(try await send(server, trusting: Fixture.path("tls/ca.pem")), "expired"))
  }

  @Test func oldProtocolsAreRefused() async throws {
    let server = try await TLSMailServer("good", ["-tls1_1", "-cipher", "ALL:@SECLEVEL=0"])
    #expect(isRefused(try await send(server, trusting: Fixture.path("tls/ca.pem")), ""))
  }

  private func sendAfterSTARTTLS(_ certificate: String, trusting authorities: String?) async throws -> DeliveryOutcome {
    let server = try await TLSMailServer(certificate, greets: false)
    let relay = try StartTLSRelay(to: server.port)
    let route = try #require(MailRoute("smtp+starttls://localhost:\(relay.port)"))
    let message = MailMessage(
      sender: "kabar@warta.test", recipient: "ani@warta.test", bytes: Array("Subject: x\r\n\r\nIsi.\r\n".utf8))
    return await Mailer(route: route, login: nil, authorities: authorities).send(message, within: .seconds(120))
  }

  @Test func aGoodCertificateIsTakenAfterSTARTTLS() async throws {
    #expect(try await sendAfterSTARTTLS("good", trusting: Fixture.path("tls/ca.pem")) == .accepted)
  }

  @Test(arguments: ["good", "wrong", "expired"])
  func aCertificateThatProvesNothingIsRefusedAfterSTARTTLS(certificate: String) async throws {
    let authorities = certificate == "good" ? nil : try Fixture.path("tls/ca.pem")
    #expect(isRefused(try await sendAfterSTARTTLS(certificate, trusting: authorities), ""))
  }
}
