import Testing

@testable import Markup

@Suite struct QuotedValueTests {
  private func read(_ text: String, isXML: Bool = false) -> (value: String, next: Int, isClosed: Bool) {
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      let quoted = QuotedValue(bytes, quote: 0, isXML: isXML)
      return (String(decoding: bytes[quoted.range], as: UTF8.self), quoted.next, quoted.isClosed)
    }
  }

  @Test(arguments: [
    ("\"a\" b", "a", 3, true), ("'a\"b' c", "a\"b", 5, true), ("\"\">", "", 2, true), ("\"a > b\">", "a > b", 7, true),
    ("\"?q=\">", "?q=", 5, true), ("\"<b>x</b>\"", "<b>x</b>", 10, true),
    // Never closed, or only where the next value opens.
    ("\"a>text", "a", 2, false), ("\"a> <b c=\"d\">", "a", 2, false), ("'a", "a", 2, false), ("\"", "", 1, false),
    ("\"a>b", "a", 2, false),
  ])
  func html(_ text: String, _ value: String, _ next: Int, _ isClosed: Bool) {
    #expect(read(text) == (value, next, isClosed))
  }

  @Test(arguments: [
    ("\"a\" b", "a", 3, true), ("\"a < b\">", "a < b", 7, true), ("\"a > b\">", "a > b", 7, true),
    // A tag behind the end of a tag.
    ("\"a><b c='d'> \"", "a", 2, false), ("\"a>text", "a", 2, false),
  ])
  func xml(_ text: String, _ value: String, _ next: Int, _ isClosed: Bool) {
    #expect(read(text, isXML: true) == (value, next, isClosed))
  }
}
