import Digests
import Foundation
import Model
import Storage
import Synchronization
import TestSupport
import TestTurns
import Testing
import Text

@testable import Pipeline

/// Editions on their way to recipients, through a mail server with every fault.
@Suite(.network, .lastNet) struct MailDeliveryTests {
  let test: TestNewsroom

  init() throws { test = try TestNewsroom() }

  private func room(
    _ server: ScriptedMailServer, to: [String] = ["ani@warta.test", "budi@warta.test"],
    change: (inout EmailSettings) -> Void = { _ in }
  ) throws -> Newsroom {
    try test.room([]) {
      var email = EmailSettings(to: to, from: "Kabar Peksos <kabar@warta.test>", smtp: server.url)
      email.onEmptyDay = true
      change(&email)
      $0.email = email
    }
  }

  /// Makes the edition of the day that the clock shows.
  private func publish(_ room: Newsroom) async throws { try await room.desk.publishDue { _ in } }

  private func messages(_ room: Newsroom, _ day: String = "2023-09-09") async throws -> [OutboxMessage] {
    let day = try #require(CalendarDay(iso: day))
    return try await room.store.messages(of: day)
  }

  @Test func eachRecipientGetsTheMessageByteForByteAndOnce() async throws {
    let server = try ScriptedMailServer()
    let room = try room(server)
    try await publish(room)
    #expect(try await room.delivery.deliverDue { _ in } == MailDelivery.Tally(sent: 2))
    #expect(try await room.delivery.deliverDue { _ in } == MailDelivery.Tally())
    let edition = try await room.edition(of: "2023-09-09")
    #expect(server.messages.map(\.recipient) == ["ani@warta.test", "budi@warta.test"])
    for message in server.messages {
      #expect(message.bytes == Views.message(edition, to: message.recipient))
      #expect(message.sender == "kabar@warta.test")
    }
    #expect(try await messages(room).map(\.state) == [.sent, .sent])
  }

  @Test func withoutMailNothingIsMadeAndWhatWaitedIsTakenBack() async throws {
    let server = try ScriptedMailServer()
    let mute = try test.room([])
    try await publish(mute)
    #expect(try await messages(mute).isEmpty)
    // Mail that is configured later does not send the archive.
    let room = try room(server)
    #expect(try await room.delivery.deliverDue { _ in } == MailDelivery.Tally())
    test.advance(seconds: 86_400)
    try await publish(room)
    #expect(try await messages(room, "2023-09-10").count == 2)
    try await mute.delivery.deliverDue { _ in }
    #expect(try await messages(room, "2023-09-10").map(\.state) == [.cancelled, .cancelled])
    #expect(server.connections == 0)
  }

  @Test func anEmptyDayIsSentOnlyWhenAskedFor() async throws {
    let server = try ScriptedMailServer()
    let room = try room(server) { $0.onEmptyDay = false }
    try await publish(room)
    #expect(try await messages(room).isEmpty)
  }

  @Test func aRecipientWhoLeftGetsNothingMore() async throws {
    let server = try ScriptedMailServer()
    try await publish(try room(server))
    let smaller = try room(server, to: ["budi@warta.test"])
    #expect(try await smaller.delivery.deliverDue { _ in } == MailDelivery.Tally(sent: 1))
    #expect(try await messages(smaller).map(\.state) == [.cancelled, .sent])
  }

  @Test func aRefusedRecipientFailsAloneAndForGood() async throws {
    let server = try ScriptedMailServer {
      $0.verb == .recipient && $0.argument.contains("ani") ? .reply("550 5.1.1 no such user") : .goOn
    }
    let room = try room(server)
    try await publish(room)
    #expect(try await room.delivery.deliverDue { _ in } == MailDelivery.Tally(sent: 1, failed: 1))
    test.advance(seconds: 7200)
    #expect(try await room.delivery.deliverDue { _ in } == MailDelivery.Tally())
    let report = try await room.status(servicePID: nil)
    #expect((report.mailWaiting, report.mailFailed, report.mailFailedLast) == (0, 1, 1))
    #expect(report.mail.map(\.reason) == ["550 5.1.1 no such user"])
  }

