import GRDB

/// The tables and how each version of them came about. A migration, once released, is never changed.
enum Schema {
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 sources, articles, editions") { db in
      try db.execute(sql: first)
    }
    migrator.registerMigration("poll memory") { db in
      try db.execute(sql: pollMemory)
    }
    return migrator
  }

  /// What a poll teaches for the next one: `PollMemory`. Hours and days as bits, addresses a line each.
  private static let pollMemory = """
    ALTER TABLE source ADD COLUMN reading TEXT NOT NULL DEFAULT '';
    ALTER TABLE source ADD COLUMN is_feed INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE source ADD COLUMN has_validators INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE source ADD COLUMN ttl INTEGER;
    ALTER TABLE source ADD COLUMN skip_hours INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE source ADD COLUMN skip_days INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE source ADD COLUMN update_period INTEGER;
    ALTER TABLE source ADD COLUMN rhythm_gap INTEGER;
    ALTER TABLE source ADD COLUMN rhythm_newest INTEGER;
    ALTER TABLE source ADD COLUMN last_whole INTEGER;
    ALTER TABLE source ADD COLUMN content INTEGER;
    ALTER TABLE source ADD COLUMN children TEXT NOT NULL DEFAULT '';
    ALTER TABLE source ADD COLUMN moved_last INTEGER;
    """

  private static let first = """
    -- What is known of a source between two polls. Times are Unix seconds.
    CREATE TABLE source(
      name TEXT PRIMARY KEY, url TEXT NOT NULL, feed TEXT, first_success INTEGER, last_poll INTEGER,
      last_success INTEGER, last_new INTEGER, next_poll INTEGER, next_reason TEXT NOT NULL DEFAULT '',
      failures INTEGER NOT NULL DEFAULT 0, trouble TEXT, trouble_since INTEGER, gone INTEGER NOT NULL DEFAULT 0,
      moved_to TEXT, moved_since INTEGER, moved_times INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID;
    -- What to ask again with: the server's own bytes, for one address.
    -- `answered` is the address that served them, where a redirect leads from `url` to it.
    CREATE TABLE validators(url TEXT PRIMARY KEY, answered TEXT NOT NULL, etag TEXT, last_modified TEXT) WITHOUT ROWID;
    CREATE TABLE robots(origin TEXT PRIMARY KEY, status INTEGER NOT NULL, body BLOB NOT NULL, fetched INTEGER NOT NULL)
      WITHOUT ROWID;
    CREATE TABLE article(
      id INTEGER PRIMARY KEY, url TEXT NOT NULL, source TEXT NOT NULL, title TEXT NOT NULL, title_made INTEGER NOT NULL,
      byline TEXT NOT NULL, published TEXT, published_at INTEGER, first_seen INTEGER NOT NULL, language TEXT,
      text TEXT NOT NULL, summary TEXT NOT NULL, facts TEXT NOT NULL, verdict TEXT NOT NULL, decision TEXT NOT NULL,
      score REAL NOT NULL, topic TEXT, region TEXT, minutes INTEGER NOT NULL, opinion INTEGER NOT NULL,
      backlog INTEGER NOT NULL, hash INTEGER NOT NULL,
      -- The article whose text this one repeats, and the story that it belongs to; both the id of an article.
      copy_of INTEGER, relation TEXT, story INTEGER,
      -- Where it went: the day of its edition and what became of it there.
      edition TEXT, outcome TEXT, number INTEGER);
    CREATE INDEX article_pending ON article(first_seen) WHERE edition IS NULL;
    CREATE INDEX article_edition ON article(edition);
    CREATE INDEX article_hash ON article(hash);
    CREATE INDEX article_recent ON article(decision, first_seen);
    -- Every key under which an article is known.
    CREATE TABLE alias(key TEXT PRIMARY KEY, article INTEGER NOT NULL) WITHOUT ROWID;
    CREATE TABLE band(band INTEGER NOT NULL, article INTEGER NOT NULL, PRIMARY KEY(band, article)) WITHOUT ROWID;
    -- Pages that could not be read, and when to try again.
    CREATE TABLE attempt(
      key TEXT PRIMARY KEY, url TEXT NOT NULL, source TEXT NOT NULL, failures INTEGER NOT NULL, next_try INTEGER,
      reason TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE edition(
      day TEXT PRIMARY KEY, number INTEGER NOT NULL, window_end INTEGER NOT NULL, articles INTEGER NOT NULL,
      snapshot BLOB NOT NULL, files_written INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID;
    """
}
