import Testing

@testable import Text

@Suite("Bytes as two hexadecimal digits behind a mark")
struct ByteEscapeTests {
  @Test("Every byte is read back out of what was written")
  func allBytes() {
    var out: [UInt8] = []
    for byte in UInt8.min...UInt8.max { out.append(escaped: byte) }
    let words = String(decoding: out, as: UTF8.self).split(separator: "%")
    #expect(words.map { UInt8($0, radix: 16) } == (UInt8.min...UInt8.max).map { $0 })
    #expect(words[0x2F] == "2F" && words[0x0A] == "0A" && words[0xE9] == "E9")
  }

  @Test("Another mark, as quoted-printable text has it")
  func mark() {
    var out = Array("a".utf8)
    out.append(escaped: .equalsSign, after: .equalsSign)
    #expect(String(decoding: out, as: UTF8.self) == "a=3D")
  }
}
