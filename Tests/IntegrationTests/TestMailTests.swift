import Foundation
import Glibc
import TestSupport
import TestTurns
import Testing

/// `kabar send --test`: the way to a recipient, tried by the command itself and by a running service; and what a running
/// service is told of a file that was changed.
@Suite(.program, .lastNet) struct TestMailTests {
  private func site(_ server: ScriptedMailServer) throws -> Site {
    let site = try Site(articles: 1)
    try site.configure(mail(server))
    return site
  }

  private func mail(_ server: ScriptedMailServer) -> String {
    "email:\n  to: [ani@warta.test]\n  from: Kabar <kabar@warta.test>\n  smtp: \(server.url)\n"
  }

  @Test func theServersAnswersAreShown() async throws {
    let server = try ScriptedMailServer()
    let site = try site(server)
    let sent = try await site.kabar("send", "--test", "budi@warta.test")
    #expect(sent.status == 0, "\(sent.errors)")
    let labels = sent.output.split(separator: "\n").map { $0.prefix { $0 != " " } }
    #expect(labels == ["server", "security", "sender", "receiver", "message"], "\(sent.output)")
    #expect(sent.output.contains("receiver  budi@warta.test, \"250"), "\(sent.output)")
    #expect(server.messages.map(\.recipient) == ["budi@warta.test"])
    // No digest, and nothing of it in the outbox.
    #expect(!FileManager.default.fileExists(atPath: site.state + "/digests"))
  }

  @Test func aRefusalIsAFailureWithItsReason() async throws {
    let server = try ScriptedMailServer { $0.verb == .recipient ? .reply("550 no relay") : .goOn }
    let site = try site(server)
    let refused = try await site.kabar("send", "--test", "budi@warta.test")
    #expect(refused.status == 1)
    #expect(refused.output.contains("receiver  budi@warta.test, REFUSED \"550 no relay\""), "\(refused.output)")
    #expect(
      refused.errors.hasPrefix("kabar: the server does not send to other hosts for this login\n  do: "),
      "\(refused.errors)")
    #expect(server.messages.isEmpty)
  }

  @Test func aServiceTriesItAndKnowsOfAChangedFile() async throws {
    let server = try ScriptedMailServer()
    let site = try site(server)
    let service = try await site.start("run")
    defer { service.signal(SIGKILL) }
    #expect(try await eventually { server.messages.map(\.recipient).contains("ani@warta.test") }, "\(service.errors)")
    let sent = try await site.kabar("send", "--test", "budi@warta.test", clock: [])
    #expect(sent.status == 0, "\(sent.errors)")
    #expect(sent.output.contains("receiver  budi@warta.test, \"250"), "\(sent.output)")
    #expect(server.messages.map(\.recipient).contains("budi@warta.test"))
    let none = try await site.kabar("digest", "--publish", clock: [])
    #expect(none.status == 1 && none.errors.contains("no \"publish\""), "\(none.errors)")

    try site.configure(mail(server) + "# nanti\n")
    let changed = try await site.kabar("status", clock: [])
    #expect(changed.output.contains("file      \(site.config) was changed "), "\(changed.output)")
    #expect(changed.output.contains("not in use yet: sudo systemctl reload kabar"), "\(changed.output)")
    try site.configure(mail(server) + "bukan: apa-apa\n")
    let wrong = try await site.kabar("status", clock: [], environment: ["LC_ALL": "id_ID.UTF-8"])
    #expect(wrong.output.contains("1 kesalahan (kabar check); yang lama tetap dipakai"), "\(wrong.output)")
    try site.configure(mail(server))
    #expect(try await site.kabar("reload", clock: []).status == 0)
    #expect(!(try await site.kabar("status", clock: []).output.contains("was changed")))
  }
}
