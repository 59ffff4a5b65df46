import Configuration
import Deduplication
import Model
import Storage
import Testing
import Text
import Web

@testable import Pipeline

/// Which article goes where in an edition.
@Suite struct EditionMakerTests {
  private static let now = Instant(seconds: 1_694_214_030)  // 2023-09-09 06:00:30 WIB

  private func settings(_ change: (inout Settings) -> Void = { _ in }) throws -> Settings {
    var settings = Settings()
    settings.sources = [
      try Source.test("Warta", "https://warta.test/"), try Source.test("Kampus", "https://kampus.test/"),
    ]
    settings.topics = [Topic(name: "Praktik"), Topic(name: "Profesi")]
    change(&settings)
    return settings
  }

  private func record(
    _ id: Int64, source: String = "Warta", hoursAgo: Int? = 3, decision: Verdict.Decision = .kept, score: Double = 0.9,
    topic: String? = "Praktik", backlog: Bool = false, words: Int = 50
  ) throws -> ArticleRecord {
    var record = try ArticleRecord.test(
      "https://\(source.lowercased()).test/\(id)", source: source, title: "Judul \(id)",
      text: String(repeating: "kata ", count: words), seen: Self.now, published: hoursAgo.map { Self.now - $0 * 3600 })
    record.verdict = Verdict(decision: decision, score: score, threshold: 0.48, topic: topic)
    (record.summary, record.isBacklog, record.hash) = ("Ringkasan \(id).", backlog, UInt64(id))
    record.id = id
    return record
  }

  private func make(
    _ pending: [ArticleRecord], settings: Settings, stories: Stories = Stories(), on day: String = "2023-09-09",
    number: Int = 1, now: Instant = Self.now, lastEnd: Instant? = nil, lastMade: Instant? = nil,
    states: [String: SourceState] = [:]
  ) throws -> (edition: Edition, outcomes: [Int64: ArticleRecord.Outcome]) {
    let zone = try #require(ZoneRules(identifier: settings.digest.timezone))
    let made = EditionMaker(settings: settings, zone: zone).make(
      .init(
        day: try #require(CalendarDay(iso: day)), number: number, now: now, lastEnd: lastEnd, lastMade: lastMade,
        lastArticleDay: nil, pending: pending, stories: stories, states: states))
    return (made.edition, Dictionary(uniqueKeysWithValues: made.outcomes.map { ($0.id, $0.outcome) }))
  }

  @Test func sectionsFollowTheConfigurationAndNumbersRunThrough() throws {
    let made = try make(
      [record(1, topic: "Profesi"), record(2, score: 0.7), record(3, score: 0.95), record(4, topic: nil)],
      settings: settings())
    #expect(made.edition.sections.map(\.topic) == ["Praktik", "Profesi", nil])
    #expect(made.edition.items.map(\.title) == ["Judul 3", "Judul 2", "Judul 1", "Judul 4"])
    #expect(made.edition.items.map(\.number) == [1, 2, 3, 4])
  }

  @Test func theFullestTellingLeadsItsStory() throws {
    let made = try make(
      [record(1, words: 40), record(2, source: "Kampus", words: 90)], settings: settings(), stories: story([1, 2]))
    #expect(made.edition.items.map(\.title) == ["Judul 2"])
    #expect(made.edition.items[0].alsoReported.map(\.source) == ["Warta"])
    #expect(made.outcomes == [1: .merged, 2: .shown])
  }

  /// What was called off in the evening is not announced, though the announcement is longer.
  @Test(arguments: [
    ("Seminar Peksos Digelar di Lubuk", "Seminar Peksos di Lubuk Dibatalkan", 2),
    ("Lokakarya Peksos 3 Desember", "Lokakarya Peksos Diundur", 2),
    ("Panti Kasih Ditutup", "Dinsos Bantah Panti Kasih Ditutup", 2),
    ("Course for Social Workers Announced", "Course for Social Workers Postponed", 2),
    ("Seminar Peksos Dibatalkan", "Seminar Peksos Tetap Digelar", 2),
    ("Seminar Peksos Digelar di Lubuk", "Seminar Peksos Diminati Warga Lubuk", 1),
    ("Seminar Peksos Dibatalkan", "Peksos Kecewa, Warga Lubuk Menunggu", 1),
  ])
  func howThingsStandLeads(first: String, later: String, leads: Int64) throws {
    var (one, two) = (try record(1, hoursAgo: 10, words: 90), try record(2, hoursAgo: 2, words: 40))
    (one.article.title, two.article.title) = (first, later)
    let made = try make([one, two], settings: settings(), stories: story([1, 2]))
    #expect(made.edition.items.map(\.title) == [leads == 1 ? first : later])
    #expect(made.edition.items[0].alsoReported.count == 1)
  }

