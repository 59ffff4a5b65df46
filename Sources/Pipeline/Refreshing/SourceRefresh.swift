import Deduplication
import Digests
import Extraction
import Feeds
import Model
import Storage
import Text
import Web

/// One refresh of one source: ask it, read what is new, judge it, and write all of it in one transaction.
///
/// A source that fails is data, not an error: its state says what is wrong and when it is tried again.
struct SourceRefresh {
  let room: Newsroom
  let source: Source
  /// Told what became of the source's selectors on each page.
  var noteSelectors: (@Sendable ([SelectorNote]) -> Void)?
  let progress: ProgressSink
  /// What was looked up for many sources at once.
  var facts: PollFacts?
  /// Whether someone asked for it: a failure then counts for nothing, and the source is polled when it would have been.
  var isByHand = false

  /// How a refresh ended.
  struct Outcome: Sendable {
    var new = 0
    var kept = 0
    var trouble: Trouble?
    /// When the source is due again; nil: only when someone asks for it.
    var next: Instant?
  }

  /// What a refresh found, to be written.
  struct Draft: Sendable {
    var record: RefreshRecord
    var result = Outcome()
    var unchanged = false
    /// What was left out of the listing before.
    var leftOutBefore: [String] = []
    /// Polls that had failed in a row before.
    var failuresBefore = 0
  }

  /// Asks the source and decides what is to be written; nil where a stop cut it off.
  func read(from known: SourceState?) async throws(StoreError) -> Draft? {
    progress(.started(source: source.name))
    let now = room.clock.now()
    var state = known ?? SourceState(name: source.name, url: source.url.href)
    if state.url != source.url.href { state = SourceState(name: source.name, url: source.url.href) }
    state.lastPoll = now
    let isBacklog = state.firstSuccess == nil

    var headers = HTTPHeaders()
    var status = 0
    var record = RefreshRecord(state: state)
    var result = Outcome()
    var unchanged = false
    do {
      let client = try SourceClient(source, fetcher: room.fetcher)
      var listing = ListingReader(room: room, source: source, client: client, state: state, now: now)
      listing.facts = facts
      defer {
        state = listing.state
        (headers, status) = (listing.lastHeaders, listing.lastStatus)
      }
      let offer = try await listing.read()
      var candidates: [Candidate] = []
      if case .candidates(let offered) = offer { candidates = offered } else { unchanged = true }
      let isComplete = try await readNew(
        candidates, listing: listing, isBacklog: isBacklog, now: now, into: &record)
      listing.state.memory.content = isComplete ? listing.content : nil
      if facts?.hasShown(source.name) ?? true {
        record.rechecks = try await ArticleRecheck(room: room, source: source, siteNames: listing.siteNames)
          .run(candidates, now: now)
      }
      // What was not read yet must be offered again: without validators the next poll gets the whole listing.
      record.validators =
        isComplete
        ? listing.validators
        : listing.validators.map { .init(url: $0.url, answered: $0.answered, validators: Validators()) }
      succeed(&listing.state, now: now)
    } catch let error as StoreError {
      throw error
    } catch {
      if Task.isCancelled { return nil }
      let trouble = error as? Trouble ?? Trouble(.other, String(describing: error))
      result.trouble = trouble
      fail(&state, trouble, now: now)
    }
    // Cut off by a stop: nothing is written, the next start repeats it.
    if Task.isCancelled { return nil }
    if isByHand, result.trouble != nil { state.failures = known?.failures ?? 0 }
    let plan = plan(state, headers: headers, status: status, now: now)
    let isPlanned = isByHand && result.trouble != nil && !plan.isServersWord && state.nextPoll != nil
    if !isPlanned { (state.nextPoll, state.nextReason) = (plan.at, PollWords.explain(plan)) }
    if plan.isGone { state.isGone = true }
    if !record.articles.isEmpty { state.lastNew = now }
    record.state = state
    result.next = state.isGone ? nil : state.nextPoll
    return Draft(
      record: record, result: result, unchanged: unchanged, leftOutBefore: known?.memory.leftOut ?? [],
      failuresBefore: known?.failures ?? 0)
  }

