/// The texts of the demonstration, written for it; nobody in them exists.
extension DemoSite {
  /// The sites that `kabar demo` serves to itself.
  static let all = [warta, kampus, bulletin]

  private static let warta = DemoSite(
    name: "Warta Sosial Nusantara", kind: .rss, language: "id", region: nil,
    articles: [
      DemoArticle(
        slug: "peksos-lumajang-dampingi-keluarga-penyintas-banjir",
        title: "Peksos Lumajang Dampingi 85 Keluarga Penyintas Banjir", author: "Ratih Kumalasari", hoursAgo: 5,
        paragraphs: [
          "LUMAJANG – Sebanyak 12 pekerja sosial mendampingi 85 keluarga penyintas banjir di tiga desa di Kabupaten Lumajang, Jawa Timur, sejak awal pekan ini. Pendampingan dipusatkan di balai desa yang sementara menjadi tempat mengungsi.",
          "Koordinator tim, Wulan Prameswari, mengatakan para peksos lebih dulu melakukan asesmen kebutuhan setiap keluarga. “Anak-anak perlu ruang bermain, lansia perlu obat rutin, dan orang tua perlu tahu ke mana mengurus surat yang hanyut,” kata Wulan.",
          "Tim juga membuka layanan dukungan psikososial setiap sore. Warga yang menunjukkan tanda trauma berat dirujuk ke rumah sakit daerah dan tetap didampingi pekerja sosial medis sampai pulang.",
          "Dinas Sosial Kabupaten Lumajang menyatakan pendampingan akan berlangsung selama enam pekan. Setelah itu, manajemen kasus dilanjutkan oleh pekerja sosial di puskesos masing-masing desa.",
        ]),
      DemoArticle(
        slug: "uji-kompetensi-pekerja-sosial-diikuti-240-peserta",
        title: "Uji Kompetensi Pekerja Sosial Diikuti 240 Peserta", author: "Bagus Adiwinata", hoursAgo: 9,
        paragraphs: [
          "BANDUNG – Sebanyak 240 peserta mengikuti uji kompetensi pekerja sosial di Bandung. Ujian terdiri atas soal tertulis dan simulasi wawancara klien, dan menjadi syarat untuk memperoleh surat tanda registrasi menurut UU No. 14 Tahun 2019 tentang Pekerja Sosial.",
          "Ketua panitia, Hendra Suryapraja, mengatakan sebagian besar peserta adalah pekerja sosial yang sudah bertugas di panti, rumah sakit, dan sekolah. “Mereka berpengalaman, tetapi pengakuan profesi tetap harus melalui uji yang sama,” ujarnya.",
          "Hasil ujian diumumkan dua pekan lagi. Peserta yang belum lulus dapat mengulang tanpa biaya pada gelombang berikutnya, dengan pendampingan dari organisasi profesi di daerahnya.",
        ]),
      DemoArticle(
        slug: "terdakwa-vandalisme-dihukum-kerja-sosial",
        title: "Terdakwa Vandalisme Dihukum Kerja Sosial 30 Jam", author: "Bagus Adiwinata", hoursAgo: 12,
        paragraphs: [
          "SURABAYA – Majelis hakim menjatuhkan pidana kerja sosial selama 30 jam kepada dua terdakwa yang mencoret dinding halte. Keduanya akan membersihkan taman kota setiap Sabtu di bawah pengawasan jaksa.",
          "Hakim mempertimbangkan usia para terdakwa dan penyesalan mereka. Jaksa menyatakan menerima putusan itu dan tidak mengajukan banding.",
          "Pengacara para terdakwa mengatakan hukuman kerja sosial lebih mendidik daripada kurungan. Jadwal pelaksanaan disusun bersama dinas pertamanan.",
        ]),
    ])

