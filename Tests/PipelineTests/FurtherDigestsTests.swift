import Digests
import Foundation
import Model
import Storage
import TestSupport
import TestTurns
import Testing
import Text
import Web

@testable import Pipeline

/// Several digests out of one store: each tells an article once, and rebuilds to the same bytes.
@Suite(.lastNet) struct FurtherDigestsTests {
  private static let regions = ["Aceh", "Bali", "Papua"]

  /// Days of made-up articles, and digests of each region, of a topic and of everything.
  private func settings() -> Settings {
    var settings = Settings()
    settings.digest.formats = [.md, .json, .html, .wa, .bib]
    settings.digest.weekly = nil
    settings.topics = [Topic(name: "Praktik"), Topic(name: "Opini")]
    var lists = Self.regions.map { region in
      var list = FurtherDigest(name: region.lowercased(), digest: settings.digest)
      (list.regions, list.digest.title, list.digest.maxArticles) = ([region], "Kabar " + region, 2)
      return list
    }
    var all = FurtherDigest(name: "semua", digest: settings.digest)
    all.digest.at = TimeOfDay(hour: 18, minute: 0) ?? .midnight
    lists.append(all)
    var opinion = FurtherDigest(name: "opini", digest: settings.digest)
    opinion.topics = ["opini"]
    lists.append(opinion)
    settings.digests = lists
    return settings
  }

