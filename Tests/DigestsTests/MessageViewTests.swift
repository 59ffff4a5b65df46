import Model
import Testing

@testable import Digests

@Suite struct MessageViewTests {
  @Test func headersOfAnOrdinaryDay() throws {
    let message = ReadMessage(Views.render(try Fixture("ordinary").edition, as: .eml))
    #expect(message.value("From") == "Kabar Peksos <kabar@lembaga.test>")
    #expect(message.value("Date") == "Tue, 14 May 2024 06:00:12 +0700")
    #expect(message.value("Message-ID") == "<digest.2024-05-14.r1.1a1s9c1@lembaga.test>")
    #expect(message.value("List-Id") == "Kabar Peksos <kabar-peksos.lembaga.test>")
    #expect(message.value("List-Unsubscribe") == "<mailto:kabar@lembaga.test?subject=berhenti>")
    #expect(message.value("Auto-Submitted") == "auto-generated")
  }

  @Test func oneRecipientSeesNoOther() throws {
    let edition = try Fixture("overflow").edition
    #expect(ReadMessage(Views.render(edition, as: .eml)).value("To") == "team@agency.test, board@agency.test")
    let one = Views.message(edition, to: "board@agency.test")
    #expect(ReadMessage(one).value("To") == "board@agency.test")
    #expect(!String(decoding: one, as: UTF8.self).contains("team@agency.test"))
  }

  @Test func hostileSettingsAddNoField() throws {
    let message = ReadMessage(Views.render(try Fixture("hostile").edition, as: .eml))
    #expect(!message.fields.contains { $0.name == "Bcc" || $0.name == "Cc" })
    #expect(message.value("To") == "ok@lembaga.test")
    #expect(message.value("Message-ID") == "<digest.2024-07-07.r1.1rvyg3u@kabar.invalid>")
  }

  @Test func withoutMailSettingsItIsStillAMessage() throws {
    let message = ReadMessage(Views.render(try Fixture("no-sources").edition, as: .eml))
    #expect(message.value("To") == "undisclosed-recipients:;")
    #expect(message.value("From") == "Kabar Peksos <kabar@kabar.invalid>")
    #expect(!message.parts[1].text.contains("mailto:"))
  }
}
