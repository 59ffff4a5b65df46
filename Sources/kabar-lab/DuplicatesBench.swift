import Deduplication
import Foundation
import Model
import Storage
import TestSupport
import Text
import Web

/// `kabar-lab bench duplicates [PAIRS] [ARTICLES]`: fills a new store with made articles, 100,000 unless said otherwise,
/// looks up edited copies of 500 of them by their bands, and writes 200 more: how many are found, and how long one look-up
/// and one new article take (it is compared with its look-up's finds and with 300 recent articles). PAIRS holds
/// `{"a","b","cls"}` a line; their first halves are stored as well and those of class `dup` are looked up by their second
/// halves.
enum DuplicatesBench {
  private static let batch = 1_000
  private static let copies = BenchRounds.of(500, quick: 20)
  private static let writes = BenchRounds.of(200, quick: 2)

  static func run(_ arguments: [String]) async throws {
    let folder = try TemporaryFolder()
    let store = try Store(path: folder.path("bench.sqlite"))
    let articles = arguments.lazy.compactMap { Int($0) }.first { $0 >= copies } ?? 100_000
    let file = arguments.first { Int($0) == nil }
    try await measure(store, articles: articles, pairs: file.map { pairs(of: $0) } ?? [])
  }

  private static func measure(_ store: Store, articles: Int, pairs: [(a: ReadText, b: ReadText)]) async throws {
    let clock = ContinuousClock()
    let start = clock.now
    func made(_ first: Int) -> [ArticleRecord] {
      (first..<max(first, min(first + batch, articles))).map { record($0, MadeText(seed: $0).read) }
    }
    var records = made(0)
    for first in stride(from: 0, to: articles, by: batch) {
      // The next ones are made while these are written.
      async let next = made(first + batch)
      try await save(records, in: store)
      records = await next
    }
    try await save(pairs.enumerated().map { record(articles + $0.offset, $0.element.a) }, in: store)
    let filling = clock.now - start

    let step = articles / copies
    var times: [Double] = []
    var candidates = 0
    func find(_ read: ReadText, as number: Int) async throws -> Bool {
      let fingerprint = Fingerprint(read)
      let start = clock.now
      let found = try await store.alike(hash: fingerprint.exactHash, bands: fingerprint.bands)
      times.append((clock.now - start) / .milliseconds(1))
      candidates += found.count
      // Numbers in the store begin at 1.
      return found.contains(Int64(number + 1))
    }
    var (known, given) = (0, 0)
    for copy in 0..<copies where try await find(MadeText(seed: copy * step).edited, as: copy * step) { known += 1 }
    for (number, pair) in pairs.enumerated() where try await find(pair.b, as: articles + number) { given += 1 }
    var written: [Double] = []
    for copy in 0..<writes {
      let new = record(articles + pairs.count + copy, MadeText(seed: copy * step).edited)
      let start = clock.now
      try await save([new], in: store)
      written.append((clock.now - start) / .milliseconds(1))
    }
    let recall: Job = [
      "made": Double(known) / Double(copies),
      "pairs": orNull(pairs.isEmpty ? nil : Double(given) / Double(pairs.count)),
    ]
    let each = Double(candidates) / Double(times.count)
    write([
      "articles": articles, "seconds to fill": filling / .seconds(1), "lookup ms": spread(times),
      "write ms": spread(written), "recall": recall, "candidates a lookup": each, "pairs": pairs.count,
    ])
  }

  private static func spread(_ times: [Double]) -> Job {
    let sorted = times.sorted()
    return [
      "mean": sorted.reduce(0, +) / Double(sorted.count), "median": sorted[sorted.count / 2],
      "p99": sorted[sorted.count * 99 / 100], "worst": sorted.last ?? 0,
    ]
  }

  private static func save(_ records: [ArticleRecord], in store: Store) async throws {
    guard let url = records.first?.article.url else { return }
    var refresh = RefreshRecord(state: SourceState(name: "bench", url: url))
    refresh.articles = records
    _ = try await store.save(refresh)
  }

  private static func record(_ number: Int, _ read: ReadText) -> ArticleRecord {
    let fingerprint = Fingerprint(read)
    let address = "https://bench.example/\(number)"
    guard let url = WebURL(address) else { preconditionFailure("the bench's own address") }
    // Only what is looked up is kept whole: the text itself is of no use here.
    let article = Article(url: url, source: "bench", title: read.title, text: "")
    var record = ArticleRecord(
      article: article, keys: [url.key], firstSeen: Instant(seconds: 1_700_000_000 + Int64(number)),
      verdict: Verdict(decision: .kept, score: 1, threshold: 0.5, terms: []), summary: "", facts: [], region: nil,
      minutes: 1, isOpinion: false, isBacklog: false, hash: fingerprint.exactHash, bands: fingerprint.bands)
    record.compared = fingerprint.compared
    return record
  }

  private static func pairs(of path: String) -> [(a: ReadText, b: ReadText)] {
    guard let data = FileManager.default.contents(atPath: path) else { return [] }
    return jobs(in: data).compactMap { job in
      guard job.text("cls") == "dup", let a = job["a"] as? Job, let b = job["b"] as? Job else { return nil }
      return (a.read, b.read)
    }
  }
}
