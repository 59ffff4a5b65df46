import Foundation
import Testing

@testable import Digests

@Suite struct JSONTextTests {
  @Test func keepsTheOrderOfKeys() {
    let value = JSONText.object([("b", .list([.number(1), .null])), ("a", .bool(true)), ("c", .list([]))])
    #expect(
      String(decoding: value.document(), as: UTF8.self)
        == "{\n \"b\": [\n  1,\n  null\n ],\n \"a\": true,\n \"c\": []\n}\n")
  }

  @Test(arguments: ["\"\\/", "\u{0}\u{1F}\n\t", "</script>", "é 🙂 \u{2028}"]) func readsBack(text: String) throws {
    let data = Data(JSONText.list([.text(text)]).document())
    #expect(try JSONSerialization.jsonObject(with: data) as? [String] == [text])
  }
}
