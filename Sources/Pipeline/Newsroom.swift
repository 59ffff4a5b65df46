import Configuration
import Digests
import Fetching
import Files
import Logging
import Model
import Relevance
import Storage
import Text
import Web

/// What the command line put together for a run: settings, store, fetcher, clock. It makes the parts that do the work; no
/// part knows it.
public struct Newsroom: Sendable {
  /// The configuration.
  public private(set) var settings: Settings
  /// The zone that days are counted in.
  public private(set) var zone: ZoneRules
  /// Where the state is.
  public let folder: StateFolder
  /// What is remembered.
  public let store: Store
  /// How files are written.
  public let disk: DiskWriter
  /// How addresses are got.
  public let fetcher: PoliteFetcher
  /// What is on social work.
  private var judge: JudgeOnDemand
  /// What time it is.
  public let clock: WallClock
  /// Where the journal goes.
  public let logger: Logger
  /// Which text of the configuration these settings are; nil where that does not matter.
  public private(set) var configuration: ConfigurationStamp?
  private let lanes = RefreshLanes()
  private let inUse: SourcesInUse
  private let underWay: UnderWayMarks

  /// A newsroom for these settings.
  public init(
    settings: Settings, zone: ZoneRules, folder: StateFolder, store: Store, disk: DiskWriter, fetcher: PoliteFetcher,
    lexicon: Lexicon, clock: WallClock, logger: Logger, configuration: ConfigurationStamp? = nil
  ) {
    (self.settings, self.zone, self.folder, self.store, self.disk) = (settings, zone, folder, store, disk)
    (self.fetcher, self.clock, self.logger, self.configuration) = (fetcher, clock, logger, configuration)
    inUse = SourcesInUse(settings.sources)
    underWay = UnderWayMarks(path: folder.underWay, places: PageThread.count)
    judge = JudgeOnDemand(lexicon: lexicon, settings: settings.relevance, topics: settings.topics)
  }

  /// The same newsroom with another configuration, which holds for what is being read as well: sources that it does not have
  /// are read no further.
  public func with(
    settings: Settings, zone: ZoneRules, lexicon: Lexicon, configuration: ConfigurationStamp? = nil
  ) -> Newsroom {
    var room = self
    (room.settings, room.zone, room.configuration) = (settings, zone, configuration)
    inUse.replace(by: settings.sources)
    room.judge = JudgeOnDemand(lexicon: lexicon, settings: settings.relevance, topics: settings.topics)
    return room
  }

  /// Where editions are made.
  public var desk: EditionDesk {
    EditionDesk(store: store, disk: disk, settings: settings, zone: zone, clock: clock, folder: digestFolder)
  }

  /// Where the editions of further digests are made, in the order of the configuration.
  public var furtherDesks: [EditionDesk] { settings.digests.map(desk) }

  /// Where the editions of a further digest are made: with its own sections, recipients and folder.
  public func desk(of list: FurtherDigest) -> EditionDesk {
    var own = settings
    own.digest = list.digest
    own.email?.to = list.to
    if list.to.isEmpty { own.email = nil }
    if !list.sources.isEmpty {
      own.sources = settings.sources.filter { source in
        list.sources.contains { $0.lowercased() == source.name.lowercased() }
      }
    }
    var desk = EditionDesk(
      store: store.of(digest: list.name), disk: disk, settings: own, zone: zone, clock: clock,
      folder: folder.digests(of: list, in: settings))
    desk.list = list
    return desk
  }

  /// Where the editions of a digest are made; nil where `digests:` has none of that name.
  public func desk(named list: String?) -> EditionDesk? {
    guard let list else { return desk }
    return settings.digests.first { $0.name == list || $0.digest.title == list }.map { desk(of: $0) }
  }

  /// Makes every edition that is due, of the one digest and of further ones. One that fails keeps no other from being made.
  ///
  /// - Throws: what the first of them threw that failed.
  @discardableResult
  public func publishDue(progress: ProgressSink) async throws -> EditionDesk.Outcome {
    var failure: (any Error)?
    var outcome = EditionDesk.Outcome.held(desk.calendar.day(at: clock.now()))
    do { outcome = try await desk.publishDue(progress: progress) } catch { failure = error }
    for desk in furtherDesks {
      do { _ = try await desk.publishDue(progress: progress) } catch { failure = failure ?? error }
    }
    if let failure { throw failure }
    return outcome
  }

