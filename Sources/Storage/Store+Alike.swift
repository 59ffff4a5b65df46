import Model
import Text

extension Store {
  /// Days after which a text is no longer compared with new ones.
  public static let daysCompared = 90

  /// The numbers of stored articles whose text may be the same or nearly the same: they share the exact text or a band.
  public func alike(hash: UInt64, bands: [UInt64]) async throws(StoreError) -> Set<Int64> {
    try await read { transaction in
      var bandsRead: [UInt64: [Int64]] = [:]
      return try transaction.alike(hash: hash, bands: bands, before: .max, &bandsRead)
    }
  }

  /// Articles of earlier editions whose text each of these may repeat, those that were told only.
  public func told(alike articles: [ArticleRecord]) async throws(StoreError) -> [Int64: Set<Int64>] {
    let ids = articles.compactMap(\.id)
    guard let first = ids.min() else { return [:] }
    return try await read { transaction in
      var bandsRead: [UInt64: [Int64]] = [:]
      var found: [Int64: Set<Int64>] = [:]
      for record in articles {
        try Task.checkCancellation()
        guard let id = record.id,
          let row = try transaction.first(FingerprintRow.self, "WHERE article=:article", ["article": id])
        else { continue }
        found[id] = try transaction.alike(hash: record.hash, bands: row.bands, before: first, &bandsRead)
      }
      let digest = transaction.digest
      let told = Set(
        try transaction.column(
          Int64.self,
          """
          SELECT \(digest.isEmpty ? "id FROM article" : "article AS id FROM digest_article")
          WHERE id IN (SELECT value FROM json_each(:ids)) AND outcome IN ('shown','merged','more')
            AND (:digest='' OR \(digest.isEmpty ? "''" : "digest")=:digest)
          """,
          [
            "ids": Transaction.json(found.values.reduce(into: Set<Int64>()) { $0.formUnion($1) }), "digest": digest,
          ]))
      return found.mapValues { $0.intersection(told) }.filter { !$0.value.isEmpty }
    }
  }

  /// Articles on social work that editions of `days` accounted for, ready to be compared, at most `most`: the latest.
  public func tellings(in days: Range<CalendarDay>, most: Int) async throws(StoreError) -> [StoredFingerprint] {
    let accounted =
      digest.isEmpty
      ? """
      SELECT id FROM article INDEXED BY article_told
      WHERE edition>=:first AND edition<:end AND decision='kept' ORDER BY id DESC LIMIT :most
      """
      : """
      SELECT a.id FROM digest_article AS d JOIN article AS a ON a.id=d.article
      WHERE d.digest=:digest AND d.edition>=:first AND d.edition<:end AND a.decision='kept' ORDER BY a.id DESC LIMIT :most
      """
    return try await read {
      try $0.all(
        StoredFingerprint.self, "WHERE article IN (\(accounted)) ORDER BY article",
        ["first": days.lowerBound, "end": days.upperBound, "most": most, "digest": $0.digest])
    }
  }

  /// These articles, ready to be compared.
  public func fingerprints(of ids: some Collection<Int64> & Sendable) async throws(StoreError) -> [StoredFingerprint] {
    try await read {
      // One statement for however many there are.
      try $0.all(
        StoredFingerprint.self, "WHERE article IN (SELECT value FROM json_each(:ids)) ORDER BY article",
        ["ids": Transaction.json(ids)])
    }
  }

  /// Forgets what is too old at `now` to be compared with new articles; the articles stay. Returns how many there were.
  @discardableResult
  public func forgetFingerprints(at now: Instant) async throws(StoreError) -> Int {
    var all = 0
    while true {
      let some = try await write { try $0.forgetFingerprints(before: now - Self.daysCompared * 86_400) }
      all += some
      if some < Transaction.mostForgotten { return all }
    }
  }
}

extension Transaction {
  /// Articles taken of one band, the latest first: a template that is printed every day fills its bands.
  private static let mostOfBand = 32
  /// Articles compared because they share bands, those that share most.
  private static let mostAlike = 60
  /// Articles forgotten in one transaction.
  fileprivate static let mostForgotten = 500

  /// - Parameter read: what was read of bands before.
  fileprivate func alike(
    hash: UInt64, bands: [UInt64], before: Int64, _ read: inout [UInt64: [Int64]]
  ) throws -> Set<Int64> {
    var ids = Set(
      try column(
        Int64.self,
        "SELECT id FROM article WHERE hash=:hash AND decision<>'dropped' AND id<:before ORDER BY id DESC LIMIT 50",
        ["hash": Int64(bitPattern: hash), "before": before]))
    var shared: [Int64: Int] = [:]
    for band in bands {
      if read[band] == nil {
        read[band] = try column(
          Int64.self,
          """
          SELECT article FROM band WHERE band=:band AND article<:before ORDER BY article DESC LIMIT \(Self.mostOfBand)
          """, ["band": Int64(bitPattern: band), "before": before])
      }
      for id in read[band] ?? [] { shared[id, default: 0] += 1 }
    }
    let closest = shared.sorted { ($0.value, $0.key) > ($1.value, $1.key) }
    ids.formUnion(closest.prefix(Self.mostAlike).map(\.key))
    return ids
  }

  /// Numbers as one argument of a statement.
  static func json(_ ids: some Collection<Int64>) -> String {
    "[" + ids.map(String.init).joined(separator: ",") + "]"
  }

  /// Keeps what later articles are compared with.
  func saveFingerprint(of record: ArticleRecord, as id: Int64) throws {
    guard record.verdict.decision != .dropped else { return }
    try run(
      "INSERT OR IGNORE INTO band(band, article) SELECT value, :article FROM json_each(:bands)",
      ["bands": Self.json(record.bands.map(Int64.init(bitPattern:))), "article": id])
    try FingerprintRow.save(record, as: id, self)
  }

  /// Returns how many, `mostForgotten` at most.
  fileprivate func forgetFingerprints(before instant: Instant) throws -> Int {
    // Articles are numbered in the order in which they are read: the first that is young enough ends it.
    let young = try column(
      Int64.self,
      """
      SELECT f.article FROM fingerprint f JOIN article a ON a.id=f.article WHERE a.first_seen>=:instant
      ORDER BY f.article LIMIT 1
      """, ["instant": instant]
    ).first
    let old = try all(
      FingerprintRow.self, "WHERE article<:end ORDER BY article LIMIT \(Self.mostForgotten)", ["end": young ?? .max])
    for row in old { try forget(row) }
    return old.count
  }

  /// Forgets what a text is compared by.
  func forgetFingerprint(of article: Int64) throws {
    try first(FingerprintRow.self, "WHERE article=:article", ["article": article]).map(forget)
  }

  private func forget(_ row: FingerprintRow) throws {
    for band in row.bands {
      try run(
        "DELETE FROM band WHERE band=:band AND article=:article",
        ["band": Int64(bitPattern: band), "article": row.article])
    }
    try run("DELETE FROM fingerprint WHERE article=:article", ["article": row.article])
  }
}
