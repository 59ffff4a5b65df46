import Testing
import Text

@testable import Digests

@Suite struct HeaderFieldTests {
  @Test func asciiStaysAsItIs() {
    #expect(HeaderField.text("Subject", "9 Sep: dua berita") == "Subject: 9 Sep: dua berita\r\n")
  }

  @Test func onlyWhatNeedsItIsEncoded() {
    #expect(HeaderField.text("Subject", "satu – dua") == "Subject: satu =?utf-8?B?4oCT?= dua\r\n")
  }

  @Test(arguments: [
    "satu – dua – tiga", String(repeating: "é", count: 200), "🙂 " + String(repeating: "界 ", count: 60) + "x",
    "=?utf-8?Q?palsu?=",
    String(repeating: "x", count: 300),
  ])
  func foldsAndReadsBack(text: String) {
    let field = HeaderField.text("Subject", text)
    for line in field.split(separator: "\r\n") {
      #expect(line.utf8.count <= 76)
      #expect(line.split(separator: " ").filter { $0.hasPrefix("=?") }.allSatisfy { $0.utf8.count <= 75 })
    }
    let message = ReadMessage(Array(field.utf8) + [13, 10])
    #expect(ReadMessage.plain(message.value("Subject") ?? "") == text.split(separator: " ").joined(separator: " "))
  }

  @Test func namesAreQuotedOrEncoded() {
    func field(_ text: String) -> String { HeaderField.mailboxes("To", [Mailbox(text)]) }
    #expect(field("Redaksi Peksos <a@b.test>") == "To: Redaksi Peksos <a@b.test>\r\n")
    #expect(field("Dinas, Kota <a@b.test>") == "To: \"Dinas, Kota\" <a@b.test>\r\n")
    #expect(field("Peksos – X <a@b.test>") == "To: Peksos =?utf-8?B?4oCT?= X <a@b.test>\r\n")
    #expect(field("a@b.test") == "To: a@b.test\r\n")
  }

  @Test func datesAreEnglish() throws {
    let day = try #require(CalendarDay(iso: "2023-09-09"))
    let time = try #require(TimeOfDay(hour: 6, minute: 0, second: 12))
    #expect(
      HeaderField.date(Moment(Instant(day, time, offset: 25_200), offset: 25_200)) == "Sat, 09 Sep 2023 06:00:12 +0700")
    #expect(
      HeaderField.date(Moment(Instant(day, time, offset: -12_600), offset: -12_600))
        == "Sat, 09 Sep 2023 06:00:12 -0330")
  }
}
