import Testing
import Text

@testable import Deduplication

/// Two events that one office tells in the same words are two.
@Suite struct PeopleGroupsTests {
  private func text(_ title: String, _ text: String) -> ComparedText {
    ComparedText(ReadText(title: title, text: text))
  }

  private func relation(_ one: ComparedText, _ other: ComparedText) -> Likeness {
    #expect(one.relation(to: other) == other.relation(to: one))
    return one.relation(to: other)
  }

  private func appointment(_ body: String, _ chair: String, _ will: String) -> ComparedText {
    text(
      "Wali Kota Kedu Kukuhkan Pengurus \(body) Masa Bakti 2026–2031",
      """
      Wali Kota Kedu, Sri Wahyuni, mengukuhkan pengurus \(body) masa bakti 2026–2031 di Balai Kota, Kamis (26/11/2026). \
      Ketua terpilih, \(chair), menyatakan siap \(will).
      Sri Wahyuni berharap pengurus baru menjadi mitra pemerintah dalam menangani masalah sosial. "Jadilah ujung tombak," \
      pesannya.
      Kepala Dinas Sosial Kedu menambahkan bahwa dana kegiatan sedang dibahas.
      """)
  }

  @Test func otherPeopleMakeAnotherEvent() {
    let volunteers = appointment("IPSM", "Gunawan Adi", "bekerja dengan kelurahan")
    #expect(relation(volunteers, appointment("Karang Taruna", "Yoga Permana", "menggerakkan pemuda")) == .none)
    #expect(relation(volunteers, appointment("IPSM", "Gunawan Adi", "bekerja dengan semua kelurahan")) == .duplicate)
  }

  @Test func somethingElseOnOneDayIsAnotherEvent() {
    let end = "Kepala Sentra Antariksa, Sri Wahyuningsih, berterima kasih atas dukungan pemerintah kabupaten Kedu."
    let chairs = text(
      "Bupati Kedu Serahkan Kursi Roda di Sentra Antariksa",
      """
      Bupati Kedu menyerahkan kursi roda adaptif kepada 20 penerima manfaat Sentra Antariksa, Jumat (20/11/2026). Pekerja \
      sosial sentra telah mengukur kebutuhan mereka sejak Agustus.
      \(end)
      """)
    let home = text(
      "Bupati Kedu Lepas Penghuni Sentra Antariksa Kembali ke Keluarga",
      """
      Bupati Kedu melepas 20 penerima manfaat Sentra Antariksa yang kembali kepada keluarga, Jumat (20/11/2026). Pekerja \
      sosial sentra akan memantau mereka selama enam bulan.
      \(end)
      """)
    #expect(relation(chairs, home) == .none)
  }

  /// An abbreviation and its words name the same people.
  @Test func waysToWriteAGroupAreOne() {
    func stems(_ words: String) -> [UInt32] {
      var hashes = WordHashes()
      hashes.add(Array(words.utf8)[...])
      return Set(hashes.stems.map { UInt32($0 >> 32) }).sorted()
    }
    let named = PeopleGroups.named(in: stems("dinsos latih psm"))
    #expect(named.count == 1)
    #expect(named.allSatisfy { PeopleGroups.isNamed($0, in: stems("dilatih sebagai pekerja sosial masyarakat")) })
    #expect(named.allSatisfy { !PeopleGroups.isNamed($0, in: stems("dinsos latih karang taruna")) })
    #expect(PeopleGroups.named(in: stems("dinsos buka loket")).isEmpty)
  }
}
