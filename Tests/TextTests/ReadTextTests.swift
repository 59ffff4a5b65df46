import Testing

@testable import Text

@Suite struct ReadTextTests {
  @Test func linesAndWordsOfThePageAreLeftOut() {
    let read = ReadText(
      title: "Judul",
      text: "Pendamping sosial membuka kelas bagi keluarga muda.\nBaca juga: Pekan raya\n\nKelas itu gratis.")
    #expect(
      read.lines.map { read.string($0) } == [
        "Pendamping sosial membuka kelas bagi keluarga muda.", "Kelas itu gratis.",
      ])
    #expect(!read.words.words.contains("pekan"))
    #expect(read.pieces.map { read.string($0.range) }.suffix(4) == ["Kelas", "itu", "gratis", "."])
    #expect(read.titleWords.words == ["judul"])
  }

  /// The words that count, of a text with a line in front of two paragraphs.
  private func words(title: String, first line: String) -> [String] {
    let paragraph =
      "Petani di lembah itu menanam padi lebih awal karena hujan datang dua pekan lebih cepat dari biasanya."
    return ReadText(title: title, text: [line, paragraph, paragraph].joined(separator: "\n")).words.words
  }

  @Test func aHeadlineOfAnotherArticleInFrontDoesNotCount() {
    let title = "Petani menanam padi lebih awal"
    #expect(!words(title: title, first: "Pekerja sosial dampingi lansia").contains("lansia"))
    #expect(!words(title: title, first: "Pekerja sosial dampingi “lansia”").contains("lansia"))
    // The article's own headline, a sentence, a kicker, and whatever stands above a text without title.
    #expect(words(title: title, first: "Petani dampingi lansia di sawah").contains("lansia"))
    #expect(words(title: title, first: "Pekerja sosial dampingi lansia.").contains("lansia"))
    #expect(words(title: title, first: "Kabar lansia").contains("lansia"))
    #expect(words(title: "", first: "Pekerja sosial dampingi lansia").contains("lansia"))
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
