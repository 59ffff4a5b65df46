import Testing

@testable import Digests

@Suite struct MailboxTests {
  @Test(arguments: [
    ("a@b.test", "", "a@b.test"), ("Nama <a.b+c@d-e.test>", "Nama", "a.b+c@d-e.test"),
    ("\"Nama, X\" <a@b.test>", "Nama, X", "a@b.test"),
  ])
  func reads(text: String, name: String, address: String) {
    let box = Mailbox(text)
    #expect(box.isGiven && box.name == name && box.address == address)
  }

  @Test(arguments: [
    "", "a", "a@", "@b.test", "a@b@c.test", "a@b..test", "é@b.test", "a b@c.test", "a@b.test\r\nBcc: x@y.test",
    "<a@b.test>, <c@d.test>",
    "a@[127.0.0.1]", String(repeating: "a", count: 300) + "@b.test",
  ])
  func refuses(text: String) { #expect(Mailbox(text).address == Mailbox.fallback) }
}
