import Deduplication
import Foundation
import Model
import Pipeline
import Storage
import Text
import Web

/// `kabar-lab bench growth [FOLDER] [ARTICLES…]`: what is done every day, in stores of 10,000, 100,000 and 1,000,000 articles
/// (or as many as said): milliseconds of processor time, and how many times the first store's. The largest takes half an hour
/// to make; made stores are kept in FOLDER, where one is given, and taken from there.
enum GrowthBench {
  private static let rounds = BenchRounds.of(9)
  private static let editions = BenchRounds.of(7)

  static func run(_ arguments: [String]) async {
    let sizes = arguments.compactMap { Int($0) }
    var least: [String: Double] = [:]
    for size in sizes.isEmpty ? [10_000, 100_000, 1_000_000] : sizes {
      do {
        let costs = try await measure(size, in: arguments.first { Int($0) == nil })
        var row: Job = ["articles": size]
        for (name, cost) in costs {
          least[name] = least[name] ?? cost
          row[name] = cost.rounded(to: 3)
          row[name + " to first"] = (cost / (least[name] ?? cost)).rounded(to: 2)
        }
        write(row)
      } catch {
        write(["articles": size, "error": String(describing: error)])
      }
    }
  }

  /// A newsroom whose store has lived.
  private static func newsroom(_ size: Int, in folder: String?) async throws -> (BenchNewsroom, LongLife) {
    let urls = (0..<LongLife.sources).map { "https://bench\($0).example/feed.xml" }
    func life(_ room: Newsroom, in store: Store) -> LongLife {
      LongLife(store: store, articles: size, end: room.desk.calendar.closing(of: today(room)))
    }
    guard let kept = folder.map({ $0 + "/growth-\(size).sqlite" }) else {
      let bench = try BenchNewsroom(urls: urls, limits: .standard)
      let lived = life(bench.room, in: bench.room.store)
      try await lived.live()
      return (bench, lived)
    }
    if !FileManager.default.fileExists(atPath: kept) {
      let half = kept + ".half"
      for ending in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: half + ending) }
      let room = try BenchNewsroom(urls: [], limits: .standard).room
      try await life(room, in: Store(path: half)).live()
      try FileManager.default.moveItem(atPath: half, toPath: kept)
    }
    let bench = try BenchNewsroom(urls: urls, limits: .standard, database: kept)
    return (bench, life(bench.room, in: bench.room.store))
  }

  private static func measure(_ size: Int, in folder: String?) async throws -> [(String, Double)] {
    let (bench, life) = try await newsroom(size, in: folder)
    let (room, store) = (bench.room, bench.room.store)
    let copies = (0..<200).map { Fingerprint(MadeText(seed: size - 1 - $0 * min(10, size / 200)).edited) }
    let keys = (0..<200).compactMap { WebURL(LongLife.address($0 * (size / 200)))?.key }
    var costs: [(String, Double)] = []
    func add(_ name: String, _ step: () async throws -> Void) async throws {
      var times: [Double] = []
      for _ in 0..<rounds {
        let before = PollBench.processorSeconds()
        try await step()
        times.append((PollBench.processorSeconds() - before) * 1_000)
      }
      costs.append((name, times.median))
    }
    try await add("200 look-ups of a text") {
      for copy in copies { _ = try await store.alike(hash: copy.exactHash, bands: copy.bands) }
    }
    try await add("200 addresses known") { for key in keys { _ = try await store.known(keys: [key]) } }
    try await add("status") { _ = try await room.status(servicePID: nil) }
    // The end of a headline of the last day, with its first word anywhere.
    let title = MadeText(seed: size - LongLife.perDay).read.title.split(separator: " ")
    let phrase = "\"" + title.suffix(2).joined(separator: " ") + "\" " + title[0]
    for (name, words) in [("a rare word", "linama"), ("a frequent word", "bacaba"), ("a phrase since a month", phrase)]
    {
      var search = ArticleSearch(words, limit: 20)
      if words == phrase { search.since = life.end - 30 * 86_400 }
      // In a smaller store not every word stands.
      if words == phrase || size >= 2_500, try await store.search(search).isEmpty {
        throw StoreError.database("nothing is found by \(words)")
      }
      try await add("search of " + name) { [search] in _ = try await store.search(search) }
    }
    var day = size / LongLife.perDay
    var (reading, telling): ([Double], [Double]) = ([], [])
    // The first editions make up for pages that no edition of this store wrote yet.
    for _ in 0..<editions {
      bench.advance(hours: 24)
      let before = PollBench.processorSeconds()
      try await life.read(day, until: room.desk.calendar.closing(of: today(room)))
      reading.append((PollBench.processorSeconds() - before) * 1_000)
      if day == size / LongLife.perDay {
        try await add("status before an edition") { _ = try await room.status(servicePID: nil) }
      }
      let between = PollBench.processorSeconds()
      _ = try await room.desk.publishDue { _ in }
      telling.append((PollBench.processorSeconds() - between) * 1_000)
      day += 1
    }
    costs.append(("a day's articles", reading.median))
    costs.append(("an edition with its files", telling.median))
    await bench.fetcher.shutdown()
    return costs
  }

  /// The day that closed last.
  private static func today(_ room: Newsroom) -> CalendarDay { room.desk.calendar.day(at: room.clock.now()) }
}
