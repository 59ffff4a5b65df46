import Text

extension Views {
  /// A short message that only shows that mail arrives.
  public static func testMessage(from: String, to: String, at moment: Moment, language: String) -> [UInt8] {
    let words = Wording.of(language)
    let sender = Mailbox(from)
    let receiver = Mailbox(to)
    let identity = "<test.\(moment.instant.seconds)@\(sender.domain)>"
    let head =
      HeaderField.mailboxes("From", [sender])
      + (receiver.isGiven ? HeaderField.mailboxes("To", [receiver]) : HeaderField.raw("To", "undisclosed-recipients:;"))
      + HeaderField.text("Subject", words.testSubject) + HeaderField.raw("Date", HeaderField.date(moment))
      + HeaderField.raw("Message-ID", identity)
      + "Auto-Submitted: auto-generated\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n"
      + "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
    return Array(head.utf8) + QuotedPrintable.body([words.testBody])
  }
}
