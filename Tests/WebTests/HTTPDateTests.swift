import Testing
import Text

@testable import Web

@Suite struct HTTPDateTests {
  @Test(arguments: [
    "Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994",
    "sun,6 nov 1994 08:49:37 gmt", "06 Nov 1994 08:49:37", "Sun, 06 Nov 1994 15:49:37 +0700",
  ])
  func readsTheForms(text: String) {
    #expect(HTTPDate.parse(text)?.iso8601 == "1994-11-06T08:49:37Z")
  }

  @Test(arguments: [
    "", "0", "-1", "besok", "Sun, 31 Feb 2024 08:49:37 GMT", "Sun, 06 Nov 1994", "Sun, 06 Nov 1994 25:00:00 GMT",
  ])
  func refusesOthers(text: String) {
    #expect(HTTPDate.parse(text) == nil)
  }
}
