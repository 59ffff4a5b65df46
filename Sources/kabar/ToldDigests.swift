import Foundation
import Pipeline
import Storage
import Text
import Web

/// What digests on the disk have told, for a database that does not know it: one that was lost, or damaged.
enum ToldDigests {
  /// Days back that are looked at: what a listing may still offer.
  private static let days = 60
  /// Bytes of a file that are read.
  private static let mostBytes = 8_000_000

  /// The addresses in the digests of a folder, and of the folders of further digests in it.
  static func addresses(in folders: [String], today: CalendarDay) -> [WebURL] {
    let first = today.adding(days: -days)
    let files = FileManager.default
    var found: [String: WebURL] = [:]
    for folder in folders {
      for name in (try? files.contentsOfDirectory(atPath: folder)) ?? [] {
        guard let day = CalendarDay(iso: String(name.prefix(10))), day >= first,
          ["md", "json"].contains(String(name.dropFirst(11))), let data = files.contents(atPath: folder + "/" + name),
          data.count <= mostBytes
        else { continue }
        for url in name.hasSuffix(".json") ? inFeed(data) : inText(data) { found[url.key] = url }
      }
    }
    return found.sorted { $0.key < $1.key }.map(\.value)
  }

  /// The addresses of the items of a JSON Feed.
  private static func inFeed(_ data: Data) -> [WebURL] {
    let feed = (try? JSONSerialization.jsonObject(with: data)) as? [String: Any]
    let items = feed?["items"] as? [[String: Any]] ?? []
    return items.compactMap { ($0["url"] as? String).flatMap { WebURL($0) } }
  }

  /// The addresses that links of Markdown lead to.
  private static func inText(_ data: Data) -> [WebURL] {
    let parts = String(decoding: data, as: UTF8.self).split(separator: "](http", omittingEmptySubsequences: false)
    return parts.dropFirst().compactMap { part in
      WebURL("http" + part.prefix { $0 != ")" && !$0.isWhitespace })
    }
  }
}
