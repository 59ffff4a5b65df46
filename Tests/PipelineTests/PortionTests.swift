import Configuration
import Model
import Testing
import Text
import Web

@testable import Pipeline

@Suite struct PortionTests {
  private let now = Instant(seconds: 1_800_000_123)
  private let window: NewsWindow

  init() throws {
    let zone = try #require(ZoneRules(identifier: "Asia/Jakarta"))
    window = NewsWindow(now: now, window: 86_400, last: nil, zone: zone)
  }

  /// An entry of that many hours ago; nil: without a date.
  private func candidate(_ name: String, _ hours: Int?) throws -> Candidate {
    var entry = Entry()
    entry.published = hours.map { now - $0 * 3600 }
    return Candidate(url: try #require(WebURL("https://a.test/" + name)), title: name, entry: entry)
  }

  private func names(_ candidates: [Candidate]) -> [String] { candidates.map { $0.title ?? "" } }

  @Test func theNewestComeFirstWhateverTheOrder() throws {
    let all = try [("lama", 300), ("kemarin", 20), ("pagi", 3), ("tanpa", nil), ("baru", 1), ("nanti", -50)].map(
      candidate)
    let portion = Portion(of: all, in: window, isFirst: false, size: 3, now: now)
    #expect(names(portion.chosen) == ["baru", "pagi", "kemarin"])
    #expect(names(portion.left) == ["tanpa", "nanti"])
    #expect(names(portion.old) == ["lama"])
  }

  /// A page's listing may print when something happened; a week later nobody tells of it any more.
  @Test func ofALinkThatCameLateItsPageDecides() throws {
    let all = try [("lama", 300), ("telat", 90), ("baru", 1)].map { name, hours in
      var candidate = try candidate(name, hours)
      candidate.entry?.listed = .day
      return candidate
    }
    let portion = Portion(of: all, in: window, isFirst: false, size: 3, now: now)
    #expect(names(portion.chosen) == ["baru", "telat"])
    #expect(names(portion.old) == ["lama"])
  }

  @Test func aNewSourceFillsThePortionWithItsArchive() throws {
    let all = try [("a", 900), ("b", 2), ("c", 400), ("d", 800), ("e", nil)].map(candidate)
    let portion = Portion(of: all, in: window, isFirst: true, size: 4, now: now)
    #expect(names(portion.chosen) == ["b", "e", "c", "d"])
    #expect(portion.left.isEmpty)
    #expect(names(portion.old) == ["a"])
  }

  /// A sitemap without dates: its thousands of pages are no news, and nobody reads them all.
  @Test func ofUndatedLinksANewSourceReadsThePortionOnly() throws {
    let links = try (0..<9).map { Candidate(url: try #require(WebURL("https://a.test/\($0)")), title: "\($0)") }
    let first = Portion(of: links, in: window, isFirst: true, size: 3, now: now)
    #expect((first.chosen.count, first.left.count, first.old.count, first.beyond.count) == (3, 0, 0, 6))
    let later = Portion(of: links, in: window, isFirst: false, size: 3, now: now)
    #expect((later.chosen.count, later.left.count, later.old.count) == (3, 6, 0))
  }

  @Test func whatASitemapSaysOfAChangeDatesAPageAtBest() throws {
    var page = Candidate(url: try #require(WebURL("https://a.test/x")))
    page.changed = now - 90 * 86_400
    #expect(Portion(of: [page], in: window, isFirst: false, size: 9, now: now).old.count == 1)
  }

  /// A feed that shows more than before: what stands behind the known, undated, is its archive.
  @Test(
    arguments: [
      (["baru", "a", "b", "lama1", "lama2", "lama3"], ["lama1", "lama2", "lama3"]),
      (["baru1", "baru2", "a", "lama1", "b", "lama2", "lama3", "lama4"], ["lama2", "lama3", "lama4"]),
      // The oldest first; as much before as behind; two only.
      (["a", "b", "baru1", "baru2", "baru3"], []),
      (["baru1", "baru2", "baru3", "a", "x", "y", "z"], []),
      (["baru", "a", "b", "x", "y"], []),
      (["baru1", "baru2", "baru3", "baru4"], []),
    ] as [([String], [String])])
  func aLongerFeedShowsItsArchive(order: [String], archive: [String]) throws {
    let all = try order.map { try candidate($0, nil) }
    let known = Set(all.filter { ["a", "b"].contains($0.title) }.map(\.key))
    let revealed = Portion.revealed(all, known: known)
    #expect(names(all.filter { revealed.contains($0.key) }) == archive)
    let portion = Portion(
      of: all.filter { !known.contains($0.key) }, revealed: revealed, in: window, isFirst: false, size: 9, now: now)
    #expect(names(portion.old) == archive)
    #expect(portion.chosen.count + archive.count == order.count(where: { !["a", "b"].contains($0) }))
  }

  /// Lists of a page end where they like, and a date says itself how old it is.
  @Test func onlyUndatedEntriesOfAFeedAreRevealed() throws {
    var all = try ["baru", "a", "x", "y", "z"].map { try candidate($0, nil) }
    for index in all.indices { all[index].entry = nil }
    #expect(Portion.revealed(all, known: [all[1].key]).isEmpty)
    let dated = try ["baru", "a", "x", "y", "z"].map { try candidate($0, 2) }
    #expect(Portion.revealed(dated, known: [dated[1].key]).isEmpty)
  }
}
