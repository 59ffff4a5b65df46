import Testing

@testable import Markup

@Suite struct HTMLEntitiesTests {
  @Test(arguments: [
    ("&amp;", 0x26, 5), ("&eacute;x", 0xE9, 8), ("&apos;", 0x27, 6), ("&thetasym;", 0x3D1, 10), ("&#233;", 0xE9, 6),
    ("&#x1F600;", 0x1F600, 9), ("&#X41", 0x41, 5), ("&copy 2026", 0xA9, 5), ("&#150;", 0x2013, 6), ("&#0;", 0xFFFD, 4),
    ("&#xD800;", 0xFFFD, 8), ("&#99999999999;", 0xFFFD, 14),
  ])
  func readsReferences(_ text: String, _ scalar: UInt32, _ length: Int) {
    let found = Array(text.utf8).withUnsafeBufferPointer { HTMLEntities.reference($0, at: 0) }
    #expect(found?.scalar == scalar && found?.length == length)
  }

  @Test(arguments: ["&", "&;", "&#;", "&#x;", "&unknown;", "&copy=2", "& amp;", "&AMPERSAND;", "&#é;"])
  func otherAmpersandsStandForThemselves(_ text: String) {
    #expect(Array(text.utf8).withUnsafeBufferPointer { HTMLEntities.reference($0, at: 0) } == nil)
  }

  @Test(arguments: [
    ("", ""), ("Anak & Lansia", "Anak & Lansia"), ("&quot;Layak&quot; &#8211; &nbsp;PKH", "\"Layak\" –  PKH"),
    ("R&D; a&copy=1 &lt", "R&D; a&copy=1 &lt"), ("caf&eacute; &#x1F600;", "café 😀"), ("&amp;amp;", "&amp;"), ("&", "&"),
  ])
  func resolvesWhatWasWrittenTwice(_ text: String, _ expected: String) {
    #expect(HTMLEntities.resolved(text) == expected)
  }
}
