import Logging
import Testing

@testable import Service

/// Entries of the journal: a sentence, and fields by which it is found.
@Suite struct JournalEntryTests {
  private func fields(_ text: String, _ values: [String: String]) -> [String: String] {
    let all = JournalEntry.fields(text, values.mapValues { Logger.MetadataValue.string($0) }, 4, run: "0a1b2c3d")
    return Dictionary(all.map { ($0.name, $0.value) }) { first, _ in first }
  }

  @Test func aChangeOfASourceIsASentenceWithItsFields() {
    let entry = fields(
      "source failed",
      ["event": "source-ill", "source": "Warta", "trouble": "refuses programs (403)", "url": "https://warta.test/"])
    #expect(entry["MESSAGE"] == "Warta: refuses programs (403)")
    #expect(entry["PRIORITY"] == "4")
    #expect(entry["KABAR_EVENT"] == "source-ill")
    #expect(entry["KABAR_SOURCE"] == "Warta")
    #expect(entry["KABAR_URL"] == "https://warta.test/")
    #expect(entry["KABAR_RUN"] == "0a1b2c3d")
    #expect(entry["MESSAGE_ID"]?.count == 32)
  }

  @Test func oneKindHasOneIdentityAndAnotherAnother() {
    let ids = ["articles", "articles", "ready"].map { fields("x", ["event": $0])["MESSAGE_ID"] }
    #expect(ids[0] == ids[1] && ids[1] != ids[2])
  }

  @Test(arguments: [
    ("articles", "Warta: 3 new, 1 on social work"), ("source-well", "Warta: well again"),
    ("edition", "edition of 2023-09-09 written: 1 article"), ("note", "words: the disk is full"),
  ])
  func sentences(event: String, sentence: String) {
    let values = [
      "event": event, "source": "Warta", "new": "3", "kept": "1", "day": "2023-09-09", "articles": "1",
      "reason": "the disk is full",
    ]
    #expect(fields("words", values)["MESSAGE"] == sentence)
  }

  @Test func nothingDrivesATerminalAndALineBreakStaysInItsField() {
    let entry = fields("x", ["source": "a\nPRIORITY=0\u{1B}]0;b\u{7}", "event": "articles"])
    #expect(entry["MESSAGE"]?.contains("\n") == false)
    #expect(entry["MESSAGE"]?.contains("\u{1B}") == false)
    let bytes = Journal.bytes(of: [("A", "b\nc"), ("D", "e")])
    #expect(bytes == Array("A\n".utf8) + [3, 0, 0, 0, 0, 0, 0, 0] + Array("b\nc\nD=e\n".utf8))
  }

  @Test func withoutTheJournalThereIsNone() {
    #expect(Journal(stream: nil) == nil)
    #expect(Journal(stream: "1:2") == nil)
  }
}
