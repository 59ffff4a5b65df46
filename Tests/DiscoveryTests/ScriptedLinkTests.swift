import Testing
import Web

@testable import Discovery

@Suite struct ScriptedLinkTests {
  private func paths(_ attribute: String) throws -> [String] {
    let url = try #require(WebURL("https://dinas.example/berita"))
    let cards = (1...4).map { n in
      "<div class='kartu' \(attribute.replacing("@", with: "/berita/petugas-kunjungi-dusun-bagian-\(n)"))>"
        + "<h4>Petugas Kunjungi Dusun Bagian \(n)</h4></div>"
    }
    return FrontPage.read(Array(cards.joined().utf8), url: url).candidates.map(\.url.path)
  }

  @Test(arguments: [
    #"onclick="location.href='@'""#, #"onclick="window.location = '@';""#, #"onclick='document.location="@"'"#,
    #"onclick="window.open('@', '_blank')""#, #"onclick="location.assign('@')""#, #"data-href="@""#, #"data-url="@""#,
  ])
  func aCardThatIsClickedIsALink(_ attribute: String) throws {
    #expect(try paths(attribute) == (1...4).map { "/berita/petugas-kunjungi-dusun-bagian-\($0)" })
  }

  @Test(arguments: [
    #"onclick="buka('@')""#, #"onclick="location.href='/berita/' + nomor""#, #"onclick="hitung('location')""#,
    #"data-href="dua kata""#, #"data-url="beranda""#,
  ])
  func whatLeadsNowhereIsNone(_ attribute: String) throws {
    #expect(try paths(attribute).isEmpty)
  }
}
