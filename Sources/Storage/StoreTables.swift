import GRDB

/// The tables, and the marks by which the file is known as Kabar's.
enum StoreTables {
  /// `PRAGMA application_id`: "Kaba" in ASCII.
  static let applicationID: Int32 = 0x4B61_6261
  /// `PRAGMA user_version`: what is written by a version of the program that changes the tables is one higher.
  static let version: Int32 = 7

  /// Makes the tables in an empty database; refuses one that is not Kabar's, without a change to it.
  static func prepare(_ queue: DatabaseQueue) throws {
    if try queue.read(isReady) { return }
    // Unless another process was faster.
    try queue.write { db in
      if try isReady(db) { return }
      let version = try Int32.fetchOne(db, sql: "PRAGMA user_version") ?? 0
      let isNew = version == 0
      try db.execute(sql: isNew ? all : version == 1 ? fromFirst : "")
      if version < 3 {
        try db.execute(sql: stems + digests)
        if !isNew { try Transaction.demandStems(db) }
      }
      try db.execute(sql: months + editionLists + days + told + "PRAGMA user_version=\(Self.version);")
      if !isNew, version < 4 { try fillLaws(db) }
    }
  }

  /// Refuses a database that is not Kabar's; one without tables is taken for damaged.
  static func check(_ queue: DatabaseQueue) throws {
    if try !queue.read(isReady) { throw StoreError.damaged("it has no tables") }
  }

  /// Whether the tables are there as they are now; false where nothing is, or what the first version made.
  private static func isReady(_ db: Database) throws -> Bool {
    let id = try Int32.fetchOne(db, sql: "PRAGMA application_id")
    let version = try Int32.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    if id == applicationID {
      if version > Self.version { throw StoreError.newer }
      if version > 0 { return version == Self.version }
    }
    guard try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") == 0 else { throw StoreError.foreign }
    return false
  }

