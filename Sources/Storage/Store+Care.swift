import Foundation
import GRDB
import Text
import Web

extension Store {
  /// Rows looked at or changed in one transaction.
  private static let portion = 500

  /// Writes a copy of the database as it is at one moment into a new file, without what was deleted; others go on reading
  /// and writing meanwhile.
  public func copy(to path: String) async throws(StoreError) {
    do {
      try await pool.writeWithoutTransaction { try $0.execute(sql: "VACUUM INTO :path", arguments: ["path": path]) }
    } catch {
      throw failure(error)
    }
  }

  /// Reads every row and every page. Returns what SQLite says of the file's structure, nothing where it is sound; rows that
  /// cannot be read are in `unreadablePlaces` afterwards.
  public func check() async throws(StoreError) -> [String] {
    let words = try await structureFaults()
    var last: Int64 = 0
    while true {
      let from = last
      let ids = try await read { transaction in
        _ = try transaction.all(
          ArticleRecord.self, "WHERE id>:from ORDER BY id LIMIT \(Self.portion)", ["from": from])
        return try transaction.column(
          Int64.self, "SELECT id FROM article WHERE id>:from ORDER BY id LIMIT \(Self.portion)", ["from": from])
      }
      guard let end = ids.last else { break }
      last = end
    }
    for edition in try await editions() { _ = try await self.edition(of: edition.day) }
    _ = try await sourceStates()
    return words
  }

  /// What SQLite says of the structure of the file's pages; nothing where it is sound.
  public func structureFaults() async throws(StoreError) -> [String] {
    let words = try await read { try $0.column(String.self, "PRAGMA quick_check(20)") }
    return words == ["ok"] ? [] : words
  }

  /// Takes addresses for known that digests have told and nothing else is known of: they are not read and told again.
  public func keepTold(_ urls: [WebURL]) async throws(StoreError) {
    try await write { transaction in
      for url in urls { try transaction.keepTold(url.key) }
    }
  }

  /// Takes the text off articles that were not about social work and were read before `instant`; what they are known by, how
  /// they were judged and what search finds stay. Returns how many.
  @discardableResult
  public func forgetTexts(before instant: Instant) async throws(StoreError) -> Int {
    var all = 0
    while true {
      let some = try await write {
        try $0.run(
          """
          UPDATE article SET text='' WHERE id IN (
            SELECT id FROM article INDEXED BY article_text
            WHERE decision='dropped' AND first_seen<:instant AND edition IS NOT NULL AND text<>'' LIMIT \(Self.portion))
          """, ["instant": instant])
      }
      all += some
      if some < Self.portion { return all }
    }
  }

  /// Bytes that the database takes on the disk, its log included.
  public var bytes: Int {
    ["", "-wal"].reduce(0) { sum, ending in
      let size = try? FileManager.default.attributesOfItem(atPath: path + ending)[.size] as? NSNumber
      return sum + (size?.intValue ?? 0)
    }
  }

  /// Bytes that are free on its disk for this user; nil where that is not known.
  public var freeBytes: Int? {
    let folder = (path as NSString).deletingLastPathComponent
    let values = try? FileManager.default.attributesOfFileSystem(forPath: folder)
    return (values?[.systemFreeSize] as? NSNumber)?.intValue
  }
}
