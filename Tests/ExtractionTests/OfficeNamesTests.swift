import Testing

@testable import Extraction

@Suite struct OfficeNamesTests {
  @Test(
    "Names of offices and of their sites",
    arguments: [
      "Dinas Sosial", "Dinas Sosial Kabupaten Contoh", "Diskominfo Kab. Contoh", "Portal Resmi Kota Contoh Jaya",
      "Website Resmi Dinas Sosial Provinsi Contoh Barat", "Dinas Komunikasi dan Informatika Kabupaten Contoh",
      "Kecamatan Lereng Kabupaten Contoh",
    ])
  func offices(_ text: String) { #expect(OfficeNames.isOne(text)) }

  @Test(
    "Headlines that begin like one",
    arguments: [
      "Dinas Sosial Salurkan Bantuan", "Dinas Sosial Kota Contoh Salurkan Sembako untuk Lansia", "Desa Ramah Lansia",
      "Perlindungan Anak di Sekolah", "", "Kantor Pos Dibuka Lagi",
    ])
  func headlines(_ text: String) { #expect(!OfficeNames.isOne(text)) }

  @Test("What may be nothing but a place")
  func places() {
    #expect(OfficeNames.mayBePlace("Kabupaten Lereng Biru"))
    #expect(!OfficeNames.mayBePlace("Kabupaten Lereng Biru Salurkan Beras"))
    #expect(!OfficeNames.mayBePlace("Relawan Lereng Biru"))
  }

  @Test(
    "What may be one where no heading has it",
    arguments: [
      "Kementerian Kemanusiaan RI", "Dinas Kesejahteraan Rakyat", "Politeknik Kesejahteraan Sosial",
    ])
  func likely(_ text: String) { #expect(OfficeNames.mayBeOne(text)) }
}
