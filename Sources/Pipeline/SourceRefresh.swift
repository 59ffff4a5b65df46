import Deduplication
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
  let progress: ProgressSink

  /// How a refresh ended.
  struct Result: Sendable {
    var new = 0
    var kept = 0
    var trouble: Trouble?
  }

  /// Refreshes the source.
  func run(from known: SourceState?) async throws(StorageError) -> Result {
    progress(.started(source: source.name))
    let now = room.clock.now()
    var state = known ?? SourceState(name: source.name, url: source.url.href)
    if state.url != source.url.href { state = SourceState(name: source.name, url: source.url.href) }
    state.lastPoll = now
    let isBacklog = state.firstSuccess == nil

    var listing = ListingReader(room: room, source: source, state: state)
    var record = RefreshRecord(state: state)
    var result = Result()
    var unchanged = false
    do {
      let offer = try await listing.read()
      state = listing.state
      var candidates: [Candidate] = []
      if case .candidates(let offered) = offer { candidates = offered } else { unchanged = true }
      let isComplete = try await readNew(
        candidates, listing: listing, isBacklog: isBacklog, now: now, into: &record)
      record.rechecks = try await ArticleRecheck(room: room, source: source, siteNames: listing.siteNames)
        .run(candidates, now: now)
      // What was not read yet must be offered again: without validators the next poll gets the whole listing.
      record.validators =
        isComplete
        ? listing.validators
        : listing.validators.map { .init(url: $0.url, answered: $0.answered, validators: Validators()) }
      succeed(&state, now: now)
    } catch let error as StorageError {
      throw error
    } catch {
      if Task.isCancelled { return result }
      let trouble = error as? Trouble ?? Trouble(.other, String(describing: error))
      result.trouble = trouble
      fail(&state, trouble, now: now)
    }
    // Cut off by a stop: nothing is written, the next start repeats it.
    if Task.isCancelled { return result }
    plan(&state, listing: listing, now: now)
    if !record.articles.isEmpty { state.lastNew = now }
    record.state = state
    let relate = StoryMatcher().relate
    result.new = try await room.store.save(record, relate: relate)
    result.kept = record.articles.count { $0.verdict.decision == .kept }
    progress(
      .finished(
        source: source.name, new: result.new, kept: result.kept, unchanged: unchanged,
        trouble: result.trouble.map { TroubleWords(language: room.settings.digest.language).phrase($0) }))
    return result
  }

  // MARK: Articles

  /// Reads the candidates that are not known yet and the pages whose next try has come. False where some had to be left
  /// for the next refresh.
  private func readNew(
    _ candidates: [Candidate], listing: ListingReader, isBacklog: Bool, now: Instant, into record: inout RefreshRecord
  ) async throws(StorageError) -> Bool {
    let known = try await room.store.known(keys: candidates.map(\.url.key))
    var new = candidates.filter { candidate in
      if known.seen.contains(candidate.url.key) { return false }
      guard let failure = known.failed[candidate.url.key] else { return true }
      return failure.nextTry.map { $0 <= now } ?? false
    }
    let offered = Set(new.map(\.url.key))
    for failure in try await room.store.failuresDue(of: source.name, at: now) where !offered.contains(failure.key) {
      if let url = WebURL(failure.url) { new.append(Candidate(url: url)) }
    }
    let batch = new.prefix(max(source.perDay, source.firstTime) * 2)
    progress(.listed(source: source.name, new: batch.count))
    var keys: Set<String> = []
    for (index, candidate) in batch.enumerated() {
      if Task.isCancelled { return false }
      switch await read(candidate, listing: listing, isBacklog: isBacklog, now: now) {
      case .article(let article):
        // The same article under two addresses of one listing: the first has it.
        if keys.isDisjoint(with: article.keys) { record.articles.append(article) }
        keys.formUnion(article.keys)
      case .failure(let reason, let isTransient):
        let failures = (known.failed[candidate.url.key]?.failures ?? 0) + 1
        let wait = isTransient && failures < 8 ? min(3600 << failures, 7 * 86_400) : nil
        record.failures.append(
          RefreshRecord.Failure(
            key: candidate.url.key, url: candidate.url.href, failures: failures, nextTry: wait.map { now + $0 },
            reason: reason))
      }
      progress(.page(source: source.name, done: index + 1, of: batch.count))
    }
    return batch.count == new.count
  }

  private enum Reading {
    case article(ArticleRecord)
    case failure(reason: String, isTransient: Bool)
  }

  private func read(_ candidate: Candidate, listing: ListingReader, isBacklog: Bool, now: Instant) async -> Reading {
    var builder = room.builder
    builder.siteNames = listing.siteNames
    func build(_ page: ArticleBuilder.Page?) -> ArticleRecord? {
      builder.build(
        source: source, candidate: candidate, page: page, feedLanguage: listing.feed?.language, now: now,
        isBacklog: isBacklog)
    }
    if source.articleText == .feed, let article = build(nil) { return .article(article) }
    switch await PageReader(room: room, source: source, siteNames: listing.siteNames).read(
      candidate.url, isFromFeed: candidate.entry != nil)
    {
    case .page(let page):
      if let article = build(page) { return .article(article) }
      return .failure(reason: Trouble(.noArticles).stored, isTransient: false)
    case .notAnArticle:
      if candidate.entry != nil, let article = build(nil) { return .article(article) }
      return .failure(reason: Trouble(.noArticles).stored, isTransient: false)
    case .failed(let trouble, let isTransient):
      // The feed's own text is better than nothing where the page will not come back.
      if !isTransient, candidate.entry != nil, let article = build(nil) { return .article(article) }
      return .failure(reason: trouble.stored, isTransient: isTransient)
    }
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

  private func plan(_ state: inout SourceState, listing: ListingReader, now: Instant) {
    let plan = PollPlan.next(
      now: now, every: source.every, headers: listing.lastHeaders, status: listing.lastStatus,
      ttlMinutes: listing.feed?.ttl, skipHours: listing.feed?.skipHours ?? [], skipDays: listing.feed?.skipDays ?? [],
      syPeriodSeconds: listing.feed?.syPeriodSeconds, failures: state.failures, jitter: Self.jitter(source.name, now),
      hasValidators: listing.feed == nil || source.every != Source.standardInterval
        || listing.validators.contains { !$0.validators.isEmpty })
    state.nextPoll = plan.at
    state.nextReason = PollWords.explain(plan)
    if plan.isGone { state.isGone = true }
  }

  /// A spread between 0 and 1 that is the same for the same source and time, so that a run can be repeated.
  private static func jitter(_ name: String, _ now: Instant) -> Double {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    hash = (hash ^ UInt64(bitPattern: now.seconds)) &* 0x100_0000_01b3
    return Double(hash >> 11) / Double(1 << 53)
  }
}
