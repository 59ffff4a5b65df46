import Testing

@testable import Extraction

@Suite("WordShingles")
struct WordShinglesTests {
  private let text = WordShingles("Relawan muda mendampingi lansia di tiga desa.".utf8)

  @Test("A part of the text is known whatever its case and signs")
  func part() {
    #expect(text.share(of: "MENDAMPINGI, lansia - di kota".utf8) == 0.5)
    #expect(text.share(of: "mendampingi lansia di tiga".utf8) == 1)
    #expect(text.share(of: "pasar murah dibuka lagi".utf8) == 0)
  }

  @Test("Fewer than three words say nothing")
  func short() {
    #expect(text.share(of: "lansia desa".utf8) == nil)
    #expect(WordShingles("dua kata".utf8).isEmpty)
    #expect(!text.isEmpty)
  }
}
