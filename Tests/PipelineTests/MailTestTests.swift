import Model
import TestSupport
import TestTurns
import Testing

@testable import Pipeline

/// A test message, and what the server answers to it.
@Suite(.network, .lastNet) struct MailTestTests {
  let test: TestNewsroom

  init() throws { test = try TestNewsroom() }

  private func send(_ server: ScriptedMailServer) async throws -> MailTest {
    let room = try test.room([]) {
      $0.email = EmailSettings(to: ["ani@warta.test"], from: "Kabar <kabar@warta.test>", smtp: server.url)
    }
    return await room.delivery.test(to: "budi@warta.test", language: "id")
  }

  @Test func tellsEachAnswer() async throws {
    let server = try ScriptedMailServer()
    let result = try await send(server)
    #expect(result.failure == nil)
    #expect(
      result.lines.map { String($0.prefix(10)) } == [
        "server    ", "security  ", "sender    ", "receiver  ", "message   ",
      ])
    #expect(result.lines[3].hasPrefix("receiver  budi@warta.test, \"250"))
    #expect(server.messages.map(\.recipient) == ["budi@warta.test"])
    #expect(server.messages.first?["Subject"] == "[Kabar] Surel uji")
  }

  @Test func tellsWhoWasRefusedAndWhatToDo() async throws {
    let server = try ScriptedMailServer { $0.verb == .recipient ? .reply("554 5.7.1 relay \u{1B}[31mdenied") : .goOn }
    let result = try await send(server)
    #expect(result.lines.last == "receiver  budi@warta.test, REFUSED \"554 5.7.1 relay [31mdenied\"")
    #expect(result.failure?.contains("does not send to other hosts") == true)
    #expect(result.failure?.contains("\n  do: ") == true)
  }

  @Test func aServerThatIsNotThereIsToldAsSuch() async throws {
    let server = try ScriptedMailServer { $0.verb == .connected ? .reply("421 4.3.2 down") : .goOn }
    let result = try await send(server)
    #expect(result.lines.count == 1)
    #expect(result.failure?.contains("421 4.3.2 down") == true)
  }
}
