import Testing
import Web

@Suite struct ContentHashTests {
  @Test func everyByteAndTheLengthCount() {
    let base = (0..<100).map { UInt8($0) }
    var hashes: Set<UInt64> = [ContentHash.of(base), ContentHash.of([]), ContentHash.of([0]), ContentHash.of([0, 0])]
    for index in base.indices {
      var other = base
      other[index] ^= 1
      hashes.insert(ContentHash.of(other))
      hashes.insert(ContentHash.of(Array(base[..<index])))
    }
    // The shortest two prefixes are among the four at the start.
    #expect(hashes.count == 4 + 2 * base.count - 2)
  }

  @Test func isTheSameInEveryRun() {
    #expect(ContentHash.of(Array("kabar".utf8)) == ContentHash.of(Array("kabar".utf8)))
  }
}
