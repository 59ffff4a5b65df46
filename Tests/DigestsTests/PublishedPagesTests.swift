import Foundation
import Model
import TestSupport
import Testing
import Text

@testable import Digests

/// The pages and feeds beside the editions, and the lines that lead from one to the other.
@Suite struct PublishedPagesTests {
  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  /// Three editions: a story that begins, one without it, and its continuation.
  private func story() throws -> [Edition] {
    var first = try Fixture("ordinary").edition
    for section in first.sections.indices {
      for item in first.sections[section].items.indices { first.sections[section].items[item].continues = nil }
    }
    var later = first
    later.day = first.day.adding(days: 2)
    var told = Edition.Continuation(entries: [.init(day: first.day, number: 1)])
    told.figures = ["18 pekerja sosial"]
    later.sections[0].items[0].continues = told
    later.sections[0].items[0].title = "Judul yang lebih baru"
    var between = first
    between.day = first.day.adding(days: 1)
    return [later, between, first]
  }

  @Test func aPageLeadsToItsNeighbours() throws {
    let edition = try Fixture("ordinary").edition
    let day = edition.day
    let plain = text(EditionViews(edition).bytes(as: .html))
    #expect(!plain.contains("class=\"ways\"") && plain == text(Views.render(edition, as: .html)))
    let hour = try #require(TimeOfDay(hour: 6, minute: 0))
    var links = PageLinks(
      previous: day.adding(days: -1), next: .announced(day.adding(days: 1), hour), pages: [.archive, .sources])
    let newest = text(EditionViews(edition, links: links).bytes(as: .html))
    #expect(newest.contains("<a href=\"\(day.adding(days: -1).iso).html\" rel=\"prev\">← "))
    #expect(newest.contains(" terbit 06.00</span>") && newest.contains("<a href=\"index.html\">Arsip</a>"))
    #expect(!newest.contains("href=\"\(day.adding(days: 1).iso).html\"") && !newest.contains("noindex"))
    // The next edition changes that line only.
    links.next = .day(day.adding(days: 1))
    let older = text(EditionViews(edition, links: links).bytes(as: .html))
    let lines = (newest.split(separator: "\n"), older.split(separator: "\n"))
    #expect(lines.0.count == lines.1.count)
    #expect(zip(lines.0, lines.1).count { $0 != $1 } == 1)
    links.isHidden = true
    #expect(text(EditionViews(edition, links: links).bytes(as: .html)).contains("content=\"noindex\""))
  }

  @Test func aStoryHasAPage() throws {
    let editions = try story()
    let key = try #require(StoryPage.key(of: editions[0].items[0]))
    #expect(key.fileName == "story-\(editions[2].day.iso)-1.html")
    let page = try #require(StoryPage(key, editions: editions, latest: editions[0].day))
    let html = text(page.render())
    #expect(html.contains("<h1 class=\"long\">Judul yang lebih baru</h1>"))
    #expect(html.contains("<b>Yang baru:</b> 18 pekerja sosial."))
    #expect(html.contains("<b>Awal cerita:</b> "))
    let days = html.components(separatedBy: "<li id=\"d-").dropFirst().map { $0.prefix(10) }
    #expect(days == [editions[0].day.iso[...], editions[2].day.iso[...]])
    #expect(page.render() == StoryPage(key, editions: editions.reversed(), latest: editions[0].day)?.render())
    #expect(StoryPage(key, editions: [editions[1]], latest: editions[0].day) == nil)
    // The day's page leads there.
    let links = PageLinks(stories: [key])
    let link = "<a href=\"\(key.fileName)#d-\(editions[2].day.iso)\">"
    #expect(text(EditionViews(editions[0], links: links).bytes(as: .html)).contains(link))
    #expect(!text(EditionViews(editions[0]).bytes(as: .html)).contains(key.fileName))
  }

  @Test func theIllSourcesComeFirst() throws {
    var edition = try Fixture("ordinary").edition
    edition.sources = [
      .init(name: "Baik B", host: "b.test", isWell: true, articles: 0),
      .init(name: "Baik A", host: "a.test", isWell: true, articles: 0),
      .init(name: "Diam", host: "d.test", isWell: true, articles: 0, fault: .silent(days: 48)),
      .init(
        name: "Putus", host: "p.test", isWell: false, articles: 0,
        fault: .failing(Trouble(.status, "403"), since: nil, tries: 3, next: nil)),
    ]
    let page = try #require(SourcesPage(editions: [edition]))
    #expect(page.lines.map(\.name) == ["Putus", "Diam", "Baik A", "Baik B"])
    let html = text(page.render(pages: [.archive, .sources]))
    #expect(html.contains("4 sumber · 2 baik · 1 perlu dilihat · 1 tidak dapat diperiksa"))
    #expect(html.contains("<b class=\"bad\">Tidak dapat diperiksa</b>") && html.contains("<b>Tindakan:</b>"))
    #expect(html.contains("<span aria-current=\"page\">Sumber</span>"))
  }

