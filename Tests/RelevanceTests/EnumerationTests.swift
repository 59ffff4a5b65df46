import Model
import Relevance
import Testing
import Text

/// Lists of people, and clauses that only look like their last member.
@Suite struct EnumerationTests {
  private static let judge = Judge(lexicon: .standard, settings: .init(), topics: [])

  private func verdict(_ title: String, _ text: String) -> Verdict {
    Self.judge
      .verdict(ReadText(title: title, text: text), language: nil, keep: .relevant, sourceTopic: nil, isOpinion: false)
  }

  @Test(arguments: [
    (
      "Jalan ke Hulu Terputus", "Tiga dusun terisolasi, dan pekerja sosial menyeberang dengan perahu membawa susu bayi."
    ),
    (
      "Rumah Roboh di Pesisir",
      "Atap beterbangan, tiang listrik roboh, dan pekerja sosial menghibur anak-anak di surau."
    ),
    ("Banjir Surut di Hilir", "Setelah air surut, relawan dan pekerja sosial membersihkan lumpur bersama warga."),
    ("Anak Itu Pulang", "Keluarga sempat menolak, tetapi pekerja sosial membujuk mereka selama tiga pekan."),
    ("Bus Terbalik di Tanjakan", "Listrik padam, warga mengungsi dan pekerja sosial mendampingi mereka sampai pagi."),
    ("River Bursts Its Banks", "The bridge was swept away at dawn, and social workers are visiting 40 families."),
    ("Camp Cleared", "Bulldozers came at six, and social workers found beds for 43 people."),
  ])
  func aClauseIsNoMember(_ title: String, _ text: String) {
    let verdict = verdict(title, text + "\n\nHujan masih turun.")
    #expect(verdict.decision == .kept && !verdict.rules.contains { $0.contains("in a list") }, "\(verdict)")
  }

  @Test(arguments: [
    ("Pasar Murah Dibuka", "Pasar dibuka lurah dan dihadiri kepala puskesmas, pekerja sosial, dan pengurus surau."),
    ("Rabies Dicegah", "Sasaran vaksin adalah petani, guru, dan pekerja sosial di lima desa."),
    ("Tarif Parkir Diprotes", "Sopir, pedagang kaki lima, dan pekerja sosial memprotes tarif parkir baru."),
    ("Rapat Pasar", "Dalam rapat yang dihadiri camat, lurah dan pekerja sosial, bupati membahas pasar."),
    ("Library Opens", "Guests included the vicar, two teachers, and social workers from the estate."),
    ("Ribbon Cut", "The mayor, two engineers, and a social worker cut the ribbon."),
  ])
  func aMemberIsNoSubject(_ title: String, _ text: String) {
    #expect(verdict(title, text + "\n\nAcara usai siang.").decision != .kept)
  }

  /// Another profession in the sentence before stands beside nobody.
  @Test(arguments: [
    "Kasus itu ditangani polisi. Pekerja sosial merawat bayi itu di rumah perlindungan.",
    "Ia dipindahkan atas permintaan guru. Pekerja sosial menemaninya pada hari pertama.",
    "Police were told by a nurse. Social workers took the boy to a foster family.",
  ])
  func theSentenceBeforeIsNoNeighbour(_ text: String) {
    let verdict = verdict("Ditemukan di Halte", text)
    #expect(!verdict.rules.contains { $0.contains("beside another profession") }, "\(verdict.rules)")
    #expect(verdict.decision == .kept)
  }

  @Test func theSameSentenceIs() {
    let verdict = verdict("Ditemukan di Halte", "Anak itu ditangani polisi dan pekerja sosial sejak Senin malam.")
    #expect(verdict.rules.contains { $0.contains("beside another profession") }, "\(verdict.rules)")
  }
}
