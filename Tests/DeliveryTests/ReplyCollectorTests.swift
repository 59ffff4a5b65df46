import Testing

@testable import Delivery

@Suite struct ReplyCollectorTests {
  private func reply(_ lines: String...) -> ReplyCollector {
    var collector = ReplyCollector()
    for line in lines { Array(line.utf8).withUnsafeBufferPointer { collector.take($0) } }
    return collector
  }

  @Test func keepsTheLastLine() {
    let last = reply("250-mail.test\r\n", "250 SIZE\r\n", "550 5.1.1 no such user\r\n")
    #expect(last.code == 550)
    #expect(last.text == "550 5.1.1 no such user")
  }

  @Test func theFarewellDoesNotHideARefusal() {
    #expect(reply("250 ok\r\n", "550 5.1.1 no such user\r\n", "221 bye\r\n").text == "550 5.1.1 no such user")
  }

  @Test func ignoresWhatIsNoReply() {
    #expect(reply("hello\r\n", "5\r\n", "").code == 0)
    #expect(reply("450 wait\r\n", "next\r\n").text == "450 wait")
  }

  @Test func wordsAreCleanAndShort() {
    #expect(reply("550 a\u{1B}[31m\tb\u{7F}\r\n").text == "550 a [31m b")
    #expect(reply("550-first\r\n").text == "550 first")
    #expect(reply("550 " + String(repeating: "x", count: 5000)).text.utf8.count == 200)
    #expect(reply("550 é\r\n").text == "550 ??")
  }
}
