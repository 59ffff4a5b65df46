import Extraction
import Testing

@Suite struct SignedOpinionTests {
  private let argument = ["Panti di kota kita kekurangan tenaga.", "Pemerintah sebaiknya mulai dari tiga panti."]

  @Test(arguments: [
    "Oleh: Ratna Dewi, M.Kesos", "Oleh : Bagus Prakoso (Dosen Kesejahteraan Sosial)", "Oleh Sinta Maharani",
    "By: Jane Okoro",
  ])
  func aNameInFrontOfAnArgument(_ line: String) { #expect(SignedOpinion.isOne(firstLine: line, rest: argument)) }

  @Test(arguments: [
    "Oleh: Redaksi", "Oleh: Tim Humas Dinsos", "Oleh karena itu, panti ditutup.", "Panti di kota kita", "Oleh: Budi",
    "",
  ])
  func noAuthor(_ line: String) { #expect(!SignedOpinion.isOne(firstLine: line, rest: argument)) }

  @Test(arguments: [
    "Penulis adalah dosen kesejahteraan sosial Universitas Lubuk.", "*) Penulis merupakan pekerja sosial di Lubuk.",
    "(Penulis adalah pegiat panti.)", "*) Ratna Dewi, dosen Universitas Lubuk", "(Ratna Dewi, pemerhati anak)",
    "*Ratna Dewi, S.Sos., M.Si., adalah dosen Universitas Lubuk.", "Dr. Ratna Dewi, pengajar Universitas Lubuk.",
    "Ann Reed is a social worker in Leeds.",
  ])
  func whoTheAuthorIsBehindAnArgument(_ line: String) {
    #expect(SignedOpinion.isOne(lastLine: line, rest: argument))
    #expect(!SignedOpinion.isOne(lastLine: line, rest: argument + ["“Kami siap,” kata Kepala Dinas Sosial."]))
    for report in [
      "Kontak: Ratna Dewi, dosen (0812-0000)", "Narahubung Ratna Dewi, koordinator panti", "Ratna Dewi, ketua panitia",
      "Laporan Ratna Dewi, mahasiswa magang",
      "Penulis: Tono", "Ratna Dewi, reporter", "Ratna Dewi, dosen Universitas Lubuk, menilai itu terlambat.",
    ] {
      #expect(!SignedOpinion.isOne(lastLine: report, rest: argument))
    }
  }

  /// Most reports have a byline, and a short one quotes nobody.
  @Test(arguments: ["Oleh Rina Lestari", "Penulis: Rina Lestari", "By Jane Okoro", "Oleh: Rina Lestari (Kontributor)"])
  func aReportWithoutAQuotationIsNoOpinion(_ line: String) {
    let report = [
      "Sentra di Lubuk membuka kelas tata boga bagi 20 penyandang disabilitas mulai pekan ini.",
      "Kelas berlangsung tiga bulan dan dibimbing dua juru masak. Peserta mendapat alat dan modal.",
    ]
    #expect(!SignedOpinion.isOne(firstLine: line, rest: report))
  }

  @Test(arguments: ["Oleh: Ratna Dewi, M.Kesos", "Oleh: Bagus Prakoso (Dosen Kesejahteraan Sosial)"])
  func whoSaysWhatHeIsArgues(_ line: String) {
    #expect(SignedOpinion.isOne(firstLine: line, rest: ["Panti kekurangan tenaga. Tiga panti dapat menjadi awal."]))
  }

  @Test(arguments: [
    ["Dinas sosial melatih 40 kader, Kamis (26/11/2026)."], ["“Kami siap,” kata Kepala Dinas Sosial."],
    ["LUBUK – Dinas sosial melatih kader."],
  ])
  func aReportersLine(_ report: [String]) {
    #expect(!SignedOpinion.isOne(firstLine: "Oleh: Ratna Dewi, Pemprov", rest: report))
  }
}
