import Markup
import Testing
import Text

@Suite struct TranscoderTests {
  @Test(
    arguments: [
      ([0xEF, 0xBB, 0xBF, 0x61], "text/html; charset=latin1", "a", "utf-8"),
      ([0xFF, 0xFE, 0x61, 0, 0xE9, 0], nil, "aé", "utf-16le"),
      ([0xFE, 0xFF, 0, 0x61], nil, "a", "utf-16be"),
      ([0xC3, 0xA9], "text/html; charset=iso-8859-1", "é", "utf-8"),
      ([0xE9, 0x61], "text/html; charset=\"ISO-8859-2\"", "éa", "iso-8859-2"),
      ([0xE9, 0x80], nil, "é€", "windows-1252"),
      ([0x61, 0, 0x62], nil, "a\u{FFFD}b", "utf-8"),
      ([0xC3, 0xA9, 0xC3, 0xA9, 0xFF, 0x61], nil, "éé\u{FFFD}a", "utf-8"),
      ([0xB0, 0xA1, 0xFF], "text/html; charset=euc-kr", "가\u{FFFD}", "euc-kr"),
      ([0xE9], "text/html; charset=no-such-thing", "é", "windows-1252"),
    ] as [([UInt8], String?, String, String)])
  func decodesPages(_ bytes: [UInt8], _ contentType: String?, _ text: String, _ charset: String) {
    let result = Transcoder.utf8(bytes, contentType: contentType, as: .html)
    #expect(String(decoding: result.bytes, as: UTF8.self) == text)
    #expect(result.charset == charset)
  }

  @Test func findsMetaAnywhereInTheHead() {
    let head = "<head><script>'<meta charset=big5>'</script>" + String(repeating: "<link rel=x>", count: 500)
    let page = Array((head + "<META http-equiv=Content-Type content='text/html; charset=koi8-r'></head>").utf8) + [0xC1]
    #expect(Transcoder.utf8(page, contentType: "text/html", as: .html).charset == "koi8-r")
    let late = Array("<head></head><body><meta charset=koi8-r>".utf8) + [0xC1]
    #expect(Transcoder.utf8(late, contentType: nil, as: .html).charset == "windows-1252")
  }

  @Test func believesTheHeaderOverTheDeclaration() {
    let xml = Array("<?xml version='1.0' encoding='koi8-r'?><a>".utf8) + [0xE9]
    #expect(Transcoder.utf8(xml, contentType: nil, as: .xml).charset == "koi8-r")
    #expect(Transcoder.utf8(xml, contentType: "text/xml; charset=windows-1251", as: .xml).charset == "windows-1251")
  }

  @Test func readsEveryLabelItKnows() {
    for charset in Charset.allCases {
      #expect(Charset(label: charset.rawValue) == charset)
      let result = Transcoder.utf8([0x61, 0x80, 0xFF, 0xA1], contentType: "x/y; charset=\(charset.rawValue)", as: .xml)
      #expect(CharsetUTF8.census(result.bytes).bad == 0)
    }
    #expect(Charset(label: " 'LATIN1' ") == .windows1252)
    #expect(Charset(label: "utf-7") == nil)
  }
}
