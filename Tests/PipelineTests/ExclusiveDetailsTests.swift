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
}
