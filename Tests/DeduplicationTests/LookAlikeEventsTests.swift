import Testing
import Text

@testable import Deduplication

/// Events of one mould are two; one event in other words is one.
@Suite struct LookAlikeEventsTests {
  /// Two provinces whose names differ by a direction hold one ministry's programme.
  @Test(arguments: [
    ("Nusa Tenggara Timur", "Nusa Tenggara Barat"), ("Jateng", "Jabar"), ("Sulawesi Utara", "Sulawesi Selatan"),
  ]) func directionsTellPlacesApart(one: String, other: String) {
    func training(_ place: String) -> Telling {
      (
        "Dinsos \(place) Bekali 25 Pengasuh Balita",
        """
        Dinas Sosial \(place) membekali 25 pengasuh balita selama dua hari, Senin. Materi mencakup tumbuh kembang dan pencatatan harian.
        Pengasuh berlatih bermain bersama anak dan menulis laporan untuk keluarga. Pembekalan ditutup dengan simulasi.
        """
      )
    }
    #expect(relation(training(one), training(other)) == .none)
    #expect(relation(training(one), training(one)) == .duplicate)
  }

  /// What one office announces and what it denies are two news, however alike the reports.
  @Test(arguments: [
    ("Mensos: Gaji Pendamping Naik", "Mensos: Gaji Pendamping Tidak Naik Tahun Depan"),
    ("Kemensos Tutup Balai Anggrek", "Kemensos Batal Tutup Balai Anggrek"),
    ("Kadinsos Kedu Membenarkan Pungutan", "Kadinsos Kedu Membantah Pungutan"),
  ])
  func whatIsDeniedIsAnotherNews(one: String, other: String) {
    func report(_ title: String) -> Telling {
      (
        title,
        """
        \(title), Rabu (25/11/2026). Hal itu disampaikan di hadapan empat puluh pendamping dalam rapat di Hotel Seruni, Waru. Rapat \
        membahas anggaran, jam kerja, dan jumlah klien setiap pendamping. Peserta rapat meminta penjelasan tertulis.
        """
      )
    }
    #expect(relation(report(one), report(other)) == .none)
    #expect(relation(report(other), report(other)) == .duplicate)
  }

