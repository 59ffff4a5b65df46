import Web
import Testing

@Suite struct GunzipTests {
  /// "Kabar baik, kabar baik, kabar baik\n", packed by gzip -9 (fixed codes and a repetition).
  private static let packed: [UInt8] = [
    31, 139, 8, 0, 0, 0, 0, 0, 2, 3, 243, 78, 76, 74, 44, 82, 72, 74, 204, 204, 214, 81, 200, 198, 202, 230,
    2, 0, 226, 226, 213, 142, 35, 0, 0, 0,
  ]

  @Test func unpacks() throws {
    let text = try #require(Gunzip.unpack(Self.packed, limit: 1000))
    #expect(String(decoding: text, as: UTF8.self) == "Kabar baik, kabar baik, kabar baik\n")
  }

  /// The same text as zlib packs it, with and without its header, and bytes behind it.
  @Test(
    arguments: [
      [120, 218, 243, 78, 76, 74, 44, 82, 72, 74, 204, 204, 214, 81, 200, 198, 202, 230, 2, 0, 213, 99, 11, 171],
      [243, 78, 76, 74, 44, 82, 72, 74, 204, 204, 214, 81, 200, 198, 202, 230, 2, 0],
    ] as [[UInt8]])
  func unpacksDeflate(packed: [UInt8]) throws {
    for rest in [[], [0, 0, 13, 10]] as [[UInt8]] {
      let (text, ending) = try #require(Gunzip.readDeflate(packed + rest, limit: 1000))
      #expect(String(decoding: text, as: UTF8.self) == "Kabar baik, kabar baik, kabar baik\n")
      #expect(ending == .whole)
    }
    #expect(Gunzip.readDeflate(packed.dropLast(8), limit: 1000)?.ending == .cut)
    #expect(Gunzip.readDeflate(Array("<html><p>Kabar</p></html>".utf8), limit: 1000)?.ending == .damaged)
  }

  /// What stops in the middle is no whole text, wherever it stops.
  @Test(arguments: [12, 20, 32])
  func stopsInTheMiddle(length: Int) throws {
    let read = try #require(Gunzip.read(Array(Self.packed.prefix(max(18, length))), limit: 1000))
    #expect(read.ending == .cut)
  }

  /// All came; only the sum or the length behind it is wrong.
  @Test(arguments: [6, 2])
  func aWrongSumAtTheEndCostsNothing(fromEnd: Int) throws {
    var packed = Self.packed
    packed[packed.count - fromEnd] ^= 0x55
    let (text, ending) = try #require(Gunzip.read(packed + Array("sisa".utf8), limit: 1000))
    #expect(String(decoding: text, as: UTF8.self) == "Kabar baik, kabar baik, kabar baik\n")
    #expect(ending == .whole)
  }

