import TestSupport
import Testing
import Text

@Suite struct SentencesTests {
  @Test(arguments: ["titles", "numbers", "quotes", "web", "english"])
  func splitsAsTheFixtureSays(_ name: String) throws {
    let text = try Fixture.text("sentences/\(name).txt")
    let expected = try Fixture.text("sentences/\(name).sentences").split(separator: "\n").map { String($0) }
    #expect(Sentences.split(text) == expected)
  }

  @Test func theStopOfAYearOfAccountsEndsNothing() {
    #expect(
      Sentences.split("Honor dibayar pada TA. 2027. Dinas senang.") == [
        "Honor dibayar pada TA. 2027.", "Dinas senang.",
      ])
  }

  /// "Lalu" begins sentences, and is a title of Lombok's nobles.
  @Test func haji() {
    let text = "Bupati Lombok Tengah H. Lalu Pathul Bahri mengukuhkan 156 pengurus. Lalu ia pulang."
    #expect(Sentences.split(text).count == 2)
  }

  @Test(arguments: [
    "Layanan ada di tiga tempat: 1. RSUD Baruga 2. Yayasan Peluk 3. Puskesmas Sempu.",
    "1. RSUD Baruga, 2. Yayasan Peluk, 3. Puskesmas Sempu.",
  ])
  func theNumbersOfAListWithinASentenceEndNothing(_ text: String) { #expect(Sentences.split(text) == [text]) }

  @Test func aListOfSentencesIsCut() {
    #expect(
      Sentences.split("1. Panti menerima empat orang. 2. Sekolah menerima dua. Total peserta 2. Dinas senang.") == [
        "1. Panti menerima empat orang.", "2. Sekolah menerima dua.", "Total peserta 2.", "Dinas senang.",
      ])
  }

  @Test func keepsNothingOfAnEmptyText() {
    #expect(Sentences.split("").isEmpty)
    #expect(Sentences.split(" \n\u{A0}\n\t ").isEmpty)
  }

  @Test func keepsASentenceWithoutAStop() { #expect(Sentences.split("  Panti dibuka ") == ["Panti dibuka"]) }

  @Test func rangesCoverEveryLetterOnce() {
    let text = "Satu. Dua? Tiga… Empat.Lima! (Enam.) Tujuh"
    let bytes = Array(text.utf8)
    let ranges = Sentences.ranges(in: bytes)
    let joined = ranges.map { String(decoding: bytes[$0], as: UTF8.self) }.joined()
    #expect(joined.filter { !$0.isWhitespace } == text.filter { !$0.isWhitespace })
    #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
  }

  @Test(arguments: [".", ". ", "a. ", "\" ", "A.", "(", "…", "é. "])
  func hostileRepetitionStaysLinear(_ piece: String) {
    let text = String(repeating: piece, count: 200_000 / piece.utf8.count)
    // What is read again and again would not come to an end here.
    let letters = Sentences.split(text).reduce(0) { $0 + $1.utf8.count }
    #expect(letters > 0 && letters <= text.utf8.count)
  }

  @Test func survivesBytesThatAreNotUTF8() {
    #expect(Sentences.ranges(in: [0xE2, 0x80, 0x2E, 0x20, 0xFF, 0xC2]).count == 1)
  }
}
