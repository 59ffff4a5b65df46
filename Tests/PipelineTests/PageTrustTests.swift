import Extraction
import Model
import Testing
import Web

@testable import Pipeline

@Suite struct PageTrustTests {
  private let title = "Peksos Dampingi Lansia Telantar di Bantul"
  private let teaser =
    "Pekerja sosial mengantar seorang lansia telantar pulang ke keluarganya di Bantul pada hari Senin."

  private func url(_ text: String) throws -> WebURL { try #require(WebURL(text)) }

  private func believes(
    _ pageTitle: String, _ paragraphs: [String], at address: String = "https://warta.test/a", title: String? = nil,
    teaser: String? = nil, siteNames: [String] = ["Warta Tirta"]
  ) throws -> Bool {
    var extracted = ExtractedPage()
    (extracted.title, extracted.paragraphs) = (pageTitle, paragraphs)
    let trust = PageTrust(
      url: try url("https://warta.test/a"), title: title ?? self.title, text: teaser ?? self.teaser,
      siteNames: siteNames)
    return trust.believes(ReadPage(url: try url(address), extracted: extracted))
  }

  /// What is there instead is told: nobody guesses a log-in page by "answers without articles".
  @Test func whatStandsInItsPlaceIsNamed() throws {
    let trust = PageTrust(url: try url("https://warta.test/a"), title: title, text: teaser, siteNames: [])
    func trouble(_ pageTitle: String, _ text: String, at address: String) throws -> Trouble {
      var extracted = ExtractedPage()
      (extracted.title, extracted.paragraphs) = (pageTitle, [text])
      return trust.trouble(of: ReadPage(url: try url(address), extracted: extracted))
    }
    #expect(
      try trouble("Masuk", "Silakan masuk.", at: "https://warta.test/masuk?lanjut=/a") == Trouble(.noArticles, "Masuk"))
    #expect(
      try trouble("Under maintenance", "We are back soon.", at: "https://warta.test/a")
        == Trouble(.noArticles, "Under maintenance"))
    #expect(
      try trouble("Warta Tirta", "Selamat datang.", at: "https://warta.test/")
        == Trouble(.home, "https://warta.test/"))
    // It is the promised one, and has no text.
    #expect(try trouble(title, "", at: "https://warta.test/a") == Trouble(.noArticles))
  }

  @Test func theArticleIsBelieved() throws {
    #expect(try believes(title, ["Seorang lansia diantar pulang."]))
    #expect(try believes("Foto: Lansia di Bantul Didampingi Peksos", ["Kisah lansia telantar."]))
    // Another headline, the teaser's words.
    #expect(try believes("Akhirnya Pulang", [teaser]))
  }

  @Test(arguments: [
    ("Just a moment...", "Checking if the site connection is secure. This happens by itself."),
    ("Halaman tidak ditemukan", "Maaf, halaman yang Anda cari tidak tersedia atau telah dipindahkan oleh pengelola."),
    ("Warta Tirta dengan iklan", "Baca Warta Tirta seperti biasa dengan iklan dan pelacakan dari mitra kami."),
    ("Masuk", "Silakan masuk dengan akun Anda untuk membaca Warta Tirta."), ("", ""),
  ])
  func aWallIsNot(pageTitle: String, text: String) throws {
    #expect(try !believes(pageTitle, [text]))
  }

  /// A notice that lists the newest articles below has their words, too.
  @Test(arguments: [
    ("Halaman Tidak Ditemukan", "Peksos Dampingi Lansia Telantar di Bantul", false),
    ("404 - Kesalahan: 404", "Peksos Dampingi Lansia Telantar di Bantul", false),
    ("Artikel tidak ditemukan", "Peksos Dampingi Lansia Telantar di Bantul", false),
    ("Korban tidak ditemukan", "Korban Tanah Longsor Tidak Ditemukan", true),
    ("Oops! That page can’t be found.", "Peksos Dampingi Lansia Telantar di Bantul", false),
    ("Halaman tidak ditemukan, warga gagal mendaftar bansos", "Halaman Tidak Ditemukan, Warga Gagal Mendaftar", true),
    ("Maaf, halaman tidak ada", "Peksos Dampingi Lansia Telantar di Bantul", false),
    ("Artikel ini telah dihapus oleh redaksi", "Peksos Dampingi Lansia Telantar di Bantul", false),
    ("This story is no longer available", "Peksos Dampingi Lansia Telantar di Bantul", false),
    ("Konten pornografi anak telah dihapus", "Konten Pornografi Anak Telah Dihapus Platform", true),
    ("Nelayan yang hilang tidak ditemukan", "Peksos Dampingi Lansia Telantar di Bantul", true),
  ])
  func aNoticeThatListsTheArticleIsNotIt(pageTitle: String, promised: String, expected: Bool) throws {
    #expect(try believes(pageTitle, [promised, teaser], title: promised) == expected)
  }

  /// The site's name in the headline is no sign of the article.
  @Test func theSitesNameSaysNothing() throws {
    #expect(
      try !believes("Warta Tirta", ["Warta Tirta memasang iklan."], title: "Warta Tirta Pameran Lukis Anak", teaser: "")
    )
  }

  @Test func theFrontPageIsNot() throws {
    #expect(try !believes(title, [teaser], at: "https://warta.test/"))
    #expect(try believes(title, [teaser], at: "https://warta.test/?p=12"))
  }

  @Test(arguments: ["?next=%2Fa", "?lang=id&lanjut=https%3A%2F%2Fwarta.test%2Fa", "?return=/a%3Futm_source%3Drss"])
  func aPageThatLeadsBackIsNot(query: String) throws {
    #expect(try !believes(title, [teaser], at: "https://warta.test/masuk" + query))
    #expect(try believes(title, [teaser], at: "https://warta.test/b?next=%2Fc"))
  }

  @Test func aShortHeadlineAloneIsNoGroundToDoubt() throws {
    #expect(try believes("Agenda bulan ini", ["Rapat pengurus."], title: "Pengumuman", teaser: ""))
  }

  /// A template that prints its own name where headlines stand.
  @Test(arguments: [
    ("Detail Berita", nil), ("Warta Tirta", nil), ("Lansia Telantar Didampingi", "Lansia Telantar Didampingi"),
    ("", nil),
  ])
  func theTemplatesHeadlineIsNone(pageTitle: String, expected: String?) throws {
    var extracted = ExtractedPage()
    (extracted.title, extracted.paragraphs) = (pageTitle, [title, teaser])
    let page = ReadPage(url: try url("https://warta.test/a"), extracted: extracted)
    let trust = PageTrust(url: page.url, title: title, text: "", siteNames: ["Warta Tirta"])
    #expect(trust.titled(page).extracted.title == expected)
    // Words of which the text knows nothing are no better.
    let vague = PageTrust(url: page.url, title: "Informasi Publik Terbaru Portal", text: teaser, siteNames: [])
    #expect(vague.titled(page).extracted.title == pageTitle)
  }
}
