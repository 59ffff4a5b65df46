import Digests
import Fetching
import Model
import Storage
import Text
import Web

/// One refresh of one source: ask it, read what is new, judge it, and write all of it in one transaction.
///
/// A source that fails is data, not an error: its state says what is wrong and when it is tried again.
struct SourceRefresh {
  let source: Source
  let parts: RefreshParts
  /// What was looked up for many sources at once.
  let facts: PollFacts
  /// Whether an edition closes soon, or has closed and is not made yet.
  let isClosing: Bool
  /// Whether someone asked for it: a failure then counts for nothing, and the source is polled when it would have been.
  let isByHand: Bool
  let progress: ProgressSink

  /// How a refresh ended.
  struct Outcome: Sendable {
    var new = 0
    var kept = 0
    var trouble: Trouble?
    /// Articles that wait for the edition that closes and should have been looked at again.
    var leftWaiting = 0
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

  /// Whether nothing more is to be asked or written: a stop, or the source is not in use any more.
  private var isCutOff: Bool { Task.isCancelled || !parts.inUse.has(source) }

  /// Asks the source and decides what is to be written; nil where a stop or a reload cut it off.
  func read(from known: SourceState?) async throws(StoreError) -> Draft? {
    progress(.started(source: source.name))
    let now = parts.clock.now()
    let before = known.flatMap { $0.url == source.url ? $0 : nil }
    var state = before ?? SourceState(name: source.name, url: source.url)
    state.lastPoll = now
    let isFirst = state.firstSuccess == nil
    var record = RefreshRecord(state: state)
    record.before = before
    var result = Outcome()
    var (headers, status, unchanged, hasFailed, isBroken) = (HTTPHeaders(), 0, false, false, false)
    do {
      let client = try SourceClient(source, fetcher: parts.fetcher)
      var listing = ListingReader(
        client, state: state, store: parts.store, zone: parts.calendar.zone, now: now, facts: facts)
      listing.underWay = parts.underWay
      defer {
        state = listing.state
        (headers, status, isBroken) = (listing.lastHeaders, listing.lastStatus, listing.isBroken)
      }
      var candidates: [Candidate] = []
      if case .candidates(let offered) = try await listing.read() { candidates = offered } else { unchanged = true }
      let reader = CandidateReader(listing, builder: parts.builder, clock: parts.clock)
      let last = isFirst ? nil : state.memory.lastWhole ?? state.lastSuccess
      let occasion = occasion(now, after: last, of: state, isAnew: isFirst || listing.isFoundAnew)
      let known = try await offeredBefore(&candidates, on: occasion, siteNames: listing.siteNames)
      let (isRead, pages) = try await readNew(candidates, known, with: reader, on: occasion, into: &record)
      if !listing.isFoundAnew, record.aliases.isEmpty {
        ListingOverlap(candidates, known: known.all, last: last, now: now).teach(&listing.state.memory)
      }
      let isComplete = isRead && !listing.isBroken
      listing.state.memory.content = isComplete ? listing.content : nil
      (record.rechecks, result.leftWaiting) = try await rechecks(
        candidates, with: reader, hasRead: pages.read > 0, now: now)
      record.validators = isComplete ? listing.validators : Self.emptied(listing.validators)
      succeed(&listing.state, now: now)
      let isNowhere = listing.hasNoAddresses || unchanged && Self.isAddressless(state)
      let other = try await isNowhere ? Trouble(.noAddresses) : oldDates(record, candidates, state, now)
      result.trouble = trouble(of: pages, beside: other, in: &listing.state, now: now)
    } catch let error as StoreError {
      throw error
    } catch {
      if isCutOff { return nil }
      let trouble = error as? Trouble ?? Trouble(.other, String(describing: error))
      (result.trouble, hasFailed) = (trouble, true)
      fail(&state, trouble, now: now)
    }
    // Nothing is written; after a stop the next start repeats it.
    if isCutOff { return nil }
    if isByHand, hasFailed { (state.failures, state.isGone) = (known?.failures ?? 0, known?.isGone ?? false) }
    planNext(
      &state, after: result, hasFailed: hasFailed, isBroken: isBroken, headers: headers, status: status, now: now)
    if !record.articles.isEmpty { state.lastNew = now }
    record.state = state
    result.next = state.isGone ? nil : state.nextPoll
    return Draft(
      record: record, result: result, unchanged: unchanged, leftOutBefore: known?.memory.leftOut ?? [],
      failuresBefore: known?.failures ?? 0)
  }