  /// Two topics whose names differ in signs alone: each has its feed, and goes on having it under the same name.
  @Test func topicsOfOneSlugHaveFeedsOfTheirOwn() throws {
    var edition = try #require(try story().first)
    let items = edition.items.prefix(2)
    edition.sections = zip(["Anak & Remaja", "Anak, Remaja"], items).map { .init(topic: $0, items: [$1]) }
    let feeds = FacetFeed.all(of: [edition]).filter { $0.facet == .topic }
    #expect(feeds.map(\.name) == ["Anak & Remaja", "Anak, Remaja"])
    #expect(feeds.first?.stem == "topic-anak-remaja")
    #expect(feeds.last?.stem == "topic-anak-remaja-" + Slug.sign(of: "Anak, Remaja"))
  }

  @Test func topicsAndRegionsHaveFeeds() throws {
    let editions = try story()
    let feeds = FacetFeed.all(of: editions)
    #expect(feeds.contains { $0.facet == .topic } && feeds.contains { $0.facet == .region })
    #expect(Set(feeds.map(\.stem)).count == feeds.count)
    for feed in feeds {
      let atom = text(feed.render(as: .atom))
      #expect(atom.hasPrefix("<?xml version") && atom.contains("href=\"\(feed.stem).xml\""))
      let json = try JSONSerialization.jsonObject(with: Data(feed.render(as: .json))) as? [String: Any]
      let items = try #require(json?["items"] as? [[String: Any]])
      #expect(!items.isEmpty)
      #expect(items.allSatisfy { ($0["tags"] as? [String])?.contains(feed.name) ?? false })
      #expect(items.count == atom.components(separatedBy: "<entry>").count - 1)
    }
    let rest = feeds.filter { ["Berita", "Artikel", "Opini & refleksi"].contains($0.name) }
    #expect(rest.isEmpty, "what belongs to no topic has one feed, whatever its heading was")
  }

  @Test func aMapNamesWholeAddresses() throws {
    let day = try #require(CalendarDay(iso: "2026-11-27"))
    let map = try #require(SitemapFile(site: "https://warta.test/kabar", files: [("index.html", day)]))
    #expect(
      text(map.render()).contains(
        "<url><loc>https://warta.test/kabar/index.html</loc><lastmod>2026-11-27</lastmod></url>"))
    #expect(SitemapFile(site: "javascript:x", files: []) == nil)
  }

  @Test func whatASearchFoundIsAPage() throws {
    let read = Instant(seconds: 1_795_000_000)
    for payload in HostilePayload.some.prefix(40) {
      let article = FoundArticle(
        id: 1, url: payload, title: payload, source: payload, summary: "", context: payload, published: nil,
        firstSeen: read, topic: payload, region: payload, edition: nil, number: nil, decision: .kept)
      let html = text(SearchPage(sought: payload, found: [article], offset: 25_200).render())
      #expect(!html.contains("<script") && !html.contains("<img") && !html.contains("<svg"))
    }
    #expect(text(SearchPage(sought: "x", found: [], offset: 0).render()).contains("Tidak ada yang ditemukan."))
  }

  @Test(arguments: 0..<20) func hostileEditionsStayInert(seed: Int) throws {
    var generator = GeneratedEdition(seed: UInt64(seed))
    let edition = generator.edition()
    for feed in FacetFeed.all(of: [edition]) {
      #expect(!text(feed.render(as: .atom)).contains("<script"))
      #expect(feed.stem.utf8.allSatisfy { $0 == UInt8(ascii: "-") || $0.isASCIILetterOrDigit })
    }
    guard let first = edition.items.first else { return }
    var later = edition
    later.day = edition.day.adding(days: 1)
    later.sections = [.init(topic: nil, items: [first])]
    later.sections[0].items[0].continues = .init(entries: [.init(day: edition.day, number: first.number)])
    let key = StoryKey(day: edition.day, number: first.number)
    let page = try #require(StoryPage(key, editions: [edition, later], latest: later.day))
    #expect(!text(page.render()).contains("<script") && !text(page.render()).contains("<img"))
  }
}
