import Digests
import Foundation
import Model
import Storage
import TestSupport
import TestTurns
import Testing
import Text
import Web

@testable import Pipeline

/// What changed at the source after an edition is told in the next.
@Suite(.network, .lastNet) struct ArticleRecheckTests: SiteSuite {
  let test: TestNewsroom
  let server: ScriptedServer
  private let title = "Peksos Dampingi Keluarga"

  init() throws {
    (server, test) = (try ScriptedServer(), try TestNewsroom())
    server.serveFeed([("/a", title)])
    server.serveArticle(title, at: "/a")
  }

  /// A newsroom that told what it read.
  private func publishedRoom() async throws -> Newsroom {
    let room = try room()
    try await room.refreshAndPublish()
    return room
  }

  /// A site that is being rebuilt answers 404 for all of its articles: none of them is called withdrawn.
  @Test func aSiteWithoutAnyOfItsPagesWithdrawsNothing() async throws {
    let second = "Relawan Lansia Dilatih"
    server.serveFeed([("/a", title), ("/b", second)])
    server.serveArticle(second, Self.volunteers, at: "/b")
    let room = try await publishedRoom()
    for path in ["/a", "/b"] { server.reply(path, with: .status(404)) }
    for _ in 0..<3 {
      test.advance(seconds: 86_400)
      try await room.refreshAndPublish()
    }
    #expect(server.requests(for: "/b").count > 2)
    for day in 10...12 { #expect(!(try room.text(of: "2023-09-\(day).md")).contains("ditarik")) }
  }

  private static let volunteers = [
    "Balai Senja melatih 30 relawan lansia di Kudus selama tiga hari bersama pekerja sosial dari empat kecamatan.",
    "Pekerja sosial balai itu, Ratna Dewi, mengatakan relawan belajar mengenali gejala pikun dan cara mendengarkan.",
    "Setelah pelatihan setiap relawan mengunjungi dua lansia yang tinggal sendiri, didampingi pekerja sosial desa.",
  ]

  @Test func aChangedFigureIsToldOnce() async throws {
    let room = try await publishedRoom()
    let changed = Pages.social.map { $0.replacing("Sebanyak 14", with: "Sebanyak 41") }
    server.serveArticle(title, changed, at: "/a")
    for _ in 0..<2 {
      test.advance(seconds: 86_400)
      try await room.refreshAndPublish()
    }
    let second = try room.text(of: "2023-09-10.md")
    #expect(
      second.contains("**Edisi 9 Sep, nomor 1 (“\(title)”):** sumber mengubah angka dari 14 menjadi 41 pekerja sosial"))
    #expect(!(try room.text(of: "2023-09-11.md")).contains("Koreksi"))
    let message = String(decoding: Views.render(try await room.edition(of: "2023-09-10"), as: .eml), as: UTF8.self)
    #expect(message.contains("References: <digest.2023-09-09.r1.1a1s9c1@"))
  }

  /// What is looked up after a correction says what the correction says: a search had the new headline over the old summary.
  @Test func whatIsKeptOfTheArticleIsCorrectedToo() async throws {
    let room = try await publishedRoom()
    let changed = Pages.social.map { $0.replacing("Sebanyak 14", with: "Sebanyak 41") }
    server.serveArticle(title, changed, at: "/a")
    test.advance(seconds: 86_400)
    try await room.refreshAndPublish()
    let found = try await room.store.search(ArticleSearch("dampingi keluarga", limit: 5))
    let article = try #require(found.first)
    #expect(article.summary.contains("41") && !article.summary.contains("14"), "\(article.summary)")
    let record = try #require(try await room.store.article(id: article.id))
    #expect(!record.facts.contains { "\($0)".contains("14") })
  }

