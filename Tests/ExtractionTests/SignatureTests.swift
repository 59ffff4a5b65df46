import Testing

@testable import Extraction

@Suite("Signature")
struct SignatureTests {
  private let site = SiteNames(PageFacts(), StructuredData(scripts: []), url: nil)

  @Test("A name in brackets behind a number tells whom to call")
  func contact() { #expect(Signature.initials("Narahubung: 0812 5550 1111 (Yuli)") == nil) }

  @Test(
    "A line at the end that says who wrote, and when or who edited",
    arguments: [
      "Ditulis oleh Tari Wulandari pada 9 Februari 2025", "Penulis Tari Wulandari, Penyunting Ranu Wijaya",
      "Ditulis oleh Tari Wulandari | 9 Februari 2025", "[ Ditulis oleh : Tari Wulandari ]",
      "Laporan Tari Wulandari; Editor Ranu Wijaya", "Kontributor Kedu, Tari Wulandari",
      "Koresponden Tari Wulandari, Flores Timur",
      "Artikel ini ditulis oleh Tari Wulandari, disunting oleh Ranu Wijaya.",
      "This story was written by Tari Wulandari.",
    ])
  func line(_ line: String) {
    #expect(Signature.find(inLines: [line], last: nil, site: site).names == ["Tari Wulandari"])
  }

  @Test("A name in brackets of either kind at the end of a text", arguments: ["(Tari Wulandari)", "[Tari Wulandari]"])
  func bracketed(_ name: String) {
    let found = Signature.find(inLines: [], last: "Acara ditutup dengan doa bersama. " + name, site: site)
    #expect(found.names == ["Tari Wulandari"])
  }

  @Test(
    "Initials at the end of a text",
    arguments: [
      ("Acara ditutup dengan doa bersama. (mun/rel)", "mun/rel"), ("Acara selesai. (sya)", "sya"),
      ("Acara selesai. [dit]", "dit"),
      ("mun/rel", "mun/rel"),
    ])
  func initials(_ text: String, _ expected: String) {
    #expect(Signature.initials(text) == expected)
  }

  @Test(
    "What only looks like initials",
    arguments: [
      "Kegiatan digelar oleh Ikatan Pekerja (IPSPI)", "Kamis (7/9)", "Selesai.",
      "Harga naik (lihat tabel di bawah ini)", "", "()", "(", "Acara selesai. (Antara)", "Acara selesai. (ant)",
      "Acara selesai. (ANT/AFP)",
    ])
  func noInitials(_ text: String) {
    #expect(Signature.initials(text) == nil)
  }

  @Test(
    "Lines that name the author",
    arguments: [
      ("Reporter Tari Wulandari; Editor Bagas Prakoso", ["Tari Wulandari"]),
      ("Oleh: Rahmat Hidayat", ["Rahmat Hidayat"]),
      ("Penulis: Ayu Sari dan Made Putra", ["Ayu Sari", "Made Putra"]), ("Oleh karena itu, kegiatan ditunda", []),
      ("Oleh: Redaksi", []),
    ])
  func lines(_ line: String, _ expected: [String]) {
    #expect(Signature.find(inLines: [line], last: nil, site: site).names == expected)
  }

  @Test(
    "A name in brackets at the end signs, alone or beside a paper",
    arguments: [
      ("(Tari Wulandari)", ["Tari Wulandari"]), ("Acara ditutup. (Tari Wulandari/dy)", ["Tari Wulandari"]),
      ("(wartalereng.example/Tari Wulandari)", ["Tari Wulandari"]),
      ("\"Kami siap.\" (Tari Wulandari) **", ["Tari Wulandari"]),
      ("(Foto Istimewa)", []), ("(Dinas Sosial)", []), ("Acara dibuka ketua panitia (Made Putra).", []),
      ("(Humas Kemensos)", []), ("(Baca Juga Lainnya)", []), ("(Getty Images)", []), ("(Sumber: Made Putra)", []),
    ])
  func brackets(_ last: String, _ expected: [String]) {
    #expect(Signature.find(inLines: [], last: last, site: site).names == expected)
  }
}
