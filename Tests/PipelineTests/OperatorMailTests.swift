import Model
import Storage
import TestSupport
import TestTurns
import Testing
import Text
import Web

@testable import Pipeline

/// What the operator is told by mail, how often, and when it is over.
@Suite(.network, .lastNet) struct OperatorMailTests {
  let test: TestNewsroom

  init() throws { test = try TestNewsroom() }

  private func room(
    _ server: ScriptedMailServer, language: String = "id", sources: [String] = ["Warta", "Kampus"]
  ) throws -> Newsroom {
    try test.room(
      sources.compactMap { name in WebURL("https://\(name.lowercased()).test/").map { Source(name: name, url: $0) } }
    ) {
      $0.operatorAddress = "admin@warta.test"
      $0.digest.language = language
      $0.email = EmailSettings(to: ["ani@warta.test"], from: "Kabar <kabar@warta.test>", smtp: server.url)
      $0.email?.onEmptyDay = true
    }
  }

  /// Notes that a source is well, or ill since so many hours.
  private func note(_ room: Newsroom, _ name: String, ill hours: Int?) async throws {
    let url = try #require(WebURL("https://\(name.lowercased()).test/"))
    var state = SourceState(name: name, url: url)
    let now = room.clock.now()
    state.lastPoll = now
    if let hours {
      (state.trouble, state.troubleSince, state.failures) = (Trouble(.status, "403").stored, now - hours * 3600, 11)
    } else {
      (state.firstSuccess, state.lastSuccess) = (now, now)
    }
    _ = try await room.store.save(RefreshRecord(state: state))
  }

  @Test func aSourceIsToldOnceAfterThreeDaysAndOnceWhenItIsWellAgain() async throws {
    let server = try ScriptedMailServer()
    let room = try room(server)
    try await note(room, "Warta", ill: 71)
    #expect(try await room.operatorMail.tell() == .nothing)
    try await note(room, "Warta", ill: 73)
    #expect(try await room.operatorMail.tell() == .told)
    let message = try #require(server.messages.first)
    #expect(message.recipient == "admin@warta.test")
    #expect(message["Subject"] == "[Kabar] Warta bermasalah sejak 6 Sep: menolak program (403)")
    #expect(message["Auto-Submitted"] == "auto-generated")
    test.advance(seconds: 90_000)
    #expect(try await room.operatorMail.tell() == .nothing)
    try await note(room, "Warta", ill: nil)
    #expect(try await room.operatorMail.tell() == .told)
    #expect(server.messages.count == 2)
    #expect(server.messages.last?["Subject"] == "[Kabar] Selesai: Warta terbaca lagi")
    #expect(server.messages.last?["In-Reply-To"] == message["Message-ID"])
    test.advance(seconds: 90_000)
    #expect(try await room.operatorMail.tell() == .nothing)
  }

  @Test func aDayHasOneMessageWithAllThatBegan() async throws {
    let server = try ScriptedMailServer()
    let room = try room(server, language: "en")
    try await note(room, "Warta", ill: 73)
    #expect(try await room.operatorMail.tell() == .told)
    try await note(room, "Kampus", ill: 80)
    test.advance(seconds: 3600)
    #expect(try await room.operatorMail.tell() == .nothing)
    // What is over before its mail went out is not told.
    try await note(room, "Kampus", ill: nil)
    test.advance(seconds: 86_400)
    #expect(try await room.operatorMail.tell() == .nothing)
    try await note(room, "Kampus", ill: 80)
    try await note(room, "Warta", ill: nil)
    #expect(try await room.operatorMail.tell() == .told)
    #expect(server.messages.last?["Subject"]?.hasPrefix("[Kabar] Kampus is ill since ") == true)
    let text = String(decoding: server.messages.last?.bytes ?? [], as: UTF8.self)
    #expect(text.contains("Over: Warta can be read again."))
  }

