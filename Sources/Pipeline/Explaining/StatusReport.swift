import Configuration
import Digests
import Model
import Storage
import Text
import Web

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
    /// What is wrong.
    public var trouble: String?
    /// Its key word.
    public var troubleCode: TroubleCode?
    /// When it is tried again.
    public var retry: TroubleCode.Retry?
    /// The same in a few words, for a list of causes.
    public var cause: String?
    /// Since when.
    public var since: String?
    /// What the operator can do about it.
    public var advice: String?
    /// What the operator should know though nothing is wrong.
    public var notes: [String] = []
    /// What it offered, and what became of it.
    public var ledger = SourceLedger()
    /// What of its listing was left out for being too much.
    public var leftOut: [String] = []

    /// How a source stands.
    public enum State: String, Sendable, Hashable, Codable {
      case ok, ill, new, paused
    }

    /// How it stands.
    public var state = State.new
  }

  /// Something that fails at present and is tried again.
  public struct Failure: Sendable, Hashable, Codable {
    /// Why.
    public var reason: String
    /// Since when.
    public var since: String
    /// Tries so far.
    public var tries: Int
    /// When it is tried again.
    public var nextTry: String

    /// A setback as it is told in a zone.
    public init(_ setback: Setback, zone: ZoneRules) {
      (reason, tries) = (setback.reason, setback.tries)
      (since, nextTry) = (zone.moment(setback.since).iso8601, zone.moment(setback.nextTry).iso8601)
    }
  }

  /// The time of the report.
  public var now: String
  /// The process id of the running service; nil when none runs.
  public var servicePID: Int?
  /// Whether the service runs and does not answer: what follows is from its files.
  public var serviceHangs = false
  /// The process that works on the state folder though no service answers.
  public var holder: Int?
  /// What is wrong with the database's file that the service has open.
  public var databaseFault: String?
  /// The text of the configuration that the service has in use.
  public var configuration: ConfigurationStamp?
  /// The day whose edition should be there by now and is not, ISO.
  public var overdueEdition: String?
  /// Why the edition, or its files, cannot be written.
  public var editionFailure: Failure?
  /// Editions whose files are still to be written, ISO days.
  public var unwritten: [String] = []
  /// Whether one of them closed more than an hour ago.
  public var isUnwrittenLate = false
  /// Why the database cannot be read or written.
  public var storeFailure: Failure?
  /// Rows of the database that are damaged and were passed over: row and column.
  public var damagedRows: [String] = []
  /// Why the outbox cannot be read or written.
  public var mailFailure: Failure?
  /// Why the digests could not be taken elsewhere (`publish:`).
  public var publishFailure: Failure?
  /// How each further digest stands (`digests:`).
  public var lists: [ListStatus] = []
  /// Since when no source at all can be reached.
  public var lineDownSince: String?
  /// Articles known.
  public var articles: Int
  /// Room on the disk.
  public var storage = Storage()
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
  /// The last edition that had messages, ISO.
  public var mailDay: String?
  /// Messages given up that are of that edition.
  public var mailFailedLast = 0
  /// Messages of that edition that were sent.
  public var mailSentLast = 0
  /// Messages that wait for hours.
  public var mailLate = 0
  /// Those messages, the oldest first.
  public var mail: [MessageStatus] = []

  /// Room on the disk.
  public struct Storage: Sendable, Hashable, Codable {
    /// What the database takes.
    public var databaseBytes = 0
    /// What is free where it lies; nil where that is not known.
    public var freeBytes: Int?
    /// Rows that are damaged and were passed over.
    public var damagedRows = 0
  }

  /// Tells why the service fails in `id` or `en`.
  public mutating func speak(_ language: String) {
    let say = TroubleWording(language: language).say
    for place in [\StatusReport.editionFailure, \.storeFailure, \.mailFailure] {
      if let reason = self[keyPath: place]?.reason { self[keyPath: place]?.reason = KeptReason.words(reason, say) }
    }
  }

  /// Whether anything of the service itself fails.
  public var hasFailure: Bool {
    serviceHangs || isUnwrittenLate || databaseFault != nil || publishFailure != nil || lists.contains { $0.needsLook }
      || editionFailure != nil || storeFailure != nil || mailFailure != nil || lineDownSince != nil
      || !damagedRows.isEmpty || overdueEdition != nil
      || mailFailedLast > 0 || mailLate > 0
  }

  private static func notes(
    of source: Source, _ state: SourceState?, now: Instant, _ say: WordingLanguage
  ) -> [String] {
    var notes: [String] = []
    // What is new to us may be old: a feed that ended long before it was added.
    let read = [state?.lastNew ?? state?.firstSuccess, state?.memory.span?.newest].compactMap { $0 }
    if let last = read.min(), state?.trouble == nil,
      FeedSilence.isLong(newest: last, rhythm: state?.memory.rhythm, longest: source.silentAfter, now: now)
    {
      let days = (now - last) / 86_400
      let gap = state?.memory.rhythm.map { max(1, $0.gap / 86_400) }
      let usual = gap.map { say(" (it used to write every \($0) d)", " (biasanya tiap \($0) hari)") } ?? ""
      notes.append(say("nothing new for \(days) days", "tidak ada yang baru selama \(days) hari") + usual)
    }
    if let feed = state?.memory.abandoned {
      notes.append(
        say(
          "its feed \(feed.href) has ended; its page goes on and is read instead",
          "umpannya \(feed.href) berhenti; halamannya tetap terbit dan itulah yang dibaca"))
    }
    if let feed = state?.memory.moved, feed.isEstablished {
      notes.append(
        say("moved for good to ", "sudah pindah permanen ke ") + feed.target.href
          + say("; to write it down: ", "; untuk mencatatnya: ") + "kabar move \"\(source.name)\"")
    }
    if source.privateNetwork {
      notes.append(
        "private_network: " + say("addresses of private networks are allowed", "alamat jaringan privat boleh"))
    }
    return notes
  }

  /// Reads how things stand.
  static func read(
    store: Store, sources: [Source], words: TroubleWording, desk: EditionDesk, now: Instant, digestFolder: String,
    servicePID: Int?
  ) async throws(StoreError) -> StatusReport {
    let zone = desk.calendar.zone
    let states = try await store.sourceStates()
    func text(_ instant: Instant?) -> String? { instant.map { zone.moment($0).iso8601 } }
    let ledgers = try await SourceLedger.all(store: store, desk: desk, states: states, words: words, now: now)
    let statuses = sources.map { source in
      let state = states[source.name]
      let trouble = state?.trouble.flatMap(Trouble.init(stored:))
      var status = SourceStatus(
        name: source.name, url: source.url.href, feed: state?.feed?.href,
        isWell: state.map { $0.trouble == nil && $0.lastSuccess != nil } ?? false, isEnabled: source.enabled,
        lastPoll: text(state?.lastPoll), lastSuccess: text(state?.lastSuccess), lastNewArticle: text(state?.lastNew),
        nextPoll: text(state?.nextPoll), nextReason: PollWords.words(state?.nextReason ?? "", words.say),
        failures: state?.failures ?? 0,
        trouble: trouble.map { words.phrase($0) }, troubleCode: trouble?.code,
        cause: trouble.map { words.cause($0) }, since: text(state?.troubleSince),
        advice: trouble.map { words.advice($0) }, ledger: ledgers[source.name] ?? SourceLedger(),
        leftOut: (state?.memory.leftOut ?? []).map { KeptReason.words($0, words.say) })
      status.notes = notes(of: source, state, now: now, words.say)
      status.retry = trouble?.code.retry
      status.state = !source.enabled ? .paused : trouble != nil ? .ill : state?.lastPoll == nil ? .new : .ok
      return status
    }
    let last = try await desk.latest()
    var report = StatusReport(
      now: zone.moment(now).iso8601, servicePID: servicePID, articles: try await store.articleCount(),
      lastEdition: last?.day.iso, lastEditionArticles: last?.articles,
      nextEdition: zone.moment(desk.calendar.nextClosing(after: now)).iso8601, digestFolder: digestFolder,
      sources: statuses)
    report.overdueEdition = desk.overdue(after: last, at: now)?.iso
    let unwritten = try await store.unwrittenEditions()
    report.unwritten = unwritten.map(\.iso)
    report.isUnwrittenLate = unwritten.contains { desk.calendar.isLate($0, at: now) }
    try await report.addMail(from: store, zone: zone, words.say, now: now)
    if !desk.settings.digest.publish.isEmpty, let setback = try await store.publishSetback(), setback.tries > 0 {
      report.publishFailure = Failure(setback, zone: zone)
      report.publishFailure?.reason = KeptReason.words(setback.reason, words.say)
    }
    report.damagedRows = store.unreadablePlaces
    report.storage = Storage(
      databaseBytes: store.bytes, freeBytes: store.freeBytes, damagedRows: report.damagedRows.count)
    return report
  }
}
