import GRDB
import Model
import Text

extension Store {
  /// All editions, the latest first.
  public func editions() async throws(StoreError) -> [KeptEdition] {
    return try await read { try $0.editions() }
  }

  /// The latest edition of a day until `last`; nil where there is none.
  public func latestEdition(until last: CalendarDay) async throws(StoreError) -> KeptEdition? {
    return try await read { transaction in
      let clause = "WHERE day<=:last ORDER BY day DESC LIMIT 1"
      let found = try transaction.allOwn(KeptEdition.self, clause, ["last": last]).first
      // Where what is listed of it cannot be read, the edition is asked.
      return try found ?? transaction.editions().first { $0.day <= last }
    }
  }

  /// The days of editions whose files were not written to the end, the earliest first.
  public func unwrittenEditions() async throws(StoreError) -> [CalendarDay] {
    return try await read {
      try $0.column(
        CalendarDay.self, "SELECT day FROM \($0.own("edition")) WHERE \($0.mine)files_written=0 ORDER BY day",
        $0.mine([:]))
    }
  }

  /// The editions of `days` exactly as they were made, the earliest first.
  public func editions(in days: ClosedRange<CalendarDay>) async throws(StoreError) -> [Edition] {
    return try await read {
      try $0.allOwn(
        KeptEdition.Snapshot.self, "WHERE day BETWEEN :first AND :last ORDER BY day",
        ["first": days.lowerBound, "last": days.upperBound]
      ).map(\.edition)
    }
  }

  /// The latest editions exactly as they were made, the latest first.
  public func latestEditions(_ most: Int) async throws(StoreError) -> [Edition] {
    return try await read {
      try $0.allOwn(KeptEdition.Snapshot.self, "ORDER BY day DESC LIMIT :most", ["most": most]).map(\.edition)
    }
  }

  /// The edition of a day exactly as it was made; nil where there is none, or none that can be read.
  public func edition(of day: CalendarDay) async throws(StoreError) -> Edition? {
    return try await read {
      try $0.allOwn(KeptEdition.Snapshot.self, "WHERE day=:day", ["day": day]).first?.edition
    }
  }

  /// Articles that no edition accounted for yet, that were seen by `until` and whose pages are there; of a further digest since `since` only, since
  /// it does not begin with all that was ever read.
  public func pending(
    until: Instant, since: Instant = Instant(seconds: 0)
  ) async throws(StoreError) -> [ArticleRecord] {
    if !isMain { return try await pendingFurther(since: since, until: until) }
    return try await read {
      try $0.all(
        ArticleRecord.self,
        "WHERE edition IS NULL AND first_seen<=:until AND \(ArticleRecord.isThere) ORDER BY id", ["until": until])
    }
  }

  /// Articles that the edition of a day accounted for.
  public func articles(of day: CalendarDay) async throws(StoreError) -> [ArticleRecord] {
    return try await read { transaction in
      if transaction.digest.isEmpty {
        return try transaction.all(ArticleRecord.self, "WHERE edition=:day ORDER BY id", ["day": day])
      }
      let own = "SELECT article FROM digest_article WHERE digest=:digest AND edition=:day"
      let records = try transaction.all(
        ArticleRecord.self, "WHERE id IN (\(own)) ORDER BY id", ["digest": transaction.digest, "day": day])
      return try transaction.seen(records)
    }
  }

  /// Keeps an edition, what became of each article, what articles are to each other, which corrections it told, which
  /// entries without an article it accounted for (by their number in the ledger), and a message to each of `mailTo` in the
  /// outbox, in one transaction. False, and nothing changed, when the day has one already.
  public func save(
    _ edition: Edition, outcomes: [(id: Int64, outcome: ArticleRecord.Outcome, number: Int?)],
    kinships: [Kinship] = [], corrections: [Int64] = [], entries: [Int64] = [], mailTo: [String] = []
  ) async throws(StoreError) -> Bool {
    return try await write { transaction in
      let day = edition.day
      if try transaction.hasEdition(of: day) { return false }
      try KeptEdition.insert(edition, transaction)
      if transaction.digest.isEmpty {
        try transaction.relate(kinships)
        try transaction.settle(outcomes, corrections: corrections, in: day)
        try transaction.account(entries, day)
      } else {
        try transaction.settle(outcomes, in: day)
      }
      let made = edition.madeAt.instant
      for recipient in mailTo {
        try OutboxMessage.insert(day: day, recipient: recipient, at: made, transaction)
      }
      return true
    }
  }

