import Model
import Text
import Web

extension Store {
  /// The states of all sources that were ever polled, by name.
  public func sourceStates() async throws(StoreError) -> [String: SourceState] {
    try await read { Self.byName(try $0.all(SourceState.self)) }
  }

  /// The states of these sources, by name.
  public func sourceStates(named names: [String]) async throws(StoreError) -> [String: SourceState] {
    try await read { transaction in
      Self.byName(
        try transaction.all(
          SourceState.self, "WHERE name IN (SELECT value FROM json_each(:names))", ["names": json(names)]))
    }
  }

  private static func byName(_ states: [SourceState]) -> [String: SourceState] {
    Dictionary(states.map { ($0.name, $0) }) { first, _ in first }
  }

  /// The validators kept for an address.
  public func validators(for url: WebURL) async throws(StoreError) -> RefreshRecord.Served? {
    try await read { try $0.lookup(RefreshRecord.Served.self, by: .url)(url.href) }
  }

  /// What is known of these addresses, of pages to be tried again, and of articles told since `day`, or that wait for an edition.
  public func pollFacts(
    addresses: [WebURL], now: Instant, toldSince day: CalendarDay
  ) async throws(StoreError) -> PollFacts {
    try await read { try PollFacts(addresses: addresses, now: now, toldSince: day, from: $0) }
  }

  /// What is known of the keys of entries and links.
  public struct KnownKeys: Sendable {
    /// Keys of kept articles, and of what the source offered before and is settled.
    public var seen: Set<String> = []
    /// Pages that failed and wait.
    public var failed: [String: RefreshRecord.Failure] = [:]
    /// Keys that the source offered before.
    public var offered: Set<String> = []
    /// Identities of keys that are neither seen nor failed by which an article is known.
    public var identified: Set<String> = []

    /// Nothing known.
    public init() {}

    /// All keys that are known for whatever reason.
    public var all: Set<String> { seen.union(failed.keys).union(offered) }
  }

  /// What is known of keys.
  ///
  /// - Parameters:
  ///   - source: whose ledger is looked at, too; nil: only articles and pages.
  ///   - identities: what else articles may be known by of which nothing is known by their key.
  public func known(
    keys: [String], of source: String? = nil, identities: [(key: String, identity: String)] = []
  ) async throws(StoreError) -> KnownKeys {
    try await read { transaction in
      var known = KnownKeys()
      let attempt = try transaction.lookup(RefreshRecord.Failure.self, by: .key)
      for key in keys {
        let isSettled = try source.flatMap { try transaction.isSettled(Offer.id(key, of: $0)) }
        if isSettled != nil { known.offered.insert(key) }
        if isSettled == true {
          known.seen.insert(key)
          continue
        }
        if try transaction.article(knownAs: key) != nil { known.seen.insert(key) }
        known.failed[key] = try attempt(key)
      }
      for (key, identity) in identities where !known.seen.contains(key) && known.failed[key] == nil {
        if try transaction.article(knownAs: identity) != nil { known.identified.insert(identity) }
      }
      return known
    }
  }

  /// Pages of a source that could not be read and whose next try has come, at most 50.
  public func failuresDue(of source: String, at now: Instant) async throws(StoreError) -> [RefreshRecord.Failure] {
    try await read {
      try $0.all(
        RefreshRecord.Failure.self, "WHERE source=:source AND next_try<=:now ORDER BY next_try, key LIMIT 50",
        ["source": source, "now": now])
    }
  }

  /// Why a page could not be read, where it could not.
  public func failure(key: String) async throws(StoreError) -> RefreshRecord.Failure? {
    try await known(keys: [key]).failed[key]
  }
}
