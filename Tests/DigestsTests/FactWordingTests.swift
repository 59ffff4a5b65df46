import Model
import Testing
import Text

@testable import Digests

@Suite struct FactWordingTests {
  private static func day(_ iso: String) throws -> CalendarDay { try #require(CalendarDay(iso: iso)) }

  @Test(arguments: [
    ("2026-03-07", nil, "Sabtu, 7 Maret 2026", "Saturday, 7 March 2026"),
    ("2026-05-27", "2026-05-28", "27–28 Mei 2026", "27–28 May 2026"),
    ("2026-10-30", "2026-12-04", "30 Oktober – 4 Desember 2026", "30 October – 4 December 2026"),
    ("2026-12-30", "2027-01-02", "30 Desember 2026 – 2 Januari 2027", "30 December 2026 – 2 January 2027"),
    ("2026-05-28", "2026-05-28", "Kamis, 28 Mei 2026", "Thursday, 28 May 2026"),
  ])
  func days(first: String, last: String?, indonesian: String, english: String) throws {
    let fact = KeyFact.when(try Self.day(first), until: try last.map(Self.day))
    #expect(FactWording(language: "id").value(fact) == indonesian)
    #expect(FactWording(language: "en").value(fact) == english)
  }

  @Test(arguments: [
    (KeyFact.participants(.init(1_240)), "1.240 orang", "1,240 people"),
    (.participants(.init(240, "Participants", estimate: .about)), "sekitar 240 orang", "about 240 people"),
    (
      .participants(.init(12, "pekerja sosial", estimate: .nearly)), "hampir 12 pekerja sosial",
      "nearly 12 social workers"
    ),
    (
      .participants(.init(12, "social workers", estimate: .lessThan)), "kurang dari 12 pekerja sosial",
      "fewer than 12 social workers"
    ),
    (.participants(.init(9_000, "TKSK", estimate: .moreThan)), "lebih dari 9.000 TKSK", "more than 9,000 TKSK"),
    (.regulation(.init("UU", number: "14", year: "2019")), "UU No. 14 Tahun 2019", "Law No. 14 of 2019"),
    (
      .regulation(.init("Permensos", number: "5", year: "2020")), "Permensos No. 5 Tahun 2020",
      "Permensos No. 5 of 2020"
    ),
    (.form(.hybrid), "Daring dan luring", "Hybrid"),
    (.genre(.opinion), "Tulisan opini, bukan sikap redaksi", "Opinion, not the editors’ view"),
  ])
  func wordsAreOfTheDigest(fact: KeyFact, indonesian: String, english: String) {
    #expect(FactWording(language: "id").value(fact) == indonesian)
    #expect(FactWording(language: "en").value(fact) == english)
  }

  @Test(arguments: ["id", "en"]) func namesStayAsTheyAre(language: String) {
    let wording = FactWording(language: language)
    #expect(wording.value(.organiser("Dinas Sosial Kota Baruga")) == "Dinas Sosial Kota Baruga")
    #expect(wording.value(.speaker("Tirta Wijaya", of: nil)) == "Tirta Wijaya")
    #expect(wording.value(.speaker("Tirta Wijaya", of: "Universitas Teluk")) == "Tirta Wijaya, Universitas Teluk")
    #expect(wording.value(.participants(.init(30, "kader posyandu"))) == "30 kader posyandu")
  }

  /// Nobody is called what they are not: a noun is written in one way a language, and what is written is read.
  @Test func nounsAreWrittenInOneWay() {
    for words in [Wording.indonesian, .english] {
      #expect(words.nouns.keys.allSatisfy { $0 == $0.lowercased() })
      #expect(words.nouns.values.allSatisfy { (words.nouns[$0] ?? $0) == $0 })
    }
  }
}
