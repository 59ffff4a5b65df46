import Testing

@testable import Web

@Suite struct PunycodeTests {
  @Test(arguments: [("bücher", "bcher-kva"), ("日本", "wgv71a"), ("é", "9ca"), ("aé-b", "a-b-bma"), ("💩", "ls8h")])
  func goesBothWays(label: String, encoded: String) {
    let scalars = Array(label.unicodeScalars)
    #expect(Punycode.encode(scalars).map { String(decoding: $0, as: UTF8.self) } == encoded)
    #expect(Punycode.decode(Array(encoded.utf8)[...]) == scalars)
  }

  @Test(arguments: ["9999999999", "a-\u{7F}", "é", "a-b!"])
  func refusesWhatIsNotPunycode(text: String) {
    #expect(Punycode.decode(Array(text.utf8)[...]) == nil)
  }
}
