import Testing
import Text

@testable import Deduplication

@Suite struct FigureSetTests {
  /// Debts of states in rupiah: more hundredths than a word of 64 bits holds.
  @Test(arguments: [
    "200.000 triliun", "590.000 triliun", "999999999999bn", "sejuta triliun", "999999999999999 triliun",
  ])
  func figuresBeyondAWordAreFigures(amount: String) {
    let read = ReadText(
      title: "Utang Rp \(amount) dan Perlindungan Sosial",
      text: "Utang itu mencapai Rp \(amount) tahun ini, kata menteri.")
    #expect(!FigureSet(read, days: FigureSet.mentions(in: read)).figures.isEmpty)
    #expect(ComparedText(read).relation(to: ComparedText(read)) == .duplicate)
  }

  @Test func theyAreToldApart() {
    #expect(FigureSet.hash(2e17) == FigureSet.hash(2e17))
    #expect(FigureSet.hash(2e17) != FigureSet.hash(5.9e17))
    #expect(FigureSet.hash(.infinity) != FigureSet.hash(12))
  }
}