  /// Looks again at articles that editions told or that wait for one.
  private func rechecks(
    _ candidates: [Candidate], with reader: CandidateReader, hasRead: Bool, now: Instant
  ) async throws(StoreError) -> (found: [Recheck], left: Int) {
    guard facts.hasTold(source.name) || facts.hasPending(source.name) else { return ([], 0) }
    let recheck = ArticleRecheck(
      source: source, reader: reader.reader, builder: reader.builder, store: parts.store, clock: parts.clock,
      isClosing: isClosing)
    return try await recheck.run(candidates, facts: facts, hasRead: hasRead, now: now)
  }

  /// What is wrong with the dates of what is offered anew.
  private func oldDates(
    _ record: RefreshRecord, _ candidates: [Candidate], _ state: SourceState, _ now: Instant
  ) async throws(StoreError) -> Trouble? {
    let dates = OldDates(store: parts.store, source: source.name, now: now)
    return try await dates.trouble(record.offers, of: candidates, known: state)
  }

  /// Whether its listing had no address when it last came.
  private static func isAddressless(_ state: SourceState) -> Bool {
    state.trouble.flatMap(Trouble.init(stored:))?.kind == .noAddresses
  }

  /// Writes what was found, in one transaction.
  func write(_ draft: Draft) async throws(StoreError) -> Outcome {
    var result = draft.result
    result.new = try await parts.store.save(draft.record, isSame: parts.sameText.isSame)
    result.kept = draft.record.articles.count { $0.verdict.decision == .kept }
    tell(draft.record.state.memory.leftOut, before: draft.leftOutBefore)
    if result.leftWaiting > 0 {
      progress(
        .note(
          "\(source.name): \(result.leftWaiting) articles that wait for the edition were not looked at again; next time first"
        ))
    }
    progress(
      .finished(
        source: source.name, new: result.new, kept: result.kept, unchanged: draft.unchanged,
        trouble: result.trouble.map { TroubleWording(language: "en").phrase($0) }, stored: result.trouble?.stored))
    return result
  }

  /// Tells what was left out of the listing, once.
  private func tell(_ leftOut: [String], before: [String]) {
    for words in leftOut where !before.contains(words) { progress(.note("\(source.name): \(words)")) }
  }

  // MARK: Articles

  /// When, and under which circumstances, a listing is read.
  private struct Occasion {
    let now: Instant
    let window: NewsWindow
    /// Whether the source is new.
    let isFirst: Bool
    /// Whether this listing of it is.
    let isAnew: Bool
    /// Whether it was looked at in vain before.
    let isLate: Bool

    /// Whether a candidate was there before anybody looked. What has a date is judged by that.
    func isBacklog(_ candidate: Candidate) -> Bool {
      guard isFirst else { return isAnew && candidate.date == nil }
      return !isLate || candidate.date.map(window.isOld) ?? true
    }
  }

  private func occasion(_ now: Instant, after last: Instant?, of state: SourceState, isAnew: Bool) -> Occasion {
    let calendar = parts.calendar
    let isFirst = state.firstSuccess == nil
    // What was published while a new source could not be read yet is news all the same.
    let since = isFirst ? state.troubleSince : last
    let window = NewsWindow(now: now, window: calendar.window, last: since, zone: calendar.zone)
    return Occasion(now: now, window: window, isFirst: isFirst, isAnew: isAnew, isLate: isFirst && since != nil)
  }

  /// What was not read yet, or not sent, must be offered again: without validators the next poll gets the whole listing.
  private static func emptied(_ served: [RefreshRecord.Served]) -> [RefreshRecord.Served] {
    served.map { .init(url: $0.url, answered: $0.answered, validators: Validators()) }
  }

  /// What is known of candidates: articles, pages that wait or were given up, and what the ledger has. Those that stand
  /// where another article was told get a key of their own.
  private func offeredBefore(
    _ candidates: inout [Candidate], on occasion: Occasion, siteNames: [String]
  ) async throws(StoreError) -> Store.KnownKeys {
    if candidates.isEmpty { return Store.KnownKeys() }
    let known = try await self.known(candidates)
    if occasion.isFirst { return known }
    let addresses = ReusedAddresses(
      source: source.name, store: parts.store, window: occasion.window, siteNames: [source.name] + siteNames)
    let parted = try await addresses.parted(candidates, seen: known.seen)
    if parted == candidates { return known }
    candidates = parted
    return try await self.known(candidates)
  }

  /// What is known of candidates, and which of those with an unknown address are known by what else tells them.
  private func known(_ candidates: [Candidate]) async throws(StoreError) -> Store.KnownKeys {
    try await parts.store.known(
      keys: candidates.map(\.key), of: source.name,
      identities: candidates.filter { $0.address != .shared }.compactMap { candidate in
        candidate.identity.map { (candidate.key, $0) }
      })
  }