  /// Nothing is called off by a figure: the digest tells no correction, the agenda does.
  @Test func aDayThatIsCalledOffOnThePageLeavesTheAgenda() async throws {
    let room = try room()
    let event = "Pelatihan bagi relawan akan digelar Sabtu, 30 September 2023, di aula kecamatan."
    server.serveArticle(title, Pages.social + [event], at: "/a")
    try await room.refreshAndPublish()
    #expect(try await room.edition(of: "2023-09-09").agenda?.entries.count == 1)
    let off = event.replacing("akan digelar", with: "yang semula digelar") + " Panitia membatalkan pelatihan itu."
    server.serveArticle(title, Pages.social + [off], at: "/a")
    test.advance(seconds: 86_400)
    try await room.refreshAndPublish()
    let entries = try #require(try await room.edition(of: "2023-09-10").agenda?.entries)
    #expect(!entries.contains { !$0.isOff })
  }

  @Test func aPageThatIsGoneForGoodIsToldAtOnce() async throws {
    let room = try await publishedRoom()
    server.reply("/a", with: .status(410))
    test.advance(seconds: 86_400)
    try await room.refreshAndPublish()
    #expect(try room.text(of: "2023-09-10.md").contains("artikel ditarik oleh sumber (HTTP 410)"))
    server.serveFeed([("/lama", "Harga Cabai Naik")])
    test.advance(seconds: 86_400)
    let before = server.requests(for: "/a").count
    try await room.refresh()
    #expect(server.requests(for: "/a").count == before)
  }

  /// A page names an address as its own at which nothing stands, or another article: what it told is asked where it was found.
  @Test(arguments: [true, false]) func whatAPageClaimsIsNotAskedInItsPlace(isThere: Bool) async throws {
    server.reply(
      "/a",
      with: .ok("<link rel=\"canonical\" href=\"/lain/peksos-dampingi-2\">" + Pages.article(title, Pages.social)))
    if isThere {
      server.serveArticle("Relawan Lansia Dilatih", Self.volunteers, at: "/lain/peksos-dampingi-2")
    } else {
      server.reply("/lain/peksos-dampingi-2", with: .status(410))
    }
    let room = try room()
    for _ in 0..<3 {
      try await room.refresh()
      test.advance(seconds: 4 * 3600)
    }
    try await room.refreshAndPublish()
    #expect(try room.text(of: "2023-09-09.md").contains(title))
    for _ in 0..<2 {
      test.advance(seconds: 86_400)
      try await room.refreshAndPublish()
    }
    #expect(server.requests(for: "/a").count > 1)
    #expect(server.requests(for: "/lain/peksos-dampingi-2").isEmpty)
    #expect(!(try room.text(of: "2023-09-10.md")).contains("ditarik"))
  }

  @Test func aPageThatIsMissingIsAskedTwice() async throws {
    let room = try await publishedRoom()
    server.reply("/a", with: .status(404))
    test.advance(seconds: 80_000)
    try await room.refresh()
    #expect(try await room.pendingChanges().isEmpty)
    test.advance(seconds: 4_000)
    try await room.refresh()
    #expect(try await room.pendingChanges() == [.withdrawn(status: 404)])
  }

  @Test func aPageIsAskedOnceADayForThreeDays() async throws {
    let room = try await publishedRoom()
    #expect(server.requests(for: "/a").count == 1)
    for _ in 0..<6 * 4 {
      test.advance(seconds: 6 * 3600)
      try await room.refresh()
    }
    #expect(server.requests(for: "/a").count == 4)
  }

  @Test func theWordOfTheFeedIsHeardLater() async throws {
    let room = try await publishedRoom()
    for _ in 0..<6 {
      test.advance(seconds: 86_400)
      try await room.refresh()
    }
    let before = server.requests(for: "/a").count
    server.serveFeed([("/a", title + " di Desa")])
    test.advance(seconds: 3600 * 4)
    try await room.refresh()
    #expect(server.requests(for: "/a").count == before + 1)
    test.advance(seconds: 3600 * 4)
    try await room.refresh()
    #expect(server.requests(for: "/a").count == before + 1)
  }

