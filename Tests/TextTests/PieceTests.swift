import Testing

@testable import Text

@Suite struct PieceTests {
  private func pieces(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return Piece.all(in: bytes).map { String(decoding: bytes[$0.range], as: UTF8.self) }
  }

  @Test(arguments: [
    ("Jum'at, 3/5", ["Jum'at", ",", "3", "/", "5"]),
    ("undang-undang No. 14", ["undang-undang", "No", ".", "14"]),
    ("1.250 orang (12,5%)", ["1.250", "orang", "(", "12,5", "%", ")"]),
    ("“Kami’kan”…", ["“", "Kami’kan", "”", "…"]),
    ("a- -b 'c'", ["a", "-", "-", "b", "'", "c", "'"]),
    ("Égalité été\u{A0}là", ["Égalité", "été", "là"]),
    ("habis.Kegiatan", ["habis", ".", "Kegiatan"]),
  ])
  func cutsWordsAndSigns(_ text: String, _ expected: [String]) { #expect(pieces(text) == expected) }

  @Test func keysDoNotKnowCase() {
    let found = Piece.all(in: Array("Sosial SOSIAL sosial Élan élan".utf8))
    #expect(Set(found.prefix(3).map(\.key)) == [WordKey(stringLiteral: "sosial")])
    #expect(found[3].key == found[4].key)
  }

  @Test func marksTellTheShape() {
    let found = Piece.all(in: Array("IPSPI Aceh 2021\nwarga S2".utf8))
    #expect(found.map(\.isUpper) == [true, false, false, false, false])
    #expect(found.map(\.isCapital) == [true, true, false, false, true])
    #expect(found.map(\.isNumber) == [false, false, true, false, false])
    #expect(found.map(\.hasDigit) == [false, false, true, false, true])
    #expect(found.map(\.isLower) == [false, false, true, true, false])
    #expect(found.map(\.startsLine) == [true, false, false, true, false])
  }

  @Test func damagedBytesAreNoPieces() { #expect(Piece.all(in: [0xFF, 0x61, 0xE2, 0x62]).count == 2) }

  @Test func tablesKnowTheirWordsOnly() {
    let table: WordTable = ["dan", "di", "ke", "dari"]
    #expect(table.contains("dari") && table.contains("ke"))
    #expect(!table.contains("pada") && !table.contains(""))
    #expect(table.words.count == 4)
    #expect(!WordTable([]).contains("dan"))
  }
}
