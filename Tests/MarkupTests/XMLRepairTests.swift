import Markup
import TestSupport
import Testing

@Suite struct XMLRepairTests {
  @Test(arguments: [
    ("<rss><a>x & y &copy; &lt;</a></rss>", "<rss><a>x &amp; y © &lt;</a></rss>"),
    ("<rss><a>x</rss>", "<rss><a>x</a></rss>"),
    ("<rss><item><title>a<item><title>b", "<rss><item><title>a</title></item><item><title>b</title></item></rss>"),
    ("junk <?xml version='1.0'?>\n<rss a=1 b c='<' a=2/>tail", "<rss a=\"1\" b=\"b\" c=\"&lt;\"/>"),
    ("<rss>a\u{0}\u{B}b<!-- c --><?pi?><![CDATA[<&]]></rss>", "<rss>ab&lt;&amp;</rss>"),
    ("<rss>&#xD83D;&#xDE00;&#0;&#150;</rss>", "<rss>😀–</rss>"),
    ("<rss><a href=\"x>text</a></rss>", "<rss><a href=\"x\">text</a></rss>"),
    ("<rss>1 < 2 <3 </ x></rss>", "<rss>1 &lt; 2 &lt;3 &lt;/ x&gt;</rss>"),
    ("no markup", ""),
  ])
  func repairs(_ xml: String, _ expected: String) {
    #expect(String(decoding: XMLRepair.wellFormed(Array(xml.utf8)).bytes, as: UTF8.self) == expected)
  }

  @Test func flattensWhatIsTooDeep() {
    let text = Array("<rss><a><b><b>x</b></b></a><a>y</a></rss>".utf8)
    let fixed = XMLRepair.wellFormed(text, levels: 3)
    #expect(String(decoding: fixed.bytes, as: UTF8.self) == "<rss><a><b>x</b></a><a>y</a></rss>")
    #expect(fixed.isFlattened)
    #expect(!XMLRepair.wellFormed(text, levels: 4).isFlattened)
  }

  @Test func whatItWritesIsWellFormed() {
    let alphabet: [String] = [
      "<rss>", "<a ", "b=", "\"", "'", ">", "</a>", "<", "&", "&amp;", "x", "<![CDATA[", "]]>", "<!--", "-->", "<?",
      "?>", "<item>", "\u{1}", "é", "<!DOCTYPE [", "<!ENTITY e \"v\">", "]>", "&e;", "<p:q>", "/",
    ]
    var random = SeededRandom(seed: 42)
    for _ in 0..<3000 {
      var text = "<rss>"
      for _ in 0..<12 { text += alphabet.randomElement(using: &random) ?? "" }
      let fixed = XMLRepair.wellFormed(Array(text.utf8)).bytes
      let outcome = XMLReader.read(fixed, recovering: false, handler: Silent())
      #expect(outcome.isComplete, "\(text) became \(String(decoding: fixed, as: UTF8.self))")
    }
  }

  private final class Silent: XMLHandler {
    var isDone: Bool { false }
    func start(_ tag: XMLTag) {}
    func end() {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
  }
}
