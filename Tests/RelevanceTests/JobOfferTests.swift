import Model
import Relevance
import Testing
import Text

/// Words for posts make a section only where a post is offered.
@Suite struct JobOfferTests {
  private func topic(_ title: String, _ text: String) -> String? {
    let topics = [
      Topic(name: "Layanan", terms: ["panti", "pendampingan"]),
      Topic(name: "Karier", terms: ["lowongan", "rekrutmen", "seleksi", "PPPK", "beasiswa"]), Topic(name: "Lain"),
    ]
    return Judge(lexicon: .small, settings: .init(), topics: topics).verdict(
      ReadText(title: title, text: text), language: "id", keep: .all, sourceTopic: nil, isOpinion: false
    ).topic
  }

  @Test(arguments: [
    ("Polisi Bongkar Lowongan Palsu di Panti", "Korban membayar uang seleksi dan rekrutmen.", "Layanan"),
    ("Hoaks, Info Rekrutmen Kementerian", "Pesan itu meminta transfer uang.", "Lain"),
    ("Kurang Pekerja Sosial, Lansia Menunggu Pendampingan", "Seleksi PPPK dan rekrutmen belum cukup.", "Layanan"),
    ("Mantan Penerima Beasiswa Jadi Teladan", "Ia bekerja di panti.", "Layanan"),
    ("Peksos Dampingi Anak", "Pendampingan berjalan. Ia lulus seleksi PPPK tahun lalu.", "Layanan"),
  ])
  func whatIsOnlyToldOf(_ title: String, _ text: String, _ section: String) { #expect(topic(title, text) == section) }

  @Test(arguments: [
    ("Lowongan Pekerja Sosial di Panti Sawo", "Kirim berkas paling lambat 5 Desember."),
    ("Dinas Buka Rekrutmen", "Pendaftaran sampai 10 Desember."),
    ("PPPK Pekerja Sosial Dilantik", "Mereka bertugas di panti."),
  ])
  func whatIsOffered(_ title: String, _ text: String) { #expect(topic(title, text) == "Karier") }
}
