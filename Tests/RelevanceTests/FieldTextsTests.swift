import Configuration
import Foundation
import Model
import Relevance
import Testing
import Text

/// The lexicon shipped on short texts of the field and beside it, labelled before the judge was asked.
@Suite struct FieldTextsTests {
  private struct Row: Decodable {
    var `in`: Bool
    var title: String
    var text: String
  }

  private struct Counts {
    var (right, wrong, missed) = (0, 0, 0)
    var precision: Double { Double(right) / Double(max(1, right + wrong)) }
    var recall: Double { Double(right) / Double(max(1, right + missed)) }
  }

  private static let judge = Judge(lexicon: .standard, settings: .init(), topics: [])

  private func counts(withText: Bool) throws -> Counts {
    let url = try #require(Bundle.module.url(forResource: "field", withExtension: "json", subdirectory: "Fixtures"))
    let rows = try JSONDecoder().decode([Row].self, from: Data(contentsOf: url))
    var counts = Counts()
    for row in rows {
      let verdict = Self.judge.verdict(
        ReadText(title: row.title, text: withText ? row.text : ""), language: nil, keep: .relevant, sourceTopic: nil,
        isOpinion: false)
      switch (verdict.decision == .kept, row.in) {
      case (true, true): counts.right += 1
      case (true, false): counts.wrong += 1
      case (false, true): counts.missed += 1
      case (false, false): break
      }
    }
    return counts
  }

  @Test func textsAreJudgedAsLabelled() throws {
    let counts = try counts(withText: true)
    #expect(counts.precision >= 0.97 && counts.recall >= 0.95, "\(counts)")
  }

  @Test func headlinesAloneNearlyAsWell() throws {
    let counts = try counts(withText: false)
    #expect(counts.precision >= 0.97 && counts.recall >= 0.85, "\(counts)")
  }

  /// What only looks like the field, one of a kind, and what hides that it is of it.
  @Test func kindsThatWereMisjudged() throws {
    for row in try ArticleCase.all(of: "kinds") {
      let verdict = Self.judge.verdict(
        ReadText(title: row.title, text: row.fullText), language: nil, keep: .relevant, sourceTopic: nil,
        isOpinion: false)
      #expect(verdict.decision == row.decision, "\(row.about): \(verdict.score) \(verdict.terms)")
    }
  }

  @Test(arguments: [
    ("Camat, Bidan, TKSK, dan Ketua RT Hadiri Pasar Murah", "Pasar murah menjual beras."),
    ("Warga Bersihkan Kali", "Lurah, guru, pekerja sosial, dan pengurus masjid ikut membersihkan kali."),
    ("Town Parade", "The parade was joined by nurses, teachers, social workers, and farmers."),
    ("Fire Displaces Nine", "The Red Cross, two chaplains, and a social worker found rooms for the families."),
    ("Posko Dibuka", "Posko dijaga dokter, perawat, bidan, dan seorang pekerja sosial sampai malam."),
    ("Jalan Sehat Diikuti Bidan, Perawat, hingga TKSK", "Ribuan warga, pelajar, bidan, hingga TKSK ikut jalan sehat."),
    ("Jambore Kader Dibuka", "Hadir camat, kepala puskesmas, para TKSK, dan pengurus karang taruna."),
  ])
  func oneOfAListIsNoSubject(_ title: String, _ text: String) {
    let verdict = Self.judge
      .verdict(ReadText(title: title, text: text), language: nil, keep: .relevant, sourceTopic: nil, isOpinion: false)
    #expect(
      verdict.decision != .kept && verdict.rules.contains { $0.hasPrefix("named in a list: counts") }, "\(verdict)")
  }

  @Test(arguments: [
    "Pekerja sosial, psikolog, dan guru mendampingi anak itu sejak Senin.",
    "Siti Aminah, pekerja sosial, mendampingi anak itu sejak Senin.",
  ])
  func theFirstOfAListAndAnAppositionAreSubjects(_ text: String) {
    let verdict = Self.judge
      .verdict(
        ReadText(title: "Anak Itu Kembali Bersekolah", text: text), language: nil, keep: .relevant, sourceTopic: nil,
        isOpinion: false)
    #expect(!verdict.rules.contains { $0.contains("in a list") }, "\(verdict.rules)")
  }

  private func verdict(_ title: String, _ text: String) -> Verdict {
    Judge(lexicon: .standard, settings: .init(), topics: [])
      .verdict(ReadText(title: title, text: text), language: nil, keep: .relevant, sourceTopic: nil, isOpinion: false)
  }

  /// Lists of guests far down say nothing of what a text is about.
  @Test func whoElseCameIsNotCounted() {
    let text =
      String(repeating: "Warga menanam pohon di tepi sungai bersama anak-anak mereka sejak pagi. ", count: 8)
      + "Hadir pula camat, pendamping PKH, Tagana, TKSK, dan tokoh agama."
    #expect(verdict("Warga Menanam Pohon", text).decision == .dropped)
  }

  @Test func oneWhoIsBroughtInIsNoSubject() {
    let text = """
      A man of 34 has been charged after a stabbing at a shopping centre on Saturday. Two people remain in hospital. \
      Police said that a social worker had visited him last month. The centre reopened on Monday, and the mayor praised \
      two shop assistants.
      """
    #expect(verdict("Man Charged After Stabbing", text).decision != .kept)
    #expect(
      verdict("Struck Off", "A social worker who made up visits has been removed from the register.").decision == .kept)
  }

  @Test(arguments: [
    "Top 10 Famous Social Workers in Asia", "Padma Awards for Social Work: Ten Journeys",
    "Rotary Club Felicitates Social Workers", "Social Worker Distributes Blankets",
  ])
  func anActivistIsNoSocialWorker(_ title: String) { #expect(verdict(title, "").decision != .kept) }

  /// Several words of support may do where the headline is all there is, and what is handed out may not.
  @Test func aHeadlineChoseItsWords() {
    #expect(verdict("Kadinsos Kedu Minta Penerima Manfaat Panti Dampingi Anak Telantar", "").decision == .kept)
    #expect(verdict("Dinsos Kedu Serahkan Bantuan Kursi Roda kepada Lansia", "").decision != .kept)
  }
}
