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

/// What becomes of an article as a whole after it was told: it is gone, it is back, another one takes its place.
@Suite(.network, .lastNet) struct AftermathTests: SiteSuite {
  let test: TestNewsroom
  let server: ScriptedServer
  private let title = "Peksos Dampingi Keluarga"
  private let other = "Relawan Lansia Dilatih"

  init() throws {
    (server, test) = (try ScriptedServer(), try TestNewsroom())
    server.serveFeed([("/a", title), ("/b", other)])
    server.serveArticle(title, at: "/a")
    server.serveArticle(other, Self.volunteers, at: "/b")
  }

  private static let volunteers = [
    "Balai Senja melatih 30 relawan lansia di Kudus selama tiga hari bersama pekerja sosial dari empat kecamatan.",
    "Pekerja sosial balai itu, Ratna Dewi, mengatakan relawan belajar mengenali gejala pikun dan cara mendengarkan.",
    "Setelah pelatihan setiap relawan mengunjungi dua lansia yang tinggal sendiri, didampingi pekerja sosial desa.",
  ]

  private func publishedRoom() async throws -> Newsroom {
    let room = try room()
    try await room.refreshAndPublish()
    return room
  }

  private func nextDay(_ room: Newsroom) async throws {
    test.advance(seconds: 86_400)
    try await room.refreshAndPublish()
  }

  /// Takes the page of the first article away, and has it looked at.
  private func takeAway(_ room: Newsroom) async throws {
    server.reply("/a", with: .status(410))
    for seconds in [50_000, 30_000] {
      test.advance(seconds: seconds)
      try await room.refresh()
    }
  }

  private func aftermath(_ room: Newsroom) async throws -> Aftermath {
    let id = try #require(try await room.store.articleID(key: key("/a")))
    return try await room.store.aftermaths(of: [id])[id] ?? Aftermath()
  }

  private func changes(_ room: Newsroom, _ day: String) async throws -> [Edition.Correction.Change] {
    try await room.edition(of: day).corrections.map(\.change)
  }

  // MARK: Gone and back

  @Test func whatIsBackIsSaidToBeBack() async throws {
    let room = try await publishedRoom()
    server.reply("/a", with: .status(410))
    try await nextDay(room)
    #expect(try await changes(room, "2023-09-10") == [.withdrawn(status: 410)])
    #expect(try await aftermath(room).isWithdrawn)
    server.serveArticle(title, Pages.social.map { $0.replacing("Sebanyak 14", with: "Sebanyak 41") }, at: "/a")
    try await nextDay(room)
    let told = try await changes(room, "2023-09-11")
    #expect(told.first == .restored && told.contains { if case .figure = $0 { true } else { false } }, "\(told)")
    #expect(try await !aftermath(room).isWithdrawn)
    #expect(try room.text(of: "2023-09-11.md").contains("dapat dibaca kembali"))
    // It may go once more.
    server.reply("/a", with: .status(410))
    try await nextDay(room)
    #expect(try await changes(room, "2023-09-12") == [.withdrawn(status: 410)])
  }

  /// Who opens the page of an old day must not quote what was taken back since.
  @Test func thePageOfItsDaySaysWhatBecameOfIt() async throws {
    let room = try test.room([source()]) { $0.digest.formats = [.md, .html] }
    try await room.refreshAndPublish()
    #expect(try !room.text(of: "2023-09-09.html").contains("Koreksi, edisi"))
    #expect(try room.text(of: "index.md").contains(title))
    server.reply("/a", with: .status(410))
    try await nextDay(room)
    let gone = "artikel ditarik oleh sumber (HTTP 410)"
    let after = try room.text(of: "2023-09-09.html")
    #expect(after.contains("<b>Koreksi, edisi 10 Sep:</b> \(gone)."))
    #expect(after.contains("<small>\(gone)</small>"))
    #expect(try !room.text(of: "index.md").contains(title))
    #expect(try room.text(of: "2023-09-10.md").contains("(“\(title)”)"))
    // A later day does not change it, and it is the same whenever it is written.
    try await nextDay(room)
    #expect(try room.text(of: "2023-09-09.html") == after)
    server.serveArticle(title, at: "/a")
    try await nextDay(room)
    let back = try room.text(of: "2023-09-09.html")
    #expect(back.contains("<b>Koreksi, edisi 12 Sep:</b>") && !back.contains("<small>\(gone)</small>"))
    #expect(try room.text(of: "index.md").contains(title))
  }

