import Testing

@testable import Digests

@Suite struct MarkupEscapeTests {
  @Test func replacesTheFiveCharactersOfMarkup() {
    #expect(MarkupEscape.text("<a b='c' d=\"e\">&amp; é") == "&lt;a b=&#39;c&#39; d=&quot;e&quot;&gt;&amp;amp; é")
  }
}
