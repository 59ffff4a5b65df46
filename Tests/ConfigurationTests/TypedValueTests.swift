import Testing

@testable import Configuration

@Suite struct TypedValueTests {
  @Test(arguments: [
    ("WIB", "Asia/Jakarta"), ("wita", "Asia/Makassar"), ("Asia/Jayapura", "Asia/Jayapura"),
    ("makassar", "Asia/Makassar"),
    ("GMT+8", "Asia/Makassar"), ("UTC", "UTC"),
  ])
  func zones(text: String, zone: String) { #expect(TypedValue.zone(text) == zone) }

  /// What is only like a zone, or hours that are not Indonesia's, is none.
  @Test(arguments: ["Mars", "Jakrata", "GMT+5", "", "Asia/"])
  func noZones(text: String) { #expect(TypedValue.zone(text) == nil) }

  @Test(arguments: [("6", "06:00"), ("6.30", "06:30"), ("06:05", "06:05"), ("23 59", "23:59")])
  func times(text: String, time: String) { #expect(TypedValue.timeOfDay(text) == time) }

  @Test(arguments: ["", "24", "25:00", "6:60", "pagi", "6:00:00", "-1"])
  func noTimes(text: String) { #expect(TypedValue.timeOfDay(text) == nil) }
}
