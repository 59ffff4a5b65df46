import Testing
import Text

@testable import Deduplication

/// One event under headlines that have hardly a word in common.
@Suite struct StoryLineTests {
  private func areOne(_ one: (String, String), _ other: (String, String)) -> Bool {
    let (a, b) = (ReadText(title: one.0, text: one.1), ReadText(title: other.0, text: other.1))
    return ComparedText(a).relation(to: ComparedText(b)) != .none
  }

  /// Three names and the day, in other phrases.
  @Test func aReunionToldByWhomItBroughtTogether() {
    let told = (
      "Mbah Ning Akhirnya Bertemu Anaknya di Lubuk",
      """
      Setelah sembilan tahun terpisah, Mbah Ning bertemu anaknya di Lubuk. Lansia itu diantar pekerja sosial Sentra Meranti, \
      Selasa (24/11/2026).
      """
    )
    let by = { (town: String, name: String, day: Int) in
      (
        "Sentra Meranti Antar Pulang Lansia ke \(town)",
        """
        Sentra Meranti mengantar pulang \(name) ke keluarganya di \(town), Selasa (\(day)/11/2026). Ia terpisah dari anaknya \
        sembilan tahun.
        """
      )
    }
    #expect(areOne(told, by("Lubuk", "Mbah Ning", 24)))
    #expect(!areOne(told, by("Kedu", "Mbah Dul", 17)))
  }

  /// The day, the hall, the head of the office and a count say it.
  @Test func aTrainingToldByItsPurpose() {
    #expect(
      areOne(
        (
          "Dinsos Tambora Latih 45 Pendamping Catat Kasus Anak",
          """
          TAMBORA – Dinas Sosial Kabupaten Tambora melatih 45 pendamping rehabilitasi sosial mencatat kasus anak di Hotel \
          Rinjani, Jumat (27/11/2026). Pelatihan berlangsung dua hari dan dibuka Bupati Tambora, Wirawan Utomo.
          Kepala Dinas Sosial Tambora, Ratna Juwita, mengatakan catatan yang rapi memudahkan rujukan. "Kami ingin setiap anak \
          punya rencana layanan yang tertulis," katanya.
          Peserta berlatih menyusun genogram dan menulis laporan sosial untuk sidang.
          """
        ),
        (
          "45 Pendamping di Tambora Belajar Menulis Laporan Sosial",
          """
          Sebanyak 45 pendamping rehabilitasi sosial dari 12 kecamatan di Kabupaten Tambora belajar menulis laporan sosial di \
          Hotel Rinjani, Jumat (27/11/2026). Laporan itu dipakai hakim dalam sidang anak.
          Kepala Dinas Sosial Tambora, Ratna Juwita, menyebut pelatihan digelar karena banyak laporan dikembalikan \
          pengadilan. Peserta akan didampingi tiga bulan setelah pelatihan.
          """
        )))
  }

  /// One name, one day and two counts, under headlines of other words.
  @Test func aServiceToldByItsNumber() {
    let service = (
      "Dinsos Tambora Buka Layanan Peksos Malam",
      """
      TAMBORA – Bupati Wirawan Utomo membuka layanan pekerja sosial malam melalui nomor 171, Kamis (26/11/2026). Layanan itu dijawab       60 pekerja sosial di lima kecamatan. Warga dapat melapor soal anak telantar, lansia sendirian, dan kekerasan. Dalam uji       coba sebulan, 3.400 panggilan masuk. Kabupaten menyiapkan anggaran Rp18 miliar.
      """
    )
    let retold = (
      "Hubungi 171, Peksos Siap Bantu Sepanjang Hari",
      """
      Warga kini dapat menghubungi pekerja sosial kapan saja lewat nomor 171. Layanan yang dibuka Bupati Wirawan Utomo, Kamis       (26/11/2026), itu melibatkan 60 pekerja sosial di lima kecamatan. Selama uji coba, tercatat 3.400 panggilan, sebagian besar       tentang lansia yang hidup sendirian.
      """
    )
    #expect(areOne(service, retold))
    let nextDay = retold.1.replacing("26/11", with: "27/11")
    #expect(!areOne(service, (retold.0, nextDay)))
  }

  /// A council's name may begin a sentence, and "£2.1m" is a figure.
  @Test func aDecisionOfACouncil() {
    #expect(
      areOne(
        (
          "Social worker shortage: council to pay £5,000 bonus",
          """
          Linfield Council will pay social workers in its children's teams a £5,000 retention bonus from January. One in four \
          posts is vacant, a report to the cabinet said.
          Director of children's services Helen Marsh said agency staff cost the council £2.1m last year.
          """
        ),
        (
          "Linfield offers children's social workers £5,000 to stay",
          """
          Children's social workers in Linfield will be offered £5,000 if they stay for a year, under plans approved by the \
          council's cabinet. The authority has a vacancy rate of 25 per cent.
          Helen Marsh, director of children's services, told councillors that £2.1m was spent on agency workers last year.
          """
        )))
  }

  @Test(arguments: [
    ("Rp1.250", 1_250.0), ("rp400", 400), ("2.1m", 2_100_000), ("3bn", 3_000_000_000), ("12k", 12_000),
    ("5jt", 5_000_000),
    ("17", 17),
  ])
  func amountsAreRead(_ printed: String, _ value: Double) {
    #expect(FigureSet.amount(Array(printed.utf8)[...]) == value)
  }

  @Test(arguments: ["Covid19", "A4", "3x", "rp", "2nd"])
  func otherWordsWithDigitsAreNoAmounts(_ printed: String) {
    #expect(FigureSet.amount(Array(printed.utf8)[...]) == nil)
  }
}
