import Testing
import Text

@testable import Deduplication

/// One event that two outlets tell in quite other words, known by its facts; and two events of one office that share some of them.
@Suite struct SameFactsTests {
  private static let retold: [(Telling, Telling)] = [
    (
      (
        "Tim Peksos Jemput Nenek yang Hidup Sebatang Kara di Gubuk",
        """
        WONOGIRI – Mbah Sukini (78), warga Dusun Ngadipiro, Kecamatan Nguntoronadi, akhirnya dibawa ke Panti Wreda \
        Estu Tomo setelah bertahun-tahun tinggal sendirian di gubuk bambu.
        Evakuasi dilakukan pekerja sosial Dinas Sosial Wonogiri bersama perangkat desa dan bidan, Selasa siang. Kaki \
        kanan lansia itu bengkak sehingga ia sulit berjalan.
        "Kami sudah tiga kali mengunjungi beliau, baru kali ini bersedia," kata Retno Wulandari, pekerja sosial yang \
        menanganinya.
        """
      ),
      (
        "Lama Tinggal di Gubuk Reyot, Mbah Sukini Kini Dirawat di Panti",
        """
        Seorang perempuan lanjut usia di Nguntoronadi, Wonogiri, dipindahkan ke panti jompo milik pemerintah karena \
        tidak mampu lagi mengurus dirinya.
        Mbah Sukini, 78 tahun, tak punya anak dan makan dari pemberian tetangga. Retno Wulandari dari dinas sosial \
        mengatakan butuh beberapa kunjungan untuk membujuknya.
        Di Panti Wreda Estu Tomo, ia langsung diperiksa dokter. Kakinya yang bengkak akan dirujuk ke rumah sakit \
        daerah.
        """
      )
    ),
    (
      (
        "Kukuhkan 56 TKSK, Wali Kota Minta Data Warga Miskin Dirapikan",
        """
        SINGKAWANG – Wali Kota Singkawang, Tjhai Ruslan, mengukuhkan 56 Tenaga Kesejahteraan Sosial Kecamatan di \
        aula kantor wali kota, Senin (23/11/2026).
        Dalam arahannya ia meminta para petugas turun ke rumah warga dan merapikan data keluarga miskin sebelum \
        akhir tahun. "Jangan ada lagi yang sudah pindah tetapi masih tercatat," ujarnya.
        Kepala Dinas Sosial, Herlina Ngadi, menyebut setiap kecamatan mendapat sedikitnya sebelas petugas. Honor \
        mereka Rp1,2 juta sebulan.
        """
      ),
      (
        "Puluhan Petugas Kesejahteraan Sosial Kecamatan Singkawang Resmi Bertugas",
        """
        Sebanyak 56 orang TKSK se-Kota Singkawang mulai bekerja setelah menerima surat keputusan dari Tjhai Ruslan, \
        awal pekan ini. Mereka ditempatkan di lima kecamatan.
        Menurut Herlina Ngadi dari Dinas Sosial setempat, pekerjaan pertama mereka ialah memeriksa ulang daftar \
        penerima bantuan. Petugas digaji Rp1,2 juta per bulan dari APBD.
        Wali kota berpesan agar tidak ada penerima fiktif.
        """
      )
    ),
    (
      (
        "Kampung Siaga Bencana ke-12 di Pandeglang Dikukuhkan",
        """
        PANDEGLANG – Desa Teluk, Kecamatan Labuan, menjadi Kampung Siaga Bencana ke-12 di Kabupaten Pandeglang. \
        Sebanyak 60 relawan dikukuhkan Kepala Dinas Sosial, Nuriah Hasanah, Kamis, setelah berlatih tiga hari \
        bersama Tagana.
        """
      ),
      (
        "Warga Desa Teluk Labuan Kini Punya Lumbung dan Tim Siaga Tsunami",
        """
        Enam puluh warga Desa Teluk di pesisir Labuan terpilih menjadi tim siaga. Mereka belajar mendirikan tenda \
        dan dapur umum bersama Tagana, lalu dikukuhkan Nuriah Hasanah dari Dinas Sosial Pandeglang.
        Desa itu juga mendapat lumbung sosial berisi beras dan selimut.
        """
      )
    ),
    (
      (
        "Jasa Penitipan Lansia Siang Hari Hadir di Sleman",
        """
        SLEMAN – Yayasan Ngudi Waras membuka penitipan lansia siang hari di Kalurahan Caturtunggal, Senin \
        (16/11/2026). Tarifnya Rp35 ribu sehari untuk 20 lansia. Pengelolanya, pekerja sosial Bening Larasati, \
        mengatakan banyak anak bekerja dan tak tega meninggalkan orang tua sendirian.
        """
      ),
      (
        "Titip Eyang Sambil Bekerja, Cukup Bayar Rp35 Ribu",
        """
        Warga Caturtunggal, Sleman, kini dapat menitipkan orang tuanya dari pagi sampai sore. Layanan milik Yayasan \
        Ngudi Waras itu menampung 20 lansia dengan biaya Rp35 ribu per hari.
        "Eyang senang punya teman," kata Bening Larasati, pekerja sosial yang mengelolanya.
        """
      )
    ),
  ]

  @Test(arguments: retold.indices) func theFactsSayIt(_ at: Int) {
    #expect(relation(Self.retold[at].0, Self.retold[at].1) == .story)
  }