  @Test func whatRepeatsAnEarlierEditionIsNotShownAgain() throws {
    var stories = Stories()
    stories.repeats = [5: 1]
    let made = try make([record(5), record(6)], settings: settings(), stories: stories)
    #expect(made.edition.items.map(\.title) == ["Judul 6"])
    #expect(made.outcomes[5] == .merged)
  }

  /// Of a story that was told, a reprint is left out and the rest is news.
  @Test func aStoryLosesOnlyItsCopies() throws {
    var told = try record(1)
    (told.edition, told.number, told.outcome) = (CalendarDay(iso: "2023-09-07"), 3, .shown)
    var fresh = try record(6, words: 80)
    fresh.article.text = "Kini 640 keluarga didampingi Siti Rahma Daulay di posko."
    var stories = story([1, 5, 6, 7])
    (stories.told, stories.repeats) = ([1: [told]], [5: 1])
    let made = try make(
      [record(5), fresh, record(7, source: "Kampus", words: 9)], settings: settings(), stories: stories)
    #expect(made.outcomes == [5: .merged, 6: .shown, 7: .merged])
    let item = try #require(made.edition.items.first)
    #expect(item.continues?.entries == [.init(day: try #require(told.edition), number: 3)])
    #expect(item.continues?.figures == ["640 keluarga"])
    #expect(item.continues?.names == ["Siti Rahma Daulay"])
    #expect(item.alsoReported.map(\.source) == ["Kampus"])
  }

  /// A figure that is only named to correct it, and what was told before it was corrected, is nothing new.
  @Test func whatIsTakenBackIsNotNew() throws {
    var told = try record(1)
    (told.edition, told.number, told.outcome) = (CalendarDay(iso: "2023-09-07"), 3, .shown)
    told.article.text = "Anggaran naik menjadi Rp7,5 miliar. Ketua terpilih Hartini Wijayanti."
    var fresh = try record(6, words: 80)
    fresh.article.text =
      "Anggaran itu Rp7,5 miliar, bukan Rp75 miliar. Ada 500 klien di Lido. Ketua Hartono Wijaya hadir. Kini 640 keluarga ikut."
    var stories = story([1, 6])
    stories.told = [1: [told]]
    func news() throws -> Edition.Continuation? {
      try make([fresh], settings: settings(), stories: stories).edition.items.first?.continues
    }
    #expect(try news()?.figures == ["500 klien", "640 keluarga"])
    #expect(try news()?.names == ["Hartono Wijaya"])
    stories.takenBack = [
      1: [.figure(from: "500", to: "650 klien"), .name(from: "Hartono Wijaya", to: "Hartini Wijayanti")]
    ]
    #expect(try news()?.figures == ["640 keluarga"])
    #expect(try news()?.names == [])
  }

  /// A copy that was left out on some day between is no entry.
  @Test func onlyEntriesAreContinued() throws {
    var (told, copy) = (try record(1), try record(2))
    (told.edition, told.number, told.outcome) = (CalendarDay(iso: "2023-09-05"), 3, .shown)
    (copy.edition, copy.outcome) = (CalendarDay(iso: "2023-09-07"), .merged)
    var stories = story([1, 2, 5])
    stories.told = [1: [told, copy]]
    let made = try make([record(5)], settings: settings(), stories: stories)
    #expect(made.edition.items.first?.continues?.entries.map(\.number) == [3])
    stories.told = [1: [copy]]
    #expect(try make([record(5)], settings: settings(), stories: stories).edition.items.first?.continues == nil)
  }

