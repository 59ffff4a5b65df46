import Model
import Storage
import Testing
import Text
import Web

@testable import Pipeline

@Suite struct ListingOverlapTests {
  private let now = Instant(seconds: 1_800_000_000)

  private func overlap(_ hours: [Int?], known: Set<Int> = [], last: Int? = 24) throws -> ListingOverlap {
    let candidates = try hours.enumerated().map { index, hours in
      var entry = Entry()
      entry.published = hours.map { now - $0 * 3600 }
      return Candidate(url: try #require(WebURL("https://a.test/\(index)")), entry: entry)
    }
    return ListingOverlap(
      candidates, known: Set(known.map { candidates[$0].key }), last: last.map { now - $0 * 3600 }, now: now)
  }

  @Test func aListingThatIsAllNewMissedSome() throws {
    var memory = PollMemory()
    try overlap([1, 2, 3, 4]).teach(&memory)
    #expect(memory.pace == 43_200)
    #expect(memory.leftOut == [ListingOverlap.missed])
    try overlap([1, 2, 3], last: 12).teach(&memory)
    #expect(memory.pace == 21_600)
    #expect(memory.leftOut == [ListingOverlap.missed])
    try overlap([1, 2, 3], known: [2], last: 6).teach(&memory)
    #expect(memory.pace == 27_000)
    #expect(memory.leftOut.isEmpty)
  }

  @Test func othersSayNothing() throws {
    // New, too small, an archive that came back or moved.
    #expect(try overlap([1, 2, 3], last: nil).hasKnown == nil)
    #expect(try overlap([1, 2]).hasKnown == nil)
    #expect(try overlap([1, 2, 30]).hasKnown == nil)
    #expect(try overlap([nil, nil, nil]).hasKnown == false)
    #expect(try overlap([1, 2, 30], known: [2]).hasKnown == true)
  }
}
