import TestSupport
import Testing
import Text

@Suite struct ByteScanTests {
  /// Every place in texts of every length around the word size.
  @Test func findsWhatAPlainLoopFinds() {
    var random = SeededRandom(seed: 7)
    let alphabet: [UInt8] = [0x1F, 0x20, 0x3C, 0x26, 0x61, 0x80, 0xFF, 0x61, 0x61, 0x61, 0x61, 0xBC]
    for _ in 0..<2000 {
      let count = Int.random(in: 0...45, using: &random)
      let text = (0..<count).map { _ in alphabet.randomElement(using: &random) ?? 0 }
      text.withUnsafeBufferPointer { bytes in
        for start in 0...count {
          #expect(
            ByteScan.first(0x3C, in: bytes, from: start) == text[start...].firstIndex(of: 0x3C) ?? count)
          let any = text[start...].firstIndex { [0x3C, 0x26, 0xFF].contains($0) } ?? count
          #expect(ByteScan.first(0x3C, 0x26, 0xFF, in: bytes, from: start) == any)
          let control = text[start...].firstIndex { $0 < 0x20 || $0 == 0x3C || $0 == 0x80 } ?? count
          #expect(ByteScan.control(or: 0x3C, 0x80, in: bytes, from: start) == control)
        }
      }
    }
  }
}
