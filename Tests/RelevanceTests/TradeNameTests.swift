import Model
import Relevance
import Testing
import Text

/// Shops, clubs and races whose names hold a phrase of the field.
@Suite struct TradeNameTests {
  private static let judge = Judge(lexicon: .standard, settings: .init(), topics: [])

  private func isKept(_ title: String, _ text: String) -> Bool {
    Self.judge.verdict(
      ReadText(title: title, text: text), language: nil, keep: .relevant, sourceTopic: nil, isOpinion: false
    ).decision == .kept
  }

  @Test(arguments: [
    ("Kedai Peksos Coffee Tambah Menu", "Peksos Coffee menambah tiga menu. Pelanggan Peksos antre sejak pagi."),
    ("Social Work Craft Brewing Wins Prize", "Social Work Craft Brewing won a prize for its porter."),
    ("Tagana Fun Bike Diikuti 900 Pesepeda", "Peserta Tagana Fun Bike menempuh 20 kilometer."),
    ("STKS Motor Club Jelajahi Dieng", "Anggota STKS Motor Club menempuh 200 kilometer. STKS berangkat dari Kedu."),
    ("The Social Worker Bar & Grill Wins Award", "The Social Worker Bar & Grill won an award for its ribs."),
    ("Tagana Racing Team Naik Podium", "Tagana Racing Team finis ketiga di Sentul."),
    ("IPSPI Futsal Lolos ke Final", "IPSPI Futsal menang 3-1 atas tim tamu."),
    ("Sentra Kartini Plaza Beri Diskon", "Sebanyak 90 gerai di Sentra Kartini Plaza memberi diskon."),
  ])
  func aTradeWithSuchANameIsNone(title: String, text: String) {
    #expect(!isKept(title, text))
    #expect(!isKept(title, ""))
  }

  @Test(arguments: [
    ("Social Work Club Hosts Forum", "The Social Work Club hosted a forum on child protection for students."),
    ("Peksos Hotel", "Pekerja sosial mendampingi keluarga pengungsi di sebuah hotel."),
    ("Pekerja Sosial, Hotel, dan Dinas Tampung Korban", "Pekerja sosial mendampingi korban kebakaran."),
    ("Social Workers Express Anger Over Cuts", "Social workers said that caseloads have doubled."),
    ("Social Workers Coffee Morning in Hull", "Social workers meet on Friday to talk about practice."),
    ("Foster Care Hotel Stays Cost State Millions", "Caseworkers slept in hotels beside foster children."),
    ("Social Work Cafe Brings Practitioners Together", "Twenty social workers meet each month to talk about practice."),
  ])
  func theProfessionBesideSuchAWordStays(title: String, text: String) { #expect(isKept(title, text)) }
}
