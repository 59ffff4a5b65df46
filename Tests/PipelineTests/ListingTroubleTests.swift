import Fetching
import Model
import Testing
import Web

@testable import Pipeline

@Suite struct ListingTroubleTests {
  private func code(
    _ body: String, at address: String = "https://dinas.test/berita/", asked: String = "https://dinas.test/berita/",
    kind: Source.Kind = .auto, headers: [HTTPHeaders.Line] = []
  ) throws -> TroubleCode {
    let response = FetchResponse(
      status: 200, url: try #require(WebURL(address)), headers: HTTPHeaders(headers), body: Array(body.utf8))
    return ListingTrouble.of(response, asked: try #require(WebURL(asked)), kind: kind).code
  }

  @Test func eachTroubleHasItsName() throws {
    #expect(try code(" \r\n") == .empty)
    #expect(try code("<title>Beranda</title>", at: "https://dinas.test/") == .toHome)
    #expect(try code("<title>Beranda</title>", at: "https://dinas.test/", asked: "https://dinas.test/") == .noArticles)
    #expect(try code("<title>Portal Dinas</title>", kind: .feed) == .notAFeed)
    #expect(try code("<?xml version='1.0'?><urlset><url></url></urlset>", kind: .feed) == .sitemap)
    #expect(try code("<?xml version='1.0'?><rss><channel><ti") == .feedDamaged)
    #expect(try code("<title>dinas.test: domain ini dijual</title>") == .parked)
    #expect(try code("<title>dinas.test is for sale</title>") == .parked)
    #expect(try code("<title>dinas.test</title><h1 class=a>This <b>domain</b> is for sale</h1>") == .parked)
    #expect(try code("<title>dinas.test</title><h1>Domain dijual</h1>") == .parked)
    #expect(try code("<script>AwsWafIntegration.x; window.awsWafCookieDomainList = [];</script>") == .wall)
    #expect(try code("<title>RTP Slot Gacor Malam Ini</title><p>Daftar</p>") == .parked)
    #expect(try code("<title>Profil</title><p>Tentang kami</p>") == .noArticles)
  }

  @Test func aPageThatScriptsMakeSaysSo() throws {
    let shell = "<title>Dinas</title><body><div id=\"app\"></div><script src=\"/app.js\"></script>"
    #expect(try code(shell) == .scripts)
    #expect(try code(shell + "<noscript>Aktifkan JavaScript di peramban.</noscript>") == .scripts)
    #expect(try code(shell + "<a href=\"/kontak\">Kontak</a>") == .noArticles)
    #expect(try code(shell + "<p>" + String(repeating: "Kantor buka setiap hari kerja. ", count: 20)) == .noArticles)
  }

  /// Who took the name of an office over goes on with its feed, perhaps under the old title.
  @Test func aFeedOfGamesOfChanceIsTold() {
    let games = (1...6).map { "Daftar Slot Gacor Nomor \($0)" }
    #expect(ListingTrouble.takenOver("Dinas Sosial", listing: games)?.code == .parked)
    let most = ["Panduan bermain", "Cara daftar"] + games.prefix(3)
    #expect(ListingTrouble.takenOver("Situs Slot Gacor", listing: most)?.code == .parked)
    #expect(ListingTrouble.takenOver("Lawan judi online", listing: ["Warga pulih", "Korban slot gacor"]) == nil)
    #expect(ListingTrouble.takenOver("Dinas Sosial", listing: Array(games.prefix(4))) == nil)
    #expect(ListingTrouble.takenOver("Dinas Sosial", listing: games + ["Korban judi didampingi"]) == nil)
    #expect(ListingTrouble.takenOver("Dinas Sosial", listing: []) == nil)
  }

  @Test func aSiteOfNewsOnGamesOfChanceIsNotOne() throws {
    func takenOver(_ title: String, _ titles: [String]) throws -> Bool {
      let response = FetchResponse(
        status: 200, url: try #require(WebURL("https://dinas.test/")), body: Array("<title>\(title)</title>".utf8))
      return ListingTrouble.takenOver(response, listing: titles)?.code == .parked
    }
    let games = ["Slot gacor malam ini", "Link situs slot resmi", "Bonus togel harian"]
    #expect(try takenOver("Slot Gacor Hari Ini", games))
    #expect(try !takenOver("Dinas Sosial", games))
    #expect(
      try !takenOver("Berita judi online", ["Korban judi online didampingi", "Polisi tutup situs slot", "Warga pulih"]))
  }

  @Test func wallsAreNamed() throws {
    #expect(try code("<script>window._cf_chl_opt={}</script>") == .wall)
    #expect(try code("<p>Mohon buktikan bahwa Anda bukan robot.</p>") == .wall)
    #expect(try code("<html></html>", headers: [.init(name: "x-amzn-waf-action", value: "challenge")]) == .wall)
    let response = FetchResponse(
      status: 403, url: try #require(WebURL("https://dinas.test/")), body: Array("<h1>DDoS-Guard</h1>".utf8))
    #expect(Trouble(refusal: response) == Trouble(.wall, "DDoS-Guard"))
  }

  /// The title, as plain text, tells the operator what is there now.
  @Test func theTitleIsTold() throws {
    let response = FetchResponse(
      status: 200, url: try #require(WebURL("https://dinas.test/")),
      body: Array("<html><head><TITLE>Dinas &amp;\n Balai</TITLE></head></html>".utf8))
    let trouble = ListingTrouble.of(response, asked: response.url, kind: .feed)
    #expect(trouble == Trouble(.notAFeed, "Dinas & Balai"))
  }
}
