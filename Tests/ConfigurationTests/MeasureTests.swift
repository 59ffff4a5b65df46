import Testing

@testable import Configuration

@Suite struct MeasureTests {
  @Test(arguments: [
    ("30s", 30), ("30m", 1_800), ("2h", 7_200), ("1d", 86_400), ("2w", 1_209_600), ("5y", 157_680_000), ("0h", 0),
  ])
  func durations(text: String, seconds: Int) { #expect(Measure.seconds(text) == seconds) }

  @Test(arguments: ["", "h", "90", "2 h", "-1h", "1.5h", "2H", "2hours", "99999999999999999999h", "١h"])
  func noDurations(text: String) { #expect(Measure.seconds(text) == nil) }

  @Test(arguments: [
    ("2 hours", "2h (or 30m, 1d)"), ("1 jam", "1h (or 30m, 1d)"), ("90 menit", "90m (or 2h, 1d)"),
    ("3 hari", "3d (or 30m, 2h)"), ("2 minggu", "2w (or 30m, 2h)"), ("sering", "2h (or 30m, 1d)"),
    ("30 detik", "30s (or 30m, 2h)"), ("1h30m", "90m (or 30m, 1d)"), ("1h 30m 1x", "1h (or 30m, 1d)"),
  ])
  func durationGuesses(text: String, guess: String) { #expect(Measure.durationGuess(text) == guess) }

  @Test(arguments: [("8MB", 8_000_000), ("500 KB", 500_000), ("1MiB", 1_048_576), ("20000", 20_000), ("1k", 1_000)])
  func sizes(text: String, bytes: Int) { #expect(Measure.bytes(text) == bytes) }

  @Test(arguments: ["", "MB", "8GB", "-1", "8 apples", "9999999999"])
  func noSizes(text: String) { #expect(Measure.bytes(text) == nil) }

  @Test(arguments: [("6:0", "06:00"), ("6.30", "06:30"), ("25:00", "06:00"), ("18", "18:00"), ("pagi", "06:00")])
  func timeGuesses(text: String, guess: String) { #expect(Measure.timeGuess(text) == guess) }
}