  /// What was planned and what was opened; a charge and a sentence; phrases, people and a count that a house's events share.
  private static let apart: [(Telling, Telling)] = [
    (
      (
        "Bupati Rencanakan Bangun Rumah Singgah di Kecamatan Pringsewu",
        """
        PRINGSEWU – Bupati Pringsewu, Riyanto Pamuji, berencana membangun rumah singgah bagi warga telantar dan \
        orang dengan gangguan jiwa pada 2027. Lahan 1.200 meter persegi sudah disiapkan di Pekon Podosari. \
        Anggarannya Rp4,5 miliar. Dinas Sosial menyusun kebutuhan pekerja sosial.
        """
      ),
      (
        "Rumah Singgah Podosari Diresmikan, Tampung 24 Warga Telantar",
        """
        PRINGSEWU – Bupati Pringsewu, Riyanto Pamuji, meresmikan rumah singgah bagi warga telantar di Pekon \
        Podosari, Senin. Gedung senilai Rp4,5 miliar di atas lahan 1.200 meter persegi itu menampung 24 orang. Enam \
        pekerja sosial Dinas Sosial bertugas bergiliran.
        """
      )
    ),
    (
      (
        "Sidang Perdana Pengasuh Panti Asuhan Al-Hikmah",
        """
        SUMENEP – Pengasuh Panti Asuhan Al-Hikmah, Mohammad Rofik, didakwa mencabuli lima santri di Pengadilan \
        Negeri Sumenep, Selasa. Ancaman hukumannya 15 tahun. Pekerja sosial Dewi Anggraini mendampingi korban. Jaksa \
        Hanis Aristya membacakan dakwaan.
        """
      ),
      (
        "Pengasuh Panti Al-Hikmah Divonis 15 Tahun",
        """
        SUMENEP – Hakim Pengadilan Negeri Sumenep menghukum Mohammad Rofik 15 tahun penjara, Rabu. Jaksa Hanis \
        Aristya menerima putusan. Korban pencabulan di Panti Asuhan Al-Hikmah tetap didampingi pekerja sosial Dewi \
        Anggraini.
        """
      )
    ),
    (
      (
        "Vaksinasi ODGJ di Panti Bina Laras Digelar",
        """
        SERANG – Sebanyak 66 penghuni Panti Bina Laras Serang divaksin influenza, Senin. Kepala panti, Ratu Ida, \
        dibantu dokter Yusuf Alam dari Puskesmas Cipocok. Pekerja sosial Hendi Rohendi menenangkan penghuni.
        """
      ),
      (
        "Penghuni Panti Bina Laras Serang Pentas Seni",
        """
        SERANG – Penghuni Panti Bina Laras yang berjumlah 66 orang tampil menyanyi dalam pentas seni, Sabtu. Kepala \
        panti Ratu Ida dan dokter Yusuf Alam ikut menari. Pekerja sosial Hendi Rohendi melatih mereka dua bulan di \
        Cipocok.
        """
      )
    ),
    (
      (
        "Bupati Garut Serahkan Bantuan Kursi Roda di Cikajang",
        """
        GARUT – Bupati Garut, Syakur Amin, menyerahkan 25 kursi roda di Kecamatan Cikajang, Senin. Kepala Dinas \
        Sosial, Aji Sukarmaji, mengatakan penerima dipilih TKSK. Ketua Forum Disabilitas, Neneng Hayati, berterima \
        kasih.
        """
      ),
      (
        "Bupati Garut Temui Penyandang Disabilitas di Bungbulang",
        """
        GARUT – Kunjungan Bupati Garut Syakur Amin di Kecamatan Bungbulang, Selasa, disambut Ketua Forum Disabilitas \
        Neneng Hayati. Sebanyak 25 penyandang disabilitas mengadu soal KTP. Kepala Dinas Sosial Aji Sukarmaji \
        mencatat semua aduan.
        """
      )
    ),
    (
      (
        "PSM Teladan Bantul 2026: Suryadi dari Imogiri",
        """
        BANTUL – Suryadi, PSM Kalurahan Wukirsari, Imogiri, menjadi pekerja sosial masyarakat teladan Bantul. Ia 17 \
        tahun mendampingi orang dengan gangguan jiwa. Kepala Dinas Sosial Gunawan Budi menyerahkan hadiah Rp5 juta.
        """
      ),
      (
        "TKSK Teladan Bantul 2026: Lilik dari Pundong",
        """
        BANTUL – Lilik Nurhayati, TKSK Kapanewon Pundong, dinobatkan sebagai TKSK teladan Bantul. Ia 17 tahun \
        bertugas. Hadiah Rp5 juta diserahkan Gunawan Budi selaku Kepala Dinas Sosial.
        """
      )
    ),
  ]

  @Test(arguments: apart.indices) func twoEventsOfOneHouse(_ at: Int) {
    #expect(relation(Self.apart[at].0, Self.apart[at].1) == .none)
  }

  @Test func aReleaseCopiedInPartIsOneTextStill() {
    let line = StoryLine(names: 4, isNamed: true, namesCover: 1, figures: 1, strayFigures: 0, headline: 0.2)
    #expect(line.needed(sharing: 0.1) == StoryLine.least)
    #expect(line.needed(sharing: 0.3) > 0.6)
    #expect(line.needed(sharing: 0.7) == StoryLine.least)
    var ofOneDay = line
    ofOneDay.daysApart = 0
    #expect(ofOneDay.needed(sharing: 0.3) == StoryLine.least)
  }
}
