import Testing

@testable import Extraction

@Suite struct CreditLineTests {
  @Test(
    "The writer of a line of credits",
    arguments: [
      ("Penulis: Tari Wulandari Desain: Ranu Wijaya", "Tari Wulandari"),
      ("Rep: Tari Wulandari/ Red: Ranu Wijaya", "Tari Wulandari"),
      ("Foto: Ranu Wijaya | Teks : Tari Wulandari", "Tari Wulandari"),
      ("Penyunting: Ranu Wijaya, Pewarta:Tari Wulandari", "Tari Wulandari"),
      ("Pewarta Foto: Ranu Wijaya / Pewarta: Tari Wulandari", "Tari Wulandari"),
      ("Reviewed By: Ranu Wijaya Written By: Tari Wulandari", "Tari Wulandari"),
      ("Oleh: Tari Wulandari Lokasi: Desa Lereng", "Tari Wulandari"),
      ("Laporan Wartawan Kabar Lereng Jawa Tengah: Tari Wulandari", "Tari Wulandari"),
      ("Kontributor Bandung: Tari Wulandari", "Tari Wulandari"),
      ("Liputan: Tari Wulandari Kamera: Ranu Wijaya", "Tari Wulandari"),
      ("[ Ditulis oleh : Tari Wulandari ]", "Tari Wulandari"), ("(Pewarta: Tari Wulandari)", "Tari Wulandari"),
      ("Teks dan foto: Tari Wulandari", "Tari Wulandari"), ("Foto dan naskah: Tari Wulandari", "Tari Wulandari"),
    ])
  func writer(_ line: String, _ expected: String) {
    #expect(CreditLine(line).writer == expected)
  }

  @Test(
    "A name ends where the trade of another begins",
    arguments: [
      ("Tari Wulandari, Penyunting Ranu Wijaya", "Tari Wulandari"), ("Tari Wulandari / Editor Ranu", "Tari Wulandari"),
      ("Tari Wulandari Disunting oleh Ranu Wijaya", "Tari Wulandari"), ("Tari Wulandari", "Tari Wulandari"),
      ("Redaktur Pelaksana", "Redaktur Pelaksana"),
    ])
  func beforeTrades(_ line: String, _ expected: String) { #expect(CreditLine.beforeTrades(line) == expected) }

  @Test(
    "Lines without a writer",
    arguments: [
      "Editor: Ranu Wijaya", "Sumber: https://a.example/x", "Selasa, 09:15 WIB", "Foto: Dok. Relawan", ": :",
      "Penulis:",
      "Red: Penulis:", "Laporan Keuangan: Terbuka untuk Umum", "Pewarta Foto Kabar Lereng: Ranu Wijaya",
    ])
  func nobody(_ line: String) {
    #expect(CreditLine(line).writer == nil)
  }

  @Test("Lines that only say who made a page")
  func alone() {
    for line in [
      "Penyunting Bahasa: Ranu Wijaya", "Desain grafis: Ranu Wijaya",
      "Penerjemah: Ranu Wijaya; Penulis: Tari Wulandari",
      "Ditulis oleh: Tari Wulandari. Disunting oleh: Ranu Wijaya.", "Kontributor Foto: Ranu Wijaya",
    ] { #expect(CreditLine.isCreditsAlone(line), "\(line)") }
    for line in [
      "Ketua panitia: Ranu Wijaya", "Penulis: mereka yang belum pernah dimuat di mana pun",
      "Penyunting itu berkata: Tari Wulandari menulis dengan jujur",
    ] { #expect(!CreditLine.isCreditsAlone(line), "\(line)") }
  }
}
