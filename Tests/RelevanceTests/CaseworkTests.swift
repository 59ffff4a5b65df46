import Model
import Testing
import Text

@testable import Relevance

/// Social work that is not called so: an office, a client and several actions; one of them alone is nothing.
@Suite struct CaseworkTests {
  private static let judge = Judge(lexicon: .standard, settings: .init(), topics: [])

  private func decision(_ title: String, _ text: String) -> Verdict.Decision {
    Self.judge.verdict(
      ReadText(title: title, text: text), language: nil, keep: .relevant, sourceTopic: nil, isOpinion: false
    ).decision
  }

  @Test func severalActionsForAClientAreKept() {
    #expect(
      decision(
        "Sebelas Anjal di Kuala Batu Kembali Belajar",
        """
        Dinas Sosial Kuala Batu menjangkau sebelas anak jalanan di pasar. Semuanya diasesmen, lalu orang tuanya menerima kunjungan \
        rumah dua kali sebulan. Empat anak dirujuk ke kejar paket.
        """) == .kept)
    #expect(
      decision(
        "Bulan Pertama Rumah Aman Sungai Lama",
        """
        Rumah aman itu menampung sembilan korban kekerasan. Mereka mendapat konseling dan pelatihan keterampilan, dan petugas \
        tetap memantau dengan kunjungan rumah.
        """) == .kept)
    #expect(
      decision(
        "Klien Bapas Sungai Lama Pulang",
        """
        Bapas Sungai Lama mendampingi klien yang selesai menjalani masa bimbingan. Pembimbing kemasyarakatan melakukan kunjungan rumah \
        dan menyusun penelitian kemasyarakatan sebelum ia kembali ke keluarga.
        """) == .kept)
    #expect(
      decision(
        "Riverside Camp Empties as Residents Accept Rooms",
        """
        An outreach team spent weeks at the homeless camp by the river. Case managers met everyone, wrote assessments and made \
        referrals before the first room was offered.
        """) == .kept)
  }

  @Test func anOfficeAndAClientWithoutActionsAreNot() {
    #expect(
      decision(
        "Dinsos Kuala Batu Bagikan Kursi Roda",
        "Dinas Sosial Kuala Batu membagikan tiga puluh kursi roda kepada penyandang disabilitas di alun-alun kota kemarin."
      )
        != .kept)
    #expect(
      decision(
        "Lansia Kuala Batu Ikut Senam Massal",
        "Ratusan lansia mengikuti senam massal. Kepala dinas sosial membuka acara dan membagikan hadiah kepada peserta tertua."
      )
        != .kept)
  }

  @Test func actionsWithoutAnOfficeAreNot() {
    #expect(
      decision(
        "Klinik Hewan Rawat Kucing Telantar",
        "Kucing yang telantar menjalani asesmen, dirujuk ke dokter, dan dipantau sampai ada keluarga asuh yang mau menerima."
      )
        != .kept)
  }

  @Test func aPhraseDoesNotReachAcrossAComma() {
    let verdict = Self.judge.verdict(
      ReadText(
        title: "Rapat Desa Sungai Lama",
        text: "Rapat dihadiri pekerja sosial, masyarakat, dan perangkat desa yang membahas jalan dan air bersih."),
      language: nil, keep: .relevant, sourceTopic: nil, isOpinion: false)
    #expect(!verdict.terms.contains { $0.phrase == "pekerja sosial masyarakat" })
    #expect(verdict.terms.contains { $0.phrase == "pekerja sosial" })
  }

  @Test func aRoundUpIsAboutItsFirstNews() {
    let text = """
      Harga cabai turun di tiga pasar induk sejak awal pekan karena panen raya di Brebes dan Kediri mulai masuk ke kota. Di Sungai Lama, \
      TKSK mengikuti rakor. Klub kota menang tipis.
      """
    #expect(decision("Berita Pilihan: Cabai Turun, Rakor TKSK, dan Klub Kota Menang", text) != .kept)
    let other = """
      TKSK se-Kabupaten Sungai Lama mengikuti rakor penanganan warga telantar di pendopo. Harga cabai turun di tiga pasar induk. \
      Klub kota menang tipis.
      """
    #expect(decision("Berita Pilihan: Rakor TKSK, Cabai Turun, dan Klub Kota Menang", other) == .kept)
  }

  @Test func aTeaserIsJudgedAsItsHeadline() {
    #expect(
      decision("Dinsos Kuala Batu Evakuasi ODGJ Telantar, Keluarga Dicari", "Lelaki itu mengaku dari seberang.")
        == .kept)
  }

  @Test(arguments: [
    ("Bioskop: Aktris Ini Plays Social Worker in Thriller", "The series starts on Netflix in spring."),
    (
      "LPKS Korea Kirim 30 Pemuda Magang",
      "Lembaga pelatihan kerja swasta itu mengirim tiga puluh pemuda magang ke Busan tahun ini."
    ),
    (
      "Ratusan Warga Ambil BLT di Kantor Pos, TKSK Atur Antrean",
      "Ratusan warga mengambil bantuan langsung tunai di kantor pos. TKSK mengatur antrean agar tertib sampai sore hari."
    ),
    (
      "TPS Khusus di Panti Sosial",
      "KPU membuka TPS khusus di panti sosial tresna werdha bagi seratus penghuni yang mencoblos hari ini."
    ),
  ]) func lookAlikesStayOut(title: String, text: String) {
    #expect(decision(title, text) != .kept)
  }

  /// Headlines alone: who guides children before the court, and the service for survivors, but not its namesakes.
  @Test(arguments: [
    ("Pembimbing Kemasyarakatan Dampingi Anak di Sidang Diversi", true),
    ("Layanan Dukungan Psikososial bagi Penyintas Banjir Bandang", true),
    ("Bapas Gelar Lomba Tenis Meja", false),
    ("Sosialisasi Empat Pilar MPR kepada Karang Taruna", false),
  ]) func headlinesOfGuidance(title: String, isKept: Bool) { #expect((decision(title, "") == .kept) == isKept) }
}
