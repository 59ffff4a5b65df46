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
    ("Enam Lansia Kabur", "Redaksi memutuskan mencabut naskah berita ini dari laman kami. Mohon maaf."),
    ("Enam Lansia Kabur", "Berita ini sudah diturunkan atas permintaan narasumber."),
    ("Enam Lansia Kabur", "Kami menarik kembali artikel ini. Data di dalamnya keliru."),
    ("Enam Lansia Kabur", "Tulisan ini kami hapus setelah penulisnya mengaku mengarang kutipan."),
    ("Enam Lansia Kabur", "Sehubungan dengan rekomendasi Dewan Pers, berita ini kami turunkan."),
    ("Enam Lansia Kabur", "Isi berita ini telah dicabut sesuai Pedoman Pemberitaan Media Siber."),
    ("Enam Lansia Kabur", "Artikel yang Anda cari telah dihapus oleh redaksi."),
    ("Peksos Dituding Pungli", "Berita ini resmi kami tarik dari peredaran; narasumbernya mengaku berbohong."),
    ("Care Home Row", "We have taken down this story after a complaint upheld by the regulator."),
    ("Care Home Row", "This report has been removed following legal advice."),
    ("RETRACTED: Foster Agency Closes Its Doors", "The agency in Larkhill closed on Monday."),
    ("Care Home Row", "The editors have retracted this article because its figures were fabricated."),
    ("Care Home Row", "An article previously published at this address has been withdrawn."),
    ("Care Home Row", "This story was taken down by the editors on Friday."),
    ("Kebakaran Panti", "Artikel ini telah kami hapus karena memuat foto yang tidak benar."),
    ("Kebakaran Panti", "Dengan ini kami menyatakan mencabut berita ini. Kami memohon maaf kepada pekerja sosial."),
    ("Kebakaran Panti", "Pemberitaan ini dinyatakan dicabut. Isinya tidak sesuai fakta."),
    ("Fire at Home", "We have withdrawn this article while we look into a complaint."),
    ("Fire at Home", "This article was removed because it named a child."),
    ("Peksos Dituding", "Maaf, tulisan yang Anda cari tidak tersedia lagi karena sudah ditarik redaksi."),
    ("Peksos Dituding", "Berita yang Anda maksud kini tidak tersedia."),
    ("Peksos Dituding", "Artikel ini telah dihapus dari situs kami. Mohon maaf."),
    ("Fire at Home", "This story has been removed from our pages after a complaint."),
    ("Peksos Dituding", "“Berita ini dicabut.”"),
  ])
  func whatIsTakenBack(title: String, text: String) { #expect(Retraction.isOne(title: title, text: text)) }

  @Test(arguments: [
    (
      "Laman Palsu Catut Dinas",
      "Artikel ini telah dihapus dari laman tiruan itu setelah dinas melapor. Isinya wawancara rekaan dengan peksos."
    ),
    (
      "Pesan Berantai Resahkan Peksos",
      "\"Tulisan ini dicabut redaksi karena keliru.\" Demikian pesan yang beredar di grup peksos sejak Minggu."
    ),
    (
      "Hoax in Larkhill",
      "“This article has been withdrawn,” a forged notice told readers. Social workers warned families."
    ),
    (
      "Forged Story",
      "The article was fake. This article has been removed from a cloned site, the council said on Friday."
    ),
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
    ("Koran Cabut Berita Peksos", "Koran Suara Lereng mencabut berita soal peksos setelah ditegur Dewan Pers."),
    ("Redaksi Lereng Cabut Artikel", "Redaksi Suara Lereng mencabut artikel ini dan meminta maaf, kata Dewan Pers."),
    ("Berita Bohong Dicabut", "Berita bohong soal bansos dicabut dari media sosial. Dinas menyebut isinya palsu."),
    ("Two Posts Cut", "The council has removed this post from its structure, leaving two social workers."),
    ("Peksos Membuat Video", "Konten ini kami buat untuk menarik minat remaja pada pekerjaan sosial."),
    ("Dewan Pers Terima Aduan", "Artikel ini tidak dicabut meski Dewan Pers menerima aduan warga."),
    ("Izin Panti", "Berita ini memuat izin yang dicabut pemerintah sejak Januari."),
    ("Anak Korban", "Nama korban dalam artikel ini dihapus atas permintaan keluarga dan peksos."),
    ("Old Stigma", "This story of a nurse removed the stigma around psychiatric wards, social workers say."),
    ("A Picture", "A photograph in this article has been removed at the family's request."),
    ("Nama Samaran", "Kami menghapus nama korban dari berita ini untuk melindunginya."),
    ("Menteri Cabut Edaran", "Menteri Sosial mencabut surat edaran ini karena bertentangan dengan undang-undang."),
    ("Dewan Pers Nilai Aduan", "Dewan Pers meminta sebuah koran mencabut berita tentang panti itu dalam tujuh hari."),
    ("Warga Minta Maaf", "Warga menghapus unggahan soal peksos. Berita ini kami muat setelah bertemu keduanya."),
    ("Ijazah Ditarik", "Kampus menarik ijazah dua lulusan. Artikel ini menjelaskan duduk perkaranya."),
    ("Story Time", "This story has been told by social workers for years and removed doubts."),
    (
      "Berita Ini Dicabut: Panti Liar Ditutup Dinas",
      "Dinas sosial menutup panti tanpa izin. Pekerja sosial memindahkan dua belas anak asuh ke rumah aman."
    ),
    ("Izin Panti Dicabut", "Pernyataan ini telah dicabut, kata juru bicara. Anak asuh tetap di panti."),
    ("Paper Retracted Its Story", "The Ledger retracted its story about a social worker after a ruling."),
  ])
  func whatIsTold(title: String, text: String) { #expect(!Retraction.isOne(title: title, text: text)) }
}
