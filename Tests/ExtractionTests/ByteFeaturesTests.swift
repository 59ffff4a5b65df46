import Testing

@testable import Extraction

@Suite("ByteFeatures")
struct ByteFeaturesTests {
  private func look(_ text: String) -> ByteFeatures { ByteFeatures(ArraySlice(text.utf8)) }

  @Test("How a block begins and ends")
  func ends() {
    #expect(look("dan lainnya").startsSmall == 1)
    #expect(look("12 orang hadir:").startsWithDigit == 1)
    #expect(look("12 orang hadir:").endsWithColon == 1)
    #expect(look("(foto: dok)").startsWithSign == 1)
    #expect(look("\"Kami siap\"").startsWithSign == 0)
  }

  @Test("Addresses and signs between words")
  func signs() {
    #expect(look("tulis ke redaksi@situs.example").hasAt == 1)
    #expect(look("lihat https://situs.example").hasAddress == 1)
    #expect(look("lihat www.situs.example").hasAddress == 1)
    #expect(look("a | b • c").bars == 2)
    #expect(look("“Ya,” katanya").quotes == 2)
    #expect(look("").bars == 0)
  }
}
