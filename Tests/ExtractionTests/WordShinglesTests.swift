import Testing

@testable import Extraction

@Suite("WordShingles")
struct WordShinglesTests {
  private let text = WordShingles("Relawan muda mendampingi lansia di tiga desa.".utf8)

  @Test("A part of the text is known whatever its case and signs")
  func part() {
    #expect(WordShingles.shares(of: "MENDAMPINGI, lansia - di kota".utf8, in: [text]) == [0.5])
    #expect(WordShingles.shares(of: "mendampingi lansia di tiga".utf8, in: [text]) == [1])
    #expect(WordShingles.shares(of: "pasar murah dibuka lagi".utf8, in: [text]) == [0])
  }

  @Test("Fewer than three words say nothing")
  func short() {
    #expect(WordShingles.shares(of: "lansia desa".utf8, in: [text]) == nil)
    #expect(WordShingles("dua kata".utf8).isEmpty)
    #expect(!text.isEmpty)
  }
}
