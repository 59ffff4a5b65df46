import GRDB
import Model
import Storage
import TestSupport
import Testing
import Text
import Web

@Suite struct StoreTests {
  private let folder: TemporaryFolder
  private let store: Store

  init() throws { (folder, store) = try Samples.store() }

  private func save(_ record: RefreshRecord) async throws -> Int {
    try await store.save(record)
  }

  @Test func anArticleIsKnownByEveryKeyAndComesBackAsItWas() async throws {
    var article = Samples.article("a", keys: ["warta.test/a", "warta.test/amp/a"])
    article.article.byline = ["Ani"]
    #expect(try await save(Samples.refresh([article])) == 1)
    let found = try #require(try await store.article(key: "warta.test/amp/a"))
    #expect(found.article == article.article)
    #expect(found.facts == article.facts)
    #expect(found.story == found.id)
    #expect(try await store.known(keys: ["warta.test/a", "warta.test/b"]).seen == ["warta.test/a"])
  }

  @Test func anAddressThatTwoPagesCallTheirOwnIsNeithers() async throws {
    func claiming(_ path: String, hash: UInt64) -> ArticleRecord {
      var record = Samples.article(path, keys: ["warta.test/" + path, "warta.test/berita"], hash: hash)
      record.claim = .init(key: "warta.test/berita", own: record.article.url)
      record.article.url = Samples.url("https://warta.test/berita")
      return record
    }
    #expect(try await save(Samples.refresh([claiming("a", hash: 1)])) == 1)
    #expect(try await save(Samples.refresh([claiming("b", hash: 2)])) == 1)
    // The same text under another address is the same article.
    #expect(try await save(Samples.refresh([claiming("c", hash: 1)])) == 0)
    let second = try #require(try await store.article(key: "warta.test/b"))
    #expect(second.article.url.href == "https://warta.test/b")
    let first = try #require(try await store.article(key: "warta.test/a"))
    #expect(first.article.url.href == "https://warta.test/a")
    #expect(try await store.articleID(key: "warta.test/c") == store.articleID(key: "warta.test/a"))
  }

  @Test func theSameArticleTwiceIsOneAndGainsTheNewKey() async throws {
    _ = try await save(Samples.refresh([Samples.article("a")]))
    let again = Samples.article("a", keys: ["other.test/a", "warta.test/a"])
    #expect(try await save(Samples.refresh([again])) == 0)
    #expect(try await store.known(keys: ["other.test/a"]).seen == ["other.test/a"])
    #expect(try await store.articleCount() == 1)
  }

  @Test func whatIsUnknownByItsKeyMayBeKnownByItsIdentity() async throws {
    var record = Samples.refresh([Samples.article("a", keys: ["warta.test/a", "guid a"])])
    record.failures = [.init(url: Samples.url("https://warta.test/c"), failures: 1, nextTry: nil, reason: "404")]
    _ = try await save(record)
    let known = try await store.known(
      keys: ["warta.test/a", "warta.test/b", "warta.test/c", "warta.test/d"],
      identities: [("warta.test/b", "guid a"), ("warta.test/d", "guid d")])
    #expect(known.identified == ["guid a"])
    #expect(known.seen == ["warta.test/a"])
    // Nobody asks what else those are known by.
    for key in ["warta.test/a", "warta.test/c"] {
      #expect(try await store.known(keys: [key], identities: [(key, "guid a")]).identified.isEmpty)
    }
  }

  @Test func aStateComesBackAsItWas() async throws {
    var record = Samples.refresh([])
    record.state.feed = Samples.url("https://warta.test/feed")
    record.state.failures = 3
    record.state.trouble = Trouble(.status, "503").stored
    record.state.nextPoll = Samples.now + 60
    _ = try await save(record)
    #expect(try await store.sourceStates()["Warta"] == record.state)
  }

  @Test func validatorsAreReplacedAndRemoved() async throws {
    var record = Samples.refresh([])
    func served(_ etag: String?) -> RefreshRecord.Served {
      .init(
        url: Samples.url("https://warta.test/f"), answered: Samples.url("https://warta.test/g"),
        validators: Validators(etag: etag))
    }
    for etag in ["W/\"1\"", "\"2, with comma\""] {
      record.validators = [served(etag)]
      _ = try await save(record)
      #expect(try await store.validators(for: Samples.url("https://warta.test/f")) == served(etag))
    }
    record.validators = [served(nil)]
    _ = try await save(record)
    #expect(try await store.validators(for: Samples.url("https://warta.test/f")) == nil)
  }

  @Test func aFailedPageWaitsAndIsForgottenOnceRead() async throws {
    var record = Samples.refresh([])
    let failure = RefreshRecord.Failure(
      url: Samples.url("https://warta.test/a"), failures: 2, nextTry: Samples.now + 100, reason: "status 503")
    record.failures = [failure]
    _ = try await save(record)
    #expect(try await store.failuresDue(of: "Warta", at: Samples.now) == [])
    #expect(try await store.failuresDue(of: "Warta", at: Samples.now + 100) == [failure])
    _ = try await save(Samples.refresh([Samples.article("a")]))
    #expect(try await store.failure(key: "warta.test/a") == nil)
  }

