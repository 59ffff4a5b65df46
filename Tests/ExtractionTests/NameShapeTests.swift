import Testing

@testable import Extraction

@Suite("NameShape")
struct NameShapeTests {
  private let site = SiteNames(PageFacts(), StructuredData(scripts: []), url: nil)

  @Test(
    "Names in bylines",
    arguments: [
      ("By Nadia Holm and Peter van der Berg", ["Nadia Holm", "Peter van der Berg"]),
      ("Oleh Siti Aminah, S.Sos", ["Siti Aminah, S.Sos"]),
      ("Laporan Wartawan Kabar Lereng, Gilang Ramdhani", ["Gilang Ramdhani"]),
      ("Kontributor Lereng Biru, Gilang Ramdhani", ["Gilang Ramdhani"]), ("Ditulis Siti Aminah", ["Siti Aminah"]),
      ("Siti Aminah, Lektor, Universitas Contoh", ["Siti Aminah"]), ("Global Secretariat|May 5th", []),
      ("Muhammad bin Yusuf", ["Muhammad bin Yusuf"]), ("5 minutes ago", []), ("admin_web", []),
      ("https://a.example/author/x", []),
      ("By Lereng Staff", ["Lereng Staff"]), ("Lereng staff reporter", ["Lereng staff reporter"]), ("Lereng staff", []),
      ("News Staff", []), ("Our Staff", []), ("Staff Reporter", []),
      ("the latest from our staff", []), ("By Tari Wulandari Senior Correspondent", ["Tari Wulandari"]),
    ])
  func names(_ text: String, _ expected: [String]) {
    #expect(NameShape.names(text, site: site, isCertain: false) == expected)
  }

  @Test("Whose reporter sent a text in, and from where")
  func reporter() {
    #expect(NameShape.reporter("Laporan Kontributor Nunukan, Andi Mappa Sessu") == "Andi Mappa Sessu")
    #expect(NameShape.reporter("Kontributor Nunukan, Andi Mappa Sessu") == "Andi Mappa Sessu")
    #expect(NameShape.reporter("Laporan Keluarga Nunukan, Andi Mappa Sessu") == nil)
  }
}
