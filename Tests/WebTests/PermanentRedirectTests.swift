import Testing
import Text

@testable import Web

@Suite struct PermanentRedirectTests {
  @Test func isBelievedAfterAWhile() throws {
    let target = try #require(WebURL("https://contoh.id/baru.xml"))
    var known: PermanentRedirect?
    for hour in 0..<3 {
      #expect(known?.isEstablished != true)
      known = .after(known, statuses: [301], target: target, isValid: true, now: Instant(seconds: Int64(hour) * 3_600))
    }
    #expect(known?.isEstablished == true)
    #expect(
      PermanentRedirect.after(known, statuses: [302], target: target, isValid: true, now: Instant(seconds: 9_999))
        == nil)
    #expect(
      PermanentRedirect.after(known, statuses: [301, 307], target: target, isValid: true, now: Instant(seconds: 9_999))
        == nil)
  }

  @Test func startsAnewForAnotherTargetAndIgnoresInvalidAnswers() throws {
    let a = try #require(WebURL("https://contoh.id/a"))
    let b = try #require(WebURL("https://contoh.id/b"))
    let first = PermanentRedirect.after(nil, statuses: [308], target: a, isValid: true, now: Instant(seconds: 0))
    #expect(
      PermanentRedirect.after(first, statuses: [308], target: b, isValid: false, now: Instant(seconds: 9)) == first)
    let second = PermanentRedirect.after(first, statuses: [308], target: b, isValid: true, now: Instant(seconds: 9))
    #expect(second?.answers == 1)
    #expect(second?.target == b)
  }
}
