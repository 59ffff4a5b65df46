import Model
import Storage
import Text
import Web

extension ArticleRecheck {
  private enum Answer {
    case unchanged
    case telling(ArticleRecord, of: ArticleRecord)
    case gone(status: Int)
    /// No answer worth anything.
    case none
  }

  /// Looks at an article; what is to be told of one that was told, or to be kept of one that waits.
  func look(at article: WatchedArticle, in round: inout Round) async throws(StoreError) -> Look {
    if article.place == nil { round.askedWaiting += 1 } else { round.askedTold += 1 }
    let entry = round.offered[article.id] ?? nil
    var next = article.last
    (next.checked, next.mark) = (round.now, entry?.mark ?? next.mark)
    let answer = try await ask(article, entry: entry, next: &next, in: &round)
    var look =
      article.place.map { told(article, at: $0, answer, next: next, now: round.now) } ?? waiting(answer, next: next)
    look.wasAnswered =
      switch answer {
      case .unchanged, .telling: true
      case .gone, .none: false
      }
    return look
  }

  // MARK: What was told

  private func told(
    _ article: WatchedArticle, at place: WatchedArticle.Place, _ answer: Answer, next: Recheck, now: Instant
  ) -> Look {
    var look = Look(next)
    func tell(_ change: Edition.Correction.Change, in sentence: UInt64? = nil) {
      look.sentences.append(sentence)
      look.recheck.corrections.append(
        Edition.Correction(
          day: place.day, number: place.number, url: article.url.href, change: change,
          noticed: builder.zone.moment(now)))
    }
    switch answer {
    case .none: break
    case .unchanged: look.recheck.missing = 0
    case .gone(let status):
      if status != Retraction.status { look.recheck.missing += 1 }
      guard status == 410 || status == Retraction.status || look.recheck.missing > 1 else { break }
      look.recheck.isWithdrawn = true
      tell(.withdrawn(status: status))
    case .telling(let new, let known):
      look.recheck.missing = 0
      let (before, after) = (ArticleChange.Telling(known), ArticleChange.Telling(new))
      let changes = ArticleChange.find(old: before, new: after)
      for found in changes { tell(found.change, in: found.sentence) }
      // What is called off has no other figures; the agenda must learn of it.
      let today = builder.zone.moment(now).day
      guard !changes.isEmpty || known.comingDays(from: today) != new.comingDays(from: today) else { break }
      look.recheck.title = known.article.titleIsMade ? nil : after.title
      if Self.isWhole(new, beside: known) {
        (look.recheck.text, look.recheck.summary, look.recheck.facts) = (after.text, new.summary, new.facts)
        look.recheck.region = new.region
      }
    }
    return look
  }

  /// A page that shows less than before (one of several, behind a login) is no better text.
  private static func isWhole(_ new: ArticleRecord, beside known: ArticleRecord) -> Bool {
    new.article.text.utf8.count * 10 >= known.article.text.utf8.count * 6
  }

  // MARK: What waits

  private func waiting(_ answer: Answer, next: Recheck) -> Look {
    var next = next
    switch answer {
    case .none: break
    case .unchanged: (next.missing, next.isWithdrawn) = (0, false)
    case .gone(let status):
      if status == Retraction.status {
        (next.missing, next.isWithdrawn, next.reason) = (0, true, Trouble(.noArticles).stored)
        break
      }
      next.missing = status == 410 ? Self.mostMissing : next.missing + 1
      guard status == 410 || next.missing > 1 else { break }
      next.isWithdrawn = true
      next.reason = (status == 410 ? Trouble(.gone) : Trouble(.status, "\(status)")).stored
    case .telling(let new, let known):
      (next.missing, next.isWithdrawn) = (0, false)
      if !Self.isWhole(new, beside: known) {
        if !known.article.titleIsMade, !new.article.titleIsMade, known.article.title != new.article.title {
          next.title = new.article.title
        }
      } else if new.article != known.article {
        next.anew = new
      }
    }
    return Look(next)
  }

  // MARK: What it says

  private func ask(
    _ article: WatchedArticle, entry: Entry?, next: inout Recheck, in round: inout Round
  ) async throws(StoreError) -> Answer {
    if source.articleText == .feed || article.standIn != nil {
      guard let known = try await store.article(id: article.id) else { return .none }
      return telling(known, at: article, entry: entry, page: nil, now: round.now)
    }
    // What several entries share says nothing of this one.
    guard try await store.articleID(key: article.url.key) == article.id else { return .none }
    let outcome = await reader.read(article.url, validators: next.validators)
    if case .failed(let failure) = outcome {
      round.rests.note(failure, at: article.url.origin)
    } else {
      round.rests.note(nil, at: article.url.origin)
    }
    switch outcome {
    case .unchanged: return .unchanged
    case .failed(let failure):
      if let status = failure.status, status == 404 || status == 410 { return .gone(status: status) }
      return .none
    case .page(let page):
      next.validators = page.validators
      guard let known = try await store.article(id: article.id) else { return .none }
      if Retraction.isOne(
        title: page.extracted.title ?? "", text: page.extracted.paragraphs.joined(separator: "\n"))
      {
        return .gone(status: Retraction.status)
      }
      // A page that leads elsewhere now or is something else (the front page, a wall) says nothing about the article.
      let trust = PageTrust(
        url: article.url, title: known.article.title, text: known.article.text,
        siteNames: [source.name] + reader.siteNames)
      guard page.extracted.isArticle || page.url.key == article.url.key, trust.believes(page) else { return .none }
      let isWaiting = article.place == nil
      let titled = trust.titled(page)
      let told = telling(known, at: article, entry: isWaiting ? entry : nil, page: titled, now: round.now)
      // A site that mixes its pages up answers with another article; where the feed says so, too, that is what stands there.
      let isPromised = entry.map { $0.headline == known.article.title } ?? true
      if isPromised, case .telling(let new, _) = told,
        Rewriting.isAnother(
          ReadText(title: new.article.title, text: titled.extracted.paragraphs.joined(separator: "\n")),
          than: ReadText(title: known.article.title, text: known.article.text))
      {
        return .none
      }
      return told
    }
  }

  /// The article as it is told now, read as it was read the first time.
  private func telling(
    _ known: ArticleRecord, at article: WatchedArticle, entry: Entry?, page: ReadPage?, now: Instant
  ) -> Answer {
    let title = known.article.titleIsMade ? nil : known.article.title
    let record = builder.build(
      source: source, candidate: Candidate(url: article.url, title: title, entry: entry), page: page,
      feedLanguage: known.article.language, now: now, isBacklog: known.isBacklog)
    guard var record else { return .none }
    record.article.published = Self.published(record.article.published, known.article.published, isHeard: entry != nil)
    if record.article.byline.isEmpty { record.article.byline = known.article.byline }
    record.article.url = known.article.url
    return .telling(record, of: known)
  }

  /// When an article was published that is told anew. Where the page does not say it, the feed did; and a feed that dates an
  /// entry anew when it changes says nothing of when that was published, while what stands at its address next is later than both.
  private static func published(
    _ new: PublicationDate?, _ known: PublicationDate?, isHeard: Bool
  ) -> PublicationDate? {
    guard let new else { return known }
    guard let known, known.origin == .feed, !new.isPages else { return new }
    return isHeard && new.moment.instant < known.moment.instant ? new : known
  }
}

extension PublicationDate {
  /// Whether the page's own markup says it.
  fileprivate var isPages: Bool { origin == .structuredData || origin == .meta || origin == .markup }
}