  @Test func whatTellsNothingNewIsOneLine() throws {
    var told = try record(1)
    (told.edition, told.outcome) = (CalendarDay(iso: "2023-09-07"), .more)
    var stories = story([1, 5])
    stories.told = [1: [told]]
    let text = "Dinas sosial melatih pendamping keluarga tentang cara mencatat kunjungan."
    for (id, words) in [(1, text), (5, "Tentang cara mencatat kunjungan keluarga dinas sosial melatih pendamping.")] {
      stories.texts[Int64(id)] = ComparedText(ReadText(title: told.article.title, text: words))
    }
    let made = try make([record(5, words: 40)], settings: settings(), stories: stories)
    #expect(made.edition.items.isEmpty)
    #expect(
      made.edition.more.map(\.continues) == [.init(entries: [.init(day: try #require(told.edition), number: nil)])])
  }

  private func story(_ ids: [Int64]) -> Stories {
    var stories = Stories()
    for id in ids { stories.story[id] = ids[0] }
    return stories
  }

  @Test func anArchiveIsToldOnTheFirstDayOfItsSourceAlone() throws {
    func outcome(firstSuccess hours: Int, firstSeen: Instant = Self.now) throws -> ArticleRecord.Outcome? {
      var archive = try record(1, hoursAgo: nil, backlog: true)
      archive.firstSeen = firstSeen
      var state = SourceState(name: "Warta", url: try #require(WebURL("https://warta.test/")))
      state.firstSuccess = Self.now - hours * 3600
      return try make(
        [archive], settings: settings(), number: 2, lastEnd: Self.now - 86_400, lastMade: Self.now - 86_300,
        states: ["Warta": state]
      ).outcomes[1]
    }
    #expect(try outcome(firstSuccess: 5) == .shown)
    #expect(try outcome(firstSuccess: 24) == .old)
    // The first read was not over when the edition before was made.
    #expect(try outcome(firstSuccess: 24, firstSeen: Self.now - 24 * 3600) == .shown)
    // A later read that was not over then brings nothing old as news.
    #expect(try outcome(firstSuccess: 240, firstSeen: Self.now - 24 * 3600) == .old)
  }

  @Test func aNewSourceDoesNotFlood() throws {
    let old = try (1...9).map { try record(Int64($0), hoursAgo: 24 * 10 + $0, backlog: true) }
    let made = try make(
      old + [record(20, hoursAgo: 2, backlog: true)], settings: settings { $0.sources[0].firstTime = 3 })
    #expect(Set(made.edition.items.map(\.title)) == ["Judul 1", "Judul 2", "Judul 3", "Judul 20"])
    #expect(made.edition.items.filter(\.isArchive).count == 3)
    #expect(made.edition.counts.old == 6)
  }

  /// What a new source brings is new as far back as the window reaches, in the first edition and in every later one.
  @Test(arguments: [(24, [1]), (72, [1, 2]), (240, [1, 2, 3])])
  func theWindowHoldsForEveryEdition(hours: Int, new: [Int]) throws {
    let records = try [2, 50, 100].enumerated().map {
      try record(Int64($0.offset + 1), hoursAgo: $0.element, backlog: true)
    }
    for lastEnd in [nil, Self.now - 86_400] {
      let made = try make(records, settings: settings { $0.digest.window = hours * 3_600 }, lastEnd: lastEnd)
      #expect(made.edition.items.filter { !$0.isArchive }.map(\.title) == new.map { "Judul \($0)" })
      #expect(made.edition.items.count == 3)
    }
  }

  /// The machine was off: what came since the last edition is new, however short the window.
  @Test func whatCameSinceTheEditionBeforeIsNew() throws {
    let made = try make([record(1, hoursAgo: 50, backlog: true)], settings: settings(), lastEnd: Self.now - 3 * 86_400)
    #expect(made.edition.items.map(\.isArchive) == [false])
  }

  @Test func moreThanFitsIsALineEachAndNothingIsLost() throws {
    let made = try make(
      (1...7).map { try record(Int64($0), source: $0 > 5 ? "Kampus" : "Warta", score: 1 - Double($0) / 100) },
      settings: settings {
        $0.digest.maxArticles = 4
        $0.sources[0].perDay = 3
      })
    #expect(made.edition.items.count == 4)
    #expect(Set(made.edition.more.map(\.title)) == ["Judul 4", "Judul 5", "Judul 7"])
  }

  @Test func newsComesBeforeExplainersAndDatedBeforeUndated() throws {
    var explainer = try record(1, score: 0.99)
    explainer.article.title = "Mengenal Manajemen Kasus"
    var opinion = try record(2, score: 0.98)
    opinion.isOpinion = true
    let made = try make(
      [explainer, opinion, record(3, hoursAgo: nil, score: 0.97), record(4, score: 0.6)], settings: settings())
    #expect(made.edition.items.map(\.title) == ["Judul 4", "Judul 3", "Mengenal Manajemen Kasus", "Judul 2"])
  }

  @Test func aHeadlineInCapitalsIsCalmed() throws {
    var loud = try record(1)
    loud.article.title = "BUPATI LANTIK 31 TKSK"
    #expect(try make([loud], settings: settings()).edition.items.map(\.title) == ["Bupati Lantik 31 TKSK"])
  }

  @Test func nearMissesAndOffTopicAreAccountedFor() throws {
    var stories = Stories()
    stories.repeats = [4: 1]
    let made = try make(
      [record(1), record(2, decision: .maybe), record(3, decision: .dropped), record(4, decision: .maybe)],
      settings: settings(), stories: stories)
    #expect(made.edition.maybe.map(\.title) == ["Judul 2"])
    let counts = made.edition.counts
    #expect(counts.read == 4)
    #expect(counts.read == counts.shown + counts.merged + counts.more + counts.maybe + counts.dropped + counts.old)
    #expect((counts.shown, counts.maybe, counts.dropped, counts.merged) == (1, 1, 1, 1))
  }

  @Test func sourcesReportTheirHealth() throws {
    var well = try SourceState(name: "Warta", url: #require(WebURL("https://warta.test/")))
    (well.lastSuccess, well.firstSuccess, well.lastNew) = (Self.now, Self.now - 90 * 86_400, Self.now - 40 * 86_400)
    var ill = try SourceState(name: "Kampus", url: #require(WebURL("https://kampus.test/")))
    (ill.trouble, ill.failures, ill.troubleSince) = (Trouble(.status, "503").stored, 4, Self.now - 7200)
    let made = try make([], settings: settings(), states: ["Warta": well, "Kampus": ill])
    #expect(made.edition.sources.map(\.isWell) == [true, false])
    #expect(made.edition.sources[0].fault == .silent(days: 40))
    let since = try #require(ZoneRules(identifier: "Asia/Jakarta")).moment(Self.now - 7200)
    #expect(made.edition.sources[1].fault == .failing(Trouble(.status, "503"), since: since, tries: 4, next: nil))
  }

  /// "Checked" says what was read within the edition's window.
  @Test func aSourceThatSleptThroughTheWindowWasNotChecked() throws {
    var asleep = try SourceState(name: "Warta", url: #require(WebURL("https://warta.test/")))
    (asleep.lastSuccess, asleep.firstSuccess) = (Self.now - 3 * 86_400, Self.now - 90 * 86_400)
    let made = try make([], settings: settings(), states: ["Warta": asleep])
    let last = try #require(ZoneRules(identifier: "Asia/Jakarta")).moment(Self.now - 3 * 86_400)
    #expect(made.edition.sources.map(\.isWell) == [false, false])
    #expect(made.edition.sources.map(\.fault) == [.unasked(last: last, next: nil), .unasked(last: nil, next: nil)])
    #expect(made.edition.sources.allSatisfy { !$0.wasAsked })
  }

  @Test func aLateEditionSaysUpToWhenItReaches() throws {
    let late = try make([], settings: settings(), on: "2023-09-08", number: 2, now: Self.now - 3600)
    #expect(late.edition.windowEnd.instant == Self.now - 3600)
    let punctual = try make([], settings: settings())
    #expect(punctual.edition.windowEnd.iso8601 == "2023-09-09T06:00:00+07:00")
    #expect(punctual.edition.windowStart.iso8601 == "2023-09-08T06:00:00+07:00")
  }
}
