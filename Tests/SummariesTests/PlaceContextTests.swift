import Summaries
import Testing
import Text

/// Names of places that are those of people, streets, dishes, houses, or where somebody comes from.
@Suite struct PlaceContextTests {
  private func region(_ title: String, _ text: String) -> String? {
    RegionGuess.find(ReadText(title: title, text: text))
  }

  @Test(arguments: [
    ("Dumai Siregar Pimpin IPSPI", "Dumai Siregar terpilih memimpin ikatan. Dumai mengatakan profesi ini butuh izin."),
    ("Kendal Wijaya Wafat", "Kendal Wijaya, pendiri panti asuhan, wafat. Kendal dikenal ramah."),
    ("Siti Ambon dan Panti", "Ibu Siti Ambon mengasuh sebelas anak di panti. Ia dibantu pekerja sosial."),
    ("Peksos Dampingi Pasien", "Pekerja sosial mendampingi pasien di Jalan Medan Nomor 4. Jl. Medan ramai."),
    ("Massa Bubar", "Massa bubar setelah berunjuk rasa di Jalan Medan Merdeka Barat. Jalan Medan Merdeka Barat sepi."),
    (
      "Pengajar Baru",
      "Panti itu menerima seorang pengajar tari dan lukis dari kampung, seorang lulusan kuliah di Bogor."
    ),
    ("Peksos Bantu Warga", "Warga Kampung Bali dibantu pekerja sosial. Kampung Bali ramai."),
    (
      "Pekerja Migran",
      "Program itu digelar di Hong Kong, Malaysia, dan Korea Selatan sejak sembilan tahun lalu. Baca: Pemkot Surabaya Latih TKSK."
    ),
    (
      "Kisah Tono",
      "Tono, pekerja sosial yang sejak sebelas tahun lalu mengelola rumah singgah itu, tinggal di kawasan Cicadas, Bandung."
    ),
    ("Kisah Rini", "Rini, pekerja sosial, pernah kuliah di Bandung. Kini ia mengelola rumah singgah."),
    ("Soto Lamongan untuk Lansia", "Relawan membagikan soto Lamongan kepada lansia panti."),
    ("Kursi Roda untuk Desa Sragen", "Kursi roda diserahkan di Desa Sragen. Bantuan untuk Sragen itu diterima lansia."),
    ("Pos Sehat", "Pos sehat dibuka di Kelurahan Wonosobo, Kecamatan Rembang. Warga Wonosobo antusias."),
    ("Dapur Umum", "Warga RW 05 Sukoharjo dan pekerja sosial membuka dapur umum."),
    ("Wheelchairs", "Social workers distributed wheelchairs in Karanganyar village on Tuesday, officials said."),
    ("Kuliah Umum", "Mantan Wali Kota Solo itu hadir pada kuliah umum pekerja sosial yang digelar daring."),
    ("Beasiswa", "Program Bank Jatim Peduli menjangkau pekerja sosial di 38 provinsi."),
    ("Kunjungan", "Pemain Persib Bandung mengunjungi anak panti bersama pekerja sosial."),
    (
      "Kata Panitia",
      "Acara dibuka. Kami bangga, kata Bambang Semarang, ketuanya. Menurut Bambang Semarang, acara itu daring."
    ),
    (
      "Pelatihan",
      "Dinas sosial membuka pelatihan bagi para pekerja sosial muda dari semua panti. Pelatihan serupa pernah digelar di Makassar."
    ),
  ])
  func aNameIsNoPlace(title: String, text: String) { #expect(region(title, text) == nil) }

  @Test(arguments: [
    ("Bupati Kendal Resmikan Panti", "Bupati Kendal Dyah Kartika meresmikan panti di Kendal.", "Jawa Tengah"),
    ("Dinsos Garut Latih PSM", "Pekerja sosial Garut Jawa Barat melatih PSM.", "Jawa Barat"),
    ("Kursi Roda", "Kediri - Petugas sosial menengok lansia di Desa Karanganyar, Kecamatan Papar.", "Jawa Timur"),
    (
      "Pelatihan Desa", "Bupati Karanganyar membuka pelatihan di Desa Karanganyar. Warga Karanganyar hadir.",
      "Jawa Tengah"
    ),
    (
      "Anak Jalanan", "Sebanyak 24 mahasiswa mendampingi anak jalanan di kawasan Cicadas, Bandung, selama tiga bulan.",
      "Jawa Barat"
    ),
    ("Konseling", "Ratna, pekerja sosial kelahiran Medan, membuka pusat konseling di Denpasar.", "Bali"),
    ("Kader", "Yusuf, alumnus Universitas Jember, melatih kader sosial di Kabupaten Kudus.", "Jawa Tengah"),
    (
      "Pelatihan Peksos", "Dinas membuka pelatihan. Pelatihan berlangsung 16–20 November 2026 di Surakarta.",
      "Jawa Tengah"
    ),
    ("Kongres", "Kongres diadakan lagi. Acara dipusatkan di Banda Aceh pada Desember.", "Aceh"),
    (
      "Diklat Pengasuh", "Diklat pengasuh berlangsung tiga hari, 24–26 November 2026, di Balai Melati, Kota Kendari.",
      "Sulawesi Tenggara"
    ),
    (
      "Bimtek Pendamping",
      "Bimtek dilaksanakan dua hari, Senin dan Selasa (23–24/11/2026), di Hotel Anggrek, Kota Palu, bagi 70 pendamping.",
      "Sulawesi Tengah"
    ),
    ("Panti di Jalan Bandung", "Panti lansia di Jalan Bandung, Kota Malang, menerima dua dokter.", "Jawa Timur"),
    ("RS Bandung Medan Tambah Peksos", "RS Bandung Medan menambah dua pekerja sosial di Medan.", "Sumatera Utara"),
    (
      "Konferensi", "Konferensi digelar di Nusa Dua, Bali, dan dihadiri utusan dari Surabaya, Medan, dan Makassar.",
      "Bali"
    ),
    (
      "Pelatihan Adiksi", "Sentra Galih Pakuan melatih konselor selama lima hari (16–20 November 2026) di Bogor.",
      "Jawa Barat"
    ),
    (
      "Dissemination", "BEKASI (June 22, 2021) - The ministry held it through the \"Budhi Dharma\" Bekasi Center.",
      "Jawa Barat"
    ),
    (
      "Panti Baru", "Pelayanan akan meningkat. Panti berkapasitas 80 tempat tidur dibuka Pemkot Madiun, Rabu.",
      "Jawa Timur"
    ),
    (
      "Temu Peksos", "Temu peksos se-Sumatera akan berlangsung Jumat (4/12/2026) hingga Minggu di Asrama Haji Medan.",
      "Sumatera Utara"
    ),
    ("Peksos dari Garut", "Pekerja sosial dari Garut menerima penghargaan. Warga Garut bangga.", "Jawa Barat"),
  ])
  func aPlaceStaysOne(title: String, text: String, province: String) { #expect(region(title, text) == province) }
}