  /// Sources can wait for a day; a digest that nobody gets cannot.
  @Test func whatStopsTheDigestIsToldWithinTheHour() async throws {
    let server = try ScriptedMailServer()
    let warta = try #require(WebURL("https://warta.test/"))
    let room = try test.room([Source(name: "Warta", url: warta)]) {
      $0.operatorAddress = "admin@warta.test"
      $0.digest.publish = ["rsync"]
      $0.email = EmailSettings(to: ["ani@warta.test"], from: "Kabar <kabar@warta.test>", smtp: server.url)
    }
    try await note(room, "Warta", ill: 73)
    #expect(try await room.operatorMail.tell() == .told)
    let setback = Setback(
      day: "2023-09-09", reason: "\"rsync\" ended with 23: \"penuh\"", since: room.clock.now(), tries: 2,
      nextTry: room.clock.now() + 600)
    try await room.store.note(setback)
    test.advance(seconds: 1_800)
    #expect(try await room.operatorMail.tell() == .nothing)
    test.advance(seconds: 1_800)
    #expect(try await room.operatorMail.tell() == .told)
    #expect(server.messages.last?["Subject"] == "[Kabar] Digest 9 Sep tidak dapat diterbitkan")
    try await room.store.note(nil)
    test.advance(seconds: 90_000)
    #expect(try await room.operatorMail.tell() == .told)
    #expect(server.messages.last?["Subject"] == "[Kabar] Selesai: digest sudah diterbitkan")
  }

  @Test func aServerThatRefusesIsTriedAgainAndNothingCountsAsTold() async throws {
    let server = try ScriptedMailServer { step in
      step.verb == .recipient && step.connection == 1 ? .reply("550 5.7.1 no") : .goOn
    }
    let room = try room(server)
    try await note(room, "Warta", ill: 73)
    #expect(try await room.operatorMail.tell() == .failed("550 5.7.1 no"))
    #expect(try await room.operatorMail.tell() == .told)
    #expect(server.messages.count == 1)
  }

  @Test func failedMailAndALateEditionAreTold() async throws {
    let server = try ScriptedMailServer {
      $0.verb == .recipient && $0.argument.contains("ani") ? .reply("550 5.1.1 no such user") : .goOn
    }
    let room = try room(server)
    try await note(room, "Warta", ill: nil)
    try await room.desk.publishDue { _ in }
    try await room.delivery.deliverDue { _ in }
    #expect(try await room.operatorMail.tell() == .told)
    #expect(server.messages.last?["Subject"] == "[Kabar] Digest 9 Sep gagal dikirim ke 1 penerima")
    test.advance(seconds: 86_400 + 7200)
    #expect(try await room.operatorMail.tell(cause: "no space") == .told)
    #expect(server.messages.last?["Subject"] == "[Kabar] Digest 10 Sep terlambat")
    try await room.desk.publishDue { _ in }
    test.advance(seconds: 83_000)
    try await room.desk.publishDue { _ in }
    #expect(try await room.operatorMail.tell() == .told)
    #expect(server.messages.last?["Subject"] == "[Kabar] Selesai: digest 10 Sep sudah ditulis")
  }

  @Test func aSourceThatWasTakenOutIsNotOver() async throws {
    let server = try ScriptedMailServer()
    let room = try room(server)
    try await note(room, "Warta", ill: 73)
    #expect(try await room.operatorMail.tell() == .told)
    test.advance(seconds: 90_000)
    #expect(try await self.room(server, sources: ["Kampus"]).operatorMail.tell() == .nothing)
    #expect(server.messages.count == 1)
  }

  @Test func withoutAnAddressNobodyIsTold() async throws {
    let server = try ScriptedMailServer()
    let room = try test.room([]) {
      $0.email = EmailSettings(to: ["ani@warta.test"], from: "kabar@warta.test", smtp: server.url)
    }
    #expect(try await room.operatorMail.tell() == .nothing)
    #expect(server.connections == 0)
  }
}
