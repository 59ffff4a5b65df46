import Model
import Text
import Web

extension Store {
  /// The states of all sources that were ever polled, by name.
  public func sourceStates() async throws(StoreError) -> [String: SourceState] {
    try await read { transaction in
      Dictionary(try transaction.all(SourceState.self).map { ($0.name, $0) }) { first, _ in first }
    }
  }

  /// The states of these sources, by name.
  public func sourceStates(named names: [String]) async throws(StoreError) -> [String: SourceState] {
    try await read { transaction in
      let find = try transaction.lookup(SourceState.self, by: .name)
      var states: [String: SourceState] = [:]
      for name in names { states[name] = try find(name) }
      return states
    }
  }

  /// The validators kept for an address.
  public func validators(for url: WebURL) async throws(StoreError) -> RefreshRecord.Served? {
    try await read { try $0.lookup(RefreshRecord.Served.self, by: .url)(url.href) }
  }

  /// What is known of these addresses, of pages to be tried again, and of articles shown since `day`.
  public func pollFacts(
    addresses: [WebURL], now: Instant, shownSince day: CalendarDay
  ) async throws(StoreError) -> PollFacts {
    try await read { try PollFacts(addresses: addresses, now: now, shownSince: day, from: $0) }
  }

  /// What is known of addresses: which keys belong to a kept article, and which pages failed and wait.
  public func known(keys: [String]) async throws(StoreError) -> (
    seen: Set<String>, failed: [String: RefreshRecord.Failure]
  ) {
    try await read { transaction in
      var seen: Set<String> = []
      var failed: [String: RefreshRecord.Failure] = [:]
      let attempt = try transaction.lookup(RefreshRecord.Failure.self, by: .key)
      for key in keys {
        if try transaction.article(knownAs: key) != nil { seen.insert(key) }
        failed[key] = try attempt(key)
      }
      return (seen, failed)
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
