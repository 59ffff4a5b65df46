import Configuration
import Model
import Storage
import Text

/// How things stand: for `kabar status`, as text and as JSON.
public struct StatusReport: Sendable, Hashable, Codable {
  /// One source.
  public struct SourceStatus: Sendable, Hashable, Codable {
    /// The name.
    public var name: String
    /// The address.
    public var url: String
    /// The feed found for it.
    public var feed: String?
    /// Whether the last poll succeeded; false before the first one.
    public var isWell: Bool
    /// Whether it is polled at all.
    public var isEnabled: Bool
    /// When it was last asked.
    public var lastPoll: String?
    /// When it last answered as it should.
    public var lastSuccess: String?
    /// When an article was last new.
    public var lastNewArticle: String?
    /// When it is asked next.
    public var nextPoll: String?
    /// Why then.
    public var nextReason: String
    /// Tries that failed so far.
    public var failures: Int
    /// What is wrong, in the digest's language.
    public var trouble: String?
    /// What of its listing was left out for being too much.
    public var leftOut: [String] = []
  }

  /// The time of the report.
  public var now: String
  /// The process id of the running service; nil when none runs.
  public var servicePID: Int?
  /// Articles known.
  public var articles: Int
  /// The day of the last edition.
  public var lastEdition: String?
  /// Its articles.
  public var lastEditionArticles: Int?
  /// When the next edition closes.
  public var nextEdition: String
  /// Where the digests are.
  public var digestFolder: String
  /// Each source.
  public var sources: [SourceStatus]
  /// Messages that wait to be sent.
  public var mailWaiting = 0
  /// Messages given up in the last two weeks.
  public var mailFailed = 0
  /// Those messages, the oldest first.
  public var mail: [MessageStatus] = []

  /// Reads how things stand.
  static func read(
    store: Store, sources: [Source], words: TroubleWords, zone: ZoneRules, now: Instant, nextEdition: Instant,
    digestFolder: String, servicePID: Int?
  ) async throws(StoreError) -> StatusReport {
    let states = try await store.sourceStates()
    let editions = try await store.editions()
    func text(_ instant: Instant?) -> String? { instant.map { zone.moment($0).iso8601 } }
    let statuses = sources.map { source in
      let state = states[source.name]
      let trouble = state?.trouble.flatMap(Trouble.init(stored:)).map { words.phrase($0) }
      return SourceStatus(
        name: source.name, url: source.url.href, feed: state?.feed?.href,
        isWell: state.map { $0.trouble == nil && $0.lastSuccess != nil } ?? false, isEnabled: source.enabled,
        lastPoll: text(state?.lastPoll), lastSuccess: text(state?.lastSuccess), lastNewArticle: text(state?.lastNew),
        nextPoll: text(state?.nextPoll), nextReason: state?.nextReason ?? "", failures: state?.failures ?? 0,
        trouble: trouble, leftOut: state?.memory.leftOut ?? [])
    }
    var report = StatusReport(
      now: zone.moment(now).iso8601, servicePID: servicePID, articles: try await store.articleCount(),
      lastEdition: editions.first?.day.iso, lastEditionArticles: editions.first?.articles,
      nextEdition: zone.moment(nextEdition).iso8601, digestFolder: digestFolder, sources: statuses)
    try await report.addMail(from: store, zone: zone, now: now)
    return report
  }
}
