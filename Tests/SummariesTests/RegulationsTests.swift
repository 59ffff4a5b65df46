import Foundation
import Model
import TestSupport
import Testing
import Text

@testable import Summaries

@Suite struct RegulationsTests {
  struct Line: CustomTestStringConvertible, Sendable {
    var text: String
    var named: [String]
    var testDescription: String { text }
  }

  private static func lines() -> [Line] {
    let text = (try? Fixture.text("regulations.txt")) ?? ""
    return text.components(separatedBy: "\n\n").compactMap { block in
      var lines = block.split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") }
      return lines.isEmpty ? nil : Line(text: lines.removeFirst(), named: lines)
    }
  }

  @Test(arguments: lines()) func areNamedOnceHoweverTheyAreWritten(line: Line) {
    let named = Regulations.named(in: ReadText(title: "", text: line.text)).map { one in
      [one.law.kind, one.maker ?? "-", one.law.number, one.law.year, one.about ?? "-"].joined(separator: " | ")
    }
    #expect(named == line.named)
  }

  @Test func fixturesAreThere() { #expect(Self.lines().count > 20) }

  @Test func aHeadlineNamesThemToo() {
    let read = ReadText(title: "Permensos Nomor 5 Tahun 2026 Terbit", text: "Aturan baru itu terbit hari ini.")
    let named = Regulations.named(in: read)
    #expect(named.map(\.law) == [KeyFact.Regulation("Permensos", number: "5", year: "2026")])
    #expect(named.first?.spellings == ["Permensos Nomor 5 Tahun 2026"])
  }

  /// The kinds that many make are those that are read with a maker.
  @Test func kindsThatManyMakeNeedTheirMaker() {
    for text in ["perda", "qanun", "pergub", "perbup", "perwali", "uu", "permensos", "skb", "kepgub"] {
      let pieces = Piece.all(in: Array(text.utf8))
      guard let kind = RegulationNames.kind(at: 0, pieces) else {
        Issue.record("\(text) is no kind")
        continue
      }
      #expect(KeyFact.Regulation(kind.name, number: "1", year: "2026").needsMaker == (kind.makers != .one), "\(text)")
    }
  }

  @Test func aTextOfNothingButNamesEnds() {
    let text = String(repeating: "UU Nomor 14 Tahun 2019 dan Nomor ", count: 3_000)
    #expect(Regulations.named(in: ReadText(title: "", text: text)).count == 1)
  }
}
