import Model
import Storage
import Text
import Web

/// Reads the candidates of one refresh, one after the other, and keeps what became of each.
struct ArticleBatch {
  private let reader: CandidateReader
  private let window: NewsWindow
  /// When those were first offered whose pages failed until now: they are as old as they were then.
  private let firstOffered: [String: Instant]
  private let dates: [Instant]
  /// Whether there are dates among them that no clock of a server explains.
  private let isAhead: Bool
  private let now: Instant
  private var rests: OriginRests
  private var keys: Set<String> = []
  /// Whose text a page had, by its hash; with the place of its article.
  private var texts: [UInt64: (candidate: Candidate, place: Int)] = [:]
  /// Which article has an address only by the word of its page, by the key of that address.
  private var claims: [String: Int] = [:]
  /// Bytes of text that are kept of entries left for later; of more only what names them.
  private var bytesLeft = 4_000_000

  /// The articles: read from their pages, or told by the feed alone.
  private(set) var articles: [ArticleRecord] = []
  /// The pages that could not be read.
  private(set) var failures: [RefreshRecord.Failure] = []
  /// Candidates that are an article of the batch under another address: their key and one of the article's.
  private(set) var aliases: [(key: String, known: String)] = []
  /// How the pages did that were asked for, for the source's health.
  private(set) var pages = PageTally()

  /// - Parameters:
  ///   - dates: of the entries to be read.
  ///   - firstOffered: by their keys, when those were offered first whose pages failed before.
  init(
    _ reader: CandidateReader, window: NewsWindow, dates: [Instant], firstOffered: [String: Instant] = [:], now: Instant
  ) {
    (self.reader, self.window, self.dates, self.now) = (reader, window, dates, now)
    self.firstOffered = firstOffered
    isAhead = dates.contains { $0 > now + Self.slack }
    rests = OriginRests(now: now)
  }

  /// Reads one; false where its site rests and was not asked.
  ///
  /// - Parameters:
  ///   - failures: how often its page failed before.
  ///   - isTold: whether the feed's words were taken for it then.
  ///   - isBacklog: whether it belongs to what the source offered first.
  mutating func read(_ candidate: Candidate, failures: Int, isTold: Bool, isBacklog: Bool) async -> Bool {
    var reading: CandidateReader.Reading
    let rest = rests.rest(at: candidate.url.origin)
    if let rest {
      let failure = PageFailure(
        trouble: rest.trouble, rest: rest.until, file: FileKind.of(path: candidate.url.path))
      reading = standIn(candidate, for: failure, isBacklog: isBacklog)
    } else {
      reading = await reader.read(candidate, isBacklog: isBacklog, now: now)
      rests.note(reading.failure, at: candidate.url.origin)
    }
    if let article = reading.article, reading.failure == nil, isWall(article, candidate) {
      reading = standIn(candidate, for: PageFailure(trouble: Trouble(.sameText)), isBacklog: isBacklog)
    }
    pages.note(reading, isNew: failures == 0)
    if let failure = reading.failure { note(failure, of: candidate, failures: failures) }
    guard var article = reading.article, article.standIn == nil || !isTold else { return rest == nil }
    // What a link leads to says itself when it was published; an entry is believed, unless dates of its listing lie ahead or
    // it came with an archive.
    if let published = article.article.published,
      candidate.entry?.published == nil || candidate.entry?.listed != nil || isAhead
        || isOfArchive(candidate, published),
      (firstOffered[candidate.key].map { window.asOf($0, now: now) } ?? window).isOld(published)
    {
      article.isBacklog = true
    }
    settleClaim(of: &article)
    // The same article under two addresses of one listing: the first has it.
    if keys.isDisjoint(with: article.keys) {
      if reading.failure == nil { texts[article.hash] = (candidate, articles.count) }
      if let claim = article.claim { claims[claim.key] = articles.count }
      articles.append(article)
    } else if let known = article.keys.first(where: keys.contains) {
      aliases.append((candidate.key, known))
    }
    keys.formUnion(article.keys)
    return rest == nil
  }

  /// Whether an entry came with many others at one stroke and its page is much older than that: a site that moves gives all
  /// of its archive the date of the move.
  private func isOfArchive(_ candidate: Candidate, _ published: PublicationDate) -> Bool {
    guard let date = candidate.entry?.published, published.origin != .feed, !published.isEstimated else { return false }
    let isFar = date - published.moment.instant > Self.longAgo
    return isFar && dates.count(where: { abs($0 - date) <= Self.stroke }) >= Self.many
  }