  /// Runs the operator's program that takes the digests elsewhere (`publish:`). What goes wrong is kept and tried again.
  ///
  /// - Returns: what went wrong; nil where it went well, or where there is no such program.
  @discardableResult
  public func publishFolder() async throws(StoreError) -> Setback? {
    let before = try await store.publishSetback()
    guard !settings.digest.publish.isEmpty else {
      try await store.note(nil)
      return nil
    }
    let day = desk.calendar.day(at: clock.now()).iso
    // Cut off by a stop or a kill, it is due at the next start.
    let begun = Setback(
      day: day, reason: before?.reason ?? "", since: before?.since ?? clock.now(), tries: before?.tries ?? 0,
      nextTry: clock.now())
    try await store.note(begun)
    do throws(PublishProgram.Failure) {
      try await PublishProgram(words: settings.digest.publish).run(folder: digestFolder, day: day)
    } catch {
      if Task.isCancelled { return begun }
      let setback = Setback(error.description, at: clock.now(), day: day, after: before, by: .publish)
      try await store.note(setback)
      return setback
    }
    try await store.note(nil)
    return nil
  }

  /// When publishing is to be tried again; nil where nothing is to be made up for.
  public func nextPublishing() async throws(StoreError) -> Instant? {
    try await store.publishSetback().map { settings.digest.publish.isEmpty ? clock.now() : $0.nextTry }
  }

  /// Who sends messages.
  public var delivery: MailDelivery {
    var delivery = MailDelivery(store: store, email: settings.email, zone: zone, clock: clock)
    for list in settings.digests { delivery.lists[list.name] = list.to }
    return delivery
  }

  /// Who tells the operator.
  public var operatorMail: OperatorMail {
    OperatorMail(settings: settings, delivery: delivery, calendar: desk.calendar)
  }

  /// Where the digests are written.
  public var digestFolder: String { folder.digests(of: settings) }

  /// Takes away the halves of files that a loss of power left in the folders of digests.
  public func removeHalfFiles() async {
    for folder in [digestFolder] + furtherDesks.map(\.folder) { await HalfFiles(disk: disk).remove(in: folder) }
  }

  /// Who reads sources.
  public var refreshRound: RefreshRound {
    let parts = RefreshParts(
      fetcher: fetcher, store: store, builder: builder, sameText: SameText(strictness: settings.relevance.duplicates),
      calendar: desk.calendar, clock: clock, underWay: underWay, inUse: inUse)
    return RefreshRound(all: settings.sources, parts: parts, lanes: lanes)
  }

  /// Who tries a source; the newsroom's store is thrown away afterwards.
  public func trial(of source: Source, in say: WordingLanguage = .english) -> SourceTrial {
    SourceTrial(source, fetcher: fetcher, store: store, builder: builder, clock: clock, say: say)
  }

  /// Who says why an article is in the digest, or not.
  package var inquiry: ArticleInquiry {
    ArticleInquiry(sources: settings.sources, fetcher: fetcher, store: store, builder: builder, clock: clock)
  }

  /// How things stand now.
  ///
  /// - Parameter language: of the troubles, `id` or `en`.
  public func status(servicePID: Int?, language: String = "en") async throws(StoreError) -> StatusReport {
    var report = try await StatusReport.read(
      store: store, sources: settings.sources, words: TroubleWording(language: language),
      desk: desk, now: clock.now(), digestFolder: digestFolder, servicePID: servicePID)
    try await report.addLists(
      settings.digests.map { ($0.name, $0.digest.title, desk(of: $0)) }, from: store, now: clock.now())
    if servicePID != nil { report.configuration = configuration }
    return report
  }

  /// What a source offered last, the latest first, with what became of it.
  public func offered(
    by source: String, limit: Int, language: String = "en"
  ) async throws(StoreError) -> [OfferedEntry] {
    try await tell(try await store.lastOffered(by: source, limit: limit), language)
  }

  /// What became of an address at each source that offered it.
  public func offered(_ url: WebURL, language: String = "en") async throws(StoreError) -> [OfferedEntry] {
    try await tell(try await store.offered(url.key, by: settings.sources.map(\.name)), language)
  }

  private func tell(_ entries: [LedgerEntry], _ language: String) async throws(StoreError) -> [OfferedEntry] {
    let isPending = entries.contains { $0.outcome == nil }
    let preview = isPending ? try await desk.preview(try await store.sourceStates()) : [:]
    let teller = OfferedEntry.Teller(
      store: store, desk: desk, preview: preview, words: TroubleWording(language: language))
    var told: [OfferedEntry] = []
    for entry in entries { told.append(try await teller.tell(entry)) }
    return told
  }

  private var builder: ArticleBuilder {
    ArticleBuilder(zone: zone, judge: judge, sentences: settings.digest.summarySentences)
  }
}

extension Newsroom {
  /// Takes the kept copies of robots.txt into use.
  public func restoreRobots() async throws(StoreError) {
    await fetcher.robots.restore(try await store.robots())
  }

  /// Keeps the copies of robots.txt for the next start.
  public func keepRobots() async throws(StoreError) { try await store.saveRobots(await fetcher.robots.records) }
}
