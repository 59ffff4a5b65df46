import Testing
import Text

@Suite struct TruncationTests {
  @Test(arguments: [
    ("", 0, ""), ("", 5, ""), ("kabar", 5, "kabar"), ("kabar", 4, "kaba"), ("kabar", 0, ""), ("kabar", -1, ""),
    // Inside a scalar of two, three and four bytes, and right behind it.
    ("aé", 2, "a"), ("aéb", 3, "aé"), ("a—b", 2, "a"), ("a—b", 3, "a"), ("a—b", 4, "a—"), ("a🙂b", 4, "a"),
    ("a🙂b", 5, "a🙂"),
    // A letter with its mark, a line end, a flag, a hand with its colour, a family, Hangul in parts.
    ("ae\u{301}x", 2, "a"), ("ae\u{301}x", 3, "a"), ("ae\u{301}x", 4, "ae\u{301}"), ("a\r\nb", 2, "a"),
    ("a🇮🇩b", 5, "a"), ("a🇮🇩b", 9, "a🇮🇩"), ("🇮🇩🇲🇾", 8, "🇮🇩"), ("🇮🇩🇲🇾", 12, "🇮🇩"), ("a👍🏽b", 5, "a"),
    ("a👍🏽b", 9, "a👍🏽"), ("a👩‍👩‍👦b", 5, "a"), ("a👩‍👩‍👦b", 8, "a"), ("a👩‍👩‍👦b", 19, "a👩‍👩‍👦"),
    ("x\u{1112}\u{1161}\u{11AB}y", 7, "x"), ("กำ", 3, "กำ".unicodeScalars.first.map { String($0) } ?? ""),
  ])
  func cutsBetweenCharacters(_ text: String, _ limit: Int, _ expected: String) {
    #expect(Array(text.truncated(toBytes: limit).utf8) == Array(expected.utf8))
  }

  @Test func aFirstCharacterThatIsTooLongIsCutInside() {
    let marks = "a" + String(repeating: "\u{301}", count: 100)
    #expect(marks.count == 1)
    #expect(marks.truncated(toBytes: 10).utf8.count == 9)
    #expect("🙂".truncated(toBytes: 3) == "")
    // The second one is left out whole.
    #expect(("b" + marks).truncated(toBytes: 100) == "b")
  }

  @Test func whatIsLeftIsTheBeginningAndNeverMoreThanTheLimit() {
    let text = "Pekerja sosial — “layanan” 👩🏾‍🦱 dé́ngan anak 🇮🇩 di Sukabumi, 한국어"
    let (whole, boundaries) = (
      Array(text.utf8), Set(text.indices.map { text.utf8.distance(from: text.startIndex, to: $0) })
    )
    for limit in 0..<whole.count {
      let cut = text.truncated(toBytes: limit)
      #expect(cut.utf8.count <= limit && whole.starts(with: cut.utf8))
      #expect(boundaries.contains(cut.utf8.count))
      // Nothing between it and the limit would have been a better place.
      #expect(!boundaries.contains { $0 > cut.utf8.count && $0 <= limit })
      let bytes = whole.truncated(toBytes: limit)
      #expect(String(validating: bytes, as: UTF8.self) != nil && limit - bytes.count < 4)
    }
    #expect(whole.truncated(toBytes: whole.count)[...] == whole[...])
  }

  @Test func damagedBytesAreCutAtTheLimit() {
    #expect([UInt8](repeating: 0x80, count: 9).truncated(toBytes: 5).count == 5)
    #expect([0x61, 0xC3].truncated(toBytes: 1) == [0x61])
    #expect([0xF0, 0x9F, 0x99, 0x82, 0x61].truncated(toBytes: 3) == [])
    #expect([UInt8]().truncated(toBytes: 0).isEmpty)
    #expect([0x61, 0x62, 0x63][1...].truncated(toBytes: 1) == [0x62])
  }
}
