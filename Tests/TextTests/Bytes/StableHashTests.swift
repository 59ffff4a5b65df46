import Testing

@testable import Text

@Suite("StableHash")
struct StableHashTests {
  @Test(
    "The numbers are those of FNV-1a's published test vectors",
    arguments: [
      ("", 0xcbf2_9ce4_8422_2325), ("a", 0xaf63_dc4c_8601_ec8c), ("foobar", 0x8594_4171_f739_67e8),
    ] as [(String, UInt64)])
  func vectors(text: String, expected: UInt64) { #expect(StableHash.of(text.utf8) == expected) }

  @Test("A hash goes on where another ended")
  func inPieces() {
    #expect(StableHash.of("bar".utf8, from: StableHash.of("foo".utf8)) == StableHash.of("foobar".utf8))
  }
}
