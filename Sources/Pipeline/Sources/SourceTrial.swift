import Digests
import Fetching
import Model
import Storage
import Synchronization
import Text
import Web

/// Reads a site once, as a source, to show what it would bring: `kabar test`. Nothing is kept, and it ends in time: what
/// was not read by then is not shown.
public struct SourceTrial: Sendable {
  /// One article of the site.
  public struct Finding: Sendable, Hashable, Codable {
    /// Its address.
    public var url: String
    /// Its headline.
    public var title: String
    /// The printed date; nil where there is none.
    public var published: String?
    /// `kept`, `maybe` or `dropped`; nil where the page was not read.
    public var decision: String?
    /// The score that was compared with the threshold.
    public var score: Double?
    /// The score from which on an article is kept.
    public var threshold: Double?
    /// The terms that counted, with their points, the weightiest first.
    public var terms: [String] = []
    /// The section that it would stand in; nil for none.
    public var section: String?
    /// The province or country.
    public var region: String?
    /// Its key facts, in words.
    public var facts: [String] = []
    /// Why the page could not be read; with a decision, what the feed says stood in for it.
    public var trouble: String?
    /// What became of the source's selectors on its page, where they did not find what they are for.
    public var selectors: [String] = []
  }

  /// What a site offers.
  public struct Report: Sendable, Hashable, Codable {
    /// The address tried.
    public var address: String
    /// How it is read: `feed`, `page` or `sitemap`; nil where nothing was found.
    public var kind: String?
    /// The address that answers, in the end: another source may bring it already.
    public var polled: String?
    /// What the site calls itself.
    public var title: String?
    /// Articles offered.
    public var offered = 0
    /// What would become of what it offers: only the first of it is read, which says of the rest that it is left out.
    public var ledger = Ledger()
    /// When it would be asked next, in words.
    public var next: String?
    /// The first of them, read and judged.
    public var articles: [Finding] = []
    /// What of the listing did not come or was left out, in words.
    public var notes: [String] = []
    /// What is wrong, in words.
    public var trouble: String?
    /// Its key word.
    public var troubleCode: TroubleCode?
    /// Whether the time was over before all was read.
    public var isCut = false

    /// A report about an address of which nothing is known yet.
    public init(address: String) { self.address = address }
  }

  private let source: Source
  private let fetcher: PoliteFetcher
  private let store: Store
  private let builder: ArticleBuilder
  private let clock: WallClock
  private let say: WordingLanguage

  /// What is wrong with a feed or sitemap that is in order otherwise.
  private var noEntries: String { say(": it has no entries at present", ": saat ini belum ada entrinya") }
  /// Articles that are read.
  private static let pages = 5
  /// Terms shown of an article.
  private static let terms = 4
  /// Seconds for one request.
  private static let patience = 6

  /// A trial of a source with a store that is thrown away afterwards.
  init(
    _ source: Source, fetcher: PoliteFetcher, store: Store, builder: ArticleBuilder, clock: WallClock,
    say: WordingLanguage
  ) {
    var source = source
    source.timeout = min(source.timeout, Self.patience)
    (self.source, self.fetcher, self.store) = (source, fetcher, store)
    (self.builder, self.clock, self.say) = (builder, clock, say)
  }

  /// Reads the site for at most `limit`; returns what was known then.
  public func run(within limit: Duration = .seconds(13)) async -> Report {
    let report = Mutex(Report(address: source.url.href))
    await run(within: limit) { latest in report.withLock { $0 = latest } }
    return report.withLock { $0 }
  }

  /// Hands over the report each time there is more to tell; the last one counts.
  private func run(within limit: Duration, _ tell: @escaping @Sendable (Report) -> Void) async {
    await withTaskGroup(of: Bool.self) { group in
      group.addTask {
        await read(tell)
        return true
      }
      group.addTask {
        try? await Task.sleep(for: limit)
        return false
      }
      _ = await group.next()
      group.cancelAll()
    }
  }

  private func read(_ tell: @Sendable (Report) -> Void) async {
    let now = clock.now()
    var report = Report(address: source.url.href)
    report.isCut = true
    do {
      tell(report)
      let client = try SourceClient(source, fetcher: fetcher)
      let state = SourceState(name: source.name, url: source.url)
      var listing = ListingReader(client, state: state, store: store, zone: builder.zone, now: now)
      guard case .candidates(let candidates) = try await listing.read() else { throw Trouble(.empty) }
      report.kind = source.kind == .sitemap ? "sitemap" : listing.state.memory.isFeed ? "feed" : "page"
      let polled = listing.state.feed ?? source.url
      report.polled = (listing.validators.first { $0.url == polled }?.answered ?? polled).href
      report.title = listing.siteNames.first?.split { $0.isWhitespace }.joined(separator: " ")
      report.offered = candidates.count
      report.notes = listing.state.memory.leftOut.map { KeptReason.words($0, say) }
      if listing.hasNoAddresses {
        (report.trouble, report.troubleCode) = (words(Trouble(.noAddresses)), .noAddresses)
      }
      if candidates.isEmpty { report.trouble = words(Trouble(.empty)) + noEntries }
      let plan = SourceRefresh.plan(
        source, listing.state, headers: listing.lastHeaders, status: listing.lastStatus, isBroken: listing.isBroken,
        now: now)
      report.next = PollWords.words(PollWords.kept(plan), say)
      tell(report)
      var reader = CandidateReader(listing, builder: builder, clock: clock)
      reader.compare(candidates)
      for candidate in candidates.prefix(Self.pages) {
        if Task.isCancelled { return }
        let reading = await reader.read(candidate, isBacklog: true, now: now)
        if Task.isCancelled { return }
        report.articles.append(finding(candidate, reading))
        report.ledger.add(Self.outcome(of: reading))
        tell(report)
      }
    } catch {
      if Task.isCancelled { return }
      let trouble = error as? Trouble ?? Trouble(.other, String(describing: error))
      (report.trouble, report.troubleCode) = (words(trouble), trouble.code)
    }
    report.isCut = false
    report.ledger.add(.leftOut, count: report.offered - report.ledger.offered)
    tell(report)
  }

  /// What would become of an entry, as far as one reading tells.
  private static func outcome(of reading: CandidateReader.Reading) -> EntryOutcome {
    switch reading.article?.verdict.decision {
    case .kept: .shown
    case .maybe: .maybe
    case .dropped: .offTopic
    case nil: .unreadable
    }
  }

  private func finding(_ candidate: Candidate, _ reading: CandidateReader.Reading) -> Finding {
    var finding = Finding(url: candidate.url.href, title: candidate.title ?? "")
    finding.selectors = reading.selectors.filter { !$0.isUsed }.map(\.text)
    finding.trouble = reading.failure.map { words($0.trouble) }
    if let record = reading.article {
      (finding.url, finding.title) = (record.article.url.href, record.article.title)
      finding.published = record.article.published?.moment.day.iso
      (finding.decision, finding.score) = (record.verdict.decision.rawValue, record.verdict.score)
      finding.threshold = record.verdict.threshold
      let terms = record.verdict.terms.sorted { abs($0.points) > abs($1.points) }
      finding.terms = terms.prefix(Self.terms).map { "\($0.phrase) (\(JudgedWords.zone($0.zone, say)), \($0.count)×)" }
      let wording = FactWording(language: say.rawValue)
      (finding.section, finding.region) = (record.verdict.topic, record.region)
      finding.facts = record.facts.map(wording.line)
    }
    return finding
  }

  private func words(_ trouble: Trouble) -> String { TroubleWording(language: say.rawValue).phrase(trouble) }
}
