import Testing
import Text

@Suite struct MailAddressTests {
  private static func address(of bytes: Int) -> String {
    let labels = String(repeating: String(repeating: "d", count: 49) + ".", count: 4)
    return String(repeating: "a", count: bytes - labels.utf8.count - 3) + "@" + labels + "id"
  }

  @Test(arguments: ["a@b.test", "a.b+c@d-e.test", "kabar@localhost", "redaksi@pekérja.id", address(of: 254)])
  func takes(text: String) { #expect(MailAddress.isAddress(text[...])) }

  @Test(arguments: [
    "", "a", "a@", "@b.test", "a@b@c.test", "a@b..test", "é@b.test", "a b@c.test", ".a@b.test", "a@intranet",
    "a@-b.test", "a@b.test\r\nBcc: x@y.test", address(of: 255),
  ])
  func refuses(text: String) { #expect(!MailAddress.isAddress(text[...])) }
}