  private static let all = """
    PRAGMA application_id=\(applicationID);

    -- What is known of a source between two polls. Times are Unix seconds.
    CREATE TABLE source(
      name TEXT PRIMARY KEY, url TEXT NOT NULL, feed TEXT, first_success INTEGER, last_poll INTEGER,
      last_success INTEGER, last_new INTEGER, next_poll INTEGER, next_reason TEXT NOT NULL,
      failures INTEGER NOT NULL, trouble TEXT, trouble_since INTEGER, gone INTEGER NOT NULL,
      -- What a poll teaches for the next one: `PollMemory`. Hours and days as bits, addresses a line each.
      reading TEXT NOT NULL, is_feed INTEGER NOT NULL, has_validators INTEGER NOT NULL, ttl INTEGER,
      skip_hours INTEGER NOT NULL, skip_days INTEGER NOT NULL, update_period INTEGER, rhythm_gap INTEGER,
      rhythm_newest INTEGER, last_whole INTEGER, content INTEGER, children TEXT NOT NULL,
      moved_to TEXT, moved_since INTEGER, moved_last INTEGER, moved_times INTEGER NOT NULL,
      -- What the operator should know of the last answer though it was of use: what was left out.
      remarks TEXT NOT NULL,
      -- How far back its listing reaches, how often it has to be asked, and the search for another feed.
      newest INTEGER, span INTEGER, pace INTEGER, searched INTEGER, abandoned TEXT,
      -- Pages offered that cannot be read: `UnreadPages`.
      unread_entries INTEGER NOT NULL DEFAULT 0, unread_polls INTEGER NOT NULL DEFAULT 0, last_page_read INTEGER)
      WITHOUT ROWID;
    -- What to ask again with: the server's own bytes, for one address.
    -- `answered` is the address that served them, where a redirect leads from `url` to it.
    CREATE TABLE validators(url TEXT PRIMARY KEY, answered TEXT NOT NULL, etag TEXT, last_modified TEXT) WITHOUT ROWID;
    CREATE TABLE robots(origin TEXT PRIMARY KEY, status INTEGER NOT NULL, body BLOB NOT NULL, fetched INTEGER NOT NULL)
      WITHOUT ROWID;
    -- Pages that could not be read, and when to try again. `entry` is what the feed said of it, as JSON: it may be gone from
    -- the feed by then.
    CREATE TABLE attempt(
      key TEXT PRIMARY KEY, url TEXT NOT NULL, source TEXT NOT NULL, failures INTEGER NOT NULL, next_try INTEGER,
      reason TEXT NOT NULL, entry TEXT) WITHOUT ROWID;
    CREATE INDEX attempt_due ON attempt(next_try, source) WHERE next_try IS NOT NULL;
    CREATE INDEX attempt_source ON attempt(source, next_try) WHERE next_try IS NOT NULL;

    CREATE TABLE article(
      id INTEGER PRIMARY KEY, url TEXT NOT NULL, source TEXT NOT NULL, title TEXT NOT NULL, title_made INTEGER NOT NULL,
      byline TEXT NOT NULL, published TEXT, published_at INTEGER, first_seen INTEGER NOT NULL, language TEXT,
      text TEXT NOT NULL, summary TEXT NOT NULL, facts TEXT NOT NULL, verdict TEXT NOT NULL, decision TEXT NOT NULL,
      score REAL NOT NULL, topic TEXT, region TEXT, minutes INTEGER NOT NULL, opinion INTEGER NOT NULL,
      backlog INTEGER NOT NULL, hash INTEGER NOT NULL,
      -- The article whose text this one repeats, and the story that it belongs to; both the id of an article.
      copy_of INTEGER, relation TEXT, story INTEGER,
      -- Where it went: the day of its edition and what became of it there.
      edition TEXT, outcome TEXT, number INTEGER,
      -- What is told instead of its page, where that was not read.
      stand_in TEXT);
    CREATE INDEX article_pending ON article(first_seen) WHERE edition IS NULL;
    CREATE INDEX article_edition ON article(edition);
    CREATE INDEX article_hash ON article(hash);
    CREATE INDEX article_recent ON article(decision, first_seen);
    -- Every key under which an article is known.
    CREATE TABLE alias(key TEXT PRIMARY KEY, article INTEGER NOT NULL) WITHOUT ROWID;
    -- Texts made ready for comparing, with the bands under which they are found; beside the article, whose text is long.
    CREATE TABLE fingerprint(
      article INTEGER PRIMARY KEY, size INTEGER NOT NULL, bands BLOB NOT NULL, compared BLOB NOT NULL);
    CREATE TABLE band(band INTEGER NOT NULL, article INTEGER NOT NULL, PRIMARY KEY(band, article)) WITHOUT ROWID;

    -- When a shown article was looked at again, and what its feed entry looked like then.
    CREATE TABLE recheck(
      article INTEGER PRIMARY KEY, mark INTEGER, checked INTEGER NOT NULL, etag TEXT, last_modified TEXT,
      -- Answers in a row that said 404.
      missing INTEGER NOT NULL, withdrawn INTEGER NOT NULL);
    -- What changed in a shown article; `edition` is the day of the edition that told it.
    CREATE TABLE correction(
      id INTEGER PRIMARY KEY, article INTEGER NOT NULL, day TEXT NOT NULL, number INTEGER NOT NULL, url TEXT NOT NULL,
      change TEXT NOT NULL, noticed TEXT NOT NULL, noticed_at INTEGER NOT NULL, edition TEXT, UNIQUE(article, change));
    CREATE INDEX correction_pending ON correction(noticed_at) WHERE edition IS NULL;

    -- `snapshot` is the edition as JSON; the other columns repeat what the index of editions says of it.
    CREATE TABLE edition(
      day TEXT PRIMARY KEY, number INTEGER NOT NULL, window_end INTEGER NOT NULL, articles INTEGER NOT NULL,
      snapshot BLOB NOT NULL, files_written INTEGER NOT NULL, lead TEXT, sources INTEGER NOT NULL,
      sources_well INTEGER NOT NULL) WITHOUT ROWID;
    -- Roll-ups whose files were written.
    CREATE TABLE week(last TEXT PRIMARY KEY, articles INTEGER NOT NULL, lead TEXT) WITHOUT ROWID;
    -- An edition's message to one recipient. `attempts` counts tries begun; `reason` is what went wrong last.
    CREATE TABLE outbox(
      day TEXT NOT NULL, recipient TEXT NOT NULL, state TEXT NOT NULL, attempts INTEGER NOT NULL,
      created INTEGER NOT NULL, next_try INTEGER NOT NULL, changed INTEGER NOT NULL, reason TEXT NOT NULL,
      PRIMARY KEY(day, recipient));
    CREATE INDEX outbox_waiting ON outbox(recipient, day) WHERE state='waiting';

    """ + ledger

  private static let ledger = """
    -- The ledger: every entry or link that a source ever offered, and what became of it. `outcome` stands where that is
    -- settled; else it lies with the article that came of it, or with the attempt. `edition` accounted for it.
    CREATE TABLE offer(
      id INTEGER PRIMARY KEY, source TEXT NOT NULL, key TEXT NOT NULL, title TEXT NOT NULL,
      first_seen INTEGER NOT NULL, article INTEGER, outcome TEXT, reason TEXT, edition TEXT, identity TEXT);
    CREATE INDEX offer_source ON offer(source, first_seen);
    CREATE INDEX offer_day ON offer(first_seen);
    CREATE INDEX offer_article ON offer(article) WHERE article IS NOT NULL;
    CREATE INDEX offer_open ON offer(id) WHERE edition IS NULL;
    CREATE INDEX offer_identity ON offer(identity) WHERE article IS NULL;
    CREATE INDEX offer_waiting ON offer(key) WHERE article IS NULL AND outcome IS NULL;
    -- What the listing of a source had when it last came whole: numbers of offers as JSON.
    CREATE TABLE listing(source TEXT PRIMARY KEY, offers TEXT NOT NULL) WITHOUT ROWID;
    """

  /// What the first version lacks.
  private static let fromFirst = """
    ALTER TABLE source ADD COLUMN newest INTEGER;
    ALTER TABLE source ADD COLUMN span INTEGER;
    ALTER TABLE source ADD COLUMN pace INTEGER;
    ALTER TABLE source ADD COLUMN searched INTEGER;
    ALTER TABLE source ADD COLUMN abandoned TEXT;
    ALTER TABLE source ADD COLUMN unread_entries INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE source ADD COLUMN unread_polls INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE source ADD COLUMN last_page_read INTEGER;

    """ + ledger
}
