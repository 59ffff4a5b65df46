import Testing

@testable import Extraction

@Suite("JSONReader")
struct JSONReaderTests {
  @Test(
    "What pages write as JSON",
    arguments: [
      (#"{"a":"b"}"#, "b"), ("<!-- {\"a\":\"b\",} -->", "b"), ("//<![CDATA[\n{\"a\":\"b\"}\n//]]>", "b"),
      ("[{\"a\":[\"b\",]}]", "b"),
      ("{\"a\":\"line\nbreak\"}", "line break"), (#"{"a":"\u00e9\ud83d\ude00"}"#, "é😀"), (#"{"a":12}"#, "12"),
      (#"{"a":"cut"#, "cut"),
    ])
  func reads(_ text: String, _ expected: String) {
    #expect(JSONReader.read(Array(text.utf8))?.items.first?["a"]?.text == expected)
  }

  @Test(
    "Deep nesting and rubbish end early",
    arguments: [String(repeating: "[", count: 100_000), "", "no json", "{\"a\"", "{{{{"])
  func survives(_ text: String) {
    #expect(JSONReader.read(Array(text.utf8))?["a"]?.text == nil)
  }
}
