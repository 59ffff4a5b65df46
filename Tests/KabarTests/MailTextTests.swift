import Digests
import Pipeline
import Testing
import Text

@testable import kabar

/// How the outbox stands, in a few words.
@Suite struct MailTextTests {
  private func words(_ say: WordingLanguage, _ change: (inout MailStanding) -> Void) -> String? {
    var standing = MailStanding()
    standing.day = CalendarDay(iso: "2026-11-28")
    change(&standing)
    return MailText.counts(standing, say)
  }

  @Test func allIsWellOrThereIsNone() {
    #expect(words(.english) { _ in } == nil)
    #expect(words(.english) { $0.sentLast = 3 } == "3 of 3 sent for 2026-11-28")
    #expect(words(.indonesian) { $0.sentLast = 3 } == "3 dari 3 terkirim untuk 2026-11-28")
  }

  @Test func whatWaitsAndFailedIsCountedByDay() {
    let change: (inout MailStanding) -> Void = {
      ($0.waiting, $0.failed, $0.failedLast, $0.sentLast) = (1, 7, 2, 9)
    }
    #expect(
      words(.english, change)
        == "1 waiting, 2 FAILED for 2026-11-28, 5 failed for earlier days, 9 sent for 2026-11-28")
    #expect(
      words(.indonesian, change)
        == "1 menunggu, 2 GAGAL untuk 2026-11-28, 5 gagal untuk hari sebelumnya, 9 terkirim untuk 2026-11-28")
    #expect(words(.english) { ($0.failed, $0.failedLast) = (4, 0) } == "4 failed for earlier days")
  }
}
