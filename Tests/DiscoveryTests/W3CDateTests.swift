import Testing

@testable import Discovery

@Suite struct W3CDateTests {
  @Test(arguments: [
    ("2026", "2026-01-01T00:00:00Z"), ("2026-03", "2026-03-01T00:00:00Z"), ("2026-03-04", "2026-03-04T00:00:00Z"),
    ("2026-03-04T05:06Z", "2026-03-04T05:06:00Z"), ("2026-03-04T05:06:07.123+07:00", "2026-03-03T22:06:07Z"),
    ("2026-03-04 05:06:07-0130", "2026-03-04T06:36:07Z"), ("kemarin", nil), ("2026-13-01", nil),
    ("2026-03-04T25:00:00Z", nil),
    ("2026-03-04T05:06:07+", "2026-03-04T05:06:07Z"),
  ])
  func parses(text: String, expected: String?) {
    #expect(W3CDate.parse(text)?.iso8601 == expected)
  }
}
