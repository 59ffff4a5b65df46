import Model
import Storage
import Text
import Web

/// Looks again at articles that editions showed: when the feed says that one changed, and once a day in the three days
/// after its edition. Finds what changed and which pages are gone.
struct ArticleRecheck {
  let source: Source
  let reader: ArticleReader
  let builder: ArticleBuilder
  let store: Store

  /// Days for which a feed's word on a change is heard, and for which the page is asked without it.
  static let (daysHeard, daysAsked) = (30, 3)
  /// Pages asked in one refresh.
  static let most = 10
  /// Seconds between two looks: a feed that counts its readers changes with every poll.
  private static let pause = 3 * 3600
  private static let dailyPause = 12 * 3600
  /// A page that answers 404 may be back at the next look; this long after, it is asked again.
  private static let confirmation = 3600

  private enum Answer {
    case unchanged
    case telling(ArticleRecord, of: ArticleRecord)
    case gone(status: Int)
    /// No answer worth anything.
    case none
  }

  /// What a look at an article found.
  struct Look {
    var recheck: Recheck
    /// For each correction the sentence that it stands in, whatever its figures are; nil where it stands in none.
    var sentences: [UInt64?]

    init(_ recheck: Recheck) { (self.recheck, sentences) = (recheck, recheck.corrections.map { _ in nil }) }
  }

  /// What was found; what it says is written with the refresh.
  func run(_ candidates: [Candidate], now: Instant) async throws(StoreError) -> [Recheck] {
    let today = builder.zone.moment(now).day
    let shown = try await store.shown(of: source.name, since: Self.firstDayHeard(today))
    if shown.isEmpty { return [] }
    var entries: [Int64: Entry] = [:]
    for candidate in candidates.prefix(Limits.standard.links) {
      guard let entry = candidate.entry, let id = try await store.articleID(key: candidate.key) else {
        continue
      }
      entries[id] = entry
    }
    var found: [Look] = []
    var (asked, gone) = (0, 0)
    for article in shown where !article.last.isWithdrawn {
      if Task.isCancelled { break }
      let entry = entries[article.id]
      let mark = entry?.mark
      guard asked < Self.most, isDue(article, entry: entry, mark: mark, today: today, now: now) else {
        if let mark, article.last.mark == nil {
          var first = article.last
          first.mark = mark
          found.append(Look(first))
        }
        continue
      }
      asked += 1
      let looked = try await look(at: article, entry: entry, mark: mark, now: now)
      if looked.recheck.missing > article.last.missing { gone += 1 }
      found.append(looked)
    }
    if gone > 1, gone == asked {
      for index in found.indices { found[index].recheck = Self.withoutWithdrawal(found[index].recheck) }
    }
    return Self.withoutTemplate(found)
  }

  /// A site that has none of its pages any more is being rebuilt: that says nothing about one of them.
  private static func withoutWithdrawal(_ recheck: Recheck) -> Recheck {
    var recheck = recheck
    recheck.isWithdrawn = false
    recheck.corrections.removeAll { correction in
      if case .withdrawn = correction.change { return true }
      return false
    }
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
        if case .withdrawn = correction.change { return true }
        return changes[correction.change] == 1 && sentence.map { sentences[$0] == 1 } ?? true
      }.map { $0.0 }
      return recheck
    }
  }

  /// Articles of editions before it are looked at no more.
  static func firstDayHeard(_ today: CalendarDay) -> CalendarDay { today.adding(days: -daysHeard) }

  // MARK: When

  private func isDue(_ article: ShownArticle, entry: Entry?, mark: UInt64?, today: CalendarDay, now: Instant) -> Bool {
    let since = now - article.last.checked
    if article.last.missing > 0 { return since >= Self.confirmation }
    if let entry, let mark, since >= Self.pause {
      // Without a mark, what the entry says of its change is all that is known.
      let isChanged = article.last.mark.map { $0 != mark } ?? (entry.updated.map { $0 > article.last.checked } ?? false)
      if isChanged { return true }
    }
    let age = today.daysSinceEpoch - article.day.daysSinceEpoch
    return source.articleText != .feed && age >= 0 && age <= Self.daysAsked && since >= Self.dailyPause
      && builder.zone.moment(article.last.checked).day != today
  }

  // MARK: What

  private func look(
    at article: ShownArticle, entry: Entry?, mark: UInt64?, now: Instant
  ) async throws(StoreError) -> Look {
    var look = Look(article.last)
    var next = article.last
    (next.checked, next.mark) = (now, mark ?? next.mark)
    func tell(_ change: Edition.Correction.Change, in sentence: UInt64? = nil) {
      look.sentences.append(sentence)
      next.corrections.append(
        Edition.Correction(
          day: article.day, number: article.number, url: article.url.href, change: change,
          noticed: builder.zone.moment(now)))
    }
    switch try await ask(article, entry: entry, next: &next, now: now) {
    case .none: break
    case .unchanged: next.missing = 0
    case .gone(let status):
      next.missing += 1
      guard status == 410 || next.missing > 1 else { break }
      next.isWithdrawn = true
      tell(.withdrawn(status: status))
    case .telling(let new, let known):
      next.missing = 0
      let (before, after) = (ArticleChange.Telling(known), ArticleChange.Telling(new))
      let changes = ArticleChange.find(old: before, new: after)
      for found in changes { tell(found.change, in: found.sentence) }
      // What is called off has no other figures; the agenda must learn of it.
      let today = builder.zone.moment(now).day
      guard !changes.isEmpty || known.comingDays(from: today) != new.comingDays(from: today) else { break }
      next.title = known.article.titleIsMade ? nil : after.title
      // A page that shows less than before (one of several, behind a login) is no better text.
      if after.text.utf8.count * 10 >= before.text.utf8.count * 6 {
        (next.text, next.summary, next.facts) = (after.text, new.summary, new.facts)
      }
    }
    look.recheck = next
    return look
  }

  private func ask(
    _ article: ShownArticle, entry: Entry?, next: inout Recheck, now: Instant
  ) async throws(StoreError) -> Answer {
    if source.articleText == .feed {
      guard let known = try await store.article(id: article.id) else { return .none }
      return telling(known, at: article.url, entry: entry, page: nil, now: now)
    }
    // What several entries share says nothing of this one.
    guard try await store.articleID(key: article.url.key) == article.id else { return .none }
    switch await reader.read(article.url, validators: next.validators) {
    case .unchanged: return .unchanged
    case .failed(let failure):
      if let status = failure.status, status == 404 || status == 410 { return .gone(status: status) }
      return .none
    case .page(let page):
      next.validators = page.validators
      guard let known = try await store.article(id: article.id) else { return .none }
      // A page that leads elsewhere now or is something else (the front page, a wall) says nothing about the article.
      let trust = PageTrust(
        url: article.url, title: known.article.title, text: known.article.text,
        siteNames: [source.name] + reader.siteNames)
      guard page.extracted.isArticle || page.url.key == article.url.key, trust.believes(page) else { return .none }
      return telling(known, at: article.url, entry: nil, page: trust.titled(page), now: now)
    }
  }

  /// The article as it is told now, read as it was read the first time.
  private func telling(
    _ known: ArticleRecord, at url: WebURL, entry: Entry?, page: ReadPage?, now: Instant
  ) -> Answer {
    let record = builder.build(
      source: source,
      candidate: Candidate(url: url, title: known.article.titleIsMade ? nil : known.article.title, entry: entry),
      page: page, feedLanguage: nil, now: now,
      isBacklog: false)
    guard let record else { return .none }
    return .telling(record, of: known)
  }
}