  /// Enters what is offered for the first time in the ledger, and reads the candidates that are not known yet and the pages
  /// whose next try has come. Not complete where some had to be left for the next refresh.
  private func readNew(
    _ candidates: [Candidate], _ known: Store.KnownKeys, with reader: CandidateReader, on occasion: Occasion,
    into record: inout RefreshRecord
  ) async throws(StoreError) -> (isComplete: Bool, pages: PageTally) {
    let isAnyDue = facts.hasFailuresDue(source.name)
    // Nothing new, and nothing to be tried again: by far the most refreshes.
    if candidates.isEmpty, !isAnyDue {
      progress(.listed(source: source.name, new: 0))
      return (true, PageTally())
    }
    let unknown = candidates.filter { !known.seen.contains($0.key) && known.failed[$0.key] == nil }
    let recognised = Self.recognised(unknown, known)
    record.aliases = recognised.map { ($0.key, $0.value) }
    let size = max(source.perDay, source.firstTime) * 2
    let portion = Portion(
      of: unknown.filter { recognised[$0.key] == nil },
      revealed: occasion.isFirst ? [] : Portion.revealed(candidates, known: known.all), in: occasion.window,
      isFirst: occasion.isFirst, size: size, now: occasion.now)
    let (old, beyond) = (Set(portion.old.map(\.key)), Set(portion.beyond.map(\.key)))
    record.offers = candidates.lazy.filter { !known.offered.contains($0.key) }.map {
      var offer = Offer(key: $0.key, identity: $0.identity, title: $0.entry?.headline ?? $0.title)
      if old.contains(offer.key) { offer.outcome = .old }
      if beyond.contains(offer.key) { (offer.outcome, offer.reason) = (.leftOut, limitOfPortion) }
      return offer
    }
    if !candidates.isEmpty { record.listing = candidates.map(\.key) }
    let due = isAnyDue ? try await parts.store.failuresDue(of: source.name, at: occasion.now) : []
    let retries = Self.retries(due, of: candidates)
    let chosen = portion.chosen + retries.prefix(max(0, size - portion.chosen.count))
    progress(.listed(source: source.name, new: chosen.count))
    var reader = reader
    if !chosen.isEmpty { reader.compare(candidates) }
    let told = due.isEmpty ? [] : try await parts.store.known(keys: due.map(\.key)).seen
    let before = Dictionary(due.map { ($0.key, $0) }) { first, _ in first }
    var batch = ArticleBatch(
      reader, window: occasion.window, dates: chosen.compactMap { $0.entry?.published },
      firstOffered: due.isEmpty ? [:] : try await parts.store.firstOffered(due.map(\.key), by: source.name),
      now: occasion.now)
    for (index, candidate) in chosen.enumerated() {
      if isCutOff { return (false, batch.pages) }
      let failure = before[candidate.key]
      let wasRead = await batch.read(
        candidate, failures: failure?.failures ?? 0, isTold: told.contains(candidate.key),
        isBacklog: failure.map(ArticleBatch.isBacklog) ?? occasion.isBacklog(candidate))
      if wasRead { progress(.page(source: source.name, done: index + 1, of: chosen.count)) }
    }
    for candidate in portion.left { batch.leave(candidate, isBacklog: occasion.isBacklog(candidate)) }
    (record.articles, record.failures) = (batch.articles, batch.failures)
    record.aliases += batch.aliases
    return (portion.left.isEmpty, batch.pages)
  }

  /// The key of the configuration that bounds what one refresh reads, with its value.
  private var limitOfPortion: String {
    source.perDay >= source.firstTime ? "per_day: \(source.perDay)" : "first_time: \(source.firstTime)"
  }

  /// Those of candidates with an unknown address whose entry is known by another one, with the identity that it is known by.
  private static func recognised(_ candidates: [Candidate], _ known: Store.KnownKeys) -> [String: String] {
    var recognised: [String: String] = [:]
    for candidate in candidates {
      if let identity = candidate.identity, known.identified.contains(identity) { recognised[candidate.key] = identity }
    }
    return recognised
  }

  /// Pages to be tried again: as the listing has them now, else as it had them.
  private static func retries(_ due: [RefreshRecord.Failure], of candidates: [Candidate]) -> [Candidate] {
    if due.isEmpty { return [] }
    let offered = Dictionary(candidates.map { ($0.key, $0) }) { first, _ in first }
    return due.map { failure in
      if let candidate = offered[failure.key] { return candidate }
      var candidate = Candidate(url: failure.url, title: failure.entry?.title, entry: failure.entry)
      if failure.key != failure.url.key { (candidate.address, candidate.identity) = (.shared, failure.key) }
      return candidate
    }
  }