  /// Seconds by which the clock of a server is ahead at most.
  private static let slack = 3_600
  /// Entries within so many seconds that came at one stroke, and seconds by which their pages are older.
  private static let (many, stroke, longAgo) = (5, 600, 30 * 86_400)

  /// Two pages with different texts that call one address their own: it is neither's. One that another page called its own,
  /// and that has a text of its own, belongs to itself.
  private mutating func settleClaim(of article: inout ArticleRecord) {
    for key in article.keys where key != article.claim?.key {
      guard let place = claims[key], articles[place].hash != article.hash else { continue }
      articles[place] = articles[place].withoutClaim()
      claims[key] = nil
      keys.remove(key)
    }
    guard let claim = article.claim, keys.contains(claim.key) else { return }
    if let place = claims[claim.key] {
      if articles[place].hash == article.hash { return }
      articles[place] = articles[place].withoutClaim()
    }
    article = article.withoutClaim()
  }

  /// Whether the page of another headline had the same text: then neither is an article. The other one is told by the feed,
  /// too.
  private mutating func isWall(_ article: ArticleRecord, _ candidate: Candidate) -> Bool {
    if article.isTakenBack { return false }
    guard let (other, place) = texts[article.hash], let entry = candidate.entry, let known = other.entry,
      entry.headline != known.headline, keys.isDisjoint(with: article.keys)
    else { return false }
    if articles[place].standIn == nil {
      let failure = PageFailure(trouble: Trouble(.sameText))
      if let told = standIn(other, for: failure, isBacklog: articles[place].isBacklog).article {
        articles[place] = told
        note(failure, of: other, failures: 0)
        pages.takeBack(failure.trouble)
      }
    }
    return true
  }

  private func standIn(
    _ candidate: Candidate, for failure: PageFailure, isBacklog: Bool
  ) -> CandidateReader.Reading {
    reader.standIn(candidate, for: failure, isBacklog: isBacklog, now: now)
  }

  /// Leaves one for a later refresh, which reads it though the listing may have it no more by then.
  mutating func leave(_ candidate: Candidate, isBacklog: Bool) {
    var kept = RefreshRecord.Failure(
      url: candidate.url, key: candidate.key, failures: 0, nextTry: now,
      reason: isBacklog ? Self.backlogTurn : Self.turn)
    if var entry = candidate.entry.map(Self.kept) {
      bytesLeft -= (entry.contentHTML?.utf8.count ?? 0) + (entry.summaryHTML?.utf8.count ?? 0)
      if bytesLeft < 0 { (entry.contentHTML, entry.summaryHTML) = (nil, nil) }
      kept.entry = entry
    }
    failures.append(kept)
  }

  /// Why one that was left is to be read: it waits for its turn; it does so since its source was new.
  private static let (turn, backlogTurn) = (
    Trouble(.turn).stored, Trouble(.turn, "backlog").stored
  )

  /// Whether one that waits belongs to what its source offered first.
  static func isBacklog(_ failure: RefreshRecord.Failure) -> Bool { failure.reason == backlogTurn }

  private mutating func note(_ failure: PageFailure, of candidate: Candidate, failures count: Int) {
    // A link that is tried again while its listing is unchanged has lost its headline: nobody can tell any more that what
    // answers is another page.
    let isPromised = candidate.entry != nil || count > 0 && candidate.title == nil
    let next = PageRetry.next(after: failure, failures: count, isPromised: isPromised, now: now)
    var kept = RefreshRecord.Failure(
      url: candidate.url, key: candidate.key, failures: count + 1, nextTry: next, reason: failure.trouble.stored)
    if next != nil { kept.entry = candidate.entry.map(Self.kept) }
    failures.append(kept)
  }

  /// What of an entry is of use when its page is tried again.
  private static func kept(_ entry: Entry) -> Entry {
    var kept = Entry()
    (kept.id, kept.title, kept.url, kept.author) = (entry.id, entry.title, entry.url, entry.author)
    (kept.published, kept.updated, kept.permalink) = (entry.published, entry.updated, entry.permalink)
    (kept.listed, kept.publishedPrecision) = (entry.listed, entry.publishedPrecision)
    for part in [\Entry.summaryHTML, \Entry.contentHTML] {
      if let text = entry[keyPath: part], text.utf8.count <= Limits.standard.articleBytes { kept[keyPath: part] = text }
    }
    return kept
  }
}
