import Testing
import Text

@Suite struct NameTableTests {
  private let table = NameTable("a abbr font-face\nblink  a")

  private func index(_ name: String) -> Int? { Array(name.utf8).withUnsafeBufferPointer { table.index(of: $0) } }

  @Test(arguments: [
    ("a", 0), ("A", 0), ("abbr", 1), ("ABBR", 1), ("Font-Face", 2), ("blink", 3), ("", nil), ("b", nil), ("ab", nil),
    ("abbrs", nil), ("font\rface", nil), ("á", nil),
  ])
  func findsNamesInEitherCase(_ name: String, _ place: Int?) { #expect(index(name) == place) }

  @Test func holdsItsNames() {
    #expect(table.count == 5)
    #expect(table.name(2) == Array("font-face".utf8))
    #expect(index(String(repeating: "a", count: 10_000)) == nil)
    #expect(NameTable("").count == 0)
  }
}
