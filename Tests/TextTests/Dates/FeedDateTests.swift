import Testing

@testable import Text

@Suite struct FeedDateTests {
  @Test(arguments: [
    // RFC 5322, 850, asctime
    ("Tue, 14 Mar 2023 21:05:09 +0700", "2023-03-14T14:05:09Z"),
    ("March 14, 2023 21:05 GMT+700", "2023-03-14T14:05:00Z"),
    ("Tuesday, 14-Mar-23 21:05:09 GMT", "2023-03-14T21:05:09Z"),
    ("Tue Mar 14 21:05:09 2023", "2023-03-14T21:05:09Z"),
    ("14 Mar 23 21:05 EST", "2023-03-15T02:05:00Z"),
    ("Tue, 14 Mar 2023 24:00:00 GMT", "2023-03-15T00:00:00Z"),
    // ISO 8601
    ("2023-03-14T21:05:09.25+07:00", "2023-03-14T14:05:09Z"),
    ("20230314T210509Z", "2023-03-14T21:05:09Z"),
    ("2023-W11-2", "2023-03-14T00:00:00Z"),
    ("2023W112", "2023-03-14T00:00:00Z"),
    ("2023-073", "2023-03-14T00:00:00Z"),
    ("23-03-14", "2023-03-14T00:00:00Z"),
    ("-23-03", "2023-03-01T00:00:00Z"),
    ("2023-03", "2023-03-01T00:00:00Z"),
    ("20230314210509", "2023-03-14T21:05:09Z"),
    // Unix time
    ("1678827909", "2023-03-14T21:05:09Z"),
    ("1678827909123", "2023-03-14T21:05:09Z"),
    // What publishers write
    ("March 14th, 2023 at 9:05 p.m.", "2023-03-14T21:05:00Z"),
    ("14.03.2023 21:05 Uhr", "2023-03-14T21:05:00Z"),
    ("2023/03/14 21:05", "2023-03-14T21:05:00Z"),
    ("03/14/2023 9:05 PM", "2023-03-14T21:05:00Z"),
    ("Tue, 14 Mar 2023 21:05:09 GMT+0700 (Western Indonesia Time)", "2023-03-14T14:05:09Z"),
    ("2023년 03월 14일 21:05:09", "2023-03-14T12:05:09Z"),
    // A zone whose sign was lost
    ("Tue, 14 Mar 2023 21:05:09 0700", "2023-03-14T14:05:09Z"),
    ("Tue, 14 Mar 2023 21:05:09 07:00", "2023-03-14T14:05:09Z"),
    ("Sel, 14 Maret 2023 21:05:09 0800", "2023-03-14T13:05:09Z"),
    ("2023-03-14T21:05:09 07:00", "2023-03-14T14:05:09Z"),
    ("2023-03-14 21:05:09.12 0530", "2023-03-14T15:35:09Z"),
    ("Tue Mar 14 21:05:09 2012", "2012-03-14T21:05:09Z"),
    ("Selasa, 14 Maret 2023 | 21.05 WIB", "2023-03-14T14:05:00Z"),
    ("14 Mac 2023", "2023-03-14T00:00:00Z"),
    ("mar., 14 mars 2023 21:05:09 +0100", "2023-03-14T20:05:09Z"),
    ("14 de marzo de 2023", "2023-03-14T00:00:00Z"),
    ("14. března 2023", "2023-03-14T00:00:00Z"),
    ("14 marca 2023", "2023-03-14T00:00:00Z"),
    ("Вт, 14 марта 2023 21:05", "2023-03-14T21:05:00Z"),
    ("Τρί, 14 Μαρ 2023 21:05:09 EET", "2023-03-14T19:05:09Z"),
  ])
  func readsWhatFeedsWrite(text: String, instant: String) {
    #expect(FeedDate.parse(text)?.iso8601 == instant)
  }

  @Test(arguments: [
    ("Tue, 14 Mar 2023 12:00:00 America/New_York", "2023-03-14T16:00:00Z"),
    ("Sun, 12 Mar 2023 01:59:00 America/New_York", "2023-03-12T06:59:00Z"),
    ("Sun, 26 Mar 2023 12:00:00 Europe/Berlin", "2023-03-26T10:00:00Z"),
    ("Sat, 25 Mar 2023 12:00:00 Europe/Berlin", "2023-03-25T11:00:00Z"),
    ("Sat, 25 Mar 2023 12:00:00 Asia/Jakarta", "2023-03-25T05:00:00Z"),
    ("Sat, 25 Mar 2023 12:00:00 WITA", "2023-03-25T04:00:00Z"),
    ("Sat, 25 Mar 2023 12:00:00 WIT", "2023-03-25T03:00:00Z"),
  ])
  func knowsZonesAndTheirSummers(text: String, instant: String) {
    #expect(FeedDate.parse(text)?.iso8601 == instant)
  }

  @Test(arguments: [
    "", "   ", "soon", "14 Mar", "21:05", "2023-02-30", "2023-13-01", "Tue, 31 Feb 2023 10:00:00 GMT",
    "2023-03-14T25:00:00Z",
    "2023-03-14T10:61:00Z", "0001-01-01T00:00:00Z", "99999999999999999999", "12.34.56.78", "call 5 people in room 2023",
  ])
  func rejectsNonsense(text: String) { #expect(FeedDate.parse(text) == nil) }

  @Test func longTextIsNoDate() {
    #expect(FeedDate.parse("14 March 2023" + String(repeating: " ", count: 500)) != nil)
    #expect(FeedDate.parse("14 March 2023" + String(repeating: "x", count: 500)) == nil)
  }

  @Test func everyMonthOfEveryLanguageIsKnown() {
    for line in DateNames.months {
      let names = line.split(separator: " ").dropFirst()
      #expect(names.count == 12, "\(line)")
      for (index, spellings) in names.enumerated() {
        let name = spellings.split(separator: "/")[0]
        let month = FeedDate.parse("3 \(name) 2023").map { Moment($0, offset: 0).day.month }
        #expect(month == index + 1, "\(name)")
      }
    }
  }

  @Test(arguments: [
    ("27/11/2026 01:00", FeedDate.ZoneDoubt.unstated), ("2026-11-27 01:00:00", .unstated),
    ("20261127010000", .unstated),
    ("27 November 2026", .untimed), ("2026-11-27", .untimed), ("Fri, 27 Nov 2026 GMT", .untimed),
    ("Fri, 27 Nov 2026 01:00:00 GMT", .greenwich),
    ("2026-11-27T01:00:00Z", .greenwich),
    ("Fri, 27 Nov 2026 01:00:00 +0000", .greenwich), ("27 November 2026 01:00 WIB", nil), ("1795741200", nil),
    ("2026-11-27T01:00:00+07:00", nil),
  ])
  func saysWhatIsDoubtfulOfTheZone(text: String, doubt: FeedDate.ZoneDoubt?) throws {
    #expect(try #require(FeedDate.read(text)).doubt == doubt)
  }
}
