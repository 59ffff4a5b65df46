@testable import Summaries
import Testing
import Text

@Suite struct MadeHeadlineTests {
  @Test(arguments: [
    "BANDUNG, CONTOH.COM - Sebanyak dua puluh pekerja sosial (peksos) mengunjungi keluarga penyintas banjir di tiga desa, membawa makanan, selimut, dan obat-obatan yang dikumpulkan warga kota selama sepekan penuh.",
    "Komunitas lansia menanam sayur di halaman balai.",
  ])
  func isShortWholeAndOfTheTextsWords(text: String) {
    let headline = MadeHeadline.make(from: ReadText(title: "", text: text))
    #expect(!headline.isEmpty && headline.count <= 110)
    #expect(!headline.hasSuffix(".") && !headline.contains("…") && !headline.contains("CONTOH.COM"))
    for word in headline.split(separator: " ") { #expect(text.contains(word)) }
  }

  @Test func longNamesGiveWayToTheirAbbreviations() {
    let text =
      "Forum Komunikasi Pendamping Keluarga dan Anak (FKPKA) Kabupaten Teluk Biru menyelenggarakan Pekan Pengasuhan Bersama Desa Ramah Anak bertema “Rumah yang Mendengar” di alun-alun."
    #expect(
      MadeHeadline.make(from: ReadText(title: "", text: text))
        == "FKPKA Kabupaten Teluk Biru menyelenggarakan Pekan Pengasuhan Bersama Desa Ramah Anak")
  }

  @Test func aCutNeverFallsInsideAName() {
    let text =
      "Menteri menyambut Perwakilan Dewan Pengurus Pusat Ikatan Pendamping Sosial Masyarakat Indonesia Raya Bersatu Padu Sejahtera Abadi Selamanya Jaya kemarin malam."
    let headline = MadeHeadline.make(from: ReadText(title: "", text: text))
    #expect(headline.count <= 110)
    #expect(!headline.hasSuffix(" &") && !headline.hasSuffix(" dan"))
  }

  @Test(arguments: [
    ("Ikatan Pendamping Sosial (IPS) rapat", "IPS rapat"),
    ("Rapat Dinas Sosial (Dinsos) besok", "Rapat Dinas Sosial (Dinsos) besok"),
    ("Ketua Forum Anak Desa Biru (FADB), Ani", "Ketua FADB, Ani"),
    ("Rapat (lihat foto) besok", "Rapat (lihat foto) besok"),
    ("Rapat Kita Semua (Rapat", "Rapat Kita Semua (Rapat"), ("", ""),
  ])
  func abbreviates(_ text: String, _ expected: String) { #expect(LongNames.abbreviated(text) == expected) }

  @Test func aBracketWithinAWordStays() {
    let text = "Panti (baru) itu merawat (pen)dampingan bagi penghuni(nya) dan tamu (lama)."
    #expect(
      MadeHeadline.make(from: ReadText(title: "", text: text))
        == "Panti itu merawat (pen)dampingan bagi penghuni dan tamu")
  }

  @Test func noTextNoHeadline() { #expect(MadeHeadline.make(from: ReadText(title: "", text: "")).isEmpty) }
}

@Suite struct ReadingTimeTests {
  @Test(arguments: [(0, 1), (50, 1), (299, 1), (300, 2), (1000, 5)])
  func countsMinutes(words: Int, minutes: Int) {
    #expect(ReadingTime.minutes(text: Array(repeating: "kata", count: words).joined(separator: " ")) == minutes)
  }
}

@Suite struct EstimatedDateTests {
  private func conclude(from text: String, now: Moment) -> PrintedDate? {
    EstimatedDate.conclude(from: ReadText(title: "", text: text), now: now)
  }

  let now = Moment(Instant(seconds: 1_700_000_000), offset: 7 * 3600)

