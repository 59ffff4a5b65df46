import Deduplication
import Digests
import Foundation
import Model
import Storage
import Text
import Web

/// The store of a Kabar that has worked for a long time, made for `bench growth`: 250 articles a day of 50 sources, 50 of
/// them on social work, an edition for each day, and of what is older than 90 days what is kept of it.
struct LongLife {
  static let perDay = 250
  static let sources = 50
  /// Every fifth article is about social work.
  private static let keptEach = 5
  private static let remembered = Store.daysCompared

  let store: Store
  /// When the last day ends that has its edition.
  let end: Instant
  private let days: Int

  /// The life of so many articles, which ends at `end`.
  init(store: Store, articles: Int, end: Instant) {
    (self.store, self.end, days) = (store, end, articles / Self.perDay)
  }

  static func source(_ number: Int) -> String { "Sumber \(number % sources)" }

  static func address(_ number: Int) -> String { "https://bench\(number % sources).example/berita/\(number)" }

  /// Lives it.
  func live() async throws {
    for day in 0..<days {
      let close = end - (days - 1 - day) * 86_400
      try await read(day, until: close, isRemembered: day >= days - Self.remembered)
      let made = edition(of: CalendarDay(daysSinceEpoch: Int(close.seconds / 86_400)))
      let first = day * Self.perDay
      let outcomes = (first..<first + Self.perDay).map { number in
        let isKept = number % Self.keptEach == 0
        return (
          id: Int64(number + 1), outcome: isKept ? ArticleRecord.Outcome.shown : .dropped,
          number: isKept ? (number - first) / Self.keptEach + 1 : nil
        )
      }
      _ = try await store.save(made, outcomes: outcomes)
      try await store.noteFilesWritten(of: made.day)
      // As if its page had been written with the first edition of the month after it.
      if made.day.day == 1 {
        let month = CalendarMonth(of: made.day.adding(days: -1))
        try await store.noteMonth(first: month.first, articles: 30 * Self.perDay / Self.keptEach)
      }
    }
  }

  /// A law stands in every tenth article.
  private func edition(of day: CalendarDay) -> Edition {
    var edition = DigestBench.edition(articles: Self.perDay / Self.keptEach, day: day)
    for section in edition.sections.indices {
      for item in edition.sections[section].items.indices
      where edition.sections[section].items[item].number % 10 != 0 {
        edition.sections[section].items[item].facts.removeAll { $0.kind == .regulation }
      }
    }
    return edition
  }

  /// The articles of a day, read within the hours before `close`.
  func read(_ day: Int, until close: Instant, isRemembered: Bool = true) async throws {
    let numbers = day * Self.perDay..<(day + 1) * Self.perDay
    let records = numbers.map { number in
      record(number, at: close - 3_600 - (number % 997) * 60, isRemembered: isRemembered)
    }
    // What is long past is written at once: the disk is waited for once a day.
    for source in 0..<(isRemembered ? Self.sources : 1) {
      let own = isRemembered ? records.filter { $0.article.source == Self.source(source) } : records
      guard let url = WebURL("https://bench\(source).example/feed.xml") else { continue }
      var state = SourceState(name: Self.source(source), url: url)
      (state.firstSuccess, state.lastSuccess) = (close - 86_400, close - 3_600)
      (state.lastPoll, state.nextPoll) = (close - 3_600, close + 86_400)
      var refresh = RefreshRecord(state: state)
      refresh.articles = own
      if isRemembered {
        refresh.offers = own.map { Offer(key: $0.keys[0], title: $0.article.title) }
        refresh.listing = own.map { $0.keys[0] }
      }
      _ = try await store.save(refresh)
    }
  }

  private func record(_ number: Int, at seen: Instant, isRemembered: Bool) -> ArticleRecord {
    guard let url = WebURL(Self.address(number)) else { preconditionFailure("the bench's own address") }
    let isKept = number % Self.keptEach == 0
    let read = MadeText(seed: number).read
    // As the clearing up of old days leaves it.
    let fingerprint = isRemembered ? Fingerprint(read) : nil
    let text = isKept || isRemembered ? String(decoding: read.body, as: UTF8.self) : ""
    var article = Article(url: url, source: Self.source(number), title: read.title, text: text)
    article.language = "id"
    article.published = PublicationDate(
      moment: Moment(seen - 1_800, offset: 25_200, zone: "WIB"), precision: .minute, origin: .feed)
    let summary = String(decoding: read.body.prefix(300), as: UTF8.self)
    var record = ArticleRecord(
      article: article, keys: [url.key], firstSeen: seen,
      verdict: Verdict(
        decision: isKept ? .kept : .dropped, score: isKept ? 0.9 : 0.1, threshold: 0.5,
        terms: [.init(phrase: "pekerja sosial", zone: .title, count: 1, points: 3)],
        topic: isKept ? "Topik \(number / Self.keptEach % 5)" : nil),
      summary: summary, facts: [], region: ["Jawa Barat", "Bali", "Papua"][number % 3], minutes: 2, isOpinion: false,
      isBacklog: false, hash: fingerprint?.exactHash ?? UInt64(number), bands: fingerprint?.bands ?? [])
    record.compared = fingerprint?.compared ?? []
    return record
  }
}
