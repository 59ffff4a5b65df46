// The points of a search.
#pragma once

struct sqlite3;

/// Adds the function `points(article_stems, 8.0, 2.0, 1.0)` to a connection: FTS5's bm25() with weights of columns, whose cost
/// does not grow with the rows that have a word. bm25() reads all of them to know how rare the word is; this one reads the
/// first 5,000, and takes the rest to be like them. Returns what SQLite does: 0 where all went well.
int kabar_add_points(struct sqlite3 *connection);
