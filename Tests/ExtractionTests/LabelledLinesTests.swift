import Testing

/// Fields of an invitation that a page breaks with `br`.
@Suite struct LabelledLinesTests {
  private func paragraphs(_ paragraph: String) -> [String] {
    let text =
      "<p>Balai di Lubuk membuka pelatihan bagi empat puluh pekerja sosial dari sembilan kabupaten pada akhir tahun "
      + "ini, dan peserta akan menginap di balai selama dua hari.</p>"
    return Pages.extract("<html><body><article><h1>Pelatihan</h1>\(text)<p>\(paragraph)</p></article></body></html>")
      .paragraphs
  }

  @Test func labelledLinesStayLines() {
    let found = paragraphs(
      "Hari/tanggal: Sabtu-Minggu, 5-6 Desember 2026<br>Waktu: 09.00 WIB<br>Tempat: Aula Kecamatan<br>lantai dua<br>"
        + "Biaya: gratis")
    #expect(
      found.suffix(4) == [
        "Hari/tanggal: Sabtu-Minggu, 5-6 Desember 2026", "Waktu: 09.00 WIB", "Tempat: Aula Kecamatan lantai dua",
        "Biaya: gratis",
      ])
  }

  @Test(arguments: [
    "Peserta datang dari Lubuk,<br>Tenayan dan Kedu, dan pulang lusa.",
    "Kata kepala balai: semua siap.<br>Peserta datang dari sembilan kabupaten dan pulang lusa.",
  ])
  func otherLinesAreOneParagraph(_ paragraph: String) {
    #expect(paragraphs(paragraph).last == paragraph.replacing("<br>", with: " "))
  }
}
