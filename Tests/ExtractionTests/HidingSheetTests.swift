import Testing

@testable import Extraction

@Suite("HidingSheet")
struct HidingSheetTests {
  private func sheet(_ html: String) -> HidingSheet { HidingSheet(html: Array(html.utf8)) }

  @Test(
    "A class or identifier that a style hides",
    arguments: [
      "<style>.x{display:none}</style>", "<style type='text/css'>\n.a, .x { display : none !important; }\n</style>",
      "<STYLE>p{margin:0}/* .x{display:block} */ .x{visibility:hidden}</STYLE>",
      "<style>@media print{.y{display:none}} .x{display:none}</style>",
      "<style>@import url(a.css); .x{display:none}</style>",
    ])
  func hides(_ html: String) {
    #expect(sheet(html).style(of: "a1 x b") == .folded)
    #expect(sheet(html).style(of: "xy") == nil)
  }

  @Test("Off the page, and by its identifier")
  func off() {
    let sheet = sheet("<style>#z{position:absolute;left:-9999px}</style>")
    #expect(sheet.style(of: "#z") == .offPage)
    #expect(sheet.hasIdentifiers)
    #expect(sheet.style(of: "z") == nil)
    let narrow = self.sheet("<style>.hidden{display:none}</style>")
    #expect(narrow.style(of: "hidden md:block") == nil)
    #expect(narrow.style(of: "hidden hover:underline") == .folded)
  }

  @Test(
    "What may be shown again, is for paper or for browsers without scripts, or hides only there, hides nothing",
    arguments: [
      "<style>.x{display:none}.x.open{display:block}</style>", "<style>.x{display:none}.open .x{display:block}</style>",
      "<style>.x{display:none}@media(min-width:9em){.x{display:block}}</style>",
      "<style>@media(max-width:9em){.x{display:none}}</style>", "<style media='print'>.x{display:none}</style>",
      "<noscript><style>.x{display:none}</style></noscript>", "<style>.menu .x{display:none}</style>",
      "<style>.x:empty{display:none}</style>", "<style>.x{color:red}</style>", "<style>.x{display:none", "<style", "",
    ])
  func shows(_ html: String) { #expect(sheet(html).style(of: "x") == nil) }

  @Test("What such a style hides between two paragraphs is no text; what it folds behind them is")
  func text() {
    let head = "<style>.x{display:none}</style>"
    let body = "<article><h1>Relawan Pulang</h1>"
    let spam = head + body + Pages.paragraphs(1...3) + "<p class=x>\(Pages.sentence(9))</p>" + Pages.paragraphs(4...6)
    #expect(Pages.extract(spam).paragraphs == (1...6).map(Pages.sentence))
    let fold = head + body + Pages.paragraphs(1...3) + "<div class=x>\(Pages.paragraphs(4...6))</div></article>"
    #expect(Pages.extract(fold).paragraphs == (1...6).map(Pages.sentence))
  }
}
