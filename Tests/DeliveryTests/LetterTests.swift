import Testing

@testable import Delivery

@Suite struct LetterTests {
  @Test func takesTheAddressOutOfAName() {
    let letter = Letter(sender: "Kabar <kabar@warta.test>", recipient: "ani@warta.test", bytes: [])
    #expect(letter.sender == "kabar@warta.test")
    #expect(letter.recipient == "ani@warta.test")
    #expect(letter.isSendable)
  }

  @Test(arguments: [
    "", "ani", "ani@warta.test\r\nRCPT TO:<x@y.test>", "ani@warta.test> SIZE=1", "a b@warta.test", "a\u{0}@warta.test",
    "a@" + String(repeating: "x", count: 400),
  ])
  func refusesWhatWouldEndACommand(address: String) {
    #expect(!Letter(sender: "kabar@warta.test", recipient: address, bytes: []).isSendable)
    #expect(!Letter(sender: address, recipient: "ani@warta.test", bytes: []).isSendable)
  }
}
