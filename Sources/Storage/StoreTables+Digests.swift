extension StoreTables {
  /// What version 3 brings besides: the editions of further digests (`digests:`), each with what became of an article in it.
  /// Those of the one digest (`digest:`) stay where they were; its name is the empty text.
  static let digests = """
    CREATE TABLE IF NOT EXISTS digest_edition(
      digest TEXT NOT NULL, day TEXT NOT NULL, number INTEGER NOT NULL, window_end INTEGER NOT NULL,
      articles INTEGER NOT NULL, snapshot BLOB NOT NULL, files_written INTEGER NOT NULL, lead TEXT,
      sources INTEGER NOT NULL, sources_well INTEGER NOT NULL, PRIMARY KEY(digest, day)) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS digest_week(
      digest TEXT NOT NULL, last TEXT NOT NULL, articles INTEGER NOT NULL, lead TEXT, PRIMARY KEY(digest, last))
      WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS digest_article(
      digest TEXT NOT NULL, article INTEGER NOT NULL, edition TEXT NOT NULL, outcome TEXT NOT NULL, number INTEGER,
      PRIMARY KEY(digest, article)) WITHOUT ROWID;
    CREATE INDEX IF NOT EXISTS digest_article_edition ON digest_article(digest, edition);
    -- A recipient may have several digests of a day.
    CREATE TABLE letters(
      day TEXT NOT NULL, recipient TEXT NOT NULL, state TEXT NOT NULL, attempts INTEGER NOT NULL,
      created INTEGER NOT NULL, next_try INTEGER NOT NULL, changed INTEGER NOT NULL, reason TEXT NOT NULL,
      digest TEXT NOT NULL DEFAULT '', PRIMARY KEY(day, recipient, digest));
    INSERT INTO letters(day, recipient, state, attempts, created, next_try, changed, reason)
      SELECT day, recipient, state, attempts, created, next_try, changed, reason FROM outbox ORDER BY rowid;
    DROP TABLE outbox;
    ALTER TABLE letters RENAME TO outbox;
    CREATE INDEX outbox_waiting ON outbox(recipient, day) WHERE state='waiting';

    """

  /// What version 5 brings: the list of editions without their snapshots, which stand before some of its columns and are
  /// read through to get at those.
  static let editionLists = """
    CREATE INDEX IF NOT EXISTS edition_list ON edition(
      day, number, window_end, articles, files_written, lead, sources, sources_well);
    CREATE INDEX IF NOT EXISTS digest_edition_list ON digest_edition(
      digest, day, number, window_end, articles, files_written, lead, sources, sources_well);

    """

  /// What version 6 brings: what is asked for every day is found without all that was ever read (editions without files,
  /// articles that editions told, texts to be forgotten, articles of a story that another one began); and of each day (of
  /// 86,400 Unix seconds) how many articles are dated or were read on it, whichever is later, with the least number of
  /// them: where a search since a day begins, and what the sum of all is.
  static let days = """
    CREATE INDEX IF NOT EXISTS edition_unwritten ON edition(day) WHERE files_written=0;
    CREATE INDEX IF NOT EXISTS digest_edition_unwritten ON digest_edition(digest, day) WHERE files_written=0;
    CREATE INDEX IF NOT EXISTS article_told ON article(edition) WHERE decision='kept';
    CREATE INDEX IF NOT EXISTS article_text ON article(first_seen) WHERE decision='dropped' AND text<>'';
    CREATE INDEX IF NOT EXISTS article_story ON article(story) WHERE story<>id;
    CREATE TABLE IF NOT EXISTS article_day(day INTEGER PRIMARY KEY, first INTEGER NOT NULL, articles INTEGER NOT NULL);
    INSERT OR REPLACE INTO article_day
      SELECT max(first_seen, coalesce(published_at, 0))/86400, min(id), count(*) FROM article GROUP BY 1;
    CREATE TRIGGER IF NOT EXISTS article_comes AFTER INSERT ON article BEGIN
      INSERT INTO article_day VALUES (max(NEW.first_seen, coalesce(NEW.published_at, 0))/86400, NEW.id, 1)
        ON CONFLICT(day) DO UPDATE SET first=min(first, excluded.first), articles=articles+1;
    END;
    CREATE TRIGGER IF NOT EXISTS article_goes AFTER DELETE ON article BEGIN
      UPDATE article_day SET articles=articles-1 WHERE day=max(OLD.first_seen, coalesce(OLD.published_at, 0))/86400;
    END;
    CREATE TRIGGER IF NOT EXISTS article_moves AFTER UPDATE OF first_seen, published_at ON article
      WHEN OLD.first_seen<>NEW.first_seen OR OLD.published_at IS NOT NEW.published_at BEGIN
      UPDATE article_day SET articles=articles-1 WHERE day=max(OLD.first_seen, coalesce(OLD.published_at, 0))/86400;
      INSERT INTO article_day VALUES (max(NEW.first_seen, coalesce(NEW.published_at, 0))/86400, NEW.id, 1)
        ON CONFLICT(day) DO UPDATE SET first=min(first, excluded.first), articles=articles+1;
    END;

    """

  /// What version 7 brings: articles that editions told with a number, leading an item or beside one that leads it, are found
  /// by their source and by their day, and those that wait for an edition by their source.
  static let told = """
    DROP INDEX IF EXISTS article_shown;
    DROP INDEX IF EXISTS article_shown_days;
    CREATE INDEX IF NOT EXISTS article_numbered ON article(source, edition) WHERE number IS NOT NULL;
    CREATE INDEX IF NOT EXISTS article_numbered_days ON article(edition, source) WHERE number IS NOT NULL;
    CREATE INDEX IF NOT EXISTS article_waiting ON article(source) WHERE edition IS NULL AND decision='kept';

    """
}
