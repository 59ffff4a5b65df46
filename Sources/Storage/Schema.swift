import Foundation
import GRDB
import Model

/// The tables and how each version of them came about. A migration, once released, is never changed.
enum Schema {
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 sources, articles, editions") { db in
      try db.execute(sql: first)
    }
    migrator.registerMigration("2 poll memory") { db in
      try db.execute(sql: pollMemory)
    }
    migrator.registerMigration("3 outbox") { db in
      try db.execute(sql: outbox)
    }
    migrator.registerMigration("4 corrections") { db in try db.execute(sql: corrections) }
    migrator.registerMigration("5 index of editions") { db in try indexEditions(db) }
    migrator.registerMigration("6 search") { db in try db.execute(sql: search) }
    migrator.registerMigration("7 entries of pages put off, remarks on sources") { db in
      try db.execute(sql: putOff)
    }
    migrator.registerMigration("8 fingerprints") { db in try db.execute(sql: fingerprints) }
    migrator.registerMigration("9 stand-ins") { db in
      // What is told of an article instead of its page.
      try db.execute(sql: "ALTER TABLE article ADD COLUMN stand_in TEXT")
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

  private static let putOff = """
    -- What the feed said of a page that is tried again, as JSON: the entry may be gone from the feed by then.
    ALTER TABLE attempt ADD COLUMN entry TEXT;
    CREATE INDEX attempt_due ON attempt(next_try, source) WHERE next_try IS NOT NULL;
    CREATE INDEX attempt_source ON attempt(source, next_try) WHERE next_try IS NOT NULL;
    -- What the operator should know of the last answer though it was of use: what was left out.
    ALTER TABLE source ADD COLUMN remarks TEXT NOT NULL DEFAULT '';
    """

  private static let corrections = """
    -- When a shown article was looked at again, and what its feed entry looked like then.
    CREATE TABLE recheck(
      article INTEGER PRIMARY KEY, mark INTEGER, checked INTEGER NOT NULL, etag TEXT, last_modified TEXT,
      -- Answers in a row that said 404.
      missing INTEGER NOT NULL DEFAULT 0, withdrawn INTEGER NOT NULL DEFAULT 0);
    -- What changed in a shown article; `edition` is the day of the edition that told it.
    CREATE TABLE correction(
      id INTEGER PRIMARY KEY, article INTEGER NOT NULL, day TEXT NOT NULL, number INTEGER NOT NULL, url TEXT NOT NULL,
      change TEXT NOT NULL, noticed TEXT NOT NULL, noticed_at INTEGER NOT NULL, edition TEXT, UNIQUE(article, change));
    CREATE INDEX correction_pending ON correction(noticed_at) WHERE edition IS NULL;
    CREATE INDEX article_shown ON article(source, edition) WHERE outcome='shown';
    """

  /// What the index of editions says of each, so that it can be written without reading five years of snapshots.
  private static func indexEditions(_ db: Database) throws {
    try db.execute(
      sql: """
        ALTER TABLE edition ADD COLUMN lead TEXT;
        ALTER TABLE edition ADD COLUMN sources INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE edition ADD COLUMN sources_well INTEGER NOT NULL DEFAULT 0;
        -- Roll-ups whose files were written.
        CREATE TABLE week(last TEXT PRIMARY KEY, articles INTEGER NOT NULL, lead TEXT) WITHOUT ROWID;
        """)
    for day in try String.fetchAll(db, sql: "SELECT day FROM edition") {
      guard let data = try Data.fetchOne(db, sql: "SELECT snapshot FROM edition WHERE day=?", arguments: [day]) else {
        continue
      }
      let edition = try JSONDecoder().decode(Edition.self, from: data)
      try db.execute(
        sql: "UPDATE edition SET lead=?, sources=?, sources_well=? WHERE day=?",
        arguments: [edition.items.first?.title, edition.sources.count, edition.sources.count(where: \.isWell), day])
    }
  }

  private static let fingerprints = """
    -- Texts made ready for comparing, with the bands under which they are found; beside the article, whose text is long.
    CREATE TABLE fingerprint(
      article INTEGER PRIMARY KEY, size INTEGER NOT NULL, bands BLOB NOT NULL, compared BLOB NOT NULL);
    """

  private static let search = """
    -- Titles and summaries by word; the text itself stays in `article`.
    CREATE VIRTUAL TABLE article_words USING fts5(
      title, summary, content='article', content_rowid='id', tokenize='unicode61 remove_diacritics 2', prefix='3');
    INSERT INTO article_words(article_words) VALUES ('rebuild');
    CREATE TRIGGER article_words_insert AFTER INSERT ON article BEGIN
      INSERT INTO article_words(rowid, title, summary) VALUES (NEW.id, NEW.title, NEW.summary);
    END;
    CREATE TRIGGER article_words_delete AFTER DELETE ON article BEGIN
      INSERT INTO article_words(article_words, rowid, title, summary) VALUES ('delete', OLD.id, OLD.title, OLD.summary);
    END;
    CREATE TRIGGER article_words_update AFTER UPDATE OF title, summary ON article BEGIN
      INSERT INTO article_words(article_words, rowid, title, summary) VALUES ('delete', OLD.id, OLD.title, OLD.summary);
      INSERT INTO article_words(rowid, title, summary) VALUES (NEW.id, NEW.title, NEW.summary);
    END;
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

  private static let outbox = """
    -- An edition's message to one recipient. `attempts` counts tries begun; `reason` is what went wrong last.
    CREATE TABLE outbox(
      day TEXT NOT NULL, recipient TEXT NOT NULL, state TEXT NOT NULL, attempts INTEGER NOT NULL DEFAULT 0,
      created INTEGER NOT NULL, next_try INTEGER NOT NULL, changed INTEGER NOT NULL, reason TEXT NOT NULL DEFAULT '',
      PRIMARY KEY(day, recipient));
    CREATE INDEX outbox_waiting ON outbox(recipient, day) WHERE state='waiting';
    """
}