  /// Without its login the page answers 404: that would be told as withdrawn.
  @Test func theLoginOfTheSourceIsUsed() async throws {
    let secret = try test.folder.write("siti:sandi\n", to: "rahasia")
    var source = try source { $0.login = "file:" + secret }
    let page = Pages.article(title, Pages.social)
    let closed = try ScriptedServer()
    closed.otherwise { request in
      if request.target == "/robots.txt" || request["Authorization"] == nil { return .status(404) }
      return request.target == "/feed"
        ? .feed(Pages.rss("http://\(request["Host"] ?? "")", [("/a", title)])) : .ok(page)
    }
    source.url = try #require(WebURL(closed.url + "/feed"))
    let room = try test.room([source])
    try await room.refreshAndPublish()
    for _ in 0..<3 {
      test.advance(seconds: 86_400)
      try await room.refresh()
    }
    #expect(closed.requests(for: "/a").count == 4)
    #expect(try await room.pendingChanges().isEmpty)
  }

  @Test func aChangeOnTheSecondPageIsToldAndTheRestIsNoLoss() async throws {
    server.reply("/a", with: .ok(Pages.part(of: "/a", title, Pages.social)))
    server.reply(
      "/a?page=2", with: .ok(Pages.part(of: "/a", title, Pages.other + ["Panitia mencatat 120 keluarga ikut serta."])))
    let room = try await publishedRoom()
    server.reply(
      "/a?page=2", with: .ok(Pages.part(of: "/a", title, Pages.other + ["Panitia mencatat 150 keluarga ikut serta."])))
    test.advance(seconds: 86_400)
    try await room.refresh()
    #expect(try await room.pendingChanges() == [.figure(from: "120", to: "150 keluarga")])
  }

  /// A line of the site's template that stands in every article, alike or with figures of the page's own: no article was
  /// corrected.
  @Test(arguments: [
    (["Kurs hari ini mencapai Rp 15000 menurut bank."], ["Kurs hari ini mencapai Rp 15037 menurut bank."]),
    (
      ["Sejauh ini 51 orang mampir ke laman kami.", "Sejauh ini 900 orang mampir ke laman kami."],
      ["Sejauh ini 77 orang mampir ke laman kami.", "Sejauh ini 934 orang mampir ke laman kami."]
    ),
  ])
  func whatChangesAlikeOnTwoPagesIsTheTemplate(before: [String], after: [String]) async throws {
    let other = [
      "Yayasan di Kendal membuka kelas bagi pendamping lansia. Pekerja sosial mengajar cara menyusun catatan kunjungan.",
      "Kelas berlangsung delapan kali dan ditutup dengan ujian. Peserta datang dari panti, puskesmas, dan kelompok warga.",
      "Pengurus yayasan berharap pekerja sosial medis ikut membimbing peserta sesudah kelas itu selesai.",
    ]
    func serve(_ lines: [String]) {
      server.serveArticle(title, Pages.social + lines.prefix(1), at: "/a")
      server.serveArticle("Kelas Pendamping Lansia Dibuka", other + lines.suffix(1), at: "/b")
    }
    server.serveFeed([("/a", title), ("/b", "Kelas Pendamping Lansia Dibuka")])
    serve(before)
    let room = try await publishedRoom()
    serve(after)
    test.advance(seconds: 86_400)
    try await room.refresh()
    #expect(server.requests(for: "/a").count == 2)
    #expect(server.requests(for: "/b").count == 2)
    #expect(try await room.pendingChanges().isEmpty)
  }

