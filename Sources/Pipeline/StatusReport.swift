import Configuration
import Model
import Storage
import Text

/// How things stand: for `kabar status`, as text and as JSON.
public struct StatusReport: Sendable, Hashable, Codable {
  /// One source.
  public struct SourceStatus: Sendable, Hashable, Codable {
    public var name: String
    public var url: String
    /// The feed found for it.
    public var feed: String?
    /// Whether the last poll succeeded; false before the first one.
    public var isWell: Bool
    public var isEnabled: Bool
    public var lastPoll: String?
    public var lastSuccess: String?
    public var lastNewArticle: String?
    public var nextPoll: String?
    /// Why then.
    public var nextReason: String
    public var failures: Int
    /// What is wrong, in the digest's language.
    public var trouble: String?
  }

  public var now: String
  /// The process id of the running service; nil when none runs.
  public var servicePID: Int?
  public var articles: Int
  public var lastEdition: String?
  public var lastEditionArticles: Int?
  /// When the next edition closes.
  public var nextEdition: String
  public var digestFolder: String
  public var sources: [SourceStatus]
  /// Messages that wait to be sent.
  public var mailWaiting = 0
  /// Messages given up in the last two weeks.
  public var mailFailed = 0
  /// Those messages, the oldest first.
  public var mail: [LetterStatus] = []

  /// Reads how things stand in a newsroom.
  public static func read(_ room: Newsroom, servicePID: Int?) async throws(StorageError) -> StatusReport {
    let now = room.clock.now()
    let states = try await room.store.sourceStates()
    let editions = try await room.store.editions()
    let words = TroubleWords(language: room.settings.digest.language)
    func text(_ instant: Instant?) -> String? { instant.map { room.zone.moment($0).iso8601 } }
    let sources = room.settings.sources.map { source in
      let state = states[source.name]
      let trouble = state?.trouble.flatMap(Trouble.init(stored:)).map { words.phrase($0) }
      return SourceStatus(
        name: source.name, url: source.url.href, feed: state?.feed,
        isWell: state.map { $0.trouble == nil && $0.lastSuccess != nil } ?? false, isEnabled: source.enabled,
        lastPoll: text(state?.lastPoll), lastSuccess: text(state?.lastSuccess), lastNewArticle: text(state?.lastNew),
        nextPoll: text(state?.nextPoll), nextReason: state?.nextReason ?? "", failures: state?.failures ?? 0,
        trouble: trouble)
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
