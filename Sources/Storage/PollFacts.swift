import Text
import Web

/// What many refreshes need to know before they ask, read at once instead of once for each.
public struct PollFacts: Sendable {
  /// Validators by address; nil for an address that has none.
  private var validators: [WebURL: RefreshRecord.Served?] = [:]
  /// Sources with failed pages whose next try has come.
  private var waiting: Set<String> = []
  /// Sources with articles that an edition told not long ago, and with some that wait for one.
  private var (told, pending): (Set<String>, Set<String>) = ([], [])

  init(addresses: [WebURL], now: Instant, toldSince day: CalendarDay, from transaction: Transaction) throws {
    for url in addresses { validators[url] = .some(nil) }
    let known = try transaction.all(
      RefreshRecord.Served.self, "WHERE url IN (SELECT value FROM json_each(:urls))",
      ["urls": json(addresses.map(\.href))])
    for served in known { validators[served.url] = served }
    waiting = Set(
      try transaction.column(String.self, "SELECT DISTINCT source FROM attempt WHERE next_try<=:now", ["now": now]))
    told = Set(
      try transaction.column(
        String.self,
        "SELECT DISTINCT source FROM article INDEXED BY article_numbered_days WHERE number IS NOT NULL AND edition>=:day",
        ["day": day]))
    pending = Set(
      try transaction.column(
        String.self,
        "SELECT DISTINCT source FROM article INDEXED BY article_waiting WHERE edition IS NULL AND decision='kept'", [:])
    )
  }

  /// The validators kept for an address; nil where it was not looked up.
  public func validators(for url: WebURL) -> RefreshRecord.Served?? { validators[url] }

  /// Whether a source has pages to be tried again.
  public func hasFailuresDue(_ source: String) -> Bool { waiting.contains(source) }

  /// Whether editions since the day asked about told articles of a source.
  public func hasTold(_ source: String) -> Bool { told.contains(source) }

  /// Whether articles of a source wait for an edition.
  public func hasPending(_ source: String) -> Bool { pending.contains(source) }
}
