import Configuration
import Testing

@testable import Pipeline

@Suite struct SubscriptionImportTests {
  private let configuration = "sources:\n  - name: Warta\n    url: https://warta.example/\n# akhir\n"

  private func add(_ outlines: String) throws -> SubscriptionImport {
    let list = "<opml version=\"2.0\"><body>\(outlines)</body></opml>"
    return try SubscriptionImport(Array(list.utf8), into: Array(configuration.utf8), file: "sources.yaml")
  }

  private func names(_ result: SubscriptionImport) -> [String] {
    ConfigurationReader().read(result.bytes, file: "x").settings?.sources.map(\.name) ?? []
  }

  @Test func feedsOfAllFoldersAreTakenAndTheRestStays() throws {
    let result = try add(
      "<outline text=\"Kampus\"><outline text=\"A\"><outline text=\"Peksos: Kabar\" xmlUrl=\"https://a.example/feed\"/></outline></outline><outline text=\"B\" xmlUrl=\"https://b.example/rss\"/>"
    )
    #expect(result.added == ["Peksos: Kabar", "B"])
    #expect(names(result) == ["Warta", "Peksos: Kabar", "B"])
    #expect(String(decoding: result.bytes, as: UTF8.self).hasPrefix(configuration.dropLast("# akhir\n".count)))
  }

  @Test func whatIsThereAlreadyIsLeftOut() throws {
    let result = try add(
      """
      <outline text="W" xmlUrl="http://www.warta.example"/>
      <outline text="W2" xmlUrl="https://feeds.example/warta" htmlUrl="https://warta.example/"/>
      <outline text="C" xmlUrl="https://c.example/feed"/><outline text="C lagi" xmlUrl="https://c.example/feed/"/>
      """)
    #expect(result.added == ["C"])
    #expect(result.known == 3)
  }

  @Test func namesAreMadeDifferent() throws {
    let result = try add(
      """
      <outline text="warta" xmlUrl="https://a.example/1"/><outline text="Warta" xmlUrl="https://a.example/2"/>
      <outline text="" title="" xmlUrl="https://d.example/feed"/>
      <outline text="../-Desa/Kota ..." xmlUrl="https://e.example/feed"/>
      """)
    #expect(result.added.prefix(2) == ["warta (a.example)", "Warta (a.example) 2"])
    #expect(result.added.dropFirst(2) == ["d.example", "Desa-Kota ."])
    #expect(names(result).count == 5)
  }

  @Test func addressesOfFeedsAreTakenAsReadersWriteThem() throws {
    let result = try add(
      """
      <outline text="A" xmlUrl="feed://a.example/rss"/><outline text="B" xmlUrl="feed:https://b.example/rss"/>
      <outline text="Lagi" xmlUrl="feed://a.example/rss/"/><outline text="C" xmlUrl="www.c.example/atom"/>
      """)
    let sources = ConfigurationReader().read(result.bytes, file: "x").settings?.sources.dropFirst().map(\.url.href)
    #expect(sources == ["http://a.example/rss", "https://b.example/rss", "https://www.c.example/atom"])
    #expect(result.known == 1 && result.unusable.isEmpty)
  }

  @Test func whatIsNoAddressIsNamed() throws {
    let result = try add(
      "<outline text=\"X\" xmlUrl=\"feed:abc\"/><outline text=\"Y\" xmlUrl=\"https://u:p@e.example/\"/>")
    #expect(result.unusable == ["feed:abc", "https://u:p@e.example/"])
    #expect(result.bytes == Array(configuration.utf8))
  }

  @Test func onlyListsAreTaken() {
    #expect(throws: SubscriptionImport.Failure.noList) {
      try SubscriptionImport(Array("<html></html>".utf8), into: Array(configuration.utf8), file: "x")
    }
  }
}
