import Extraction
import Model
import TestSupport
import TestTurns
import Testing
import Web

@testable import Pipeline

@Suite(.network, .lastNet) struct AbsenceNoticeTests: SiteSuite {
  let test: TestNewsroom
  let server: ScriptedServer

  init() throws { (server, test) = (try ScriptedServer(), try TestNewsroom()) }

  @Test(arguments: [
    "Berita ini sudah tidak tersedia. Silakan baca berita lain dari redaksi kami.", "Konten telah dihapus.",
    "Artikel ini telah ditarik oleh redaksi.", "Masa tayang berita ini telah berakhir.",
    "Halaman ini diarsipkan dan tidak dapat dibaca lagi. Silakan hubungi redaksi untuk salinan.",
    "Artikel ini sudah dipindahkan ke arsip premium dan tidak bisa diakses.",
    "Mohon maaf, tulisan yang Anda cari sudah kami turunkan.", "Berita yang Anda tuju sudah kedaluwarsa.",
    "This article is no longer available. Please read our other stories.", "Content removed.",
    "This story has been archived.", "The article you are looking for has expired.",
    "Sorry, this content can no longer be read.", "This page has been taken down.",
  ])
  func takenOff(_ text: String) { #expect(AbsenceNotice.kind(of: text) == .takenOff) }

  @Test(arguments: [
    "Artikel yang Anda cari telah dipindahkan atau sudah tidak ada lagi.", "Halaman yang Anda minta tidak ditemukan.",
    "Tautan sudah tidak aktif. Berita ini hanya ditayangkan selama 30 hari.", "Berita sudah dihapus atau dipindahkan.",
    "The page you requested could not be found.", "This article may have been moved or deleted. Try a search.",
    "Halaman tidak tersedia. Kembali ke beranda.",
  ])
  func missing(_ text: String) { #expect(AbsenceNotice.kind(of: text) == .missing) }

  @Test(arguments: [
    "Berita ini memuat izin yang dicabut pemerintah.", "Nama korban dalam artikel ini dihapus.",
    "Konten edukasi pengasuhan kini tersedia di laman dinas. Pekerja sosial memandu kelas daring bagi keluarga asuh.",
    "Berita ini sudah tidak tersedia di laman lama. Dinas sosial memindahkan semua layanan aduan ke aplikasi baru.",
    "Layanan itu tidak tersedia lagi. Warga diminta datang ke kantor dinas sosial.",
    "This story of a nurse removed the stigma around wards.", "Pernyataan ini telah dicabut, kata juru bicara.",
  ])
  func neither(_ text: String) { #expect(AbsenceNotice.kind(of: text) == nil) }

  /// A page with too little text gives all its lines: headline, day, the name of a section.
  @Test func aNoticeAmidThePagesOwnLines() throws {
    var extracted = ExtractedPage()
    (extracted.title, extracted.explanation.body) = ("Enam Lansia Dijangkau", .lines)
    extracted.paragraphs = ["Enam Lansia Dijangkau", "25 November 2026", "Konten telah dihapus.", "Berita Lain"]
    let url = try #require(WebURL("https://warta.test/a"))
    #expect(AbsenceNotice.kind(of: ReadPage(url: url, extracted: extracted)) == .takenOff)
    extracted.paragraphs.append("Enam lansia dijangkau pekerja sosial di terminal pada Rabu malam.")
    #expect(AbsenceNotice.kind(of: ReadPage(url: url, extracted: extracted)) == nil)
  }

  /// What its outlet took off is held back and said to be so; where only the page is missing, the feed's words are told.
  @Test func whatBecomesOfTheEntry() async throws {
    let titles = ["Peksos Dampingi Lansia di Terminal Sawo", "Peksos Jangkau Anak Jalanan di Pasar Wana"]
    server.serveFeed([("/a", titles[0]), ("/b", titles[1])])
    server.serveArticle(titles[0], ["Berita ini sudah tidak tersedia. Silakan baca berita lain."], at: "/a")
    server.serveArticle(titles[1], ["Halaman yang Anda cari tidak ditemukan. Silakan kembali ke beranda."], at: "/b")
    let room = try test.room([source()])
    try await room.refreshAndPublish()
    let told = try await room.offered(by: "Warta", limit: 5)
    #expect(told.first { $0.title == titles[0] }?.absence == .withdrawn)
    #expect(told.first { $0.title == titles[1] }?.outcome == .shown)
  }
}
