import GRDB

extension StoreTables {
  /// What version 3 brings: headlines, summaries and texts by the stems of their words (`WordStems`). The index keeps no
  /// text; what it has of an article is made anew from its row. Articles that were dropped are in it with headline and
  /// summary, since their texts are forgotten. `stems_fill` has a row while articles below `next` are still to be entered.
  static let stems = """
    DROP TRIGGER IF EXISTS article_words_insert;
    DROP TRIGGER IF EXISTS article_words_delete;
    DROP TRIGGER IF EXISTS article_words_update;
    DROP TABLE IF EXISTS article_words;
    CREATE VIRTUAL TABLE IF NOT EXISTS article_stems USING fts5(
      title, summary, text, content='', tokenize='unicode61 remove_diacritics 2');
    CREATE TABLE IF NOT EXISTS stems_fill(next INTEGER NOT NULL);
    -- All that a search asks of an article beside its words: the text lies before these columns in its row, and is long.
    CREATE INDEX IF NOT EXISTS article_facets ON article(
      id, decision, published_at, first_seen, source, topic, region, story);

    """
}