  @Test func unpacksDynamicCodes() throws {
    let packed: [UInt8] = [
      31, 139, 8, 0, 0, 0, 0, 0, 2, 3, 133, 216, 65, 142, 92, 33, 12, 4, 208, 125, 78, 209, 71, 0, 131, 1, 31,
      167, 71, 138, 70, 201, 140, 122, 145, 204, 253, 149, 40, 251, 60, 86, 127, 129, 252, 141, 77, 185, 170,
      224, 237, 249, 235, 199, 239, 71, 123, 124, 125, 127, 125, 61, 95, 239, 143, 231, 235, 249, 241, 248, 249,
      252, 252, 251, 125, 125, 123, 251, 183, 216, 181, 56, 181, 88, 252, 237, 210, 106, 164, 86, 7, 99, 39,
      243, 46, 110, 249, 176, 218, 222, 220, 169, 112, 244, 156, 110, 136, 251, 85, 110, 152, 59, 22, 233, 232,
      195, 220, 35, 166, 143, 195, 24, 113, 215, 230, 116, 244, 97, 238, 12, 238, 60, 55, 235, 94, 238, 218,
      114, 244, 118, 238, 237, 157, 31, 215, 93, 238, 90, 93, 122, 190, 137, 165, 30, 92, 222, 172, 43, 230, 33,
      26, 186, 177, 84, 204, 61, 23, 119, 158, 158, 161, 21, 131, 39, 210, 166, 15, 140, 185, 207, 230, 206, 43,
      141, 6, 115, 195, 10, 143, 175, 249, 48, 47, 19, 118, 233, 169, 103, 196, 209, 219, 185, 143, 119, 94,
      174, 187, 120, 94, 209, 220, 149, 78, 156, 206, 65, 172, 164, 235, 90, 102, 235, 93, 158, 222, 206, 220,
      158, 237, 126, 46, 243, 183, 13, 6, 70, 167, 21, 112, 91, 182, 79, 178, 174, 158, 94, 181, 70, 85, 185,
      46, 235, 68, 185, 174, 105, 20, 59, 218, 156, 21, 65, 140, 15, 179, 109, 14, 158, 215, 114, 87, 142, 231,
      203, 24, 15, 35, 105, 156, 229, 1, 50, 111, 12, 79, 136, 103, 187, 123, 57, 44, 189, 115, 89, 246, 61, 34,
      199, 196, 49, 185, 26, 195, 242, 23, 23, 98, 240, 248, 245, 110, 102, 240, 206, 44, 34, 142, 94, 195, 102,
      103, 216, 148, 219, 112, 108, 19, 185, 205, 235, 110, 150, 24, 131, 188, 27, 197, 195, 14, 49, 203, 142,
      34, 172, 49, 199, 124, 152, 54, 198, 246, 58, 214, 101, 3, 41, 236, 24, 230, 177, 11, 51, 31, 214, 242, 0,
      217, 116, 207, 237, 178, 125, 69, 171, 109, 66, 180, 198, 204, 186, 56, 37, 235, 128, 29, 160, 21, 40,
      253, 239, 115, 81, 222, 54, 12, 114, 195, 212, 179, 93, 221, 61, 109, 23, 44, 89, 183, 211, 234, 200, 212,
      195, 55, 176, 229, 9, 170, 102, 210, 242, 53, 40, 219, 177, 127, 244, 99, 128, 207, 115, 186, 229, 187,
      217, 175, 248, 254, 54, 46, 96, 32, 148, 202, 110, 38, 76, 121, 185, 77, 167, 54, 198, 225, 243, 76, 195,
      248, 216, 157, 246, 242, 206, 141, 134, 51, 125, 33, 247, 109, 34, 45, 97, 199, 108, 29, 126, 104, 72, 31,
      232, 185, 136, 84, 184, 45, 118, 206, 229, 33, 9, 115, 253, 114, 207, 107, 45, 227, 220, 204, 98, 211, 97,
      131, 57, 173, 251, 123, 95, 44, 137, 153, 197, 63, 63, 22, 231, 216, 23, 155, 231, 187, 167, 45, 100, 51,
      151, 251, 56, 187, 159, 95, 210, 207, 190, 101, 32, 14, 171, 239, 190, 232, 167, 93, 123, 246, 203, 229,
      210, 132, 219, 47, 111, 90, 230, 165, 11, 233, 253, 199, 15, 253, 1, 210, 103, 252, 139, 24, 24, 0, 0,
    ]
    let text = try #require(Gunzip.unpack(packed, limit: 100_000))
    let expected = (0..<200).map { "baris \($0 * $0 % 977) tentang anak jalanan" }.joined(separator: "\n")
    #expect(String(decoding: text, as: UTF8.self) == expected)
    #expect(Gunzip.unpack(packed, limit: 100)?.count == 100)
  }

  @Test func survivesDamage() {
    #expect(Gunzip.unpack(Array("<rss>".utf8), limit: 10) == nil)
    var state: UInt64 = 7
    for _ in 0..<2000 {
      var bytes = Self.packed
      for _ in 0..<3 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes[Int(state >> 33) % bytes.count] = UInt8(truncatingIfNeeded: state >> 20)
      }
      #expect((Gunzip.unpack(bytes, limit: 5000)?.count ?? 0) <= 5258)
    }
  }
}