  @Test func aWithdrawalIsNoTemplate() throws {
    let now = TestNewsroom.start
    let url = try #require(WebURL("https://warta.test/a"))
    let noticed = Moment(now, offset: 0)
    let looks = (1...2).map { number in
      var recheck = Recheck(article: Int64(number), checked: now)
      for change in [Edition.Correction.Change.withdrawn(status: 404), .figure(from: "1", to: "2")] {
        recheck.corrections.append(
          Edition.Correction(day: noticed.day, number: number, url: url.href, change: change, noticed: noticed))
      }
      return ArticleRecheck.Look(recheck)
    }
    #expect(
      ArticleRecheck.withoutTemplate(looks).map { $0.corrections.map(\.change) }
        == [[.withdrawn(status: 404)], [.withdrawn(status: 404)]])
  }

  // MARK: Told beside another

  private static let fire = [
    "Api menghanguskan Panti Asuhan Kasih di Tomohon, Minggu malam. Sebanyak 70 anak mengungsi ke gereja, didampingi pekerja sosial dari dinas sosial kota.",
    "Pekerja sosial menyusun asesmen bagi setiap anak. Wali kota meninjau panti asuhan itu pada Senin pagi bersama perangkat kelurahan.",
  ]

  /// Two sources tell one event; the first at more length, so that it leads the item.
  private func twoSources() async throws -> Newsroom {
    let more =
      Self.fire + ["Penyebab kebakaran masih diselidiki. Kerugian belum ditaksir oleh pengurus panti asuhan itu."]
    server.serveFeed([("/a", "Panti Asuhan Kasih Tomohon Terbakar")])
    server.serveArticle("Panti Asuhan Kasih Tomohon Terbakar", more, at: "/a")
    server.serveFeed([("/b", "Panti Asuhan Kasih di Tomohon Terbakar")], at: "/feed2")
    server.serveArticle("Panti Asuhan Kasih di Tomohon Terbakar", Self.fire, at: "/b")
    let room = try test.room([source(), source("/feed2", name: "Suara")])
    try await room.refreshAndPublish()
    let item = try #require(try await room.edition(of: "2023-09-09").items.first)
    #expect(item.source == "Warta")
    #expect(item.alsoReported.map(\.source) == ["Suara"])
    return room
  }

  private func corrected(_ paragraphs: [String]) -> [String] {
    paragraphs.map { $0.replacing("Sebanyak 70", with: "Sebanyak 17") }
  }

  @Test func aChangeAtAnotherOutletOfTheItemIsToldAsItsOwn() async throws {
    let room = try await twoSources()
    server.serveArticle("Panti Asuhan Kasih di Tomohon Terbakar", corrected(Self.fire), at: "/b")
    test.advance(seconds: 86_400)
    try await room.refreshAndPublish()
    let second = try room.text(of: "2023-09-10.md")
    #expect(
      second.contains("(“Panti Asuhan Kasih di Tomohon Terbakar”):** Suara mengubah angka dari 70 menjadi 17 anak"))
  }

  @Test func whatBothChangeAlikeIsToldOnce() async throws {
    let room = try await twoSources()
    server.serveArticle("Panti Asuhan Kasih Tomohon Terbakar", corrected(Self.fire), at: "/a")
    server.serveArticle("Panti Asuhan Kasih di Tomohon Terbakar", corrected(Self.fire), at: "/b")
    test.advance(seconds: 86_400)
    try await room.refreshAndPublish()
    let told = try await room.edition(of: "2023-09-10").corrections
    #expect(told.map(\.change) == [.figure(from: "70", to: "17 anak mengungsi")])
    #expect(told.map(\.outlet) == [nil])
  }

  @Test func whatAnotherOutletTakesBackIsToldOfIt() async throws {
    let room = try await twoSources()
    server.reply("/b", with: .status(410))
    test.advance(seconds: 86_400)
    try await room.refreshAndPublish()
    #expect(try room.text(of: "2023-09-10.md").contains("Terbakar”):** artikel ditarik oleh Suara (HTTP 410)"))
  }

  /// Two pages of one site that are asked for again because they were missing, when no others are due: one that was there
  /// says whether the site is.
  @Test func twoMissingPagesOfASiteThatIsThereAreWithdrawn() async throws {
    let titles = ["/a": title, "/b": "Relawan Lansia Dilatih", "/c": "Peksos Buka Kelas Membaca di Kudus"]
    server.serveFeed(titles.map { ($0.key, $0.value) })
    server.serveArticle("Relawan Lansia Dilatih", Self.volunteers, at: "/b")
    server.serveArticle(
      titles["/c"] ?? "", ["Pekerja sosial membuka kelas membaca bagi anak jalanan di Kudus tiap Sabtu pagi."], at: "/c"
    )
    let room = try await publishedRoom()
    for path in ["/a", "/b"] { server.reply(path, with: .status(404)) }
    test.advance(seconds: 86_400)
    try await room.refresh()
    test.advance(seconds: 4000)
    try await room.refresh()
    #expect(try await room.pendingChanges() == [.withdrawn(status: 404), .withdrawn(status: 404)])
  }

  // MARK: What is made of many editions

  /// Feeds, pages of stories and of laws, and who cites a day say what the article says since.
  @Test func whatIsMadeOfManyEditionsSaysWhatTheArticleSaysNow() async throws {
    let law =
      "Bupati Kudus menerbitkan Perbup Kudus Nomor 9 Tahun 2023 tentang Pekerja Sosial di Kabupaten Kudus, Jawa Tengah."
    server.serveArticle(title, Pages.social + [law], at: "/a")
    let room = try test.room([source()]) { $0.digest.formats = [.md, .json, .html] }
    try await room.refreshAndPublish()
    let topic = try #require(
      FileManager.default.enumerator(atPath: room.digestFolder + "/feeds")?.allObjects.first as? String)
    #expect(try room.text(of: "feeds/" + topic).contains("Sebanyak 14"))
    #expect(
      try room.text(of: "regulations.html").contains("9/2023") || room.text(of: "regulations.html").contains("No. 9"))
    let now = Pages.social.map { $0.replacing("Sebanyak 14", with: "Sebanyak 41") }
    server.serveArticle(title + " Lagi", now + [law.replacing("Nomor 9 ", with: "Nomor 19 ")], at: "/a")
    test.advance(seconds: 86_400)
    try await room.refreshAndPublish()
    let feed = try room.text(of: "feeds/" + topic)
    #expect(feed.contains("Sebanyak 41") && !feed.contains("Sebanyak 14") && feed.contains("Keluarga Lagi"))
    let told = try await room.edition(of: "2023-09-09")
    let item = try #require(told.corrected(by: [try await room.edition(of: "2023-09-10")]).items.first)
    #expect(item.title == title + " Lagi")
    #expect(item.summary.contains("41"))
    let laws = try room.text(of: "regulations.html")
    #expect(laws.contains("19") && !laws.contains("Nomor 9 ") && !laws.contains("No. 9 "))
    // The edition itself stays as it was told.
    #expect(told.items.first?.title == title)
  }

  /// A page that is gone leaves the feeds, also one that it was alone in; what was corrected is newer there than its edition.
  @Test func whatIsWithdrawnLeavesTheFeeds() async throws {
    let second = "Relawan Lansia Dilatih"
    server.serveFeed([("/a", title), ("/b", second)])
    server.serveArticle(second, Self.volunteers, at: "/b")
    let room = try await publishedRoom()
    func feeds() throws -> [String: String] {
      let names = try FileManager.default.contentsOfDirectory(atPath: room.digestFolder + "/feeds")
      return Dictionary(uniqueKeysWithValues: try names.map { ($0, try room.text(of: "feeds/" + $0)) })
    }
    let before = try feeds()
    #expect(before.values.contains { $0.contains(second) })
    server.reply("/b", with: .status(410))
    server.serveArticle(title, Pages.social.map { $0.replacing("Sebanyak 14", with: "Sebanyak 41") }, at: "/a")
    test.advance(seconds: 86_400)
    try await room.refreshAndPublish()
    let after = try feeds()
    #expect(Set(after.keys) == Set(before.keys))
    #expect(!after.values.contains { $0.contains(second) })
    #expect(after.values.contains { $0.contains("\"date_modified\": \"2023-09-10T06:00:30+07:00\"") }, "\(after)")
  }
}