  @Test func earlierEditionsTextsAreOfferedByBandAndHash() async throws {
    let told = ["a": [11, 12], "b": [12], "c": [99]] as [String: [UInt64]]
    for (name, bands) in told.sorted(by: { $0.key < $1.key }) {
      _ = try await save(Samples.refresh([Samples.article(name, hash: name == "c" ? 7 : 1, bands: bands)]))
    }
    _ = try await save(Samples.refresh([Samples.article("dropped", decision: .dropped, hash: 9, bands: [11])]))
    let edition = try Samples.edition("2023-09-09", number: 1)
    // What was old was not told.
    _ = try await store.save(
      edition, outcomes: [(1, .shown, 1), (2, .old, nil), (3, .merged, nil), (4, .dropped, nil)])
    _ = try await save(Samples.refresh([Samples.article("new", hash: 7, bands: [11, 12])]))
    let pending = try await store.pending(until: Samples.now)
    #expect(try await store.told(alike: pending) == [5: [1, 3]])
    let next = edition.day.adding(days: 1)
    #expect(try await store.tellings(in: edition.day..<next, most: 9).map(\.id) == [1, 2, 3])
    #expect(try await store.tellings(in: edition.day..<next, most: 2).map(\.id) == [2, 3])
    #expect(try await store.tellings(in: next..<next.adding(days: 1), most: 9).isEmpty)
    #expect(try await store.tellings(in: edition.day.adding(days: -9)..<edition.day, most: 9).isEmpty)
    #expect(try await store.fingerprints(of: [5]).map(\.compared) == [Samples.compared])
  }

  @Test func whatArticlesAreToEachOtherIsKeptWithTheEdition() async throws {
    _ = try await save(Samples.refresh([Samples.article("a"), Samples.article("b")]))
    var kin = Kinship(article: 2, story: 1)
    (kin.copyOf, kin.relation) = (1, .shorter)
    _ = try await store.save(
      Samples.edition("2023-09-09", number: 1), outcomes: [(1, .shown, 1), (2, .merged, 1)], kinships: [kin])
    let second = try #require(try await store.article(key: "warta.test/b"))
    #expect((second.story, second.copyOf, second.relation) == (1, 1, .shorter))
    #expect(try await store.story(1).map(\.id) == [1, 2])
    // A story that is another one later says nothing of what its text repeats.
    _ = try await store.save(
      Samples.edition("2023-09-10", number: 2), outcomes: [], kinships: [Kinship(article: 2, story: 2)])
    let later = try #require(try await store.article(key: "warta.test/b"))
    #expect((later.story, later.copyOf, later.relation) == (2, 1, .shorter))
  }

  @Test func whatIsNinetyDaysOldIsNotComparedAnyMore() async throws {
    var old = Samples.article("old", hash: 7, bands: [11, 12])
    old.firstSeen = Samples.now - (Store.daysCompared * 86_400 + 1)
    _ = try await save(Samples.refresh([old]))
    _ = try await save(Samples.refresh([Samples.article("new", hash: 8, bands: [12, 13])]))
    #expect(try await store.alike(hash: 0, bands: [12]) == [1, 2])
    #expect(try await store.forgetFingerprints(at: Samples.now) == 1)
    #expect(try await store.alike(hash: 0, bands: [12]) == [2])
    #expect(try await store.alike(hash: 7, bands: []) == [1])
    #expect(try await store.forgetFingerprints(at: Samples.now) == 0)
    #expect(try await store.articleCount() == 2)
  }

  @Test func articlesThatShareMostBandsAreOfferedFirst() async throws {
    let many = (1...80).map { Samples.article("m\($0)", hash: UInt64(100 + $0), bands: [11, UInt64(1000 + $0)]) }
    _ = try await save(Samples.refresh([Samples.article("a", hash: 7, bands: [11, 12, 14])] + many))
    let found = try await store.alike(hash: 0, bands: [11, 12, 14])
    #expect(found.contains(1))
    #expect(found.count <= 60)
  }

  @Test func aFailingRefreshChangesNothing() async throws {
    var record = Samples.refresh([Samples.article("a"), Samples.article("b")])
    let url = record.state.url
    record.validators = [.init(url: url, answered: url, validators: Validators(etag: "\"1\""))]
    // The last statement of the transaction breaks: the table for failed pages is gone.
    let other = try DatabaseQueue(path: folder.path("kabar.sqlite"))
    try await other.write {
      try $0.execute(
        sql: "CREATE TRIGGER no BEFORE INSERT ON alias WHEN NEW.key LIKE '%/b' BEGIN SELECT RAISE(ABORT, 'no'); END")
    }
    await #expect(throws: StoreError.self) { try await save(record) }
    #expect(try await store.articleCount() == 0)
    #expect(try await store.validators(for: url) == nil)
    #expect(try await store.sourceStates().isEmpty)
  }

  @Test func anEditionIsKeptOnceAndTakesItsArticles() async throws {
    _ = try await save(Samples.refresh([Samples.article("a"), Samples.article("b")]))
    let pending = try await store.pending(until: Samples.now)
    #expect(pending.count == 2)
    let edition = try Samples.edition("2023-09-09", number: 1)
    let first = try #require(pending.first?.id)
    #expect(try await store.save(edition, outcomes: [(first, .shown, 1)]))
    #expect(try await !store.save(edition, outcomes: [(first, .dropped, nil)]))
    #expect(try await store.edition(of: edition.day) == edition)
    #expect(try await store.pending(until: Samples.now).map(\.id) == [pending.last?.id])
    let record = try #require(try await store.article(key: "warta.test/a"))
    #expect((record.edition, record.outcome, record.number) == (edition.day, .shown, 1))
  }

  @Test func editionsAreListedTheLatestFirst() async throws {
    for (number, day) in ["2023-09-09", "2023-09-11", "2023-09-10"].enumerated() {
      _ = try await store.save(Samples.edition(day, number: number + 1), outcomes: [])
    }
    let middle = try #require(CalendarDay(iso: "2023-09-10"))
    try await store.noteFilesWritten(of: middle)
    let editions = try await store.editions()
    #expect(editions.map(\.day.iso) == ["2023-09-11", "2023-09-10", "2023-09-09"])
    #expect(editions.map(\.filesWritten) == [false, true, false])
  }
}