  /// Writes what was found, in one transaction.
  func write(_ draft: Draft) async throws(StoreError) -> Outcome {
    var result = draft.result
    let relate = StoryMatcher(strictness: room.settings.relevance.duplicates).relate
    result.new = try await room.store.save(draft.record, relate: relate)
    result.kept = draft.record.articles.count { $0.verdict.decision == .kept }
    tell(draft.record.state.memory.leftOut, before: draft.leftOutBefore)
    progress(
      .finished(
        source: source.name, new: result.new, kept: result.kept, unchanged: draft.unchanged,
        trouble: result.trouble.map { TroubleWording(language: room.settings.digest.language).phrase($0) }))
    return result
  }

  /// Tells what was left out of the listing, once.
  private func tell(_ leftOut: [String], before: [String]) {
    for words in leftOut where !before.contains(words) { progress(.note("\(source.name): \(words)")) }
  }

  // MARK: Articles

  /// Reads the candidates that are not known yet and the pages whose next try has come. False where some had to be left
  /// for the next refresh.
  private func readNew(
    _ candidates: [Candidate], listing: ListingReader, isBacklog: Bool, now: Instant, into record: inout RefreshRecord
  ) async throws(StoreError) -> Bool {
    // Nothing new, and nothing to be tried again: by far the most refreshes.
    if candidates.isEmpty, let facts, !facts.hasFailuresDue(source.name) {
      progress(.listed(source: source.name, new: 0))
      return true
    }
    let known = try await room.store.known(keys: candidates.map(\.url.key))
    var new = candidates.filter { candidate in
      if known.seen.contains(candidate.url.key) { return false }
      guard let failure = known.failed[candidate.url.key] else { return true }
      return failure.nextTry.map { $0 <= now } ?? false
    }
    let offered = Set(new.map(\.url.key))
    var tries = known.failed.mapValues(\.failures)
    let isAnyDue = facts?.hasFailuresDue(source.name) ?? true
    let due = isAnyDue ? try await room.store.failuresDue(of: source.name, at: now) : []
    for failure in due where !offered.contains(failure.key) {
      guard let url = WebURL(failure.url) else { continue }
      new.append(Candidate(url: url, title: failure.entry?.title, entry: failure.entry))
      tries[failure.key] = failure.failures
    }
    let batch = new.prefix(max(source.perDay, source.firstTime) * 2)
    progress(.listed(source: source.name, new: batch.count))
    var keys: Set<String> = []
    var rests = OriginRests(now: now)
    for (index, candidate) in batch.enumerated() {
      if Task.isCancelled { return false }
      let failures = tries[candidate.url.key] ?? 0
      if let rest = rests.rest(at: candidate.url.origin) {
        record.failures.append(failure(candidate, failures: failures, at: rest.until, rest.reason))
        continue
      }
      let reading = await read(candidate, listing: listing, isBacklog: isBacklog, now: now)
      rests.note(reading.rest, at: candidate.url.origin)
      switch reading {
      case .article(let article):
        // The same article under two addresses of one listing: the first has it.
        if keys.isDisjoint(with: article.keys) { record.articles.append(article) }
        keys.formUnion(article.keys)
      case .failure(let trouble, let isTransient):
        let next = isTransient ? RetryPolicy.page.next(after: failures + 1, at: now) : nil
        if next == nil, isTransient, let article = entryAlone(candidate, listing, isBacklog: isBacklog, now: now) {
          record.articles.append(article)
          continue
        }
        record.failures.append(failure(candidate, failures: failures + 1, at: next, trouble.stored))
      case .refused(let trouble, let until):
        record.failures.append(failure(candidate, failures: failures, at: until, trouble.stored))
      }
      progress(.page(source: source.name, done: index + 1, of: batch.count))
    }
    return offered.count <= batch.count
  }

  private func failure(
    _ candidate: Candidate, failures: Int, at nextTry: Instant?, _ reason: String
  ) -> RefreshRecord.Failure {
    var failure = RefreshRecord.Failure(
      key: candidate.url.key, url: candidate.url.href, failures: failures, nextTry: nextTry, reason: reason)
    if nextTry != nil { failure.entry = candidate.entry.map(Self.kept) }
    return failure
  }

  /// What of an entry is of use when its page is tried again.
  private static func kept(_ entry: Entry) -> Entry {
    var kept = Entry()
    (kept.id, kept.title, kept.url, kept.author) = (entry.id, entry.title, entry.url, entry.author)
    (kept.published, kept.updated) = (entry.published, entry.updated)
    for part in [\Entry.summaryHTML, \Entry.contentHTML] {
      if let text = entry[keyPath: part], text.utf8.count <= Limits.standard.articleBytes { kept[keyPath: part] = text }
    }
    return kept
  }

