import Model
import Storage
import Text
import Web

/// Looks again at articles that editions told, or that wait for one: when the feed says that one changed; once a day in the
/// three days after its edition; and before an edition closes, so that it says what the pages say by then. Finds what
/// changed and which pages are gone.
struct ArticleRecheck {
  let source: Source
  let reader: ArticleReader
  let builder: ArticleBuilder
  let store: Store
  let clock: WallClock
  /// Whether an edition closes soon, or has closed and is not made yet.
  let isClosing: Bool

  /// Days for which a feed's word on a change is heard, and for which the page is asked without it.
  static let (daysHeard, daysAsked) = (30, 3)
  /// Pages asked in one refresh of articles that were told.
  static let most = 10
  /// The same of those that wait: as many as an edition shows of the source, within reason.
  private var mostWaiting: Int { min(max(source.perDay, 20), 120) }
  /// Seconds after which a refresh begins no further look: no edition waits for it.
  private static let longest = 600
  /// Seconds between two looks: a feed that counts its readers changes with every poll.
  private static let pause = 3 * 3600
  private static let dailyPause = 12 * 3600
  /// The same when the edition closes: since the last look at all, and since one that the feed tells a change after.
  private static let (pauseBeforeClosing, pauseOfChange) = (3600, 1800)
  /// A page that answers 404 may be back at the next look; this long after, it is asked again.
  private static let confirmation = 3600
  /// Looks at a page that was not there, after which it is asked for no more unless its listing has it.
  static let mostMissing = 5

  /// What a look at an article found.
  struct Look {
    var recheck: Recheck
    /// For each correction the sentence that it stands in, whatever its figures are; nil where it stands in none.
    var sentences: [UInt64?]
    /// Whether the page, or word that it is unchanged, came.
    var wasAnswered = false

    init(_ recheck: Recheck) { (self.recheck, sentences) = (recheck, recheck.corrections.map { _ in nil }) }
  }

  /// What one refresh offers and has asked so far.
  struct Round {
    let now: Instant
    let today: CalendarDay
    /// The articles of the listing that came; with their entries, where it has some.
    var offered: [Int64: Entry?] = [:]
    /// Whether there is a new listing at all.
    let isListed: Bool
    /// The entries of the listing by the address that they lead to.
    var promised: [String: [Entry]] = [:]
    var rests: OriginRests
    var askedTold = 0
    var askedWaiting = 0
  }

  /// What was found, which is written with the refresh; and how many of those that wait should have been asked for, too.
  ///
  /// - Parameters:
  ///   - facts: whether there is anything to look at.
  ///   - hasRead: whether a page of the source was read in this refresh.
  func run(
    _ candidates: [Candidate], facts: PollFacts, hasRead: Bool, now: Instant
  ) async throws(StoreError) -> (found: [Recheck], left: Int) {
    let today = builder.zone.moment(now).day
    // Without a new listing nothing is heard of those that wait.
    let isHeard = isClosing || !candidates.isEmpty
    var watched = isHeard && facts.hasPending(source.name) ? try await store.waiting(of: source.name) : []
    // Those come first that were not looked at for longest: what is left has its turn at the next look.
    watched = watched.enumerated().sorted {
      ($0.element.last.checked, $0.offset) < ($1.element.last.checked, $1.offset)
    }.map(\.element)
    if facts.hasTold(source.name) {
      watched += try await store.told(of: source.name, since: Self.firstDayHeard(today))
    }
    if watched.isEmpty { return ([], 0) }
    var round = Round(now: now, today: today, isListed: !candidates.isEmpty, rests: OriginRests(now: now))
    for candidate in candidates.prefix(Limits.standard.links) {
      if let entry = candidate.entry { round.promised[candidate.url.key, default: []].append(entry) }
      guard let id = try await store.articleID(key: candidate.key) else { continue }
      round.offered.updateValue(candidate.entry, forKey: id)
    }
    var found: [(article: WatchedArticle, look: Look)] = []
    var (gone, asked, left) = (0, 0, 0)
    for article in watched {
      if Task.isCancelled { break }
      let mark = round.offered[article.id]??.mark
      let (isDue, mayAsk) = (try await isDue(article, in: round), mayAsk(article, in: round))
      guard mayAsk, isDue else {
        if isDue, isClosing, article.place == nil { left += 1 }
        if let mark, article.last.mark == nil {
          var first = article.last
          first.mark = mark
          found.append((article, Look(first)))
        }
        continue
      }
      let looked = try await look(at: article, in: &round)
      if !article.last.isWithdrawn {
        asked += 1
        if looked.recheck.missing > article.last.missing { gone += 1 }
      }
      found.append((article, looked))
    }
    let isEachGone = gone > 1 && gone == asked
    try await confirm(&found, in: &round)
    if isEachGone, !hasRead,
      try await !isAlive(beside: &found, of: watched, in: &round)
    {
      for index in found.indices where !found[index].article.last.isWithdrawn {
        found[index].look.recheck = Self.withoutWithdrawal(found[index].look.recheck)
      }
    }
    return (Self.withoutTemplate(found.map(\.look)), left)
  }

