import Testing

@testable import Text

@Suite struct ReadTextTests {
  @Test func linesAndWordsOfThePageAreLeftOut() {
    let read = ReadText(
      title: "Judul", text: "Pendamping sosial membuka kelas bagi keluarga muda.\nBaca juga: Pekan raya\n\nKelas itu gratis.")
    #expect(read.lines.map { read.string($0) } == ["Pendamping sosial membuka kelas bagi keluarga muda.", "Kelas itu gratis."])
    #expect(!read.words.words.contains("pekan"))
    #expect(read.pieces.map { read.string($0.range) }.suffix(4) == ["Kelas", "itu", "gratis", "."])
    #expect(read.titleWords.words == ["judul"])
  }

  @Test func nothingIsReadOfNothing() {
    let read = ReadText(title: "", text: "")
    #expect(read.pieces.isEmpty && read.lines.isEmpty && read.words.isEmpty && read.titlePieces.isEmpty)
  }

  @Test func aLongTextIsReadToALimit() {
    let read = ReadText(title: "", text: String(repeating: "a ", count: 200_000))
    #expect(read.pieces.count == PieceReader.most)
  }
}
