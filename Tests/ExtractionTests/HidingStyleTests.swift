import Testing

@testable import Extraction

@Suite("HidingStyle")
struct HidingStyleTests {
  private func read(_ style: String) -> HidingStyle? { Array(style.utf8).withUnsafeBufferPointer { HidingStyle($0) } }

  @Test(
    "What a reader may unfold",
    arguments: ["display: none", "color:red; VISIBILITY:hidden", "height:0;overflow:hidden"])
  func folded(style: String) { #expect(read(style) == .folded) }

  @Test(
    "What no reader looks at",
    arguments: [
      "position:absolute;left:-9999px", "top: -5000px", "text-indent:-999em",
      "display:none;left:-10000px",
    ])
  func offPage(style: String) { #expect(read(style) == .offPage) }

  @Test(
    "What only lays out",
    arguments: [
      "margin-left:-15px", "left:-100px", "font-size:0.9em", "opacity:0", "height:0", "opacity:.5;position:absolute",
      "",
    ])
  func shown(style: String) { #expect(read(style) == nil) }
}
