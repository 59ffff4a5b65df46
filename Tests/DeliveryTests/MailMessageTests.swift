import Testing

@testable import Delivery

@Suite struct MailMessageTests {
  @Test func takesTheAddressOutOfAName() {
    let message = MailMessage(sender: "Kabar <kabar@warta.test>", recipient: "ani@warta.test", bytes: [])
    #expect(message.sender == "kabar@warta.test")
    #expect(message.recipient == "ani@warta.test")
    #expect(message.isSendable)
  }

  @Test(arguments: [
    "", "ani", "ani@warta.test\r\nRCPT TO:<x@y.test>", "ani@warta.test> SIZE=1", "a b@warta.test", "a\u{0}@warta.test",
    "a@" + String(repeating: "x", count: 400),
  ])
  func refusesWhatWouldEndACommand(address: String) {
    #expect(!MailMessage(sender: "kabar@warta.test", recipient: address, bytes: []).isSendable)
    #expect(!MailMessage(sender: address, recipient: "ani@warta.test", bytes: []).isSendable)
  }
}
