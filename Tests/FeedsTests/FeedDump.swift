import Feeds
import Foundation
import Model
import TestSupport
import Testing
import Web

/// Fixtures and a plain form of feeds to compare with.
enum FeedDump {
  static func fixture(_ name: String) throws -> [UInt8] { try Fixture.bytes(name) }

  static func read(
    _ text: String, contentType: String? = nil, url: String? = "https://contoh.example/feed", limits: Limits = .standard
  ) throws -> ParsedFeed {
    try FeedReader.read(
      Array(text.utf8), contentType: contentType, contentLanguage: nil, url: url.flatMap { WebURL($0) }, limits: limits)
  }

  /// One line for each field that is there.
  static func lines(_ feed: ParsedFeed) -> String {
    var lines = ["format: \(feed.format.rawValue)"]
    func add(_ name: String, _ value: (some CustomStringConvertible)?) {
      if let value { lines.append("\(name): \(value)") }
    }
    add("title", feed.title)
    add("link", feed.link)
    add("description", feed.description)
    add("language", feed.language)
    add("updated", feed.updated?.iso8601)
    add("movedTo", feed.movedTo)
    add("ttl", feed.ttl)
    if !feed.skipHours.isEmpty { add("skipHours", feed.skipHours.sorted().description) }
    if !feed.skipDays.isEmpty { add("skipDays", feed.skipDays.sorted().description) }
    add("sy", feed.syPeriodSeconds)
    for diagnostic in feed.diagnostics { add("diagnostic", diagnostic) }
    for entry in feed.entries {
      lines.append("entry")
      add("  id", entry.id)
      add("  title", entry.title)
      add("  url", entry.url?.href)
      add("  summary", entry.summaryHTML)
      add("  content", entry.contentHTML)
      add("  author", entry.author)
      add("  published", entry.published?.iso8601)
      add("  updated", entry.updated?.iso8601)
      for category in entry.categories { add("  category", category) }
      for enclosure in entry.enclosures {
        add("  enclosure", "\(enclosure.url) \(enclosure.type ?? "-") \(enclosure.length ?? "-")")
      }
      add("  comments", entry.commentsURL)
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
