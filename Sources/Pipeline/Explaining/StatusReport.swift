import Configuration
import Digests
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

  /// Reads how things stand in a newsroom.
  public static func read(_ room: Newsroom, servicePID: Int?) async throws(StoreError) -> StatusReport {
    let now = room.clock.now()
    let states = try await room.store.sourceStates()
    let editions = try await room.store.editions()
    let words = TroubleWording(language: room.settings.digest.language)
    func text(_ instant: Instant?) -> String? { instant.map { room.zone.moment($0).iso8601 } }
    let sources = room.settings.sources.map { source in
      let state = states[source.name]
      let trouble = state?.trouble.flatMap(Trouble.init(stored:)).map { words.phrase($0) }
      return SourceStatus(
        name: source.name, url: source.url.href, feed: state?.feed,
        isWell: state.map { $0.trouble == nil && $0.lastSuccess != nil } ?? false, isEnabled: source.enabled,
        lastPoll: text(state?.lastPoll), lastSuccess: text(state?.lastSuccess), lastNewArticle: text(state?.lastNew),
        nextPoll: text(state?.nextPoll), nextReason: state?.nextReason ?? "", failures: state?.failures ?? 0,
        trouble: trouble, leftOut: state?.memory.leftOut ?? [])
    }
    var report = StatusReport(
      now: room.zone.moment(now).iso8601, servicePID: servicePID, articles: try await room.store.articleCount(),
      lastEdition: editions.first?.day.iso, lastEditionArticles: editions.first?.articles,
      nextEdition: room.zone.moment(EditionDesk(room).days(at: now).nextClosing).iso8601,
      digestFolder: room.digestFolder, sources: sources)
    try await report.addMail(room)
    return report
  }
}
