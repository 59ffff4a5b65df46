import Model
import Summaries
import Testing
import Text

@Suite struct EventPlaceTests {
  private func place(_ text: String) -> String? {
    KeyFacts.find(ReadText(title: "", text: text), published: nil).lazy.compactMap {
      if case .place(let name) = $0 { name } else { nil }
    }.first
  }

  @Test(arguments: [
    ("Dinas Sosial menggelar bimtek di Hotel Rinjani, Kamis (26/11).", "Hotel Rinjani"),
    ("Bimtek digelar dinas bertempat di Aula Kantor Kecamatan Sawo.", "Aula Kantor Kecamatan Sawo"),
    ("Seminar itu berlangsung pada Sabtu di kampus UNTJ, kata dosen.", "kampus UNTJ"),
    ("Pelatihan dilaksanakan di Gedung Serba Guna 2 dan diikuti warga.", "Gedung Serba Guna 2"),
    ("Seminar digelar fakultas di Aula FDK Selasa, 25 Juni 2024.", "Aula FDK"),
    ("Kegiatan bertempat di Desa Lembah Hijau pada pagi hari.", "Desa Lembah Hijau"),
    ("The conference was held at the Northfield Town Hall on Tuesday.", "Northfield Town Hall"),
  ])
  func venuesAreNamed(text: String, name: String) { #expect(place(text) == name) }

  @Test(arguments: [
    "Pelatihan digelar di aula.", "Pelatihan digelar di balai kota itu.", "Acara digelar di Kota Baruga.",
    "Acara itu penting, kata Sari ditemui di Hotel Rinjani setelah acara digelar.",
    "Seminar dibahas. Anak itu tinggal di Asrama Melati.",
    "Hakim menunda putusan di Gedung Pengadilan Baruga.", "Rapat berikut dijadwalkan berlangsung di Hotel Rinjani.",
    "The training was held at the beginning of May.",
  ])
  func otherPlacesAreNot(text: String) { #expect(place(text) == nil) }
}
