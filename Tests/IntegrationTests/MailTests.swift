import Foundation
import Glibc
import TestSupport
import TestTurns
import Testing

/// `kabar once` and `kabar run` with a mail server: killed at any moment, slow, or out of order.
@Suite(.program, .lastNet) struct MailTests {
  private static let recipients = ["ani@warta.test", "budi@warta.test", "citra@warta.test"]

  /// Kills in one run of the test; `KABAR_KILL_POINTS` asks for more.
  private static let points = ProcessInfo.processInfo.environment["KABAR_KILL_POINTS"].flatMap { Int($0) } ?? 10

  private func site(_ server: ScriptedMailServer) throws -> Site {
    let site = try Site(articles: 1)
    try configure(site, server)
    return site
  }

  private func configure(_ site: Site, _ server: ScriptedMailServer) throws {
    try site.configure(
      """
      email:
        to: [\(Self.recipients.joined(separator: ", "))]
        from: Kabar <kabar@warta.test>
        smtp: \(server.url)
        on_empty_day: yes
      """)
  }

  @Test func theDayArrivesOnceAndIsNotSentAgain() async throws {
    let server = try ScriptedMailServer()
    let site = try site(server)
    for _ in 0..<2 {
      let result = try await site.kabar("once")
      #expect(result.status == 0, "\(result.errors)")
    }
    #expect(server.messages.map(\.recipient) == Self.recipients)
    #expect(server.messages.allSatisfy { $0["Message-ID"] == "<digest.2023-09-09.r1.1a1s9c1@warta.test>" })
    #expect(server.messages.allSatisfy { String(decoding: $0.bytes, as: UTF8.self).contains("Dampingi Desa 1") })
  }

  @Test func killedAtAnyPointNoMessageIsLost() async throws {
    var random = SeededRandom(for: "MailTests")
    let site = try Site(articles: 1)
    // Read before the hour of the digest: each turn below only makes the edition and sends it.
    let early = ["--now", "2023-09-09T05:59:30+07:00"]
    let fetch = try await site.kabar("fetch", clock: early)
    #expect(fetch.status == 0, "\(fetch.errors)")
    let files = FileManager.default
    try files.moveItem(atPath: site.state, toPath: site.folder.path("before"))
    for point in 0..<Self.points {
      try files.copyItem(atPath: site.folder.path("before"), toPath: site.state)
      // Greeting, EHLO, and four steps for each recipient.
      let steps = point % 5 == 4 ? 0 : 1 + (point * 5 + point / 3) % (2 + 4 * Self.recipients.count)
      let pause = Duration.milliseconds(Int.random(in: 0...(point % 5 == 4 ? 1_000 : 30), using: &random))
      try await kill(site, after: steps, pause, "point \(point)")
      try files.removeItem(atPath: site.state)
    }
  }

  /// Kills a turn after so many steps of its conversation and a pause, and sees what the next turn makes of it.
  private func kill(_ site: Site, after steps: Int, _ pause: Duration, _ point: String) async throws {
    // Each answer takes its time, so that a kill falls into every part of the conversation.
    let server = try ScriptedMailServer { $0.verb == .quit ? .goOn : .pause(30) }
    try configure(site, server)
    let process = try await KabarProcess(["once"] + site.options + Site.clock, folder: site.folder.path)
    _ = try await eventually { server.steps.count >= steps || !process.isRunning }
    try await Task.sleep(for: pause)
    process.signal(SIGKILL)
    _ = try await process.end()
    let last = try await site.kabar("once")
    #expect(last.status == 0, "\(point): \(last.errors)")
    let counts = Self.recipients.map { name in server.messages.count { $0.recipient == name } }
    #expect(counts.allSatisfy { $0 >= 1 }, "lost at \(point): \(counts)")
    // Only the message whose answer was lost goes twice, and it is the same message.
    #expect(counts.reduce(0, +) <= Self.recipients.count + 1, "twice at \(point): \(counts)")
    #expect(counts.allSatisfy { $0 <= 2 })
    for name in Self.recipients {
      #expect(Set(server.messages.filter { $0.recipient == name }.map(\.bytes)).count == 1)
    }
    #expect(Set(server.messages.map { $0["Message-ID"] }) == ["<digest.2023-09-09.r1.1a1s9c1@warta.test>"])
  }

  @Test func statusShowsWhatWaitsAndSendHurries() async throws {
    let server = try ScriptedMailServer { step in
      if step.verb == .recipient, step.argument.contains("budi") { return .reply("550 5.1.1 no such user") }
      return step.verb == .recipient && step.connection <= 2 && step.argument.contains("citra")
        ? .reply("451 4.7.1 later") : .goOn
    }
    let site = try site(server)
    let once = try await site.kabar("once")
    #expect(once.status == 0, "\(once.errors)")
    #expect(once.errors.contains("\nmail: 1 waiting, 1 FAILED for 2023-09-09"))
    #expect(once.errors.contains("mail of 2023-09-09 to budi@warta.test: refused, not tried again: 550 5.1.1"))
    let status = try await site.kabar("status")
    #expect(status.output.contains("mail      1 waiting, 1 FAILED for 2023-09-09"))
    #expect(
      status.output.contains(
        "2023-09-09 to citra@warta.test: 1 try, next 2023-09-09 06:01  451 4.7.1 later"), "\(status.output)")
    let send = try await site.kabar("send")
    #expect(send.status == 0, "\(send.errors)")
    #expect(server.messages.map(\.recipient) == ["ani@warta.test", "citra@warta.test"])
  }

  @Test func theServiceSendsBesideItsPolls() async throws {
    let server = try ScriptedMailServer { $0.verb == .text && $0.argument.contains("budi") ? .stall : .goOn }
    let site = try site(server)
    let service = try await site.start("run")
    defer { service.signal(SIGKILL) }
    #expect(try await eventually { server.messages.count == 2 }, "\(service.errors)")
    // The server is silent now; the service is not.
    let fetch = try await site.kabar("fetch", clock: [])
    #expect(fetch.status == 0, "\(fetch.errors)")
    service.signal(SIGTERM)
    #expect(try await service.end().status == 0)
    #expect(server.messages.count == 2)
  }
}
