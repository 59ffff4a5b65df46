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
}
