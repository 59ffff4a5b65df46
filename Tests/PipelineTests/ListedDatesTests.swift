import Configuration
import Model
import Testing
import Text
import Web

@testable import Pipeline

@Suite struct ListedDatesTests {
  private let dates: ListedDates

  init() throws {
    let zone = try #require(ZoneRules(identifier: "Asia/Jakarta"))
    dates = ListedDates(zone: zone, now: try #require(FeedDate.parse("2026-11-27T06:00:00+07:00")))
  }

  private func entry(_ printed: [String], _ path: String = "/berita/7/judul", title: String? = "Peksos & Warga") throws
    -> Entry?
  {
    var candidate = Candidate(url: try #require(WebURL("https://dinas.test" + path)), title: title)
    candidate.printed = printed
    return dates.settled([candidate]).first?.entry
  }

  /// By headline and day an article is known again at another address; two of them at one time are two.
  @Test func headlineAndDayTellAnArticle() throws {
    func candidate(_ path: String, _ title: String, _ day: String = "26 November 2026") throws -> Candidate {
      var candidate = Candidate(url: try #require(WebURL("https://dinas.test" + path)), title: title)
      candidate.printed = [day]
      return candidate
    }
    func identity(_ candidates: Candidate...) -> String? { dates.settled(candidates).last?.identity }
    let (title, short) = ("Peksos dampingi lansia di desa", "Rapat peksos")
    let known = try identity(candidate("/#/a", title))
    #expect(known != nil)
    #expect(try identity(candidate("/berita/a", title, "26/11/2026 14.05 WIB")) == known)
    #expect(try identity(candidate("/berita/a", title, "25 November 2026")) != known)
    #expect(try identity(candidate("/berita/a", title + " itu")) != known)
    #expect(try identity(candidate("/berita/a", short)) == nil)
    #expect(try identity(candidate("/berita/a", title), candidate("/berita/b", title)) == nil)
  }

  @Test(arguments: [
    (["Kamis, 26 November 2026"], "2026-11-25T17:00:00Z", PublicationDate.Precision.day),
    (["Oleh Admin | 26 November 2026 | 120 kali dibaca"], "2026-11-25T17:00:00Z", .day),
    (["26/11/2026 14.05 WIB"], "2026-11-26T07:05:00Z", .minute),
    (["2026-11-26T08:00:00+08:00"], "2026-11-26T00:00:00Z", .minute),
    (["3 jam yang lalu"], "2026-11-26T20:00:00Z", .day),
    // Without its year it is the last one.
    (["26 nov "], "2026-11-25T17:00:00Z", .day), (["30 des "], "2025-12-29T17:00:00Z", .day),
    // Between two headlines the later one: its page says the rest.
    (["20 November 2026", "26 November 2026"], "2026-11-25T17:00:00Z", .day),
  ])
  func aDateBesideAHeadlineMakesAnEntry(printed: [String], date: String, precision: PublicationDate.Precision) throws {
    let entry = try #require(try entry(printed))
    #expect(entry.published == FeedDate.parse(date))
    #expect(entry.listed == precision)
    #expect(entry.headline == "Peksos & Warga")
  }

  @Test(arguments: [[], ["Batas pendaftaran: 26 November 2026"], ["Desember 2026"], ["24 Desember 2026"]])
  func whatIsNoDateOfPublicationMakesNone(printed: [String]) throws { #expect(try entry(printed) == nil) }

  /// One date that cannot be read otherwise tells how the others are to be read.
  @Test func aListingMayWriteTheMonthFirst() throws {
    let all = try [("11/26/2026", 1), ("11/05/2026", 2)].map { text, number in
      var candidate = Candidate(url: try #require(WebURL("https://dinas.test/\(number)")), title: "Judul")
      candidate.printed = [text]
      return candidate
    }
    let days = dates.settled(all).map { $0.entry?.published }
    #expect(days == [FeedDate.parse("2026-11-25T17:00:00Z"), FeedDate.parse("2026-11-04T17:00:00Z")])
    #expect(dates.settled([all[1]]).first?.entry?.published == FeedDate.parse("2026-05-10T17:00:00Z"))
  }

  @Test func theAddressMayHaveTheDate() throws {
    #expect(try entry([], "/2026/11/26/judul-berita/")?.published == FeedDate.parse("2026-11-25T17:00:00Z"))
    #expect(try entry([], "/2026/11/judul-berita/") == nil)
    #expect(try entry(["26 November 2026"], title: nil) == nil)
  }
}