  @Test func isTheMonthOfTheLatestPastDay() {
    #expect(conclude(from: "Dimulai 3 Mei 2021 dan selesai 9 Juni 2021.", now: now)?.iso8601 == "2021-06")
    #expect(conclude(from: "Dimulai 3 Mei 2021, lanjut 9 Juni 2031.", now: now)?.iso8601 == "2021-05")
    #expect(conclude(from: "Merdeka pada 17 Agustus 1945.", now: now) == nil)
    #expect(conclude(from: "UU Nomor 14 Tahun 2019.", now: now) == nil)
  }
}

@Suite struct RegionGuessTests {
  @Test(arguments: [
    ("Jabar", "Jawa Barat"), ("d.i. yogyakarta", "Daerah Istimewa Yogyakarta"), ("Provinsi Bali", "Bali"),
    ("South Sulawesi", "Sulawesi Selatan"), ("NAD", "Aceh"), ("papua barat", "Papua Barat"), ("Blitar", "Blitar"),
    ("Kenya", "Kenya"), ("Provinsi", "Provinsi"), ("", ""),
  ])
  func aProvinceHasOneName(given: String, expected: String) {
    #expect(RegionGuess.ownName(of: given) == expected)
  }

  @Test(arguments: [
    ("Social workers trained in North Sumatra", "Sumatera Utara"),
    ("Foster care grows in Riau Islands", "Kepulauan Riau"),
    ("Southwest Papua hires 20 social workers", "Papua Barat Daya"), ("DIY crafts for foster families", nil),
  ])
  func englishNamesOfProvinces(title: String, expected: String?) {
    #expect(RegionGuess.find(ReadText(title: title, text: "Forty people took part.")) == expected)
  }

  @Test(arguments: [
    ("Dinsos Jatim Gelar Pelatihan", "Pelatihan berlangsung di Surabaya.", "Jawa Timur"),
    ("Kelas pengasuhan", "MAKASSAR - Warga Makassar membuka kelas. Gowa menyusul.", "Sulawesi Selatan"),
    ("IPSPI Aceh", "Webinar diikuti warga.", "Aceh"),
    ("Peksos Dampingi Saksi di Siak", "Sidang digelar di Pengadilan Negeri Siak.", "Riau"),
    ("Tagana Lembata Mendongeng", "Enam anggota Tagana Kabupaten Lembata menghibur anak.", "Nusa Tenggara Timur"),
    ("Graduasi di Kabupaten Bone", "Keluarga di Kabupaten Bone mundur dari PKH.", "Sulawesi Selatan"),
    ("Dinsos Malang Latih PSM", "Dinas Sosial Malang melatih 40 PSM di Malang.", "Jawa Timur"),
    ("Peksos Tegal Parang", "Pekerja sosial menemui lansia di Tegal Parang, Jakarta Selatan.", "DKI Jakarta"),
    ("Gempa di Palu", "Pekerja sosial dari Jakarta tiba di Palu, Rabu.", "Sulawesi Tengah"),
    ("Graduasi di Kabupaten Bone Bolango", "Keluarga di Kabupaten Bone Bolango mundur dari PKH.", "Gorontalo"),
    ("Dinsos Kota Metro Latih PSM", "Dinas Sosial Kota Metro melatih 40 PSM.", "Lampung"),
    ("Puskesos Bone Bolango", "Petugas Puskesos Bone Bolango dilatih.", "Gorontalo"),
  ])
  func namesTheProvince(title: String, text: String, province: String) {
    #expect(RegionGuess.find(ReadText(title: title, text: text)) == province)
  }

  @Test(arguments: [
    ("Pelatihan nasional", "JAKARTA - Menteri Sosial membuka pelatihan bagi semua provinsi."),
    ("Dua kota", "Bandung dan Surabaya membuka layanan. Surabaya dan Bandung bekerja sama."),
    ("Kabar", "Nasibnya malang, ia memukul dengan palu dan batu."),
    ("Massa Serang Panti", "Massa menyerang panti. Nasib Malang anak itu dibicarakan."),
    ("Hakim Ketuk Palu", "Pohon Batang dan Batu besar menimpa panti; Bone, kata dokter, patah."),
    ("Pati TNI Kunjungi Panti", "Pati TNI itu disambut Bima, anak asuh, dengan kain dari Malaka."),
    ("Sungai Penuh Sampah di Kampung Nelayan", "Hulu Sungai itu mengering di pesisir selatan."),
    ("Lima Puluh Kota Ramah Lansia", "Sate Madura dan kopi Toraja dijual di panti."),
    ("Tiga provinsi", "Kelas dibuka di Aceh, Bengkulu, dan Gorontalo. Kelas di Aceh dimulai lebih dahulu."),
  ])
  func isSilentWhereUnclear(title: String, text: String) {
    #expect(RegionGuess.find(ReadText(title: title, text: text)) == nil)
  }
}
