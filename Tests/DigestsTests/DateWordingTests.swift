import Model
import Testing
import Text

@testable import Digests

@Suite struct DateWordingTests {
  private let id = DateWording(words: .indonesian)
  private let en = DateWording(words: .english)

  private func moment(_ iso: String, _ hour: Int, _ minute: Int, offset: Int = 25_200, zone: String = "WIB") throws
    -> Moment
  {
    let day = try #require(CalendarDay(iso: iso))
    let time = try #require(TimeOfDay(hour: hour, minute: minute))
    return Moment(Instant(day, time, offset: offset), offset: offset, zone: zone)
  }

  @Test(arguments: [
    ("2024-05-13", PublicationDate.Precision.minute, false, "13 Mei 2024, 14.05 WIB", "13 May 2024, 14:05 WIB"),
    ("2022-01-24", .minute, false, "24 Januari 2022, 14.05 WIB", "24 January 2022, 14:05 WIB"),
    ("2023-05-14", .day, false, "14 Mei 2023", "14 May 2023"),
    ("2023-05-13", .day, true, "13 Mei 2023 (perkiraan)", "13 May 2023 (estimated)"),
    ("2021-03-01", .month, true, "Maret 2021 (perkiraan)", "March 2021 (estimated)"),
  ])
  func published(
    day: String, precision: PublicationDate.Precision, isEstimated: Bool, indonesian: String, english: String
  ) throws {
    let today = try #require(CalendarDay(iso: "2024-05-14"))
    let date = PublicationDate(
      moment: try moment(day, 14, 5), precision: precision, isEstimated: isEstimated, origin: .meta)
    #expect(id.published(date, today: today) == indonesian)
    #expect(en.published(date, today: today) == english)
  }

  @Test func theLastYearIsShortAndOlderIsLong() throws {
    let today = try #require(CalendarDay(iso: "2024-05-14"))
    func text(_ day: String) throws -> String {
      id.published(.init(moment: try moment(day, 1, 7), precision: .day, origin: .meta), today: today)
    }
    #expect(try text("2023-08-01") == "1 Agu 2023")
    #expect(try text("2022-08-01") == "1 Agustus 2022")
  }

  @Test func clocksOfComingDaysHaveTheirEndWhereOneIsTold() throws {
    let day = try #require(CalendarDay(iso: "2024-05-13"))
    var coming = ComingDay(.event, day)
    #expect(id.clock(of: coming) == nil)
    coming.clock = try moment("2024-05-13", 9, 0)
    #expect(id.clock(of: coming) == "09.00 WIB")
    coming.clockEnd = try moment("2024-05-13", 11, 30)
    #expect(id.clock(of: coming) == "09.00–11.30 WIB")
    #expect(en.clock(of: coming) == "09:00–11:30 WIB")
  }

  @Test func machineDatesAreNoMoreExactThanKnown() throws {
    func text(_ precision: PublicationDate.Precision) throws -> String {
      DateWording.machine(.init(moment: try moment("2024-05-13", 14, 5), precision: precision, origin: .meta))
    }
    #expect(try text(.minute) == "2024-05-13T14:05:00+07:00")
    #expect(try text(.day) == "2024-05-13")
    #expect(try text(.month) == "2024-05")
  }

  @Test func spansNameYearsAndZonesOnlyWhereTheyDiffer() throws {
    #expect(try id.span(moment("2024-05-13", 6, 0), moment("2024-05-14", 6, 0)) == "13 Mei 06.00 – 14 Mei 06.00 WIB")
    #expect(
      try id.span(moment("2023-12-31", 6, 0), moment("2024-01-01", 6, 0)) == "31 Des 2023 06.00 – 1 Jan 2024 06.00 WIB")
    let summer = try moment("2024-10-26", 6, 0, offset: 7_200, zone: "CEST")
    let winter = try moment("2024-10-27", 6, 0, offset: 3_600, zone: "CET")
    #expect(en.span(summer, winter) == "26 Oct 06:00 CEST – 27 Oct 06:00 CET")
  }

  @Test(arguments: [(0, "UTC"), (20_700, "UTC+5:45"), (-12_600, "UTC−3:30"), (28_800, "UTC+8")])
  func zonesWithoutAName(offset: Int, name: String) throws {
    #expect(id.zone(try moment("2024-05-13", 6, 0, offset: offset, zone: "")) == name)
  }
}
