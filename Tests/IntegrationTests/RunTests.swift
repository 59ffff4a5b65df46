import Foundation
import Glibc
import TestSupport
import TestTurns
import Testing

/// `kabar run` as systemd runs it, and the commands that talk to it.
@Suite(.program, .lastNet) struct RunTests {
  @Test func readyFetchReloadStop() async throws {
    let site = try Site(articles: 2)
    let notify = NotifySocket(site.folder.path("n"))
    let service = try await site.start("run", environment: ["NOTIFY_SOCKET": site.folder.path("n")])
    defer { service.signal(SIGKILL) }
    #expect(try await eventually { notify.received().contains("READY=1") }, "\(service.errors)")

    // One instance, by lock; the other says who holds it.
    let other = try await site.kabar("once", clock: [])
    #expect(other.status == 75)
    #expect(other.errors.contains("process \(service.pid)"))

    // A fetch by hand reads at once and follows to the end.
    let before = site.server.requests(for: "/feed").count
    let fetch = try await site.kabar("fetch", "--json", clock: [])
    #expect(fetch.status == 0, "\(fetch.errors)")
    #expect(fetch.errors.contains("\"finished\""))
    #expect(site.server.requests(for: "/feed").count >= max(before, 1))
    let unknown = try await site.kabar("fetch", "Tidak Ada", clock: [])
    #expect(unknown.status == 1)

    let status = try await site.kabar("status", "--json", clock: [])
    let report = try #require(try JSONSerialization.jsonObject(with: Data(status.output.utf8)) as? [String: Any])
    #expect(report["servicePID"] as? Int == Int(service.pid))
    #expect((report["sources"] as? [[String: Any]])?.first?["isWell"] as? Bool == true)

    // A wrong configuration is refused and the old one stays; a right one is taken.
    try site.configure("bukan: apa-apa")
    let refused = try await site.kabar("reload", clock: [])
    #expect(refused.status == 78)
    #expect(refused.errors.contains("unknown key \"bukan\""))
    service.signal(SIGHUP)
    #expect(try await eventually { service.errors.components(separatedBy: "the old one stays").count > 2 })
    try site.configure("  - name: Kedua\n    url: \(site.server.url)/kedua\n    enabled: no")
    service.signal(SIGHUP)
    #expect(try await eventually { service.errors.contains("sources=2") })

    service.signal(SIGTERM)
    let end = try await service.end()
    #expect(end.status == 0, "\(end.errors)")
    #expect(notify.received().contains("STOPPING=1"))
    #expect(!FileManager.default.fileExists(atPath: site.state + "/control.socket"))
  }

  /// As beside a service of systemd, whose runtime folder a shell does not know.
  @Test func aServiceIsFoundWhereItsLockSaysAndItsMetricsGoWithIt() async throws {
    let site = try Site(articles: 1)
    let runtime = site.folder.path("run")
    try FileManager.default.createDirectory(atPath: runtime, withIntermediateDirectories: true)
    let service = try await site.start("run", environment: ["RUNTIME_DIRECTORY": runtime])
    defer { service.signal(SIGKILL) }
    let metrics = runtime + "/kabar.prom"
    #expect(try await eventually { FileManager.default.fileExists(atPath: metrics) }, "\(service.errors)")
    let status = try await site.kabar("status", clock: [])
    #expect(status.output.hasPrefix("service   running, process \(service.pid)\n"), "\(status.output)")
    try FileManager.default.removeItem(atPath: runtime + "/control.socket")
    let hidden = try await site.kabar("status", clock: [])
    #expect(hidden.output.contains("but process \(service.pid) holds this state folder"), "\(hidden.output)")
    let health = try await site.kabar("health", clock: [])
    #expect(health.output.contains("process \(service.pid) holds the state folder"), "\(health.output)")
    service.signal(SIGTERM)
    #expect(try await service.end().status == 0)
    #expect(!FileManager.default.fileExists(atPath: metrics))
  }

  @Test func stoppedInTheMiddleOfAFetchItEndsAtOnceAndRepeatsItLater() async throws {
    let site = try Site(articles: 2)
    // The page goes on coming for longer than the service is given to end.
    let head = ServerReply.head(200, ["Content-Type: text/html"])
    let endless = ServerReply([.send(head), .forever([UInt8](repeating: 0x20, count: 1_000), 100)])
    site.server.reply("/1", with: endless, .ok(Site.page(1)))
    let service = try await site.start("run")
    defer { service.signal(SIGKILL) }
    #expect(try await eventually { !site.server.requests(for: "/1").isEmpty }, "\(service.errors)")
    service.signal(SIGTERM)
    #expect(try await service.end().status == 0)
    let asked = site.server.requests(for: "/1").count
    let next = try await site.kabar("once", clock: [])
    #expect(next.status == 0)
    #expect(site.server.requests(for: "/1").count == asked + 1)
  }
}