  /// Whether a site has pages yet of which all that were asked for are gone: one that was there is asked for, too. Pages that
  /// were missing before are asked for again when no others are due.
  private func isAlive(
    beside found: inout [(article: WatchedArticle, look: Look)], of watched: [WatchedArticle], in round: inout Round
  ) async throws(StoreError) -> Bool {
    let asked = Set(found.map(\.article.id))
    let other = watched.first {
      !asked.contains($0.id) && $0.last.missing == 0 && !$0.last.isWithdrawn && $0.standIn == nil
        && round.rests.rest(at: $0.url.origin) == nil
    }
    guard source.articleText != .feed, let other else { return false }
    let looked = try await look(at: other, in: &round)
    found.append((other, looked))
    return looked.wasAnswered
  }

  /// Asks once more for the pages that are gone though their articles wait for the edition that closes, where the listing has
  /// them no more either: that edition shall not tell what was taken back, and comes before the next look.
  private func confirm(
    _ found: inout [(article: WatchedArticle, look: Look)], in round: inout Round
  ) async throws(StoreError) {
    guard isClosing else { return }
    for index in found.indices {
      var article = found[index].article
      guard article.place == nil, article.last.missing == 0, found[index].look.recheck.missing == 1, !Task.isCancelled
      else { continue }
      if try await isListed(article, in: round) { continue }
      article.last = found[index].look.recheck
      found[index].look = try await look(at: article, in: &round)
    }
  }

  /// A site that has none of its pages any more is being rebuilt: that says nothing about one of them.
  private static func withoutWithdrawal(_ recheck: Recheck) -> Recheck {
    var recheck = recheck
    (recheck.isWithdrawn, recheck.reason) = (false, nil)
    recheck.corrections.removeAll { $0.change.takesBack }
    return recheck
  }

  /// What changes alike on two pages (a rate of exchange, a day's date), and what changes in the same sentence of both (a
  /// count of the page's visitors), belongs to the site's template, not to the articles.
  static func withoutTemplate(_ found: [Look]) -> [Recheck] {
    var changes: [Edition.Correction.Change: Int] = [:]
    var sentences: [UInt64: Int] = [:]
    for look in found {
      for change in Set(look.recheck.corrections.map(\.change)) { changes[change, default: 0] += 1 }
      for sentence in Set(look.sentences.compactMap { $0 }) { sentences[sentence, default: 0] += 1 }
    }
    return found.map { look in
      var recheck = look.recheck
      recheck.corrections = zip(look.recheck.corrections, look.sentences).filter { correction, sentence in
        switch correction.change {
        case .withdrawn, .restored: true
        default: changes[correction.change] == 1 && sentence.map { sentences[$0] == 1 } ?? true
        }
      }.map { $0.0 }
      // One page in the place of several articles is a wall or a notice.
      let isWall =
        look.recheck.corrections.contains { $0.change.takesBack }
        && !recheck.corrections.contains { $0.change.takesBack }
      return isWall ? withoutWithdrawal(recheck) : recheck
    }
  }

  /// Articles of editions before it are looked at no more.
  static func firstDayHeard(_ today: CalendarDay) -> CalendarDay { today.adding(days: -daysHeard) }

  // MARK: When

  private func mayAsk(_ article: WatchedArticle, in round: Round) -> Bool {
    let isRoom =
      article.place == nil ? round.askedWaiting < mostWaiting : round.askedTold < Self.most
    return isRoom && round.rests.rest(at: article.url.origin) == nil && clock.now() - round.now < Self.longest
  }

  private func isDue(_ article: WatchedArticle, in round: Round) async throws(StoreError) -> Bool {
    let since = round.now - article.last.checked
    if article.place != nil, article.last.isWithdrawn {
      return try await mayBeBack(article, since: since, in: round)
    }
    if article.last.missing > 0, !article.last.isWithdrawn { return since >= Self.confirmation }
    let isWaiting = article.place == nil
    // Another entry leads to its address.
    if round.offered[article.id] == nil, round.promised[article.url.key] != nil, since >= Self.pause { return true }
    if let entry = round.offered[article.id] ?? nil,
      since >= (isWaiting && isClosing ? Self.pauseOfChange : Self.pause)
    {
      // Without a mark, what the entry says of its change is all that is known.
      let isChanged =
        article.last.mark.map { $0 != entry.mark } ?? (entry.updated.map { $0 > article.last.checked } ?? false)
      if isChanged { return true }
    }
    // The feed's words are all that there is.
    if source.articleText == .feed || article.standIn != nil { return false }
    guard let place = article.place else {
      return isClosing && since >= Self.pauseBeforeClosing && article.last.missing < Self.mostMissing
    }
    let age = round.today.daysSinceEpoch - place.day.daysSinceEpoch
    return age >= 0 && age <= Self.daysAsked && isAnotherDay(article, since: since, in: round)
  }

  /// Whether a page that was told to be gone is asked for again: once a day, a few times, and as long as the listing has it.
  private func mayBeBack(
    _ article: WatchedArticle, since: Int, in round: Round
  ) async throws(StoreError) -> Bool {
    guard isAnotherDay(article, since: since, in: round) else { return false }
    if article.last.missing < Self.mostMissing { return true }
    return try await isListed(article, in: round)
  }

  /// Whether the listing has the entry of an article, as it came now or came last.
  func isListed(_ article: WatchedArticle, in round: Round) async throws(StoreError) -> Bool {
    round.isListed ? round.offered[article.id] != nil : try await store.isListed(article.id, by: source.name)
  }

  private func isAnotherDay(_ article: WatchedArticle, since: Int, in round: Round) -> Bool {
    since >= Self.dailyPause && builder.zone.moment(article.last.checked).day != round.today
  }
}
