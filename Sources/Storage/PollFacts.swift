import GRDB
import Text
import Web

/// What many refreshes need to know before they ask, read at once instead of once for each.
public struct PollFacts: Sendable {
  /// Validators by address; nil for an address that has none.
  private var validators: [WebURL: RefreshRecord.Served?] = [:]
  /// Sources with failed pages whose next try has come.
  private var waiting: Set<String> = []
  /// Sources with articles that an edition showed not long ago.
  private var shown: Set<String> = []

  init(addresses: [WebURL], now: Instant, shownSince day: CalendarDay, from db: Database) throws {
    let statement = try db.makeStatement(sql: "SELECT * FROM validators WHERE url=?")
    for url in addresses {
      validators[url] = .some(
        try Row.fetchOne(statement, arguments: [url.href]).flatMap(RefreshRecord.Served.init(row:)))
    }
    let due = "SELECT DISTINCT source FROM attempt WHERE next_try<=?"
    waiting = Set(try String.fetchAll(db, sql: due, arguments: [now.seconds]))
    let recent = "SELECT DISTINCT source FROM article WHERE outcome='shown' AND edition>=?"
    shown = Set(try String.fetchAll(db, sql: recent, arguments: [day.iso]))
  }

  /// The validators kept for an address; nil where it was not looked up.
  public func validators(for url: WebURL) -> RefreshRecord.Served?? { validators[url] }

  /// Whether a source has pages to be tried again.
  public func hasFailuresDue(_ source: String) -> Bool { waiting.contains(source) }

  /// Whether editions since the day asked about showed articles of a source.
  public func hasShown(_ source: String) -> Bool { shown.contains(source) }
}

extension Store {
  /// What is known of these addresses, of pages to be tried again, and of articles shown since `day`.
  public func pollFacts(
    addresses: [WebURL], now: Instant, shownSince day: CalendarDay
  ) async throws(StoreError) -> PollFacts {
    try await read { try PollFacts(addresses: addresses, now: now, shownSince: day, from: $0) }
  }
}

extension RefreshRecord.Served {
  init?(row: Row) {
    guard let url = WebURL(row["url"]), let answered = WebURL(row["answered"]) else { return nil }
    self.init(
      url: url, answered: answered,
      validators: Validators(etag: row["etag"], lastModified: row["last_modified"]))
  }
}
