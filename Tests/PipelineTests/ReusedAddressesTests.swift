import Model
import TestSupport
import TestTurns
import Testing

@testable import Pipeline

/// Entries that stand where another article was told, against a scripted server.
@Suite(.network, .lastNet) struct ReusedAddressesTests: SiteSuite {
  let server: ScriptedServer
  let test: TestNewsroom

  init() throws { (server, test) = (try ScriptedServer(), try TestNewsroom()) }

  /// A page that is written anew for each entry of its feed.
  @Test func whatStandsWhereAnotherArticleWasIsTold() async throws {
    func feed(_ day: Int, _ title: String, _ text: String) -> ServerReply {
      .ok(
        "<rss version=\"2.0\"><channel><title>Warta</title><item><title>\(title)</title><link>\(server.url)/kini</link>"
          + "<guid isPermaLink=\"false\">kini \(day)</guid><description>\(text)</description>"
          + "<pubDate>\(day) Sep 2023 02:00:00 +0700</pubDate></item></channel></rss>")
    }
    let texts = [Pages.social.joined(separator: " "), Pages.other.joined(separator: " ")]
    server.reply(
      "/feed", with: feed(9, "Peksos Dampingi Keluarga Desa", texts[0]),
      // Its headline alone is another one, and its number.
      feed(10, "Empat Belas Orang Turun ke Sukamaju", texts[0]),
      feed(10, "Harga Cabai Naik Dua Kali Lipat", texts[1]), feed(10, "Harga Cabai Naik Dua Kali Lipat", texts[1]))
    server.serveArticle("Peksos Dampingi Keluarga Desa", at: "/kini")
    let room = try test.room([source { $0.keep = .all }])
    var new: [Int] = []
    for _ in 0..<4 {
      new.append(try await room.refresh().new)
      test.advance(seconds: 86_400 / 2)
    }
    #expect(new == [1, 0, 1, 0])
  }

  /// A page that lists headlines with their days, the first one always at one address.
  @Test func whatAListingPutsAtAnAddressAnewIsRead() async throws {
    let others = [
      (
        "/kabar/utama-2", "Jalan Desa Kini Rata Lagi",
        "Aspal baru menutup lubang di jalan menuju balai desa sejak kemarin."
      ),
      (
        "/kabar/utama-3", "Pasar Baru Dibuka Lagi Besok",
        "Pedagang sayur memindahkan lapak mereka ke gedung pasar yang baru."
      ),
    ]
    for (path, title, text) in others { server.serveArticle(title, [text, text + " Warga senang."], at: path) }
    func listing(_ day: Int, _ title: String) -> ServerReply {
      let rows = [("/kabar/utama-1", title, day)] + others.map { ($0.0, $0.1, 9) }
      let cards = rows.map {
        "<div class='k'><h3><a href='\($0.0)'>\($0.1)</a></h3><span>\($0.2) September 2023</span></div>"
      }
      return .ok("<html><body><main>\(cards.joined())</main></body></html>")
    }
    server.reply(
      "/", with: listing(9, "Peksos Dampingi Keluarga Desa"), listing(10, "Peksos Dampingi Keluarga Desa Itu"),
      listing(10, "Harga Cabai Naik Dua Kali Lipat"), listing(10, "Harga Cabai Naik Dua Kali Lipat"))
    server.serveArticle("Peksos Dampingi Keluarga Desa", at: "/kabar/utama-1")
    let room = try test.room([source("/") { ($0.keep, $0.kind) = (.all, .page) }])
    var new: [Int] = []
    for turn in 0..<4 {
      if turn == 2 { server.serveArticle("Harga Cabai Naik Dua Kali Lipat", Pages.other, at: "/kabar/utama-1") }
      new.append(try await room.refresh().new)
      test.advance(seconds: 86_400 / 2)
    }
    #expect(new == [3, 0, 1, 0])
  }

  /// The slot for the leading article keeps address, guid and date; only its words are another article's.
  @Test func whatTakesAnotherOnesGuidAndDateIsToldByItsWords() async throws {
    func feed(_ title: String, _ text: String) -> ServerReply {
      .feed(
        items: "<item><title>\(title)</title><link>\(server.url)/utama</link><guid isPermaLink=\"false\">utama</guid>"
          + "<description>\(text)</description><pubDate>9 Sep 2023 02:00:00 +0700</pubDate></item>")
    }
    let texts = [Pages.social.joined(separator: " "), Pages.other.joined(separator: " ")]
    server.reply(
      "/feed", with: feed("Peksos Dampingi Keluarga Desa", texts[0]),
      // A headline of other words over the same text is no other article, nor is a text that grew.
      feed("Empat Belas Orang Turun ke Sukamaju", texts[0]),
      feed("Peksos Dampingi Keluarga Desa Sukamaju", texts[0] + " Kegiatan itu selesai."),
      feed("Harga Cabai Naik Dua Kali Lipat", texts[1]), feed("Harga Cabai Naik Dua Kali Lipat", texts[1] + " 12"))
    server.serveArticle("Peksos Dampingi Keluarga Desa", at: "/utama")
    let room = try test.room([source { $0.keep = .all }])
    var new: [Int] = []
    for _ in 0..<5 {
      new.append(try await room.refresh().new)
      test.advance(seconds: 86_400 / 2)
    }
    #expect(new == [1, 0, 0, 1, 0])
  }
}
