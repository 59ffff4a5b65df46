import Testing
import Text

@testable import Deduplication

/// One wording under headlines that differ in one spot.
@Suite struct HeadlineOrderTests {
  private static let text =
    """
    Rumah sakit membuka lowongan pekerja sosial medis untuk dua orang. Syaratnya lulusan sarjana terapan pekerjaan sosial, \
    memiliki surat tanda registrasi, dan siap bekerja malam hari. Berkas dikirim ke bagian kepegawaian paling lambat akhir \
    bulan. Pelamar yang lolos akan dipanggil.
    """

  private func relation(_ one: String, _ other: String, _ text: String = text, _ second: String? = nil) -> Likeness {
    let (a, b) = (
      ComparedText(ReadText(title: one, text: text)), ComparedText(ReadText(title: other, text: second ?? text))
    )
    #expect(a.relation(to: b) == b.relation(to: a))
    let stored = ComparedText(stored: a.stored).map { $0.relation(to: b) }
    #expect(stored == a.relation(to: b))
    return a.relation(to: b)
  }

  @Test(arguments: [
    ("Dicari: Pekerja Sosial di RSUD Arjasa", "Dicari: Pekerja Sosial di RSUD Ulin"),
    ("Lowongan Peksos RSJ Menur Dibuka", "Lowongan Peksos RSJ Radjiman Dibuka"),
    ("Selamat atas Pengukuhan Prof. Wahyu Lestari", "Selamat atas Pengukuhan Prof. Rudi Santosa"),
    ("Kuliah Tamu Kessos: Mediasi Perceraian", "Kuliah Tamu Kessos: Adopsi Bayi"),
    ("Pendamping PKH Kecamatan Sukorejo Gelar P2K2", "Pendamping PKH Kecamatan Kedungwaru Gelar P2K2"),
    ("Praktikum di Panti Asuhan Melati, Tuban", "Praktikum di Panti Jompo Kasih, Ngawi"),
    ("Guest Lecture: Hospice Care", "Guest Lecture: Kinship Adoption"),
  ])
  func anotherNameIsAnotherEvent(_ one: String, _ other: String) {
    #expect(relation(one, other) == .none)
    #expect(relation(one, one) == .duplicate)
  }

  /// Neither do they concern each other, though both count the same.
  @Test func aWordingFilledTwiceIsNotRelated() {
    func text(_ place: String) -> ComparedText {
      ComparedText(
        ReadText(
          title: "TKSK Kecamatan \(place) Salurkan Sembako kepada 45 Lansia Terlantar",
          text: "TKSK Kecamatan \(place) menyalurkan sembako kepada 45 lansia terlantar di balai desa. " + Self.text))
    }
    #expect(!text("Kalisari").concerns(text("Wonoharjo")))
    #expect(text("Kalisari").concerns(text("Kalisari")))
  }

  @Test func aWordingFilledTwiceIsTwoEvents() {
    let filled = { (town: String) in "\(town) - Dinas Sosial Kota \(town) menjangkau enam anak. " + Self.text }
    #expect(
      relation(
        "Dinsos Jangkau Anak di Kota Bogor", "Dinsos Jangkau Anak di Kota Padang", filled("Bogor"), filled("Padang"))
        == .none)
  }

  @Test(arguments: [
    ("Lowongan Peksos di Jateng", "Lowongan Peksos di Jawa Tengah"),
    ("Lowongan Peksos RSUD dr. Soetomo", "Lowongan Peksos RSUD Sutomo"),
    ("Lowongan Peksos di Gunungkidul", "Lowongan Peksos di Gunung Kidul"),
    ("Lowongan Peksos di Banjarnegara", "Lowongan Peksos di Banjarngara"),
    ("Lowongan Peksos di RSUD Tuban", "Lowongan Peksos di Tuban"),
    ("Lowongan Peksos di RSUD Tuban", "Lowongan Peksos di Bagian Kepegawaian Tuban"),
    ("Rumah Sakit Cari Pekerja Sosial Medis", "Rumah Sakit Buka Lowongan Pekerja Sosial Medis"),
  ])
  func oneNameInTwoWaysIsOneEvent(_ one: String, _ other: String) { #expect(relation(one, other) == .duplicate) }
}
