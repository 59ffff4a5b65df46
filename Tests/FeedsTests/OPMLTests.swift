import Feeds
import Testing

@Suite struct OPMLTests {
  private func read(_ text: String) throws -> OPML { try OPML.read(Array(text.utf8)) }

  @Test func readsFoldersAndFeeds() throws {
    let list = try read(
      """
      <?xml version="1.0"?><opml version="2.0"><head><title>Langganan</title></head><body>
      <outline text="Berita &amp; lembaga"><outline type="rss" text="Kabar Desa" xmlUrl="https://contoh.example/feed" htmlUrl="https://contoh.example/"/>
      <outline title="Anak"><outline text="" title="Suara Anak" xmlURL=" https://anak.example/rss "/></outline></outline>
      <outline xmlUrl="https://tanpa-nama.example/atom.xml"/><outline text="catatan"/></body></opml>
      """)
    #expect(list.title == "Langganan")
    #expect(list.outlines.map(\.title) == ["Berita & lembaga", "https://tanpa-nama.example/atom.xml", "catatan"])
    #expect(list.diagnostics.isEmpty)
    let feeds = list.subscriptions
    #expect(
      feeds.map(\.outline.feed) == [
        "https://contoh.example/feed", "https://anak.example/rss", "https://tanpa-nama.example/atom.xml",
      ])
    #expect(feeds.map(\.folders) == [["Berita & lembaga"], ["Berita & lembaga", "Anak"], []])
    #expect(feeds.first?.outline.site == "https://contoh.example/")
    #expect(feeds.dropFirst().first?.outline.title == "Suara Anak")
  }

  @Test func whatIsWrittenIsReadAgain() throws {
    let list = OPML(
      title: "A & <B>",
      outlines: [
        OPML.Outline(
          title: "Map \"satu\"",
          children: [OPML.Outline(title: "é\n😀", feed: "https://a.example/?x=1&y=2", site: "https://a.example/")]),
        OPML.Outline(title: "kosong"),
      ])
    var expected = list
    expected.outlines[0].children[0].title = "é 😀"
    #expect(try read(list.write()) == expected)
    #expect(try read(OPML().write()).outlines.isEmpty)
  }

  @Test func repairsDamage() throws {
    let list = try read(
      "<opml><body><outline text='a & b' xmlUrl='https://a.example/?x&y'><outline text=\"c\" xmlUrl=https://c.example/a>"
    )
    #expect(list.subscriptions.map(\.outline.feed) == ["https://a.example/?x&y", "https://c.example/a"])
    #expect(list.diagnostics == ["not well-formed XML (line 1), repaired"])
  }

  @Test func refusesWhatIsNoList() {
    #expect(throws: FeedError.empty) { try read(" ") }
    #expect(throws: FeedError.notAFeed) { try read("<rss><channel/></rss>") }
    #expect(throws: FeedError.notAFeed) { try read("bukan daftar") }
  }

  @Test(arguments: [25, 3000]) func countsWhatIsTooDeep(_ depth: Int) throws {
    let open = (0..<depth).map { "<outline text='f\($0)' xmlUrl='https://contoh.example/\($0)'>" }.joined()
    let list = try read("<opml><body>\(open)\(String(repeating: "</outline>", count: depth))</body></opml>")
    #expect(list.diagnostics.contains { $0.hasPrefix("folders further in than \(OPML.depthLimit) levels") })
    #expect(list.subscriptions.count >= min(depth, 190))
    #expect(list.subscriptions.allSatisfy { $0.folders.count < OPML.depthLimit + 1 })
  }

  @Test func stopsAtTheLimit() throws {
    let many = String(repeating: "<outline xmlUrl='https://contoh.example/'/>", count: OPML.outlineLimit + 5)
    let list = try read("<opml><body>\(many)</body></opml>")
    #expect(list.outlines.count == OPML.outlineLimit)
    #expect(list.diagnostics == ["only the first \(OPML.outlineLimit) outlines were read"])
  }
}