  // MARK: State

  /// Seconds after which articles are looked at that were left in the hour before the edition closes.
  private static let pauseBetweenLooks = 600

  private func succeed(_ state: inout SourceState, now: Instant) {
    state.lastSuccess = now
    state.firstSuccess = state.firstSuccess ?? now
    (state.failures, state.isGone) = (0, false)
  }

  /// What is wrong with a source that answers and yields nothing, noted in its state; nil where it is well.
  private func trouble(
    of pages: PageTally, beside other: Trouble?, in state: inout SourceState, now: Instant
  ) -> Trouble? {
    if source.articleText == .feed { state.memory.unreadPages = UnreadPages() }
    // A fetch by hand counts only what is good.
    if !isByHand || pages.read > 0 {
      state.memory.unreadPages.note(read: pages.read, failed: pages.failed, new: pages.new, at: now)
    }
    var trouble: Trouble?
    if state.memory.unreadPages.isTrouble {
      let known = state.trouble.flatMap(Trouble.init(stored:))
      let cause = pages.cause ?? known?.pages?.cause ?? Trouble(.noArticles)
      trouble = cause.kind == .noAddresses ? cause : cause.ofPages(state.memory.unreadPages.entries)
    }
    trouble = other ?? trouble
    if let trouble {
      note(trouble, in: &state, now: now)
    } else {
      (state.trouble, state.troubleSince) = (nil, nil)
    }
    return trouble
  }

  private func note(_ trouble: Trouble, in state: inout SourceState, now: Instant) {
    state.trouble = trouble.stored
    state.troubleSince = state.troubleSince ?? now
  }

  private func fail(_ state: inout SourceState, _ trouble: Trouble, now: Instant) {
    state.failures += 1
    note(trouble, in: &state, now: now)
    state.isGone = trouble.kind == .gone
  }

  /// Notes when the source is polled next, and why then. What failed by hand is polled when it would have been.
  private func planNext(
    _ state: inout SourceState, after result: Outcome, hasFailed: Bool, isBroken: Bool, headers: HTTPHeaders,
    status: Int, now: Instant
  ) {
    let plan = Self.plan(
      source, state, headers: headers, status: status, isBroken: isBroken,
      leftWaiting: result.leftWaiting, now: now, closing: parts.calendar.nextClosing(after: now))
    // That it is gone for good as well: the next poll of its own asks once more.
    let isPlanned = isByHand && hasFailed && (plan.isGone || !plan.isServersWord) && state.nextPoll != nil
    if isPlanned { return }
    (state.nextPoll, state.nextReason) = (plan.at, PollWords.kept(plan))
    if plan.isGone { state.isGone = true }
  }

  /// When a source in this state is polled next.
  ///
  /// - Parameters:
  ///   - isBroken: whether the listing broke off: what is missing is asked for at its own interval.
  ///   - leftWaiting: articles that are to be looked at again before the edition closes.
  ///   - closing: when the next edition closes, before which the source is to be asked once more.
  static func plan(
    _ source: Source, _ state: SourceState, headers: HTTPHeaders, status: Int, isBroken: Bool = false,
    leftWaiting: Int = 0, now: Instant, closing: Instant? = nil
  ) -> PollPlan {
    let memory = state.memory
    return PollPlan.next(
      now: now, every: source.every ?? Source.standardInterval, isOwners: source.every != nil, headers: headers,
      status: status,
      ttlMinutes: memory.ttlMinutes,
      skipHours: memory.skipHours, skipDays: memory.skipDays, syPeriodSeconds: memory.syPeriodSeconds,
      failures: state.failures, jitter: jitter(source.name, now),
      closing: closing,
      rhythmSeconds: memory.rhythm?.interval(at: now), hasValidators: !memory.isFeed || memory.hasValidators,
      brokenSeconds: isBroken ? source.every ?? Source.standardInterval : nil,
      waitingSeconds: leftWaiting > 0 ? Self.pauseBetweenLooks : nil,
      spanSeconds: memory.span?.longestWait(at: now), paceSeconds: memory.pace)
  }

  /// A spread between 0 and 1 that is the same for the same source and time, so that a run can be repeated.
  private static func jitter(_ name: String, _ now: Instant) -> Double {
    let hash = StableHash.mix(StableHash.of(name.utf8), now.seconds)
    return Double(hash >> 11) / Double(1 << 53)
  }
}