  /// What became of one candidate.
  enum Reading {
    case article(ArticleRecord)
    case failure(Trouble, isTransient: Bool)
    case refused(Trouble, until: Instant)

    /// What it means for further pages of the same origin.
    var rest: OriginRests.Sign {
      switch self {
      case .refused(let trouble, let until): .refused(until, reason: trouble.stored)
      case .failure(let trouble, _) where trouble.kind == .timeout || trouble.kind == .unreachable:
        .silence(reason: trouble.stored)
      default: .answer
      }
    }
  }

  /// Reads and judges one candidate.
  func read(_ candidate: Candidate, listing: ListingReader, isBacklog: Bool, now: Instant) async -> Reading {
    func build(_ page: ArticleBuilder.Page?) -> ArticleRecord? {
      article(of: candidate, page, listing, isBacklog: isBacklog, now: now)
    }
    if source.articleText == .feed, let article = build(nil) { return .article(article) }
    switch await PageReader(room: room, client: listing.client, siteNames: listing.siteNames).read(
      candidate.url, isFromFeed: candidate.entry != nil)
    {
    case .page(let page):
      noteSelectors?(page.extracted.explanation.selectors)
      if let article = build(page) { return .article(article) }
      return .failure(Trouble(.noArticles), isTransient: false)
    case .notAnArticle:
      if candidate.entry != nil, let article = build(nil) { return .article(article) }
      return .failure(Trouble(.noArticles), isTransient: false)
    case .failed(let trouble, let isTransient):
      // The feed's own text is better than nothing where the page will not come back.
      if !isTransient, candidate.entry != nil, let article = build(nil) { return .article(article) }
      return .failure(trouble, isTransient: isTransient)
    case .refused(let trouble, let until): return .refused(trouble, until: until)
    }
  }

  private func article(
    of candidate: Candidate, _ page: ArticleBuilder.Page?, _ listing: ListingReader, isBacklog: Bool, now: Instant
  ) -> ArticleRecord? {
    var builder = room.builder
    builder.siteNames = listing.siteNames
    return builder.build(
      source: source, candidate: candidate, page: page, feedLanguage: listing.feed?.language, now: now,
      isBacklog: isBacklog)
  }

  /// The article as the feed alone tells it, where it tells enough: its page will not come back.
  private func entryAlone(
    _ candidate: Candidate, _ listing: ListingReader, isBacklog: Bool, now: Instant
  ) -> ArticleRecord? {
    candidate.entry == nil ? nil : article(of: candidate, nil, listing, isBacklog: isBacklog, now: now)
  }

  // MARK: State

  private func succeed(_ state: inout SourceState, now: Instant) {
    state.lastSuccess = now
    state.firstSuccess = state.firstSuccess ?? now
    (state.failures, state.trouble, state.troubleSince, state.isGone) = (0, nil, nil, false)
  }

  private func fail(_ state: inout SourceState, _ trouble: Trouble, now: Instant) {
    state.failures += 1
    state.trouble = trouble.stored
    state.troubleSince = state.troubleSince ?? now
    state.isGone = trouble.kind == .gone
  }

  /// When a source in this state is polled next.
  func plan(_ state: SourceState, headers: HTTPHeaders, status: Int, now: Instant) -> PollPlan {
    let memory = state.memory
    let isOwnersInterval = source.every != nil
    return PollPlan.next(
      now: now, every: source.every ?? Source.standardInterval, headers: headers, status: status,
      ttlMinutes: memory.ttlMinutes,
      skipHours: memory.skipHours, skipDays: memory.skipDays, syPeriodSeconds: memory.syPeriodSeconds,
      failures: state.failures, jitter: Self.jitter(source.name, now),
      closing: state.failures > 0 ? room.desk.calendar.nextClosing(after: now) : nil,
      rhythmSeconds: isOwnersInterval ? nil : memory.rhythm?.interval(at: now),
      hasValidators: !memory.isFeed || isOwnersInterval || memory.hasValidators)
  }

  /// A spread between 0 and 1 that is the same for the same source and time, so that a run can be repeated.
  private static func jitter(_ name: String, _ now: Instant) -> Double {
    let hash = StableHash.mix(StableHash.of(name.utf8), now.seconds)
    return Double(hash >> 11) / Double(1 << 53)
  }
}
