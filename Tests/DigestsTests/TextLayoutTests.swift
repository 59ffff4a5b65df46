import Testing

@testable import Digests

@Suite struct TextLayoutTests {
  private func lines(_ text: String, flowed: Bool, hang: String = "") -> [String] {
    var layout = TextLayout(isFlowed: flowed)
    layout.paragraph(text, hang: hang)
    return layout.lines
  }

  private let words = Array(repeating: "delapan8", count: 20).joined(separator: " ")

  @Test func wrapsAtWords() {
    let lines = lines(words, flowed: false, hang: "  ")
    #expect(lines.map(\.count) == [71, 64, 46])
    #expect(lines[1].hasPrefix("  delapan8"))
  }

  @Test func flowedLinesEndInASpaceButTheLast() {
    let lines = lines(words, flowed: true, hang: "  ")
    #expect(lines.dropLast().allSatisfy { $0.hasSuffix("8 ") })
    #expect(lines.last?.hasSuffix("8") == true)
    #expect(lines.joined() == words)
  }

  @Test func stuffsWhatFlowedTextWouldMisread() {
    #expect(lines(">kutipan", flowed: true) == [" >kutipan"])
    #expect(lines("From siapa", flowed: true) == [" From siapa"])
    #expect(lines(">kutipan", flowed: false) == [">kutipan"])
    #expect(!lines("-- " + String(repeating: "x", count: 72), flowed: true).contains("-- "))
  }

  @Test func cutsWordsWiderThanALine() {
    #expect(lines(String(repeating: "x", count: 150), flowed: false).map(\.count) == [72, 72, 6])
    #expect(lines(String(repeating: "界", count: 40), flowed: false).map(\.count) == [36, 4])
    #expect(lines("- a " + String(repeating: "x", count: 71), flowed: false, hang: "  ").allSatisfy { $0.count <= 72 })
  }

  @Test func addressesStayWhole() {
    var layout = TextLayout(isFlowed: true)
    let address = "https://a.test/" + String(repeating: "p", count: 400)
    layout.verbatim(address)
    #expect(layout.lines == [address])
  }
}
