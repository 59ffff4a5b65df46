import Testing
import Text

@Suite struct BoilerplateTests {
  private func isText(_ line: String) -> Bool { Boilerplate.isText(Array(line.utf8), 0..<line.utf8.count) }

  @Test func keepsOnlyTheArticle() {
    let text = """
      Beranda
      Reporter: Sari; Editor: Budi
      Pendamping sosial membuka posko di tiga desa sejak Senin pagi bersama warga dan petugas kesehatan setempat.
      Baca juga: Posko Banjir Ditambah di Dua Kecamatan
      Warga datang silih berganti.
      Bagikan ini: Facebook Twitter
      Tulisan warga ini tidak mewakili pandangan redaksi.
      Tinggalkan Balasan
      Komentar ini panjang sekali tetapi bukan bagian dari artikel yang sedang dibaca orang di halaman tersebut.
      """
    #expect(
      textLines(of: text) == [
        "Pendamping sosial membuka posko di tiga desa sejak Senin pagi bersama warga dan petugas kesehatan setempat.",
        "Warga datang silih berganti.",
      ])
  }

  @Test func keepsAllWhereNothingLooksLikeText() {
    #expect(textLines(of: "Satu\n\n Dua ") == ["Satu", "Dua"])
    #expect(textLines(of: "").isEmpty)
  }

  @Test func aLongLineIsTextHoweverItBegins() {
    let line = "Laporan wartawan " + String(repeating: "kata ", count: 40) + "selesai."
    #expect(isText(line))
    #expect(!isText("Laporan wartawan Contoh, Sari"))
    #expect(isText("Iklannya ditarik setelah warga memprotes keras kemarin"))
  }

  @Test(
    "What a site says of its text, of its helpline or to its followers",
    arguments: [
      "The post Panti Dibuka Lagi di Tiga Desa oleh Pekerja Sosial dan Relawan appeared first on Balai Wirasa.",
      "Artikel Panti Dibuka Lagi di Tiga Desa pertama kali tampil pada Balai Wirasa.",
      "Pos Panti Dibuka Lagi muncul pertama kali di Balai Wirasa.",
      "The article Shelters Reopen in the North first appeared on Care Network.",
      "Informasi berikut ini tidak ditujukan untuk menginspirasi siapa pun melakukan tindakan serupa.",
      "Jika Anda merasakan gejala depresi, segera hubungi psikolog atau pekerja sosial terdekat.",
      "If you or someone you know is having suicidal thoughts, call the helpline.",
      "Artikel tentang lansia ini dibuat dengan bantuan kecerdasan buatan dan disunting redaksi.",
      "Sahabat Sosial, yuk ikuti terus akun kami untuk kabar pekerja sosial lainnya!",
      "FOTO BERSAMA: Para pekerja sosial dan kepala dinas seusai acara.",
      "Promo! Kursus daring pekerja sosial diskon separuh harga, daftar sekarang juga.",
      "Demikian informasi mengenai jadwal pekerja sosial keliling, semoga membantu.",
      "Disclaimer: Isi tulisan ini menjadi tanggung jawab pengirim sepenuhnya.",
    ])
  func notes(_ line: String) { #expect(!isText(line)) }

  @Test(arguments: [
    "Artikel itu pertama kali terbit pada 1998 dan mengubah cara panti bekerja dengan keluarga.",
    "Berita tentang panti itu muncul di semua koran kemarin dan mengejutkan warga setempat.",
    "Aplikasi itu dibuat dengan bantuan kecerdasan buatan oleh mahasiswa kesejahteraan sosial.",
    "Ia mengalami gejala depresi sebelum didampingi pekerja sosial selama tiga bulan.",
    "Informasi yang menginspirasi banyak relawan itu datang dari kepala dinas sosial.",
    "Sahabat Lansia mengunjungi tiga panti dan membawa sembako bagi empat puluh penghuni.",
    "Foto bersama menutup pertemuan pekerja sosial dan keluarga asuh di balai desa itu.",
    "Demikian disampaikan kepala dinas sosial saat membuka pelatihan bagi pendamping, Senin.",
  ])
  func sentencesOfAnArticle(_ line: String) { #expect(isText(line)) }

  private func textLines(of text: String) -> [String] {
    let bytes = [UInt8](text.utf8)
    return Boilerplate.textRanges(of: bytes).map { String(decoding: bytes[$0], as: UTF8.self) }
  }
}
