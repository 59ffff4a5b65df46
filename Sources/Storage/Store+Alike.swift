import Model
import Text

extension Store {
  /// Days after which a text is no longer compared with new ones.
  public static let daysCompared = 90

  /// The numbers of stored articles whose text may be the same or nearly the same: they share the exact text or a band.
  public func alike(hash: UInt64, bands: [UInt64]) async throws(StoreError) -> Set<Int64> {
    try await read { try $0.alike(hash: hash, bands: bands) }
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
  /// Articles of the window compared because they may tell the same story.
  private static let mostRecent = 300
  /// Articles forgotten in one transaction.
  fileprivate static let mostForgotten = 500

  fileprivate func alike(hash: UInt64, bands: [UInt64]) throws -> Set<Int64> {
    var ids = Set(
      try column(
        Int64.self, "SELECT id FROM article WHERE hash=:hash AND decision<>'dropped' ORDER BY id DESC LIMIT 50",
        ["hash": Int64(bitPattern: hash)]))
    var shared: [Int64: Int] = [:]
    for band in bands {
      let sql = "SELECT article FROM band WHERE band=:band ORDER BY article DESC LIMIT \(Self.mostOfBand)"
      for id in try column(Int64.self, sql, ["band": Int64(bitPattern: band)]) { shared[id, default: 0] += 1 }
    }
    let closest = shared.sorted { ($0.value, $0.key) > ($1.value, $1.key) }
    ids.formUnion(closest.prefix(Self.mostAlike).map(\.key))
    return ids
  }

  /// What an article is to those that share a band or the exact text, or else to those kept within the window; to none
  /// without a window. Who finds its story among the first is not compared with the hundreds of the window.
  ///
  /// - Parameter own: its own number, where it has one.
  func kinship(
    of record: ArticleRecord, as own: Int64? = nil, window: Int?,
    relate: (ArticleRecord, [StoredFingerprint]) -> Kinship
  ) throws -> Kinship {
    guard let window, record.verdict.decision != .dropped else { return Kinship() }
    let near = try alike(hash: record.hash, bands: record.bands).filter { $0 != own }
    let kin = relate(record, try fingerprints(of: near))
    if kin.copyOf != nil || kin.story != nil { return kin }
    let recent = try column(
      Int64.self,
      """
      SELECT id FROM article WHERE decision IN ('kept','maybe') AND first_seen>=:start
      ORDER BY first_seen DESC LIMIT \(Self.mostRecent)
      """, ["start": record.firstSeen - window])
    return relate(record, try fingerprints(of: Set(recent).subtracting(near).filter { $0 != own }))
  }

  func fingerprints(of ids: Set<Int64>) throws -> [StoredFingerprint] {
    // One statement for however many there are.
    try all(
      StoredFingerprint.self, "WHERE article IN (SELECT value FROM json_each(:ids)) ORDER BY article",
      ["ids": "[" + ids.map(String.init).joined(separator: ",") + "]"])
  }

  /// Keeps what later articles are compared with.
  func saveFingerprint(of record: ArticleRecord, as id: Int64) throws {
    guard record.verdict.decision != .dropped else { return }
    for band in record.bands {
      try run(
        "INSERT OR IGNORE INTO band(band, article) VALUES (:band, :article)",
        ["band": Int64(bitPattern: band), "article": id])
    }
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
