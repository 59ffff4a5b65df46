import Digests
import Fetching
import Files
import Model
import Storage
import Text
import Web

/// One refresh of one source: ask it, read what is new, judge it, and write all of it in one transaction.
///
/// A source that fails is data, not an error: its state says what is wrong and when it is tried again.
struct SourceRefresh {
  let source: Source
  let fetcher: PoliteFetcher
  let store: Store
  let builder: ArticleBuilder
  let matcher: StoryMatcher
  let marks: UnderWayMarks?
  let words: TroubleWording
  let calendar: EditionCalendar
  let clock: WallClock
  /// What was looked up for many sources at once.
  let facts: PollFacts
  /// Whether someone asked for it: a failure then counts for nothing, and the source is polled when it would have been.
  let isByHand: Bool
  let progress: ProgressSink

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
    let now = clock.now()
    var state = known.flatMap { $0.url == source.url ? $0 : nil } ?? SourceState(name: source.name, url: source.url)
    state.lastPoll = now
    let isBacklog = state.firstSuccess == nil

    var headers = HTTPHeaders()
    var status = 0
    var record = RefreshRecord(state: state)
    var result = Outcome()
    var unchanged = false
    do {
      let client = try SourceClient(source, fetcher: fetcher)
      var listing = ListingReader(client, state: state, store: store, now: now, facts: facts)
      listing.marks = marks
      defer {
        state = listing.state
        (headers, status) = (listing.lastHeaders, listing.lastStatus)
      }
      let offer = try await listing.read()
      var candidates: [Candidate] = []
      if case .candidates(let offered) = offer { candidates = offered } else { unchanged = true }
      let reader = CandidateReader(listing, builder: builder, clock: clock)
      let isComplete = try await readNew(candidates, with: reader, isBacklog: isBacklog, now: now, into: &record)
      listing.state.memory.content = isComplete ? listing.content : nil
      if facts.hasShown(source.name) {
        let recheck = ArticleRecheck(source: source, reader: reader.reader, builder: reader.builder, store: store)
        record.rechecks = try await recheck.run(candidates, now: now)
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
    let plan = Self.plan(
      source, state, headers: headers, status: status, now: now,
      closing: state.failures > 0 ? calendar.nextClosing(after: now) : nil)
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
    result.new = try await store.save(draft.record, relate: matcher.relate)
    result.kept = draft.record.articles.count { $0.verdict.decision == .kept }
    tell(draft.record.state.memory.leftOut, before: draft.leftOutBefore)
    progress(
      .finished(
        source: source.name, new: result.new, kept: result.kept, unchanged: draft.unchanged,
        trouble: result.trouble.map { words.phrase($0) }))
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
    _ candidates: [Candidate], with reader: CandidateReader, isBacklog: Bool, now: Instant,
    into record: inout RefreshRecord
  ) async throws(StoreError) -> Bool {
    let isAnyDue = facts.hasFailuresDue(source.name)
    // Nothing new, and nothing to be tried again: by far the most refreshes.
    if candidates.isEmpty, !isAnyDue {
      progress(.listed(source: source.name, new: 0))
      return true
    }
    let known = try await store.known(keys: candidates.map(\.url.key))
    var new = candidates.filter { candidate in
      if known.seen.contains(candidate.url.key) { return false }
      guard let failure = known.failed[candidate.url.key] else { return true }
      return failure.nextTry.map { $0 <= now } ?? false
    }
    let offered = Set(new.map(\.url.key))
    var tries = known.failed.mapValues(\.failures)
    let due = isAnyDue ? try await store.failuresDue(of: source.name, at: now) : []
    for failure in due where !offered.contains(failure.url.key) {
      new.append(Candidate(url: failure.url, title: failure.entry?.title, entry: failure.entry))
      tries[failure.url.key] = failure.failures
    }
    let chosen = new.prefix(max(source.perDay, source.firstTime) * 2)
    progress(.listed(source: source.name, new: chosen.count))
    var reader = reader
    if !chosen.isEmpty { reader.compare(candidates) }
    let told = due.isEmpty ? [] : try await store.known(keys: due.map(\.url.key)).seen
    var batch = ArticleBatch(reader, isBacklog: isBacklog, now: now)
    for (index, candidate) in chosen.enumerated() {
      if Task.isCancelled { return false }
      let key = candidate.url.key
      if await batch.read(candidate, failures: tries[key] ?? 0, isTold: told.contains(key)) {
        progress(.page(source: source.name, done: index + 1, of: chosen.count))
      }
    }
    (record.articles, record.failures) = (batch.articles, batch.failures)
    return offered.count <= chosen.count
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
  ///
  /// - Parameter closing: when the next edition closes, where a failed source is to be tried once more before.
  static func plan(
    _ source: Source, _ state: SourceState, headers: HTTPHeaders, status: Int, now: Instant, closing: Instant? = nil
  ) -> PollPlan {
    let memory = state.memory
    let isOwnersInterval = source.every != nil
    return PollPlan.next(
      now: now, every: source.every ?? Source.standardInterval, headers: headers, status: status,
      ttlMinutes: memory.ttlMinutes,
      skipHours: memory.skipHours, skipDays: memory.skipDays, syPeriodSeconds: memory.syPeriodSeconds,
      failures: state.failures, jitter: jitter(source.name, now),
      closing: closing,
      rhythmSeconds: isOwnersInterval ? nil : memory.rhythm?.interval(at: now),
      hasValidators: !memory.isFeed || isOwnersInterval || memory.hasValidators)
  }

  /// A spread between 0 and 1 that is the same for the same source and time, so that a run can be repeated.
  private static func jitter(_ name: String, _ now: Instant) -> Double {
    let hash = StableHash.mix(StableHash.of(name.utf8), now.seconds)
    return Double(hash >> 11) / Double(1 << 53)
  }
}
