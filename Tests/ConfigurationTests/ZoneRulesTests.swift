import Testing
import Text

@testable import Configuration

@Suite struct ZoneRulesTests {
  private func rules(_ name: String) throws -> ZoneRules { try #require(ZoneRules(identifier: name)) }

  private func instant(_ zone: String, _ day: String, _ hour: Int, _ minute: Int = 0) throws -> String {
    let day = try #require(CalendarDay(iso: day))
    let time = try #require(TimeOfDay(hour: hour, minute: minute))
    return try rules(zone).instant(day, time).iso8601
  }

  @Test func jakartaHasNoSummerTime() throws {
    #expect(try instant("Asia/Jakarta", "2023-09-09", 6) == "2023-09-08T23:00:00Z")
    let moment = try rules("Asia/Jakarta").moment(Instant(seconds: 1_694_156_160))
    #expect(moment.iso8601 == "2023-09-08T13:56:00+07:00")
    #expect(moment.zone == "WIB")
  }

  @Test func zonesAreNamed() throws {
    let now = Instant(seconds: 1_700_000_000)
    #expect(try rules("Asia/Makassar").moment(now).zone == "WITA")
    #expect(try rules("Asia/Jayapura").moment(now).zone == "WIT")
    #expect(try rules("Europe/Berlin").moment(now).zone == "UTC+1")
    #expect(try rules("America/St_Johns").moment(now).zone == "UTC-3:30")
    #expect(try rules("UTC").moment(now).zone == "UTC")
  }

  @Test func berlinSkipsAnHourInSpring() throws {
    #expect(try instant("Europe/Berlin", "2026-03-29", 1, 59) == "2026-03-29T00:59:00Z")
    // 02:00 to 03:00 is not there; the first instant after it is 03:00.
    #expect(try instant("Europe/Berlin", "2026-03-29", 2) == "2026-03-29T01:00:00Z")
    #expect(try instant("Europe/Berlin", "2026-03-29", 2, 30) == "2026-03-29T01:00:00Z")
    #expect(try instant("Europe/Berlin", "2026-03-29", 3) == "2026-03-29T01:00:00Z")
    #expect(try instant("Europe/Berlin", "2026-03-29", 6) == "2026-03-29T04:00:00Z")
  }

  @Test func berlinHasAnHourTwiceInAutumn() throws {
    #expect(try instant("Europe/Berlin", "2026-10-25", 2, 30) == "2026-10-25T00:30:00Z")
    #expect(try instant("Europe/Berlin", "2026-10-25", 3) == "2026-10-25T02:00:00Z")
  }

  @Test func newfoundlandChangesByHalfHourZone() throws {
    #expect(try instant("America/St_Johns", "2026-03-08", 2, 15) == "2026-03-08T05:30:00Z")
    #expect(try instant("America/St_Johns", "2026-11-01", 1, 30) == "2026-11-01T04:00:00Z")
    #expect(try instant("America/St_Johns", "2026-07-01", 6) == "2026-07-01T08:30:00Z")
  }

  @Test func apiaSkippedADay() throws {
    #expect(try instant("Pacific/Apia", "2011-12-29", 6) == "2011-12-29T16:00:00Z")
    // Samoa had no 30 December: the first instant after it is midnight of the 31st.
    #expect(try instant("Pacific/Apia", "2011-12-30", 6) == "2011-12-30T10:00:00Z")
    #expect(try instant("Pacific/Apia", "2011-12-31", 6) == "2011-12-30T16:00:00Z")
  }

  @Test(arguments: ["Asia/Jakarta", "Europe/Berlin", "America/St_Johns", "Pacific/Apia", "Australia/Lord_Howe"])
  func thereAndBackAgain(zone: String) throws {
    let rules = try rules(zone)
    let first = try #require(CalendarDay(year: 2011, month: 1, day: 1))
    let time = try #require(TimeOfDay(hour: 6, minute: 0))
    var last = rules.instant(first.adding(days: -1), time)
    for offset in 0..<1_500 {
      let day = first.adding(days: offset)
      let instant = rules.instant(day, time)
      #expect(instant > last)
      last = instant
      let moment = rules.moment(instant)
      // The one day that Samoa left out becomes the beginning of the next.
      if zone == "Pacific/Apia", day.iso == "2011-12-30" { continue }
      #expect(moment.day == day && moment.time == time)
    }
  }

  @Test(arguments: ["WIB", "GMT+7", "EST", "", "asia/jakarta", "Mars/Olympus", "../etc", "Asia/"])
  func otherNamesAreNoZones(name: String) { #expect(ZoneRules(identifier: name) == nil) }

  @Test(arguments: [
    ("WIB", "Asia/Jakarta"), ("wita", "Asia/Makassar"), ("WIT", "Asia/Jayapura"), ("jakarta", "Asia/Jakarta"),
    ("asia/jakarta", "Asia/Jakarta"), ("Asia/Jakrta", "Asia/Jakarta"), ("Berln", "Europe/Berlin"),
    ("UTC+7", "Asia/Jakarta"), ("UTC+07:00", "Asia/Jakarta"), ("gmt+07", "Asia/Jakarta"), ("GMT +7", "Asia/Jakarta"),
    ("+0700", "Asia/Jakarta"), ("+7:00", "Asia/Jakarta"), ("UTC+8", "Asia/Makassar"), ("GMT+09:00", "Asia/Jayapura"),
    ("UTC+0", "UTC"), ("GMT-00:00", "UTC"), ("Asia/Ho Chi Minh", "Asia/Ho_Chi_Minh"),
  ])
  func guesses(text: String, zone: String) { #expect(ZoneNames.suggestion(for: text) == zone) }

  @Test(arguments: ["UTC+3", "GMT-7", "+0730", "+70", "UTC+", "7"])
  func otherHoursAreNotGuessed(text: String) {
    #expect(!["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"].contains(ZoneNames.suggestion(for: text)))
  }
}
