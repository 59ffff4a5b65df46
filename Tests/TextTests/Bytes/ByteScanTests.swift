import Testing
import Text

@Suite struct ByteScanTests {
  /// Every place in texts of every length around the word size.
  @Test func findsWhatAPlainLoopFinds() {
    var state: UInt64 = 7
    for _ in 0..<2000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let count = Int(state >> 60) * 3
      let text = (0..<count).map { k -> UInt8 in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return [0x1F, 0x20, 0x3C, 0x26, 0x61, 0x80, 0xFF, 0x61, 0x61, 0x61, 0x61, 0xBC][Int(state >> 33) % 12]
      }
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