  private func room(
    of test: TestNewsroom, _ settings: Settings, change: (inout Source) -> Void = { _ in }
  ) throws -> Newsroom {
    var source = Source(name: "Warta", url: try #require(WebURL("https://warta.test/")))
    change(&source)
    return try test.room([source]) { own in
      own = settings
      own.sources = [source]
    }
  }

  /// The source is well since a day.
  private func state(_ room: Newsroom) throws -> SourceState {
    var state = SourceState(name: "Warta", url: try #require(room.settings.sources.first).url)
    (state.firstSuccess, state.lastSuccess) = (room.clock.now() - 86_400, room.clock.now())
    return state
  }

  private func record(_ number: Int, _ random: inout SeededRandom, at now: Instant) throws -> ArticleRecord {
    let words =
      (0..<60).map { _ in "kata\(random.next() % 5_000)" }.joined(separator: " ")
      + ".\nSeminar nomor \(number) akan digelar pada \(1 + random.next() % 28) Oktober 2023 di Aula \(number)."
    var record = try ArticleRecord.test(
      "https://warta.test/\(number)", title: "Judul \(number) \(words.prefix(20))", text: words, seen: now,
      published: now)
    record.verdict.topic = random.next() % 3 == 0 ? "Opini" : "Praktik"
    (record.summary, record.region) = ("Ringkas \(number).", Self.regions[Int(random.next() % 3)])
    (record.hash, record.bands) = (UInt64(number), [UInt64(number)])
    return record
  }

  /// The files of a folder itself, with what is in them.
  private func files(in folder: String) throws -> [String: Data] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    return Dictionary(
      uniqueKeysWithValues: names.compactMap { name in
        FileManager.default.contents(atPath: folder + "/" + name).map { (name, $0) }
      })
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func eachTellsAnArticleOnceAndRebuildsToTheSameBytes(seed: UInt64) async throws {
    let test = try TestNewsroom()
    let room = try room(of: test, settings()) { $0.perDay = 100 }
    var random = SeededRandom(seed: seed)
    var number = 0
    for _ in 0..<6 {
      for _ in 0..<2 {
        var refresh = try RefreshRecord(state: state(room))
        for _ in 0..<Int(random.next() % 5) {
          number += 1
          refresh.articles.append(try record(number, &random, at: room.clock.now()))
        }
        _ = try await room.store.save(refresh)
        test.advance(seconds: 43_200)
        try await room.publishDue { _ in }
      }
    }
    // The digest of everything closes at six in the evening: what the others told in the morning is still to come there.
    test.advance(seconds: 43_200)
    try await room.publishDue { _ in }
    for desk in [room.desk] + room.furtherDesks {
      let editions = try await desk.store.latestEditions(100)
      #expect(!editions.isEmpty)
      let told = editions.flatMap { $0.items.map(\.url) + $0.more.map(\.url) }
      #expect(Set(told).count == told.count)
      if let list = desk.list, !list.regions.isEmpty {
        #expect(editions.flatMap(\.items).allSatisfy { $0.region == list.regions[0] })
        #expect(editions.allSatisfy { $0.items.count <= 2 && $0.list == list.name })
      }
      #expect(Set(editions.map(\.number)).count == editions.count)
      let before = try files(in: desk.folder)
      #expect(before.keys.contains("agenda.ics"))
      #expect(try #require(editions.first?.agenda).entries.isEmpty == told.isEmpty)
      for edition in editions { _ = try await desk.write(edition.day) { _ in } }
      #expect(try files(in: desk.folder) == before)
    }
    // Every article of a region is in the digest of it and in the one of everything.
    let all = try await room.store.of(digest: "semua").latestEditions(100)
      .flatMap { $0.items.map(\.url) + $0.more.map(\.url) }
    for region in Self.regions {
      let own = try await room.store.of(digest: region.lowercased()).latestEditions(100)
      #expect(own.flatMap { $0.items.map(\.url) + $0.more.map(\.url) }.allSatisfy(all.contains))
    }
  }

  @Test func theStatusTellsEachDigest() async throws {
    let test = try TestNewsroom()
    var settings = settings()
    settings.email = EmailSettings(to: ["semua@warta.test"], from: "kabar@warta.test")
    settings.digests[0].to = ["aceh@warta.test"]
    let room = try room(of: test, settings)
    let before = try await room.status(servicePID: nil).lists
    #expect(before.map(\.name) == ["aceh", "bali", "papua", "semua", "opini"])
    #expect(before.allSatisfy { $0.lastEdition == nil && !$0.needsLook })
    var random = SeededRandom(seed: 1)
    var refresh = try RefreshRecord(state: state(room))
    refresh.articles = try (1...12).map { try record($0, &random, at: room.clock.now()) }
    _ = try await room.store.save(refresh)
    try await room.publishDue { _ in }
    let after = try await room.status(servicePID: nil)
    let aceh = try #require(after.lists.first)
    #expect(aceh.lastEdition == "2023-09-09" && aceh.nextEdition == "2023-09-10T06:00:00+07:00")
    #expect(aceh.mailWaiting == 1 && aceh.mailFailed == 0)
    #expect(after.mail.filter { $0.digest == "aceh" }.count == 1)
    test.advance(seconds: 86_400 + 7_200)
    #expect(try await room.status(servicePID: nil).lists.first?.overdueEdition == "2023-09-10")
  }

  @Test func messagesAreOfTheirList() async throws {
    let test = try TestNewsroom()
    var settings = settings()
    settings.email = EmailSettings(to: ["semua@warta.test"], from: "kabar@warta.test")
    settings.digests[0].to = ["semua@warta.test", "aceh@warta.test"]
    let room = try room(of: test, settings)
    var random = SeededRandom(seed: 9)
    var refresh = try RefreshRecord(state: state(room))
    var article = try record(1, &random, at: room.clock.now())
    article.region = "Aceh"
    refresh.articles = [article]
    _ = try await room.store.save(refresh)
    test.advance(seconds: 86_400)
    try await room.publishDue { _ in }
    let day = try #require(try await room.desk.latest()?.day)
    let messages = try await room.store.messages(of: day).map { $0.digest + ":" + $0.recipient }
    #expect(messages == [":semua@warta.test", "aceh:semua@warta.test", "aceh:aceh@warta.test"])
    let edition = try #require(try await room.store.of(digest: "aceh").edition(of: day))
    let text = String(decoding: Views.message(edition, to: "aceh@warta.test"), as: UTF8.self)
    #expect(text.contains("List-Id: Kabar Aceh <aceh.warta.test>\r\n"))
    #expect(text.contains("Message-ID: <digest.\(day.iso).r1.aceh@warta.test>\r\n"))
  }
}
