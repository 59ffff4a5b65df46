import Configuration
import Model
import Relevance
import Storage
import Testing
import Text
import Web

@testable import Pipeline

@Suite struct ArticleBuilderTests {
  private static let judge = JudgeOnDemand(lexicon: .standard, settings: RelevanceSettings(), topics: [])

  private func title(_ title: String) throws -> String? { try record(title, Pages.social)?.article.title }

  private func record(
    _ title: String, _ paragraphs: [String], region: String? = nil, date: (String, PublicationDate.Precision?)? = nil
  ) throws -> ArticleRecord? {
    let zone = try #require(ZoneRules(identifier: "Asia/Jakarta"))
    var source = try Source.test("Warta", "https://warta.test/feed")
    source.region = region
    var entry = Entry()
    (entry.published, entry.publishedPrecision) = (date.flatMap { FeedDate.parse($0.0) }, date?.1)
    (entry.title, entry.contentHTML) = (title, paragraphs.map { "<p>\($0)</p>" }.joined())
    let url = try #require(WebURL("https://warta.test/a"))
    return ArticleBuilder(zone: zone, judge: Self.judge).build(
      source: source, candidate: Candidate(url: url, entry: entry), page: nil, feedLanguage: nil,
      now: TestNewsroom.start, isBacklog: false)
  }

  /// No digest tells of what is off topic: a search among it shows one sentence.
  @Test func whatIsOffTopicHasASentenceAlone() throws {
    let match = [
      "Klub voli Kota Senja menjuarai turnamen antarkampung di Gelanggang Anggrek, Bandung, Sabtu (14/11/2026).",
      "Sebanyak 40 peserta dari delapan kampung mengikuti turnamen yang disaksikan ribuan penonton itu.",
      "Pelatih klub itu menyebut kemenangan ini sebagai hasil latihan keras selama tiga bulan penuh.",
    ]
    let dropped = try #require(try record("Klub Voli Kota Senja Juara Turnamen", match))
    #expect(dropped.verdict.decision == .dropped)
    #expect(dropped.summary == match[0])
    #expect(dropped.facts.isEmpty)
    #expect(dropped.region == "Jawa Barat")
  }

  /// A feed's text is signed in front or at its end, as pages are.
  @Test func aSignedTextOfAFeedIsAnOpinion() throws {
    let argument = [
      "Panti di kota kita kekurangan pekerja sosial, padahal lansia yang datang terus bertambah setiap tahun.",
      "Pemerintah daerah sebaiknya mulai dari tiga panti terbesar, lalu memperluasnya ke semua kecamatan.",
    ]
    let title = "Pekerja Sosial untuk Panti Kita"
    let signed = [
      ["Oleh: Sari Dewanti, dosen Universitas Lubuk"] + argument,
      argument + ["Penulis adalah dosen Universitas Lubuk."],
    ]
    for (text, reason) in zip(signed, ["its author speaks in it", "a note on its author"]) {
      let found = try #require(try record(title, text))
      #expect(found.isOpinion && found.verdict.rules.contains("opinion: " + reason), "\(found.verdict.rules)")
    }
    #expect(try record(title, argument)?.isOpinion == false)
  }

  /// What the source is mostly about stands in where an article names no place.
  @Test(arguments: [
    ("Di Kabupaten Lombok Timur, NTB, 40 keluarga lansia ditemui pekerja sosial.", "Nusa Tenggara Barat"),
    ("Sebanyak 40 keluarga lansia ditemui pekerja sosial di balai desa setempat.", "Jawa Timur"),
  ])
  func theArticlesOwnPlaceComesFirst(text: String, region: String) throws {
    #expect(try record("Pekerja sosial temui keluarga lansia", [text], region: "Jawa Timur")?.region == region)
  }

  @Test(arguments: [
    (nil, "2023-09-08T08:00:00+07:00"), (PublicationDate.Precision.day, "2023-09-08T00:00:00+07:00"),
  ])
  func aDayHasNoMinute(precision: PublicationDate.Precision?, expected: String) throws {
    let built = try record("Peksos temui lansia", Pages.social, date: ("2023-09-08T08:00:00+07:00", precision))
    let published = try #require(built?.article.published)
    #expect(published.precision == precision ?? .minute)
    #expect(published.moment.instant == FeedDate.parse(expected))
    #expect(published.origin == .feed)
  }

  @Test(arguments: ["é", "ñé", "“–”", "👩🏽‍🌾"])
  func aLongHeadlineIsCutBetweenCharacters(step: String) throws {
    let whole = "Peksos: " + String(repeating: step, count: 400)
    let cut = try #require(try title(whole))
    #expect(cut.utf8.count <= Limits.standard.titleBytes)
    #expect(cut.utf8.count > Limits.standard.titleBytes - 30)
    #expect(whole.unicodeScalars.starts(with: cut.unicodeScalars))
  }

  @Test func aShorterOneStaysWhole() throws {
    let whole = "Peksos Mendampingi Keluarga: " + String(repeating: "sélaras ñandu – ", count: 12) + "x"
    #expect(try title(whole) == whole)
  }
}