  /// "Ratusan" and "bimtek" are said otherwise by the other text; figures of other things make no series.
  @Test(arguments: [
    (
      (
        "Ratusan Pendamping Kedu Ikuti Uji Kompetensi di Waru",
        "Ratusan pendamping Kabupaten Kedu mengikuti uji kompetensi di Universitas Anggrek Waru, Sabtu (21/11/2026)."
      ),
      (
        "218 Pendamping Kedu Uji Kompetensi di Uniang",
        "Sebanyak 218 pendamping dari 19 kecamatan di Kabupaten Kedu mengikuti uji kompetensi di Uniang, Waru, Sabtu (21/11/2026)."
      )
    ),
    (
      (
        "DINSOS KEDU GELAR BIMTEK PENDAMPING",
        "Dinas sosial kabupaten kedu gelar bimtek bagi 32 pendamping di hotel seruni, rabu 25 nopember 2026."
      ),
      (
        "Dinsos Kedu Gelar Bimbingan Teknis bagi Pendamping",
        "Dinas Sosial Kabupaten Kedu menggelar bimbingan teknis bagi 32 pendamping di Hotel Seruni, Rabu (25/11/2026)."
      )
    ),
    (
      (
        "Banjir Waru: 320 Pengungsi Didampingi Peksos",
        "Sebanyak 320 pengungsi banjir Waru didampingi 12 pekerja sosial di GOR Waru, Kamis (26/11/2026)."
      ),
      (
        "Pengungsi Banjir di GOR Waru Didampingi 12 Peksos",
        "Dua belas pekerja sosial mendampingi sekitar 300 pengungsi banjir di GOR Waru, Kamis (26/11/2026). Mereka membuka kelas."
      )
    ),
  ])
  func otherWaysToSayItAreOneEvent(one: Telling, other: Telling) { #expect(relation(one, other) != .none) }

  /// Short reports in one wording, filled with another place or village: nothing else tells them apart.
  @Test func oneWordingFilledAnewIsAnotherEvent() {
    func bill(_ state: String) -> Telling {
      (
        "\(state) to license social work assistants",
        "\(state) lawmakers passed a bill to license social work assistants. The governor is expected to sign it in June."
      )
    }
    #expect(relation(bill("Texas"), bill("Ohio")) == .none)
    func hub(_ place: String, _ who: String) -> Telling {
      (
        "\(place) council opens family hub",
        "\(place) council opened a family hub with six social workers on Monday, councillor \(who) said."
      )
    }
    #expect(relation(hub("Kent", "Ann Reed"), hub("Essex", "Tom Wade")) == .none)
    func visit(_ village: String) -> Telling {
      (
        "TKSK Dampingi Warga Pasung di Desa \(village)",
        "TKSK Kecamatan Kedu mendampingi warga yang dipasung di Desa \(village). Ia dibawa ke rumah sakit jiwa."
      )
    }
    #expect(relation(visit("Karang"), visit("Melati")) == .none)
    // A verb exchanged in a report of one place and its people is one event.
    func training(_ verb: String, _ told: String) -> Telling {
      (
        "Dinsos Waru \(verb) 30 PSM Mencatat Kasus",
        """
        Dinas Sosial Waru \(told) 30 PSM mencatat kasus di aula, Rabu. Kepala dinas Wening Astuti meminta catatan dikirim setiap bulan.
        """
      )
    }
    #expect(relation(training("Latih", "melatih"), training("Bekali", "membekali")) == .duplicate)
    // A headline in other words over one text is one event.
    let (title, text) = bill("Texas")
    #expect(relation((title, text), ("Assistants in social work get a license", text)) == .duplicate)
  }

  /// One house tells of two events of one week: its name and place are all that they share.
  @Test func doingsOfOneHouseOnOneDayAreTwo() {
    let reunion = (
      "Sentra Wirama Reunifikasi Anak ke Kedu",
      "Pekerja sosial Sentra Wirama Lubuk mempertemukan AN (9) dengan ibunya di Kedu, Rabu (25/11/2026), setelah asesmen dua bulan."
    )
    let wheelchairs = (
      "Sentra Wirama Salurkan Kursi Roda di Kedu",
      "Sentra Wirama Lubuk menyalurkan 12 kursi roda kepada penyandang disabilitas di Kedu, Rabu (25/11/2026)."
    )
    let hearingAids = (
      "Balai Wirama Lubuk Serahkan Alat Bantu Dengar",
      "Balai Wirama Lubuk menyerahkan 18 alat bantu dengar kepada pelajar tuli di Kedu, Rabu (25/11/2026)."
    )
    let landslide = (
      "Balai Wirama Lubuk Dampingi Korban Longsor",
      "Balai Wirama Lubuk mendampingi korban longsor di Kedu dengan tujuh pekerja sosial, Rabu (25/11/2026)."
    )
    #expect(relation(reunion, wheelchairs) == .none && relation(hearingAids, landslide) == .none)
    let retold = (
      "Belasan Pelajar Tuli Kedu Kini Bisa Mendengar",
      "Delapan belas pelajar tuli di Kedu menerima alat bantu dengar dari Balai Wirama Lubuk, Rabu (25/11/2026)."
    )
    #expect(relation(hearingAids, retold) != .none)
  }

  @Test func eventsOfOneHouseOnTwoDaysAreTwo() {
    let gifts: Telling = (
      "Sentra Mentari Serahkan 15 Kaki Palsu",
      "Sentra Mentari menyerahkan 15 kaki palsu kepada penyandang disabilitas di Kota Waru setelah diasesmen pekerja sosial, Senin (23/11/2026)."
    )
    func lesson(_ day: String) -> Telling {
      (
        "Sentra Mentari Buka Kelas Memasak",
        "Sentra Mentari membuka kelas memasak bagi 15 penyandang disabilitas di Kota Waru bersama pekerja sosial, \(day)."
      )
    }
    #expect(relation(gifts, lesson("Kamis (26/11/2026)")) == .none)
    #expect(relation(lesson("Kamis (26/11/2026)"), lesson("Kamis, 26 November 2026")) == .duplicate)
  }

  /// The same is done every week; one day late it may be a day that was mistaken.
  @Test func whatComesAgainAWeekLaterIsAnotherEvent() {
    func round(_ corner: String, _ day: String) -> Telling {
      (
        "Peksos Jangkau 9 Anak Jalanan di Simpang",
        "Pekerja sosial Waru menjangkau 9 anak jalanan di simpang \(corner), Jumat malam (\(day)/11/2026)."
      )
    }
    #expect(relation(round("Seruni", "20"), round("Kenanga", "27")) == .none)
    #expect(relation(round("Seruni", "20"), round("Seruni", "21")) != .none)
  }

  /// "di tengah" is no place.
  @Test func aDirectionWithoutAPlaceIsNone() {
    let one: Telling = (
      "Pendamping Arunika Tetap Bekerja di Tengah Hujan",
      "Pendamping Arunika tetap bekerja. Melati Wening mendatangi sembilan belas keluarga di Kampung Batu, Senin."
    )
    let other: Telling = (
      "Pendamping Arunika Tetap Bekerja di Sisi Timur Kampung Batu",
      "Pendamping Arunika tetap bekerja. Melati Wening mendatangi sembilan belas keluarga di Kampung Batu saat hujan, Senin."
    )
    #expect(relation(one, other) != .none)
  }

  /// Lectures of one series share prodi, host and number of students, and all but the matter.
  @Test func lecturesOnTwoMattersAreTwo() {
    func lecture(_ matter: String, _ speaker: String, _ call: String) -> Telling {
      (
        "Prodi Kessos Arunika Gelar Kuliah Tamu tentang \(matter)",
        """
        Prodi Kesejahteraan Sosial Arunika menggelar kuliah tamu tentang \(matter.lowercased()), Selasa. Pembicara \(speaker) mengajak 90 \
        mahasiswa \(call). Ketua prodi Wening Astuti menutup acara.
        """
      )
    }
    #expect(
      relation(
        lecture("Adiksi", "Bagus Laksana", "mengunjungi loka"),
        lecture("Kebencanaan", "Intan Sekar", "menjadi relawan")) == .none)
  }

