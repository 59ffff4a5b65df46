import Testing

@testable import Extraction

/// Pages whose only days stand in their text.
@Suite struct OpeningDayTests {
  private func published(_ sentence: String) -> String? {
    let html = """
      <html><head><title>Peksos Dampingi Lansia Desa Makmur</title></head><body><article>
      <h1>Peksos Dampingi Lansia Desa Makmur</h1><p>\(sentence)</p>\(Pages.paragraphs(1...6))</article></body></html>
      """
    return Pages.extract(html, url: "https://a.example/berita/lansia").published.map { String($0.iso8601.prefix(10)) }
  }

  @Test(arguments: [
    "Panti itu diresmikan pada 17 Agustus 2020 oleh bupati dan kini dihuni 40 lansia.",
    "Sejak 1 Januari 2024 layanan itu dibuka untuk umum di seluruh kecamatan.",
    "Perda tanggal 5 Mei 2023 menjadi dasar layanan bagi lanjut usia di sana.",
    "Kegiatan serupa digelar pada 12 November 2023 di kecamatan lain.",
    "The home was opened on 17 August 2020 and has forty residents today.",
    "Since 1 January 2024 the service has been open to all districts.",
  ])
  func aDayThatASentenceTellsIsNotThePages(sentence: String) { #expect(published(sentence) == nil, "\(sentence)") }

  @Test(arguments: [
    "Bandung (12/11/2021) – Pekerja sosial mendampingi warga lanjut usia di desa itu.",
    "Pada Jumat, 12 November 2021, pekerja sosial mendampingi warga lanjut usia di desa itu.",
    "BANDUNG, 12 November 2021 - Pekerja sosial mendampingi warga lanjut usia di desa itu.",
    "On Friday, 12 November 2021, social workers visited the elderly of the village.",
  ])
  func aDayThatOpensItIs(sentence: String) { #expect(published(sentence) == "2021-11-12", "\(sentence)") }
}