  @Test func aDelayedLetterWaitsItsTimeAndKeepsItsMessageID() async throws {
    let server = try ScriptedMailServer { step in
      step.verb == .text && step.connection == 1 ? .keepAndDrop : .goOn
    }
    let room = try room(server, to: ["ani@warta.test"])
    try await publish(room)
    #expect(try await room.delivery.deliverDue { _ in } == MailDelivery.Tally(postponed: 1))
    let status = try await room.status(servicePID: nil)
    #expect(status.mail.first?.reason?.hasPrefix("the server's answer was lost") == true)
    #expect(status.mail.first?.nextTry == "2023-09-09T06:01:30+07:00")
    test.advance(seconds: 59)
    #expect(try await room.delivery.deliverDue { _ in } == MailDelivery.Tally())
    test.advance(seconds: 1)
    #expect(try await room.delivery.deliverDue { _ in } == MailDelivery.Tally(sent: 1))
    #expect(server.messages.count == 2)
    #expect(Set(server.messages.map(\.bytes)).count == 1)
    #expect(server.messages.first?["Message-ID"] == "<digest.2023-09-09.r1.1a1s9c1@warta.test>")
  }

  @Test func aServerThatIsDownForDaysGetsEachDayOnceTheOldestFirst() async throws {
    let isUp = Mutex(false)
    let server = try ScriptedMailServer { step in
      step.verb == .connected && !isUp.withLock { $0 } ? .reply("421 4.3.2 down") : .goOn
    }
    let room = try room(server) { $0.retryFor = 4 * 86_400 }
    for _ in 0..<3 {
      try await publish(room)
      for _ in 0..<12 {
        let result = try await room.delivery.deliverDue { _ in }
        // One try tells that the server is down; it is not repeated for each message.
        #expect(result == MailDelivery.Tally(postponed: 1) || result == MailDelivery.Tally())
        test.advance(seconds: 7200)
      }
    }
    isUp.withLock { $0 = true }
    try await publish(room)
    test.advance(seconds: 7200)
    #expect(try await room.delivery.deliverDue { _ in } == MailDelivery.Tally(sent: 8))
    let ids = server.messages.map { ($0["Message-ID"] ?? "") + $0.recipient }
    #expect(Set(ids).count == 8)
    #expect(
      ids
        == ["09", "10", "11", "12"].flatMap { day in
          ["ani", "budi"].map { "<digest.2023-09-\(day).r1.1a1s9c1@warta.test>\($0)@warta.test" }
        })
  }

  @Test func givesUpAfterItsTime() async throws {
    let server = try ScriptedMailServer { $0.verb == .recipient ? .reply("450 4.2.1 full") : .goOn }
    let room = try room(server, to: ["ani@warta.test"]) { $0.retryFor = 600 }
    try await publish(room)
    var tries = 0
    for _ in 0..<200 {
      let result = try await room.delivery.deliverDue { _ in }
      tries += result.postponed + result.failed
      if result.failed > 0 { break }
      test.advance(seconds: 10)
    }
    // At 0, 60, 180, 420 and 600 seconds.
    #expect(tries == 5)
    #expect(try await messages(room).map(\.state) == [.failed])
    #expect(try await messages(room).map(\.reason) == ["450 4.2.1 full"])
  }

  @Test func haste() async throws {
    let isUp = Mutex(false)
    let server = try ScriptedMailServer { $0.verb == .sender && !isUp.withLock { $0 } ? .reply("451 later") : .goOn }
    let room = try room(server)
    try await publish(room)
    #expect(try await room.delivery.deliverDue { _ in } == MailDelivery.Tally(postponed: 2))
    isUp.withLock { $0 = true }
    #expect(try await room.delivery.deliverDue(hurries: true) { _ in } == MailDelivery.Tally(sent: 2))
  }

  @Test func whatWasGivenUpIsSentOnceMoreWhenAskedFor() async throws {
    let isUp = Mutex(false)
    let server = try ScriptedMailServer { step in
      guard step.verb == .recipient, step.argument.contains("budi"), !isUp.withLock({ $0 }) else { return .goOn }
      return .reply("550 no relay")
    }
    let room = try room(server)
    try await publish(room)
    #expect(try await room.delivery.deliverDue { _ in } == MailDelivery.Tally(sent: 1, failed: 1))
    #expect(try await room.delivery.deliverDue(hurries: true) { _ in } == MailDelivery.Tally())
    isUp.withLock { $0 = true }
    // A message whose time was up long ago gets its full time again.
    test.advance(seconds: 3 * 86_400)
    #expect(try await room.delivery.deliverDue(again: MailRepeat()) { _ in } == MailDelivery.Tally(sent: 1))
    #expect(try await room.delivery.deliverDue(again: MailRepeat()) { _ in } == MailDelivery.Tally())
    let named = MailRepeat(day: CalendarDay(iso: "2023-09-09"), recipient: "ani@warta.test")
    #expect(try await room.delivery.deliverDue(again: named) { _ in } == MailDelivery.Tally(sent: 1))
    #expect(server.messages.map(\.recipient) == ["ani@warta.test", "budi@warta.test", "ani@warta.test"])
  }

  /// An edition that nobody is mailed says nothing of the way: what failed before it is still the last word.
  @Test func anEmptyDayHidesNoMailThatFailed() async throws {
    let server = try ScriptedMailServer { $0.verb == .recipient ? .reply("550 no relay") : .goOn }
    try await publish(try room(server))
    let room = try room(server) { $0.onEmptyDay = false }
    #expect(try await room.delivery.deliverDue { _ in } == MailDelivery.Tally(failed: 2))
    test.advance(seconds: 86_400)
    try await publish(room)
    let report = try await room.status(servicePID: nil)
    #expect(report.lastEdition == "2023-09-10")
    #expect((report.mailDay, report.mailFailedLast) == ("2023-09-09", 2))
    #expect(report.hasFailure)
  }

  /// A server that is down for a while is waited for; one that is down for hours needs somebody.
  @Test func mailThatWaitsForHoursIsLate() async throws {
    let server = try ScriptedMailServer { $0.verb == .sender ? .reply("451 later") : .goOn }
    let room = try room(server)
    try await publish(room)
    #expect(try await room.delivery.deliverDue { _ in } == MailDelivery.Tally(postponed: 2))
    #expect(try await !room.status(servicePID: nil).hasFailure)
    test.advance(seconds: 7 * 3600)
    let report = try await room.status(servicePID: nil)
    #expect((report.mailWaiting, report.mailLate) == (2, 2))
    #expect(report.hasFailure)
  }

  /// One that nobody tried for hours as well: something keeps it from its turn.
  @Test func mailThatNobodyTriedForHoursIsLate() async throws {
    let room = try room(try ScriptedMailServer())
    try await publish(room)
    #expect(try await room.status(servicePID: nil).mailLate == 0)
    test.advance(seconds: 7 * 3600)
    let report = try await room.status(servicePID: nil)
    #expect((report.mailWaiting, report.mailLate) == (2, 2))
    #expect(report.hasFailure)
  }

  /// The command that is named for what failed on earlier days sends just that.
  @Test func whatFailedOnAnEarlierDayIsNamedWithItsDay() async throws {
    let isUp = Mutex(false)
    let server = try ScriptedMailServer { $0.verb == .recipient && !isUp.withLock { $0 } ? .reply("550 no") : .goOn }
    let room = try room(server, to: ["ani@warta.test"])
    try await publish(room)
    #expect(try await room.delivery.deliverDue { _ in } == MailDelivery.Tally(failed: 1))
    isUp.withLock { $0 = true }
    test.advance(seconds: 86_400)
    try await publish(room)
    let tally = try await room.delivery.deliverDue { _ in }
    #expect(tally == MailDelivery.Tally(sent: 1))
    let words = tally.words(try await room.delivery.standing())
    #expect(words == "1 sent, 0 waiting, 0 failed; 1 failed before: kabar send --again --date 2023-09-09")
    // Without a day it is the last one with such messages.
    #expect(try await room.delivery.deliverDue(again: MailRepeat()) { _ in } == MailDelivery.Tally(sent: 1))
    #expect(server.messages.count == 2)
  }

  /// Who asks for a message to somebody who gets none reads who does, and that nothing was sent.
  @Test func aStrangerIsNamedBesideThoseWhoAreKnown() async throws {
    let server = try ScriptedMailServer()
    let room = try room(server, to: ["ani@warta.test", "budi@warta.test"])
    func words(_ again: MailRepeat) async throws -> String? {
      let tally = try await room.delivery.deliverDue(again: again) { _ in }
      #expect(tally.isWell == (tally.refusal == nil))
      return tally.refusal
    }
    #expect(try await words(MailRepeat(recipient: "ani@warta.test")) == "no digest was mailed yet")
    try await publish(room)
    try await room.delivery.deliverDue { _ in }
    #expect(
      try await words(MailRepeat(recipient: "ane@warta.test"))
        == "no digest goes to ane@warta.test; recipients are ani@warta.test, budi@warta.test")
    let day = try #require(CalendarDay(iso: "2023-01-01"))
    #expect(
      try await words(MailRepeat(day: day, recipient: "ani@warta.test"))
        == "no digest of 2023-01-01 was mailed; the last was that of 2023-09-09")
    #expect(try await words(MailRepeat()) == nil)
    #expect(server.messages.count == 2)
    // Nobody has two mailboxes that differ by capitals.
    #expect(try await words(MailRepeat(recipient: "Ani@Warta.test")) == nil)
    #expect(server.messages.count == 3)
  }

  @Test func aPasswordThatCannotBeReadIsSaidAndNothingIsLost() async throws {
    let server = try ScriptedMailServer()
    let path = test.folder.path("secret")
    let room = try room(server) { ($0.username, $0.password) = ("kabar", "file:" + path) }
    try await publish(room)
    #expect(try await room.delivery.deliverDue { _ in } == MailDelivery.Tally(postponed: 1))
    #expect(try await messages(room).first?.reason == "\(path) cannot be read")
    _ = try test.folder.write("rahasia", to: "secret")
    test.advance(seconds: 60)
    #expect(try await room.delivery.deliverDue { _ in } == MailDelivery.Tally(sent: 2))
  }

  @Test func thisMachinesProgramTakesMessages() async throws {
    let server = try ScriptedMailServer()
    let path = test.folder.path("sendmail")
    let room = try room(server, to: ["ani@warta.test"]) { $0.smtp = path }
    try await publish(room)
    #expect(try await room.delivery.deliverDue { _ in } == MailDelivery.Tally(postponed: 1))
    #expect(try await messages(room).first?.reason == path + ": No such file or directory")
    _ = try await test.folder.writeProgram("cat > '\(test.folder.path("message"))'", to: "sendmail")
    test.advance(seconds: 3600)
    #expect(try await room.delivery.deliverDue { _ in } == MailDelivery.Tally(sent: 1))
    let message = try String(contentsOfFile: test.folder.path("message"), encoding: .utf8)
    #expect(message.hasPrefix("From: Kabar Peksos <kabar@warta.test>\nTo: ani@warta.test\n"))
    #expect(server.connections == 0)
  }

  @Test func newsIsToldOnce() async throws {
    let server = try ScriptedMailServer { $0.verb == .sender ? .reply("451 later") : .goOn }
    let room = try room(server, to: ["ani@warta.test"])
    try await publish(room)
    let told = Told()
    for _ in 0..<3 {
      try await room.delivery.deliverDue { told.add($0) }
      test.advance(seconds: 3600)
    }
    #expect(told.lines == ["mail of 2023-09-09 to ani@warta.test: waits until 2023-09-09 06:01: 451 later"])
  }

  /// What was told.
  private final class Told: Sendable {
    private let notes = Mutex<[String]>([])
    var lines: [String] { notes.withLock { $0 } }
    func add(_ event: ProgressEvent) {
      if case .note(let line) = event { notes.withLock { $0.append(line) } }
    }
  }
}
