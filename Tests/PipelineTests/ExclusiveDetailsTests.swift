import Model
import Storage
import Testing
import Text
import Web

@testable import Pipeline

@Suite struct ExclusiveDetailsTests {
  private func record(_ host: String, _ text: String, facts: [KeyFact] = []) throws -> ArticleRecord {
    let url = try #require(WebURL("https://\(host).test/1"))
    return ArticleRecord(
      article: Article(url: url, source: host, title: "Bantuan Banjir", text: text), keys: [url.key],
      firstSeen: Instant(seconds: 0), verdict: Verdict(decision: .kept, score: 1, threshold: 0.5), summary: "",
      facts: facts, region: nil, minutes: 1, isOpinion: false, isBacklog: false, hash: 0, bands: [])
  }

  @Test func figuresAndFactsOfOneOutlet() throws {
    let one = try record("satu", "Sebanyak 120 relawan membantu warga. Mereka tiba pada Senin pagi di posko.")
    let two = try record(
      "dua",
      "Sebanyak 120 relawan membantu warga. Ada 1.250 paket sembako dari kas daerah. Anggaran Rp2,5 miliar disiapkan. Sejak 12 tahun lalu begitu.",
      facts: [.speaker("Sri Wahyuni", of: nil), .participants(.init(120, "relawan"))])
    let only = ExclusiveDetails.find(two, in: [one, two])
    #expect(only.facts == [.speaker("Sri Wahyuni", of: nil)])
    #expect(only.figures == ["1.250 paket sembako", "Rp2,5 miliar"])
    #expect(ExclusiveDetails.find(one, in: [one, two]).figures.isEmpty)
  }

  @Test func aFactIsComparedByItsValue() throws {
    let one = try record(
      "satu", "Pelatihan pada Kamis (7/9) memakai UU No. 14 Tahun 2019. Hadir 1.200 orang.")
    let facts: [KeyFact] = [
      .when(try #require(CalendarDay(iso: "2023-09-07")), until: nil), .participants(.init(1_200, "orang")),
      .regulation(.init("UU", number: "14", year: "2019")), .regulation(.init("PP", number: "39", year: "2012")),
    ]
    let two = try record("dua", "Teks lain.", facts: facts)
    #expect(ExclusiveDetails.find(two, in: [one, two]).facts == [facts[3]])
    #expect(ExclusiveDetails.find(two, in: [try record("tiga", "Teks pendek."), two]).facts == Array(facts.prefix(3)))
  }

  @Test func aloneThereIsNothingToSay() throws {
    let one = try record("satu", "Sebanyak 120 relawan membantu warga.")
    #expect(ExclusiveDetails.find(one, in: [one]).figures.isEmpty)
  }
}