  /// Keeps an edition that was made anew in place of the one of that day, and what became of each article now; what is gone
  /// since is held back. Its messages
  /// count as outdated: they go out again only when somebody asks.
  public func replace(
    _ edition: Edition, outcomes: [(id: Int64, outcome: ArticleRecord.Outcome, number: Int?)],
    kinships: [Kinship] = [], corrections: [Int64], heldBack: [(id: Int64, reason: String)] = [],
    entries: [Int64] = []
  ) async throws(StoreError) {
    try await write { transaction in
      let day = edition.day
      guard transaction.digest.isEmpty else {
        let own = transaction.mine(["day": day])
        try transaction.run("DELETE FROM digest_article WHERE digest=:digest AND edition=:day", own)
        try KeptEdition.insert(edition, isAnew: true, transaction)
        try transaction.settle(outcomes, in: day)
        try transaction.run(
          "UPDATE outbox SET state='outdated' WHERE digest=:digest AND day=:day AND state='sent'", own)
        return
      }
      // What is an article once more, and names its source, stays a copy.
      try transaction.run(
        """
        UPDATE offer SET edition=NULL, outcome=NULL
          WHERE article IN (SELECT id FROM article WHERE edition=:day) AND (outcome IS NOT 'copy' OR reason IS NULL)
        """, ["day": day])
      try transaction.run(
        "UPDATE article SET edition=NULL, outcome=NULL, number=NULL WHERE edition=:day", ["day": day])
      try KeptEdition.insert(edition, isAnew: true, transaction)
      try transaction.relate(kinships)
      try transaction.settle(outcomes, corrections: corrections, in: day)
      for (id, reason) in heldBack { try transaction.holdBack(id, reason, in: day) }
      try transaction.account(entries, day)
      try transaction.run(
        "UPDATE outbox SET state='outdated' WHERE day=:day AND state='sent' AND digest=''", ["day": day])
    }
  }

  /// Notes that all files of a day's edition are on the disk.
  public func noteFilesWritten(of day: CalendarDay) async throws(StoreError) {
    try await write { transaction in
      try transaction.run(
        "UPDATE \(transaction.own("edition")) SET files_written=1 WHERE \(transaction.mine)day=:day",
        transaction.mine(["day": day]))
    }
  }
}

extension Transaction {
  /// Notes what articles are to each other.
  fileprivate func relate(_ kinships: [Kinship]) throws {
    for kin in kinships {
      try run(
        """
        UPDATE article SET story=:story, copy_of=coalesce(:copy, copy_of), relation=coalesce(:relation, relation)
        WHERE id=:id
        """,
        ["story": kin.story, "copy": kin.copyOf, "relation": kin.relation, "id": kin.article])
    }
  }

  /// Notes which edition accounted for articles and corrections.
  fileprivate func settle(
    _ outcomes: [(id: Int64, outcome: ArticleRecord.Outcome, number: Int?)], corrections: [Int64], in day: CalendarDay
  ) throws {
    for id in corrections {
      try run("UPDATE correction SET edition=:day WHERE id=:id AND edition IS NULL", ["day": day, "id": id])
    }
    for (id, outcome, number) in outcomes {
      try run(
        "UPDATE article SET edition=:day, outcome=:outcome, number=:number WHERE id=:id AND edition IS NULL",
        ["day": day, "outcome": outcome, "number": number, "id": id])
      try account(id, as: outcome, day)
    }
  }
}
