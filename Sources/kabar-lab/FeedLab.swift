import Feeds
import Foundation
import Model
import Web

/// `feed`: reads a feed file and answers what it says.
enum FeedLab {
  static func run() {
    var limits = Limits.standard
    limits.entries = 20_000
    answerLines { job in
      guard let path = job.text("path"), let data = FileManager.default.contents(atPath: path) else {
        return ["error": "no such file", "entries": []]
      }
      do throws(FeedError) {
        let feed = try FeedReader.read(
          [UInt8](data), contentType: job.text("content_type"), contentLanguage: job.text("content_language"),
          url: job.text("base_url").flatMap { WebURL($0) }, limits: limits)
        return answer(feed)
      } catch {
        return ["error": "\(error)", "entries": []]
      }
    }
  }

  /// `bench feeds FOLDER`: how fast the feeds of a folder are read and sanitised; processor time of the thread, best of ten.
  static func bench(_ folder: String) {
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    let files = names.compactMap { FileManager.default.contents(atPath: folder + "/" + $0).map { [UInt8]($0) } }
    let size = files.reduce(0) { $0 + $1.count }
    var best = Double.infinity
    var entries = 0
    for _ in 0..<BenchRounds.of(10) {
      entries = 0
      let start = ThreadTime.now
      for file in files {
        let feed = try? FeedReader.read(
          file, contentType: nil, contentLanguage: nil, url: WebURL("https://feeds.example/feed"), limits: .standard)
        entries += feed?.entries.count ?? 0
      }
      best = min(best, Double(ThreadTime.now - start) / 1e9)
    }
    write([
      "files": files.count, "megabytes": Double(size) / 1e6, "entries": entries, "seconds": best,
      "megabytes_per_second": Double(size) / 1e6 / best,
    ])
  }

  private static func answer(_ feed: ParsedFeed) -> Job {
    [
      "format": feed.format.rawValue, "title": orNull(feed.title), "link": orNull(feed.link),
      "description": orNull(feed.description), "language": orNull(feed.language),
      "updated": orNull(feed.updated?.iso8601),
      "ttl": orNull(feed.ttl), "skip_hours": feed.skipHours.sorted(), "skip_days": feed.skipDays.sorted(),
      "sy_period_seconds": orNull(feed.syPeriodSeconds), "diagnostics": feed.diagnostics,
      "entries": feed.entries.map(answer),
    ]
  }

  /// What other readers call an entry's link: the link as it stands there, and the id where there is none.
  private static func address(_ entry: Entry) -> String? {
    if let address = entry.link ?? entry.url?.href { return address }
    return entry.id.flatMap { $0.contains(":") && !$0.contains(" ") ? $0 : nil }
  }

  private static func answer(_ entry: Entry) -> Job {
    [
      "id": orNull(entry.id), "title": orNull(entry.title), "url": orNull(address(entry)),
      "summary_html": orNull(entry.summaryHTML), "content_html": orNull(entry.contentHTML),
      "author": orNull(entry.author),
      "published": orNull(entry.published?.iso8601), "updated": orNull(entry.updated?.iso8601),
      "categories": entry.categories, "comments_url": orNull(entry.commentsURL),
      "enclosures": entry.enclosures.map {
        ["url": $0.url, "type": orNull($0.type), "length": orNull($0.length)] as Job
      },
    ]
  }
}
