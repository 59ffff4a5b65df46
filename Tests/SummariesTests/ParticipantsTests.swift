import Model
import Summaries
import Testing
import Text

/// Numbers that are not of those who came.
@Suite struct ParticipantsTests {
  private func participants(_ text: String) -> [KeyFact] {
    KeyFacts.find(ReadText(title: "", text: text), published: nil).filter { $0.kind == .participants }
  }

  @Test(arguments: [
    "Pelatihan diusulkan diikuti 100 peserta dari semua kecamatan.", "Kelas diikuti paling banyak 30 peserta.",
    "Uji sertifikasi angkatan ini berkuota 50 peserta.", "Webinar etika dibatasi hanya 500 peserta.",
    "Sekolah lapang rencananya diikuti 40 pendamping.", "Kelas bahasa isyarat dapat diikuti 25 peserta.",
    "The training is open to up to 30 participants.", "Organisers hope 600 delegates will attend the congress.",
    "Sebanyak 1.900 orang mendaftar, padahal kuotanya 60 peserta.",
    "Pelatihan ini membutuhkan minimal 20 peserta agar dapat dibuka.",
    "Pemkab mengaktifkan kembali 12.000 peserta BPJS Kesehatan.",
    "Dari 48 peserta uji kompetensi, 41 peserta dinyatakan kompeten.",
    "Pelatihan dibagi dalam dua angkatan, masing-masing 30 peserta.",
    "Dari 80 peserta yang diundang tidak semua hadir.",
    "Kementerian berencana melatih 5.000 pekerja sosial.",
    "Rakor diikuti dua perwakilan dari tiap kecamatan.",
    "Seminar itu tidak diikuti 25 pendamping yang bertugas di lokasi banjir.",
  ])
  func whoMayComeHasNotCome(text: String) { #expect(participants(text).isEmpty) }

  @Test(arguments: [
    "Keracunan makanan menimpa 23 peserta pelatihan vokasi di balai.", "Sebanyak 12 peserta pelatihan tewas tertimbun.",
    "Usai acara itu tawuran melibatkan 14 remaja.",
    "Penipuan berkedok pelatihan yang melibatkan 300 mahasiswa dilaporkan.",
  ])
  func whomSomethingBefellIsNoCount(text: String) { #expect(participants(text).isEmpty) }

  @Test(arguments: [
    ("The forum brought together 54 social workers from nine counties.", 54),
    ("The association organised a forum on licensing for 120 social workers.", 120),
    ("Semula 50 peserta terdaftar, tetapi hanya 38 peserta yang hadir dalam bimtek.", 38),
    ("Pelatihan yang menargetkan 50 peserta itu ternyata diikuti 74 kader.", 74),
    ("Simulasi gempa di panti diikuti 60 penghuni.", 60),
    ("Pelatihan dasar diikuti 35 TKSK dari target 50 TKSK.", 35),
  ])
  func whoCameIs(text: String, count: Int) {
    guard case .participants(let found)? = participants(text).first else {
      Issue.record("none in \(text)")
      return
    }
    #expect(found.number == count)
  }
}
