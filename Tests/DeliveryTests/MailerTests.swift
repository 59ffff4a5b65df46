import TestSupport
import TestTurns
import Testing

@testable import Delivery

/// The mailer against a server that plays every fault.
@Suite(.network, .lastNet) struct MailerTests {
  private static let text = Array("Subject: x\r\n\r\nIsi.\r\n".utf8)

  private func mailer(_ server: ScriptedMailServer, login: MailLogin? = nil) throws -> Mailer {
    Mailer(route: try #require(MailRoute(server.url)), login: login)
  }

  private func send(
    _ mailer: Mailer, to recipient: String = "ani@warta.test", _ text: [UInt8] = text, within: Duration = .seconds(120)
  ) async -> DeliveryOutcome {
    await mailer.send(MailMessage(sender: "kabar@warta.test", recipient: recipient, bytes: text), within: within)
  }

  /// The outcome of one message to a server that does `action` at `verb`.
  private func outcome(_ verb: MailStep.Verb, _ action: MailAction) async throws -> (DeliveryOutcome, Int) {
    let server = try ScriptedMailServer { $0.verb == verb ? action : .goOn }
    let mailer = try mailer(server)
    let outcome = await send(mailer, within: action == .stall ? .seconds(4) : .seconds(120))
    await mailer.close()
    return (outcome, server.messages.count)
  }

  @Test func lettersArriveAsTheyAreOverOneConnection() async throws {
    let server = try ScriptedMailServer()
    let mailer = try mailer(server)
    for name in ["ani", "budi", "citra"] {
      #expect(await send(mailer, to: name + "@warta.test") == .accepted)
    }
    await mailer.close()
    #expect(server.messages.map(\.recipient) == ["ani@warta.test", "budi@warta.test", "citra@warta.test"])
    #expect(server.messages.allSatisfy { $0.bytes == Self.text && $0.sender == "kabar@warta.test" })
    #expect(server.connections == 1)
    #expect(server.steps.last?.verb == .quit)
  }

  @Test func dotsAtLineStartsSurviveAtEveryOffset() async throws {
    let server = try ScriptedMailServer()
    let mailer = try mailer(server)
    // Lines of changing length put the dots at every place of libcurl's buffers.
    var text = Array(".\r\n..\r\n".utf8)
    for length in 0..<3000 {
      text += [0x2E] + [UInt8](repeating: 0x61, count: length % 71) + (length % 3 == 0 ? [0x2E] : []) + [0x0D, 0x0A]
      if length % 5 == 0 { text += [0x2E, 0x0D, 0x0A] }
    }
    #expect(text.count > 100_000)
    #expect(await send(mailer, text) == .accepted)
    #expect(server.messages.map { $0.bytes == text } == [true])
  }

  @Test func aRefusedRecipientStopsNoOther() async throws {
    let server = try ScriptedMailServer {
      $0.verb == .recipient && $0.argument.contains("tidak") ? .reply("550 5.1.1 no such user") : .goOn
    }
    let mailer = try mailer(server)
    #expect(await send(mailer, to: "ani@warta.test") == .accepted)
    #expect(await send(mailer, to: "tidak@warta.test") == .refused("550 5.1.1 no such user"))
    #expect(await send(mailer, to: "budi@warta.test") == .accepted)
    #expect(server.messages.map(\.recipient) == ["ani@warta.test", "budi@warta.test"])
  }

  @Test(arguments: [MailStep.Verb.sender, .recipient, .data, .text])
  func aRefusalIsForGoodAndADelayIsNot(verb: MailStep.Verb) async throws {
    #expect(try await outcome(verb, .reply("554 5.7.1 no")) == (.refused("554 5.7.1 no"), 0))
    #expect(try await outcome(verb, .reply("451 4.3.0 later")) == (.deferred("451 4.3.0 later"), 0))
    #expect(try await outcome(verb, .reply("530 5.7.0 login first")) == (.unavailable("530 5.7.0 login first"), 0))
  }

  @Test(arguments: [MailStep.Verb.connected, .hello])
  func aServerThatDoesNotServeIsUnavailable(verb: MailStep.Verb) async throws {
    for action in [MailAction.reply("554 5.3.2 closed"), .reply("421 4.3.2 busy"), .drop, .stall] {
      guard case (.unavailable(let reason), 0) = try await outcome(verb, action) else {
        Issue.record("\(verb) \(action)")
        continue
      }
      #expect(!reason.isEmpty)
    }
  }

  @Test(arguments: [MailStep.Verb.sender, .recipient, .data, .text])
  func aBrokenConversationIsTriedAgain(verb: MailStep.Verb) async throws {
    for (action, words) in [
      (MailAction.drop, "the server hung up"), (.stall, "the server does not answer in time"),
    ] {
      guard case (.deferred(let reason), _) = try await outcome(verb, action) else {
        Issue.record("\(verb) \(action)")
        continue
      }
      #expect(reason.hasSuffix(words))
    }
  }

  @Test func aLostAnswerIsSaidSo() async throws {
    guard case (.deferred(let reason), 1) = try await outcome(.text, .keepAndDrop) else {
      Issue.record("not deferred")
      return
    }
    #expect(reason == "the server's answer was lost: the server hung up")
  }

  @Test func aLetterAfterABrokenConnectionTakesANewOne() async throws {
    let server = try ScriptedMailServer { $0.verb == .data && $0.connection == 1 ? .drop : .goOn }
    let mailer = try mailer(server)
    if case .deferred = await send(mailer) {} else { Issue.record("not deferred") }
    #expect(await send(mailer) == .accepted)
    #expect(server.connections == 2)
  }

  @Test func nobodyListens() async throws {
    let server = try ScriptedMailServer()
    let url = server.url
    server.stop()
    let gone = Mailer(route: try #require(MailRoute(url)), login: nil)
    // The port may be closed a moment later than asked.
    if case .unavailable = await send(gone) {} else { Issue.record("not unavailable") }
  }

  @Test func withoutSTARTTLSNothingIsSent() async throws {
    let server = try ScriptedMailServer(extensions: ["AUTH PLAIN LOGIN"])
    let folder = try TemporaryFolder()
    let login = try MailLogin(user: "kabar", reference: "file:" + folder.write("rahasia", to: "secret"))
    let route = try #require(MailRoute("smtp+starttls://127.0.0.1:\(server.port)"))
    let outcome = await send(Mailer(route: route, login: login))
    #expect(
      outcome == .unavailable("the server does not offer STARTTLS; nothing is sent without encryption"))
    #expect(server.messages.isEmpty)
    #expect(server.steps.allSatisfy { ![.login, .sender].contains($0.verb) })
  }

  @Test func aFalsePromiseOfSTARTTLSIsNoWayAround() async throws {
    let server = try ScriptedMailServer(extensions: ["STARTTLS"]) {
      $0.verb == .startTLS ? .reply("454 4.7.0 not now") : .goOn
    }
    let route = try #require(MailRoute("smtp+starttls://127.0.0.1:\(server.port)"))
    if case .unavailable = await send(Mailer(route: route, login: nil)) {} else { Issue.record("sent") }
    #expect(server.steps.allSatisfy { $0.verb != .sender })
  }

  @Test func logsInAndNeverRepeatsThePassword() async throws {
    let folder = try TemporaryFolder()
    let login = try MailLogin(user: "kabar", reference: "file:" + folder.write("rahasia", to: "secret"))
    let good = try ScriptedMailServer(extensions: ["AUTH PLAIN"])
    #expect(await send(try mailer(good, login: login)) == .accepted)
    #expect(good.steps.contains { $0.verb == .login && $0.argument.hasPrefix("PLAIN") })
    let bad = try ScriptedMailServer(extensions: ["AUTH PLAIN"]) {
      $0.verb == .login ? .reply("535 5.7.8 wrong: kabar/rahasia") : .goOn
    }
    #expect(
      await send(try mailer(bad, login: login)) == .unavailable("the server refuses the login (535)"))
    #expect(bad.messages.isEmpty)
  }

  @Test(arguments: [MailStep.Verb.connected, .hello, .data, .text])
  func aCancelledTaskEndsSoon(verb: MailStep.Verb) async throws {
    let server = try ScriptedMailServer { $0.verb == verb ? .stall : .goOn }
    let mailer = try mailer(server)
    let task = Task { await send(mailer, within: .seconds(300)) }
    #expect(try await eventually { server.steps.contains { $0.verb == verb } })
    task.cancel()
    #expect(await task.value == .cancelled)
    await mailer.close()
  }

  @Test func anAddressWithACommandInItIsRefusedHere() async throws {
    let server = try ScriptedMailServer()
    if case .refused = await send(try mailer(server), to: "a@b.test>\r\nDATA") {} else { Issue.record("sent") }
    #expect(server.connections == 0)
  }
}
