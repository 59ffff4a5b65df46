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
    ("Rapat kerja dilangsungkan di Aula Kantor Bupati Kedu, Rabu.", "Aula Kantor Bupati Kedu"),
    ("Seminar digelar fakultas di Aula FDK Selasa, 25 Juni 2024.", "Aula FDK"),
    ("Kegiatan bertempat di Desa Lembah Hijau pada pagi hari.", "Desa Lembah Hijau"),
    ("Dua belas TKSK mendapat pembekalan di Aula Dinas Sosial setempat, Rabu.", "Aula Dinas Sosial"),
    ("Pelatihan bagi 30 petugas di Aula Dinas Sosial Sawo digelar Rabu.", "Aula Dinas Sosial Sawo"),
    ("Pemantapan kompetensi diikuti 54 anggota di Bumi Perkemahan Glagaharum.", "Bumi Perkemahan Glagaharum"),
    ("Pelatihan dimulai Senin dan ditutup Jumat di Bumi Perkemahan Sawo.", "Bumi Perkemahan Sawo"),
    ("Sari Dewanti terpilih dalam musyawarah di Gedung PKK, Minggu.", "Gedung PKK"),
    ("Perjanjian layanan anak diteken dua dinas di Aula RSUD Sawo, Rabu.", "Aula RSUD Sawo"),
    ("Bimtek bagi 30 TKSK digelar dinas di lantai 2 Gedung Bundar, Rabu.", "Gedung Bundar"),
    ("Kampus menggelar seminar di Auditorium Prof. Sumarno, Rabu.", "Auditorium Prof. Sumarno"),
    ("Seminar digelar fakultas di Aula Dr. H. Amir Syah, Rabu.", "Aula Dr. H. Amir Syah"),
    ("Sekretaris Daerah membuka rakor TKSK di Pendopo Sawo, Senin.", "Pendopo Sawo"),
    (
      "Fakultas akan menggelar seminar pada Kamis, 10 Desember 2026, pukul 09.00–15.00 WIB di Bale Rancang, Sawo.",
      "Bale Rancang"
    ),
    ("Wisuda digelar Sabtu pukul 08.00 WITA di Celebes Nusa Arena.", "Celebes Nusa Arena"),
    ("The conference was held at the Northfield Town Hall on Tuesday.", "Northfield Town Hall"),
  ])
  func venuesAreNamed(text: String, name: String) { #expect(place(text) == name) }

  @Test(arguments: [
    "Aksi itu digelar Rabu pukul 09.00 WIB di Jakarta Selatan.",
    "Rapat digelar Rabu pukul 09.00 WIB di Kota Baruga Raya.",
    "Bayi itu ditemukan Rabu pukul 05.00 WIB di Musala Nurul Huda.", "Pelatihan digelar pukul 09.00 WIB di Sawo.",
    "Pelatihan digelar di aula.", "Pelatihan digelar di balai kota itu.", "Acara digelar di Kota Baruga.",
    "Acara itu penting, kata Sari ditemui di Hotel Rinjani setelah acara digelar.",
    "Seminar dibahas. Anak itu tinggal di Asrama Melati.",
    "Hakim menunda putusan di Gedung Pengadilan Baruga.", "Rapat berikut dijadwalkan berlangsung di Hotel Rinjani.",
    "Dinas menggelar pelatihan bagi petugas yang bertugas di Panti Werdha Sawo.",
    "Mahasiswa yang magang di Panti Senja mengikuti pelatihan.",
    "Dosen itu mengikuti konferensi; ia lulus di Universitas Leiden.",
    "Pertemuan digelar untuk membahas penghuni di Panti Werdha Sawo.",
    "Peserta pelatihan di Hotel Kenanga ditangkap polisi, Selasa.",
    "Sari Dewanti menamatkan kuliah di Universitas Leiden.",
    "The training was held at the beginning of May.",
  ])
  func otherPlacesAreNot(text: String) { #expect(place(text) == nil) }
}