  private static let kampus = DemoSite(
    name: "Kampus Bina Sejahtera", kind: .page, language: "id", region: "Jawa Barat",
    articles: [
      DemoArticle(
        slug: "mahasiswa-kessos-rancang-posyandu-lansia",
        title: "Mahasiswa Kessos Rancang Posyandu Lansia Bersama Warga", author: "Humas Kampus", hoursAgo: 7,
        paragraphs: [
          "Sebanyak 36 mahasiswa program studi Kesejahteraan Sosial merancang posyandu lansia bersama warga Desa Cikalong selama praktikum komunitas. Rancangan itu lahir dari musyawarah yang diikuti kader, perangkat desa, dan para lansia sendiri.",
          "Dosen pembimbing praktikum, Neneng Rosliana, menekankan bahwa pekerjaan sosial tidak dimulai dari program yang sudah jadi. “Mahasiswa belajar mendengar dulu, baru kemudian menyusun rencana intervensi bersama warga,” tuturnya.",
          "Posyandu akan dibuka dua kali sebulan di rumah warga. Mahasiswa menyiapkan panduan kunjungan rumah agar kader dapat melanjutkan kegiatan ketika praktikum berakhir.",
        ]),
      DemoArticle(
        slug: "uji-kompetensi-pekerja-sosial-di-bandung",
        title: "240 Peserta Ikuti Uji Kompetensi Pekerja Sosial di Bandung", author: "Humas Kampus", hoursAgo: 8,
        paragraphs: [
          "Sebanyak 240 peserta mengikuti uji kompetensi pekerja sosial di Bandung. Ujian terdiri atas soal tertulis dan simulasi wawancara klien, dan menjadi syarat untuk memperoleh surat tanda registrasi menurut UU No. 14 Tahun 2019 tentang Pekerja Sosial.",
          "Ketua panitia, Hendra Suryapraja, mengatakan sebagian besar peserta adalah pekerja sosial yang sudah bertugas di panti, rumah sakit, dan sekolah. “Mereka berpengalaman, tetapi pengakuan profesi tetap harus melalui uji yang sama,” ujarnya.",
          "Hasil ujian diumumkan dua pekan lagi. Peserta yang belum lulus dapat mengulang tanpa biaya pada gelombang berikutnya.",
        ]),
      DemoArticle(
        slug: "tim-bulu-tangkis-kampus-juara-antarprovinsi",
        title: "Tim Bulu Tangkis Kampus Juara Antarprovinsi", author: "Humas Kampus", hoursAgo: 20,
        paragraphs: [
          "Tim bulu tangkis putri menjuarai kejuaraan antarprovinsi setelah menang tiga gim dalam laga final yang berlangsung hampir dua jam. Kemenangan ini menjadi gelar pertama sejak lima tahun terakhir.",
          "Pelatih tim menyebut kunci kemenangan adalah latihan fisik yang ajek sejak awal musim. Para pemain akan beristirahat sepekan sebelum kembali berlatih.",
          "Kejuaraan diikuti enam belas tim dari delapan provinsi dan ditutup dengan upacara sederhana di gelanggang olahraga kota.",
        ]),
    ])

  private static let bulletin = DemoSite(
    name: "Social Work Bulletin", kind: .atom, language: "en", region: "Dunia",
    articles: [
      DemoArticle(
        slug: "hospital-social-workers-cut-waiting-times",
        title: "Hospital Social Workers Cut Discharge Delays by a Third", author: "Moira Ellsworth", hoursAgo: 6,
        paragraphs: [
          "A team of 18 social workers has cut delays in hospital discharge by a third in its first year, according to a report published by the fictional Northvale health board. The team meets every patient who has nobody at home within two days of admission.",
          "The lead social worker, Dana Whitcombe, said that early assessments made the difference. “Most delays were never medical. People waited for a ramp, a carer or a form that nobody owned,” she said.",
          "The report recommends that social work students spend part of their field placement on the wards. The board will decide in spring whether to keep the team.",
        ]),
      DemoArticle(
        slug: "new-phone-has-brighter-screen",
        title: "New Phone Has a Brighter Screen and a Smaller Battery", author: "Staff", hoursAgo: 10,
        paragraphs: [
          "The new phone from a well-known maker has a brighter screen and a smaller battery than its predecessor, and it costs slightly less. Reviewers praised the camera and complained about the charger.",
          "It goes on sale next month in four colours. The maker promises five years of updates and a repair service in most large cities.",
          "Analysts expect sales to match those of the year before, since many buyers keep their phones for longer than they used to.",
        ]),
    ])
}