  /// The profession's short name in one text is its long one in the other.
  @Test func shortFormsAreNoNews() {
    let one: Telling = (
      "Rumah Singgah Peksos Dibuka di Batulayar",
      "Rumah singgah bagi nelayan telantar dibuka di Batulayar, Selasa. Tiga peksos bertugas bergantian."
    )
    let other: Telling = (
      "Nelayan Telantar Kini Punya Rumah Singgah di Batulayar",
      """
      Kementerian Sosial membuka rumah singgah di Batulayar bagi nelayan yang telantar. Tiga pekerja sosial berjaga bergantian sejak \
      dibuka Selasa.
      """
    )
    #expect(relation(one, other) == .story)
  }

  /// What both headlines share of the field's own words ("social workers in …") makes them no mould.
  @Test func anotherVerbIsTheSameEvent() {
    let one: Telling = (
      "Social Workers in Marlow Vote to Strike Over Caseloads",
      """
      Social workers at Marlow City Council have voted to strike for six days in December over caseloads, the union said on Tuesday. \
      More than 83 percent of those voting backed action. The council said plans were ready.
      """
    )
    let other: Telling = (
      "Marlow Children's Social Workers to Walk Out for Six Days",
      """
      Union members in Marlow will walk out for six days next month after 83 percent voted in favour. They say unsafe caseloads put \
      children at risk. Marlow City Council said it was disappointed by the social workers' decision.
      """
    )
    #expect(relation(one, other) == .story)
  }

  /// Two reports of one office that differ by what was done, one the contrary of the other.
  @Test(arguments: [
    ("Cabut", "mencabut", "Perpanjang", "memperpanjang", Likeness.none),

    ("Setujui", "menyetujui", "Tolak", "menolak", .none), ("Buka", "membuka", "Tutup", "menutup", .none),
    ("Perpanjang", "memperpanjang", "Teruskan", "meneruskan", .duplicate),
  ]) func contrariesTellTwoNews(one: String, does: String, other: String, done: String, expected: Likeness) {
    func news(_ title: String, _ verb: String) -> Telling {
      (
        "Bupati Brebes \(title) Izin Panti Pekerja Sosial Harapan",
        """
        Bupati Brebes \(verb) izin panti yang dikelola pekerja sosial Yayasan Harapan di Brebes, Senin.
        Panti itu merawat 45 anak dan mempekerjakan sembilan pengasuh. Kepala Dinas Sosial Brebes, Rahmat Hidayat, \
        menjelaskan bahwa keputusan itu diambil setelah pemeriksaan gedung dan catatan keuangan selama dua pekan.
        """
      )
    }
    #expect(relation(news(one, does), news(other, done)) == expected)
  }
}
