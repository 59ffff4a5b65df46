import TestSupport
import Testing
import Text

@testable import kabar

/// What digests on the disk have told.
@Suite struct ToldDigestsTests {
  @Test func addressesOfBothFormsAreFoundOnce() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "## 1. [Judul](https://warta.test/1 \"x\")\n[lagi](https://warta.test/2) dan ](https://warta.test/3\n",
      to: "2026-11-27.md")
    try folder.write(
      #"{"items":[{"url":"https://warta.test/1"},{"url":"https://warta.test/4"},{"url":7},{}]}"#, to: "2026-11-28.json")
    // No digests, too old, or none that can be read.
    for (name, text) in [
      ("index.md", "[a](https://warta.test/5)"), ("2026-08-01.md", "[a](https://warta.test/6)"),
      ("2026-11-26.json", "{\"items\":"), ("2026-11-26.html", "](https://warta.test/7)"),
    ] { try folder.write(text, to: name) }
    let today = try #require(CalendarDay(iso: "2026-11-28"))
    let found = ToldDigests.addresses(in: [folder.path, folder.path("none")], today: today)
    #expect(found.map(\.path).sorted() == ["/1", "/2", "/3", "/4"])
  }
}
