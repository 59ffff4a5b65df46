import Testing

@testable import Pipeline

@Suite struct RetractionTests {
  @Test(arguments: [
    ("Artikel Ini Dicabut", "Redaksi mencabut artikel ini karena tidak memenuhi syarat."),
    ("[DICABUT] Panti Asuhan di Lubuk Diperiksa", "Pengurus panti diperiksa kemarin."),
    ("Panti Asuhan di Lubuk Diperiksa", "Artikel ini telah ditarik oleh redaksi karena kekeliruan data."),
    ("Panti Asuhan di Lubuk Diperiksa", "CATATAN REDAKSI: Berita ini dicabut. Kami mohon maaf."),
    ("Panti Asuhan di Lubuk Diperiksa", "Berita ini kami cabut setelah menerima hak jawab."),
    ("Children's Home Under Review", "This article has been retracted. We apologise for the error."),
    ("Panti Asuhan di Lubuk Diperiksa", "Konten ini sudah tidak tersedia."),
    ("Berita Ini Telah Dihapus", "Silakan kembali ke beranda."),
  ])
  func whatIsTakenBack(title: String, text: String) { #expect(Retraction.isOne(title: title, text: text)) }

  @Test(arguments: [
    (
      "Izin Panti Asuhan Dicabut",
      "Dinas sosial mencabut izin panti asuhan itu. Artikel tentang pencabutan dimuat kemarin."
    ),
    ("Laporan Ini Menghapus Stigma", "Laporan ini menghapus anggapan bahwa lansia tidak dapat bekerja."),
    ("Pelapor Berdamai", "Laporan ini dicabut pelapor setelah mediasi oleh pekerja sosial."),
    ("Peksos Jangkau Desa", "Layanan yang sebelumnya tidak tersedia kini dibuka di tiga desa."),
    ("Berita Ini Viral", "Kementerian menarik bantuan dari dua kecamatan. Berita ini menyebar sejak pagi."),
    ("(Opini) Peksos di Sekolah", "Tulisan ini mengajak pembaca menengok ruang guru."),
    ("Law Withdrawn", "The government has withdrawn the bill. This report looks at what comes next."),
  ])
  func whatIsTold(title: String, text: String) { #expect(!Retraction.isOne(title: title, text: text)) }
}