  /// Nobody heard that it was gone.
  @Test func whatIsBackBeforeAnybodyHeardIsNotSaid() async throws {
    let room = try await publishedRoom()
    try await takeAway(room)
    #expect(try await room.pendingChanges() == [.withdrawn(status: 410)])
    server.serveArticle(title, at: "/a")
    test.advance(seconds: 86_400)
    try await room.refresh()
    #expect(try await room.pendingChanges().isEmpty)
    #expect(try await !aftermath(room).isWithdrawn)
  }

  /// A page that takes its article back does so until it says something else, also where nothing changed on it.
  @Test func anUnchangedRetractionTakesBackWhatItTookBack() async throws {
    let room = try await publishedRoom()
    let notice = Pages.article(title, ["Artikel ini telah ditarik oleh redaksi karena kekeliruan data dari panitia."])
    server.reply("/a", with: .ok(notice, ["ETag: \"n\""]))
    try await nextDay(room)
    #expect(try await changes(room, "2023-09-10") == [.withdrawn(status: 200)])
    for _ in 0..<3 { try await nextDay(room) }
    #expect(server.requests(for: "/a").allSatisfy { $0["If-None-Match"] == nil })
    #expect(try await aftermath(room).isWithdrawn)
  }

  @Test func whatIsGoneAndListedNoMoreIsAskedForAFewTimes() async throws {
    let room = try await publishedRoom()
    server.serveFeed([("/b", other)])
    server.reply("/a", with: .status(404))
    for _ in 0..<12 { try await nextDay(room) }
    #expect(server.requests(for: "/a").count == 6)
  }

  // MARK: Another article

  private let new = "Bursa Kerja Penyuluh Dibuka di Maros"
  private static let jobs = [
    "Pemerintah Kabupaten Maros membuka bursa kerja bagi dua puluh penyuluh sosial pada awal Desember nanti.",
    "Berkas lamaran dikirim lewat laman resmi. Pelamar harus lulusan ilmu kesejahteraan dan bersedia tinggal di pulau kecil.",
    "Hasil seleksi diumumkan sebulan kemudian oleh panitia yang dibentuk bupati bersama kampus setempat.",
    "Mereka yang lulus bertugas di tujuh kecamatan selama tiga tahun dan menerima rumah dinas, kata juru bicara kabupaten.",
  ]

  @Test func anotherArticleAtItsAddressIsNoCorrection() async throws {
    let room = try await publishedRoom()
    server.serveFeed([("/a", new), ("/b", other)])
    server.serveArticle(new, Self.jobs, at: "/a")
    try await nextDay(room)
    #expect(try await changes(room, "2023-09-10") == [.replaced(by: new)])
    #expect(try room.text(of: "2023-09-10.md").contains("di alamatnya kini ada artikel lain, “\(new)”"))
    let kept = try #require(try await room.store.article(key: key("/a")))
    #expect(kept.article.title == title && kept.article.text.contains("Sebanyak 14"))
    #expect(try await aftermath(room).isWithdrawn)
    try await nextDay(room)
    #expect(try await changes(room, "2023-09-11").isEmpty)
  }

  /// Without the feed's word a second look has to find it, too; where the feed says that the first is there, nothing is said.
  @Test(arguments: [true, false]) func aSecondLookConfirmsIt(isListed: Bool) async throws {
    let room = try await publishedRoom()
    if !isListed { server.serveFeed([("/b", other)]) }
    let day = "2023-09-09T20:00:00+07:00"
    server.reply("/a", with: .ok(Pages.article(new, Self.jobs, published: day)))
    test.advance(seconds: 80_000)
    try await room.refresh()
    #expect(try await room.pendingChanges().isEmpty)
    test.advance(seconds: 4_000)
    try await room.refresh()
    #expect(try await room.pendingChanges() == (isListed ? [] : [.replaced(by: new)]))
  }

