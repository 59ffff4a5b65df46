import Model
import Storage
import Text
import Web

extension ArticleRecheck {
  private enum Answer {
    case unchanged
    case telling(ArticleRecord, of: ArticleRecord)
    case gone(status: Int)
    /// Another article stands there; whether the listing says so, too.
    case replaced(by: String, isSure: Bool)
    /// No answer worth anything.
    case none

    /// What the server answered where the article is gone; nil for all else.
    var status: Int? { if case .gone(let status) = self { status } else { nil } }

    /// Whether one answer is enough to say that the article is gone.
    var isSure: Bool {
      switch self {
      case .gone(let status): status == 410 || status == Retraction.status
      case .replaced(_, let isSure): isSure
      case .unchanged, .telling, .none: false
      }
    }

    /// What is told of an article that is gone.
    var change: Edition.Correction.Change? {
      switch self {
      case .gone(let status): .withdrawn(status: status)
      case .replaced(let title, _): .replaced(by: title)
      case .unchanged, .telling, .none: nil
      }
    }
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
      case .gone, .replaced, .none: false
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
    case .gone, .replaced: if Self.isGone(answer, &look.recheck), let change = answer.change { tell(change) }
    case .unchanged: if Self.isBack(&look.recheck) { tell(.restored) }
    case .telling(let new, let known):
      if Self.isBack(&look.recheck) { tell(.restored) }
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

  /// Takes note of a page that was not there; whether that is to be told now.
  private static func isGone(_ answer: Answer, _ recheck: inout Recheck) -> Bool {
    let wasTold = recheck.isWithdrawn
    // What a page says of itself is no failure of a server, and needs no second look.
    if answer.status != Retraction.status || wasTold { recheck.missing += 1 }
    if answer.status == 410 { recheck.missing = max(recheck.missing, mostMissing) }
    guard !wasTold, answer.isSure || recheck.missing > 1 else { return false }
    recheck.isWithdrawn = true
    return true
  }

  /// Takes note of a page that is there; whether it was told to be gone.
  private static func isBack(_ recheck: inout Recheck) -> Bool {
    defer { (recheck.missing, recheck.isWithdrawn) = (0, false) }
    return recheck.isWithdrawn
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
    case .gone, .replaced:
      if answer.status == Retraction.status { next.missing = 0 } else { next.missing += 1 }
      if answer.status == 410 { next.missing = Self.mostMissing }
      guard answer.isSure || next.missing > 1 else { break }
      (next.isWithdrawn, next.reason) = (true, answer.change?.trouble?.stored)
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
    guard let address = try await store.pageAddress(of: article.id, at: article.url) else { return .none }
    var article = article
    article.url = address
    let outcome = await reader.read(address, validators: next.validators)
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
    case .page(let page): return try await said(by: page, of: article, entry: entry, next: &next, in: round)
    }
  }

  /// What the page that stands at an article's address says of it.
  private func said(
    by page: ReadPage, of article: WatchedArticle, entry: Entry?, next: inout Recheck, in round: Round
  ) async throws(StoreError) -> Answer {
    guard let known = try await store.article(id: article.id) else { return .none }
    if Retraction.isOne(page) { return .gone(status: Retraction.status) }
    // A page that leads elsewhere now or is something else (the front page, a wall) says nothing about the article.
    let trust = PageTrust(
      url: article.url, title: known.article.title, text: known.article.text,
      siteNames: [source.name] + reader.siteNames)
    let new = round.promised[article.url.key, default: []].filter { $0.headline != known.article.title }
    let isNew = new.contains { entry in
      PageTrust(Candidate(url: article.url, title: nil, entry: entry), siteNames: [source.name] + reader.siteNames)
        .believes(page)
    }
    let isWaiting = article.place == nil
    // A site that mixes its pages up answers with another article; where the feed says so, too, that is what stands there.
    let isPromised = entry.map { $0.headline == known.article.title } ?? true
    let takesItsPlace = isWaiting && isNew && !isPromised
    if !takesItsPlace, page.url.key == article.url.key, isAnother(page, than: known, trust, isPromised: isNew) {
      let isOffered =
        if let entry { entry.headline == known.article.title } else { try await isListed(article, in: round) }
      return isOffered ? .none : .replaced(by: page.extracted.title ?? "", isSure: isNew)
    }
    guard page.extracted.isArticle || page.url.key == article.url.key, takesItsPlace || trust.believes(page) else {
      return .none
    }
    next.validators = page.validators
    let titled = trust.titled(page)
    let told = telling(known, at: article, entry: isWaiting ? entry : nil, page: titled, now: round.now)
    if isPromised, case .telling(let new, _) = told,
      Rewriting.isAnother(
        ReadText(title: new.article.title, text: titled.text),
        than: ReadText(title: known.article.title, text: known.article.text))
    {
      return .none
    }
    return told
  }

  /// Whether a page is another article than the one that is known by its address: neither its headline nor its text has what
  /// that told.
  ///
  /// - Parameter isPromised: whether the listing has it under its new headline; then it may be short.
  private func isAnother(
    _ page: ReadPage, than known: ArticleRecord, _ trust: PageTrust, isPromised: Bool
  ) -> Bool {
    guard page.wall == nil, !page.isMadeByScripts, !trust.isElse(page),
      isPromised || page.extracted.isArticle && page.length >= ArticleBuilder.leastText,
      let title = page.extracted.title, !title.isEmpty, !trust.isTold(by: title)
    else { return false }
    return Rewriting.isAnother(
      ReadText(title: title, text: page.text),
      than: ReadText(title: known.article.title, text: known.article.text))
  }

  /// The article as it is told now, read as it was read the first time.
  private func telling(
    _ known: ArticleRecord, at article: WatchedArticle, entry: Entry?, page: ReadPage?, now: Instant
  ) -> Answer {
    let title = known.article.printedTitle
    let record = builder.build(
      source: source, candidate: Candidate(url: article.url, title: title, entry: entry), page: page,
      feedLanguage: known.article.language, now: now, isBacklog: known.isBacklog)
    guard var record else { return .none }
    // The feed's own words may say it.
    if page == nil, Retraction.isOne(record) { return .gone(status: Retraction.status) }
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
