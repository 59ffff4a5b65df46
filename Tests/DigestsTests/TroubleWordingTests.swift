import Model
import Testing
import Text

@testable import Digests

@Suite struct TroubleWordingTests {
  private let id = TroubleWording(language: "id")
  private let en = TroubleWording(language: "en")

  private func moment(_ day: String, _ hour: Int) throws -> Moment {
    let day = try #require(CalendarDay(iso: day))
    return Moment(
      Instant(day, try #require(TimeOfDay(hour: hour, minute: 0)), offset: 25_200), offset: 25_200, zone: "WIB")
  }

  @Test func aSentenceSaysSinceWhenAndWhenNext() throws {
    let (since, next) = (try moment("2023-08-09", 4), try moment("2023-08-10", 18))
    let fault = Edition.SourceReport.Fault.failing(Trouble(.status, "503"), since: since, tries: 4, next: next)
    #expect(
      id.sentence(fault)
        == "menjawab dengan galat (503) sejak 9 Agu 04.00 (4 percobaan). Percobaan berikut 10 Agu 18.00.")
    #expect(en.sentence(fault) == "answers with an error (503) since 9 Aug 04:00 (4 tries). Next try 10 Aug 18:00.")
    let once = Edition.SourceReport.Fault.failing(Trouble(.gone), since: since, tries: 1, next: nil)
    #expect(id.sentence(once) == "sudah tidak ada (410) sejak 9 Agu 04.00 (1 percobaan).")
    #expect(en.sentence(once) == "is gone for good (410) since 9 Aug 04:00 (1 try).")
  }

  @Test func aSilentSourceSaysForHowLong() {
    #expect(en.sentence(.silent(days: 1)).hasPrefix("answers, but nothing new for 1 day."))
    #expect(id.sentence(.silent(days: 40)).contains("selama 40 hari."))
  }

  @Test func onlyOperatorsGetTheLibrarysWords() {
    let trouble = Trouble(.unreachable, "Connection refused")
    #expect(en.phrase(trouble) == "cannot be reached (Connection refused)")
    #expect(en.sentence(.failing(trouble, since: nil, tries: 1, next: nil)) == "cannot be reached.")
  }
}