  /// The same event told anew under another headline is the same article.
  @Test func anArticleThatIsWrittenAnewIsCorrected() async throws {
    let room = try await publishedRoom()
    let anew = "Pendampingan Keluarga oleh Peksos Diperpanjang"
    server.serveFeed([("/a", anew), ("/b", other)])
    server.serveArticle(
      anew,
      [
        "Kepala dinas memutuskan bahwa keluarga di Sukamaju tetap ditemani para peksos sampai tahun depan.",
        "Keputusan itu dibacakan di balai desa pada pertemuan warga, dan disambut kader serta perangkat.",
      ], at: "/a")
    try await nextDay(room)
    #expect(try await changes(room, "2023-09-10") == [.title(from: title, to: anew)])
  }

  /// Who cites an old day's article learns it from the files of that day, which change in nothing else.
  @Test func citationsOfTheDaySayWhatBecameOfIt() async throws {
    let room = try test.room([source()]) { $0.digest.formats = [.txt, .bib, .csl] }
    try await room.refreshAndPublish()
    let before = try ["txt", "bib", "csl.json"].map { try room.text(of: "2023-09-09." + $0) }
    server.reply("/a", with: .status(410))
    server.serveArticle(other, Self.volunteers.map { $0.replacing("30 relawan", with: "13 relawan") }, at: "/b")
    try await nextDay(room)
    let after = try ["txt", "bib", "csl.json"].map { try room.text(of: "2023-09-09." + $0) }
    #expect(after[0] == before[0])
    for (old, new) in zip(before, after).dropFirst() {
      #expect(!old.contains("DITARIK") && new.contains("DITARIK") && new.contains("Dikoreksi oleh medianya"), "\(new)")
    }
    // Written again the day says the same.
    try await room.desk.write(room.edition(of: "2023-09-09").day, progress: { _ in })
    #expect(try room.text(of: "2023-09-09.bib") == after[1])
  }

  /// One page in the place of several articles is a wall or a notice.
  @Test func onePageForSeveralArticlesReplacesNone() throws {
    let now = TestNewsroom.start
    let noticed = Moment(now, offset: 0)
    let looks = (1...2).map { number in
      var recheck = Recheck(article: Int64(number), checked: now)
      (recheck.isWithdrawn, recheck.missing) = (true, 2)
      recheck.corrections = [
        Edition.Correction(
          day: noticed.day, number: number, url: "https://warta.test/\(number)", change: .replaced(by: "Masuk"),
          noticed: noticed)
      ]
      return ArticleRecheck.Look(recheck)
    }
    let found = ArticleRecheck.withoutTemplate(looks)
    #expect(found.allSatisfy { $0.corrections.isEmpty && !$0.isWithdrawn })
  }

  // MARK: Told once more

  /// A day that is made anew does not tell what is gone as if it were there; it is accounted for, and told when it is back.
  @Test func aDayMadeAnewLeavesOutWhatIsGone() async throws {
    let room = try await publishedRoom()
    try await takeAway(room)
    guard case .corrected(let edition, _) = try await room.desk.remake(nil, progress: { _ in }) else {
      Issue.record("not made anew")
      return
    }
    #expect(edition.items.map(\.title) == [other])
    let ledger = edition.counts.ledger
    #expect(ledger.unaccounted == 0 && ledger[.unreadable] == 1 && ledger[.shown] == 1)
    #expect(try await room.desk.remake(nil) { _ in } == .unchanged)
  }

  /// A message that comes late says what was noticed since.
  @Test func aLateMessageSaysWhatIsGone() async throws {
    let mail = try ScriptedMailServer()
    let room = try test.room([source()]) {
      $0.email = EmailSettings(to: ["ani@warta.test"], from: "kabar@warta.test", smtp: mail.url)
    }
    try await room.refreshAndPublish()
    try await takeAway(room)
    let before = try await room.edition(of: "2023-09-09")
    try await room.delivery.deliverDue { _ in }
    let message = try #require(mail.messages.first)
    let text = String(decoding: message.bytes, as: UTF8.self)
    #expect(text.contains("HTTP 410") || text.contains("HTTP=20410"), "\(text.prefix(3000))")
    #expect(try await room.edition(of: "2023-09-09") == before)
  }
}
