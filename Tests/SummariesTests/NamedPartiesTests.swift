import Testing
import Text

@testable import Summaries

/// Who held an event and who spoke there.
@Suite struct NamedPartiesTests {
  private func parties(_ text: String) -> NamedParties { NamedParties(ReadText(title: "", text: text)) }

  @Test(arguments: [
    // Behind a date.
    ("Senin–Rabu, 23–25 November 2026, Dinsos Kedu menggelar bimtek bagi 40 PSM.", "Dinsos Kedu"),
    ("Pada 9 November 2026 Dinas Sosial Kedu menggelar rapat.", "Dinas Sosial Kedu"),
    // A house with where it lies.
    ("Sentra Mentari di Waru menyelenggarakan pelatihan batik.", "Sentra Mentari"),
    // Who has the help of others.
    ("Kementerian Sosial melalui Sentra Mentari Waru menggelar bimbingan teknis.", "Kementerian Sosial"),
    ("Yayasan Kasih Ibu bekerja sama dengan Dinas Sosial Kedu menggelar seminar.", "Yayasan Kasih Ibu"),
    ("Yayasan Kasih Ibu berkolaborasi dengan Dinas Sosial Kedu menggelar kelas pengasuhan.", "Yayasan Kasih Ibu"),
    ("Save the Children Kedu bersama Dinas Sosial Kedu melatih 60 kader.", "Save the Children Kedu"),
    ("Dinas Sosial Kedu, Selasa (24/11/2026), melatih 28 petugas layanan lansia.", "Dinas Sosial Kedu"),
    ("Dinas Sosial Kedu pada Selasa (24/11/2026) melatih 28 petugas layanan lansia.", "Dinas Sosial Kedu"),
    ("Dalam rangka Hari Lansia dan guna mendata warga, Dinas Sosial Kedu menggelar seminar.", "Dinas Sosial Kedu"),
    ("Untuk memperkuat panti, Kepala Dinas Sosial Kedu menggelar rapat.", "Dinas Sosial Kedu"),
    // Without "oleh".
    ("Peringatan hari peksos digelar Dinas Sosial Kedu di lapangan.", "Dinas Sosial Kedu"),
    ("Dinas Sosial Kedu melatih 45 pendamping.", "Dinas Sosial Kedu"),
    ("Puskesos Desa Waru menggelar sosialisasi.", "Puskesos Desa Waru"),
    ("Kelurahan Anggrek menggelar pelatihan.", "Kelurahan Anggrek"),
    ("DPD IPSPI Kedu melaksanakan musyawarah daerah di Waru.", "DPD IPSPI Kedu"),
    ("Linfield Council is hosting a conference on kinship care on Friday.", "Linfield Council"),
    ("Linfield Council is hosting an open evening for carers on Friday.", "Linfield Council"),
    ("Melalui Sentra Mentari, Kementerian Sosial menggelar pelatihan vokasi.", "Kementerian Sosial"),
    ("Bersama Dinas Kesehatan, Yayasan Kasih Ibu menggelar seminar.", "Yayasan Kasih Ibu"),
  ])
  func hostsAreNamed(text: String, host: String) { #expect(parties(text).organiser == host) }

  @Test(arguments: [
    "Pelatihan digelar Kamis di aula.", "Rapat itu digelar Bupati Kedu, Kamis.",
    "Bertempat di Hotel Seruni Dinas Sosial menggelar rapat.",
    "Linfield Council will hold talks with the union.",
    "Pelatihan itu penting bagi warga, Dinas Sosial Kedu menggelar rapat.",
    "Ketua IPSPI Kedu menggelar syukuran pernikahan putrinya.",
    "Setelah Sentra Mentari, Kementerian Sosial menggelar rapat.",
    "Lomba itu tidak lagi digelar Dinas Sosial Kedu.",
    "Bazar itu bukan digelar Dinas Sosial Kedu.", "Pelatihan itu diselenggarakan bukan oleh Dinas Sosial Kedu.",
  ])
  func whoIsNotPlainIsNotNamed(text: String) { #expect(parties(text).organiser == nil) }

  @Test(arguments: [
    ("Narasumber kegiatan ini ialah Dr. Sari Dewanti, M.Si., dosen di Kedu.", "Dr. Sari Dewanti"),
    ("Narasumber Dr. Sari Dewanti, M.Si., dari Poltekesos Kedu membagikan contoh.", "Dr. Sari Dewanti"),
    // The stops of degrees end no sentence.
    ("Seminar menghadirkan dr. Wening Astuti, Sp.KJ. sebagai narasumber.", "dr. Wening Astuti"),
    ("Dinas mengundang Ns. Wening Astuti, S.Kep., M.Kep. sebagai pembicara.", "Ns. Wening Astuti"),
    ("Dinas mengundang Kombes Pol. Wening Astuti sebagai pembicara.", "Kombes Pol. Wening Astuti"),
    // Who filled an event, and whose name stands behind what is said of them.
    ("Kuliah tamu diisi oleh Prof. Sari Dewanti, Ph.D., guru besar di Kedu.", "Prof. Sari Dewanti"),
    ("Narasumber pelatihan, Sari Dewanti, M.Psi., menjelaskan caranya.", "Sari Dewanti"),
    ("Narasumber dari kepolisian, Kompol Wening Astuti, menjelaskan caranya.", "Kompol Wening Astuti"),
    ("Dinas menghadirkan Kepala BBPPKS Kedu, Dr. Sari Dewanti, sebagai narasumber.", "Dr. Sari Dewanti"),
    ("Sebagai narasumber, hadir Prof. Sari Dewanti dari Universitas Kedu.", "Prof. Sari Dewanti"),
    ("Bertindak selaku narasumber Sari Dewanti, S.ST.", "Sari Dewanti"),
    ("Seminar menghadirkan pembicara dari Malaysia, Dr. Sari Dewanti.", "Dr. Sari Dewanti"),
    ("Materi pertama dibawakan Sari Dewanti, M.Psi., dalam seminar itu.", "Sari Dewanti"),
    ("Narasumbernya Sari Dewanti dari Universitas Kedu.", "Sari Dewanti"),
    ("Keynote speaker Dr Helen Ward spoke about grief.", "Dr Helen Ward"),
    ("The guest speaker was Dr Helen Ward of Linfield University, who spoke on grief.", "Dr Helen Ward"),
  ])
  func speakersAreNamed(text: String, speaker: String) { #expect(parties(text).speaker?.name == speaker) }

  @Test(arguments: [
    // A rank is no name; and who was invited to something else spoke there.
    "Seminar mengundang Komjen Pol. (Purn.) Sari Dewanti sebagai pembicara.",
    "Dinas mengundang Sari Dewanti ke rapat PSM. Ia hadir sebagai narasumber.",
    "Narasumber dari Kementerian Sosial memaparkan aturan.", "Narasumber Bupati Kedu tidak hadir.",
    "Kursi kepala dinas diisi oleh Sari Dewanti.", "Narasumber menilai, Sari Dewanti perlu belajar.",
    "Lagu itu dibawakan Sari Dewanti.", "Seminar menghadirkan pembicara dari Malaysia, Singapura, dan Brunei.",
    "Dinas menghadirkan Kepala BBPPKS Kedu, dan hadir Sari Dewanti sebagai narasumber lain.",
    "Keynote speaker Helen Ward could not attend the seminar.", "Narasumber Sari Dewanti berhalangan hadir.",
    "Seminar batal menghadirkan narasumber Sari Dewanti.",
    "The speaker was Helen Ward, who opened parliament.",
  ])
  func anOfficeIsNoSpeaker(text: String) { #expect(parties(text).speaker == nil) }

  @Test(arguments: [
    ("Narasumber: Dr. Ratri Kusuma (dosen) dan Yohanes Labina (praktisi).", ["Dr. Ratri Kusuma", "Yohanes Labina"]),
    ("Narasumber seminar adalah Zulfa Haniyah, M.Sos. dan Erik Tambunan.", ["Zulfa Haniyah", "Erik Tambunan"]),
    (
      "Seminar menghadirkan narasumber Sari Dewanti, Yoga Pratama, dan Rima Lestari.",
      ["Sari Dewanti", "Yoga Pratama", "Rima Lestari"]
    ),
    (
      "Seminar menghadirkan tiga narasumber, yakni Dr. Sari Dewanti dari Universitas Kedu, Kompol Yoga Pratama dari Polres "
        + "Waru, dan Rima Lestari dari LBH Waru.",
      ["Dr. Sari Dewanti", "Kompol Yoga Pratama", "Rima Lestari"]
    ),
    (
      "Narasumber: Sari Dewanti, dosen Universitas Kedu, dan Yoga Pratama, pekerja sosial.",
      ["Sari Dewanti", "Yoga Pratama"]
    ),
    ("Narasumber Sari Dewanti membahas aturan dan Kode Etik Pekerja Sosial.", []),
    ("Narasumber: Sari Dewanti dan Dinas Sosial Kedu.", []),
    ("Narasumber: Sari Dewanti dan Sakti Peksos Kota Kedu.", []),
    ("Narasumber: Sari Dewanti dan Jawa Tengah.", []), ("Narasumber: Sari Dewanti, Kota Tegal, dan Yoga Pratama.", []),
    ("Narasumber: Sari Dewanti dan Kode Etik Pekerja Sosial.", []),
    (
      "Narasumber: Prof. Sari Dewanti, Ph.D. (Universitas Kedu), Yoga Pratama, S.Sos., dan Rima Lestari.",
      ["Prof. Sari Dewanti", "Yoga Pratama", "Rima Lestari"]
    ),
    ("Narasumber Sari Dewanti dan tim hadir.", []),
    ("Narasumber: Sari Dewanti, diwakili Yoga Pratama dan Rima Lestari.", []),
  ])
  func speakersOfAListAreAllNamed(text: String, expected: [String]) {
    let found = parties(text)
    #expect(([found.speaker].compactMap { $0 } + found.furtherSpeakers).map(\.name) == expected)
  }

  @Test func aGuestSpeakerIsNamedBehindTheComma() {
    let named = parties("Pembicara tamu, Prof. Hadi Wirawan dari Universitas Seruni, menyampaikan materi etika.")
    #expect(named.speaker?.name == "Prof. Hadi Wirawan")
  }

  @Test func aModeratorIsNoSpeaker() {
    let named = parties(
      "Diskusi dengan narasumber Sari Dewanti, peksos RSUD Kedu, dan moderator Yoga Pratama digelar Rabu.")
    #expect(named.speaker?.name == "Sari Dewanti" && named.furtherSpeakers.isEmpty)
  }
}
