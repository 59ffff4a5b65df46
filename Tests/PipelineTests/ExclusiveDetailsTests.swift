import Model
import Storage
import Testing
import Text
import Web

@testable import Pipeline

@Suite struct ExclusiveDetailsTests {
  private func record(_ host: String, _ text: String, facts: [KeyFact] = []) throws -> ArticleRecord {
    var record = try ArticleRecord.test("https://\(host).test/1", source: host, title: "Bantuan Banjir", text: text)
    record.facts = facts
    return record
  }

  @Test func figuresAndFactsOfOneOutlet() throws {
    let one = try record("satu", "Sebanyak 120 relawan membantu warga. Mereka tiba pada Senin pagi di posko.")
    let two = try record(
      "dua",
      "Sebanyak 120 relawan membantu warga. Ada 1.250 paket sembako dari kas daerah. Anggaran Rp2,5 miliar disiapkan. Sejak 12 tahun lalu begitu.",
      facts: [.speaker("Sri Wahyuni", of: nil), .participants(.init(120, "relawan"))])
    let only = StoryTexts([one, two]).only(in: two)
    #expect(only.facts == [.speaker("Sri Wahyuni", of: nil)])
    #expect(only.figures == ["1.250 paket sembako", "Rp2,5 miliar"])
    #expect(StoryTexts([one, two]).only(in: one).figures.isEmpty)
  }

  @Test func aFactIsComparedByItsValue() throws {
    let one = try record(
      "satu", "Pelatihan pada Kamis (7/9) memakai UU No. 14 Tahun 2019. Hadir 1.200 orang.")
    let facts: [KeyFact] = [
      .when(try #require(CalendarDay(iso: "2023-09-07")), until: nil), .participants(.init(1_200, "orang")),
      .regulation(.init("UU", number: "14", year: "2019")), .regulation(.init("PP", number: "39", year: "2012")),
    ]
    let two = try record("dua", "Teks lain.", facts: facts)
    #expect(StoryTexts([one, two]).only(in: two).facts == [facts[3]])
    #expect(StoryTexts([try record("tiga", "Teks pendek."), two]).only(in: two).facts == Array(facts.prefix(3)))
  }

  @Test func aloneThereIsNothingToSay() throws {
    let one = try record("satu", "Sebanyak 120 relawan membantu warga.")
    #expect(StoryTexts([one]).only(in: one).figures.isEmpty)
  }

  @Test func aThirdWhoTellsItTooTakesItBack() throws {
    let texts = ["120 relawan dan 40 dokter", "120 relawan dan 55 perawat", "40 dokter datang"].enumerated()
    let story = try texts.map { try record("h\($0)", "Sebanyak \($1) membantu warga.") }
    let only = StoryTexts(story)
    #expect(story.map { only.only(in: $0).figures } == [[], ["55 perawat"], []])
  }

  @Test func aStoryOfVeryManyIsNotSearched() throws {
    let story = try (0..<1_500).map { try record("h\($0)", "Sebanyak \($0 + 1_000) relawan membantu warga.") }
    #expect(StoryTexts(story).only(in: story[7]).figures.isEmpty)
  }

  @Test(arguments: [
    ("Kebakaran itu menewaskan dua lansia.", "Kebakaran itu menewaskan tiga lansia.", ["tiga lansia"]),
    ("Sebanyak 6 anak terluka.", "Sebanyak 7 anak terluka.", ["7 anak terluka"]),
    ("Korban tewas di panti 2 orang.", "Korban tewas kebakaran panti di Waru menjadi empat orang.", ["empat orang"]),
    // The same in words, and small numbers of anything else.
    ("Kebakaran itu menewaskan 3 lansia.", "Kebakaran itu menewaskan tiga lansia.", []),
    ("Panti itu punya tiga kamar.", "Panti itu punya lima kamar.", []),
  ])
  func smallTollsThatDiffer(_ one: String, _ other: String, _ told: [String]) throws {
    let two = try record("dua", other)
    #expect(StoryTexts([try record("satu", one), two]).only(in: two).figures == told)
  }

  @Test(arguments: [
    ("Anggaran tahun depan naik.", "Anggaran pada 2027 mencapai angka itu."),
    ("Sebanyak 20 Tagana hadir.", "Sebanyak 20 personel hadir."),
  ])
  func whatIsNoFigureOfItsOwn(_ one: String, _ other: String) throws {
    let two = try record("dua", other)
    #expect(StoryTexts([try record("satu", one), two]).only(in: two).figures.isEmpty)
  }

  @Test func aLawWithItsOfficeInTheNumberIsTheSameLaw() throws {
    let one = try record("satu", "Peraturan Menteri Sosial Nomor 30/HUK Tahun 2011 berlaku.")
    let two = try record(
      "dua", "Permensos itu berlaku.", facts: [.regulation(.init("Permensos", number: "30/HUK", year: "2011"))])
    #expect(StoryTexts([one, two]).only(in: two).facts.isEmpty)
  }

  /// What is cut off before it says what befell them is no news.
  @Test(arguments: [
    ("Banjir itu membuat dua orang dinyatakan hilang di Lubuk.", ["dua orang dinyatakan hilang"]),
    ("Banjir itu membuat tiga orang ditemukan tewas di Lubuk.", ["tiga orang ditemukan tewas"]),
    ("Dua orang tewas di Lubuk.", ["dua orang tewas"]),
  ])
  func aTollSaysWhatBefellThem(text: String, told: [String]) {
    var details = ToldDetails()
    details.add(text)
    #expect(details.tolls.map(\.text) == told)
  }
}
