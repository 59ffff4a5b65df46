import Testing

@testable import Extraction

@Suite("Notice")
struct NoticeTests {
  @Test(
    "What a site says of itself or of the page",
    arguments: [
      "Ukuran Huruf", "Apakah artikel ini bermanfaat?", "Apakah halaman ini membantu Anda? Ya Tidak", "Salin tautan",
      "Artikel ini diterjemahkan dengan bantuan mesin.", "Artikel dilanjutkan setelah iklan", "Dibaca 312 kali",
      "1.024 views", "Views: 12", "Beri rating untuk artikel ini!", "Aktifkan notifikasi agar tidak ketinggalan berita",
      "Ikuti akun Instagram kami untuk kabar terbaru", "Was this page helpful?", "Report a problem with this page",
      "Sign up to our weekly newsletter for more.", "Tulisan ini menjadi tanggung jawab penulis", "Mode gelap",
      "Jadilah yang pertama berkomentar", "Like Loading…",
      "Keterangan foto: Warga mengantre beras di halaman kantor pos.",
      "Bagaimana pendapat Anda? Tulis di kolom komentar.",
      "Konten ini dipublikasikan atas kerja sama dengan mitra kami.",
      "Kedua penulis tidak bekerja, menjadi konsultan, memiliki saham, atau menerima dana dari perusahaan apa pun.",
      "Yuk, ikuti akun Instagram @wartalereng untuk kabar terbaru.",
      "Artikel ini ditulis oleh peserta magang di Warta Lereng.", "Sign up to Lereng Weekly", "Baca 10 detik",
      "Our weekly email for people who run shelters", "Follow Lereng News on Facebook, Instagram and X.",
      "Dapatkan kabar terbaru langsung di email kamu", "4 Mei 2025 | Operator | Dibaca 40 Kali",
      "Ruang Pembaca merupakan platform User Generated Content.", "Daftar isi",
      "Ikuti terus kabar kami hanya di laman ini", "#KabarLereng #Lansia",
      "Konten ini dilarang disalin tanpa seizin redaksi.",
      "Catatan: Artikel ini dibantu kecerdasan buatan dan isinya menjadi tanggung jawab redaksi.",
      "Kami dan mitra kami menyimpan informasi pada perangkat, misalnya pengenal unik dalam kuki.",
      "12Tulisan dari Tari Wulandari tidak mewakili pandangan dari redaksi Lereng",
    ])
  func dropped(line: String) { #expect(LeftOver.isOne(line)) }

  @Test(
    "Sentences and headings that look a little like them",
    arguments: [
      "Ukuran keberhasilan program itu adalah jumlah anak yang kembali ke sekolah, kata kepala dinas.",
      "Apakah lansia di desa terjangkau layanan?", "Total Reviews: 2,700", "Petugas mendata 312 kepala keluarga",
      "Ikuti jadwal kunjungan yang sudah disepakati bersama pendamping supaya obat tidak terputus.",
      "Artikel ini membahas cara keluarga merawat orang tua di rumah.", "Copyright law protects the work of artists",
      "Dukung anak belajar di rumah dengan sabar, pesan psikolog itu.",
      "Unduh formulir lalu isi nama dan alamat lengkap.",
      "\"Mari laporkan lewat aplikasi kami,\" kata kepala dinas itu.",
      "Saran dari pembaca ditampung dalam kotak di balai desa.",
      "Menurutnya angka itu tidak mencerminkan keadaan di lapangan.",
    ])
  func kept(line: String) { #expect(!LeftOver.isOne(line)) }
}
