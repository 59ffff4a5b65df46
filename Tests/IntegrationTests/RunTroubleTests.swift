import Foundation
import Glibc
import TestSupport
import TestTurns
import Testing

/// `kabar run` when its surroundings fail: it lives on, says so, and makes up for it.
@Suite(.program, .lastNet) struct RunTroubleTests {
  private func digests(_ site: Site) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: site.state + "/digests")) ?? []
    return names.filter { $0.hasPrefix("20") && $0.hasSuffix(".md") }
  }

  @Test func aDigestFolderThatIsAFileIsToldAndWrittenLater() async throws {
    let site = try Site(articles: 1)
    try FileManager.default.createDirectory(atPath: site.state, withIntermediateDirectories: true)
    _ = try site.folder.write("", to: "state/digests")
    let notify = NotifySocket(site.folder.path("n"))
    let service = try await site.start("run", environment: ["NOTIFY_SOCKET": site.folder.path("n")])
    defer { service.signal(SIGKILL) }
    #expect(try await eventually { notify.received().contains("STATUS=edition late since") }, "\(service.errors)")
    let told = try await site.kabar("status", clock: [])
    #expect(told.status == 1)
    #expect(told.output.contains("running, process \(service.pid)"))
    #expect(told.output.contains("CANNOT BE WRITTEN"), "\(told.output)")
    #expect(notify.received().contains("WATCHDOG=1"))
    try FileManager.default.removeItem(atPath: site.state + "/digests")
    #expect(try await eventually { !digests(site).isEmpty }, "\(service.errors)")
    #expect(try await eventually { service.errors.contains("written after all") })
    #expect(service.errors.components(separatedBy: "the edition cannot be written").count == 2)
    let well = try await site.kabar("status", clock: [])
    #expect(well.status == 0, "\(well.output)")
  }

  @Test func aServiceThatHangsIsToldFromNone() async throws {
    let site = try Site(articles: 1)
    let service = try await site.start("run")
    defer { service.signal(SIGKILL) }
    #expect(try await eventually { !digests(site).isEmpty }, "\(service.errors)")
    #expect(try await service.halt())
    let told = try await site.kabar("status", clock: [])
    #expect(told.status == 1)
    #expect(told.output.contains("running, but it does not answer"), "\(told.output)")
    #expect(told.output.contains("\n          do: wait 3 minutes"), "\(told.output)")
    let reload = try await site.kabar("reload", clock: [])
    #expect(reload.status == 69)
    let words = "running, but it does not answer (10 s)"
    #expect(
      reload.errors
        == "kabar: the service is \(words)\n  do: wait 3 minutes, systemd starts it again by itself; else sudo systemctl restart kabar\n"
    )
    service.signal(SIGCONT)
    #expect(try await eventually { service.errors.contains("configuration reloaded") })
  }

  @Test func aLockThatIsTakenAwayEndsIt() async throws {
    let site = try Site(articles: 1)
    let service = try await site.start("run")
    defer { service.signal(SIGKILL) }
    #expect(try await eventually { !digests(site).isEmpty }, "\(service.errors)")
    try FileManager.default.removeItem(atPath: site.state + "/kabar.lock")
    #expect(try await service.end().status == 75, "\(service.errors)")
  }

  @Test func theServiceSendsWhenItIsAsked() async throws {
    let server = try ScriptedMailServer { step in
      step.verb == .recipient && step.connection == 1 ? .reply("550 no relay") : .goOn
    }
    let site = try Site(articles: 1)
    try site.configure(
      """
      email:
        to: [ani@warta.test]
        from: Kabar <kabar@warta.test>
        smtp: \(server.url)
      """)
    let service = try await site.start("run")
    defer { service.signal(SIGKILL) }
    #expect(try await eventually { service.errors.contains("refused, not tried again") }, "\(service.errors)")
    let send = try await site.kabar("send", clock: [])
    #expect(send.status == 0 && send.errors.contains("0 sent"), "\(send.errors)")
    let again = try await site.kabar("send", "--again", clock: [])
    #expect(again.status == 0 && again.errors.contains("1 sent"), "\(again.errors)")
    #expect(server.messages.map(\.recipient) == ["ani@warta.test"])
  }
}
