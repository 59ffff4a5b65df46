import Foundation
import FoundationXML
import Model
import TestSupport
import Testing
import Text

@testable import Digests

@Suite struct EditionsFeedTests {
  private func text(_ editions: [Edition], links: Bool = true) throws -> String {
    String(decoding: try #require(EditionsFeed(editions: editions).render(links: links)), as: UTF8.self)
  }

  @Test func hasAnEntryAnEdition() throws {
    let feed = try text([Fixture("ordinary").edition, Fixture("empty").edition])
    #expect(feed.components(separatedBy: "<entry>").count == 3)
    let first = try #require(feed.range(of: "2024-05-15.html")).lowerBound
    #expect(first < (try #require(feed.range(of: "2024-05-14.html"))).lowerBound)
    #expect(feed.contains("<title>Kabar Peksos: semua edisi</title>"))
    #expect(XMLParser(data: Data(feed.utf8)).parse())
  }

  @Test func holdsThirty() throws {
    let edition = try Fixture("ordinary").edition
    let many = (0..<40).map { back in
      var one = edition
      one.day = edition.day.adding(days: -back)
      return one
    }
    #expect(try text(many).components(separatedBy: "<entry>").count == 31)
  }

  /// Readers ask whether anything is newer: an edition that was made again is.
  @Test func isOfTheHourOfItsNewestEdition() throws {
    let (first, second) = (try Fixture("ordinary").edition, try Fixture("empty").edition)
    #expect(first.day < second.day)
    var again = first
    again.madeAt.instant = second.madeAt.instant + 5 * 86_400
    #expect(try text([first, second]).contains("</subtitle>\n<updated>\(second.madeAt.iso8601)</updated>"))
    #expect(try text([again, second]).contains("</subtitle>\n<updated>\(again.madeAt.iso8601)</updated>"))
  }

  @Test func withoutPagesNothingIsLinkedBesideIt() throws {
    #expect(!(try text([Fixture("ordinary").edition], links: false)).contains(".html\""))
    #expect(EditionsFeed(editions: []).render(links: true) == nil)
  }

  @Test(arguments: 0..<40) func isWellFormedWhateverTheDay(seed: Int) throws {
    var generator = GeneratedEdition(seed: UInt64(seed))
    let feed = try text([generator.edition()])
    #expect(XMLParser(data: Data(feed.utf8)).parse())
    #expect(!feed.contains("<script"))
  }
}
